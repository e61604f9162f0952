package org.bilan.finance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bilan.funding.Obligation;
import org.bilan.funding.ObligationKind;
import org.bilan.funding.ProfileRule;
import org.bilan.funding.RuleKind;
import org.bilan.value.Money;

/** Rules on what is owed by a day, and on the accountant's work that a year's public aid asks for. */
final class DutyRules {
    private DutyRules() {}

    /** Nothing recorded can break it: it is told so that people keep the vouchers until then. */
    static RuleResult retention(ProfileRule rule, RuleRecords records) {
        if (rule.value() == null) {
            return RuleResult.cannotTell(rule, RuleGap.VALUE);
        }
        return due(rule, records)
                .map(day -> RuleResult.pass(rule, new RuleFigure.Due(day)))
                .orElseGet(() -> RuleResult.cannotTell(rule, RuleGap.EVENT));
    }

    /** Kept while the day has not passed, and where the report went out by that day. */
    static RuleResult reportDue(ProfileRule rule, RuleRecords records) {
        ProfileRule.Deadline deadline = rule.deadline();
        boolean counted = deadline == null || deadline.fixed() == null && deadline.yearly() == null;
        if (deadline == null || counted && rule.value() == null) {
            return RuleResult.cannotTell(rule, RuleGap.VALUE);
        }
        Optional<LocalDate> due = due(rule, records);
        if (due.isEmpty()) {
            return RuleResult.cannotTell(rule, RuleGap.EVENT);
        }
        RuleRecords.Agreement agreement = records.agreement();
        if (agreement == null) {
            return RuleResult.cannotTell(rule, RuleGap.DUTY);
        }
        Optional<LocalDate> submitted = records.obligations().stream()
                .filter(one -> one.grant().equals(agreement.grant().code()))
                .filter(one -> one.kind() == deadline.report() && one.submittedOn() != null)
                .map(Obligation::submittedOn)
                .min(LocalDate::compareTo);
        LocalDate day = submitted.orElse(records.reportedOn());
        return RuleResult.of(rule, !day.isAfter(due.get()), new RuleFigure.Due(due.get()));
    }

    /** A band goes from its own amount up to the next band's; its work is owed where an obligation of the year names it. */
    static RuleResult accountant(ProfileRule rule, RuleRecords records) {
        BigDecimal from = rule.value();
        if (from == null || rule.demand().wanted().isEmpty()) {
            return RuleResult.cannotTell(rule, RuleGap.VALUE);
        }
        PublicAid aid = records.publicAid();
        if (!aid.unconverted().isEmpty()) {
            return RuleResult.cannotTell(rule, RuleGap.RATE, "receipts", aid.unconverted());
        }
        if (!aid.isSure()) {
            return RuleResult.cannotTell(rule, RuleGap.EXACT);
        }
        Money received = aid.received();
        Optional<BigDecimal> next = records.rules(RuleKind.ACCOUNTANT_BAND).stream()
                .map(ProfileRule::value)
                .filter(one -> one != null && one.compareTo(from) > 0)
                .min(BigDecimal::compareTo);
        boolean inBand = received.minor() > 0
                && received.major().compareTo(from) >= 0
                && next.filter(limit -> received.major().compareTo(limit) >= 0).isEmpty();
        RuleFigure figure = new RuleFigure.Amount(received, Amounts.of(from, received.currency()));
        return RuleResult.of(rule, !inBand || isOwed(rule, records), figure);
    }

    /** An audit or review is an obligation of kind audit; a compilation may be one of kind financial. */
    private static boolean isOwed(ProfileRule rule, RuleRecords records) {
        boolean compilation = rule.demand().wanted().contains("compilation");
        List<Obligation> ofYear = records.obligations().stream()
                .filter(one -> one.period().overlaps(records.period()))
                .toList();
        return ofYear.stream()
                .anyMatch(one ->
                        one.kind() == ObligationKind.AUDIT || compilation && one.kind() == ObligationKind.FINANCIAL);
    }

    private static Optional<LocalDate> due(ProfileRule rule, RuleRecords records) {
        return Optional.ofNullable(rule.deadline())
                .flatMap(deadline -> records.day(deadline.event()))
                .flatMap(rule::due);
    }
}
