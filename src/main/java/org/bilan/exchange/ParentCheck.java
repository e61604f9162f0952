package org.bilan.exchange;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.bilan.finance.BudgetLine;
import org.bilan.organization.Theme;
import org.bilan.result.Indicator;
import org.jspecify.annotations.Nullable;

/** A parent exists in its own table, and nothing is its own ancestor. */
final class ParentCheck<T> implements Check {
    private final Layout<T> layout;
    private final Function<T, @Nullable String> parent;
    private final BiFunction<T, String, String> keyOfParent;

    private ParentCheck(
            Layout<T> layout, Function<T, @Nullable String> parent, BiFunction<T, String, String> keyOfParent) {
        this.layout = layout;
        this.parent = parent;
        this.keyOfParent = keyOfParent;
    }

    static Check ofThemes() {
        return new ParentCheck<Theme>(Tables.THEMES, Theme::parent, (theme, code) -> code);
    }

    static Check ofIndicators() {
        return new ParentCheck<Indicator>(Tables.INDICATORS, Indicator::parent, (indicator, code) -> code);
    }

    /** A line's parent is a line of the same version of the same budget. */
    static Check ofBudgetLines() {
        return new ParentCheck<BudgetLine>(
                Tables.BUDGET_LINES,
                BudgetLine::parent,
                (line, code) -> Tables.BUDGET_LINES.key(
                        new BudgetLine(null, line.grant(), line.version(), code, null, "", line.category(), 0, null)));
    }

    @Override
    public void run(Records records, Findings findings) {
        if (!findings.arrives(layout)) {
            return;
        }
        Overlay<T> overlay = records.of(layout);
        Set<String> done = new HashSet<>();
        overlay.arriving().sorted(Comparator.comparingInt(Row::line)).forEach(row -> {
            checkExists(row, overlay, records, findings);
            checkLoop(row, overlay, done, findings);
        });
    }

    private void checkExists(Row<T> row, Overlay<T> overlay, Records records, Findings findings) {
        String code = parent.apply(row.record());
        if (code != null && !overlay.knows(keyOfParent.apply(row.record(), code))) {
            String nearest = layout.key().size() == 1 ? records.nearest(code, overlay) : "";
            String key = nearest.isEmpty() ? "code.unknown" : "code.unknown.nearest";
            findings.add(layout, row, "parent", key, code, layout.table(), nearest);
        }
    }

    /** Walks up until a record that is {@code done}, so that each is passed once however deep the tree. */
    private void checkLoop(Row<T> row, Overlay<T> overlay, Set<String> done, Findings findings) {
        Map<String, Row<T>> path = new LinkedHashMap<>();
        Optional<Row<T>> at = Optional.of(row);
        while (at.isPresent()
                && !done.contains(at.get().key())
                && !path.containsKey(at.get().key())) {
            path.put(at.get().key(), at.get());
            at = above(at.get().record(), overlay);
        }
        if (at.isPresent() && path.containsKey(at.get().key())) {
            Row<T> first = at.get();
            path.values().stream()
                    .dropWhile(each -> each != first)
                    .filter(Row::arrives)
                    .forEach(each -> findings.add(
                            layout, each, "parent", "parent.cycle", String.valueOf(parent.apply(each.record()))));
        }
        done.addAll(path.keySet());
    }

    private Optional<Row<T>> above(T record, Overlay<T> overlay) {
        return Optional.ofNullable(parent.apply(record)).map(code -> overlay.find(keyOfParent.apply(record, code)));
    }
}
