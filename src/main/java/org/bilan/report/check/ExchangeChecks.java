package org.bilan.report.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bilan.finance.Conversion;
import org.bilan.finance.Converted;
import org.bilan.finance.Expense;
import org.bilan.finance.Quote;
import org.bilan.finance.RateBasis;
import org.bilan.funding.Grant;
import org.bilan.funding.RatePolicy;
import org.bilan.report.Finding;
import org.bilan.report.Finding.Subject;
import org.bilan.report.ReportKind;
import org.bilan.report.material.Material;
import org.bilan.report.material.Warn;

/** Rates that an auditor would stop at: missing, old, far from the published one, or of no known policy. */
final class ExchangeChecks {
    /** A bank's margin on a small transfer reaches a few percent; beyond this a slip of the keyboard is likelier. */
    private static final BigDecimal FAR_PERCENT = BigDecimal.TEN;

    private ExchangeChecks() {}

    /** A grant in a foreign currency, or one with a policy of an agreed rate, without what its conversions need. */
    static Stream<Finding> policies(Material from) {
        List<Grant> grants =
                from.request().kind() == ReportKind.FUNDER ? List.of(from.reportedGrant()) : from.grantsOfPeriod();
        return grants.stream().flatMap(grant -> policy(grant, from).stream());
    }

    private static Optional<Finding> policy(Grant grant, Material from) {
        boolean foreign = from.exchange().conversion(grant).isForeign();
        boolean agreedNothing = grant.ratePolicy() == RatePolicy.AGREED
                && (grant.agreedRate() == null || (!foreign && grant.agreedCurrency() == null));
        String code = agreedNothing ? "grant.rate" : foreign && grant.ratePolicy() == null ? "grant.policy" : null;
        return Optional.ofNullable(code)
                .map(found -> Warn.of(
                        from,
                        found,
                        from.say("where.grant", grant.title()),
                        new Subject("grants", grant.code()),
                        grant.currency()));
    }

    /** Receipts and grants that are in no sum because no rate is known. */
    static Stream<Finding> sourcesWithoutRate(Material from) {
        return from.cofinancing().unconverted().stream()
                .map(code -> Warn.of(
                        from,
                        "source.rate",
                        from.say("where.record", code),
                        new Subject(from.grant(code).isPresent() ? "grants" : "receipts", code)));
    }

    /** The rate entered with an expense differs by more than a tenth from the one published. */
    static Stream<Finding> farRates(Material from) {
        return from.reportedExpenses().stream().flatMap(expense -> far(expense, from).stream());
    }

    private static Optional<Finding> far(Expense expense, Material from) {
        BigDecimal entered = expense.rate();
        if (entered == null || expense.amount().currency().equals(from.currency())) {
            return Optional.empty();
        }
        return from.exchange()
                .published(expense)
                .filter(quote -> percentApart(entered, quote.rate()).compareTo(FAR_PERCENT) > 0)
                .map(quote -> ExpenseChecks.warn(
                        from,
                        "expense.rate.far",
                        expense,
                        from.wording().number(entered),
                        from.wording().number(quote.rate()),
                        from.wording().dateLong(quote.date()),
                        from.exchange().sourceOf(quote)));
    }

    private static BigDecimal percentApart(BigDecimal entered, BigDecimal published) {
        return entered.subtract(published)
                .abs()
                .multiply(BigDecimal.valueOf(100))
                .divide(published, 6, RoundingMode.HALF_UP);
    }

    /** Converted at a rate published more than a week before: longer than any gap of a daily list. */
    static Stream<Finding> oldRates(Material from) {
        return from.reportedExpenses().stream()
                .filter(expense -> expense.rate() == null)
                .flatMap(expense -> from.converted(expense).map(Converted::quote).stream()
                        .filter(quote -> isOld(quote, expense))
                        .map(quote -> ExpenseChecks.warn(
                                from,
                                "expense.rate.old",
                                expense,
                                from.wording().number(quote.rate()),
                                from.wording().dateLong(quote.date()),
                                from.exchange().sourceOf(quote))));
    }

    private static boolean isOld(Quote quote, Expense expense) {
        return quote.basis() == RateBasis.DAY && quote.ageOn(expense.incurredOn()) > Conversion.FRESH;
    }
}
