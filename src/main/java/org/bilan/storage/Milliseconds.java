package org.bilan.storage;

import io.micronaut.core.convert.ConversionContext;
import io.micronaut.data.model.runtime.convert.AttributeConverter;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A moment as milliseconds since 1970 UTC: one number that no time zone and no driver can move. */
@Singleton
public final class Milliseconds implements AttributeConverter<Instant, Long> {
    @Override
    public @Nullable Long convertToPersistedValue(@Nullable Instant moment, ConversionContext context) {
        return moment == null ? null : moment.toEpochMilli();
    }

    @Override
    public @Nullable Instant convertToEntityValue(@Nullable Long milliseconds, ConversionContext context) {
        return milliseconds == null ? null : Instant.ofEpochMilli(milliseconds);
    }
}
