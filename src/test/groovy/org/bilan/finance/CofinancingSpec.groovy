package org.bilan.finance

import java.time.LocalDate
import org.bilan.funding.Amendment
import org.bilan.funding.Grant
import org.bilan.funding.GrantKind
import org.bilan.funding.Instalment
import org.bilan.funding.RatePolicy
import org.bilan.organization.Organization
import org.bilan.value.Money
import org.bilan.value.Period
import spock.lang.Specification

class CofinancingSpec extends Specification {
    static final CAD = Currency.getInstance('CAD')
    static final YEAR = Period.parse('2021-09-01/2022-08-31')

    static long cents(Object amount) {
        (amount as BigDecimal).movePointRight(2).longValueExact()
    }

    static grant(Map given = [:]) {
        new Grant(given.code ?: 'nqsf', given.funder ?: 'mrif', given.title ?: 'NQSF', null, null, GrantKind.MISSION,
                cents(given.amount ?: 210000), given.currency ?: 'CAD', LocalDate.parse(given.start ?: '2021-09-01'),
                LocalDate.parse(given.end ?: '2024-08-31'), given.signed ? LocalDate.parse(given.signed) : null, null,
                given.publicAid == null ? true : given.publicAid, null, null)
    }

    static instalment(int number, String expected, Object amount, String received = null, Object got = null, String grant = 'nqsf') {
        new Instalment(null, grant, number, LocalDate.parse(expected), cents(amount), null,
                received ? LocalDate.parse(received) : null, got == null ? null : cents(got))
    }

    static receipt(String code, String day, ReceiptKind kind, Object amount, Map given = [:]) {
        new Receipt(code, LocalDate.parse(day), given.source ?: 'mrif', given.grant as String, kind, cents(amount),
                given.currency ?: 'CAD', given.rate as BigDecimal, given.approximate ?: false, null)
    }

    static records(Map given) {
        new FundingRecords(CAD, [new Organization('mrif', 'Ministère', null, [], null, [], null, null, null)],
                given.grants ?: [], given.amendments ?: [], given.instalments ?: [], given.receipts ?: [], given.rates ?: [])
    }

    static plain(Money money) {
        money?.plain()
    }

    def "over a period a grant is planned by the instalments due in it and received by what arrived in it"() {
        given:
        def result = Cofinancing.ofPeriod(records(
                grants: [grant(signed: '2021-09-01')],
                instalments: [instalment(1, '2021-10-15', 70000), instalment(2, '2022-10-15', 70000)],
                receipts: [receipt('R1', '2021-10-08', ReceiptKind.INSTALMENT, 70000, [grant: 'nqsf']),
                           receipt('R2', '2022-09-01', ReceiptKind.INSTALMENT, 1, [grant: 'nqsf'])]), YEAR)

        expect:
        result.sources().size() == 1
        with(result.sources()[0]) {
            title() == 'NQSF'
            giver() == 'Ministère'
            type() == SourceType.PUBLIC
            status() == SourceStatus.CONFIRMED
            plain(planned()) == '70000.00'
            plain(received()) == '70000.00'
            receipts() == ['R1']
        }
    }

    def "promised is not received, and an unsigned promise is pending"() {
        given:
        def source = Cofinancing.ofPeriod(records(
                grants: [grant(signed: signed, start: '2021-09-01', end: '2022-08-31', amount: 9000)]), YEAR).sources()[0]

        expect:
        plain(source.planned()) == '9000.00'
        plain(source.received()) == '0.00'
        source.status() == status

        where:
        signed       | status
        null         | SourceStatus.PENDING
        '2022-08-31' | SourceStatus.CONFIRMED
        '2022-09-01' | SourceStatus.PENDING
    }

    def "a grant without instalments has no plan for a part of its days"() {
        expect:
        Cofinancing.ofPeriod(records(grants: [grant()]), YEAR).sources()[0].planned() == null
        Cofinancing.ofPeriod(records(grants: [grant()]), YEAR).planned().empty
        plain(Cofinancing.upTo(records(grants: [grant()]), YEAR.end()).planned().get()) == '210000.00'
    }

    def "where no receipt tells, the instalments say what arrived; where one does, it alone counts"() {
        expect:
        plain(Cofinancing.ofPeriod(records(
                grants: [grant()], instalments: [instalment(1, '2021-10-15', 100, '2021-10-20', 90)], receipts: receipts), YEAR).received()) == received

        where:
        receipts                                                                     | received
        []                                                                           | '90.00'
        [receipt('R', '2021-10-20', ReceiptKind.INSTALMENT, 91, [grant: 'nqsf'])]    | '91.00'
        [receipt('R', '2020-10-20', ReceiptKind.INSTALMENT, 91, [grant: 'nqsf'])]    | '0.00'
    }

    def "what came without a grant is a source by giver and kind, whose money it is follows its kind"() {
        given:
        def result = Cofinancing.ofPeriod(records(receipts: [
                receipt('R1', '2021-09-01', kind, 10, [source: 'Membres']),
                receipt('R2', '2022-08-31', kind, 5, [source: 'Membres', approximate: true]),
                receipt('R3', '2022-09-01', kind, 1000, [source: 'Membres'])]), YEAR)

        expect:
        result.sources().size() == 1
        with(result.sources()[0]) {
            it.title() == 'Membres'
            it.type() == type
            plain(it.received()) == '15.00'
            it.approximate()
            it.planned() == null
        }

        where:
        kind                   | type
        ReceiptKind.DUES       | SourceType.OWN
        ReceiptKind.SALE       | SourceType.OWN
        ReceiptKind.INTEREST   | SourceType.OWN
        ReceiptKind.DONATION   | SourceType.PRIVATE
        ReceiptKind.IN_KIND    | SourceType.IN_KIND
    }

    def "for the work of some grants only their own money and goods count, whole and as amended by the day"() {
        given:
        def result = Cofinancing.upTo(records(
                grants: [grant(code: 'a', title: 'A', amount: 1000), grant(code: 'b', title: 'B', amount: 500, publicAid: false)],
                amendments: [new Amendment(null, 'a', 1, LocalDate.parse('2022-01-01'), cents(200), null, null),
                             new Amendment(null, 'a', 2, LocalDate.parse('2022-09-01'), cents(4000), null, null)],
                receipts: [receipt('R1', '2019-01-01', ReceiptKind.INSTALMENT, 300, [grant: 'a']),
                           receipt('R2', '2022-01-01', ReceiptKind.IN_KIND, 60, [grant: 'b', source: 'Syndicat']),
                           receipt('R3', '2022-01-01', ReceiptKind.DUES, 7777, [source: 'Membres']),
                           receipt('R4', '2022-01-01', ReceiptKind.INSTALMENT, 8888, [grant: 'elsewhere'])]), YEAR.end())

        expect:
        result.sources().collect { "${it.title()} ${it.type().code()} ${plain(it.planned())} ${plain(it.received())}" as String } ==
                ['A public 1200.00 300.00', 'B private 500.00 0.00', 'Syndicat in_kind null 60.00']
        plain(result.received(SourceType.IN_KIND)) == '60.00'
        result.shareReceived(result.sources()[0]).percent(1).get() == 83.3
        result.sharePlanned(result.sources()[1]).get().percent(1).get() == 29.4
        result.sharePlanned(result.sources()[2]).empty
    }

    def "a foreign amount counts at its own rate, else the latest known, else not at all and is told"() {
        given:
        def result = Cofinancing.ofPeriod(records(
                receipts: [receipt('R', '2021-10-15', ReceiptKind.DONATION, 100, [currency: 'USD', rate: rate])],
                rates: rates), YEAR)

        expect:
        plain(result.received()) == received
        result.unconverted() == unconverted

        where:
        rate   | rates                                                                                   | received | unconverted
        1.25   | [new ExchangeRate(null, 'USD', LocalDate.parse('2021-10-01'), 1.3, 'x')]                | '125.00' | []
        null   | [new ExchangeRate(null, 'USD', LocalDate.parse('2021-10-15'), 1.3, 'x'),
                  new ExchangeRate(null, 'USD', LocalDate.parse('2021-10-16'), 9, 'x')]                  | '130.00' | []
        null   | [new ExchangeRate(null, 'USD', LocalDate.parse('2021-10-16'), 1.3, 'x')]                | '0.00'   | ['R']
        null   | []                                                                                      | '0.00'   | ['R']
    }

    def "money of a grant that is not given is not lost from a period"() {
        expect:
        plain(Cofinancing.ofPeriod(records(receipts: [receipt('R', '2021-10-15', ReceiptKind.INSTALMENT, 100, [grant: 'ended'])]), YEAR).received()) == '100.00'
    }

    def "no source at all adds up to zero received and no plan"() {
        given:
        def none = Cofinancing.ofPeriod(records([:]), YEAR)

        expect:
        plain(none.received()) == '0.00'
        none.planned().empty
    }

    def "what is promised is worth the agreed rate, or else the last one known"() {
        given:
        def usd = new Grant('nqsf', 'mrif', 'NQSF', null, null, GrantKind.MISSION, cents(1000), 'USD', LocalDate.parse('2021-09-01'),
                LocalDate.parse('2022-08-31'), null, null, true, null, null, policy, agreed, null)

        expect:
        plain(Cofinancing.ofPeriod(records(grants: [usd], rates: [new ExchangeRate(null, 'USD', LocalDate.parse('2021-01-15'), 1.3, 'x')]), YEAR).sources()[0].planned()) == planned

        where:
        policy            | agreed || planned
        null              | null   || '1300.00'
        RatePolicy.AGREED | 1.25   || '1250.00'
    }
}
