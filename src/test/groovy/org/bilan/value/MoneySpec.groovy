package org.bilan.value

import spock.lang.Specification

class MoneySpec extends Specification {
    static final Currency CAD = Currency.getInstance('CAD')
    static final Currency MXN = Currency.getInstance('MXN')
    static final Currency JPY = Currency.getInstance('JPY')

    def "an amount keeps every digit between major and minor units"() {
        expect:
        Money.of(new BigDecimal(text), currency).minor() == minor
        new Money(minor, currency).plain() == printed

        where:
        text                    | currency || minor               | printed
        '0'                     | CAD      || 0                   | '0.00'
        '0.01'                  | CAD      || 1                   | '0.01'
        '-0.01'                 | CAD      || -1                  | '-0.01'
        '84259.00'              | CAD      || 8425900             | '84259.00'
        '92233720368547758.07'  | CAD      || Long.MAX_VALUE      | '92233720368547758.07'
        '12'                    | JPY      || 12                  | '12'
    }

    def "an amount that does not fit is refused, never cut"() {
        when:
        Money.of(new BigDecimal(text), CAD)

        then:
        thrown(ArithmeticException)

        where:
        text << ['0.001', '92233720368547758.08', '1e30']
    }

    def "two currencies are never added, taken from one another or compared"() {
        given:
        def dollars = new Money(100, CAD)
        def pesos = new Money(100, MXN)

        when:
        act.call(dollars, pesos)

        then:
        thrown(IllegalArgumentException)

        where:
        act << [{ a, b -> a.plus(b) }, { a, b -> a.minus(b) }, { a, b -> a.compareTo(b) }]
    }

    def "a sum beyond the bounds is refused"() {
        when:
        new Money(Long.MAX_VALUE, CAD).plus(new Money(1, CAD))

        then:
        thrown(ArithmeticException)
    }

    def "a conversion is rounded once, half-up"() {
        expect:
        new Money(minor, MXN).at(new BigDecimal(rate), CAD).minor() == converted

        where:
        minor  | rate     || converted
        100    | '0.065'  || 7
        100    | '0.0649' || 6
        -100   | '0.065'  || -7
        100000 | '0.0642' || 6420
    }
}
