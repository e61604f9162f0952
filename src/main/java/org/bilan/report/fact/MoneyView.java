package org.bilan.report.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bilan.activity.GrantProject;
import org.bilan.finance.Allocation;
import org.bilan.finance.BudgetAmounts;
import org.bilan.finance.BudgetComparison;
import org.bilan.finance.ChargedDifference;
import org.bilan.finance.Cofinancing;
import org.bilan.finance.Conversion;
import org.bilan.finance.Converted;
import org.bilan.finance.CostKind;
import org.bilan.finance.ExchangeDifference;
import org.bilan.finance.Expense;
import org.bilan.finance.FundingRecords;
import org.bilan.finance.FundingSource;
import org.bilan.finance.GrantConversion;
import org.bilan.finance.Payment;
import org.bilan.finance.ProjectBudget;
import org.bilan.finance.ProjectRecords;
import org.bilan.finance.PublicAid;
import org.bilan.finance.Unallocated;
import org.bilan.finance.YearComparison;
import org.bilan.finance.YearFigures;
import org.bilan.funding.Grant;
import org.bilan.funding.Instalment;
import org.bilan.value.Money;
import org.bilan.value.Period;
import org.jspecify.annotations.Nullable;

/** The money of a report: budgets compared, sources of funding, what was charged. Each is computed once. */
public final class MoneyView {
    private final ReportFacts facts;
    private final Conversion conversion;
    private final Map<String, GrantConversion> conversions = new HashMap<>();
    private final Map<String, Expense> expenses;
    private final Map<String, List<Allocation>> allocations;
    private final Map<String, BudgetComparison> budgets = new HashMap<>();
    private final Map<Period, Cofinancing> sources = new HashMap<>();
    private @Nullable YearComparison years;
    private final Map<String, ProjectBudget> projects = new HashMap<>();
    private final Map<String, Cofinancing> projectSources = new HashMap<>();

    public MoneyView(ReportFacts facts) {
        this.facts = facts;
        this.conversion =
                new Conversion(facts.home().currency(), facts.finances().rates());
        this.expenses =
                facts.finances().expenses().stream().collect(Collectors.toMap(Expense::code, Function.identity()));
        this.allocations = facts.finances().allocations().stream().collect(Collectors.groupingBy(Allocation::grant));
    }

    /** Empty if no rate is known on the day of the expense. */
    public Optional<Money> inHome(Expense expense) {
        return conversion.convert(expense).map(Converted::amount);
    }

    public Conversion books() {
        return conversion;
    }

    /** How amounts of the grant are converted: by its policy. */
    public GrantConversion conversion(Grant grant) {
        return conversions.computeIfAbsent(
                grant.code(),
                code -> GrantConversion.of(
                        grant,
                        conversion,
                        facts.funding().instalments(),
                        facts.finances().receipts()));
    }

    /** Of a grant in home currency, by currency of the expenses, from its start to the day. */
    public List<ChargedDifference> chargedDifferences(Grant grant, LocalDate day) {
        return ChargedDifference.of(conversion(grant), day, facts.finances().expenses(), allocationsOf(grant.code()));
    }

    /** Of a grant in a foreign currency, from its start to the day. */
    public Optional<ExchangeDifference> exchangeDifference(Grant grant, LocalDate day) {
        return ExchangeDifference.of(conversion(grant), day, facts.finances().expenses(), allocationsOf(grant.code()));
    }

    /** Of the period's expenses, what no grant is charged with. */
    public List<Unallocated> unallocated() {
        return Unallocated.of(expenses(), facts.finances().allocations(), conversion);
    }

    public Optional<Expense> expense(String code) {
        return Optional.ofNullable(expenses.get(code));
    }

    /** What was incurred in the period; in a funder's report, what the grant has a part of. */
    public List<Expense> expenses() {
        Set<String> ofGrant = allocationsOf(facts.request().grant()).stream()
                .map(Allocation::expense)
                .collect(Collectors.toSet());
        return facts.finances().expenses().stream()
                .filter(one -> facts.request().period().contains(one.incurredOn()))
                .filter(one -> facts.request().grant() == null || ofGrant.contains(one.code()))
                .toList();
    }

    public GrantTerms terms(Grant grant) {
        return GrantTerms.on(
                facts.request().period().end(), grant, facts.funding().amendments());
    }

    /** Alive in the period, as amended by its end. */
    public List<Grant> grantsOfPeriod() {
        return facts.funding().grants().stream()
                .filter(grant -> terms(grant).life().overlaps(facts.request().period()))
                .toList();
    }

    public BudgetComparison budget(Grant grant) {
        return budgets.computeIfAbsent(
                grant.code(),
                code -> BudgetComparison.of(
                        grant,
                        facts.request().period(),
                        kept(facts.funding().amendments(), one -> one.grant().equals(code)),
                        kept(facts.finances().lines(), one -> one.grant().equals(code)),
                        facts.finances().expenses(),
                        allocationsOf(code),
                        kept(facts.finances().explanations(), one -> one.grant().equals(code)),
                        kept(facts.finances().forecasts(), one -> one.grant().equals(code))));
    }

    /** Paid in money; in kind only where nothing is. Empty for a grant without budget. */
    public Optional<BudgetAmounts> total(Grant grant) {
        BudgetComparison budget = budget(grant);
        return Optional.ofNullable(budget.cash()).or(() -> Optional.ofNullable(budget.inKind()));
    }

    /** Empty for a grant without anything of that kind. */
    public Optional<BudgetAmounts> total(Grant grant, CostKind kind) {
        return Optional.ofNullable(
                kind == CostKind.CASH ? budget(grant).cash() : budget(grant).inKind());
    }

    /** Of the grants in the home currency: what is in another has no place in the sum. */
    public Optional<BudgetAmounts> total(List<Grant> grants, Function<BudgetComparison, @Nullable BudgetAmounts> part) {
        List<BudgetAmounts> all = grants.stream()
                .filter(grant -> grant.currency().equals(facts.home().currency().getCurrencyCode()))
                .map(grant -> part.apply(budget(grant)))
                .filter(Objects::nonNull)
                .toList();
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(new BudgetAmounts(
                        sum(all, BudgetAmounts::approved).orElse(null),
                        List.of(),
                        sum(all, BudgetAmounts::revised).orElse(null),
                        sum(all, BudgetAmounts::actual).orElseThrow(),
                        sum(all, BudgetAmounts::cumulative).orElseThrow(),
                        sum(all, BudgetAmounts::forecast).orElse(null)));
    }

    /** Every source of a period. */
    public Cofinancing ofPeriod(Period period) {
        return sources.computeIfAbsent(
                period, same -> Cofinancing.ofPeriod(records(facts.funding().grants()), same));
    }

    public ProjectBudget project(String code) {
        return projects.computeIfAbsent(
                code,
                same -> ProjectBudget.of(
                        same,
                        facts.request().period(),
                        new ProjectRecords(
                                facts.funding().grants(),
                                facts.funding().amendments(),
                                facts.funding().projects(),
                                facts.finances().expenses(),
                                facts.finances().allocations(),
                                conversion)));
    }

    public YearComparison years() {
        Period period = facts.request().period();
        if (years == null) {
            years = new YearComparison(year(period), year(period.yearBefore()));
        }
        return years;
    }

    private YearFigures year(Period period) {
        return YearFigures.of(ofPeriod(period), facts.finances().expenses(), conversion, period);
    }

    /** Of the grants that the report knows. */
    public PublicAid publicAid() {
        return PublicAid.of(records(facts.funding().grants()), facts.request().period());
    }

    /** The sources of the projects that the grant pays for, since their start; of the grant alone where it names none. */
    public Cofinancing ofProjects(Grant grant) {
        return projectSources.computeIfAbsent(grant.code(), same -> readProjects(grant));
    }

    private Cofinancing readProjects(Grant grant) {
        List<GrantProject> links = facts.funding().projects();
        Set<String> projects = links.stream()
                .filter(link -> link.grant().equals(grant.code()))
                .map(GrantProject::project)
                .collect(Collectors.toSet());
        Set<String> codes = Stream.concat(
                        Stream.of(grant.code()),
                        links.stream()
                                .filter(link -> projects.contains(link.project()))
                                .map(GrantProject::grant))
                .collect(Collectors.toSet());
        return Cofinancing.upTo(
                records(kept(facts.funding().grants(), one -> codes.contains(one.code()))),
                facts.request().period().end());
    }

    /** The sources of the grants that pay for the project, since their start, each with its whole amount. */
    public Cofinancing ofProject(String project) {
        Set<String> codes = facts.funding().projects().stream()
                .filter(link -> link.project().equals(project))
                .map(GrantProject::grant)
                .collect(Collectors.toSet());
        return Cofinancing.upTo(
                records(kept(facts.funding().grants(), one -> codes.contains(one.code()))),
                facts.request().period().end());
    }

    /** @param since null for all that came up to the end of the period */
    public Cofinancing ofGrant(Grant grant, @Nullable LocalDate since) {
        LocalDate end = facts.request().period().end();
        FundingRecords records = records(List.of(grant));
        return since == null ? Cofinancing.upTo(records, end) : Cofinancing.ofPeriod(records, new Period(since, end));
    }

    /** What came in the period from that grant alone, as a source of funding; none or one. */
    public List<FundingSource> sourcesIn(Period period, Grant grant) {
        return Cofinancing.ofPeriod(records(List.of(grant)), period).sources().stream()
                .filter(source -> grant.code().equals(source.grant()))
                .toList();
    }

    /** What came in the period from that grant alone. */
    public Money receivedIn(Period period, Grant grant) {
        return of(Cofinancing.ofPeriod(records(List.of(grant)), period), grant);
    }

    public Money receivedTo(LocalDate day, Grant grant) {
        return of(Cofinancing.upTo(records(List.of(grant)), day), grant);
    }

    private static Money of(Cofinancing all, Grant grant) {
        return all.sources().stream()
                .filter(source -> grant.code().equals(source.grant()))
                .map(source -> source.received())
                .reduce(Money.zero(all.home()), Money::plus);
    }

    /** The instalments of the grant, by number, as they stand at the end of the period. */
    public List<Payment> payments(Grant grant) {
        Currency currency = Currency.getInstance(grant.currency());
        return facts.funding().instalments().stream()
                .filter(one -> one.grant().equals(grant.code()))
                .sorted(Comparator.comparingInt(Instalment::number))
                .map(one -> Payment.on(facts.request().period().end(), one, currency))
                .toList();
    }

    public List<Charge> charges(Grant grant, Period period) {
        List<Charge> charges = new ArrayList<>();
        Currency currency = Currency.getInstance(grant.currency());
        for (Allocation part : allocationsOf(grant.code())) {
            expense(part.expense())
                    .filter(one -> period.contains(one.incurredOn()))
                    .ifPresent(one -> charges.add(new Charge(one, part, new Money(part.amountMinor(), currency))));
        }
        charges.sort(Charge.BY_DATE);
        return charges;
    }

    public List<Allocation> allocationsOf(@Nullable String grant) {
        return grant == null ? List.of() : allocations.getOrDefault(grant, List.of());
    }

    private FundingRecords records(List<Grant> grants) {
        return new FundingRecords(
                facts.home().currency(),
                facts.parties().organizations(),
                grants,
                facts.funding().amendments(),
                facts.funding().instalments(),
                facts.finances().receipts(),
                facts.finances().rates());
    }

    private static Optional<Money> sum(List<BudgetAmounts> all, Function<BudgetAmounts, @Nullable Money> amount) {
        return all.stream().map(amount).filter(Objects::nonNull).reduce(Money::plus);
    }

    private static <T> List<T> kept(List<T> all, java.util.function.Predicate<T> wanted) {
        return all.stream().filter(wanted).toList();
    }
}
