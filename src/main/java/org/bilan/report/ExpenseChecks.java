package org.bilan.report;

import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bilan.finance.Allocation;
import org.bilan.finance.AllocationSheet;
import org.bilan.finance.CostKind;
import org.bilan.finance.Expense;
import org.bilan.report.Finding.Subject;
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
        List<Remainder> remainders = remainders(from);
        if (remainders.isEmpty()) {
            return Stream.empty();
        }
        String largest = remainders.stream()
                .sorted(Comparator.comparing(Remainder::rest).reversed())
                .limit(3)
                .map(one -> from.say(
                        "where.expense.short",
                        one.expense().code(),
                        one.expense().description(),
                        from.wording().money(one.rest())))
                .collect(Collectors.joining("; "));
        return Stream.of(Warn.of(
                from,
                "expense.unallocated",
                from.say("where.expenses", remainders.size(), from.wording().number(remainders.size()), largest),
                new Subject("expenses", remainders.get(0).expense().code()),
                from.wording().money(sum(remainders, Remainder::rest, from)),
                from.wording().money(sum(remainders, Remainder::cost, from))));
    }

    /** What of an expense no grant was charged with, in the home currency. */
    private record Remainder(Expense expense, Money cost, Money rest) {}

    private static List<Remainder> remainders(Material from) {
        Map<String, List<Allocation>> parts =
                from.facts().finances().allocations().stream().collect(Collectors.groupingBy(Allocation::expense));
        return from.reportedExpenses().stream()
                .filter(expense -> expense.kind() != CostKind.IN_KIND)
                .map(expense -> new AllocationSheet(expense, parts.getOrDefault(expense.code(), List.of())))
                .flatMap(sheet -> remainder(sheet, from).stream())
                .filter(one -> one.rest().minor() > 0)
                .toList();
    }

    private static Optional<Remainder> remainder(AllocationSheet sheet, Material from) {
        Expense expense = sheet.expense();
        return from.inHome(expense, expense.amount())
                .flatMap(cost ->
                        from.inHome(expense, sheet.remainder()).map(rest -> new Remainder(expense, cost, rest)));
    }

    private static Money sum(List<Remainder> all, Function<Remainder, Money> amount, Material from) {
        return all.stream().map(amount).reduce(Money.zero(from.currency()), Money::plus);
    }

    /** An expense counts on the day it was incurred, and only inside the agreement's dates. */
    static Stream<Finding> outsideAgreement(Material from) {
        if (from.request().kind() != ReportKind.FUNDER) {
            return Stream.empty();
        }
        GrantTerms terms = from.terms();
        Period days = from.rules().window().orElse(terms.life());
        return from.facts().finances().allocations().stream()
                .filter(one -> one.grant().equals(terms.grant().code()))
                .map(Allocation::expense)
                .distinct()
                .flatMap(code -> from.expense(code).stream())
                .filter(expense -> !days.contains(expense.incurredOn()))
                .map(expense ->
                        warn(from, "expense.window", expense, from.wording().period(days)));
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
