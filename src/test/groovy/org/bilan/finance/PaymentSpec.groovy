package org.bilan.finance

import static org.bilan.finance.CofinancingSpec.instalment
import static org.bilan.finance.CofinancingSpec.plain

import java.time.LocalDate
import spock.lang.Specification

class PaymentSpec extends Specification {
    static final CAD = Currency.getInstance('CAD')
    static final DAY = LocalDate.parse('2022-08-31')

    def "promised, due and received are kept apart by the day"() {
        given:
        def payment = Payment.on(DAY, instalment(1, expected, 100, on, got), CAD)

        expect:
        payment.standing() == standing
        [plain(payment.received()), plain(payment.due()), plain(payment.later())] == [received, due, later]

        where:
        expected     | on           | got  || standing                       | received | due      | later
        '2022-09-01' | null         | null || Payment.Standing.PROMISED      | null     | '0.00'   | '100.00'
        '2022-08-31' | null         | null || Payment.Standing.DUE           | null     | '100.00' | '0.00'
        '2022-08-31' | '2022-09-01' | 100  || Payment.Standing.DUE           | null     | '100.00' | '0.00'
        '2022-08-31' | '2022-08-31' | 100  || Payment.Standing.RECEIVED      | '100.00' | '0.00'   | '0.00'
        '2022-08-31' | '2022-08-31' | 99   || Payment.Standing.PART_RECEIVED | '99.00'  | '1.00'   | '0.00'
        '2022-09-01' | '2022-08-31' | 99   || Payment.Standing.PART_RECEIVED | '99.00'  | '0.00'   | '1.00'
        '2022-08-31' | '2022-08-31' | 101  || Payment.Standing.RECEIVED      | '101.00' | '0.00'   | '0.00'
        '2022-08-31' | '2022-08-31' | null || Payment.Standing.RECEIVED      | null     | '0.00'   | '0.00'
        '2022-08-31' | '2022-08-31' | 0    || Payment.Standing.PART_RECEIVED | '0.00'   | '100.00' | '0.00'
    }
}
