package org.bilan.exchange;

import java.time.DateTimeException;
import org.bilan.value.FuzzyDate;
import org.jspecify.annotations.Nullable;

/** A date as precise as it is known (EDTF level 1). */
record FuzzyDateCell() implements CellType {
    @Override
    public @Nullable Object read(String text, RowReading row) {
        try {
            return row.remembered(text, FuzzyDate::parse);
        } catch (DateTimeException notADate) {
            return row.refuse("date.form", text);
        }
    }

    @Override
    public ColumnKind kind() {
        return ColumnKind.DATE;
    }

    @Override
    public String write(Object value, RowWriting row) {
        return ((FuzzyDate) value).edtf();
    }
}
