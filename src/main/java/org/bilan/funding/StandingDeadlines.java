package org.bilan.funding;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bilan.value.Period;
import org.jspecify.annotations.Nullable;

/**
 * What the organization owes by itself for each fiscal year, by the rules of its annual profile: told when due in the
 * year before the day or later, for fiscal years that have begun; older ones only if people recorded them.
 */
final class StandingDeadlines {
    /** As far back as vouchers could have to be kept. */
    private static final int MOST_YEARS = 15;

    private final AgendaFacts facts;
    private final LocalDate day;

    StandingDeadlines(AgendaFacts facts, LocalDate day) {
        this.facts = facts;
        this.day = day;
    }

    Stream<Due> dues() {
        List<Due> derived = rules().flatMap(rule -> years().flatMap(year -> derived(rule, year)))
                .toList();
        Set<String> recorded = new HashSet<>();
        List<Due> entered = facts.duties().stream()
                .map(duty -> entered(duty, rule(duty.rule())))
                .peek(due -> recorded.add(due.key()))
                .toList();
        return Stream.concat(
                entered.stream(),
                derived.stream()
                        .filter(due -> !recorded.contains(due.key()))
                        .filter(due -> !due.on().isBefore(day.minusYears(1))));
    }

    Stream<Undated> undated() {
        return rules().filter(rule -> rule.due(day).isEmpty()).map(rule -> new Undated(null, rule));
    }

    private Stream<ProfileRule> rules() {
        FunderProfile own = facts.own();
        return own == null
                ? Stream.empty()
                : own.rules().stream()
                        .filter(rule -> rule.kind() == RuleKind.REPORT_DUE || rule.kind() == RuleKind.RETENTION)
                        .filter(rule -> rule.deadline() != null
                                && (rule.deadline().event() == DueEvent.FISCAL_YEAR_END
                                        || rule.deadline().event() == DueEvent.PERIOD_END));
    }

    private @Nullable ProfileRule rule(String code) {
        return rules().filter(rule -> rule.code().equals(code)).findFirst().orElse(null);
    }

    private Stream<Period> years() {
        return facts.fiscal().yearsOf(new Period(day.minusYears(MOST_YEARS), day), MOST_YEARS).stream();
    }

    private Stream<Due> derived(ProfileRule rule, Period year) {
        return rule.due(year.end()).stream()
                .filter(on -> rule.inForceOn(year.end()))
                .map(on -> new Due(
                        key(rule.code(), year),
                        null,
                        kind(rule),
                        year,
                        on,
                        DueOrigin.RULE,
                        rule,
                        null,
                        null,
                        null,
                        null,
                        Deadlines.latest(year.start(), Deadlines.confirmedOn(rule))));
    }

    private static Due entered(Duty duty, @Nullable ProfileRule rule) {
        return new Due(
                key(duty.rule(), duty.period()),
                null,
                rule == null ? DueKind.OTHER : kind(rule),
                duty.period(),
                duty.dueOn(),
                DueOrigin.ENTERED,
                rule,
                null,
                null,
                duty.submittedOn(),
                null,
                Deadlines.latest(duty.periodStart(), duty.submittedOn()));
    }

    private static DueKind kind(ProfileRule rule) {
        return rule.kind() == RuleKind.RETENTION || rule.deadline() == null
                ? DueKind.RETENTION
                : DueKind.of(rule.deadline().report());
    }

    /** A fiscal year is known by its last day. */
    private static String key(String rule, Period year) {
        return "-/" + rule + "/" + year.end();
    }
}
