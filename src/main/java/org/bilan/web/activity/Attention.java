package org.bilan.web.activity;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.bilan.activity.ActivityKind;
import org.bilan.activity.ActivityRole;
import org.bilan.value.Coded;

/** What somebody should look at in an activity: the same gaps that a report finds, before there is one. */
public enum Attention implements Coded {
    PLACE,
    REACH,
    THEME,
    REASON,
    OVERDUE,
    CONSENT,
    /** Any of the others. */
    ANY;

    private static final String HELD = "activity.status = 'DONE' AND activity.kind IN ("
            + names(Arrays.stream(ActivityKind.values())
                    .filter(ActivityKind::gathersPeople)
                    .toList())
            + ") AND activity.role IN ("
            + names(Arrays.stream(ActivityRole.values())
                    .filter(ActivityRole::isOwn)
                    .toList())
            + ")";
    private static final String UNEXPLAINED = """
            (activity.gap_reason IS NULL OR activity.gap_reason = '')
            AND NOT EXISTS (SELECT 1 FROM explanation e WHERE e.subject = 'activity:' || activity.code)""";

    /** The gaps themselves, without {@link #ANY}. */
    static final List<Attention> EACH = List.of(PLACE, REACH, THEME, REASON, OVERDUE, CONSENT);

    /** The activities that have this gap on that day. */
    Condition on(LocalDate today) {
        return switch (this) {
            case PLACE ->
                Condition.of(HELD
                        + " AND (activity.mode IS NULL OR activity.mode <> 'ONLINE')"
                        + " AND (activity.place IS NULL OR activity.place = '')");
            case REACH ->
                Condition.of(HELD + " AND NOT EXISTS (SELECT 1 FROM reach r WHERE r.activity = activity.code)");
            case THEME ->
                Condition.of("activity.status = 'DONE' AND activity.theme IS NULL"
                        + " AND (activity.in_annual_report IS NULL OR activity.in_annual_report = TRUE)");
            case REASON -> Condition.of("activity.status IN ('POSTPONED', 'CANCELLED') AND " + UNEXPLAINED);
            case OVERDUE ->
                Condition.of("activity.status = 'PLANNED' AND activity.date_latest < ? AND " + UNEXPLAINED, today);
            case CONSENT -> Condition.of("""
                    activity.code IN (SELECT p.activity FROM photo p WHERE p.activity IS NOT NULL
                        AND (p.consent NOT IN ('GRANTED', 'NOT_NEEDED') OR p.consent_expires < ?))""", today);
            case ANY -> Condition.any(EACH.stream().map(each -> each.on(today)).toList());
        };
    }

    private static String names(List<? extends Enum<?>> some) {
        return some.stream().map(one -> "'" + one.name() + "'").collect(Collectors.joining(", "));
    }
}
