package org.bilan.report

import org.bilan.report.check.Findings
import org.bilan.report.fact.PictureSource
import org.bilan.report.fact.ReportFacts
import org.bilan.report.field.StoryFields
import org.bilan.report.material.AnnexSource
import org.bilan.report.material.Material
import org.bilan.report.sketch.MadeUpPicture

import java.time.LocalDate
import org.bilan.activity.Activity
import org.bilan.activity.ActivityGrant
import org.bilan.activity.ActivityKind
import org.bilan.activity.ActivityPartner
import org.bilan.activity.ActivityRole
import org.bilan.activity.ActivityStatus
import org.bilan.activity.AgeBand
import org.bilan.activity.Consent
import org.bilan.activity.Gender
import org.bilan.activity.GrantProject
import org.bilan.activity.Photo
import org.bilan.activity.Project
import org.bilan.activity.ProjectPartner
import org.bilan.activity.Reach
import org.bilan.activity.ReachKind
import org.bilan.activity.ReachMeasure
import org.bilan.finance.Allocation
import org.bilan.finance.BudgetLine
import org.bilan.finance.CostCategory
import org.bilan.finance.ExchangeRate
import org.bilan.finance.Expense
import org.bilan.finance.Explanation
import org.bilan.finance.Forecast
import org.bilan.finance.NetAssets
import org.bilan.finance.Receipt
import org.bilan.finance.ReceiptKind
import org.bilan.funding.AgendaFacts
import org.bilan.funding.Amendment
import org.bilan.funding.FunderProfile
import org.bilan.funding.Grant
import org.bilan.funding.GrantKind
import org.bilan.funding.Instalment
import org.bilan.funding.Narrative
import org.bilan.funding.Obligation
import org.bilan.funding.ProfileKind
import org.bilan.funding.ProfileRule
import org.bilan.funding.ProfileSection
import org.bilan.funding.RatePolicy
import org.bilan.organization.Organization
import org.bilan.organization.OrganizationRole
import org.bilan.organization.Person
import org.bilan.organization.Theme
import org.bilan.result.Indicator
import org.bilan.result.Measurement
import org.bilan.value.Fiscal
import org.bilan.value.FuzzyDate
import org.bilan.value.Language
import org.bilan.value.Period
import org.bilan.value.Translated

/** Facts made by hand: each list starts empty, and the makers fill in what a feature does not speak of. */
class Sample {
    static final Period YEAR = Period.parse('2021-09-01/2022-08-31')
    static final LocalDate DATE = LocalDate.parse('2022-10-15')
    static final Currency CAD = Currency.getInstance('CAD')

    Language language = Language.FR
    String reported = null
    Period period = YEAR
    boolean strict = false
    int maskBelow = 0
    java.time.MonthDay fiscalYearStart = java.time.MonthDay.of(9, 1)

    List<Organization> organizations = [new Organization('MRIF', 'Ministère des Relations internationales', 'MRIF', [OrganizationRole.FUNDER], 'CA', [], null, null, null)]
    List<Person> people = []
    List<Theme> themes = [new Theme('education', 'Éducation', null, 1)]
    List<Grant> grants = []
    List<Amendment> amendments = []
    List<Instalment> instalments = []
    List<Obligation> obligations = []
    List<GrantProject> links = []
    List<Narrative> narratives = []
    List<Project> projects = []
    List<ProjectPartner> projectPartners = []
    List<Activity> activities = []
    List<ActivityGrant> activityGrants = []
    List<ActivityPartner> partners = []
    List<Reach> reach = []
    List<Photo> photos = []
    List<Activity> activitiesBefore = []
    List<Reach> reachBefore = []
    List<BudgetLine> lines = []
    List<Expense> expenses = []
    List<Allocation> allocations = []
    List<Receipt> receipts = []
    List<Expense> alike = []
    List<Allocation> subsidised = []
    List<ExchangeRate> rates = []
    List<Explanation> explanations = []
    List<Forecast> forecasts = []
    List<NetAssets> netAssets = []
    List<Indicator> indicators = []
    List<Indicator> indicatorsBelow = []
    List<Measurement> measurements = []
    List<ProfileSection> sections = []
    List<ProfileRule> rules = []
    Map<String, byte[]> files = [:]

    ReportRequest request() {
        def request = reported == null
            ? ReportRequest.annual(period, language, DATE)
            : ReportRequest.funder(reported, period, language, DATE)
        request.strictly(strict).masking(maskBelow)
    }

    ReportFacts facts() {
        def own = new Organization('CISO', 'Centre international de solidarité ouvrière', 'CISO', [], 'CA', [], 'https://ciso.example', null, null)
        new ReportFacts(
            request(),
            new ReportFacts.Home(own, CAD, fiscalYearStart),
            new ReportFacts.Parties(organizations + own, people, themes),
            new ReportFacts.Funding(grants, amendments, instalments, obligations, links, narratives, agenda()),
            new ReportFacts.Work(projects, projectPartners, activities, activityGrants, partners, reach, photos),
            new ReportFacts.Work(projects, projectPartners, activitiesBefore, [], [], reachBefore, []),
            new ReportFacts.Finances(lines, expenses, allocations, receipts, rates, explanations, forecasts, netAssets, Optional.empty(), alike, subsidised),
            new ReportFacts.Results(indicators, indicatorsBelow, measurements))
    }

    AgendaFacts agenda() {
        new AgendaFacts(grants, amendments, instalments, obligations, [], reported == null ? [:] : [(FunderProfile.DEFAULT): profile()],
            reported == null ? profile() : null, Fiscal.of('09-01'))
    }

    FunderProfile profile() {
        def kind = reported == null ? ProfileKind.ANNUAL : ProfileKind.FUNDER
        new FunderProfile('essai', kind, Translated.same('Rapport'), [Language.FR], sections, rules)
    }

    Material material() {
        new Material(facts(), profile(), { file -> Optional.ofNullable(files[file]) } as PictureSource, AnnexSource.NONE, StoryFields::typed)
    }

    List<String> findings() {
        Findings.of(material())*.code()
    }

    static Activity activity(Map given = [:]) {
        def all = [code: 'a', date: '2021-11-12', title: 'Atelier', kind: ActivityKind.WORKSHOP, role: ActivityRole.ORGANIZED,
            status: ActivityStatus.DONE, theme: 'education'] + given
        new Activity(all.code as String, FuzzyDate.parse(all.date as String), all.title as String, all.kind as ActivityKind, all.role as ActivityRole,
            all.status as ActivityStatus, all.theme as String, all.project as String, all.place as String, all.country as String, null, null,
            all.description as String, all.reason as String, all.annual as Boolean)
    }

    static Reach people(String activity, long count, Map given = [:]) {
        new Reach(null, activity, given.reach ?: ReachKind.DIRECT, given.measure ?: ReachMeasure.PEOPLE, given.gender ?: Gender.UNKNOWN,
            given.age ?: AgeBand.UNKNOWN, count, given.approximate ?: false, given.method as String, given.cohort as String)
    }

    /** A photo's file. */
    static final byte[] PICTURE = MadeUpPicture.jpeg()

    static Photo photo(Map given = [:]) {
        def all = [code: 'p', file: 'photos/p.jpg', activity: 'a', consent: Consent.GRANTED] + given
        new Photo(all.code as String, all.file as String, all.activity as String, all.project as String, 'Une légende.', 'Crédit', 'Une image',
            null, null, all.consent as Consent, all.expires ? LocalDate.parse(all.expires as String) : null)
    }

    static Grant grant(Map given = [:]) {
        def all = [code: 'G', funder: 'MRIF', title: 'Appui', amount: 10000_00L, start: '2021-09-01', end: '2022-08-31'] + given
        new Grant(all.code as String, all.funder as String, all.title as String, all.programme as String, 'E-1', GrantKind.PROJECT, all.amount as long,
            (all.currency ?: 'CAD') as String, LocalDate.parse(all.start as String), LocalDate.parse(all.end as String), all.signed == false ? null : LocalDate.parse(all.start as String),
            null, true, null, all.threshold as BigDecimal, all.policy as RatePolicy, all.agreed as BigDecimal, all.agreedCurrency as String)
    }

    static BudgetLine line(String grant, String code, long amount, CostCategory category = CostCategory.ACTIVITY, int version = 0) {
        new BudgetLine(null, grant, version, code, null, "Poste $code".toString(), category, amount, null)
    }

    static Expense expense(Map given = [:]) {
        def all = [code: 'e', on: '2021-11-12', voucher: 'F-1', amount: 100_00L, category: CostCategory.ACTIVITY] + given
        new Expense(all.code as String, LocalDate.parse(all.on as String), null, 'Imprimerie', all.voucher as String, 'Affiches', all.category as CostCategory,
            all.amount as long, (all.currency ?: 'CAD') as String, all.rate as BigDecimal, null, all.project as String, null, null, null)
    }

    static Allocation part(String expense, String grant, String line, long amount) {
        new Allocation(null, expense, grant, line, amount)
    }

    static Receipt receipt(Map given = [:]) {
        def all = [code: 'r', on: '2021-10-01', source: 'MRIF', kind: ReceiptKind.INSTALMENT, amount: 100_00L] + given
        new Receipt(all.code as String, LocalDate.parse(all.on as String), all.source as String, all.grant as String, all.kind as ReceiptKind,
            all.amount as long, (all.currency ?: 'CAD') as String, all.rate as BigDecimal, (all.approximate ?: false) as boolean, null)
    }

    Narrative narrative(String section, String text, String lang = 'fr') {
        new Narrative(null, reported ?: 'annual', period.start(), period.end(), section, lang, "narratives/${section}.md".toString(), text)
    }

    static ProfileSection section(String code, Integer limit = null, boolean optional = false) {
        new ProfileSection(code, Translated.same(code.capitalize()), null, limit, optional)
    }
}
