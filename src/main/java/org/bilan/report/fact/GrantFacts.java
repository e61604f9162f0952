package org.bilan.report.fact;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
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
import java.util.stream.Stream;
import org.bilan.activity.GrantProject;
import org.bilan.finance.Allocation;
import org.bilan.finance.AllocationRepository;
import org.bilan.finance.BudgetLine;
import org.bilan.finance.BudgetLineRepository;
import org.bilan.finance.ExchangeRateRepository;
import org.bilan.finance.Expense;
import org.bilan.finance.ExpenseRepository;
import org.bilan.finance.Explanation;
import org.bilan.finance.ExplanationRepository;
import org.bilan.finance.Forecast;
import org.bilan.finance.ForecastRepository;
import org.bilan.finance.NetAssetsRepository;
import org.bilan.finance.Receipt;
import org.bilan.finance.ReceiptRepository;
import org.bilan.funding.AgendaReader;
import org.bilan.funding.Amendment;
import org.bilan.funding.AmendmentRepository;
import org.bilan.funding.Grant;
import org.bilan.funding.GrantRepository;
import org.bilan.funding.Instalment;
import org.bilan.funding.InstalmentRepository;
import org.bilan.funding.NarrativeRepository;
import org.bilan.funding.Obligation;
import org.bilan.funding.ObligationRepository;
import org.bilan.report.ReportRefused;
import org.bilan.report.ReportRequest;
import org.bilan.result.Indicator;
import org.bilan.result.IndicatorRepository;
import org.bilan.result.Measurement;
import org.bilan.result.MeasurementRepository;
import org.bilan.value.Period;
import org.jspecify.annotations.Nullable;

/** Reads the money and the results of a report, inside the transaction of {@link FactsReader}. */
@Singleton
public class GrantFacts {
    /** Days before the period in which the first of two alike may lie. */
    private static final int ALIKE_BEFORE = 27;

    /** No code is empty: it stands where a list may not be. */
    private static final Set<String> NOBODY = Set.of("");

    private final AgendaReader agenda;
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
    private final BooksReader books;
    private final IndicatorRepository indicators;
    private final MeasurementRepository measurements;

    /** What was found. */
    record Found(ReportFacts.Funding funding, ReportFacts.Finances finances, ReportFacts.Results results) {}

    GrantFacts(
            AgendaReader agenda,
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
            BooksReader books,
            IndicatorRepository indicators,
            MeasurementRepository measurements) {
        this.agenda = agenda;
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
        this.books = books;
        this.indicators = indicators;
        this.measurements = measurements;
    }

    /**
     * @param projects those that the report speaks of
     * @throws ReportRefused if the request names a grant that is not there
     */
    Found read(ReportRequest request, List<GrantProject> links, Set<String> projects) {
        Map<String, Grant> every = FactsReader.sorted(grants.findAllOrderByCode()).stream()
                .collect(Collectors.toMap(Grant::code, Function.identity(), (one, same) -> one, TreeMap::new));
        if (request.grant() != null && !every.containsKey(request.grant())) {
            throw new ReportRefused("refused.grant", request.grant(), String.join(", ", every.keySet()));
        }
        Set<String> codes = request.grant() == null ? alive(request.period()) : paying(request.grant(), links);
        LocalDate since = since(request.period(), codes, every);
        Charged charged = request.grant() == null
                ? inTime(request.period(), since, codes, projects)
                : charged(request.period().end().plusDays(1), Set.of(request.grant()), projects);
        charged.parts().stream().map(Allocation::grant).forEach(codes::add);
        links.stream()
                .filter(link -> projects.contains(link.project()))
                .map(GrantProject::grant)
                .forEach(codes::add);
        List<Grant> concerned = codes.stream()
                .map(every::get)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(Grant::start).thenComparing(Grant::code))
                .toList();
        return new Found(
                funding(request, concerned, codes, links),
                finances(request, since, codes, charged),
                results(request, links));
    }

    /** Expenses with all their parts, to whatever grant. */
    private record Charged(List<Expense> expenses, List<Allocation> parts) {
        Charged and(Charged others) {
            return new Charged(
                    Stream.concat(expenses.stream(), others.expenses.stream()).toList(),
                    Stream.concat(parts.stream(), others.parts.stream()).toList());
        }
    }

    /** Every grant with a day in the period or the year before, and those whose money came then. */
    private Set<String> alive(Period period) {
        LocalDate from = period.yearBefore().start();
        Set<String> alive = new TreeSet<>(receipts.findGrantsBetween(from, period.end()));
        grants.findActive(from, period.end()).forEach(grant -> alive.add(grant.code()));
        return alive;
    }

    /** The grant, and every other that pays for one of its projects. */
    private static Set<String> paying(String grant, List<GrantProject> links) {
        Set<String> projects = projects(grant, links);
        Set<String> paying = new TreeSet<>(Set.of(grant));
        links.stream()
                .filter(link -> projects.contains(link.project()))
                .map(GrantProject::grant)
                .forEach(paying::add);
        return paying;
    }

    private static Set<String> projects(@Nullable String grant, List<GrantProject> links) {
        return links.stream()
                .filter(link -> link.grant().equals(grant))
                .map(GrantProject::project)
                .collect(Collectors.toSet());
    }

    /** The first day whose expenses are compared with those of the period, lest one cost is entered twice. */
    public static LocalDate alikeSince(Period period) {
        return period.start().minusDays(ALIKE_BEFORE);
    }

    /** The first day of these grants, at the latest that of the year before the period. */
    private static LocalDate since(Period period, Set<String> codes, Map<String, Grant> every) {
        LocalDate lastYear = period.yearBefore().start();
        return codes.stream()
                .map(every::get)
                .filter(Objects::nonNull)
                .map(Grant::start)
                .filter(start -> start.isBefore(lastYear))
                .min(Comparator.naturalOrder())
                .orElse(lastYear);
    }

    /** Every expense since that day, and what these grants and projects cost before. */
    private Charged inTime(Period period, LocalDate since, Set<String> codes, Set<String> projects) {
        return charged(since, codes, projects)
                .and(new Charged(
                        expenses.findBetween(since, period.end()), allocations.findBetween(since, period.end())));
    }

    private Charged charged(LocalDate before, Set<String> codes, Set<String> projects) {
        Set<String> some = projects.isEmpty() ? NOBODY : projects;
        Set<String> given = codes.isEmpty() ? NOBODY : codes;
        List<Expense> earlier = expenses.findEarlier(before, given, some);
        return new Charged(
                earlier, allocations.findOf(earlier.stream().map(Expense::code).toList()));
    }

    private ReportFacts.Funding funding(
            ReportRequest request, List<Grant> concerned, Set<String> codes, List<GrantProject> links) {
        return new ReportFacts.Funding(
                concerned,
                each(codes, amendments::findByGrantInListOrderByNumber, Amendment::grant),
                each(codes, instalments::findByGrantInListOrderByNumber, Instalment::grant),
                each(codes, obligations::findByGrantInListOrderByDueOnAndId, Obligation::grant),
                links.stream().filter(link -> codes.contains(link.grant())).toList(),
                FactsReader.sorted(narratives.findAllOrderByReportAndPeriodStartAndPeriodEndAndSectionAndLanguage())
                        .stream()
                        .filter(one -> one.report().equals(request.narrativeKey())
                                && one.periodStart().equals(request.period().start())
                                && one.periodEnd().equals(request.period().end()))
                        .toList(),
                request.grant() == null
                        ? agenda.read().facts().withOwn(concerned)
                        : agenda.read().facts().only(concerned));
    }

    private ReportFacts.Finances finances(ReportRequest request, LocalDate since, Set<String> codes, Charged charged) {
        Period period = request.period();
        LocalDate endOfMonth = YearMonth.from(period.end()).atEndOfMonth(); // averages are of whole months
        boolean annual = request.grant() == null;
        Stream<Receipt> earlier =
                each(codes, receipts::findByGrantInListOrderByReceivedOnAndCode, one -> String.valueOf(one.grant()))
                        .stream()
                        .filter(one -> one.receivedOn().isBefore(since));
        Stream<Receipt> inTime = receipts.findBetween(since, period.end()).stream()
                .filter(one -> annual || (one.grant() != null && codes.contains(one.grant())));
        List<Receipt> received = Stream.concat(earlier, inTime).toList();
        return new ReportFacts.Finances(
                each(codes, lines::findByGrantInListOrderByVersionAndLine, BudgetLine::grant),
                charged.expenses(),
                charged.parts(),
                received,
                FactsReader.sorted(rates.findAllOrderByCurrencyAndDateAndSource()).stream()
                        .filter(one -> !one.date().isAfter(endOfMonth))
                        .toList(),
                each(
                        codes,
                        some -> explanations.findByGrantInListAndPeriodStartAndPeriodEndOrderBySubject(
                                some, period.start(), period.end()),
                        Explanation::grant),
                each(
                        codes,
                        some -> forecasts.findByGrantInListAndPeriodEndOrderByLine(some, period.end()),
                        Forecast::grant),
                netAssets.findAllOrderByAsOf(),
                books.read(request),
                annual ? List.of() : expenses.findAlike(request.grant(), alikeSince(period), period.end()),
                allocations.findOfWageSubsidies(alikeSince(period), period.end()));
    }

    /** In a funder's report those of the grant and of its projects; in an annual one every one. */
    private ReportFacts.Results results(ReportRequest request, List<GrantProject> links) {
        Set<String> projects = projects(request.grant(), links);
        List<Indicator> every = FactsReader.sorted(indicators.findAllOrderByCode());
        List<Indicator> wanted = every.stream()
                .filter(one -> request.grant() == null
                        || request.grant().equals(one.grant())
                        || (one.grant() == null && one.project() != null && projects.contains(one.project())))
                .toList();
        List<Indicator> below = request.grant() == null ? List.of() : below(wanted, every);
        Set<String> codes = Stream.concat(wanted.stream(), below.stream())
                .map(Indicator::code)
                .collect(Collectors.toSet());
        List<Measurement> values = measurements.findBegunBy(request.period().end()).stream()
                .filter(one -> codes.contains(one.indicator()))
                .toList();
        return new ReportFacts.Results(wanted, below, values);
    }

    /** Other grants' and projects' indicators that hang on those wanted, however far below: they may be their sum. */
    private static List<Indicator> below(List<Indicator> wanted, List<Indicator> every) {
        Map<String, List<Indicator>> byParent = every.stream()
                .filter(one -> one.parent() != null)
                .collect(Collectors.groupingBy(one -> String.valueOf(one.parent())));
        Set<String> known = wanted.stream().map(Indicator::code).collect(Collectors.toSet());
        List<Indicator> found = new ArrayList<>(wanted);
        for (int at = 0; at < found.size(); at++) {
            byParent.getOrDefault(found.get(at).code(), List.of()).stream()
                    .filter(one -> known.add(one.code()))
                    .forEach(found::add);
        }
        return found.subList(wanted.size(), found.size());
    }

    /** Those of the first grant, then those of the next, each grant's as they are found. */
    private static <T> List<T> each(
            Collection<String> codes, Function<Collection<String>, List<T>> find, Function<T, String> grant) {
        if (codes.isEmpty()) {
            return List.of();
        }
        Map<String, List<T>> found = find.apply(codes).stream().collect(Collectors.groupingBy(grant));
        return codes.stream()
                .flatMap(code -> found.getOrDefault(code, List.of()).stream())
                .toList();
    }
}
