package org.bilan.finance

import static org.bilan.finance.CofinancingSpec.grant
import static org.bilan.finance.CofinancingSpec.instalment
import static org.bilan.finance.CofinancingSpec.plain
import static org.bilan.finance.CofinancingSpec.receipt
import static org.bilan.finance.CofinancingSpec.records

import org.bilan.value.Period
import spock.lang.Specification

class PublicAidSpec extends Specification {
    static final YEAR = Period.parse('2021-09-01/2022-08-31')
    static final BEFORE = YEAR.yearBefore()

    static aid(String code, String day, Object amount, Map more = [:]) {
        receipt("R-$code-$day", day, more.kind ?: ReceiptKind.INSTALMENT, amount, [grant: code] + more)
    }

    def "a grant that crosses years counts in each by the day its money arrived, and the years add up to it"() {
        given:
        def given = records(
                grants: [grant(code: 'psoci', start: '2020-11-01', end: '2021-12-31')],
                receipts: [aid('psoci', '2020-12-01', '49999.99'), aid('psoci', '2021-08-31', 1), aid('psoci', '2021-09-01', 2), aid('psoci', '2022-09-01', 4)])

        expect:
        plain(PublicAid.of(given, BEFORE).received()) == '50000.99'
        plain(PublicAid.of(given, YEAR).received()) == '2.00'
        plain(PublicAid.of(given, new Period(BEFORE.start(), YEAR.end())).received()) == '50002.99'
    }

    def "only what public grants gave in money is public aid"() {
        given:
        def year = PublicAid.of(records(
                grants: [grant(code: 'public'), grant(code: 'private', publicAid: false)],
                receipts: [aid('public', '2021-10-01', 10), aid('public', '2021-10-02', 100, [kind: ReceiptKind.CONTRIBUTION]),
                           aid('public', '2021-10-03', 1, [kind: ReceiptKind.INTEREST]), aid('public', '2021-10-04', 1, [kind: ReceiptKind.IN_KIND]),
                           aid('private', '2021-10-01', 1), receipt('dues', '2021-10-01', ReceiptKind.DUES, 1)]), YEAR)

        expect:
        plain(year.received()) == '110.00'
        year.aids()*.grant() == ['public']
    }

    def "what is promised for the year stands beside what arrived and is never added to it"() {
        given:
        def year = PublicAid.of(records(
                grants: [grant(code: 'nqsf'), grant(code: 'none')],
                instalments: [instalment(1, '2021-10-15', 70000, '2021-10-20', 60000), instalment(2, '2022-10-15', 70000)]), YEAR)

        expect:
        plain(year.received()) == '60000.00'
        plain(year.planned().get()) == '70000.00'
        year.aids()*.grant() == ['nqsf']
        PublicAid.of(records([:]), YEAR).planned().empty
    }

    def "with an approximate receipt or one without rate the total settles no limit"() {
        given:
        def year = PublicAid.of(records(
                grants: [grant(code: 'a', currency: 'USD', amount: 1)],
                rates: [new ExchangeRate(null, 'USD', YEAR.start(), 1.25, 'x')],
                receipts: [aid('a', day, 100, [currency: 'USD', approximate: approximate])]), new Period(BEFORE.start(), YEAR.end()))

        expect:
        plain(year.received()) == received
        year.unconverted() == unconverted
        year.isSure() == sure

        where:
        day          | approximate | received | unconverted           | sure
        '2021-09-01' | false       | '125.00' | []                    | true
        '2021-09-01' | true        | '125.00' | []                    | false
        '2021-08-31' | false       | '0.00'   | ['R-a-2021-08-31']    | false
    }
}
