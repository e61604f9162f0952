package org.bilan.finance

import static org.bilan.finance.CofinancingSpec.cents
import static org.bilan.finance.CofinancingSpec.grant
import static org.bilan.finance.CofinancingSpec.plain
import static org.bilan.finance.CofinancingSpec.receipt
import static org.bilan.finance.CofinancingSpec.records

import java.time.LocalDate
import org.bilan.value.Money
import org.bilan.value.Period
import spock.lang.Specification

class YearComparisonSpec extends Specification {
    static final CAD = Currency.getInstance('CAD')
    static final YEAR = Period.parse('2021-09-01/2022-08-31')

    static expense(String day, Object amount, Map given = [:]) {
        new Expense(given.code ?: "e-$day", LocalDate.parse(day), null, null, null, 'x', given.category ?: CostCategory.ACTIVITY, cents(amount), given.currency ?: 'CAD',
                given.rate as BigDecimal, null, null, null, given.kind as CostKind, null)
    }

    static YearFigures figures(List<Receipt> receipts, List<Expense> expenses, Period period = YEAR) {
        def records = records(receipts: receipts, grants: [grant(code: 'g', start: '2020-09-01')])
        YearFigures.of(Cofinancing.ofPeriod(records, period), expenses, new Conversion(CAD, []), period)
    }

    static YearComparison compare(List<Receipt> receipts, List<Expense> expenses) {
        new YearComparison(figures(receipts, expenses), figures(receipts, expenses, YEAR.yearBefore()))
    }

    def "each side of a year is told by its parts, and what is in kind is in none of them"() {
        given:
        def year = figures(
                [receipt('R1', '2021-09-01', ReceiptKind.INSTALMENT, 100, [grant: 'g']), receipt('R2', '2022-08-31', ReceiptKind.DUES, 20), receipt('R3', '2022-01-01', ReceiptKind.DONATION, 5),
                 receipt('R4', '2022-01-01', ReceiptKind.IN_KIND, 1000), receipt('R5', '2022-09-01', ReceiptKind.DUES, 9999)],
                [expense('2021-09-01', 60), expense('2022-08-31', 30, [category: CostCategory.ADMINISTRATION]), expense('2022-01-01', -10, [category: CostCategory.ADMINISTRATION]),
                 expense('2022-01-02', 700, [kind: CostKind.IN_KIND]), expense('2022-09-01', 9999)])

        expect:
        SourceType.values().collectEntries { [it, plain(year.receipts(it).get())] } == [(SourceType.PUBLIC): '100.00', (SourceType.PRIVATE): '5.00', (SourceType.OWN): '20.00', (SourceType.IN_KIND): '0.00']
        plain(year.received().get()) == '125.00'
        plain(year.expenses(CostCategory.ACTIVITY).get()) == '60.00'
        plain(year.expenses(CostCategory.ADMINISTRATION).get()) == '20.00'
        plain(year.spent().get()) == '80.00'
        plain(year.surplus().get()) == '45.00'
        plain(year.inKindReceived().get()) == '1000.00'
        plain(year.inKindSpent().get()) == '700.00'
    }

    def "a year of which nothing is recorded is absent, not zero, and so is each of its sides"() {
        given:
        def years = compare(receipts, expenses)

        expect:
        [YearFigures::received, YearFigures::spent, YearFigures::surplus].collect { plain(years.pair(it).before().orElse(null)) } == before
        plain(years.pair(YearFigures::surplus).change().orElse(null)) == change

        where:
        receipts                                                                            | expenses                                        || before                     | change
        [receipt('R', '2021-10-01', ReceiptKind.DUES, 9)]                                   | [expense('2021-10-01', 4)]                      || [null, null, null]         | null
        [receipt('R', '2021-10-01', ReceiptKind.DUES, 9)]                                   | [expense('2021-10-01', 4), expense('2021-08-31', 1)] || [null, '1.00', null]  | null
        [receipt('R', '2021-10-01', ReceiptKind.DUES, 9), receipt('Q', '2021-08-31', ReceiptKind.DUES, 2)] | [expense('2021-10-01', 4), expense('2020-09-01', 3)] || ['2.00', '3.00', '-1.00'] | '6.00'
    }

    def "the change is a part of the year before only where neither is below zero"() {
        expect:
        new YearComparison.Pair(Optional.of(money(now)), Optional.of(money(before))).changeShare().flatMap { it.percent(0) }.orElse(null) == share

        where:
        now  | before || share
        150  | 100    || 50
        50   | 100    || -50
        5    | 0      || null
        -104 | 100    || null
        100  | -104   || null
    }

    def "what has no rate is in no sum and is told"() {
        given:
        def year = figures([receipt('R', '2021-10-01', ReceiptKind.DUES, 9, [currency: 'USD'])], [expense('2021-10-01', 4, [code: 'E', currency: 'MXN']), expense('2021-10-02', 100, [currency: 'MXN', rate: 0.0625])])

        expect:
        year.unconverted() == ['R', 'E']
        plain(year.spent().get()) == '6.25'
        plain(year.received().get()) == '0.00'
    }

    def "the unallocated surplus is told only from net assets of the year's last day"() {
        given:
        def year = figures([], expenses)

        expect:
        year.unallocatedSurplus([new NetAssets(null, LocalDate.parse(asOf), cents(unrestricted), null, 'x')]).flatMap { it.percent(1) }.orElse(null) == percent

        where:
        asOf         | unrestricted | expenses                    || percent
        '2022-08-31' | 50           | [expense('2021-10-01', 200)] || 25.0
        '2022-08-31' | -50          | [expense('2021-10-01', 200)] || -25.0
        '2022-08-30' | 50           | [expense('2021-10-01', 200)] || null
        '2022-08-31' | 50           | []                          || null
        '2022-08-31' | 50           | [expense('2021-10-01', 0)]  || null
    }

    def "the year before is the year before"() {
        when:
        new YearComparison(figures([], []), figures([], []))

        then:
        thrown(IllegalArgumentException)
    }

    def "months add up to the year, whatever is in them"() {
        given:
        def random = new Random(seed)
        def day = { YEAR.start().plusDays(random.nextInt(365)).toString() }
        def receipts = (1..60).collect { receipt("R$it", day(), ReceiptKind.values()[random.nextInt(8)], random.nextInt(100_000) / 100, random.nextBoolean() ? [grant: 'g'] : [:]) }
        def expenses = (1..90).collect { expense(day(), (random.nextInt(100_000) - 20_000) / 100, [code: "E$it", category: CostCategory.values()[random.nextInt(9)], kind: random.nextInt(4) == 0 ? CostKind.IN_KIND : null]) }
        def months = YEAR.months().collect { figures(receipts, expenses, new Period(it.atDay(1), it.atEndOfMonth())) }
        def year = figures(receipts, expenses)
        def sum = { Closure<Optional> figure -> months.collect { figure(it).map { money -> money.minor() }.orElse(0L) }.sum() }

        expect:
        year.received().get().minor() == sum { it.received() }
        year.received().get().minor() + year.inKindReceived().get().minor() == receipts*.amountMinor().sum()
        year.spent().get().minor() == sum { it.spent() }
        year.spent().get().minor() + year.inKindSpent().get().minor() == expenses*.amountMinor().sum()
        year.surplus().get().minor() == receipts.findAll { it.kind() != ReceiptKind.IN_KIND }*.amountMinor().sum() - expenses.findAll { it.kind() != CostKind.IN_KIND }*.amountMinor().sum()

        where:
        seed << (1..20)
    }

    private static Money money(long dollars) {
        new Money(dollars * 100, Currency.getInstance('CAD'))
    }
}
