package org.bilan.funding;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.bilan.value.Fiscal;
import org.bilan.value.Period;

/**
 * A day on which a rule's clock starts for a grant.
 *
 * @param period of which the report then tells
 * @param mark what tells it from the rule's other occasions; stays the same when the grant's end is moved
 */
record Occasion(LocalDate event, Period period, String mark) {
    /** The occasions of a rule, none where what it counts from has not happened. */
    static List<Occasion> of(ProfileRule rule, GrantTimes times, List<Instalment> instalments, Fiscal fiscal) {
        ProfileRule.Deadline deadline = rule.deadline();
        if (deadline == null) {
            return List.of();
        }
        boolean once = rule.kind() == RuleKind.RETENTION
                || deadline.report() == ObligationKind.FINAL
                || deadline.fixed() != null;
        boolean interim = deadline.report() == ObligationKind.INTERIM;
        return switch (deadline.event()) {
            case GRANT_START -> List.of(whole(times.grant().start(), times));
            case SIGNATURE -> List.of(whole(times.signature(), times));
            case GRANT_END -> List.of(whole(times.end(), times));
            case PERIOD_END -> once ? List.of(whole(times.end(), times)) : told(years(times), interim, times);
            case FISCAL_YEAR_END ->
                once
                        ? List.of(whole(fiscal.yearOf(times.end()).end(), times))
                        : told(fiscalYears(times, fiscal), interim, times);
            case INSTALMENT_RECEIVED -> received(times, instalments);
        };
    }

    private static Occasion whole(LocalDate event, GrantTimes times) {
        return new Occasion(event, times.life(), "");
    }

    private static List<Occasion> years(GrantTimes times) {
        List<Period> years = times.years();
        return IntStream.range(0, years.size())
                .mapToObj(n -> new Occasion(years.get(n).end(), years.get(n), "/year-" + (n + 1)))
                .toList();
    }

    private static List<Occasion> fiscalYears(GrantTimes times, Fiscal fiscal) {
        return times.fiscalYears(fiscal).stream()
                .map(year -> new Occasion(year.end(), times.within(year), "/" + year.end()))
                .toList();
    }

    private static List<Occasion> received(GrantTimes times, List<Instalment> instalments) {
        return instalments.stream()
                .filter(one -> one.receivedOn() != null)
                .map(one -> new Occasion(
                        Objects.requireNonNull(one.receivedOn()), times.life(), "/instalment-" + one.number()))
                .toList();
    }

    /** What the last year would tell in an interim report is for the final one to tell. */
    private static List<Occasion> told(List<Occasion> years, boolean interim, GrantTimes times) {
        return years.stream()
                .filter(year -> !interim || year.period().end().isBefore(times.end()))
                .toList();
    }
}
