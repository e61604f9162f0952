package org.bilan.exchange;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The tables of the data folder, described for forms and programs. */
public final class RecordTables {
    private RecordTables() {}

    /** In the order of the data folder. */
    public static List<TableShape> all() {
        return Tables.ALL.stream().<TableShape>map(RecordTables::shape).toList();
    }

    public static Optional<TableShape> named(String table) {
        return Tables.named(table).map(RecordTables::shape);
    }

    /** @throws IllegalArgumentException if there is none of that name */
    static Layout<?> layout(String table) {
        return Tables.named(table).orElseThrow(() -> new IllegalArgumentException("No table " + table));
    }

    /** @throws IllegalArgumentException if one is not a column of the table */
    static void requireColumns(Layout<?> layout, Collection<String> names) {
        for (String name : names) {
            boolean text = layout == Tables.NARRATIVES && name.equals(Cellular.TEXT);
            if (!text
                    && layout.columns().stream()
                            .noneMatch(column -> column.name().equals(name))) {
                throw new IllegalArgumentException("No column " + name + " in " + layout.table());
            }
        }
    }

    private static TableShape shape(Layout<?> layout) {
        Stream<ColumnShape> columns = layout.columns().stream().map(column -> shape(layout, column));
        Stream<ColumnShape> text = layout == Tables.NARRATIVES
                ? Stream.of(new ColumnShape(Cellular.TEXT, false, false, ColumnKind.TEXT, false, List.of(), null))
                : Stream.of();
        return new TableShape(layout.table(), Stream.concat(columns, text).toList());
    }

    private static ColumnShape shape(Layout<?> layout, Column column) {
        boolean several = column.type() instanceof ListCell;
        CellType type = column.type() instanceof ListCell list ? list.item() : column.type();
        List<String> choices = type instanceof WordCell words && type.kind() == ColumnKind.CHOICE
                ? List.copyOf(words.words().keySet())
                : List.of();
        String target = type instanceof CodeCell code ? code.table() : null;
        boolean key = layout.key().contains(column);
        return new ColumnShape(column.name(), column.required(), key, type.kind(), several, choices, target);
    }
}
