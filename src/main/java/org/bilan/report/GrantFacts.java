package org.bilan.report;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bilan.activity.GrantProject;
import org.bilan.finance.Allocation;
import org.bilan.finance.AllocationRepository;
import org.bilan.finance.BudgetLineRepository;
import org.bilan.finance.ExchangeRateRepository;
import org.bilan.finance.Expense;
import org.bilan.finance.ExpenseRepository;
import org.bilan.finance.ExplanationRepository;
import org.bilan.finance.ForecastRepository;
import org.bilan.finance.NetAssetsRepository;
import org.bilan.finance.Receipt;
import org.bilan.finance.ReceiptRepository;
import org.bilan.funding.AmendmentRepository;
import org.bilan.funding.Grant;
import org.bilan.funding.GrantRepository;
import org.bilan.funding.InstalmentRepository;
import org.bilan.funding.NarrativeRepository;
import org.bilan.funding.ObligationRepository;
import org.bilan.result.Indicator;
import org.bilan.result.IndicatorRepository;
import org.bilan.result.Measurement;
import org.bilan.result.MeasurementRepository;
import org.bilan.value.Period;

/** Reads the money and the results of a report, inside the transaction of {@link FactsReader}. */
@Singleton
class GrantFacts {
    private final GrantRepository grants;
    private final AmendmentRepository amendments;
    private final InstalmentRepository instalments;
    private final ObligationRepository obligations;
    private final NarrativeRepository narratives;
    private final BudgetLineRepository lines;
    private final ExpenseRepository expenses;
    private final AllocationRepository allocations;
    private final ReceiptRepository receipts;
    private final ExchangeRateRepository rates;
    private final ExplanationRepository explanations;
    private final ForecastRepository forecasts;
    private final NetAssetsRepository netAssets;
    private final IndicatorRepository indicators;
    private final MeasurementRepository measurements;

    /** What was found. */
    record Found(ReportFacts.Funding funding, ReportFacts.Finances finances, ReportFacts.Results results) {}

    GrantFacts(
            GrantRepository grants,
            AmendmentRepository amendments,
            InstalmentRepository instalments,
            ObligationRepository obligations,
            NarrativeRepository narratives,
            BudgetLineRepository lines,
            ExpenseRepository expenses,
            AllocationRepository allocations,
            ReceiptRepository receipts,
            ExchangeRateRepository rates,
            ExplanationRepository explanations,
            ForecastRepository forecasts,
            NetAssetsRepository netAssets,
            IndicatorRepository indicators,
            MeasurementRepository measurements) {
        this.grants = grants;
        this.amendments = amendments;
        this.instalments = instalments;
        this.obligations = obligations;
        this.narratives = narratives;
        this.lines = lines;
        this.expenses = expenses;
        this.allocations = allocations;
        this.receipts = receipts;
        this.rates = rates;
        this.explanations = explanations;
        this.forecasts = forecasts;
        this.netAssets = netAssets;
        this.indicators = indicators;
        this.measurements = measurements;
    }

    /** @throws ReportRefused if the request names a grant that is not there */
    Found read(ReportRequest request, List<GrantProject> links) {
        Map<String, Grant> every = FactsReader.sorted(grants.findAllOrderByCode()).stream()
                .collect(Collectors.toMap(Grant::code, Function.identity(), (one, same) -> one, TreeMap::new));
        List<Allocation> shares =
                request.grant() == null ? List.of() : allocations.findOfGrantAndProjects(request.grant());
        List<Grant> concerned =
                request.grant() == null ? alive(request.period()) : concerned(request.grant(), every, links, shares);
        Set<String> codes = concerned.stream().map(Grant::code).collect(Collectors.toCollection(TreeSet::new));
        return new Found(
                funding(request, concerned, codes, links),
                finances(request, concerned, codes, shares),
                results(request, links));
    }

    /** Every grant with a day in the period or the year before. */
    private List<Grant> alive(Period period) {
        return grants.findActive(period.yearBefore().start(), period.end());
    }

    private static List<Grant> concerned(
            String code, Map<String, Grant> every, List<GrantProject> links, List<Allocation> shares) {
        if (!every.containsKey(code)) {
            throw new ReportRefused("refused.grant", code, String.join(", ", every.keySet()));
        }
        Set<String> projects = links.stream()
                .filter(link -> link.grant().equals(code))
                .map(GrantProject::project)
                .collect(Collectors.toSet());
        Set<String> wanted = new TreeSet<>(Set.of(code));
        links.stream()
                .filter(link -> projects.contains(link.project()))
                .map(GrantProject::grant)
                .forEach(wanted::add);
        shares.stream().map(Allocation::grant).forEach(wanted::add);
        return wanted.stream().map(every::get).filter(Objects::nonNull).toList();
    }

    private ReportFacts.Funding funding(
            ReportRequest request, List<Grant> concerned, Set<String> codes, List<GrantProject> links) {
        return new ReportFacts.Funding(
                concerned,
                each(codes, amendments::findByGrantOrderByNumber),
                each(codes, instalments::findByGrantOrderByNumber),
                each(codes, obligations::findByGrantOrderByDueOnAndId),
                links.stream().filter(link -> codes.contains(link.grant())).toList(),
                FactsReader.sorted(narratives.findAllOrderByReportAndPeriodStartAndPeriodEndAndSectionAndLanguage())
                        .stream()
                        .filter(one -> one.report().equals(request.narrativeKey())
                                && one.periodStart().equals(request.period().start())
                                && one.periodEnd().equals(request.period().end()))
                        .toList());
    }

    private ReportFacts.Finances finances(
            ReportRequest request, List<Grant> concerned, Set<String> codes, List<Allocation> shares) {
        Period period = request.period();
        LocalDate since = concerned.stream()
                .map(Grant::start)
                .min(Comparator.naturalOrder())
                .filter(start -> start.isBefore(period.yearBefore().start()))
                .orElse(period.yearBefore().start());
        LocalDate endOfMonth = YearMonth.from(period.end()).atEndOfMonth(); // averages are of whole months
        boolean annual = request.grant() == null;
        List<Expense> spent = annual
                ? expenses.findBetween(since, period.end())
                : expenses.findOfGrantAndProjects(request.grant()).stream()
                        .filter(one -> !one.incurredOn().isAfter(period.end()))
                        .toList();
        Set<String> expenseCodes = spent.stream().map(Expense::code).collect(Collectors.toSet());
        List<Allocation> parts = annual ? allocations.findBetween(since, period.end()) : shares;
        List<Receipt> received = receipts.findBetween(since, period.end()).stream()
                .filter(one -> annual || (one.grant() != null && codes.contains(one.grant())))
                .toList();
        return new ReportFacts.Finances(
                each(codes, lines::findByGrantOrderByVersionAndLine),
                spent,
                parts.stream()
                        .filter(one -> expenseCodes.contains(one.expense()))
                        .toList(),
                received,
                FactsReader.sorted(rates.findAllOrderByCurrencyAndDateAndSource()).stream()
                        .filter(one -> !one.date().isAfter(endOfMonth))
                        .toList(),
                each(
                        codes,
                        code -> explanations.findByGrantAndPeriodStartAndPeriodEndOrderBySubject(
                                code, period.start(), period.end())),
                each(codes, code -> forecasts.findByGrantAndPeriodEndOrderByLine(code, period.end())),
                netAssets.findAllOrderByAsOf());
    }

    /** In a funder's report those of the grant and of its projects; in an annual one every one. */
    private ReportFacts.Results results(ReportRequest request, List<GrantProject> links) {
        Set<String> projects = links.stream()
                .filter(link -> link.grant().equals(request.grant()))
                .map(GrantProject::project)
                .collect(Collectors.toSet());
        List<Indicator> wanted = FactsReader.sorted(indicators.findAllOrderByCode()).stream()
                .filter(one -> request.grant() == null
                        || request.grant().equals(one.grant())
                        || (one.grant() == null && one.project() != null && projects.contains(one.project())))
                .toList();
        List<Measurement> values = wanted.stream()
                .flatMap(one -> measurements.findByIndicatorOrderByPeriodStartAndPeriodEndAndId(one.code()).stream())
                .filter(one -> !one.periodEnd().isAfter(request.period().end()))
                .toList();
        return new ReportFacts.Results(wanted, values);
    }

    private static <T> List<T> each(Collection<String> codes, Function<String, List<T>> find) {
        return codes.stream().flatMap(code -> find.apply(code).stream()).toList();
    }
}
