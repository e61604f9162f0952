package org.bilan.report.material;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bilan.activity.Activity;
import org.bilan.activity.Project;
import org.bilan.finance.Allocation;
import org.bilan.finance.BudgetAmounts;
import org.bilan.finance.BudgetComparison;
import org.bilan.finance.Cofinancing;
import org.bilan.finance.Converted;
import org.bilan.finance.CostKind;
import org.bilan.finance.Expense;
import org.bilan.finance.FundingSource;
import org.bilan.finance.NetAssets;
import org.bilan.finance.Payment;
import org.bilan.finance.ProjectBudget;
import org.bilan.finance.PublicAid;
import org.bilan.finance.Receipt;
import org.bilan.finance.Unallocated;
import org.bilan.finance.YearComparison;
import org.bilan.funding.Agenda;
import org.bilan.funding.Deadlines;
import org.bilan.funding.FunderProfile;
import org.bilan.funding.Grant;
import org.bilan.funding.Narrative;
import org.bilan.organization.Organization;
import org.bilan.organization.Theme;
import org.bilan.report.ReportKind;
import org.bilan.report.ReportRequest;
import org.bilan.report.ReportWords;
import org.bilan.report.fact.Charge;
import org.bilan.report.fact.GrantTerms;
import org.bilan.report.fact.MoneyView;
import org.bilan.report.fact.PhotoChoice;
import org.bilan.report.fact.PictureSource;
import org.bilan.report.fact.ReportFacts;
import org.bilan.report.fact.ResultView;
import org.bilan.report.fact.ThemeTree;
import org.bilan.report.fact.WorkIndex;
import org.bilan.template.NarrativeText;
import org.bilan.value.Coded;
import org.bilan.value.Language;
import org.bilan.value.Messages;
import org.bilan.value.Money;
import org.bilan.value.Period;
import org.bilan.value.Share;
import org.bilan.value.Wording;
import org.jspecify.annotations.Nullable;

/**
 * What a report is written from: the facts with the profile, the words of its language and the photos' bytes, and the
 * records found by their codes. Pure: asking twice gives the same answer. For one thread.
 */
public final class Material {
    private final ReportFacts facts;
    private final FunderProfile profile;
    private final Wording wording;
    private final Messages words;
    private final PhotoChoice photos;
    private final WorkIndex work;
    private final WorkIndex workBefore;
    private final List<Activity> done;
    private final List<Activity> doneBefore;
    private final Map<String, Grant> grants;
    private final StoryShelf stories;
    private final Features features;
    private final ReachView reach;
    private final ReachView reachBefore;
    private final ReachTold told;
    private final MoneyView money;
    private @Nullable RuleView rules;
    private final Function<Material, Typed> naming;
    private @Nullable Typed typed;
    private final RateView exchange;
    private final PartyView parties;
    private final ResultView results;
    private final AnnexSource annexSource;
    private final Figures figures = new Figures();
    private @Nullable Sources sources;
    private @Nullable AnnexView annexes;

    /** @param naming gives what can be typed in the narratives */
    public Material(
            ReportFacts facts,
            FunderProfile profile,
            PictureSource pictures,
            AnnexSource annexSource,
            Function<Material, Typed> naming) {
        this.annexSource = annexSource;
        this.naming = naming;
        this.facts = facts;
        this.profile = profile;
        this.wording = Wording.of(facts.request().language());
        this.words = ReportWords.in(facts.request().language());
        this.photos = new PhotoChoice(facts.request().date(), pictures);
        this.work = new WorkIndex(facts.work());
        this.grants = facts.funding().grants().stream().collect(Collectors.toMap(Grant::code, Function.identity()));
        this.stories = new StoryShelf(
                facts,
                text -> NarrativeText.fill(text, typed().scope(), language()),
                text -> NarrativeText.marked(text, typed().scope(), language()));
        this.features = new Features(work, photos);
        this.done = reported(work.done()).toList();
        this.reach = new ReachView(work, done);
        this.workBefore = new WorkIndex(facts.workBefore());
        this.doneBefore = reported(workBefore.done()).toList();
        this.reachBefore = new ReachView(workBefore, doneBefore);
        this.told = new ReachTold(this);
        this.money = new MoneyView(facts);
        this.exchange = new RateView(this, money);
        this.parties = new PartyView(this);
        this.results = new ResultView(facts, grants.keySet());
    }

    public ReportFacts facts() {
        return facts;
    }

    public FunderProfile profile() {
        return profile;
    }

    public ReportRequest request() {
        return facts.request();
    }

    public Period period() {
        return facts.request().period();
    }

    public LocalDate date() {
        return facts.request().date();
    }

    public Language language() {
        return facts.request().language();
    }

    public Wording wording() {
        return wording;
    }

    public PhotoChoice photos() {
        return photos;
    }

    public WorkIndex work() {
        return work;
    }

    /** Of the year before. */
    WorkIndex workBefore() {
        return workBefore;
    }

    public StoryShelf stories() {
        return stories;
    }

    /** What can be typed in the narratives. */
    public Typed typed() {
        Typed all = typed == null ? naming.apply(this) : typed;
        typed = all;
        return all;
    }

    public Features features() {
        return features;
    }

    public ReachView reach() {
        return reach;
    }

    public ReachView reachBefore() {
        return reachBefore;
    }

    /** The people reached as they are told, small counts hidden where that is asked. */
    public ReachTold told() {
        return told;
    }

    public PartyView parties() {
        return parties;
    }

    /** The rates behind the amounts, and what they gained or lost. */
    public RateView exchange() {
        return exchange;
    }

    public ResultView results() {
        return results;
    }

    /** The figures printed so far. */
    public Figures figures() {
        return figures;
    }

    /** Where figures come from. */
    public Sources sources() {
        Sources all = sources == null ? new Sources(this) : sources;
        sources = all;
        return all;
    }

    /** What stands behind the report. */
    public AnnexView annexes() {
        AnnexView known = annexes == null ? new AnnexView(this, annexSource) : annexes;
        annexes = known;
        return known;
    }

    /** Numbers of people from 1 to one less are hidden; 0 hides none. */
    public int maskBelow() {
        return request().maskBelow() > 0 ? request().maskBelow() : profile.maskCountsBelow();
    }

    // Words

    public Messages words() {
        return words;
    }

    /** A sentence of the report's language. */
    public String say(String key, Object... details) {
        return words.say(key, details);
    }

    /** The word for a coded choice, {@code kind.webinar}. */
    public String word(String area, Coded choice) {
        return words.say(area + "." + choice.code());
    }

    /** The country's name in the report's language, from its two letters. */
    @Nullable
    public String country(@Nullable String code) {
        return code == null
                ? null
                : new Locale("", code).getDisplayCountry(language().locale());
    }

    /** {@code $}, {@code USD}: what stands in a heading for the amounts below it. */
    public String symbol(Currency currency) {
        String worded = wording.roundMoney(Money.zero(currency));
        return worded.replaceAll("[0-9\\u00a0]", "").isBlank()
                ? currency.getCurrencyCode()
                : worded.replaceAll("[0\\u00a0]", "");
    }

    /** {@code +69}, {@code −3}. */
    String signed(BigDecimal number) {
        return (number.signum() > 0 ? "+" : "") + wording.number(number);
    }

    public String signedMoney(Money amount) {
        return (amount.minor() > 0 ? "+" : "") + wording.money(amount);
    }

    public String signedPercent(BigDecimal percent) {
        return (percent.signum() > 0 ? "+" : "") + wording.percent(percent);
    }

    /** The section's title in the profile, else its code. */
    public String sectionTitle(String code) {
        return profile.sections().stream()
                .filter(section -> section.code().equals(code))
                .map(section -> section.title().in(language()))
                .findFirst()
                .orElseGet(() -> facts.parties().themes().stream()
                        .filter(theme -> theme.code().equals(code))
                        .map(Theme::title)
                        .findFirst()
                        .orElse(code));
    }

    // Parties

    /** The name by which the organization calls itself in a sentence. */
    public String home() {
        Organization own = facts.home().own();
        return own.acronym() != null ? own.acronym() : own.name();
    }

    // Work

    /** Activities that belong in this report, by date: the annual one leaves out those that people keep out of it. */
    public List<Activity> activities() {
        return reported(work.activities()).toList();
    }

    public List<Activity> done() {
        return done;
    }

    public List<Activity> doneBefore() {
        return doneBefore;
    }

    public List<Activity> notDone() {
        return reported(work.notDone()).toList();
    }

    public ThemeTree themes() {
        return new ThemeTree(facts.parties().themes(), done(), say("theme.other"));
    }

    /** The narrative whose section is the theme's code. */
    public Optional<Narrative> themeStory(Theme theme) {
        return stories.find(theme.code());
    }

    private Stream<Activity> reported(List<Activity> candidates) {
        return request().kind() == ReportKind.FUNDER
                ? candidates.stream()
                : candidates.stream().filter(activity -> !Objects.equals(activity.inAnnualReport(), false));
    }

    // Money

    public Currency currency() {
        return facts.home().currency();
    }

    /** What budgets and charges are counted in: the grant's currency, in an annual report the organization's. */
    public Currency reportedCurrency() {
        return request().kind() == ReportKind.FUNDER
                ? Currency.getInstance(reportedGrant().currency())
                : currency();
    }

    public Money money(long minor) {
        return new Money(minor, currency());
    }

    public Optional<Grant> grant(@Nullable String code) {
        return code == null ? Optional.empty() : Optional.ofNullable(grants.get(code));
    }

    /** The grant whose report this is. */
    public Grant reportedGrant() {
        return grant(request().grant())
                .orElseThrow(() -> new IllegalStateException("A funder's report without its grant"));
    }

    /** What is due to funders, as agreed on the report's date; in an annual report also what the organization owes by itself. */
    public Agenda agenda() {
        return Deadlines.agenda(facts.funding().agenda(), date());
    }

    public GrantTerms terms() {
        return money.terms(reportedGrant());
    }

    public GrantTerms terms(Grant grant) {
        return money.terms(grant);
    }

    public List<Grant> grantsOfPeriod() {
        return money.grantsOfPeriod();
    }

    /** The funder's short name and the grant's whole title, for tables. */
    public String grantTitle(Grant grant) {
        return parties.shortNameOf(grant.funder()) + ", " + grant.title();
    }

    public BudgetComparison budget(Grant grant) {
        return money.budget(grant);
    }

    public Optional<BudgetAmounts> budgetTotal(Grant grant) {
        return money.total(grant);
    }

    /** The grant's in a funder's report, that of every grant of the period in an annual one. */
    public Optional<BudgetAmounts> budgetTotal() {
        return request().kind() == ReportKind.FUNDER
                ? money.total(reportedGrant())
                : money.total(grantsOfPeriod(), BudgetComparison::cash);
    }

    public Optional<BudgetAmounts> budgetTotal(Grant grant, CostKind kind) {
        return money.total(grant, kind);
    }

    /** Of every grant of the period in the home currency. */
    public Optional<BudgetAmounts> budgetTotal(CostKind kind) {
        return budgetPart(kind == CostKind.CASH ? BudgetComparison::cash : BudgetComparison::inKind);
    }

    /** A part of the budget: of the grant's in a funder's report, of every grant's of the period in an annual one. */
    public Optional<BudgetAmounts> budgetPart(Function<BudgetComparison, @Nullable BudgetAmounts> part) {
        return request().kind() == ReportKind.FUNDER
                ? Optional.ofNullable(part.apply(budget(reportedGrant())))
                : money.total(grantsOfPeriod(), part);
    }

    /** The short name of the grant's funder, else of whoever gave. */
    public String funderShortName(FundingSource source) {
        return grant(source.grant())
                .map(grant -> parties.shortNameOf(grant.funder()))
                .orElse(source.giver());
    }

    /** The sources of the year, or of the projects that the reported grant pays for. */
    public Cofinancing cofinancing() {
        return request().kind() == ReportKind.FUNDER ? money.ofProjects(reportedGrant()) : money.ofPeriod(period());
    }

    public Cofinancing cofinancing(Period period) {
        return money.ofPeriod(period);
    }

    /** What came from that grant alone since a day, or ever, up to the end of the period. */
    Cofinancing cofinancingOf(Grant grant, @Nullable LocalDate since) {
        return money.ofGrant(grant, since);
    }

    public List<Payment> payments(Grant grant) {
        return money.payments(grant);
    }

    /** The sources of the grants that pay for the project, up to the end of the period. */
    public Cofinancing cofinancing(Project project) {
        return money.ofProject(project.code());
    }

    /** What the project costs, and who pays. */
    public ProjectBudget projectBudget(Project project) {
        return money.project(project.code());
    }

    /** The whole organization's money in the period and the year before. */
    public YearComparison years() {
        return money.years();
    }

    /** On the last day of the period, if the audited statements were entered. */
    public Optional<NetAssets> netAssets() {
        return facts.finances().netAssets().stream()
                .filter(one -> one.asOf().equals(period().end()))
                .findFirst();
    }

    /** Unrestricted net assets at the end of the period over its expenses; empty where that cannot be told. */
    public Optional<Share> unallocatedSurplus() {
        return years().year().unallocatedSurplus(facts.finances().netAssets());
    }

    public RuleView rules() {
        RuleView checked = rules == null ? new RuleView(this) : rules;
        rules = checked;
        return checked;
    }

    /** What the public grants brought in the period. */
    public PublicAid publicAid() {
        return money.publicAid();
    }

    /** In the period: from the reported grant, or from everyone. */
    public Money received() {
        return request().kind() == ReportKind.FUNDER
                ? money.receivedIn(period(), reportedGrant())
                : cofinancing().received();
    }

    public Money receivedToDate() {
        return request().kind() == ReportKind.FUNDER
                ? money.receivedTo(period().end(), reportedGrant())
                : cofinancing().received();
    }

    /** Charged to the reported grant in the period. */
    public List<Charge> charges() {
        return money.charges(reportedGrant(), period());
    }

    /** Every part of an expense that the grant pays, of any day. */
    public List<Allocation> chargedTo(Grant grant) {
        return money.allocationsOf(grant.code());
    }

    public List<Expense> reportedExpenses() {
        return money.expenses();
    }

    public List<Unallocated> unallocated() {
        return money.unallocated();
    }

    public Optional<Expense> expense(String code) {
        return money.expense(code);
    }

    public Optional<Money> inHome(Expense expense) {
        return money.inHome(expense);
    }

    /** Empty in a currency without a known rate. */
    public Optional<Money> inHome(Receipt receipt) {
        Money amount = new Money(receipt.amountMinor(), Currency.getInstance(receipt.currency()));
        return money.books()
                .convert(amount, receipt.receivedOn(), receipt.rate())
                .map(Converted::amount);
    }

    /** An amount in the expense's currency at the rate at which the books have the expense. */
    public Optional<Money> inHome(Expense expense, Money amount) {
        return money.books().convert(expense, amount).map(Converted::amount);
    }

    /** The expense as the report counts it: in the grant's currency at its policy's rate, or at home in an annual one. */
    public Optional<Converted> converted(Expense expense) {
        return request().kind() == ReportKind.FUNDER
                ? money.conversion(reportedGrant()).toGrant(expense)
                : money.books().convert(expense);
    }
}
