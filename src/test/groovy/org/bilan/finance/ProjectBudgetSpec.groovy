package org.bilan.finance

import static org.bilan.finance.CofinancingSpec.cents
import static org.bilan.finance.CofinancingSpec.grant
import static org.bilan.finance.CofinancingSpec.plain

import java.time.LocalDate
import org.bilan.activity.GrantProject
import org.bilan.funding.Amendment
import org.bilan.funding.Grant
import org.bilan.funding.GrantKind
import org.bilan.funding.RatePolicy
import org.bilan.value.Period
import spock.lang.Specification

class ProjectBudgetSpec extends Specification {
    static final CAD = Currency.getInstance('CAD')
    static final YEAR = Period.parse('2021-09-01/2022-08-31')

    static expense(String code, Object amount, Map given = [:]) {
        new Expense(code, LocalDate.parse(given.day ?: '2021-10-01'), null, null, null, 'x', given.category ?: CostCategory.ACTIVITY, cents(amount), given.currency ?: 'CAD',
                given.rate as BigDecimal, null, given.containsKey('project') ? given.project as String : 'p', null, given.kind as CostKind, null)
    }

    static part(String expense, String grant, Object amount, String line = '1') {
        new Allocation(null, expense, grant, line, cents(amount))
    }

    static links(Map<String, List<String>> projects) {
        projects.collectMany { grant, codes -> codes.collect { new GrantProject(null, grant, it, 0) } }
    }

    static ProjectBudget budget(Map given, Period period = YEAR) {
        ProjectBudget.of('p', period, new ProjectRecords(given.grants ?: [], given.amendments ?: [], links(given.links ?: [:]), given.expenses ?: [], given.allocations ?: [],
                new Conversion(CAD, given.rates ?: [])))
    }

    static payers(ProjectBudget budget) {
        budget.payers().collect { "${it.grant()} ${plain(it.planned())} ${plain(it.spent().actual())} ${plain(it.spent().cumulative())}" as String }
    }

    def "every expense of the project counts, each grant by its parts and the organization by what is left"() {
        given:
        def result = budget(
                grants: [grant(code: 'a', amount: 500), grant(code: 'b', amount: 900)],
                amendments: [new Amendment(null, 'a', 1, LocalDate.parse('2022-01-01'), cents(50), null, null), new Amendment(null, 'a', 2, LocalDate.parse('2022-09-01'), cents(7000), null, null)],
                links: [a: ['p'], b: ['p', 'q']],
                expenses: [expense('1', 100), expense('2', 40, [day: '2021-08-31', category: CostCategory.TRAVEL]), expense('3', 9, [day: '2022-09-01']), expense('4', 1000, [project: 'q']),
                           expense('5', 30, [kind: CostKind.IN_KIND]), expense('6', 7, [project: null])],
                allocations: [part('1', 'a', 60), part('1', 'b', 30), part('2', 'a', 40), part('4', 'a', 1000), part('3', 'a', 9)])

        expect:
        payers(result) == ['a 550.00 60.00 100.00', 'b null 30.00 30.00', 'null null 10.00 10.00']
        result.payers()*.shared() == [false, true, false]
        plain(result.payers()[0].balance().get()) == '450.00'
        plain(result.spent().actual()) == '100.00'
        plain(result.spent().cumulative()) == '140.00'
        result.categories().collect { [it.category(), plain(it.spent().cumulative())] } == [[CostCategory.TRAVEL, '40.00'], [CostCategory.ACTIVITY, '100.00']]
        plain(result.inKind().actual()) == '30.00'
    }

    def "a foreign expense shared in its own currency loses no cent"() {
        given:
        def result = budget(
                grants: ['a', 'b', 'c'].collect { grant(code: it, currency: 'MXN') },
                expenses: [expense('1', 100, [currency: 'MXN', rate: 0.0607])],
                allocations: [part('1', 'a', '33.34'), part('1', 'b', '33.33'), part('1', 'c', '33.33')], rates: [new ExchangeRate(null, 'MXN', LocalDate.parse('2021-09-01'), 0.06, 'x')])

        expect:
        payers(result)*.replaceAll(' null', '') == ['a 2.02 2.02', 'b 2.03 2.03', 'c 2.02 2.02']
        plain(result.spent().actual()) == '6.07'
    }

    static agreed(String code, String currency, Object rate, String of = null) {
        new Grant(code, 'mrif', 'T', null, null, GrantKind.PROJECT, cents(1000), currency, YEAR.start(), YEAR.end(), null, null, true, null, null, RatePolicy.AGREED, rate as BigDecimal, of)
    }

    /** A part of the expense, charged and claimed as {@link Allocating} does. */
    static charged(Expense expense, Grant grant, Object amount, Conversion books) {
        def whole = new Worth(books, { [] }, { [] }).of(expense, grant).get()
        def held = Claims.of(expense.amount(), [new Claims.Part(cents(amount), whole)]) as Claims.Held
        new Allocation(null, expense.code(), grant.code(), '1', cents(amount), held.minor()[0])
    }

    def "a grant pays the cost of what it claims, whatever its agreement's rate makes of it: #amount charged to #grant"() {
        given: 'the bank took 0.0605 for a peso, and a dollar was 1.25'
        def rates = [new ExchangeRate(null, 'USD', LocalDate.parse('2021-10-01'), 1.25, 'x')]
        def books = new Conversion(CAD, rates)
        def one = expense('1', 1000, [currency: currency, rate: rate])
        def parts = [charged(one, grant, amount, books)]
        def result = budget(grants: [grant], expenses: [one], allocations: parts, rates: rates)
        def rules = ProjectCosts.of(new RuleRecords.Costs(CAD, [grant], [one], parts, rates), new RuleRecords.Agreement(grant, YEAR.end(), [], ['p'] as Set, null), { true })

        expect: 'the budget of the project and the rules of the funder tell the same'
        payers(result) == told
        rules.costs() == result.spent().cumulative()
        plain(rules.paidBy('g')) == told[0].split(' ')[3]
        rules.own() == rules.costs().minus(rules.paidBy('g'))

        where:
        grant                            | currency | rate   | amount   || told
        agreed('g', 'CAD', 0.07, 'MXN')  | 'MXN'    | 0.0605 | 70       || ['g null 60.50 60.50']
        agreed('g', 'CAD', 0.05, 'MXN')  | 'MXN'    | 0.0605 | 50       || ['g null 60.50 60.50']
        agreed('g', 'CAD', 0.07, 'MXN')  | 'MXN'    | 0.0605 | 35       || ['g null 30.25 30.25', 'null null 30.25 30.25']
        agreed('g', 'USD', 1.30)         | 'CAD'    | null   | '769.23' || ['g null 1000.00 1000.00']
        agreed('g', 'USD', 1.20)         | 'CAD'    | null   | '416.67' || ['g null 500.00 500.00', 'null null 500.00 500.00']
        agreed('g', 'USD', 1.30)         | 'MXN'    | 0.0605 | '23.27'  || ['g null 30.25 30.25', 'null null 30.25 30.25']
        agreed('g', 'USD', 1.30)         | 'USD'    | null   | 400      || ['g null 500.00 500.00', 'null null 750.00 750.00']
    }

    def "what is charged at home at the rate of the books is borne to the cent, though the claim is coarser"() {
        given:
        def one = expense('1', 1000, [currency: 'USD', rate: 1.2731])
        def parts = ['a': '3.19', 'b': '3.18'].collect { code, amount -> charged(one, grant(code: code), amount, new Conversion(CAD, [])) }

        expect: '2.50 USD would be 3.18'
        parts*.claimedMinor() == [250L, 249L]
        payers(budget(grants: [grant(code: 'a'), grant(code: 'b')], expenses: [one], allocations: parts))*.replaceAll(' null', '') == ['a 3.19 3.19', 'b 3.18 3.18', 'null 1266.73 1266.73']
    }

    def "an expense without rate is in no sum and is told"() {
        expect:
        with(budget(expenses: [expense('1', 100, [currency: 'MXN'])])) {
            unconverted() == ['1']
            plain(it.spent().cumulative()) == '0.00'
        }
    }

    def "a project nobody pays for and that cost nothing is empty"() {
        expect:
        budget([:]).isEmpty()
        !budget(grants: [grant(code: 'a')], links: [a: ['p']]).isEmpty()
    }

    def "payers, categories and periods each add up to what was spent, whatever is charged to whom"() {
        given:
        def random = new Random(seed)
        def grants = [grant(code: 'a'), grant(code: 'b', currency: 'USD'), grant(code: 'c', currency: 'MXN'), grant(code: 'd')]
        def rates = ['USD': 1.2731, 'MXN': 0.06153]
        def expenses = (1..80).collect { expense("E$it", random.nextInt(1_000_000) / 100 * (random.nextInt(6) == 0 ? -1 : 1), [
                day: LocalDate.parse('2020-09-01').plusDays(random.nextInt(730)).toString(), currency: ['CAD', 'USD', 'MXN'][random.nextInt(3)],
                category: CostCategory.values()[random.nextInt(9)], project: random.nextInt(5) == 0 ? 'q' : 'p', kind: random.nextInt(8) == 0 ? CostKind.IN_KIND : null]) }
        def allocations = expenses.collectMany { one ->
            def fitting = grants.findAll { it.currency() == one.currency() || one.currency() == 'CAD' && it.currency() == 'CAD' }
            long rest = one.amountMinor()
            fitting.collect { grant ->
                long share = random.nextBoolean() ? rest : (rest * random.nextInt(100)).intdiv(100)
                rest -= share
                new Allocation(null, one.code(), grant.code(), '1', share)
            }
        }
        def given = [grants: grants, links: [a: ['p']], expenses: expenses, allocations: allocations,
                     rates: rates.collect { code, rate -> new ExchangeRate(null, code, LocalDate.parse('2020-08-31'), rate, 'x') } +
                             rates.collectMany { code, rate -> (0..730).collect { new ExchangeRate(null, code, LocalDate.parse('2020-09-01').plusDays(it), rate, 'x') } }]
        def whole = Period.parse('2020-09-01/2022-08-31')
        def result = budget(given, whole)
        def years = [budget(given, YEAR.yearBefore()), budget(given, YEAR)]
        def costs = expenses.findAll { it.project() == 'p' && it.kind() != CostKind.IN_KIND }.collect { (it.amount().major() * (rates[it.currency()] ?: 1)).setScale(2, java.math.RoundingMode.HALF_UP) }

        expect:
        result.spent().actual().major() == costs.sum()
        result.spent().actual() == result.spent().cumulative()
        result.categories()*.spent()*.actual()*.minor().sum() == result.spent().actual().minor()
        years*.spent()*.actual()*.minor().sum() == result.spent().actual().minor()
        years[1].spent().cumulative() == result.spent().actual()
        result.payers().each { payer ->
            assert years.collectMany { it.payers().findAll { it.grant() == payer.grant() } }*.spent()*.actual()*.minor().sum(0L) == payer.spent().actual().minor()
        }

        where:
        seed << (1..20)
    }
}
