package org.bilan.finance

import java.time.LocalDate
import org.bilan.funding.Amendment
import org.bilan.funding.Grant
import org.bilan.funding.GrantKind
import org.bilan.value.Period
import spock.lang.Specification

/** What holds for any grant: budgets in trees, amended twice and extended, expenses and credits on any day. */
class BudgetPropertySpec extends Specification {
    static final START = LocalDate.parse('2020-11-01')
    static final YEARS = ['2019-09-01/2020-08-31', '2020-09-01/2021-08-31', '2021-09-01/2022-08-31', '2022-09-01/2023-08-31', '2023-09-01/2024-08-31'].collect { Period.parse(it) }
    static final WHOLE = new Period(YEARS.first().start(), YEARS.last().end())

    /** A grant of two to four years with everything about it, the same for the same seed. */
    static Map made(int seed) {
        def random = new Random(seed)
        def end = START.plusDays(400 + random.nextInt(300))
        def grant = new Grant('g', 'f', 'G', null, null, GrantKind.PROJECT, 1_000_000_00L, 'CAD', START, end, START, null, true, null, null, null, null, null)
        def amendments = [
                new Amendment(null, 'g', 1, START.plusDays(100 + random.nextInt(200)), null, random.nextBoolean() ? end.plusDays(90) : null, null),
                new Amendment(null, 'g', 2, START.plusDays(300 + random.nextInt(200)), null, end.plusDays(200), null)]
        def codes = (1..(3 + random.nextInt(4))).collectMany { top -> ["$top" as String] + (0..<random.nextInt(4)).collect { "${top}.${it + 1}" as String } }
        def category = codes.collectEntries { [it, CostCategory.values()[random.nextInt(9)]] }
        def kind = codes.collectEntries { [it, random.nextInt(6) == 0 ? CostKind.IN_KIND : null] }
        def line = { String code, int version ->
            new BudgetLine(null, 'g', version, code, code.contains('.') ? code.split(/\./)[0] : null, code, category[code], random.nextInt(100_000_00), kind[code])
        }
        def lines = codes.collect { line(it, 0) } + [1, 2].collectMany { version -> codes.findAll { random.nextInt(3) == 0 }.collect { line(it, version) } } + [line('9', 2)].findAll { category[it.line()] }
        def expenses = (1..120).collect {
            new Expense("E$it", WHOLE.start().plusDays(random.nextInt(1826)), null, null, null, 'x', CostCategory.OTHER, 1L, 'CAD', null, null, null, null, null, null) }
        def allocations = expenses.collect { new Allocation(null, it.code(), 'g', random.nextInt(15) == 0 ? 'unbudgeted' : codes[random.nextInt(codes.size())], (random.nextInt(5_000_00) - 800_00) as long) }
        [grant: grant, amendments: amendments, lines: lines, expenses: expenses, allocations: allocations + [new Allocation(null, 'E1', 'other', '1', 77L)]]
    }

    static BudgetComparison compare(Map made, Period period, List<Forecast> forecasts = []) {
        BudgetComparison.of(made.grant, period, made.amendments, made.lines, made.expenses, made.allocations, [], forecasts)
    }

    static List<BudgetAmounts> totals(BudgetComparison budget) {
        [budget.cash(), budget.inKind()].findAll()
    }

    def "the years of a grant add up to the whole, line by line and in all, and to the ledger"() {
        given:
        def made = made(seed)
        def years = YEARS.collect { compare(made, it) }
        def whole = compare(made, WHOLE)
        def actual = { BudgetComparison budget, String line -> budget.rows().find { it.line() == line }?.amounts()?.actual()?.minor() ?: 0L }

        expect:
        whole.rows()*.line().every { line -> years.sum { actual(it, line) } == actual(whole, line) }
        years.sum { totals(it)*.actual()*.minor().sum(0L) } == totals(whole)*.actual()*.minor().sum(0L)
        totals(whole)*.actual()*.minor().sum(0L) == made.allocations.findAll { it.grant() == 'g' }*.amountMinor().sum()
        [years, YEARS].transpose().every { budget, year ->
            totals(budget)*.cumulative()*.minor().sum(0L) == made.allocations.findAll { part -> part.grant() == 'g' && !made.expenses.find { it.code() == part.expense() }.incurredOn().isAfter(year.end()) }*.amountMinor().sum(0L)
        }

        where:
        seed << (1..25)
    }

    def "in every year leaves, headings, administration and the other cash add up by two routes"() {
        given:
        def made = made(seed)

        expect:
        YEARS.each { year ->
            def budget = compare(made, year)
            def roots = budget.rows().findAll { it.depth() == 0 }
            ['actual', 'cumulative', 'revised', 'approved', 'forecast'].each { column ->
                def total = totals(budget)*."$column"().findAll()*.minor().sum(0L)
                assert roots*.amounts()*."$column"().findAll()*.minor().sum(0L) == total
                def parts = [budget.administration(), budget.otherCash()].findAll()*."$column"().findAll()*.minor().sum(0L)
                assert parts == (budget.cash()?."$column"()?.minor() ?: 0L)
            }
            budget.rows().findAll { it.amounts().revised() != null }.each { row ->
                def amounts = row.amounts()
                def changes = amounts.amendments()*.change()*.minor().sum(0L)
                assert amounts.revised().minor() == (amounts.approved()?.minor() ?: 0L) + changes
                assert amounts.balance().get().minor() == amounts.revised().minor() - amounts.cumulative().minor()
                assert amounts.variance().get().minor() == amounts.cumulative().minor() + (amounts.forecast()?.minor() ?: 0L) - amounts.revised().minor()
            }
        }

        where:
        seed << (1..25)
    }

    def "what was not signed by the end of a year is not in it, and the last year has everything"() {
        given:
        def made = made(seed)

        expect:
        YEARS.each { year ->
            def signed = made.amendments.findAll { !it.signedOn().isAfter(year.end()) }*.number() as Set
            def told = compare(made, year).rows().collectMany { it.amounts().amendments()*.number() } as Set
            assert signed.containsAll(told)
        }
        compare(made, WHOLE).rows().findAll { !it.heading() && it.amounts().revised() != null }.every { row ->
            row.amounts().revised().minor() == made.lines.findAll { it.line() == row.line() }.max { it.version() }.amountMinor()
        }

        where:
        seed << (1..25)
    }

    def "an entered forecast takes the place of what remains, on its day alone"() {
        given:
        def made = made(seed)
        def year = YEARS[1]
        def leaf = compare(made, year).rows().find { !it.heading() }.line()
        def forecast = new Forecast(null, 'g', leaf, year.end(), 123_45L)
        def row = { Period period, List forecasts -> compare(made, period, forecasts).rows().find { it.line() == leaf } }

        expect:
        row(year, [forecast]).amounts().forecast().minor() == 123_45L
        row(year, [forecast]).enteredForecast()
        row(year, []) == row(year, [new Forecast(null, 'g', leaf, year.end().minusDays(1), 1L), new Forecast(null, 'other', leaf, year.end(), 1L)])
        row(YEARS[2], [forecast]) == row(YEARS[2], [])

        where:
        seed << (1..5)
    }
}
