package org.bilan.exchange;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A country by its ISO 3166 code of two letters. */
record CountryCell() implements CellType {
    private static final Set<String> CODES = Set.of(Locale.getISOCountries());

    @Override
    public @Nullable Object read(String text, RowReading row) {
        return CODES.contains(text) ? text : row.refuse("country.unknown", text);
    }

    @Override
    public ColumnKind kind() {
        return ColumnKind.COUNTRY;
    }

    @Override
    public String write(Object value, RowWriting row) {
        return (String) value;
    }
}
