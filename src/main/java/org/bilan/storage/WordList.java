package org.bilan.storage;

import io.micronaut.core.convert.ConversionContext;
import io.micronaut.data.model.runtime.convert.AttributeConverter;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Several short values in one column, joined by {@code ;} as in the data folder; none is the empty text. */
@Singleton
public final class WordList implements AttributeConverter<List<String>, String> {
    @Override
    public String convertToPersistedValue(@Nullable List<String> words, ConversionContext context) {
        return words == null ? "" : String.join(";", words);
    }

    @Override
    public List<String> convertToEntityValue(@Nullable String text, ConversionContext context) {
        return text == null || text.isEmpty() ? List.of() : List.of(text.split(";"));
    }
}
