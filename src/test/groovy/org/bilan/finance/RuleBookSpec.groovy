package org.bilan.finance

import static org.bilan.finance.RuleOutcome.CANNOT_TELL
import static org.bilan.finance.RuleOutcome.FAIL
import static org.bilan.finance.RuleOutcome.PASS

import java.nio.file.Files
import java.nio.file.Path
import java.time.LocalDate
import org.bilan.activity.AgeBand
import org.bilan.activity.Gender
import org.bilan.activity.Reach
import org.bilan.activity.ReachKind
import org.bilan.activity.ReachMeasure
import org.bilan.funding.Grant
import org.bilan.funding.GrantKind
import org.bilan.funding.Narrative
import org.bilan.funding.Obligation
import org.bilan.funding.ObligationKind
import org.bilan.funding.ProfileRule
import org.bilan.funding.Profiles
import org.bilan.funding.RuleKind
import org.bilan.organization.Person
import org.bilan.value.Money
import org.bilan.value.Period
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

/** Each kind of rule kept, broken and impossible to tell, on the figures around its limit. Amounts are in cents. */
class RuleBookSpec extends Specification {
    static final YEAR = Period.parse('2021-09-01/2022-08-31')
    static final CAD = Currency.getInstance('CAD')

    @Shared @TempDir Path folder

    /** Rules as people write them: what the file says is what is checked. */
    List<ProfileRule> rules(String... keys) {
        def place = Files.createTempDirectory(folder, 'profile')
        Files.writeString(place.resolve('profile.yaml'), 'kind: funder\ntitle: V\nrules:\n' + keys.toList().withIndex().collect { one, n -> "  - {code: r$n, $one}\n" }.join(''))
        Profiles.read(place).rules()
    }

    static Grant grant(Map given = [:]) {
        new Grant((given.code ?: 'G') as String, (given.funder ?: 'MRIF') as String, 'Appui', null, null, (given.kind ?: GrantKind.PROJECT) as GrantKind, 10000_00L,
            (given.currency ?: 'CAD') as String, LocalDate.parse('2021-09-01'), LocalDate.parse('2022-08-31'), LocalDate.parse('2021-08-15'), null,
            given.public != false, null, given.threshold as BigDecimal, null, null, null)
    }

    static Expense expense(String code, CostCategory category, long amount, Map more = [:]) {
        new Expense(code, LocalDate.parse((more.on ?: '2021-11-12') as String), null, null, more.containsKey('voucher') ? more.voucher as String : 'F-1',
            (more.text ?: 'Achat') as String, category, amount, (more.currency ?: 'CAD') as String, more.rate as BigDecimal, null, more.project as String, null,
            (more.inKind ? CostKind.IN_KIND : null), null)
    }

    static Allocation part(String expense, long amount, String grant = 'G', String line = '1') {
        new Allocation(null, expense, grant, line, amount)
    }

    /** Expenses charged in whole to line 1 of the grant. */
    static Map charged(Object... triples) {
        def expenses = triples.toList().collate(2).withIndex().collect { one, n -> expense("e$n".toString(), one[0] as CostCategory, one[1] as long) }
        [expenses: expenses, allocations: expenses.collect { part(it.code(), it.amountMinor()) }]
    }

    static BudgetRow row(String line, Long revised, long cumulative, CostCategory category = CostCategory.ACTIVITY, String explanation = null) {
        def plan = revised == null ? null : new Money(revised, CAD)
        new BudgetRow(line, null, 0, "Poste $line".toString(), category, CostKind.CASH, false,
            new BudgetAmounts(plan, [], plan, new Money(cumulative, CAD), new Money(cumulative, CAD), plan == null ? null : Money.zero(CAD)), false, explanation)
    }

    static Reach reach(Gender gender, AgeBand age, long count = 10, ReachKind kind = ReachKind.DIRECT) {
        new Reach(null, 'a', kind, ReachMeasure.PEOPLE, gender, age, count, false, null, null)
    }

    static Narrative story(String section, String text) {
        new Narrative(null, 'G', YEAR.start(), YEAR.end(), section, 'fr', "narratives/${section}.md", text)
    }

    RuleRecords records(List<ProfileRule> rules, Map facts) {
        def own = facts.grant ?: grant()
        def agreement = facts.annual ? null : new RuleRecords.Agreement(own, LocalDate.parse('2022-08-31'), facts.rows ?: [], (facts.projects ?: []) as Set,
            facts.received ? LocalDate.parse(facts.received as String) : null)
        def aid = new PublicAid(YEAR, CAD, facts.aid == null ? [] : [new PublicAid.Aid('G', 'Appui', 'MRIF', SourceStatus.CONFIRMED, null, new Money(facts.aid as long, CAD), facts.approximate ?: false)],
            facts.unconverted ?: [])
        new RuleRecords(YEAR, LocalDate.parse((facts.date ?: '2022-10-15') as String), LocalDate.parse('2023-03-31'), rules, agreement,
            new RuleRecords.Costs(CAD, [own] + (facts.grants ?: []), facts.expenses ?: [], facts.allocations ?: [], []), aid, facts.obligations ?: [],
            new RuleRecords.Told(facts.stories ?: [], facts.reach ?: [], facts.people ?: [], facts.annexes ?: []),
            new RuleRecords.Output((facts.formats ?: ['docx', 'pdf']) as Set, facts.pages as Integer))
    }

    RuleResult check(String keys, Map facts) {
        RuleBook.check(records(rules(keys), facts))[0]
    }

    /** {@code PASS}, {@code FAIL expenses e1}, {@code CANNOT_TELL VALUE}: all that a feature compares. */
    String answer(String keys, Map facts) {
        def result = check(keys, facts)
        ([result.outcome(), result.missing()] + (result.concerned() ? [result.concerned()[0].table(), *result.concerned()*.code()] : [])).findAll().join(' ')
    }

    def 'every kind of rule has a check, and without value or facts none fails'() {
        expect:
        RuleKind.values().every { RuleBook.check(records(rules("kind: ${it.code()}"), [:]))[0].outcome() == CANNOT_TELL }
    }

    def 'a maximum amount: #keys'() {
        expect:
        answer("kind: maximum_amount, $keys", facts) == told

        where:
        keys                           | facts                                                          || told
        'value: 100'                   | charged(CostCategory.TRAVEL, 100_00)                           || 'PASS'
        'value: 100'                   | charged(CostCategory.TRAVEL, 100_01)                           || 'FAIL'
        'value: 0'                     | charged()                                                      || 'PASS'
        'value: 100, category: travel' | charged(CostCategory.TRAVEL, 100_00, CostCategory.SALARY, 1)   || 'PASS'
        'value: 100, lines: [1]'       | charged(CostCategory.TRAVEL, 100_00, CostCategory.SALARY, 1)   || 'FAIL'
        'value: null'                  | charged(CostCategory.TRAVEL, 100_01)                           || 'CANNOT_TELL VALUE'
        'value: 100'                   | charged(CostCategory.TRAVEL, 100_01) + [annual: true]          || 'CANNOT_TELL GRANT'
    }

    def 'a maximum share keeps both its terms and is compared without rounding: #keys'() {
        given:
        def facts = charged(CostCategory.ADMINISTRATION, admin, CostCategory.SALARY, 500_00, CostCategory.TRAVEL, 300_00)

        expect:
        answer("kind: maximum_share, category: administration, $keys", facts) == told

        where:
        keys                                                             | admin  || told
        'value: 20, base: total'                                         | 200_00 || 'PASS'
        'value: 20, base: total'                                         | 200_01 || 'FAIL'
        'value: 25, base: direct'                                        | 200_00 || 'PASS'
        'value: 25, base: direct'                                        | 200_01 || 'FAIL'
        'value: 40, base: labour'                                        | 200_00 || 'PASS'
        'value: 40, base: labour'                                        | 200_01 || 'FAIL'
        'value: 40, base: eligible, base_categories: [salary]'           | 200_00 || 'PASS'
        'value: 40, base: eligible, base_categories: [salary]'           | 200_01 || 'FAIL'
        'value: 20, base: eligible'                                      | 200_00 || 'CANNOT_TELL ELIGIBLE'
        'value: 20, base: eligible'                                      | 200_01 || 'FAIL'
        'value: 40, base: eligible, base_categories: [equipment]'        | 1      || 'FAIL'
        'value: 40, base: eligible, base_categories: [equipment]'        | 0      || 'CANNOT_TELL COST'
        'base: total'                                                    | 900_00 || 'CANNOT_TELL VALUE'
    }

    def 'the terms of a share are the amounts themselves'() {
        when:
        def result = check('kind: maximum_share, value: 12, base: total, category: administration', charged(CostCategory.ADMINISTRATION, 13_00, CostCategory.SALARY, 87_00))

        then:
        result.figure() == new RuleFigure.Part(new Money(13_00, CAD), new Money(100_00, CAD), 12G as BigDecimal)
    }

    def 'a share without category is the grant beside everything that its projects cost, whoever pays'() {
        given:
        def expenses = [expense('e1', CostCategory.SALARY, 800_00, [project: 'P']), expense('e2', CostCategory.TRAVEL, 200_00, [project: 'P']),
                        expense('e3', CostCategory.TRAVEL, 999_00, [project: 'other'])]

        expect:
        answer("kind: maximum_share, value: 80, $base", [expenses: expenses, allocations: [part('e1', charged), part('e2', 100_00, 'H')], grants: [grant(code: 'H')], projects: projects]) == told

        where:
        base                                                 | charged | projects || told
        'base: total'                                        | 800_00  | ['P']    || 'PASS'
        'base: total'                                        | 800_01  | ['P']    || 'FAIL'
        'base: eligible'                                     | 800_00  | ['P']    || 'CANNOT_TELL ELIGIBLE'
        'base: eligible'                                     | 800_01  | ['P']    || 'FAIL'
        'base: eligible, base_categories: [salary, travel]'  | 800_00  | ['P']    || 'PASS'
        'base: total'                                        | 800_00  | []       || 'CANNOT_TELL PROJECT'
    }

    def 'a cost in another currency without rate is named, and nothing is told'() {
        expect:
        answer('kind: maximum_share, value: 80', [expenses: [expense('e1', CostCategory.SALARY, 800_00, [project: 'P', currency: 'MXN', rate: rate])], projects: ['P']]) == told

        where:
        rate  || told
        null  || 'CANNOT_TELL RATE expenses e1'
        0.063 || 'PASS'
    }

    def 'a grant in another currency pays what it claims of the expense: at most #most percent'() {
        expect:
        answer("kind: maximum_share, value: $most", [grant: grant(currency: 'USD'), projects: ['P'], expenses: [expense('e1', CostCategory.SALARY, 1000_00, [project: 'P'])],
            allocations: [new Allocation(null, 'e1', 'G', '1', 600_00L, 800_00L)]]) == told

        where:
        most || told
        80   || 'PASS'
        79   || 'FAIL'
    }

    def 'the own contribution is what no grant pays: #keys'() {
        given:
        def facts = [expenses: [expense('e1', CostCategory.SALARY, 1000_00, [project: 'P'])], allocations: [part('e1', charged)], projects: ['P']]

        expect:
        answer("kind: minimum_own_contribution, $keys", facts) == told

        where:
        keys                                         | charged || told
        'value: 20, unit: percent'                   | 800_00  || 'PASS'
        'value: 20, unit: percent'                   | 800_01  || 'FAIL'
        'value: 20, unit: percent, base: eligible'   | 800_00  || 'PASS'
        'value: 20, unit: percent, base: eligible'   | 800_01  || 'CANNOT_TELL ELIGIBLE'
        'value: 200, unit: amount'                   | 800_00  || 'PASS'
        'value: 200, unit: amount'                   | 800_01  || 'FAIL'
        'unit: amount'                               | 800_01  || 'CANNOT_TELL VALUE'
    }

    def 'public aids count by their weight, by the funder first, then by the kind: #aids'() {
        given:
        def facts = [expenses: [expense('e1', CostCategory.SALARY, 1000_00, [project: 'P'])], projects: ['P'],
                     allocations: [part('e1', 500_00), part('e1', 300_00, 'W'), part('e1', 200_00, 'F')],
                     grants: [grant(code: 'W', kind: GrantKind.WAGE_SUBSIDY, funder: 'EQ'), grant(code: 'F', public: false)]]

        expect:
        answer("kind: maximum_public_aid, value: $most, unit: $unit, aids: $aids", facts) == told

        where:
        most | unit      | aids                        || told
        80   | 'percent' | '{}'                        || 'PASS'
        79.9 | 'percent' | '{}'                        || 'FAIL grants G W'
        65   | 'percent' | '{wage_subsidy: 50}'        || 'PASS'
        64   | 'percent' | '{wage_subsidy: 50}'        || 'FAIL grants G W'
        50   | 'percent' | '{wage_subsidy: 50, EQ: 0}' || 'PASS'
        800  | 'amount'  | '{}'                        || 'PASS'
        799  | 'amount'  | '{}'                        || 'FAIL grants G W'
    }

    def 'what is excluded is found by its category or its words: #keys'() {
        given:
        def facts = [expenses: [expense('e1', CostCategory.EQUIPMENT, 1), expense('e2', CostCategory.ACTIVITY, 1, [text: 'Vin  d’honneur'])], allocations: [part('e1', 1), part('e2', 1)]]

        expect:
        answer("kind: excluded, $keys", facts) == told

        where:
        keys                                    || told
        'categories: [equipment]'               || 'FAIL expenses e1'
        'items: ["vin d\'honneur"]'             || 'FAIL expenses e2'
        'category: equipment, items: [honneur]' || 'FAIL expenses e1 e2'
        'categories: [travel], items: [alcool]' || 'PASS'
        'categories: []'                        || 'CANNOT_TELL VALUE'
    }

    def 'a unit cap is kept where nothing of the kind was charged; else an expense has no quantity'() {
        expect:
        answer("kind: unit_cap, unit: km, category: travel, value: $value", charged(category, 100_00)) == told

        where:
        value | category              || told
        0.59  | CostCategory.SALARY   || 'PASS'
        0.59  | CostCategory.TRAVEL   || 'CANNOT_TELL QUANTITY expenses e0'
        null  | CostCategory.SALARY   || 'CANNOT_TELL VALUE'
    }

    def 'lines may go beyond their budget to the limit, locked ones never: #keys'() {
        expect:
        answer("kind: reallocation_limit, $keys", [rows: rows]) == told

        where:
        keys                                          | rows                                                                                 || told
        'value: 10, unit: percent'                    | [row('1', 100_00, 110_00), row('2', 100_00, 50_00)]                                  || 'PASS'
        'value: 10, unit: percent'                    | [row('1', 100_00, 110_01), row('2', 100_00, 50_00)]                                  || 'FAIL budget_lines 1'
        'value: 10, unit: percent'                    | [row('1', null, 1)]                                                                  || 'FAIL budget_lines 1'
        'value: 10, unit: percent'                    | [row('1', 0, 0)]                                                                     || 'PASS'
        'value: 10, unit: percent, base: total'       | [row('1', 100_00, 120_00), row('2', 100_00, 50_00)]                                  || 'PASS'
        'value: 10, unit: percent, base: total'       | [row('1', 100_00, 120_01), row('2', 100_00, 50_00)]                                  || 'FAIL budget_lines 1'
        'value: 10, unit: amount'                     | [row('1', 100_00, 110_00)]                                                           || 'PASS'
        'value: 10, unit: amount'                     | [row('1', 100_00, 110_01)]                                                           || 'FAIL budget_lines 1'
        'value: 10, unit: percent, locked: [administration]' | [row('1', 100_00, 100_01, CostCategory.ADMINISTRATION)]                       || 'FAIL budget_lines 1'
        'locked: [administration]'                    | [row('1', 100_00, 100_00, CostCategory.ADMINISTRATION), row('2', 1, 900_00)]         || 'PASS'
        'locked: ["2"]'                               | [row('2', 1, 2)]                                                                     || 'FAIL budget_lines 2'
        'unit: percent'                               | [row('1', 100_00, 900_00)]                                                           || 'CANNOT_TELL VALUE'
    }

    def 'costs count from the first day until so long after the end: #on'() {
        expect:
        answer("kind: incurred_window, $keys", [expenses: [expense('e1', CostCategory.TRAVEL, 1, [on: on])], allocations: [part('e1', 1)]]) == told

        where:
        keys                     | on           || told
        'value: 0, unit: days'   | '2021-08-31' || 'FAIL expenses e1'
        'value: 0, unit: days'   | '2021-09-01' || 'PASS'
        'value: 0, unit: days'   | '2022-08-31' || 'PASS'
        'value: 0, unit: days'   | '2022-09-01' || 'FAIL expenses e1'
        'value: 2, unit: months' | '2022-10-31' || 'PASS'
        'value: 2, unit: months' | '2022-11-01' || 'FAIL expenses e1'
        'unit: days'             | '2030-01-01' || 'CANNOT_TELL VALUE'
        'value: 0, unit: days, event: instalment_received' | '2021-09-01' || 'CANNOT_TELL EVENT'
    }

    def 'goods and time given count or not, up to a share: #keys'() {
        given:
        def facts = [expenses: [expense('e1', CostCategory.OTHER, 25_00, [inKind: true]), expense('e2', CostCategory.SALARY, 75_00)], allocations: [part('e1', 25_00), part('e2', 75_00)]]

        expect:
        answer("kind: in_kind, $keys", facts) == told

        where:
        keys                                    || told
        'counted: no'                           || 'FAIL expenses e1'
        'counted: yes'                          || 'PASS'
        'counted: yes, value: 25'               || 'PASS'
        'counted: yes, value: 24.99'            || 'FAIL'
        'counted: yes, value: null, unit: percent' || 'CANNOT_TELL VALUE'
        'counted: null'                         || 'CANNOT_TELL VALUE'
    }

    def 'goods and time given are in a base only where a rule says that they count'() {
        given:
        def facts = [expenses: [expense('e1', CostCategory.OTHER, 100_00, [inKind: true]), expense('e2', CostCategory.ADMINISTRATION, 10_00), expense('e3', CostCategory.SALARY, 90_00)],
                     allocations: [part('e1', 100_00), part('e2', 10_00), part('e3', 90_00)]]
        def all = ['kind: maximum_share, value: 5, base: total, category: administration'] + more

        expect:
        RuleBook.check(records(rules(*all), facts))[0].outcome() == outcome

        where:
        more                              || outcome
        []                                || FAIL
        ['kind: in_kind, counted: no']    || FAIL
        ['kind: in_kind, counted: yes']   || PASS
    }

    def 'a voucher is asked from an amount on: #value'() {
        expect:
        answer("kind: voucher_required, value: $value", [expenses: [expense('e1', CostCategory.TRAVEL, 50_00, [voucher: null]), expense('e2', CostCategory.TRAVEL, 90_00)],
            allocations: [part('e1', 50_00), part('e2', 90_00)]]) == told

        where:
        value || told
        50    || 'FAIL expenses e1'
        50.01 || 'PASS'
        null  || 'CANNOT_TELL VALUE'
    }

    def 'the keeping of vouchers tells its last day'() {
        expect:
        check('kind: retention, value: 5, unit: years', [:]).figure() == new RuleFigure.Due(LocalDate.parse('2027-08-31'))
        answer('kind: retention', [:]) == 'CANNOT_TELL VALUE'
    }

    def 'a report is in time while its day has not passed, or if it went out by then: #date #submitted'() {
        expect:
        answer("kind: report_due, value: 3, unit: months", [date: date, obligations: submitted == null ? [] : [owed(kind, submitted)]]) == told

        where:
        date         | kind                   | submitted    || told
        '2022-11-30' | null                   | null         || 'PASS'
        '2022-12-01' | null                   | null         || 'FAIL'
        '2023-05-01' | ObligationKind.FINAL   | '2022-11-30' || 'PASS'
        '2023-05-01' | ObligationKind.FINAL   | '2022-12-01' || 'FAIL'
        '2023-05-01' | ObligationKind.INTERIM | '2022-11-30' || 'FAIL'
    }

    def 'whether the organization itself filed in time stands among what is due, not in a report of the year'() {
        expect:
        answer("kind: report_due, value: 6, unit: months, event: fiscal_year_end", [annual: true]) == 'CANNOT_TELL DUTY'
        answer("kind: report_due, value: 6, unit: months, event: fiscal_year_end", [date: '2023-09-30']) == 'PASS'
    }

    def 'a deadline counts from #event'() {
        expect:
        check("kind: report_due, value: 1, unit: days, event: $event", [received: '2022-01-10']).figure() == new RuleFigure.Due(LocalDate.parse(day))

        where:
        event                 || day
        'grant_start'         || '2021-09-02'
        'grant_end'           || '2022-09-01'
        'period_end'          || '2022-09-01'
        'fiscal_year_end'     || '2023-04-01'
        'signature'           || '2021-08-16'
        'instalment_received' || '2022-01-11'
    }

    static Obligation owed(ObligationKind kind, String submitted = null) {
        new Obligation(null, 'G', kind, YEAR.start(), YEAR.end(), LocalDate.parse('2022-11-30'), submitted ? LocalDate.parse(submitted) : null, null)
    }

    def 'a section asked for is written, an annex is joined or sent by hand'() {
        expect:
        answer('kind: required_section, wanted: [resume, defis]', [stories: [story('resume', 'Bien.')]]) == 'FAIL narratives defis'
        answer('kind: required_section, wanted: [resume]', [stories: [story('resume', 'Bien.')]]) == 'PASS'
        answer('kind: required_section, wanted: [resume]', [stories: [story('resume', ' ')]]) == 'FAIL narratives resume'
        answer('kind: required_annex, wanted: [audit]', [:]) == 'CANNOT_TELL ANNEX'
        answer('kind: required_annex', [:]) == 'CANNOT_TELL VALUE'
        answer('kind: required_annex, wanted: [audit]', [annexes: ['Audit 2022, signé']]) == 'PASS'
        answer('kind: required_annex, wanted: [audit, lettre]', [annexes: ['Audit 2022']]) == 'CANNOT_TELL ANNEX'
        answer('kind: required_annex, wanted: [rapprochement / reconciliation]', [annexes: ['Bank reconciliation']]) == 'PASS'
    }

    def 'a variance beyond the threshold needs an explanation: #keys'() {
        expect:
        answer("kind: explanation_above_variance, $keys", [rows: rows, grant: grant(threshold: own)]) == told

        where:
        keys        | own  | rows                                                          || told
        'value: 10' | null | [row('1', 100_00, 110_00), row('2', 100_00, 90_00)]           || 'PASS'
        'value: 10' | null | [row('1', 100_00, 110_01), row('2', 100_00, 89_99)]           || 'FAIL budget_lines 1 2'
        'value: 10' | null | [row('1', 100_00, 150_00, CostCategory.TRAVEL, 'Grève')]      || 'PASS'
        'value: 10' | 60   | [row('1', 100_00, 150_00)]                                    || 'PASS'
        'value: 60' | 10   | [row('1', 100_00, 150_00)]                                    || 'FAIL budget_lines 1'
        'value: 10' | null | [row('1', 0, 1)]                                              || 'FAIL budget_lines 1'
        ''          | null | [row('1', 100_00, 150_00)]                                    || 'CANNOT_TELL VALUE'
    }

    def 'people reached directly are told by gender or age: #wanted'() {
        expect:
        answer("kind: required_disaggregation, wanted: $wanted", [reach: reach]) == told

        where:
        wanted          | reach                                                                            || told
        '[gender]'      | [reach(Gender.WOMEN, AgeBand.UNKNOWN)]                                           || 'PASS'
        '[gender]'      | [reach(Gender.WOMEN, AgeBand.UNKNOWN), reach(Gender.UNKNOWN, AgeBand.ADULT)]     || 'FAIL reach a'
        '[gender, age]' | [reach(Gender.WOMEN, AgeBand.UNKNOWN)]                                           || 'FAIL reach a'
        '[age]'         | [reach(Gender.UNKNOWN, AgeBand.ADULT)]                                           || 'PASS'
        '[gender]'      | [reach(Gender.UNKNOWN, AgeBand.ADULT, 10, ReachKind.INDIRECT)]                   || 'CANNOT_TELL REACH'
        '[]'            | [reach(Gender.UNKNOWN, AgeBand.ADULT)]                                           || 'CANNOT_TELL VALUE'
    }

    def 'who signs has the function asked for'() {
        given:
        def people = [new Person('p', 'Personne', 'Présidente du conseil', 'board', null, null, null, false, null)]

        expect:
        answer("kind: signature_role, wanted: $wanted", [people: people]) == told

        where:
        wanted                     || told
        '[presidente, trésorier]'  || 'PASS'
        '[trésorier]'              || 'FAIL'
        '[]'                       || 'CANNOT_TELL VALUE'
    }

    def 'the format is one that the funder takes, within its pages or characters: #keys'() {
        expect:
        answer("kind: format, $keys", facts) == told

        where:
        keys                                            | facts                                                   || told
        'wanted: [pdf]'                                 | [formats: ['docx', 'pdf']]                              || 'PASS'
        'wanted: [xlsx]'                                | [formats: ['docx', 'pdf']]                              || 'FAIL'
        'wanted: [portal]'                              | [formats: ['docx']]                                     || 'PASS'
        'value: 10, unit: pages'                        | [:]                                                     || 'CANNOT_TELL PAGES'
        'value: 10, unit: pages'                        | [pages: 10]                                             || 'PASS'
        'value: 10, unit: pages'                        | [pages: 11]                                             || 'FAIL'
        'wanted: [pdf], value: null, unit: pages'       | [pages: 11]                                             || 'PASS'
        'value: 6, unit: characters'                    | [stories: [story('a', ' été '), story('b', 'fin')]]     || 'PASS'
        'value: 5, unit: characters'                    | [stories: [story('a', ' été '), story('b', 'fin')]]     || 'FAIL'
        'value: null, unit: pages'                      | [:]                                                     || 'CANNOT_TELL VALUE'
    }

    def 'the wording of the funder stands in the text, whatever its case and spaces'() {
        expect:
        answer("kind: visibility, $keys", [stories: [story('visibilite', 'Réalisé avec  l’appui de la Ville.')]]) == told

        where:
        keys                                                           || told
        'wording: Avec l\'appui de la ville'                           || 'PASS'
        'wording: {fr: Financé par la Ville, en: appui de la Ville}'   || 'PASS'
        'wording: Financé par la Ville'                                || 'FAIL'
        'wording: null'                                                || 'CANNOT_TELL VALUE'
    }

    def 'public aid of a year falls into one band, whose work is owed: #aid'() {
        given:
        def bands = ['kind: accountant_band, value: 0, wanted: compilation', 'kind: accountant_band, value: 50000, wanted: review', 'kind: accountant_band, value: 500000, wanted: audit']

        expect:
        RuleBook.check(records(rules(*bands), [aid: aid, annual: true, obligations: owed, approximate: approximate, unconverted: unconverted]))*.outcome() == told

        where:
        aid        | owed                             | approximate | unconverted || told
        0          | []                               | false       | []          || [PASS, PASS, PASS]
        49999_99   | []                               | false       | []          || [FAIL, PASS, PASS]
        50000_00   | []                               | false       | []          || [PASS, FAIL, PASS]
        499999_99  | []                               | false       | []          || [PASS, FAIL, PASS]
        500000_00  | []                               | false       | []          || [PASS, PASS, FAIL]
        50000_00   | [owed(ObligationKind.AUDIT)]     | false       | []          || [PASS, PASS, PASS]
        50000_00   | [owed(ObligationKind.FINANCIAL)] | false       | []          || [PASS, FAIL, PASS]
        49999_99   | [owed(ObligationKind.FINANCIAL)] | false       | []          || [PASS, PASS, PASS]
        50000_00   | []                               | true        | []          || [CANNOT_TELL, CANNOT_TELL, CANNOT_TELL]
        50000_00   | []                               | false       | ['r1']      || [CANNOT_TELL, CANNOT_TELL, CANNOT_TELL]
    }
}
