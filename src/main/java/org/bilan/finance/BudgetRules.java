package org.bilan.finance;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.bilan.funding.ProfileRule;
import org.bilan.funding.RuleBase;
import org.bilan.funding.RuleUnit;
import org.bilan.value.Money;

/** Rules on the lines of the grant's budget. */
final class BudgetRules {
    private BudgetRules() {}

    /**
     * What lines spent beyond their revised budget was moved to them without an amendment. The limit is a part of the
     * line's own budget, or with the base {@code total} of the whole budget for all the lines together; locked lines and
     * categories take nothing. A rule that only locks needs no value.
     */
    static RuleResult reallocation(ProfileRule rule, RuleRecords records) {
        RuleRecords.Agreement agreement = records.agreement();
        if (agreement == null) {
            return RuleResult.cannotTell(rule, RuleGap.GRANT);
        }
        Currency currency = Currency.getInstance(agreement.grant().currency());
        List<BudgetRow> lines =
                agreement.lines().stream().filter(row -> !row.heading()).toList();
        List<BudgetRow> moved =
                lines.stream().filter(row -> over(row).minor() > 0).toList();
        Money total = sum(moved, currency);
        Money budget = lines.stream()
                .map(row -> row.amounts().revised())
                .filter(java.util.Objects::nonNull)
                .reduce(Money.zero(currency), Money::plus);
        List<BudgetRow> locked =
                moved.stream().filter(row -> isLocked(row, rule)).toList();
        if (!locked.isEmpty()) {
            return broken(rule, new RuleFigure.Amount(sum(locked, currency), Money.zero(currency)), locked);
        }
        BigDecimal most = rule.value();
        if (most == null) {
            return rule.scope().locked().isEmpty()
                    ? RuleResult.cannotTell(rule, RuleGap.VALUE)
                    : RuleResult.pass(rule, new RuleFigure.Amount(Money.zero(currency), Money.zero(currency)));
        }
        if (rule.unit() == RuleUnit.PERCENT && rule.scope().base() == RuleBase.TOTAL) {
            RuleFigure figure = new RuleFigure.Part(total, budget, most);
            return Amounts.isBeyond(total, budget, most) ? broken(rule, figure, moved) : RuleResult.pass(rule, figure);
        }
        List<BudgetRow> beyond =
                moved.stream().filter(row -> isBeyond(row, rule, most)).toList();
        Money limit = rule.unit() == RuleUnit.AMOUNT ? Amounts.of(most, currency) : Money.zero(currency);
        RuleFigure figure = rule.unit() == RuleUnit.AMOUNT
                ? new RuleFigure.Amount(sum(beyond.isEmpty() ? moved : beyond, currency), limit)
                : new RuleFigure.Part(
                        sum(beyond.isEmpty() ? moved : beyond, currency),
                        planned(beyond.isEmpty() ? lines : beyond, currency),
                        most);
        return beyond.isEmpty() ? RuleResult.pass(rule, figure) : broken(rule, figure, beyond);
    }

    /** By the agreement's own threshold where the grant has one. */
    static RuleResult explanation(ProfileRule rule, RuleRecords records) {
        RuleRecords.Agreement agreement = records.agreement();
        if (agreement == null) {
            return RuleResult.cannotTell(rule, RuleGap.GRANT);
        }
        BigDecimal own = agreement.grant().varianceThresholdPercent();
        BigDecimal threshold = own == null ? rule.value() : own;
        if (threshold == null) {
            return RuleResult.cannotTell(rule, RuleGap.VALUE);
        }
        List<BudgetRow> asked = agreement.lines().stream()
                .filter(row -> !row.heading() && varies(row, threshold))
                .toList();
        List<String> silent = asked.stream()
                .filter(row -> row.explanation() == null || row.explanation().isBlank())
                .map(BudgetRow::line)
                .toList();
        return RuleResult.unless(rule, new RuleFigure.Count(silent.size(), asked.size()), "budget_lines", silent);
    }

    private static boolean varies(BudgetRow row, BigDecimal threshold) {
        Money plan = row.amounts().revised();
        return plan != null
                && row.amounts()
                        .variance()
                        .map(one -> Amounts.isBeyond(
                                one.isNegative() ? one.minus(one).minus(one) : one, plan, threshold))
                        .orElse(false);
    }

    private static boolean isBeyond(BudgetRow row, ProfileRule rule, BigDecimal most) {
        return rule.unit() == RuleUnit.AMOUNT
                ? over(row).major().compareTo(most) > 0
                : Amounts.isBeyond(over(row), plan(row), most);
    }

    private static boolean isLocked(BudgetRow row, ProfileRule rule) {
        List<String> locked = rule.scope().locked();
        return locked.contains(row.line())
                || row.category() != null && locked.contains(row.category().code());
    }

    /** What was spent beyond the revised budget, a line without one having nothing. */
    private static Money over(BudgetRow row) {
        return row.amounts().cumulative().minus(plan(row));
    }

    private static Money plan(BudgetRow row) {
        Money plan = row.amounts().revised();
        return plan == null ? Money.zero(row.amounts().cumulative().currency()) : plan;
    }

    private static Money planned(List<BudgetRow> rows, Currency currency) {
        return rows.stream().map(BudgetRules::plan).reduce(Money.zero(currency), Money::plus);
    }

    private static Money sum(List<BudgetRow> rows, Currency currency) {
        return rows.stream().map(BudgetRules::over).reduce(Money.zero(currency), Money::plus);
    }

    private static RuleResult broken(ProfileRule rule, RuleFigure figure, List<BudgetRow> rows) {
        return RuleResult.unless(
                rule, figure, "budget_lines", rows.stream().map(BudgetRow::line).toList());
    }
}
