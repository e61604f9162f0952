package org.bilan.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bilan.finance.Expense;
import org.bilan.finance.PostTwins;
import org.bilan.finance.VoucherTwins;
import org.bilan.value.Period;

/** One cost entered as two records, of which one at least is in the report: told at the second, with the code of both. */
final class TwinChecks {
    /** Days before the period in which the first of the two may lie. */
    private static final int BEFORE = 27;

    private TwinChecks() {}

    /** The first day whose expenses are compared with those of the period. */
    static LocalDate since(Period period) {
        return period.start().minusDays(BEFORE);
    }

    static Stream<Finding> vouchers(Material from) {
        return twins(from).stream()
                .map(pair -> ExpenseChecks.warn(
                        from,
                        "expense.twin",
                        pair.second(),
                        pair.first().code(),
                        pair.second().code()));
    }

    /** What is told as one voucher entered twice is not told again as one pay. */
    static Stream<Finding> pays(Material from) {
        List<VoucherTwins.Pair> told = twins(from);
        Set<String> reported = reported(from);
        return PostTwins.of(
                        candidates(from),
                        from.facts().finances().subsidised(),
                        from.facts().parties().people())
                .stream()
                .filter(pair -> reported.contains(pair.first().code())
                        || reported.contains(pair.second().code()))
                .filter(pair -> !told.contains(new VoucherTwins.Pair(pair.first(), pair.second())))
                .map(pair -> ExpenseChecks.warn(
                        from,
                        "expense.pay",
                        pair.second(),
                        pair.first().code(),
                        pair.second().code(),
                        from.grant(pair.grant()).map(from::grantTitle).orElse(pair.grant())));
    }

    private static List<VoucherTwins.Pair> twins(Material from) {
        Set<String> reported = reported(from);
        return VoucherTwins.of(candidates(from), from.facts().parties().organizations()).stream()
                .filter(pair -> reported.contains(pair.first().code())
                        || reported.contains(pair.second().code()))
                .toList();
    }

    private static Set<String> reported(Material from) {
        return from.reportedExpenses().stream().map(Expense::code).collect(Collectors.toSet());
    }

    private static List<Expense> candidates(Material from) {
        return Stream.concat(from.facts().finances().expenses().stream(), from.facts().finances().alike().stream())
                .filter(one -> !one.incurredOn().isBefore(since(from.period())))
                .collect(Collectors.toMap(Expense::code, Function.identity(), (one, same) -> one))
                .values()
                .stream()
                .toList();
    }
}
