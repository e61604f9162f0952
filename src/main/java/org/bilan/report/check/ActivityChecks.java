package org.bilan.report.check;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
import org.bilan.activity.Activity;
import org.bilan.activity.ActivityMode;
import org.bilan.activity.ActivityStatus;
import org.bilan.report.Finding;
import org.bilan.report.Finding.Subject;
import org.bilan.report.ReportKind;
import org.bilan.report.block.PlanBlock;
import org.bilan.report.material.Material;
import org.bilan.report.material.Warn;

/** Activities that a reader of the report would ask about: without theme, without counts, not done and nobody says why. */
final class ActivityChecks {
    private ActivityChecks() {}

    /** Only an annual report is ordered by theme. */
    static Stream<Finding> withoutTheme(Material from) {
        if (from.request().kind() != ReportKind.ANNUAL) {
            return Stream.empty();
        }
        Set<String> themes = from.facts().parties().themes().stream()
                .map(org.bilan.organization.Theme::code)
                .collect(java.util.stream.Collectors.toSet());
        return from.done().stream()
                .filter(activity -> activity.theme() == null || !themes.contains(activity.theme()))
                .map(activity -> warn(from, "activity.theme", activity));
    }

    /** Only of what the organization held itself: others count their own. */
    static Stream<Finding> withoutReach(Material from) {
        return from.done().stream()
                .filter(activity ->
                        activity.kind().gathersPeople() && activity.role().isOwn())
                .filter(activity -> from.work().reachOf(activity).isEmpty())
                .map(activity -> warn(from, "activity.reach", activity));
    }

    /** Of what the organization held itself, unless it was held online. */
    static Stream<Finding> withoutPlace(Material from) {
        return from.done().stream()
                .filter(activity ->
                        activity.kind().gathersPeople() && activity.role().isOwn())
                .filter(activity -> activity.mode() != ActivityMode.ONLINE)
                .filter(activity -> activity.place() == null || activity.place().isBlank())
                .map(activity -> warn(from, "activity.place", activity));
    }

    /** Cancelled or postponed, or still planned although its last possible day is over. */
    static Stream<Finding> gapsWithoutReason(Material from) {
        LocalDate end =
                from.period().end().isBefore(from.date()) ? from.period().end() : from.date();
        return from.notDone().stream()
                .filter(activity -> activity.status() != ActivityStatus.PLANNED
                        || activity.date().latest().isBefore(end))
                .filter(activity -> PlanBlock.reason(activity, from) == null)
                .map(activity -> warn(from, "activity.gap", activity, from.word("status", activity.status())));
    }

    private static Finding warn(Material from, String code, Activity activity, Object... details) {
        String where = from.say(
                "where.activity", Warn.quoted(activity.title()), from.wording().date(activity.date()));
        return Warn.of(from, code, where, new Subject("activities", activity.code()), details);
    }
}
