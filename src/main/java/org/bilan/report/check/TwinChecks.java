package org.bilan.report.check;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bilan.finance.Expense;
import org.bilan.finance.PostTwins;
import org.bilan.finance.VoucherTwins;
import org.bilan.report.Finding;
import org.bilan.report.fact.GrantFacts;
import org.bilan.report.material.Material;

/** One cost entered as two records, of which one at least is in the report: told at the second, with the code of both. */
final class TwinChecks {
    private final Material from;
    private final Set<String> reported;
    private final List<Expense> candidates;
    private final List<VoucherTwins.Pair> vouchers;

    private TwinChecks(Material from) {
        this.from = from;
        this.reported = from.reportedExpenses().stream().map(Expense::code).collect(Collectors.toSet());
        this.candidates = candidates(from);
        this.vouchers = VoucherTwins.of(candidates, from.facts().parties().organizations()).stream()
                .filter(pair -> isReported(pair.first(), pair.second()))
                .toList();
    }

    /** Vouchers entered twice, then pays; what is told as one voucher is not told again as one pay. */
    static Stream<Finding> twice(Material from) {
        TwinChecks checks = new TwinChecks(from);
        return Stream.concat(checks.vouchers(), checks.pays());
    }

    private Stream<Finding> vouchers() {
        return vouchers.stream()
                .map(pair -> ExpenseChecks.warn(
                        from,
                        "expense.twin",
                        pair.second(),
                        pair.first().code(),
                        pair.second().code()));
    }

    private Stream<Finding> pays() {
        Set<VoucherTwins.Pair> told = Set.copyOf(vouchers);
        return PostTwins.of(
                        candidates,
                        from.facts().finances().subsidised(),
                        from.facts().parties().people())
                .stream()
                .filter(pair -> isReported(pair.first(), pair.second()))
                .filter(pair -> !told.contains(new VoucherTwins.Pair(pair.first(), pair.second())))
                .map(pair -> ExpenseChecks.warn(
                        from,
                        "expense.pay",
                        pair.second(),
                        pair.first().code(),
                        pair.second().code(),
                        from.grant(pair.grant()).map(from::grantTitle).orElse(pair.grant())));
    }

    private boolean isReported(Expense first, Expense second) {
        return reported.contains(first.code()) || reported.contains(second.code());
    }

    private static List<Expense> candidates(Material from) {
        return Stream.concat(from.facts().finances().expenses().stream(), from.facts().finances().alike().stream())
                .filter(one -> !one.incurredOn().isBefore(GrantFacts.alikeSince(from.period())))
                .collect(Collectors.toMap(Expense::code, Function.identity(), (one, same) -> one))
                .values()
                .stream()
                .toList();
    }
}
