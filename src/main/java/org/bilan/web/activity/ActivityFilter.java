package org.bilan.web.activity;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.bilan.activity.ActivityKind;
import org.bilan.activity.ActivityRole;
import org.bilan.activity.ActivityStatus;
import org.bilan.value.Coded;
import org.bilan.value.Period;
import org.bilan.web.Query;
import org.jspecify.annotations.Nullable;

/**
 * What a list of activities is narrowed to, as its address says. {@code words} is empty where nothing is looked for;
 * everything else is null where it does not matter. What cannot be read in the address does not matter either.
 */
record ActivityFilter(
        String words,
        @Nullable Period period,
        @Nullable String theme,
        @Nullable String project,
        @Nullable String partner,
        @Nullable String grant,
        @Nullable String country,
        @Nullable ActivityKind kind,
        @Nullable ActivityRole role,
        @Nullable ActivityStatus status,
        @Nullable Attention attention) {
    /** Of the address: every year there is. */
    static final String ALL = "all";

    private static final LocalDate FIRST = LocalDate.of(1000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    /** {@code otherwise} is the period of a list whose address names none. */
    static ActivityFilter of(Query query, @Nullable Period otherwise) {
        return new ActivityFilter(
                query.value("q").strip(),
                period(query, otherwise),
                code(query, "theme"),
                code(query, "project"),
                code(query, "partner"),
                code(query, "grant"),
                code(query, "country"),
                Coded.find(ActivityKind.class, query.value("kind")).orElse(null),
                Coded.find(ActivityRole.class, query.value("role")).orElse(null),
                Coded.find(ActivityStatus.class, query.value("status")).orElse(null),
                Coded.find(Attention.class, query.value("need")).orElse(null));
    }

    ActivityFilter during(@Nullable Period other) {
        return new ActivityFilter(words, other, theme, project, partner, grant, country, kind, role, status, attention);
    }

    private static @Nullable String code(Query query, String name) {
        return query.value(name).isEmpty() ? null : query.value(name);
    }

    /** Own dates count before a period that was chosen; one end alone leaves the other open, and two in the wrong order are turned. */
    private static @Nullable Period period(Query query, @Nullable Period otherwise) {
        LocalDate from = day(query.value("from"));
        LocalDate to = day(query.value("to"));
        if (from != null || to != null) {
            LocalDate start = from == null ? FIRST : from;
            LocalDate end = to == null ? LAST : to;
            return start.isAfter(end) ? new Period(end, start) : new Period(start, end);
        }
        return query.value("period").equals(ALL) ? null : chosen(query.value("period"), otherwise);
    }

    private static @Nullable Period chosen(String text, @Nullable Period otherwise) {
        try {
            return text.isEmpty() ? otherwise : Period.parse(text);
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            return otherwise;
        }
    }

    private static @Nullable LocalDate day(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            return day.isBefore(FIRST) || day.isAfter(LAST) ? null : day;
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    /** Whether the period is open at its start, or at its end. */
    static boolean isOpenStart(Period period) {
        return period.start().equals(FIRST);
    }

    static boolean isOpenEnd(Period period) {
        return period.end().equals(LAST);
    }
}
