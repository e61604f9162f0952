package org.bilan.web.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bilan.exchange.ColumnKind;
import org.bilan.exchange.ColumnShape;
import org.bilan.exchange.StoredRecord;
import org.bilan.exchange.TableShape;
import org.jspecify.annotations.Nullable;

/**
 * A record as JSON: each cell by its column's name, as the text that the data folder has (amounts with a point, dates in
 * EDTF), several values as an array, yes and no as true and false; an absent cell is null.
 */
final class RecordJson {
    static final String REVISION = "revision";

    private RecordJson() {}

    static Map<String, Object> of(TableShape table, StoredRecord record) {
        Map<String, Object> json = new LinkedHashMap<>();
        for (ColumnShape column : table.columns()) {
            json.put(column.name(), value(column, record.cell(column.name())));
        }
        json.put(REVISION, record.revision());
        return json;
    }

    private static @Nullable Object value(ColumnShape column, String cell) {
        if (column.several()) {
            return cell.isEmpty() ? List.of() : List.of(cell.split(";"));
        }
        if (cell.isEmpty()) {
            return null;
        }
        return column.kind() == ColumnKind.YES_NO ? (Object) cell.equals("yes") : cell;
    }

    /**
     * The cells that a program sends.
     *
     * @throws UnknownField if one is no column of the table, or holds what no cell can
     */
    static Map<String, String> cells(TableShape table, Map<String, Object> json) {
        Map<String, String> cells = new LinkedHashMap<>();
        json.forEach((name, value) -> {
            ColumnShape column = table.columns().stream()
                    .filter(each -> each.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new UnknownField(name, names(table)));
            cells.put(name, cell(column, value, table));
        });
        return cells;
    }

    private static String cell(ColumnShape column, @Nullable Object value, TableShape table) {
        if (value == null) {
            return "";
        }
        if (value instanceof Boolean yes) {
            return yes ? "yes" : "no";
        }
        if (value instanceof List<?> several) {
            List<String> texts = new ArrayList<>();
            several.forEach(each -> texts.add(String.valueOf(each)));
            return String.join(";", texts);
        }
        if (value instanceof Map) {
            throw new UnknownField(column.name(), names(table));
        }
        return String.valueOf(value);
    }

    private static String names(TableShape table) {
        return String.join(", ", table.columns().stream().map(ColumnShape::name).toList());
    }

    /** A field that the table does not have. */
    static final class UnknownField extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String name;
        private final String known;

        UnknownField(String name, String known) {
            super(name);
            this.name = name;
            this.known = known;
        }

        String name() {
            return name;
        }

        String known() {
            return known;
        }
    }
}
