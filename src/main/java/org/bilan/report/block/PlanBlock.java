package org.bilan.report.block;

import static org.bilan.report.block.TableDraft.day;
import static org.bilan.report.block.TableDraft.number;
import static org.bilan.report.block.TableDraft.optional;
import static org.bilan.report.block.TableDraft.text;

import java.util.List;
import org.bilan.activity.Activity;
import org.bilan.activity.ActivityStatus;
import org.bilan.document.Table;
import org.bilan.finance.Explanation;
import org.bilan.report.material.Material;

/**
 * Block « activités prévues et réalisées »: every activity of the period with what became of it, by date; the reason of
 * a gap stands under the activity.
 */
public final class PlanBlock {
    private PlanBlock() {}

    public static Table table(Material from) {
        TableDraft draft = new TableDraft(from, "block.plan")
                .words("activity", 8)
                .words("date", 3)
                .words("place", 3)
                .words("partners", 4)
                .words("status", 2);
        for (Activity activity : from.activities()) {
            draft.item(
                    text(activity.title()),
                    day(activity.date()),
                    optional(activity.place()),
                    optional(from.wording()
                            .list(from.work().partnersOf(activity).stream()
                                    .map(from.parties()::shortNameOf)
                                    .toList())),
                    text(from.word("status", activity.status())));
            String reason = reason(activity, from);
            if (activity.status() != ActivityStatus.DONE && reason != null) {
                draft.note(from.say("note.reason", reason));
            }
        }
        if (!from.activities().isEmpty()) {
            draft.told(counts(draft, from));
        }
        return draft.table();
    }

    /** How many were to take place and what became of them. */
    private static String counts(TableDraft draft, Material from) {
        return from.say(
                "note.plan",
                said(draft, "all", from.say("total"), from.activities(), from),
                said(draft, ActivityStatus.DONE, from),
                said(draft, ActivityStatus.POSTPONED, from),
                said(draft, ActivityStatus.CANCELLED, from),
                said(draft, ActivityStatus.PLANNED, from));
    }

    private static String said(TableDraft draft, ActivityStatus status, Material from) {
        List<Activity> those = from.activities().stream()
                .filter(activity -> activity.status() == status)
                .toList();
        return said(draft, status.code(), from.word("status", status), those, from);
    }

    private static String said(TableDraft draft, String key, String label, List<Activity> those, Material from) {
        return draft.said(key, label, number(those.size()), () -> from.sources().count(those));
    }

    /** The reason that stands with the activity, else the explanation given to the funder. */
    public static @org.jspecify.annotations.Nullable String reason(Activity activity, Material from) {
        if (activity.gapReason() != null) {
            return activity.gapReason();
        }
        return from.facts().finances().explanations().stream()
                .filter(one -> one.subject().equals("activity:" + activity.code()))
                .map(Explanation::text)
                .findFirst()
                .orElse(null);
    }
}
