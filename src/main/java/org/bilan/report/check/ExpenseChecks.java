package org.bilan.report.check;

import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bilan.finance.Allocation;
import org.bilan.finance.CostKind;
import org.bilan.finance.Expense;
import org.bilan.finance.Unallocated;
import org.bilan.funding.Grant;
import org.bilan.report.Finding;
import org.bilan.report.Finding.Subject;
import org.bilan.report.ReportKind;
import org.bilan.report.fact.GrantTerms;
import org.bilan.report.material.Material;
import org.bilan.report.material.Warn;
import org.bilan.value.Money;
import org.bilan.value.Period;

/** Expenses of the period that an auditor would stop at: no voucher, no rate, not wholly charged, outside the agreement. */
final class ExpenseChecks {
    private ExpenseChecks() {}

    /** Goods and time given have no voucher. */
    static Stream<Finding> withoutVoucher(Material from) {
        return from.reportedExpenses().stream()
                .filter(expense -> expense.kind() != CostKind.IN_KIND)
                .filter(expense ->
                        expense.voucher() == null || expense.voucher().isBlank())
                .map(expense -> warn(from, "expense.voucher", expense));
    }

    static Stream<Finding> withoutRate(Material from) {
        return from.reportedExpenses().stream()
                .filter(expense -> from.inHome(expense).isEmpty()
                        || from.converted(expense).isEmpty())
                .map(expense -> warn(from, "expense.rate", expense, expense.currency()));
    }

    /**
     * In an annual report: what no grant was charged with, all expenses together, since own funds rightly pay a part of
     * many. In a funder's, others' parts are not its matter.
     */
    static Stream<Finding> unallocated(Material from) {
        if (from.request().kind() == ReportKind.FUNDER) {
            return Stream.empty();
        }
        List<Unallocated> rests = from.unallocated().stream()
                .filter(one -> one.home() != null && one.home().minor() > 0)
                .sorted(Comparator.comparing(ExpenseChecks::rest).reversed())
                .toList();
        if (rests.isEmpty()) {
            return Stream.empty();
        }
        String largest = rests.stream()
                .limit(3)
                .map(one -> from.say(
                        "where.expense.short",
                        one.expense().code(),
                        one.expense().description(),
                        from.wording().money(rest(one))))
                .collect(Collectors.joining("; "));
        Money cost = rests.stream()
                .flatMap(one -> from.inHome(one.expense()).stream())
                .reduce(Money.zero(from.currency()), Money::plus);
        Money rest = rests.stream().map(ExpenseChecks::rest).reduce(Money.zero(from.currency()), Money::plus);
        return Stream.of(Warn.of(
                from,
                "expense.unallocated",
                from.say("where.expenses", rests.size(), from.wording().number(rests.size()), largest),
                new Subject("expenses", rests.get(0).expense().code()),
                from.wording().money(rest),
                from.wording().money(cost)));
    }

    private static Money rest(Unallocated one) {
        return Objects.requireNonNull(one.home());
    }

    /**
     * An expense counts on the day it was incurred, and only inside the agreement's dates. In an annual report those of the year,
     * of any grant; its agreement's dates are those that the grant has.
     */
    static Stream<Finding> outsideAgreement(Material from) {
        if (from.request().kind() == ReportKind.FUNDER) {
            GrantTerms terms = from.terms();
            Period days = from.rules().window().orElse(terms.life());
            return chargedOutside(terms.grant(), days, from)
                    .map(expense ->
                            warn(from, "expense.window", expense, from.wording().period(days)));
        }
        return from.facts().funding().grants().stream().flatMap(grant -> {
            Period days = from.terms(grant).life();
            return chargedOutside(grant, days, from)
                    .filter(expense -> from.period().contains(expense.incurredOn()))
                    .map(expense -> warn(
                            from,
                            "expense.window",
                            expense,
                            from.grantTitle(grant) + ", " + from.wording().period(days)));
        });
    }

    private static Stream<Expense> chargedOutside(Grant grant, Period days, Material from) {
        return from.chargedTo(grant).stream()
                .map(Allocation::expense)
                .distinct()
                .flatMap(code -> from.expense(code).stream())
                .filter(expense -> !days.contains(expense.incurredOn()));
    }

    static Finding warn(Material from, String code, Expense expense, Object... details) {
        Money cost = new Money(expense.amountMinor(), Currency.getInstance(expense.currency()));
        String where = from.say(
                "where.expense",
                expense.code(),
                expense.description(),
                from.wording().dateLong(expense.incurredOn()),
                from.wording().money(cost));
        return Warn.of(from, code, where, new Subject("expenses", expense.code()), details);
    }
}
