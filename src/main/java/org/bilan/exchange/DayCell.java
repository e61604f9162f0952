package org.bilan.exchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.bilan.value.FuzzyDate;
import org.jspecify.annotations.Nullable;

/** A full date, {@code 2022-05-21}. */
record DayCell() implements CellType {
    @Override
    public @Nullable Object read(String text, RowReading row) {
        try {
            return row.remembered(text, LocalDate::parse);
        } catch (DateTimeException notADay) {
            return row.refuse(isVague(text) ? "day.vague" : "day.form", text);
        }
    }

    @Override
    public ColumnKind kind() {
        return ColumnKind.DAY;
    }

    @Override
    public String write(Object value, RowWriting row) {
        return value.toString();
    }

    private static boolean isVague(String text) {
        try {
            return FuzzyDate.parse(text).precision() != FuzzyDate.Precision.DAY;
        } catch (DateTimeException neither) {
            return false;
        }
    }
}
