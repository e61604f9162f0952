package org.bilan.finance

import org.bilan.finance.Claims.Beyond
import org.bilan.finance.Claims.Held
import org.bilan.finance.Claims.Part
import org.bilan.finance.Claims.WrongSign
import org.bilan.value.Money
import spock.lang.Specification

class ClaimsSpec extends Specification {
    static Money money(String text) {
        def (amount, currency) = text.split(' ')
        Money.of(amount as BigDecimal, Currency.getInstance(currency))
    }

    /** Each part is written {@code 30.25 of 60.50 CAD}. */
    static Claims claims(String expense, List<String> parts) {
        Claims.of(money(expense), parts.collect {
            def (amount, whole) = it.split(' of ')
            def worth = money(whole)
            new Part(Money.of(amount as BigDecimal, worth.currency()).minor(), worth)
        })
    }

    def "of #expense the parts #parts claim #minor"() {
        expect:
        claims(expense, parts) == new Held(minor as List<Long>)

        where:
        expense       | parts                                                          || minor
        '100.00 CAD'  | []                                                             || []
        '0.00 CAD'    | ['0.00 of 0.00 CAD']                                           || [0L]
        '100.00 CAD'  | ['60.00 of 100.00 CAD', '40.00 of 100.00 CAD']                 || [6000L, 4000L]
        '-20.00 CAD'  | ['-15.00 of -20.00 CAD']                                       || [-1500L]
        '1000.00 MXN' | ['60.50 of 60.50 CAD']                                         || [100000L]
        '1000.00 MXN' | ['30.25 of 60.50 CAD']                                         || [50000L]
        '1000.00 MXN' | ['60.49 of 60.50 CAD']                                         || [99983L]
        '1000.00 MXN' | ['20.17 of 60.50 CAD', '20.17 of 60.50 CAD', '20.16 of 60.50 CAD'] || [33339L, 33339L, 33322L]
        '-1000.00 MXN' | ['-60.50 of -60.50 CAD']                                      || [-100000L]
        '1000.00 MXN' | ['333.33 of 1000.00 MXN', '40.33 of 60.50 CAD']                || [33333L, 66667L]
        '120.50 CAD'  | ['60.25 of 120.50 CAD', '47.58 of 95.15 USD']                  || [6025L, 6025L]
        '120.50 CAD'  | ['60.25 of 120.50 CAD', '47.00 of 95.15 USD']                  || [6025L, 5952L]
        '0.01 MXN'    | ['0.00 of 0.00 CAD']                                           || [0L]
        '1000 JPY'    | ['9.10 of 9.11 CAD']                                           || [998L]
    }

    def "of #expense the parts #parts are refused"() {
        expect:
        claims(expense, parts) == refusal

        where:
        expense       | parts                                              || refusal
        '100.00 CAD'  | ['100.01 of 100.00 CAD']                           || new Beyond(money('100.01 CAD'), money('100.00 CAD'))
        '100.00 CAD'  | ['60.00 of 100.00 CAD', '40.01 of 100.00 CAD']     || new Beyond(money('100.01 CAD'), money('100.00 CAD'))
        '-20.00 CAD'  | ['-20.01 of -20.00 CAD']                           || new Beyond(money('-20.01 CAD'), money('-20.00 CAD'))
        '1000.00 MXN' | ['60.51 of 60.50 CAD']                             || new Beyond(money('60.51 CAD'), money('60.50 CAD'))
        '120.50 CAD'  | ['60.25 of 120.50 CAD', '47.59 of 95.15 USD']      || new Beyond(money('120.52 CAD'), money('120.50 CAD'))
        '0.02 CAD'    | ['0.02 of 0.02 CAD', '0.01 of 0.02 USD']           || new Beyond(money('0.03 CAD'), money('0.02 CAD'))
        '0.01 MXN'    | ['0.01 of 0.00 CAD']                               || new Beyond(money('0.01 CAD'), money('0.00 CAD'))
        '0.00 CAD'    | ['0.01 of 0.00 CAD']                               || new Beyond(money('0.01 CAD'), money('0.00 CAD'))
        '100.00 CAD'  | ['50.00 of 100.00 CAD', '-1.00 of 100.00 CAD']     || new WrongSign(1)
        '-20.00 CAD'  | ['20.00 of -20.00 CAD']                            || new WrongSign(0)
    }

    def "sums beyond a long are refused, not wrapped around"() {
        given:
        def most = new Money(Long.MAX_VALUE, Currency.getInstance('CAD'))

        expect:
        Claims.of(most, [new Part(Long.MAX_VALUE, most)]) == new Held([Long.MAX_VALUE])
        Claims.of(most, [new Part(Long.MAX_VALUE, most), new Part(Long.MAX_VALUE, most)]) == new Beyond(most, most)
    }

    def "whatever the amounts, currencies and rates, claims never exceed the expense, lose no cent and follow the amounts"() {
        given:
        def random = new Random(11)
        def currencies = ['CAD', 'MXN', 'USD', 'JPY', 'KWD'].collect { Currency.getInstance(it) }
        def held = 0
        def refused = 0
        def full = 0

        when:
        3000.times {
            def expense = new Money((1 + random.nextInt(3_000_000)) * (random.nextInt(5) ? 1 : -1), currencies[random.nextInt(5)])
            def worth = currencies.collectEntries { [it, it == expense.currency() ? expense : new Money(Math.max(1, (long) (Math.abs(expense.minor()) * (0.01 + random.nextDouble() * 20))) * Long.signum(expense.minor()), it)] }
            def left = 1.0d + (random.nextInt(4) ? 0 : 0.1)
            def parts = (1..(1 + random.nextInt(6))).collect {
                def whole = worth[currencies[random.nextInt(5)]]
                def share = random.nextInt(3) ? random.nextDouble() * left : left
                left -= share
                new Part(Math.round(whole.minor() * share), whole)
            }
            def claims = Claims.of(expense, parts)
            if (claims instanceof Held) {
                held++
                def sum = claims.minor().sum() as long
                assert claims.minor().every { it == 0 || Long.signum(it) == Long.signum(expense.minor()) }
                assert Math.abs(sum) <= Math.abs(expense.minor())
                full += sum == expense.minor() ? 1 : 0
                parts.eachWithIndex { part, at ->
                    def exact = part.amountMinor() * (BigDecimal) expense.minor() / part.whole().minor()
                    def rounding = parts.sum { (BigDecimal) Math.abs(expense.minor()) / Math.abs(it.whole().minor()) } + 2
                    assert part.whole().currency() == expense.currency() ? claims.minor()[at] == part.amountMinor() : (claims.minor()[at] - exact).abs() <= rounding
                }
            } else {
                refused++
                assert claims instanceof Beyond
                assert claims.claimed().minor().abs() > claims.limit().minor().abs()
            }
        }

        then: 'all three were tried'
        held > 500
        refused > 100
        full > 300
    }
}
