package org.bilan.report.block;

import static org.bilan.report.block.TableDraft.number;
import static org.bilan.report.block.TableDraft.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.bilan.activity.Activity;
import org.bilan.activity.Gender;
import org.bilan.activity.ReachKind;
import org.bilan.activity.ReachMeasure;
import org.bilan.document.Cell;
import org.bilan.document.Table;
import org.bilan.document.Table.Role;
import org.bilan.report.material.Material;
import org.bilan.report.material.Origin;
import org.bilan.report.material.ReachBy;
import org.bilan.report.material.ReachBy.Row;
import org.bilan.report.material.ReachSources;
import org.bilan.report.material.Told;
import org.bilan.result.ReachBreakdown;
import org.bilan.result.ReachBreakdown.Part;
import org.bilan.result.ReachMask;
import org.bilan.result.ReachTotals;
import org.jspecify.annotations.Nullable;

/**
 * A table of people reached, told apart in one way: people apart from attendances, direct apart from indirect, the
 * organization's own apart from others', always with those whose gender is not specified; periods with the year before.
 */
public final class ReachBlock {
    private final Material from;
    private final ReachBy by;
    private final TableDraft draft;
    private final ReachBreakdown<Row> breakdown;
    private boolean approximate;
    private boolean hidden;

    private ReachBlock(Material from, ReachBy by, String title) {
        this.from = from;
        this.by = by;
        this.breakdown = from.told().by(by);
        this.draft = new TableDraft(from, title)
                .words("reach." + by.code(), by.isTime() ? 9 : 11)
                .figures("women", 2)
                .figures("men", 2)
                .figures("other.genders", 2)
                .figures("not.specified", 2)
                .figures("direct", 2)
                .figures("indirect", 2);
        if (by.isTime()) {
            draft.figures("direct.last.year", 2);
        }
    }

    /** Block « personnes rejointes »: by activity, or by kind when there are many; others' in a note. */
    public static Table table(Material from) {
        ReachBlock table = new ReachBlock(from, from.told().usual(), "block.reach");
        table.own();
        table.othersNoted();
        return table.finished();
    }

    /** A block of its own for one way of telling apart; what others organized has rows of its own. */
    public static Table of(Material from, ReachBy by) {
        ReachBlock table = new ReachBlock(from, by, "block.reach." + by.code());
        table.own();
        table.others();
        return table.finished();
    }

    private Table finished() {
        if (hidden) {
            draft.note(from.say("note.masked", from.say("masked"), from.maskBelow()));
        }
        if (approximate) {
            draft.note(from.say("note.approximate"));
        }
        return draft.table();
    }

    private void own() {
        for (ReachMeasure measure : ReachMeasure.values()) {
            ReachTotals total = breakdown.total();
            boolean counted = counts(total, measure)
                    || by.isTime() && counts(from.reachBefore().total(), measure);
            if (counted) {
                draft.group(from.say("reach." + measure.code()));
                rows(measure).forEach((row, totals) -> {
                    if (counts(totals, measure) || lastYear(row, measure).isThere()) {
                        draft.row(Role.ITEM, cells(label(row), totals, true, measure, row))
                                .from(measure.code() + ":" + row.code(), origins(totals, true, measure, row));
                    }
                });
                draft.row(Role.TOTAL, cells(from.say("total"), total, true, measure, ReachMask.WHOLE))
                        .from(measure.code(), origins(total, true, measure, ReachMask.WHOLE));
                if (!breakdown.addsUp(ReachKind.DIRECT, measure) || !breakdown.addsUp(ReachKind.INDIRECT, measure)) {
                    draft.note(from.say("note.cohort"));
                }
                if (breakdown.parts().stream().anyMatch(part -> part.depth() > 0)) {
                    draft.note(from.say("note.within"));
                }
            }
        }
    }

    /** The rows of this year, and in their places those that had only the year before. */
    private Map<Row, ReachTotals> rows(ReachMeasure measure) {
        Map<Row, ReachTotals> found = new LinkedHashMap<>();
        breakdown.parts().forEach(part -> found.put(part.key(), part.totals()));
        if (!by.isTime()) {
            return found;
        }
        Set<Row> all = new LinkedHashSet<>(found.keySet());
        from.told().before(by).parts().stream()
                .filter(part -> part.totals().own(ReachKind.DIRECT, measure).isPresent())
                .map(Part::key)
                .forEach(all::add);
        Map<Row, ReachTotals> rows = new LinkedHashMap<>();
        all.stream()
                .sorted(java.util.Comparator.comparing(row -> row.code().isEmpty() ? "\uffff" : row.code()))
                .forEach(row -> rows.put(row, found.getOrDefault(row, new ReachTotals(List.of(), List.of()))));
        return rows;
    }

    private String label(Row row) {
        int depth = breakdown.parts().stream()
                .filter(part -> part.key().equals(row))
                .mapToInt(Part::depth)
                .findFirst()
                .orElse(0);
        return "\u2003".repeat(depth) + row.label();
    }

    private void others() {
        for (ReachMeasure measure : ReachMeasure.values()) {
            if (breakdown.total().others(ReachKind.DIRECT, measure).isPresent()) {
                draft.group(from.say("reach.others." + measure.code()));
                breakdown.parts().stream()
                        .filter(part ->
                                part.totals().others(ReachKind.DIRECT, measure).isPresent())
                        .forEach(part -> draft.row(
                                        Role.ITEM, cells(label(part.key()), part.totals(), false, measure, part.key()))
                                .from(
                                        "others:" + measure.code() + ":"
                                                + part.key().code(),
                                        origins(part.totals(), false, measure, part.key())));
                draft.row(Role.TOTAL, cells(from.say("total"), breakdown.total(), false, measure, ReachMask.WHOLE))
                        .from("others:" + measure.code(), origins(breakdown.total(), false, measure, ReachMask.WHOLE));
            }
        }
    }

    /** What others organized and counted is no reach of ours: told, never added. */
    private void othersNoted() {
        for (ReachMeasure measure : ReachMeasure.values()) {
            Told others = from.told().total(breakdown.total(), false, ReachKind.DIRECT, measure, ReachMask.WHOLE);
            others.number().ifPresent(count -> draft.told(othersNoted(measure, count)));
        }
    }

    private String othersNoted(ReachMeasure measure, long count) {
        Set<String> counted = Set.copyOf(breakdown
                .total()
                .others(ReachKind.DIRECT, measure)
                .orElseThrow()
                .activities());
        List<Activity> activities = from.done().stream()
                .filter(activity -> counted.contains(activity.code()))
                .toList();
        String label = from.say("reach.others." + measure.code());
        String held = counted.size() < 2
                ? ""
                : draft.said(
                        "others.activities." + measure.code(),
                        label,
                        number(activities.size()),
                        () -> from.sources().count(activities));
        return from.say(
                "note.others." + measure.code(),
                counted.size(),
                draft.said(
                        "others." + measure.code(),
                        label,
                        number(count),
                        () -> origins(breakdown.total(), false, measure, ReachMask.WHOLE)
                                .apply("direct")),
                held);
    }

    private List<Cell> cells(String label, ReachTotals totals, boolean own, ReachMeasure measure, Object row) {
        List<Cell> cells = new ArrayList<>();
        cells.add(text(label));
        for (Gender gender : Gender.values()) {
            cells.add(cell(from.told().gender(totals, own, ReachKind.DIRECT, measure, row, gender)));
        }
        cells.add(cell(from.told().total(totals, own, ReachKind.DIRECT, measure, row)));
        cells.add(cell(from.told().total(totals, own, ReachKind.INDIRECT, measure, row)));
        if (by.isTime()) {
            cells.add(own ? cell(lastYear(row, measure)) : text(null));
        }
        return cells;
    }

    private Function<String, @Nullable Origin> origins(
            ReachTotals totals, boolean own, ReachMeasure measure, Object row) {
        return column -> switch (column) {
            case "women" -> origin(Gender.WOMEN, totals, own, measure, row);
            case "men" -> origin(Gender.MEN, totals, own, measure, row);
            case "other.genders" -> origin(Gender.OTHER, totals, own, measure, row);
            case "not.specified" -> origin(Gender.UNKNOWN, totals, own, measure, row);
            case "direct" -> origin(totals, ReachKind.DIRECT, own, measure, row);
            case "indirect" -> origin(totals, ReachKind.INDIRECT, own, measure, row);
            case "direct.last.year" ->
                from.sources().reach().of(lastYear(row, measure), asked(row, true, true, ReachKind.DIRECT, measure));
            default -> null;
        };
    }

    private @Nullable Origin origin(Gender gender, ReachTotals totals, boolean own, ReachMeasure measure, Object row) {
        return from.sources()
                .reach()
                .of(
                        from.told().gender(totals, own, ReachKind.DIRECT, measure, row, gender),
                        asked(row, false, own, ReachKind.DIRECT, measure).of(gender));
    }

    private @Nullable Origin origin(
            ReachTotals totals, ReachKind reach, boolean own, ReachMeasure measure, Object row) {
        return from.sources()
                .reach()
                .of(from.told().total(totals, own, reach, measure, row), asked(row, false, own, reach, measure));
    }

    private ReachSources.Asked asked(Object row, boolean before, boolean own, ReachKind reach, ReachMeasure measure) {
        return new ReachSources.Asked(from.told().activities(row, before), before, own, reach, measure, null, null);
    }

    private Told lastYear(Object row, ReachMeasure measure) {
        if (!by.isTime()) {
            return Told.nobodyCounted();
        }
        ReachBreakdown<Row> before = from.told().before(by);
        ReachTotals totals = before.parts().stream()
                .filter(part -> part.key().equals(row))
                .map(Part::totals)
                .findFirst()
                .orElseGet(() -> row.equals(ReachMask.WHOLE) ? before.total() : new ReachTotals(List.of(), List.of()));
        return from.told().before(totals, ReachKind.DIRECT, measure, row);
    }

    private static boolean counts(ReachTotals totals, ReachMeasure measure) {
        return totals.own(ReachKind.DIRECT, measure).isPresent()
                || totals.own(ReachKind.INDIRECT, measure).isPresent();
    }

    private Cell cell(Told told) {
        approximate |= told.approximate();
        hidden |= told.isThere() && told.hidden();
        return told.cell(from);
    }
}
