package org.bilan.funding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What one grant makes due: by its profile's rules, by what people entered, and its payments. */
final class GrantDeadlines {
    private final AgendaFacts facts;
    private final GrantTimes times;
    private final Grant grant;
    private final List<Instalment> instalments;
    private final List<Obligation> entered;

    GrantDeadlines(AgendaFacts facts, Grant grant, LocalDate day) {
        this.facts = facts;
        this.grant = grant;
        this.times = GrantTimes.on(day, grant, facts.amendments());
        this.instalments = facts.instalments().stream()
                .filter(one -> one.grant().equals(grant.code()))
                .toList();
        this.entered = facts.obligations().stream()
                .filter(one -> one.grant().equals(grant.code()))
                .toList();
    }

    Stream<Due> dues() {
        return Stream.concat(merged(rules().flatMap(this::derived).toList()).stream(), payments());
    }

    /** Rules without a value, unless people entered a day for the like. */
    Stream<Undated> undated() {
        return rules().filter(rule -> rule.due(times.end()).isEmpty())
                .filter(rule -> rule.kind() == RuleKind.RETENTION
                        || entered.stream().noneMatch(one -> one.kind() == report(rule)))
                .map(rule -> new Undated(grant, rule));
    }

    private Stream<ProfileRule> rules() {
        return facts.rules(grant).stream()
                .filter(rule -> rule.kind() == RuleKind.REPORT_DUE || rule.kind() == RuleKind.RETENTION)
                .filter(rule -> rule.deadline() != null && rule.inForceOn(times.signature()));
    }

    private Stream<Due> derived(ProfileRule rule) {
        DueKind kind = rule.kind() == RuleKind.RETENTION ? DueKind.RETENTION : DueKind.of(report(rule));
        return Occasion.of(rule, times, instalments, facts.fiscal()).stream()
                .flatMap(one -> rule.due(one.event()).stream()
                        .map(on -> new Due(
                                grant.code() + "/" + kind.code() + "/" + rule.code() + one.mark(),
                                grant,
                                kind,
                                one.period(),
                                on,
                                DueOrigin.RULE,
                                rule,
                                hangsOnEnd(rule, one) ? times.moved() : null,
                                null,
                                null,
                                null,
                                Deadlines.latest(times.knownSince(), Deadlines.confirmedOn(rule)))));
    }

    private boolean hangsOnEnd(ProfileRule rule, Occasion one) {
        ProfileRule.Deadline deadline = java.util.Objects.requireNonNull(rule.deadline());
        boolean counted = deadline.event() == DueEvent.GRANT_END
                || deadline.event() == DueEvent.PERIOD_END
                || deadline.event() == DueEvent.FISCAL_YEAR_END;
        return counted && deadline.fixed() == null && one.period().end().equals(times.end());
    }

    private static ObligationKind report(ProfileRule rule) {
        return java.util.Objects.requireNonNull(rule.deadline()).report();
    }

    /** What people entered takes the place of what a rule says of the same report and the same last day. */
    private List<Due> merged(List<Due> derived) {
        List<Due> all = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (Obligation one : entered) {
            List<Due> same = derived.stream()
                    .filter(due -> due.kind() == DueKind.of(one.kind())
                            && due.period().end().equals(one.periodEnd()))
                    .toList();
            Optional<Due> first =
                    same.stream().filter(due -> !taken.contains(due.key())).findFirst();
            if (!same.isEmpty() || !isGivenUp(one, derived)) {
                all.add(entered(one, first.orElse(null)));
            }
            same.forEach(due -> taken.add(due.key()));
        }
        derived.stream().filter(due -> !taken.contains(due.key())).forEach(all::add);
        return all;
    }

    /** Entered for an end that an amendment has moved since, not handed in, and counted anew by a rule. */
    private boolean isGivenUp(Obligation one, List<Due> derived) {
        return isOfFormerEnd(one)
                && derived.stream()
                        .anyMatch(due -> due.kind() == DueKind.of(one.kind())
                                && due.period().end().equals(times.end()));
    }

    private boolean isOfFormerEnd(Obligation one) {
        return one.submittedOn() == null
                && one.acceptedOn() == null
                && one.kind() != ObligationKind.INTERIM
                && times.formerEnds().contains(one.periodEnd());
    }

    private Due entered(Obligation one, @Nullable Due derived) {
        String key = grant.code() + "/" + one.kind().code() + "/" + one.period();
        return new Due(
                derived == null ? key : derived.key(),
                grant,
                DueKind.of(one.kind()),
                one.period(),
                one.dueOn(),
                DueOrigin.ENTERED,
                derived == null ? null : derived.rule(),
                isOfFormerEnd(one) ? times.moved() : null,
                null,
                one.submittedOn(),
                one.acceptedOn(),
                Deadlines.latest(times.knownSince(), one.submittedOn(), one.acceptedOn()));
    }

    private Stream<Due> payments() {
        return instalments.stream()
                .map(one -> new Due(
                        grant.code() + "/instalment/" + one.number(),
                        grant,
                        DueKind.INSTALMENT,
                        times.life(),
                        one.expectedOn(),
                        DueOrigin.INSTALMENT,
                        null,
                        null,
                        one,
                        one.receivedOn(),
                        null,
                        Deadlines.latest(times.knownSince(), one.receivedOn())));
    }
}
