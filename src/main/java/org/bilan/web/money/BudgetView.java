package org.bilan.web.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.bilan.finance.BudgetAmounts;
import org.bilan.finance.BudgetComparison;
import org.bilan.finance.BudgetRow;
import org.bilan.finance.CostKind;
import org.bilan.funding.Grant;
import org.bilan.value.Money;
import org.bilan.value.Period;
import org.jspecify.annotations.Nullable;

/**
 * The budget of a grant for a period.
 *
 * @param periods those that can be chosen: of its reports, its fiscal years, all of it
 * @param amendments the numbers that have a column
 * @param threshold in percent, beyond which a line is to be explained; null if neither agreement nor profile says
 * @param wanted the lines to explain
 */
public record BudgetView(
        Grant grant,
        Period period,
        List<Period> periods,
        BudgetComparison budget,
        List<Integer> amendments,
        @Nullable BigDecimal threshold,
        Set<String> wanted) {
    public BudgetView {
        periods = List.copyOf(periods);
        amendments = List.copyOf(amendments);
        wanted = Set.copyOf(wanted);
    }

    public List<BudgetRow> rows(CostKind kind) {
        return budget.rows().stream().filter(row -> row.kind() == kind).toList();
    }

    /** Whether there is money and kind, which are never added up. */
    public boolean hasBoth() {
        return budget.cash() != null && budget.inKind() != null;
    }

    public boolean hasForecast() {
        return budget.rows().stream()
                .map(row -> row.amounts().forecast())
                .filter(Objects::nonNull)
                .anyMatch(amount -> !amount.isZero());
    }

    /** How many columns a row has. */
    public int width() {
        return 8 + (amendments.isEmpty() ? 0 : amendments.size() + 1) + (hasForecast() ? 1 : 0);
    }

    public static Optional<Money> change(BudgetAmounts amounts, int number) {
        return amounts.amendments().stream()
                .filter(one -> one.number() == number)
                .map(BudgetAmounts.Amended::change)
                .findFirst();
    }

    /** In hundredths of the larger of plan and spending: how long a bar is, and where its plan ends. */
    public static String bar(BudgetAmounts amounts, @Nullable Money part) {
        long plan = amounts.revised() == null ? 0 : amounts.revised().minor();
        long whole = Math.max(plan, amounts.cumulative().minor());
        if (whole <= 0 || part == null || part.minor() <= 0) {
            return "0";
        }
        return BigDecimal.valueOf(part.minor())
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP)
                .toPlainString();
    }

    public static boolean isOver(BudgetAmounts amounts) {
        return amounts.balance()
                .map(Money::isNegative)
                .orElse(!amounts.cumulative().isZero());
    }
}
