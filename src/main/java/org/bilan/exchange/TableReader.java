package org.bilan.exchange;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bilan.value.Nearest;
import org.jspecify.annotations.Nullable;

/** Reads one table into its overlay, reporting every slip and going on. */
final class TableReader<T> {
    private final String file;
    private final Overlay<T> overlay;
    private final Layout<T> layout;
    private final Records records;
    private final AttachedFiles files;
    private final Problems problems;
    private final List<Integer> unnamed = new ArrayList<>();

    TableReader(String file, Layout<T> layout, Records records, AttachedFiles files, Problems problems) {
        this.file = file;
        this.overlay = records.of(layout);
        this.layout = layout;
        this.records = records;
        this.files = files;
        this.problems = problems;
    }

    void read(Rows rows) throws IOException {
        try {
            RawRow header = rows.next();
            if (header == null) {
                throw new UnreadableTable(0, "table.header");
            }
            readRows(rows, header);
        } catch (UnreadableTable broken) {
            broken.reportTo(problems, file);
            overlay.unreadable();
        }
    }

    /** Rows that hold every column of the table in its order, none of them read from a file. */
    void read(List<RawRow> rows) {
        int width = layout.columns().size();
        int[] cells = IntStream.range(0, width).toArray();
        RowReading row = new RowReading(file, layout, cells, records, files, problems);
        rows.forEach(raw -> {
            row.begin(raw);
            read(row, raw, width);
        });
    }

    private void readRows(Rows rows, RawRow header) throws IOException, UnreadableTable {
        RowReading row = new RowReading(file, layout, cellsOf(header), records, files, problems);
        int width = header.cells().size();
        int count = 0;
        for (RawRow raw = rows.next(); raw != null; raw = rows.next()) {
            if (++count > Limits.ROWS) {
                throw new UnreadableTable(raw.line(), "table.rows", Limits.ROWS);
            }
            row.begin(raw);
            read(row, raw, width);
        }
    }

    /** Where each column stands in this file; unknown, repeated and missing columns are reported. */
    private int[] cellsOf(RawRow header) {
        Map<String, Integer> known = new HashMap<>();
        layout.columns().forEach(column -> known.put(column.name(), column.position()));
        int[] cells = RowReading.nowhere(layout);
        for (int i = 0; i < header.cells().size(); i++) {
            String name = CellText.trim(CellText.normal(header.cells().get(i)));
            Integer position = known.get(name);
            if (name.isEmpty()) {
                unnamed.add(i); // a spreadsheet leaves empty columns behind
            } else if (position == null) {
                reportUnknownColumn(header.line(), name, known);
            } else if (cells[position] >= 0) {
                problems.add(file, header.line(), position, name, "column.twice", name);
            } else {
                cells[position] = i;
            }
        }
        for (Column column : layout.columns()) {
            if (column.required() && cells[column.position()] < 0) {
                problems.add(file, header.line(), column.position(), column.name(), "column.missing", column.name());
                overlay.unreadable();
            }
        }
        return cells;
    }

    private void reportUnknownColumn(int line, String name, Map<String, Integer> known) {
        Optional<String> nearest = Nearest.to(name, known.keySet());
        if (nearest.isPresent()) {
            problems.add(file, line, Integer.MAX_VALUE, name, "column.unknown.nearest", name, nearest.get());
        } else {
            problems.add(file, line, Integer.MAX_VALUE, name, "column.unknown", name);
        }
    }

    private void read(RowReading row, RawRow raw, int width) {
        if (raw.cells().stream().skip(width).anyMatch(cell -> !cell.isBlank())) {
            row.refuseRow("row.cells", raw.cells().size(), width);
            row.textKey().ifPresent(key -> overlay.addFaulty(key, raw.line()));
            return;
        }
        for (int cell : unnamed) {
            if (cell < raw.cells().size() && !raw.cells().get(cell).isBlank()) {
                row.refuseRow("row.unnamed", raw.cells().get(cell));
            }
        }
        @Nullable Object[] values = new @Nullable Object[layout.columns().size()];
        for (Column column : layout.columns()) {
            values[column.position()] = row.read(column);
        }
        layout.orders().forEach(order -> checkOrder(row, order, values));
        if (row.failed()) {
            row.textKey().ifPresent(key -> reportOrKeep(row, key));
            return;
        }
        T record = layout.build(values, row);
        if (!row.failed() && isFirst(row, layout.key(record))) {
            overlay.add(record, links(values), raw.line());
        }
    }

    private void reportOrKeep(RowReading row, String key) {
        if (isFirst(row, key)) {
            overlay.addFaulty(key, row.line());
        }
    }

    private boolean isFirst(RowReading row, String key) {
        int before = overlay.lineOf(key);
        if (before == 0) {
            return true;
        }
        row.refuse(
                layout.key().get(0),
                "key.twice",
                Integer.toString(before),
                keyNames(),
                key.replace(Layout.KEY_SEPARATOR, " ").strip());
        return false;
    }

    private String keyNames() {
        return String.join(", ", layout.key().stream().map(Column::name).toList());
    }

    private static void checkOrder(RowReading row, Layout.Order order, @Nullable Object[] values) {
        Object first = values[order.first().position()];
        Object second = values[order.second().position()];
        if (first instanceof LocalDate start && second instanceof LocalDate end && end.isBefore(start)) {
            row.refuse(
                    order.second(), "day.before", end.toString(), order.first().name(), start.toString());
        }
    }

    @SuppressWarnings("unchecked")
    private List<List<String>> links(@Nullable Object[] values) {
        List<Column> columns = layout.links();
        if (columns.isEmpty()) {
            return List.of();
        }
        List<List<String>> links = new ArrayList<>();
        for (Column column : columns) {
            Object codes = values[column.position()];
            links.add(codes == null ? List.of() : (List<String>) codes);
        }
        return links;
    }
}
