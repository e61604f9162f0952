package org.bilan.exchange;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an explanation is about: {@code line:CODE}, {@code activity:CODE} or {@code indicator:CODE}. */
record SubjectCell() implements CellType {
    private static final Set<String> KINDS = Set.of("line", "activity", "indicator");

    @Override
    public @Nullable Object read(String text, RowReading row) {
        int colon = text.indexOf(':');
        String kind = colon < 0 ? "" : text.substring(0, colon);
        String code = text.substring(colon + 1);
        if (!KINDS.contains(kind) || code.isEmpty()) {
            return row.refuse("subject.form", text);
        }
        Object known =
                switch (kind) {
                    case "activity" -> new CodeCell("activities").read(code, row);
                    case "indicator" -> new CodeCell("indicators").read(code, row);
                    default -> new LineCell().read(code, row);
                };
        return known == null ? null : text;
    }

    @Override
    public String write(Object value, RowWriting row) {
        return (String) value;
    }
}
