package org.bilan.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Several values separated by semicolons, each once, in the order given. */
record ListCell(CellType item) implements CellType {
    @Override
    public @Nullable Object read(String text, RowReading row) {
        List<Object> values = new ArrayList<>();
        boolean complete = true;
        for (String part : text.split(";")) {
            String trimmed = CellText.trim(part);
            if (trimmed.isEmpty()) {
                continue;
            }
            Object value = item.read(trimmed, row);
            if (value != null && values.contains(value)) {
                row.refuse("list.twice", trimmed);
                complete = false;
            }
            complete &= value != null;
            values.add(value == null ? trimmed : value);
        }
        return complete ? List.copyOf(values) : null;
    }

    @Override
    public String write(Object value, RowWriting row) {
        List<?> values = (List<?>) value;
        return values.stream().map(each -> item.write(each, row)).collect(Collectors.joining(";"));
    }
}
