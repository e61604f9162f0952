package org.bilan.finance

import io.micronaut.context.ApplicationContext
import io.micronaut.transaction.TransactionOperations
import java.nio.file.Path
import org.bilan.activity.ActivityRepository
import org.bilan.activity.ReachKind
import org.bilan.activity.ReachMeasure
import org.bilan.activity.ReachRepository
import org.bilan.exchange.Import
import org.bilan.funding.AmendmentRepository
import org.bilan.funding.Grant
import org.bilan.funding.GrantRepository
import org.bilan.funding.InstalmentRepository
import org.bilan.organization.OrganizationRepository
import org.bilan.result.IndicatorRepository
import org.bilan.result.MeasurementRepository
import org.bilan.result.Progress
import org.bilan.result.ReachTotals
import org.bilan.value.Language
import org.bilan.value.Period
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

/** The figures of the sample organisation, each against the same figure found another way: by the database. */
class SampleFiguresSpec extends Specification {
    static final CAD = Currency.getInstance('CAD')
    static final YEARS = ['2019-09-01/2020-08-31', '2020-09-01/2021-08-31', '2021-09-01/2022-08-31', '2022-09-01/2023-08-31'].collect { Period.parse(it) }
    static final YEAR = YEARS[2]

    @TempDir @Shared Path home
    @Shared @AutoCleanup ApplicationContext context

    def setupSpec() {
        context = ApplicationContext.run('bilan.home': home.toString())
        def outcome = context.getBean(Import).run(Path.of('samples/ciso-2021-2022'), Language.FR)
        assert outcome.problems() == []
    }

    def "what a grant spent in each year is what the ledger says, and the years add up to the whole"() {
        given:
        def grants = context.getBean(GrantRepository).findAll()
        def spent = { Grant grant, Period period ->
            def budget = budget(grant, period)
            [budget.cash(), budget.inKind()].findAll()*.actual()*.minor().sum(0L)
        }

        expect:
        grants.size() > 10
        grants.each { grant ->
            YEARS.each { year ->
                assert spent(grant, year) == number("""SELECT SUM(a.amount_minor) FROM allocation a JOIN expense e ON e.code = a.expense
                        WHERE grant_code = '${grant.code()}' AND incurred_on BETWEEN '${year.start()}' AND '${year.end()}'""")
            }
            def whole = spent(grant, new Period(YEARS.first().start(), YEARS.last().end()))
            assert YEARS.sum { spent(grant, it) } == whole
            assert whole == number("SELECT SUM(amount_minor) FROM allocation WHERE grant_code = '${grant.code()}'")
        }
    }

    def "a heading is the sum of its lines, and the lines add up to the grant"() {
        expect:
        context.getBean(GrantRepository).findAll().each { grant ->
            def budget = budget(grant, YEAR)
            def leaves = budget.rows().findAll { !it.heading() }
            def roots = budget.rows().findAll { it.depth() == 0 && it.kind() == CostKind.CASH }
            assert budget.unequalHeadings() == []
            assert leaves.findAll { it.kind() == CostKind.CASH }.collect { it.amounts().cumulative().minor() }.sum(0L) == (budget.cash()?.cumulative()?.minor() ?: 0L)
            assert roots.collect { it.amounts().revised()?.minor() ?: 0L }.sum(0L) == (budget.cash()?.revised()?.minor() ?: 0L)
        }
    }

    def "the budget of PSOCI is 84 259 dollars, before and after its amendment"() {
        given:
        def budget = budget(context.getBean(GrantRepository).findById('PSOCI').get(), YEAR)

        expect:
        budget.cash().approved().plain() == '84259.00'
        budget.cash().revised().plain() == '84259.00'
        !budget.rows().collectMany { it.amounts().amendments() }.empty
    }

    def "what was received in each year is what the receipts say"() {
        expect:
        YEARS.each { year ->
            def received = Cofinancing.ofPeriod(records(), year)
            assert received.unconverted() == []
            assert received.received().minor() ==
                    number("SELECT SUM(amount_minor) FROM receipt WHERE received_on BETWEEN '${year.start()}' AND '${year.end()}'")
        }
    }

    def "the dues stay approximate and the grants public"() {
        given:
        def sources = Cofinancing.ofPeriod(records(), YEAR).sources()

        expect:
        sources.find { it.receiptKind() == ReceiptKind.DUES }.with { [it.approximate(), it.received().plain(), it.type()] } == [true, '107000.00', SourceType.OWN]
        sources.find { it.grant() == 'NQSF' }.with { [it.planned().plain(), it.received().plain(), it.type()] } == ['70000.00', '70000.00', SourceType.PUBLIC]
    }

    def "people of a cohort are counted once"() {
        given:
        def totals = ReachTotals.of(
                context.getBean(ActivityRepository).findBetween(YEAR.start(), YEAR.end()), context.getBean(ReachRepository).findAll())
        def own = """FROM reach r JOIN activity a ON a.code = r.activity
                WHERE r.reach = 'DIRECT' AND measure = 'PEOPLE' AND status = 'DONE' AND role IN ('ORGANIZED', 'CO_ORGANIZED')
                AND date_earliest <= '${YEAR.end()}' AND date_latest >= '${YEAR.start()}'"""

        expect:
        totals.own(ReachKind.DIRECT, ReachMeasure.PEOPLE).get().total().count() ==
                number("SELECT SUM(count) $own AND cohort IS NULL") +
                number("SELECT SUM(most) FROM (SELECT MAX(n) AS most FROM (SELECT cohort, SUM(count) AS n $own AND cohort IS NOT NULL GROUP BY cohort, activity) AS x GROUP BY cohort) AS y")
    }

    def "the page has 3 004 subscribers, 69 more than a year before"() {
        given:
        def indicator = context.getBean(IndicatorRepository).findById('facebook-abonnes').get()
        def measurements = context.getBean(MeasurementRepository).findByIndicatorOrderByPeriodStartAndPeriodEndAndId('facebook-abonnes')

        expect:
        Progress.of(indicator, YEAR, measurements).actual().value() == 3004
        Progress.of(indicator, YEAR, measurements).actual().value() - Progress.of(indicator, YEARS[1], measurements).actual().value() == 69
    }

    private BudgetComparison budget(Grant grant, Period period) {
        BudgetComparison.of(
                grant,
                period,
                context.getBean(AmendmentRepository).findByGrantOrderByNumber(grant.code()),
                context.getBean(BudgetLineRepository).findByGrantOrderByVersionAndLine(grant.code()),
                context.getBean(ExpenseRepository).findAll(),
                context.getBean(AllocationRepository).findByGrantOrderByExpenseAndLine(grant.code()),
                context.getBean(ExplanationRepository).findByGrantAndPeriodStartAndPeriodEndOrderBySubject(grant.code(), period.start(), period.end()))
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

    private long number(CharSequence sql) {
        context.getBean(TransactionOperations).executeRead { status ->
            def result = status.connection.createStatement().executeQuery(sql.toString())
            result.next()
            result.getLong(1)
        }
    }
}
