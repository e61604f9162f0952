package org.bilan.finance

import io.micronaut.context.ApplicationContext
import java.nio.file.Path
import java.time.LocalDate
import org.bilan.activity.ActivityRepository
import org.bilan.activity.Gender
import org.bilan.activity.ReachKind
import org.bilan.activity.ReachMeasure
import org.bilan.activity.ReachRepository
import org.bilan.exchange.Import
import org.bilan.exchange.Spreadsheet
import org.bilan.funding.AmendmentRepository
import org.bilan.funding.GrantRepository
import org.bilan.funding.InstalmentRepository
import org.bilan.organization.OrganizationRepository
import org.bilan.result.IndicatorRepository
import org.bilan.result.MeasurementRepository
import org.bilan.result.Progress
import org.bilan.result.ReachTotals
import org.bilan.value.Coded
import org.bilan.value.Language
import org.bilan.value.Period
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

/** Three fiscal years, five grants and three currencies, against the figures of a spreadsheet that were found by formulas and by hand. */
class WorkedYearsSpec extends Specification {
    static final Path FOLDER = Path.of('src/test/resources/worked')
    static final CAD = Currency.getInstance('CAD')

    @TempDir @Shared Path home
    @Shared @AutoCleanup ApplicationContext context

    def setupSpec() {
        context = ApplicationContext.run('bilan.home': home.toString())
        assert context.getBean(Import).run(FOLDER.resolve('data'), Language.FR).problems() == []
    }

    def "every line of every grant stands in every year as the spreadsheet says"() {
        given:
        def budgets = [:].withDefault { List key -> budget(key[0], key[1]) }
        def lines = sheet('budget')

        expect:
        lines.size() == 51
        lines.each { line ->
            def budget = budgets[[line.grant, period(line)]]
            def amounts = budget.rows().find { it.line() == line.line }?.amounts()
            if (amounts == null) {
                assert cents(line.cumulative) == 0
            } else {
                assert [amounts.approved()?.minor(), amounts.revised()?.minor(), amounts.actual().minor(), amounts.cumulative().minor(), amounts.balance().orElse(null)?.minor()] ==
                        [cents(line.approved), cents(line.revised), cents(line.actual), cents(line.cumulative), cents(line.balance)]
            }
        }
    }

    def "a grant's lines add up to its total, money apart from goods"() {
        given:
        def lines = sheet('budget').groupBy { [it.grant, period(it)] }

        expect:
        lines.each { key, all ->
            def goods = all.findAll { it.grant == 'MISSION' && it.line == '5' }
            def budget = budget(key[0], key[1])
            assert budget.cash().cumulative().minor() == (all - goods).sum { cents(it.cumulative) }
            assert budget.cash().revised().minor() == (all - goods).sum { cents(it.revised) ?: 0L }
            assert budget.inKind()?.cumulative()?.minor() == goods.sum { cents(it.cumulative) }
        }
    }

    def "what was received in each year is what the spreadsheet says, from each grant and of each kind"() {
        expect:
        years().each { year, expected ->
            def sources = Cofinancing.ofPeriod(records(), year)
            assert sources.unconverted() == []
            ['MISSION', 'SOLIDAR', 'FONDATION', 'SALAIRE', 'FEDERAL'].each { grant ->
                assert (sources.sources().find { it.grant() == grant }?.received()?.minor() ?: 0L) == expected["received.$grant".toString()]
            }
            assert sources.received(SourceType.OWN).minor() == expected['received.own']
            assert sources.received(SourceType.IN_KIND).minor() == expected['received.in_kind']
        }
    }

    def "what was spent in each year is what the spreadsheet says, by nature, by project and in public aid"() {
        expect:
        years().each { year, expected ->
            def figures = YearFigures.of(Cofinancing.ofPeriod(records(), year), context.getBean(ExpenseRepository).findAll(), conversion(), year)
            assert figures.unconverted() == []
            CostCategory.values().each { category ->
                assert (figures.expenses().get()[category]?.minor() ?: 0L) == (expected["expense.${category.code()}".toString()] ?: 0L)
            }
            assert figures.expenses().get().values()*.minor().sum() == expected['expense.cash']
            assert figures.inKindSpent().get().minor() == expected['expense.in_kind']
            assert PublicAid.of(records(), year).received().minor() == expected['public_aid']
            ['COOP', 'ECOLE'].each { project ->
                def costs = context.getBean(ExpenseRepository).findAll().findAll { it.project() == project && it.kind() == CostKind.CASH && year.contains(it.incurredOn()) }
                assert costs.collect { conversion().convert(it).get().amount().minor() }.sum(0L) == expected["project.$project".toString()]
            }
        }
    }

    def "the grant in US dollars gained or lost what was worked out"() {
        given:
        def expected = sheet('exchange').collectEntries { [it.figure, it.value] }
        def grant = context.getBean(GrantRepository).findById('SOLIDAR').get()
        def conversion = GrantConversion.of(grant, conversion(), context.getBean(InstalmentRepository).findAll(), context.getBean(ReceiptRepository).findAll())
        def difference = ExchangeDifference.of(
                conversion, LocalDate.parse('2024-08-31'), context.getBean(ExpenseRepository).findAll(), context.getBean(AllocationRepository).findByGrantOrderByExpenseAndLine('SOLIDAR')).get()

        expect:
        difference.received().minor() == cents(expected.received)
        difference.receivedAtHome().minor() == cents(expected.receivedAtHome)
        difference.spent().minor() == cents(expected.spent)
        difference.spentAtHome().minor() == cents(expected.spentAtHome)
        difference.realised().minor() == cents(expected.realised)
    }

    def "the people of each year are those counted by hand"() {
        expect:
        sheet('people').groupBy { period(it) }.each { period, counts ->
            def totals = ReachTotals.of(
                    context.getBean(ActivityRepository).findBetween(period.start(), period.end()), context.getBean(ReachRepository).findAll())
            counts.each { count ->
                def total = (count.owner == 'own' ? totals.own() : totals.others()).find {
                    it.reach() == Coded.find(ReachKind, count.reach).get() && it.measure() == Coded.find(ReachMeasure, count.measure).get()
                }
                assert total.byGender()[Coded.find(Gender, count.gender).get()].count() == count.count as long
            }
        }
    }

    def "the indicators stand where they were worked out to stand, and what was not measured is not zero"() {
        expect:
        sheet('results').each { expected ->
            def progress = Progress.of(
                    context.getBean(IndicatorRepository).findById(expected.indicator).get(),
                    period(expected),
                    context.getBean(MeasurementRepository).findByIndicatorOrderByPeriodStartAndPeriodEndAndId(expected.indicator))
            assert tenth(progress.actual()?.value()) == tenth(number(expected.actual))
            assert tenth(progress.cumulative()?.value()) == tenth(number(expected.cumulative))
        }
    }

    private BudgetComparison budget(String code, Period period) {
        BudgetComparison.of(
                context.getBean(GrantRepository).findById(code).get(),
                period,
                context.getBean(AmendmentRepository).findByGrantOrderByNumber(code),
                context.getBean(BudgetLineRepository).findByGrantOrderByVersionAndLine(code),
                context.getBean(ExpenseRepository).findAll(),
                context.getBean(AllocationRepository).findByGrantOrderByExpenseAndLine(code),
                context.getBean(ExplanationRepository).findByGrantAndPeriodStartAndPeriodEndOrderBySubject(code, period.start(), period.end()))
    }

    private FundingRecords records() {
        new FundingRecords(
                CAD,
                context.getBean(OrganizationRepository).findAll(),
                context.getBean(GrantRepository).findAll(),
                context.getBean(AmendmentRepository).findAll(),
                context.getBean(InstalmentRepository).findAll(),
                context.getBean(ReceiptRepository).findAll(),
                context.getBean(ExchangeRateRepository).findAll())
    }

    private Conversion conversion() {
        new Conversion(CAD, context.getBean(ExchangeRateRepository).findAll())
    }

    /** Of each year its figures by name, in cents. */
    private Map<Period, Map<String, Long>> years() {
        sheet('year').groupBy { period(it) }.collectEntries { period, rows -> [period, rows.collectEntries { [it.figure, cents(it.value)] }] }
    }

    private List<Map<String, String>> sheet(String name) {
        Spreadsheet.rows(FOLDER.resolve('figures.xlsx'), name)
    }

    private static Period period(Map<String, String> row) {
        Period.parse("$row.from/$row.to")
    }

    private static Long cents(String amount) {
        amount ? number(amount).movePointRight(2).setScale(0, java.math.RoundingMode.HALF_UP).longValueExact() : null
    }

    private static BigDecimal number(String text) {
        text ? new BigDecimal(text) : null
    }

    private static BigDecimal tenth(BigDecimal value) {
        value?.setScale(1, java.math.RoundingMode.HALF_UP)
    }
}
