package org.bilan.funding

import java.time.LocalDate
import java.time.MonthDay
import org.bilan.finance.CostCategory
import org.bilan.value.Language
import org.bilan.value.Period
import spock.lang.Specification

/** What a profile's file may say of a rule, and what a rule's dates mean. */
class ProfileRuleSpec extends Specification {
    static FunderProfile profile(String... rules) {
        ProfileFile.read('ville', 'kind: funder\ntitle: Ville\nrules:\n' + rules.collect { "  - {$it}\n" }.join(''))
    }

    static ProfileRule rule(String keys) {
        profile("code: r, $keys").rules()[0]
    }

    def 'every kind of rule can be written in a profile: #keys'() {
        given:
        def rule = rule(keys)

        expect:
        rule.kind() == kind
        rule.value() == value
        rule.unit() == unit

        where:
        keys                                                                             || kind                                | value | unit
        'kind: maximum_amount, value: 5000'                                              || RuleKind.MAXIMUM_AMOUNT             | 5000  | RuleUnit.AMOUNT
        'kind: maximum_share, value: 12, base: eligible, category: administration'       || RuleKind.MAXIMUM_SHARE              | 12    | RuleUnit.PERCENT
        'kind: minimum_own_contribution, value: 20, unit: percent'                       || RuleKind.MINIMUM_OWN_CONTRIBUTION   | 20    | RuleUnit.PERCENT
        'kind: maximum_public_aid, value: 80, unit: percent, aids: {wage_subsidy: 50}'   || RuleKind.MAXIMUM_PUBLIC_AID         | 80    | RuleUnit.PERCENT
        'kind: excluded, categories: [equipment], items: [alcool]'                       || RuleKind.EXCLUDED                   | null  | null
        'kind: unit_cap, value: 0.59, unit: km, category: travel'                        || RuleKind.UNIT_CAP                   | 0.59  | RuleUnit.KM
        'kind: reallocation_limit, value: 10, unit: percent, locked: [administration]'   || RuleKind.REALLOCATION_LIMIT         | 10    | RuleUnit.PERCENT
        'kind: incurred_window, value: 0, unit: days'                                    || RuleKind.INCURRED_WINDOW            | 0     | RuleUnit.DAYS
        'kind: in_kind, counted: yes, value: 25'                                         || RuleKind.IN_KIND                    | 25    | RuleUnit.PERCENT
        'kind: voucher_required, value: 50'                                              || RuleKind.VOUCHER_REQUIRED           | 50    | RuleUnit.AMOUNT
        'kind: retention, value: 5, unit: years'                                         || RuleKind.RETENTION                  | 5     | RuleUnit.YEARS
        'kind: report_due, value: 3, unit: months'                                       || RuleKind.REPORT_DUE                 | 3     | RuleUnit.MONTHS
        'kind: required_section, wanted: [resume]'                                       || RuleKind.REQUIRED_SECTION           | null  | null
        'kind: required_annex, wanted: [états financiers]'                               || RuleKind.REQUIRED_ANNEX             | null  | null
        'kind: explanation_above_variance, value: 10'                                    || RuleKind.EXPLANATION_ABOVE_VARIANCE | 10    | RuleUnit.PERCENT
        'kind: required_disaggregation, wanted: [gender, age]'                           || RuleKind.REQUIRED_DISAGGREGATION    | null  | null
        'kind: signature_role, wanted: présidence'                                       || RuleKind.SIGNATURE_ROLE             | null  | null
        'kind: format, wanted: [pdf], value: 10, unit: pages'                            || RuleKind.FORMAT                     | 10    | RuleUnit.PAGES
        'kind: visibility, wording: {fr: Avec l’appui de la Ville}'                      || RuleKind.VISIBILITY                 | null  | null
        'kind: accountant_band, value: 50000, wanted: review'                            || RuleKind.ACCOUNTANT_BAND            | 50000 | RuleUnit.AMOUNT
        'kind: report_due'                                                               || RuleKind.REPORT_DUE                 | null  | null
        'kind: report_due, value: null, unit: days'                                      || RuleKind.REPORT_DUE                 | null  | RuleUnit.DAYS
    }

    def 'a rule keeps what it speaks of, where it was read and by whom it was confirmed'() {
        given:
        def rule = rule('kind: maximum_share, value: 12, base: direct, base_categories: [salary, travel], category: administration, lines: [1.2], ' +
            'from: 2023-04-01, until: 2024-03-31, source: {document: Entente, page: 14, url: "https://funder.example/norms"}, confirmed: {by: CA, on: 2023-05-02}')

        expect:
        rule.scope().base() == RuleBase.DIRECT
        rule.scope().baseCategories() == ['salary', 'travel']
        rule.scope().categories() == ['administration']
        rule.scope().lines() == ['1.2']
        rule.source() == new ProfileRule.Source('Entente', '14', 'https://funder.example/norms')
        rule.confirmed() == new ProfileRule.Confirmation('CA', LocalDate.parse('2023-05-02'))
        rule.inForceOn(LocalDate.parse(day)) == inForce

        where:
        day          || inForce
        '2023-03-31' || false
        '2023-04-01' || true
        '2024-03-31' || true
        '2024-04-01' || false
    }

    def 'what no funder can have meant is refused with its place and what to write: #keys'() {
        when:
        rule(keys)

        then:
        def problem = thrown(ProfileProblem)
        problem.message.startsWith('report-templates/ville/profile.yaml: rules[0]')
        problem.message.contains(told)
        [Language.FR, Language.ES].every { problem.sentence(it) != problem.message && problem.sentence(it).contains('rules[0]') }

        where:
        keys                                                          || told
        'kind: maximum_shar, value: 1'                                || '.kind: “maximum_shar” is unknown; did you mean “maximum_share”? Choose one of: maximum_amount, maximum_share'
        'kind: loi'                                                   || '.kind: “loi” is unknown; choose one of: maximum_amount'
        'value: 3'                                                    || '.kind: a required value is missing'
        'kind: maximum_share, value: 101, unit: percent'              || '.value: 101 percent: the value goes from 0 to 100'
        'kind: maximum_share, value: -1'                              || '.value: -1 percent'
        'kind: report_due, value: -3, unit: months'                   || '.value: -3 months'
        'kind: report_due, value: 1.5, unit: months'                  || '.value: 1.5 months'
        'kind: report_due, value: 3'                                  || '.unit: a rule “report_due” needs one of these units: months, days, years'
        'kind: report_due, value: 3, unit: percent'                   || '.unit: a rule “report_due”'
        'kind: report_due, value: 3, unit: month'                     || '.unit: “month” is unknown; did you mean “months”?'
        'kind: report_due, event: end'                                || '.event: “end” is unknown'
        'kind: report_due, date: 13-40'                               || '.date: “13-40”: a date goes here'
        'kind: report_due, date: soon'                                || '.date: “soon”: a date goes here'
        'kind: report_due, report: finale'                            || '.report: “finale” is unknown; did you mean “final”?'
        'kind: maximum_share, value: beaucoup'                        || '.value: “beaucoup”: a number goes here'
        'kind: maximum_amount, value: 1e999999999'                    || '.value: “Infinity”: a number goes here'
        'kind: maximum_amount, value: .inf'                           || '.value: “Infinity”: a number goes here'
        'kind: maximum_share, base: everything'                       || '.base: “everything” is unknown; choose one of: total, eligible, direct, labour'
        'kind: maximum_share, category: salari'                       || '.category: “salari” is unknown; did you mean “salary”?'
        'kind: maximum_share, category: salary, categories: [travel]' || '.category: write category or categories'
        'kind: excluded, value: 3'                                    || '.value: a rule “excluded” has no value'
        'kind: maximum_public_aid, aids: {wage_subsidy: 150}'         || '.aids.wage_subsidy: 150 percent'
        'kind: in_kind, counted: peut-être'                           || '.counted: “peut-être”: yes or no goes here'
        'kind: required_disaggregation, wanted: [sexe]'               || '.wanted: “sexe” is unknown; choose one of: gender, age'
        'kind: format, wanted: [word]'                                || '.wanted: “word” is unknown'
        'kind: maximum_share, valeur: 3'                              || '.valeur: there is no key “valeur”; did you mean “value”?'
        'kind: maximum_share, from: 2024-01-02, until: 2024-01-01'    || '.until: the rule ends on 2024-01-01, before it begins on 2024-01-02'
        'kind: maximum_share, source: {document: D, url: "javascript:x"}' || '.source.url: “javascript:x” is not an http'
        'kind: maximum_share, confirmed: {by: CA, on: hier}'          || '.confirmed.on: “hier”: a date goes here'
    }

    def 'two rules of one code are refused'() {
        when:
        profile('code: r, kind: report_due', 'code: r, kind: retention')

        then:
        def problem = thrown(ProfileProblem)
        problem.message.contains('rules[1].code: two rules have the code “r”')
    }

    def 'a deadline counts #value #unit from the event #event: #due'() {
        given:
        def rule = rule("kind: report_due, value: $value, unit: $unit")

        expect:
        rule.deadline().event() == DueEvent.GRANT_END
        rule.deadline().report() == ObligationKind.FINAL
        rule.due(LocalDate.parse(event)).get() == LocalDate.parse(due)

        where:
        event        | value | unit     || due
        '2022-08-31' | 3     | 'months' || '2022-11-30'
        '2023-11-30' | 3     | 'months' || '2024-02-29'
        '2022-11-30' | 3     | 'months' || '2023-02-28'
        '2024-02-29' | 5     | 'years'  || '2029-02-28'
        '2024-02-15' | 30    | 'days'   || '2024-03-16'
        '2023-02-15' | 30    | 'days'   || '2023-03-17'
        '2022-08-31' | 0     | 'days'   || '2022-08-31'
    }

    def 'a deadline may be a day of every year, the first after the event, or one day'() {
        expect:
        rule("kind: report_due, event: fiscal_year_end, report: interim, date: $date").due(LocalDate.parse('2023-08-31')).get() == LocalDate.parse(due)

        where:
        date         || due
        '10-15'      || '2023-10-15'
        '08-31'      || '2024-08-31'
        '02-29'      || '2024-02-29'
        '2025-01-15' || '2025-01-15'
    }

    def 'a deadline of unknown value has no day'() {
        expect:
        rule('kind: report_due, unit: months').due(LocalDate.parse('2023-08-31')).isEmpty()
    }

    def 'a term of the money is in force by the signature, a demand on the report by the end of its period'() {
        given:
        def profile = profile("code: old, kind: $kind, until: 2022-12-31", "code: new, kind: $kind, from: 2023-01-01")
        def grant = new Grant('G', 'F', 'Appui', null, null, GrantKind.PROJECT, 1L, 'CAD', LocalDate.parse('2023-01-15'), LocalDate.parse('2024-12-31'),
            signed ? LocalDate.parse(signed) : null, null, true, null, null, null, null, null)

        expect:
        profile.inForce(grant, Period.parse('2023-01-01/2023-12-31'))*.code() == [found]

        where:
        kind               | signed       || found
        'maximum_share'    | '2022-12-31' || 'old'
        'maximum_share'    | '2023-01-01' || 'new'
        'maximum_share'    | null         || 'new'
        'required_section' | '2022-12-31' || 'new'
    }

    def 'a rule may name the categories that expenses have, no more and no less'() {
        expect:
        ProfileRule.CATEGORIES == CostCategory.values()*.code()
    }
}
