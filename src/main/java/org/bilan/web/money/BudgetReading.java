package org.bilan.web.money;

import io.micronaut.context.annotation.Value;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bilan.finance.Allocation;
import org.bilan.finance.BudgetAmounts;
import org.bilan.finance.BudgetComparison;
import org.bilan.finance.BudgetLineRepository;
import org.bilan.finance.BudgetRow;
import org.bilan.finance.CostCategory;
import org.bilan.finance.Expense;
import org.bilan.finance.ExplanationRepository;
import org.bilan.finance.ForecastRepository;
import org.bilan.funding.AmendmentRepository;
import org.bilan.funding.FunderProfile;
import org.bilan.funding.Grant;
import org.bilan.funding.GrantRepository;
import org.bilan.funding.ProfileProblem;
import org.bilan.funding.ProfileRule;
import org.bilan.funding.Profiles;
import org.bilan.funding.RuleKind;
import org.bilan.organization.SettingRepository;
import org.bilan.storage.BulkReader;
import org.bilan.value.Fiscal;
import org.bilan.value.Period;
import org.bilan.web.grant.GrantTerms;
import org.jspecify.annotations.Nullable;

/** Reads the budget of a grant; the database adds up what was charged, however many expenses there are. */
@Singleton
class BudgetReading {
    private static final int YEARS = 12;

    private final GrantRepository grants;
    private final AmendmentRepository amendments;
    private final BudgetLineRepository lines;
    private final ExplanationRepository explanations;
    private final ForecastRepository forecasts;
    private final SettingRepository settings;
    private final BulkReader bulk;
    private final Profiles profiles;

    BudgetReading(
            GrantRepository grants,
            AmendmentRepository amendments,
            BudgetLineRepository lines,
            ExplanationRepository explanations,
            ForecastRepository forecasts,
            SettingRepository settings,
            BulkReader bulk,
            @Value("${bilan.home}") String home) {
        this.grants = grants;
        this.amendments = amendments;
        this.lines = lines;
        this.explanations = explanations;
        this.forecasts = forecasts;
        this.settings = settings;
        this.bulk = bulk;
        this.profiles = new Profiles(Path.of(home));
    }

    /** For the period wanted, else the first of its reports and years to end after the day on which something was last charged. */
    @ReadOnly
    Optional<BudgetView> read(String code, Optional<Period> wanted, LocalDate today) {
        return grants.findById(code).map(grant -> {
            GrantTerms terms = new GrantTerms(grant, amendments.findByGrantOrderByNumber(code));
            List<Period> periods = periods(terms);
            LocalDate last = lastDay(code).orElse(today);
            Period period = wanted.orElseGet(() -> periods.stream()
                    .filter(one -> one.contains(last))
                    .min(Comparator.comparing(Period::end).thenComparing(Period::start))
                    .orElse(terms.period()));
            return view(terms, period, periods);
        });
    }

    private Optional<LocalDate> lastDay(String code) {
        return bulk.select(
                        "SELECT MAX(e.incurred_on) FROM allocation a JOIN expense e ON e.code = a.expense WHERE a.grant_code = ?",
                        row -> Optional.ofNullable(row.getString(1)).map(LocalDate::parse),
                        code)
                .get(0);
    }

    private BudgetView view(GrantTerms terms, Period period, List<Period> periods) {
        Grant grant = terms.grant();
        List<Expense> days = new ArrayList<>();
        List<Allocation> sums = new ArrayList<>();
        charged(terms, period, days, sums);
        BudgetComparison budget = BudgetComparison.of(
                grant,
                period,
                terms.amendments(),
                lines.findByGrantOrderByVersionAndLine(grant.code()),
                days,
                sums,
                explanations.findByGrantAndPeriodStartAndPeriodEndOrderBySubject(
                        grant.code(), period.start(), period.end()),
                forecasts.findByGrantAndPeriodEndOrderByLine(grant.code(), period.end()));
        List<Integer> columns = budget.rows().stream()
                .flatMap(row -> row.amounts().amendments().stream())
                .map(BudgetAmounts.Amended::number)
                .distinct()
                .sorted()
                .toList();
        BigDecimal threshold = threshold(grant);
        Set<String> unexplained = budget.rows().stream()
                .filter(row -> isWanted(row, threshold))
                .map(BudgetRow::line)
                .collect(Collectors.toSet());
        return new BudgetView(grant, period, periods, budget, columns, threshold, unexplained);
    }

    private static boolean isWanted(BudgetRow row, @Nullable BigDecimal threshold) {
        boolean explained = row.explanation() != null && !row.explanation().isBlank();
        boolean unplanned =
                row.amounts().revised() == null && !row.amounts().cumulative().isZero();
        boolean beyond = threshold != null && row.amounts().variesBeyond(threshold);
        return !row.heading() && !explained && (unplanned || beyond);
    }

    /** A sum for each line and place in time, standing as a part of an expense of the first of its days. */
    private void charged(GrantTerms terms, Period period, List<Expense> days, List<Allocation> sums) {
        String code = terms.grant().code();
        bulk.select(
                        """
                        SELECT a.line, MIN(e.incurred_on), SUM(a.amount_minor) FROM allocation a
                            JOIN expense e ON e.code = a.expense
                        WHERE a.grant_code = ? AND e.incurred_on <= ?
                        GROUP BY a.line,
                            CASE WHEN e.incurred_on < ? THEN 0 ELSE 1 END,
                            CASE WHEN e.incurred_on < ? THEN 0 WHEN e.incurred_on > ? THEN 2 ELSE 1 END""",
                        row -> new Sum(row.getString(1), LocalDate.parse(row.getString(2)), row.getLong(3)),
                        code,
                        period.end(),
                        period.start(),
                        terms.grant().start(),
                        terms.period().end())
                .forEach(sum -> {
                    String name = Integer.toString(days.size());
                    days.add(day(name, sum.day(), terms.grant().currency()));
                    sums.add(new Allocation(null, name, code, sum.line(), sum.minor(), 0));
                });
    }

    private record Sum(String line, LocalDate day, long minor) {}

    private static Expense day(String name, LocalDate day, String currency) {
        return new Expense(
                name, day, null, null, null, name, CostCategory.OTHER, 0, currency, null, null, null, null, null, null);
    }

    /** Of its reports, then its fiscal years, the newest first, then all of it. */
    private List<Period> periods(GrantTerms terms) {
        Period life = terms.period();
        Set<Period> own = new TreeSet<>(
                Comparator.comparing(Period::end).thenComparing(Period::start).reversed());
        own.addAll(bulk.select(
                "SELECT DISTINCT period_start, period_end FROM obligation WHERE grant_code = ?"
                        + " UNION SELECT DISTINCT period_start, period_end FROM explanation WHERE grant_code = ?",
                row -> new Period(LocalDate.parse(row.getString(1)), LocalDate.parse(row.getString(2))),
                terms.grant().code(),
                terms.grant().code()));
        Fiscal fiscal = settings.fiscal();
        fiscal.yearsOf(life, YEARS)
                .forEach(year -> own.add(new Period(
                        year.start().isBefore(life.start()) ? life.start() : year.start(),
                        year.end().isAfter(life.end()) ? life.end() : year.end())));
        Set<Period> all = new LinkedHashSet<>(own);
        all.add(life);
        return List.copyOf(all);
    }

    private @Nullable BigDecimal threshold(Grant grant) {
        return grant.varianceThresholdPercent() != null
                ? grant.varianceThresholdPercent()
                : profile(grant).stream()
                        .flatMap(profile -> profile.rules().stream())
                        .filter(rule -> rule.kind() == RuleKind.EXPLANATION_ABOVE_VARIANCE && rule.value() != null)
                        .map(ProfileRule::value)
                        .findFirst()
                        .orElse(null);
    }

    /** A profile that cannot be read is told where its reports are made. */
    private Optional<FunderProfile> profile(Grant grant) {
        try {
            return profiles.find(grant.profile() == null ? "foundation" : grant.profile());
        } catch (ProfileProblem unreadable) {
            return Optional.empty();
        }
    }
}
