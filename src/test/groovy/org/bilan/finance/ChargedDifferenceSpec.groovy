package org.bilan.finance

import static org.bilan.finance.Rates.*

import java.time.LocalDate
import org.bilan.funding.RatePolicy
import spock.lang.Specification

class ChargedDifferenceSpec extends Specification {
    static Allocation part(String expense, Object charged, Object claimed, String currency = 'USD', String grant = 'g') {
        new Allocation(null, expense, grant, 'L', money(charged).minor(), money(claimed, currency).minor())
    }

    static List<String> differences(List<Expense> expenses, List<Allocation> parts, RatePolicy policy = RatePolicy.AGREED, String currency = 'CAD') {
        ChargedDifference.of(conversion(grant(currency: currency, policy: policy, agreed: 1.35, agreedCurrency: 'USD'), []), LocalDate.parse('2022-06-30'), expenses, parts)
                .collect { "${it.claimed()}: ${it.charged().plain()} for ${it.cost()?.plain()}, ${it.realised()?.plain()}".toString() }
    }

    def "what is charged at the agreement's rate and paid at the bank's differs by the gain or loss, by currency"() {
        expect:
        differences([expense(code: 'a', currency: 'USD', amount: 100, rate: 1.31), expense(code: 'b', currency: 'USD', amount: 100, rate: 1.40),
                     expense(code: 'c', currency: 'MXN', amount: 1000, rate: 0.06), expense(code: 'd', amount: 50)],
                [part('a', 135, 100), part('b', 67.50, 50), part('c', 60, 1000, 'MXN'), part('d', 50, 50, 'CAD'), part('b', 67.50, 50, 'USD', 'other')]) ==
                ['1000.00 MXN: 60.00 for 60.00, 0.00', '150.00 USD: 202.50 for 201.00, 1.50']
    }

    def "#what has none"() {
        expect:
        differences([expense(code: 'a', currency: 'USD', amount: 100, rate: 1.31, on: on)], [part('a', 135, 100)], policy, currency) == []

        where:
        what                            | on           | policy            | currency
        'a grant without policy'        | '2022-03-16' | null              | 'CAD'
        'a grant in a foreign currency' | '2022-03-16' | RatePolicy.AGREED | 'USD'
        'an expense after the day'      | '2022-07-01' | RatePolicy.AGREED | 'CAD'
    }

    def "where the books have no rate the difference is unknown, never nothing"() {
        expect:
        differences([expense(code: 'a', currency: 'USD', amount: 100), expense(code: 'b', currency: 'USD', amount: 100, rate: 1.3)],
                [part('a', 135, 100), part('b', 135, 100)]) == ['200.00 USD: 270.00 for null, null']
    }
}
