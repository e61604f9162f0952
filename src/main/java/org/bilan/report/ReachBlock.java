package org.bilan.report;

import static org.bilan.report.TableDraft.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilan.activity.Activity;
import org.bilan.activity.Gender;
import org.bilan.activity.ReachKind;
import org.bilan.activity.ReachMeasure;
import org.bilan.document.Cell;
import org.bilan.document.Table;
import org.bilan.document.Table.Role;
import org.bilan.result.Headcount;
import org.bilan.result.ReachTotal;
import org.bilan.result.ReachTotals;
import org.bilan.value.Missing;

/**
 * Block « personnes rejointes »: by activity, or by kind when there are many; people apart from attendances, direct
 * apart from indirect, the organization's own apart from others', and always those whose gender is not specified.
 */
final class ReachBlock {
    /** Above so many activities with counts the table is by kind. */
    private static final int MOST_ACTIVITIES = 30;

    private final Material from;
    private final TableDraft draft;
    private boolean approximate;

    private ReachBlock(Material from) {
        this.from = from;
        this.draft = new TableDraft(from, "block.reach")
                .words("activity", 11)
                .figures("women", 2)
                .figures("men", 2)
                .figures("other.genders", 2)
                .figures("not.specified", 2)
                .figures("direct", 2)
                .figures("indirect", 2);
    }

    static Table table(Material from) {
        return new ReachBlock(from).fill();
    }

    private Table fill() {
        Map<String, List<Activity>> rows = rows();
        for (ReachMeasure measure : ReachMeasure.values()) {
            measure(rows, measure);
        }
        others();
        if (approximate) {
            draft.note(from.say("note.approximate"));
        }
        return draft.table();
    }

    private Map<String, List<Activity>> rows() {
        List<Activity> counted = from.done().stream()
                .filter(activity -> !from.work().reachOf(activity).isEmpty())
                .toList();
        Map<String, List<Activity>> rows = new LinkedHashMap<>();
        for (Activity activity : counted) {
            String label = counted.size() > MOST_ACTIVITIES
                    ? from.word("kind", activity.kind())
                    : isOnly(activity.title(), counted)
                            ? activity.title()
                            : activity.title() + " (" + from.wording().date(activity.date()) + ")";
            rows.computeIfAbsent(label, same -> new ArrayList<>()).add(activity);
        }
        return rows;
    }

    private static boolean isOnly(String title, List<Activity> activities) {
        return activities.stream().filter(one -> one.title().equals(title)).count() == 1;
    }

    private void measure(Map<String, List<Activity>> rows, ReachMeasure measure) {
        Optional<ReachTotal> direct = from.reach().total().own(ReachKind.DIRECT, measure);
        Optional<ReachTotal> indirect = from.reach().total().own(ReachKind.INDIRECT, measure);
        if (direct.isEmpty() && indirect.isEmpty()) {
            return;
        }
        draft.group(from.say("reach." + measure.code()));
        long added = 0;
        for (Map.Entry<String, List<Activity>> row : rows.entrySet()) {
            ReachTotals totals = from.reach().of(row.getValue());
            Optional<ReachTotal> own = totals.own(ReachKind.DIRECT, measure);
            Optional<ReachTotal> through = totals.own(ReachKind.INDIRECT, measure);
            if (own.isPresent() || through.isPresent()) {
                draft.row(Role.ITEM, cells(row.getKey(), own, through));
                added += own.map(total -> total.total().count()).orElse(0L);
            }
        }
        draft.row(Role.TOTAL, cells(from.say("total"), direct, indirect));
        if (added != direct.map(total -> total.total().count()).orElse(0L)) {
            draft.note(from.say("note.cohort"));
        }
    }

    /** What others organized and counted is no reach of ours: told, never added. */
    private void others() {
        List<ReachTotal> others = from.reach().total().others().stream()
                .filter(total -> total.reach() == ReachKind.DIRECT)
                .toList();
        for (ReachTotal total : others) {
            draft.note(from.say(
                    "note.others." + total.measure().code(),
                    total.activities().size(),
                    from.wording().number(total.total().count())));
        }
    }

    private List<Cell> cells(String label, Optional<ReachTotal> direct, Optional<ReachTotal> indirect) {
        Map<Gender, Headcount> genders = direct.map(ReachTotal::byGender).orElse(Map.of());
        return List.of(
                text(label),
                count(Optional.ofNullable(genders.get(Gender.WOMEN))),
                count(Optional.ofNullable(genders.get(Gender.MEN))),
                count(Optional.ofNullable(genders.get(Gender.OTHER))),
                count(Optional.ofNullable(genders.get(Gender.UNKNOWN))),
                count(direct.map(ReachTotal::total)),
                count(indirect.map(ReachTotal::total)));
    }

    private Cell count(Optional<Headcount> count) {
        return count.map(this::counted).orElseGet(() -> new Cell.Absent(Missing.NOT_REPORTED));
    }

    private Cell counted(Headcount count) {
        if (!count.approximate()) {
            return new Cell.Number(BigDecimal.valueOf(count.count()));
        }
        approximate = true;
        return new Cell.Text(from.say("approximate", from.wording().number(count.count())));
    }
}
