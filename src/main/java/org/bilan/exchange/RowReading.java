package org.bilan.exchange;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The row being read: its cells by column, and the place where a slip is reported. */
final class RowReading {
    private static final int REMEMBERED = 10_000;

    private final String file;
    private final Layout<?> layout;
    private final int[] cellOf;
    private final Records records;
    private final AttachedFiles files;
    private final Problems problems;
    private final List<Map<String, Object>> memories;
    private RawRow raw = new RawRow(0, List.of());
    private @Nullable Column column;
    private boolean failed;

    /** {@code cellOf} gives for each column of the layout the cell that holds it, or -1. */
    RowReading(String file, Layout<?> layout, int[] cellOf, Records records, AttachedFiles files, Problems problems) {
        this.file = file;
        this.layout = layout;
        this.cellOf = cellOf;
        this.records = records;
        this.files = files;
        this.problems = problems;
        this.memories = layout.columns().stream()
                .map(each -> (Map<String, Object>) new HashMap<String, Object>())
                .toList();
    }

    void begin(RawRow row) {
        raw = row;
        failed = false;
    }

    /** The column's value, null when absent or refused. */
    @Nullable
    Object read(Column wanted) {
        column = wanted;
        String text = cell(wanted);
        if (CellText.hasControl(text)) {
            return refuse("cell.control");
        }
        if (CellText.trim(text).isEmpty()) {
            boolean columnIsThere = cellOf[wanted.position()] >= 0;
            return wanted.required() && columnIsThere ? refuse("cell.required") : missing(wanted);
        }
        CellType type = wanted.type();
        return type.read(type.keepsBlanks() ? text : CellText.trim(text), this);
    }

    private @Nullable Object missing(Column wanted) {
        failed |= wanted.required();
        return null;
    }

    /** The trimmed text of another column; empty when absent. */
    String text(String name) {
        return CellText.trim(cell(layout.column(name)));
    }

    private String cell(Column wanted) {
        int at = cellOf[wanted.position()];
        return at < 0 || at >= raw.cells().size()
                ? ""
                : CellText.unguard(raw.cells().get(at));
    }

    int line() {
        return raw.line();
    }

    boolean failed() {
        return failed;
    }

    Records records() {
        return records;
    }

    AttachedFiles files() {
        return files;
    }

    /** Reports what is wrong with the cell being read; always null. */
    @Nullable
    Object refuse(String key, Object... details) {
        failed = true;
        String name = column == null ? "" : column.name();
        int position = column == null ? -1 : column.position();
        problems.add(file, raw.line(), position, name, key, details);
        return null;
    }

    /** Reports what is wrong with one column of the row; always null. */
    @Nullable
    Object refuse(Column at, String key, Object... details) {
        column = at;
        return refuse(key, details);
    }

    /** Reports what is wrong with the row as a whole. */
    void refuseRow(String key, Object... details) {
        column = null;
        refuse(key, details);
    }

    /** Reports a code that nothing has, with the one that was most likely meant; always null. */
    @Nullable
    Object refuseUnknown(String code, Overlay<?> target) {
        String table = target.layout().table();
        if (problems.full()) {
            return refuse("code.unknown", code, table);
        }
        String nearest = records.nearest(code, target);
        return nearest.isEmpty()
                ? refuse("code.unknown", code, table)
                : refuse("code.unknown.nearest", code, table, nearest);
    }

    /** Drops the row without a word, because the reason is reported elsewhere; always null. */
    @Nullable
    Object skip() {
        failed = true;
        return null;
    }

    /** What {@code reader} makes of {@code text}, made once for the many rows that repeat it. */
    <V> @Nullable V remembered(String text, Function<String, @Nullable V> reader) {
        Map<String, Object> memory = memories.get(column == null ? 0 : column.position());
        if (memory.size() > REMEMBERED) {
            memory.clear();
        }
        @SuppressWarnings("unchecked")
        V value = (V) memory.computeIfAbsent(text, reader);
        return value;
    }

    /** The row's natural key as it is typed; empty if it has no code. */
    Optional<String> textKey() {
        List<Column> key = layout.key();
        if (key.size() > 1) {
            return Optional.of(Layout.joined(key.stream().map(each -> text(each.name()))));
        }
        return Optional.of(text(key.get(0).name())).filter(code -> !code.isEmpty());
    }

    static int[] nowhere(Layout<?> layout) {
        int[] cells = new int[layout.columns().size()];
        Arrays.fill(cells, -1);
        return cells;
    }
}
