package org.bilan.finance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bilan.finance.RuleCosts.Charge;
import org.bilan.funding.ProfileRule;
import org.bilan.funding.ProfileRule.Scope;
import org.bilan.value.Money;
import org.bilan.value.Period;

/** Rules on what is charged to the grant, in the grant's currency, for anything incurred up to the period's end. */
final class CostRules {
    private CostRules() {}

    static RuleResult maximumAmount(ProfileRule rule, RuleRecords records) {
        BigDecimal most = rule.value();
        if (most == null) {
            return RuleResult.cannotTell(rule, RuleGap.VALUE);
        }
        if (records.agreement() == null) {
            return RuleResult.cannotTell(rule, RuleGap.GRANT);
        }
        RuleCosts costs = new RuleCosts(records, records.agreement());
        Money found = costs.sum(costs.named(rule.scope()));
        return RuleResult.of(
                rule,
                found.major().compareTo(most) <= 0,
                new RuleFigure.Amount(found, Amounts.of(most, costs.currency())));
    }

    /** Without category or line, the grant is a part of what its projects cost, whoever pays. */
    static RuleResult maximumShare(ProfileRule rule, RuleRecords records) {
        if (rule.value() == null) {
            return RuleResult.cannotTell(rule, RuleGap.VALUE);
        }
        RuleRecords.Agreement agreement = records.agreement();
        if (agreement == null) {
            return RuleResult.cannotTell(rule, RuleGap.GRANT);
        }
        if (rule.scope().namesNothing()) {
            return AidRules.grantShare(rule, records);
        }
        RuleCosts costs = new RuleCosts(records, agreement);
        Money part = costs.sum(costs.named(rule.scope()));
        return atMost(rule, part, costs.sum(costs.base(rule.scope())));
    }

    /**
     * A part that must not go beyond the rule's percentage of a whole. Where the eligible costs are not listed the whole
     * is the most that they can be: beyond its percentage the rule is surely broken, below it cannot be told.
     */
    static RuleResult atMost(ProfileRule rule, Money part, Money whole) {
        BigDecimal most = rule.value();
        if (most == null) {
            return RuleResult.cannotTell(rule, RuleGap.VALUE);
        }
        boolean beyond = Amounts.isBeyond(part, whole, most);
        if (whole.minor() <= 0 && !beyond) {
            return RuleResult.cannotTell(rule, RuleGap.COST);
        }
        if (!beyond && !RuleCosts.isKnown(rule.scope())) {
            return RuleResult.cannotTell(rule, RuleGap.ELIGIBLE);
        }
        return RuleResult.of(rule, !beyond, new RuleFigure.Part(part, whole, most));
    }

    static RuleResult excluded(ProfileRule rule, RuleRecords records) {
        if (rule.scope().namesNothing()) {
            return RuleResult.cannotTell(rule, RuleGap.VALUE);
        }
        if (records.agreement() == null) {
            return RuleResult.cannotTell(rule, RuleGap.GRANT);
        }
        RuleCosts costs = new RuleCosts(records, records.agreement());
        List<Charge> found = costs.named(rule.scope());
        return RuleResult.unless(
                rule,
                new RuleFigure.Amount(costs.sum(found), Money.zero(costs.currency())),
                "expenses",
                RuleCosts.expenses(found));
    }

    /** An expense has no quantity: only where nothing of the kind was charged is the rule surely kept. */
    static RuleResult unitCap(ProfileRule rule, RuleRecords records) {
        if (rule.value() == null) {
            return RuleResult.cannotTell(rule, RuleGap.VALUE);
        }
        if (records.agreement() == null) {
            return RuleResult.cannotTell(rule, RuleGap.GRANT);
        }
        RuleCosts costs = new RuleCosts(records, records.agreement());
        List<Charge> found = costs.named(rule.scope());
        return found.isEmpty()
                ? RuleResult.pass(rule, null)
                : RuleResult.cannotTell(rule, RuleGap.QUANTITY, "expenses", RuleCosts.expenses(found));
    }

    static RuleResult window(ProfileRule rule, RuleRecords records) {
        if (rule.value() == null) {
            return RuleResult.cannotTell(rule, RuleGap.VALUE);
        }
        if (records.agreement() == null) {
            return RuleResult.cannotTell(rule, RuleGap.GRANT);
        }
        Optional<Period> window = windowOf(rule, records);
        if (window.isEmpty()) {
            return RuleResult.cannotTell(rule, RuleGap.EVENT);
        }
        Period days = window.get();
        List<Charge> outside = new RuleCosts(records, records.agreement())
                .all().stream()
                        .filter(one -> !days.contains(one.expense().incurredOn()))
                        .toList();
        return RuleResult.unless(
                rule, new RuleFigure.Window(days.start(), days.end()), "expenses", RuleCosts.expenses(outside));
    }

    /** From the grant's first day to the last that the rule allows; empty where that is not known. */
    static Optional<Period> windowOf(ProfileRule rule, RuleRecords records) {
        RuleRecords.Agreement agreement = records.agreement();
        ProfileRule.Deadline deadline = rule.deadline();
        if (agreement == null || deadline == null) {
            return Optional.empty();
        }
        LocalDate first = agreement.grant().start();
        return records.day(deadline.event())
                .flatMap(rule::due)
                .filter(last -> !last.isBefore(first))
                .map(last -> new Period(first, last));
    }

    /** A profile that says that they count and gives no unit sets no maximum. */
    static RuleResult inKind(ProfileRule rule, RuleRecords records) {
        Boolean counted = rule.scope().counted();
        if (counted == null) {
            return RuleResult.cannotTell(rule, RuleGap.VALUE);
        }
        if (records.agreement() == null) {
            return RuleResult.cannotTell(rule, RuleGap.GRANT);
        }
        RuleCosts costs = new RuleCosts(records, records.agreement());
        List<Charge> given = costs.all().stream()
                .filter(one -> one.expense().kind() == CostKind.IN_KIND)
                .toList();
        if (!counted) {
            return RuleResult.unless(
                    rule,
                    new RuleFigure.Amount(costs.sum(given), Money.zero(costs.currency())),
                    "expenses",
                    RuleCosts.expenses(given));
        }
        if (rule.value() == null) {
            return rule.unit() == null ? RuleResult.pass(rule, null) : RuleResult.cannotTell(rule, RuleGap.VALUE);
        }
        return atMost(rule, costs.sum(given), costs.sum(costs.base(rule.scope())));
    }

    /** Goods and time given have no voucher. */
    static RuleResult voucher(ProfileRule rule, RuleRecords records) {
        BigDecimal least = rule.value();
        if (least == null) {
            return RuleResult.cannotTell(rule, RuleGap.VALUE);
        }
        if (records.agreement() == null) {
            return RuleResult.cannotTell(rule, RuleGap.GRANT);
        }
        List<Charge> asked = new RuleCosts(records, records.agreement())
                .named(Scope.NONE).stream()
                        .filter(one -> one.expense().kind() != CostKind.IN_KIND)
                        .filter(one -> one.amount().major().compareTo(least) >= 0)
                        .toList();
        List<Charge> without = asked.stream()
                .filter(one -> one.expense().voucher() == null
                        || one.expense().voucher().isBlank())
                .toList();
        return RuleResult.unless(
                rule, new RuleFigure.Count(without.size(), asked.size()), "expenses", RuleCosts.expenses(without));
    }
}
