package org.bilan.finance;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import org.bilan.funding.Grant;
import org.bilan.funding.ProfileRule;
import org.bilan.funding.RuleUnit;
import org.bilan.value.Money;

/** Rules on who pays which part of what the grant's projects cost, in home currency. */
final class AidRules {
    private static final BigDecimal FULL = BigDecimal.valueOf(100);

    private AidRules() {}

    /** The grant's own part of what its projects cost. */
    static RuleResult grantShare(ProfileRule rule, RuleRecords records) {
        return told(
                rule,
                records,
                (agreement, costs) ->
                        CostRules.atMost(rule, costs.paidBy(agreement.grant().code()), costs.costs()));
    }

    /**
     * What no grant pays of the projects' costs. Where the eligible costs are not listed, a sufficient part of every cost
     * is a sufficient part of theirs.
     */
    static RuleResult ownContribution(ProfileRule rule, RuleRecords records) {
        return told(rule, records, (agreement, costs) -> ownContribution(rule, records, costs));
    }

    private static RuleResult ownContribution(ProfileRule rule, RuleRecords records, ProjectCosts costs) {
        BigDecimal least = Objects.requireNonNull(rule.value());
        if (rule.unit() == RuleUnit.AMOUNT) {
            return RuleResult.of(
                    rule,
                    costs.own().major().compareTo(least) >= 0,
                    new RuleFigure.Amount(
                            costs.own(), Amounts.of(least, records.costs().home())));
        }
        if (costs.costs().minor() <= 0) {
            return RuleResult.cannotTell(rule, RuleGap.COST);
        }
        boolean enough = costs.own()
                        .major()
                        .multiply(FULL)
                        .compareTo(costs.costs().major().multiply(least))
                >= 0;
        return enough || RuleCosts.isKnown(rule.scope())
                ? RuleResult.of(rule, enough, new RuleFigure.Part(costs.own(), costs.costs(), least))
                : RuleResult.cannotTell(rule, RuleGap.ELIGIBLE);
    }

    /** Every grant marked as public aid that pays a part of the projects, each by its weight. */
    static RuleResult publicAid(ProfileRule rule, RuleRecords records) {
        return told(rule, records, (agreement, costs) -> publicAid(rule, records, costs));
    }

    private static RuleResult publicAid(ProfileRule rule, RuleRecords records, ProjectCosts costs) {
        BigDecimal most = Objects.requireNonNull(rule.value());
        List<Grant> aids = records.costs().grants().stream()
                .filter(one -> one.publicAid() && costs.paid().containsKey(one.code()))
                .toList();
        Money aid = aids.stream()
                .map(one -> Amounts.percentOf(costs.paidBy(one.code()), weight(one, rule)))
                .reduce(Money.zero(records.costs().home()), Money::plus);
        RuleResult result = rule.unit() == RuleUnit.AMOUNT
                ? RuleResult.of(
                        rule,
                        aid.major().compareTo(most) <= 0,
                        new RuleFigure.Amount(
                                aid, Amounts.of(most, records.costs().home())))
                : CostRules.atMost(rule, aid, costs.costs());
        return result.isBroken()
                ? RuleResult.unless(
                        rule,
                        result.shown().orElseThrow(),
                        "grants",
                        aids.stream().map(Grant::code).toList())
                : result;
    }

    /** By the funder's code, else by the grant's kind, else in full. */
    private static BigDecimal weight(Grant grant, ProfileRule rule) {
        BigDecimal ofFunder = rule.scope().aids().get(grant.funder());
        BigDecimal ofKind = rule.scope().aids().get(grant.kind().code());
        return ofFunder != null ? ofFunder : ofKind != null ? ofKind : FULL;
    }

    /** What {@code rest} makes of the projects' costs, if they, the projects and the rule's value are all known. */
    private static RuleResult told(
            ProfileRule rule, RuleRecords records, BiFunction<RuleRecords.Agreement, ProjectCosts, RuleResult> rest) {
        if (rule.value() == null) {
            return RuleResult.cannotTell(rule, RuleGap.VALUE);
        }
        RuleRecords.Agreement agreement = records.agreement();
        if (agreement == null) {
            return RuleResult.cannotTell(rule, RuleGap.GRANT);
        }
        if (agreement.projects().isEmpty()) {
            return RuleResult.cannotTell(rule, RuleGap.PROJECT);
        }
        ProjectCosts costs = ProjectCosts.of(records.costs(), agreement, RuleCosts.belongs(rule.scope(), records));
        return costs.unconverted().isEmpty()
                ? rest.apply(agreement, costs)
                : RuleResult.cannotTell(rule, RuleGap.RATE, "expenses", costs.unconverted());
    }
}
