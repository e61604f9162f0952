package org.bilan.finance

import static org.bilan.finance.Rates.*

import org.bilan.funding.RatePolicy
import spock.lang.Specification

class GrantConversionSpec extends Specification {
    static final PUBLISHED = [rate('USD', '2022-03-16', 1.25), rate('MXN', '2022-03-16', 0.0625), rate('EUR', '2022-03-16', 1.4),
                              rate('USD', '2022-03-01', 1.28, RateSpan.MONTH), rate('MXN', '2022-03-01', 0.064, RateSpan.MONTH),
                              rate('USD', '2022-02-10', 1.2)]
    static final RECEIVED = [receipt('r1', '2022-01-20', 3000, 'USD', 1.30), receipt('r2', '2022-03-10', 1000, 'USD', 1.10), receipt('r3', '2022-06-10', 1000, 'USD', 2)]

    def "a #currency grant with the policy #policy is charged #amount for 1000 #of"() {
        given:
        def conversion = conversion(grant(currency: currency, policy: policy, agreed: agreed, agreedCurrency: named), PUBLISHED, RECEIVED)

        when:
        def whole = conversion.toGrant(expense(currency: of, amount: 1000, rate: own))

        then:
        whole.map { it.amount().plain() }.orElse(null) == amount
        whole.map { it.quote()?.basis() }.orElse(null) == basis
        whole.every { it.quote() == null || it.amount() == it.original().at(it.quote().rate(), it.amount().currency()) }

        where:
        currency | policy                     | agreed | named | of    | own   || amount     | basis
        'CAD'    | null                       | null   | null  | 'CAD' | null  || '1000.00'  | null
        'CAD'    | null                       | null   | null  | 'USD' | 1.31  || '1310.00'  | RateBasis.ENTERED
        'CAD'    | null                       | null   | null  | 'USD' | null  || '1250.00'  | RateBasis.DAY
        'CAD'    | RatePolicy.DAY             | null   | null  | 'USD' | 1.31  || '1250.00'  | RateBasis.DAY
        'CAD'    | RatePolicy.DAY             | null   | null  | 'GBP' | 1.31  || '1310.00'  | RateBasis.ENTERED
        'CAD'    | RatePolicy.DAY             | null   | null  | 'GBP' | null  || null       | null
        'CAD'    | RatePolicy.MONTHLY_AVERAGE | null   | null  | 'USD' | 1.31  || '1280.00'  | RateBasis.MONTHLY_AVERAGE
        'CAD'    | RatePolicy.MONTHLY_AVERAGE | null   | null  | 'EUR' | 1.31  || null       | null
        'CAD'    | RatePolicy.AGREED          | 1.35   | 'USD' | 'USD' | 1.31  || '1350.00'  | RateBasis.AGREED
        'CAD'    | RatePolicy.AGREED          | 1.35   | 'USD' | 'MXN' | null  || '62.50'    | RateBasis.DAY
        'CAD'    | RatePolicy.TRANSFER        | null   | null  | 'USD' | 1.31  || '1310.00'  | RateBasis.ENTERED
        'USD'    | null                       | null   | null  | 'USD' | null  || '1000.00'  | null
        'USD'    | RatePolicy.DAY             | null   | null  | 'CAD' | null  || '800.00'   | RateBasis.DAY
        'USD'    | RatePolicy.DAY             | null   | null  | 'MXN' | null  || '50.00'    | RateBasis.DAY
        'USD'    | RatePolicy.MONTHLY_AVERAGE | null   | null  | 'MXN' | null  || '50.00'    | RateBasis.MONTHLY_AVERAGE
        'USD'    | RatePolicy.AGREED          | 1.6    | null  | 'CAD' | null  || '625.00'   | RateBasis.AGREED
        'USD'    | RatePolicy.AGREED          | null   | null  | 'CAD' | null  || null       | null
        'USD'    | RatePolicy.TRANSFER        | null   | null  | 'CAD' | null  || '800.00'   | RateBasis.TRANSFER
    }

    def "by #day the money of the grant came at #rate"() {
        given:
        def conversion = conversion(grant(currency: 'USD', policy: RatePolicy.TRANSFER), PUBLISHED, receipts, instalments)

        expect:
        conversion.quote(USD, expense(on: day)).map { it.rate() }.orElse(null) == rate
        conversion.quote(USD, expense(on: day)).map { it.date().toString() }.orElse(null) == last

        where:
        day          | receipts                                       | instalments                                                         || rate | last
        '2022-01-01' | RECEIVED                                       | []                                                                  || 1.3  | '2022-01-20'
        '2022-03-09' | RECEIVED                                       | []                                                                  || 1.3  | '2022-01-20'
        '2022-03-10' | RECEIVED                                       | []                                                                  || 1.25 | '2022-03-10'
        '2022-12-31' | RECEIVED                                       | []                                                                  || 1.4  | '2022-06-10'
        '2022-12-31' | []                                             | [instalment(1, '2022-02-10', 100), instalment(2, '2022-03-16', 300)] || 1.2375 | '2022-03-16'
        '2022-12-31' | [receipt('c', '2022-02-10', 150, 'CAD')]       | [instalment(1, '2022-02-10', 100)]                                  || 1.5  | '2022-02-10'
        '2022-12-31' | [receipt('x', '2022-01-20', 100, 'USD')]       | []                                                                  || null | null
        '2022-12-31' | []                                             | []                                                                  || null | null
    }
}
