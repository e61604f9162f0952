package org.bilan.finance

import static org.bilan.finance.Rates.*

import java.time.LocalDate
import org.bilan.funding.RatePolicy
import spock.lang.Specification

class ExchangeDifferenceSpec extends Specification {
    static final RATES = [rate('USD', '2022-03-01', 1.20), rate('USD', '2022-04-01', 1.40)]

    static ExchangeDifference difference(Map given) {
        def conversion = conversion(grant(currency: 'USD', policy: given.policy ?: RatePolicy.DAY, agreed: given.agreed), given.rates ?: RATES, given.received)
        ExchangeDifference.of(conversion, LocalDate.parse((given.to ?: '2022-12-31') as String),
                given.spent.withIndex().collect { one, i -> expense(code: "e$i", on: one[0], amount: 1) },
                given.spent.withIndex().collect { one, i -> part("e$i", one[1]) }).get()
    }

    def "#what: #realised"() {
        when:
        def found = difference(received: received.collect { receipt("r${it[0]}", it[0], it[1], 'USD', it[2]) }, spent: spent)

        then:
        found.settled().plain() == settled
        found.realised().plain() == realised
        found.balance().plain() == balance

        where:
        what                                       | received                                                 | spent                                          || settled  | realised  | balance
        'nothing yet'                              | []                                                       | []                                             || '0.00'   | '0.00'    | '0.00'
        'received and not spent'                   | [['2022-02-01', 1000, 1.3]]                              | []                                             || '0.00'   | '0.00'    | '1000.00'
        'spent and not received'                   | []                                                       | [['2022-03-01', 1000]]                         || '0.00'   | '0.00'    | '-1000.00'
        'all spent when a dollar was worth less'   | [['2022-02-01', 1000, 1.3]]                              | [['2022-03-01', 1000]]                         || '1000.00' | '100.00' | '0.00'
        'all spent when a dollar was worth more'   | [['2022-02-01', 1000, 1.3]]                              | [['2022-04-01', 1000]]                         || '1000.00' | '-100.00' | '0.00'
        'half spent'                               | [['2022-02-01', 1000, 1.3]]                              | [['2022-03-01', 500]]                          || '500.00' | '50.00'   | '500.00'
        'more spent than came'                     | [['2022-02-01', 500, 1.3]]                               | [['2022-03-01', 1000]]                         || '500.00' | '50.00'   | '-500.00'
        'two transfers and two expenses'           | [['2022-02-01', 600, 1.3], ['2022-05-01', 400, 1.25]]    | [['2022-03-01', 700], ['2022-04-01', 300]]     || '1000.00' | '20.00'  | '0.00'
        'a credit that takes all back'             | [['2022-02-01', 600, 1.3]]                               | [['2022-03-01', 100], ['2022-03-01', -100]]    || '0.00'   | '0.00'    | '600.00'
    }

    def "once all that came is spent the difference is the one at home, to the cent"() {
        given:
        def found = difference(received: [receipt('a', '2022-02-01', 333.33, 'USD', 1.2345), receipt('b', '2022-02-02', 666.67, 'USD', 1.3333)],
                spent: [['2022-03-01', 999.99], ['2022-04-01', 0.01]])

        expect:
        found.realised() == found.receivedAtHome().minus(found.spentAtHome())
    }

    def "at the agreed rate the difference is what the bank gave more"() {
        expect:
        difference(policy: RatePolicy.AGREED, agreed: 1.25, received: [receipt('a', '2022-02-01', 1000, 'USD', 1.3)], spent: [['2022-03-01', 1000]]).realised().plain() == '50.00'
    }

    def "what comes after the day does not count"() {
        given:
        def found = difference(to: '2022-03-31', received: [receipt('a', '2022-02-01', 1000, 'USD', 1.3), receipt('b', '2022-04-01', 1000, 'USD', 9)],
                spent: [['2022-03-01', 400], ['2022-04-01', 600]])

        expect:
        found.received().plain() == '1000.00'
        found.spent().plain() == '400.00'
        found.realised().plain() == '40.00'
    }

    def "#what leaves the difference unknown, never nothing"() {
        given:
        def found = difference(received: [receipt('a', '2022-01-15', 1000, 'USD', own)], spent: [[on, 1000]])

        expect:
        found.realised() == null
        found.unconverted() == missing

        where:
        what                      | own  | on           || missing
        'money without a rate'    | null | '2022-03-01' || []
        'an expense without one'  | 1.3  | '2022-02-01' || ['e0']
    }

    def "a grant in home currency has none"() {
        expect:
        ExchangeDifference.of(conversion(grant(policy: RatePolicy.DAY), RATES), LocalDate.parse('2022-12-31'), [], []).empty
    }
}
