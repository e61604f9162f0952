package org.bilan.finance

import static org.bilan.finance.Rates.*

import java.time.LocalDate
import spock.lang.Specification

class ConversionSpec extends Specification {

    static List<ExchangeRate> days(String month, int from, int count, BigDecimal first) {
        (0..<count).collect { rate('USD', "$month-${(from + it).toString().padLeft(2, '0')}", first + it * 0.0001) }
    }

    def "on #day a dollar is worth #rate, as published on #on"() {
        given:
        def books = new Conversion(CAD, [rate('USD', '2022-04-14', 1.2605), rate('USD', '2022-04-19', 1.2618), rate('MXN', '2022-04-15', 0.0631)])

        when:
        def found = books.convert(money(100, 'USD'), LocalDate.parse(day), null)

        then:
        found.map { it.quote().rate() }.orElse(null) == rate
        found.map { it.quote().date().toString() }.orElse(null) == on
        found.map { it.amount().plain() }.orElse(null) == amount

        where:
        day          || rate   | on           | amount
        '2022-04-13' || null   | null         | null
        '2022-04-14' || 1.2605 | '2022-04-14' | '126.05'
        '2022-04-18' || 1.2605 | '2022-04-14' | '126.05'
        '2022-04-19' || 1.2618 | '2022-04-19' | '126.18'
        '2022-05-20' || 1.2618 | '2022-04-19' | '126.18'
        '2022-05-21' || null   | null         | null
    }

    def "a plan is estimated at the last rate, what happened is not"() {
        given:
        def books = new Conversion(CAD, [rate('USD', '2021-04-14', 1.25)])

        expect:
        books.toHome(money(100, 'USD'), LocalDate.parse('2022-04-14'), null).empty
        books.estimate(money(100, 'USD'), LocalDate.parse('2022-04-14')).get() == money(125)
        books.estimate(money(100, 'USD'), LocalDate.parse('2021-04-13')).empty
    }

    def "#what, the books take #basis"() {
        given:
        def books = new Conversion(CAD, rates)

        expect:
        with(books.convert(expense(currency: 'USD', amount: 10, rate: own)).get().quote()) {
            it.basis() == basis
            it.rate() == rate
        }

        where:
        what                                | own  | rates                                                                                        || basis                     | rate
        'with a rate of its own'            | 1.31 | [rate('USD', '2022-03-16', 1.26)]                                                            || RateBasis.ENTERED         | 1.31
        'with a rate of the day'            | null | [rate('USD', '2022-03-16', 1.26), rate('USD', '2022-03-01', 1.27, RateSpan.MONTH)]           || RateBasis.DAY             | 1.26
        'with an average of the month only' | null | [rate('USD', '2022-03-01', 1.27, RateSpan.MONTH), rate('USD', '2022-01-01', 1.3, RateSpan.YEAR)] || RateBasis.MONTHLY_AVERAGE | 1.27
        'with an average of the year only'  | null | [rate('USD', '2022-01-01', 1.3, RateSpan.YEAR), rate('USD', '2023-03-16', 9)]                || RateBasis.YEARLY_AVERAGE  | 1.3
    }

    def "what needs no rate has none, and what has none is not converted"() {
        given:
        def books = new Conversion(CAD, [rate('USD', '2022-03-01', 1.27, RateSpan.MONTH)])

        expect:
        books.convert(expense(amount: 5)).get() == new Converted(money(5), money(5), null)
        books.convert(expense(currency: 'USD', on: '2022-04-01')).empty
        books.convert(expense(currency: 'MXN')).empty
    }

    def "#what is converted at the average of #count days"() {
        given:
        def books = new Conversion(CAD, days('2022-03', from, count, 1.2600))

        expect:
        books.monthly(USD, LocalDate.parse('2022-03-16')).map { it.rate() }.orElse(null) == average

        where:
        what                         | from | count || average
        'a whole month'              | 1    | 31    || 1.2615
        'a month with holidays'      | 13   | 15    || 1.2607
        'a month not yet over'       | 1    | 20    || null
        'a month with too few days'  | 18   | 14    || null
    }

    def "the average that was published goes before one worked out"() {
        given:
        def books = new Conversion(CAD, days('2022-03', 1, 31, 1.2600) + rate('USD', '2022-03-01', 1.2614, RateSpan.MONTH))

        expect:
        books.monthly(USD, LocalDate.parse('2022-03-31')).get().rate() == 1.2614
        books.published(USD, LocalDate.parse('2022-03-01')).get().rate() == 1.2600
    }

    def "a rate of #wrong is refused wherever it comes from"() {
        when:
        make(wrong)

        then:
        thrown(IllegalArgumentException)

        where:
        [wrong, make] << [[0.0, -1.25], [{ rate('USD', '2022-03-01', it) }, { new Quote(it, LocalDate.EPOCH, null, RateBasis.DAY) },
                                         { grant(agreed: it) }, { expense(rate: it) }]].combinations()
    }
}
