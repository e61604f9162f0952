package org.bilan.storage;

import io.micronaut.core.convert.ConversionContext;
import io.micronaut.data.model.runtime.convert.AttributeConverter;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A rate, hours or a measured value as text: SQLite's numbers are binary and would lose digits, {@code 1.10} its zero. */
@Singleton
public final class DecimalText implements AttributeConverter<BigDecimal, String> {
    @Override
    public @Nullable String convertToPersistedValue(@Nullable BigDecimal value, ConversionContext context) {
        return value == null ? null : value.toPlainString();
    }

    @Override
    public @Nullable BigDecimal convertToEntityValue(@Nullable String text, ConversionContext context) {
        return text == null ? null : new BigDecimal(text);
    }
}
