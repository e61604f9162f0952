package org.bilan.report.block;

import static org.bilan.report.block.TableDraft.day;
import static org.bilan.report.block.TableDraft.optional;
import static org.bilan.report.block.TableDraft.text;

import org.bilan.activity.Activity;
import org.bilan.document.Table;
import org.bilan.report.ReportKind;
import org.bilan.report.fact.ThemeTree;
import org.bilan.report.fact.WorkIndex;
import org.bilan.report.material.Material;

/** Block « activités »: what was done, by date, each activity once; grouped by theme in an annual report. */
public final class ActivityBlock {
    private ActivityBlock() {}

    public static Table table(Material from) {
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
