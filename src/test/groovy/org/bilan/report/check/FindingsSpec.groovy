package org.bilan.report.check

import org.bilan.report.Sample
import org.bilan.report.make.FinishedReport
import org.bilan.report.material.Part

import static org.bilan.report.Sample.activity
import static org.bilan.report.Sample.expense
import static org.bilan.report.Sample.grant
import static org.bilan.report.Sample.line
import static org.bilan.report.Sample.part
import static org.bilan.report.Sample.people
import static org.bilan.report.Sample.photo
import static org.bilan.report.Sample.receipt
import static org.bilan.report.Sample.section

import java.time.LocalDate
import org.bilan.activity.ActivityRole
import org.bilan.activity.ActivityStatus
import org.bilan.activity.Consent
import org.bilan.finance.CostCategory
import org.bilan.finance.CostKind
import org.bilan.finance.Allocation
import org.bilan.finance.ExchangeRate
import org.bilan.finance.RateSpan
import org.bilan.funding.RatePolicy
import org.bilan.finance.Explanation
import org.bilan.funding.Instalment
import org.bilan.funding.Obligation
import org.bilan.funding.ObligationKind
import org.bilan.funding.ProfileRule
import org.bilan.funding.RuleBase
import org.bilan.funding.RuleKind
import org.bilan.funding.RuleUnit
import org.bilan.report.Finding.Severity
import org.bilan.result.Aggregation
import org.bilan.result.Indicator
import org.bilan.result.IndicatorLevel
import org.bilan.result.Measurement
import org.bilan.value.Period
import org.bilan.value.Language
import org.bilan.value.Translated
import spock.lang.Specification

/** Each finding beside its twin, the same facts put right, which has none. */
class FindingsSpec extends Specification {
    static Obligation owed(String due, String submitted) {
        new Obligation(null, 'G', ObligationKind.FINAL, Sample.YEAR.start(), Sample.YEAR.end(), LocalDate.parse(due), submitted ? LocalDate.parse(submitted) : null, null)
    }

    static Instalment promised(String expected, String received) {
        new Instalment(null, 'G', 1, LocalDate.parse(expected), 500_00L, null, received ? LocalDate.parse(received) : null, received ? 500_00L : null)
    }

    static ExchangeRate published(String day, BigDecimal rate, RateSpan span = null) {
        new ExchangeRate(null, 'MXN', LocalDate.parse(day), rate, 'Banque du Canada', span)
    }

    static Indicator indicator() {
        new Indicator('i', 'Ateliers tenus', IndicatorLevel.OUTPUT, null, null, null, 'ateliers', 0, null, 3, null, Aggregation.SUM, null)
    }

    static Measurement measured(BigDecimal value, String days = '2021-09-01/2022-08-31') {
        def period = Period.parse(days)
        new Measurement(null, 'i', period.start(), period.end(), value, null, null, null, null, null)
    }

    static ProfileRule rule(RuleKind kind, BigDecimal value, boolean confirmed = false) {
        def scope = new ProfileRule.Scope(RuleBase.TOTAL, [], ['administration'], [], [], [], [:], null)
        new ProfileRule(kind.code(), kind, Translated.same('Part maximale'), value, RuleUnit.PERCENT, scope, null, ProfileRule.Demand.NONE, null, null, null,
            confirmed ? new ProfileRule.Confirmation('CA', LocalDate.parse('2021-09-01')) : null)
    }

    static Map funder(Map more = [:]) {
        [reported: 'G', grants: [grant()]] + more
    }

    static List<String> found(Map facts) {
        new Sample(facts).findings()
    }

    def 'in an annual report, #code is found, and not once it is put right'() {
        expect:
        found(wrong).contains(code)
        !found(right).contains(code)

        where:
        code | wrong | right
        'activity.theme' | [activities: [activity(theme: null)]] | [activities: [activity()]]
        'activity.theme' | [activities: [activity(theme: 'gone')]] | [activities: [activity()]]
        'activity.reach' | [activities: [activity()]] | [activities: [activity()], reach: [people('a', 12)]]
        'activity.reach' | [activities: [activity()]] | [activities: [activity(role: ActivityRole.PRESENTED)]]
        'activity.place' | [activities: [activity()]] | [activities: [activity(place: 'Montréal')]]
        'activity.gap' | [activities: [activity(status: ActivityStatus.CANCELLED)]] | [activities: [activity(status: ActivityStatus.CANCELLED, reason: 'Grève')]]
        'activity.gap' | [activities: [activity(status: ActivityStatus.PLANNED)]] | [activities: [activity(status: ActivityStatus.PLANNED, date: '2022-08/2022-09')]]
        'photo.consent' | [activities: [activity()], photos: [photo(consent: Consent.UNKNOWN)], files: ['photos/p.jpg': Sample.PICTURE]] | [activities: [activity()], photos: [photo()], files: ['photos/p.jpg': Sample.PICTURE]]
        'photo.expired' | [activities: [activity()], photos: [photo(expires: '2022-10-14')]] | [activities: [activity()], photos: [photo(expires: '2022-10-15')]]
        'photo.file' | [activities: [activity()], photos: [photo()]] | [activities: [activity()], photos: [photo()], files: ['photos/p.jpg': Sample.PICTURE]]
        'photo.unreadable' | [activities: [activity()], photos: [photo()], files: ['photos/p.jpg': 'GIF89a'.bytes]] | [activities: [activity()], photos: [photo()], files: ['photos/p.jpg': Sample.PICTURE]]
        'photo.unreadable' | [activities: [activity()], photos: [photo()], files: ['photos/p.jpg': Arrays.copyOf(Sample.PICTURE, 999)]] | [activities: [activity()], photos: [photo(consent: Consent.REFUSED)], files: ['photos/p.jpg': 'GIF89a'.bytes]]
        'section.missing' | [sections: [section('mot')]] | [sections: [section('mot', null, true)]]
        'section.missing' | [sections: [section('mot')]] | [sections: [section('mot')], narratives: [new Sample().narrative('mot', 'Bonjour.')]]
        'section.long' | [sections: [section('mot', 7)], narratives: [new Sample().narrative('mot', 'Bonjour.')]] | [sections: [section('mot', 8)], narratives: [new Sample().narrative('mot', 'Bonjour.')]]
        'section.untranslated' | [language: Language.EN, sections: [section('mot')], narratives: [new Sample().narrative('mot', 'Bonjour.')]] | [language: Language.EN, sections: [section('mot')], narratives: [new Sample().narrative('mot', 'Hello.', 'en')]]
        'figure.unbacked' | [activities: [activity()], reach: [people('a', 111)], narratives: [new Sample().narrative('mot', 'Près de 550 personnes sont venues.')]] | [activities: [activity()], reach: [people('a', 551)], narratives: [new Sample().narrative('mot', 'Près de 550 personnes sont venues.')]]
        'figure.unbacked' | [activities: [activity()], reach: [people('a', 1111)], narratives: [new Sample().narrative('mot', 'environ 2\u00a0500 personnes')]] | [activities: [activity()], reach: [people('a', 1111)], narratives: [new Sample().narrative('mot', 'environ 1\u00a0000 personnes')]]
        'reach.approximate' | [activities: [activity()], reach: [people('a', 40, [approximate: true])]] | [activities: [activity()], reach: [people('a', 40, [approximate: true, method: 'Estimation de la salle'])]]
        'receipt.approximate' | [receipts: [receipt(approximate: true)]] | [receipts: [receipt()]]
        'expense.credit' | [expenses: [expense(amount: -1_00L)]] | [expenses: [expense(amount: -1_00L, voucher: 'Note de crédit 12')]]
        'expense.credit' | [expenses: [expense(amount: -1_00L)]] | [expenses: [expense(amount: 1_00L)]]
        'expense.voucher' | [expenses: [expense(voucher: null)]] | [expenses: [expense()]]
        'expense.rate' | [expenses: [expense(currency: 'MXN')]] | [expenses: [expense(currency: 'MXN', rate: 0.063)]]
        'expense.rate' | [expenses: [expense(currency: 'MXN')]] | [expenses: [expense(currency: 'MXN')], rates: [new ExchangeRate(null, 'MXN', LocalDate.parse('2021-11-12'), 0.063, 'Banque du Canada')]]
        'expense.rate.far' | [expenses: [expense(currency: 'MXN', rate: 0.0694)], rates: [published('2021-11-12', 0.063)]] | [expenses: [expense(currency: 'MXN', rate: 0.0693)], rates: [published('2021-11-12', 0.063)]]
        'expense.rate.far' | [expenses: [expense(currency: 'MXN', rate: 15.87)], rates: [published('2021-11-12', 0.063)]] | [expenses: [expense(currency: 'MXN', rate: 0.0567)], rates: [published('2021-11-12', 0.063)]]
        'expense.rate.old' | [expenses: [expense(currency: 'MXN')], rates: [published('2021-11-04', 0.063)]] | [expenses: [expense(currency: 'MXN')], rates: [published('2021-11-05', 0.063)]]
        'expense.rate' | [expenses: [expense(currency: 'MXN')], rates: [published('2021-10-11', 0.063)]] | [expenses: [expense(currency: 'MXN')], rates: [published('2021-10-12', 0.063)]]
        'source.rate' | [receipts: [receipt(currency: 'MXN')]] | [receipts: [receipt(currency: 'MXN', rate: 0.063)]]
        'grant.policy' | [grants: [grant(currency: 'USD')]] | [grants: [grant(currency: 'USD', policy: RatePolicy.DAY)]]
        'grant.rate' | [grants: [grant(currency: 'USD', policy: RatePolicy.AGREED)]] | [grants: [grant(currency: 'USD', policy: RatePolicy.AGREED, agreed: 1.25)]]
        'grant.rate' | [grants: [grant(policy: RatePolicy.AGREED, agreed: 1.25)]] | [grants: [grant(policy: RatePolicy.AGREED, agreed: 1.25, agreedCurrency: 'USD')]]
        'expense.unallocated' | [grants: [grant()], expenses: [expense()], allocations: [part('e', 'G', '1', 99_99L)]] | [grants: [grant()], expenses: [expense()], allocations: [part('e', 'G', '1', 100_00L)]]
        'expense.unallocated' | [grants: [grant(currency: 'USD', policy: RatePolicy.DAY)], expenses: [expense()], allocations: [new Allocation(null, 'e', 'G', '1', 75_00L, 99_99L)]] | [grants: [grant(currency: 'USD', policy: RatePolicy.DAY)], expenses: [expense()], allocations: [new Allocation(null, 'e', 'G', '1', 75_00L, 100_00L)]]
        'obligation.overdue' | [grants: [grant()], obligations: [owed('2022-10-14', null)]] | [grants: [grant()], obligations: [owed('2022-10-15', null)]]
        'obligation.overdue' | [grants: [grant()], obligations: [owed('2022-10-14', null)]] | [grants: [grant()], obligations: [owed('2022-10-14', '2022-10-13')]]
        'instalment.missing' | [grants: [grant()], instalments: [promised('2022-08-31', null)]] | [grants: [grant()], instalments: [promised('2022-09-01', null)]]
        'instalment.missing' | [grants: [grant()], instalments: [promised('2022-08-31', null)]] | [grants: [grant()], instalments: [promised('2022-08-31', '2022-08-30')]]
        'story.day' | [activities: [activity(title: 'Atelier sur le textile', date: '2022-05-21')], narratives: [new Sample().narrative('mot', 'L’atelier sur le textile a eu lieu le 22 mai 2022.')]] | [activities: [activity(title: 'Atelier sur le textile', date: '2022-05-21')], narratives: [new Sample().narrative('mot', 'L’atelier sur le textile a eu lieu le 21 mai 2022.')]]
        'indicator.crossing' | [indicators: [indicator()], measurements: [measured(1, '2021-08-31/2022-08-31')]] | [indicators: [indicator()], measurements: [measured(1)]]
        'indicator.data' | [indicators: [indicator()]] | [indicators: [indicator()], measurements: [measured(0)]]
    }

    def 'in a funder report, #code is found, and not once it is put right'() {
        expect:
        found(funder(wrong)).contains(code)
        !found(funder(right)).contains(code)

        where:
        code | wrong | right
        'expense.rate' | [grants: [grant(policy: RatePolicy.MONTHLY_AVERAGE)], expenses: [expense(currency: 'MXN', rate: 0.063)], allocations: [part('e', 'G', '1', 1_00L)]] | [grants: [grant(policy: RatePolicy.MONTHLY_AVERAGE)], expenses: [expense(currency: 'MXN', rate: 0.063)], allocations: [part('e', 'G', '1', 1_00L)], rates: [published('2021-11-01', 0.063, RateSpan.MONTH)]]
        'expense.window' | [expenses: [expense(on: '2021-08-31')], allocations: [part('e', 'G', '1', 100_00L)]] | [expenses: [expense(on: '2021-09-01')], allocations: [part('e', 'G', '1', 100_00L)]]
        'line.unplanned' | [expenses: [expense()], allocations: [part('e', 'G', '1', 100_00L)]] | [lines: [line('G', '1', 100_00L)], expenses: [expense()], allocations: [part('e', 'G', '1', 100_00L)]]
        'variance.unexplained' | [grants: [grant(threshold: 10)], lines: [line('G', '1', 100_00L)], expenses: [expense(amount: 110_06L)], allocations: [part('e', 'G', '1', 110_06L)]] | [grants: [grant(threshold: 10)], lines: [line('G', '1', 100_00L)], expenses: [expense(amount: 110_00L)], allocations: [part('e', 'G', '1', 110_00L)]]
        'variance.unexplained' | [grants: [grant(threshold: 10)], lines: [line('G', '1', 100_00L)], expenses: [expense(amount: 150_00L)], allocations: [part('e', 'G', '1', 150_00L)]] | [grants: [grant(threshold: 10)], lines: [line('G', '1', 100_00L)], expenses: [expense(amount: 150_00L)], allocations: [part('e', 'G', '1', 150_00L)], explanations: [new Explanation(null, 'G', Sample.YEAR.start(), Sample.YEAR.end(), 'line:1', 'Le papier a augmenté.')]]
        'variance.unexplained' | [rules: [rule(RuleKind.EXPLANATION_ABOVE_VARIANCE, 10)], lines: [line('G', '1', 100_00L)], expenses: [expense(amount: 150_00L)], allocations: [part('e', 'G', '1', 150_00L)]] | [rules: [rule(RuleKind.EXPLANATION_ABOVE_VARIANCE, null)], lines: [line('G', '1', 100_00L)], expenses: [expense(amount: 150_00L)], allocations: [part('e', 'G', '1', 150_00L)]]
        'rule.share' | [rules: [rule(RuleKind.MAXIMUM_SHARE, 12)], expenses: [expense(category: CostCategory.ADMINISTRATION)], allocations: [part('e', 'G', '1', 100_00L)]] | [rules: [rule(RuleKind.MAXIMUM_SHARE, 100)], expenses: [expense(category: CostCategory.ADMINISTRATION)], allocations: [part('e', 'G', '1', 100_00L)]]
        'rule.share' | [rules: [rule(RuleKind.MAXIMUM_SHARE, 12)], expenses: [expense(category: CostCategory.ADMINISTRATION)], allocations: [part('e', 'G', '1', 100_00L)]] | [rules: [rule(RuleKind.MAXIMUM_SHARE, null)], expenses: [expense(category: CostCategory.ADMINISTRATION)], allocations: [part('e', 'G', '1', 100_00L)]]
    }

    def 'a confirmed rule blocks the report, the same rule unconfirmed only warns'() {
        given:
        def facts = funder(expenses: [expense(category: CostCategory.ADMINISTRATION)], allocations: [part('e', 'G', '1', 100_00L)])

        when:
        def finding = Findings.of(new Sample(facts + [rules: [rule(RuleKind.MAXIMUM_SHARE, 12, confirmed)]]).material()).find { it.code() == 'rule.share' }

        then:
        finding.severity() == severity
        finding.line() == line
        FinishedReport.isRefused(new Sample(funder()).request(), [finding]) == refused

        where:
        confirmed || severity         | refused | line
        true      || Severity.BLOCKED | true    | 'blocked: Part maximale\u00a0: 100,00\u00a0%, au plus 12\u00a0%: subvention «\u00a0Appui\u00a0»: ramener 100,00\u00a0$ sur 100,00\u00a0$ sous la limite, ou la faire confirmer par le bailleur'
        false     || Severity.WARNING | false   | 'warning: Part maximale\u00a0: 100,00\u00a0%, au plus 12\u00a0%: subvention «\u00a0Appui\u00a0»: ramener 100,00\u00a0$ sur 100,00\u00a0$ sous la limite, ou la faire confirmer par le bailleur'
    }

    def 'a strict request is refused for any finding, and for none if there is none'() {
        expect:
        FinishedReport.isRefused(new Sample(strict: true).request(), Findings.of(new Sample(facts).material())) == refused

        where:
        facts                                || refused
        [expenses: [expense(voucher: null)]] || true
        [:]                                  || false
    }

    def 'many findings of one kind are told up to a limit, and the rest is counted'() {
        when:
        def findings = Findings.of(new Sample(expenses: (1..40).collect { expense(code: "e$it".toString(), voucher: null, on: LocalDate.parse('2021-11-12').plusDays(it).toString()) },
            grants: [grant()], allocations: (1..40).collect { part("e$it".toString(), 'G', '1', 100_00L) }).material())

        then:
        findings.size() == Findings.MOST_OF_A_KIND
        findings.last().where() == '35 autres du même genre'
    }

    def 'the findings are told in the language of the report'() {
        expect:
        Findings.of(new Sample(language: language, expenses: [expense(voucher: null)], grants: [grant()], allocations: [part('e', 'G', '1', 100_00L)]).material())*.what() == [what]

        where:
        language    || what
        Language.FR || 'dépense sans pièce justificative'
        Language.EN || 'expense without a voucher'
        Language.ES || 'gasto sin comprobante'
    }

    def 'a voucher entered twice is told with the code of both, also where another grant pays the second'() {
        given:
        def twin = expense(code: 'e2', on: '2021-11-20')
        def annual = new Sample(expenses: [expense(), twin], grants: [grant()], allocations: [part('e', 'G', '1', 100_00L), part('e2', 'G', '1', 100_00L)])
        def ofGrant = new Sample(funder(expenses: [expense()], allocations: [part('e', 'G', '1', 100_00L)]) + [alike: alike.collect { it == 'e' ? expense() : twin }])

        expect:
        Findings.of(annual.material()).find { it.code() == 'expense.twin' }.what() == 'pièce qui semble inscrite deux fois\u00a0: e et e2'
        ofGrant.findings().contains('expense.twin') == told

        where:
        alike       || told
        ['e', 'e2'] || true
        ['e']       || false
    }

    def 'a pay that a wage subsidy pays in part, entered twice, is told'() {
        given:
        def pays = ['F-1', 'F-2'].withIndex().collect { voucher, at -> expense(code: "e$at" as String, voucher: voucher, category: CostCategory.SALARY) }
        def parts = ['e0', 'e1'].collect { part(it, 'G', '1', 100_00L) }

        expect:
        found(expenses: pays, grants: [grant()], allocations: parts, subsidised: subsidised).contains('expense.pay') == told

        where:
        subsidised                        || told
        [part('e0', 'G', '1', 100_00L)]   || true
        []                                || false
    }

    def 'goods and time given need no voucher'() {
        given:
        def paid = expense(voucher: null)
        def given = new org.bilan.finance.Expense(paid.code(), paid.incurredOn(), null, null, null, 'Salle prêtée', paid.category(), paid.amountMinor(), 'CAD', null, null, null, null, CostKind.IN_KIND, null)

        expect:
        !found(expenses: [given]).contains('expense.voucher')
    }
}
