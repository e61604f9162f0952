package org.bilan.report;

import static org.bilan.report.TableDraft.day;
import static org.bilan.report.TableDraft.optional;
import static org.bilan.report.TableDraft.text;

import org.bilan.activity.Activity;
import org.bilan.document.Table;

/** Block « activités »: what was done, by date, each activity once; grouped by theme in an annual report. */
final class ActivityBlock {
    private ActivityBlock() {}

    static Table table(Material from) {
        TableDraft draft = new TableDraft(from, "block.activities")
                .words("date", 3)
                .words("title", 8)
                .words("role", 2)
                .words("partners", 5)
                .words("place", 3);
        if (from.request().kind() == ReportKind.FUNDER) {
            from.done().forEach(activity -> row(draft, activity, from));
            return draft.table();
        }
        for (ThemeTree.Branch branch : from.themes().branches()) {
            if (!branch.allActivities().isEmpty()) {
                draft.group(branch.theme().title());
                branch.allActivities().stream()
                        .sorted(WorkIndex.IN_DATE_ORDER)
                        .forEach(activity -> row(draft, activity, from));
            }
        }
        return draft.table();
    }

    private static void row(TableDraft draft, Activity activity, Material from) {
        draft.item(
                day(activity.date()),
                text(activity.title()),
                text(from.word("role", activity.role())),
                optional(from.wording()
                        .list(from.work().partnersOf(activity).stream()
                                .map(from.parties()::shortNameOf)
                                .toList())),
                optional(activity.place()));
    }
}
