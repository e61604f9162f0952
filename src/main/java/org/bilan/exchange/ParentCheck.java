package org.bilan.exchange;

import java.util.HashSet;
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
        overlay.arriving().forEach(row -> check(row, overlay, records, findings));
    }

    private void check(Row<T> row, Overlay<T> overlay, Records records, Findings findings) {
        String code = parent.apply(row.record());
        if (code == null) {
            return;
        }
        if (!overlay.knows(keyOfParent.apply(row.record(), code))) {
            String nearest = layout.key().size() == 1 ? records.nearest(code, overlay) : "";
            String key = nearest.isEmpty() ? "code.unknown" : "code.unknown.nearest";
            findings.add(layout, row, "parent", key, code, layout.table(), nearest);
        } else if (isOwnAncestor(row, overlay)) {
            findings.add(layout, row, "parent", "parent.cycle", code);
        }
    }

    private boolean isOwnAncestor(Row<T> row, Overlay<T> overlay) {
        Set<String> seen = new HashSet<>();
        Optional<Row<T>> at = Optional.of(row);
        while (at.isPresent() && seen.add(at.get().key())) {
            at = above(at.get().record(), overlay);
            if (at.isPresent() && at.get().key().equals(row.key())) {
                return true;
            }
        }
        return false;
    }

    private Optional<Row<T>> above(T record, Overlay<T> overlay) {
        return Optional.ofNullable(parent.apply(record)).map(code -> overlay.find(keyOfParent.apply(record, code)));
    }
}
