package org.bilan.report.check

import org.bilan.report.Finding

import org.bilan.report.Sample

import static org.bilan.report.check.FindingsSpec.funder
import static org.bilan.report.check.FindingsSpec.indicator
import static org.bilan.report.check.FindingsSpec.rule
import static org.bilan.report.Sample.activity
import static org.bilan.report.Sample.expense
import static org.bilan.report.Sample.grant
import static org.bilan.report.Sample.line
import static org.bilan.report.Sample.part
import static org.bilan.report.Sample.people
import static org.bilan.report.Sample.photo

import java.time.LocalDate
import org.bilan.activity.ActivityKind
import org.bilan.activity.ActivityStatus
import org.bilan.activity.Consent
import org.bilan.finance.CostCategory
import org.bilan.finance.Explanation
import org.bilan.funding.RuleKind
import org.bilan.organization.Organization
import org.bilan.organization.OrganizationRole
import org.bilan.report.Finding.Severity
import org.bilan.report.Finding.Subject
import org.bilan.value.Language
import spock.lang.Specification

/** What the list of findings of a grant and of a year must hold: each with its record, its severity and what to do, in three languages. */
class FindingListSpec extends Specification {
    static final PAID = [expenses: [expense()], allocations: [part('e', 'G', '1', 100_00L)]]
    static final NEARLY = [activities: [activity()], reach: [people('a', 111)], narratives: [new Sample().narrative('mot', 'Près de 550 personnes sont venues.')]]
    static final OVER = [grants: [grant(threshold: 10)], lines: [line('G', '1', 100_00L)], expenses: [expense(amount: 150_00L)], allocations: [part('e', 'G', '1', 150_00L)]]

    static Organization named(String code, String name, Map more = [:]) {
        new Organization(code, name, null, [OrganizationRole.PARTNER], 'CA', [], more.site as String, null, null)
    }

    static List<Finding> of(Map facts, String code, Language language = Language.FR) {
        Findings.of(new Sample(facts + [language: language]).material()).findAll { it.code() == code }
    }

    def 'for #list, #item: #code of #table #record, #severity'() {
        given:
        def found = of(facts, code)

        expect:
        found*.subject() == [new Subject(table, record)]
        found*.severity() == [severity]

        and: 'every language has its own words for what it is, where it is and what to do'
        def told = Language.values().collect { of(facts, code, it)[0] }
        told*.what().every { !it.isBlank() && !it.contains('finding.') }
        told*.where().every { !it.isBlank() && !it.contains('where.') }
        told*.remedy().every { !it.isBlank() && !it.contains('finding.') }
        told*.remedy().toSet().size() == Language.values().size()

        where:
        list      | item                             | facts | code || table | record | severity
        'a grant' | 'an unconfirmed rule broken'     | funder([rules: [rule(RuleKind.MAXIMUM_SHARE, 12)], expenses: [expense(category: CostCategory.ADMINISTRATION)], allocations: [part('e', 'G', '1', 100_00L)]]) | 'rule.share' || 'grants' | 'G' | Severity.WARNING
        'a grant' | 'a confirmed rule broken'        | funder([rules: [rule(RuleKind.MAXIMUM_SHARE, 12, true)], expenses: [expense(category: CostCategory.ADMINISTRATION)], allocations: [part('e', 'G', '1', 100_00L)]]) | 'rule.share' || 'grants' | 'G' | Severity.BLOCKED
        'a grant' | 'variance without explanation'   | funder(OVER) | 'variance.unexplained' || 'grants' | 'G' | Severity.WARNING
        'a year'  | 'variance without explanation'   | OVER | 'variance.unexplained' || 'grants' | 'G' | Severity.WARNING
        'a grant' | 'an expense outside the window'  | funder([expenses: [expense(on: '2021-08-31')], allocations: [part('e', 'G', '1', 100_00L)]]) | 'expense.window' || 'expenses' | 'e' | Severity.WARNING
        'a year'  | 'an expense outside the window'  | PAID + [grants: [grant(end: '2021-11-11')]] | 'expense.window' || 'expenses' | 'e' | Severity.WARNING
        'a year'  | 'an expense not wholly charged'  | [grants: [grant()], expenses: [expense()], allocations: [part('e', 'G', '1', 99_99L)]] | 'expense.unallocated' || 'expenses' | 'e' | Severity.WARNING
        'a grant' | 'no voucher'                     | funder(PAID + [expenses: [expense(voucher: null)]]) | 'expense.voucher' || 'expenses' | 'e' | Severity.WARNING
        'a year'  | 'no voucher'                     | [expenses: [expense(voucher: ' ')]] | 'expense.voucher' || 'expenses' | 'e' | Severity.WARNING
        'a grant' | 'près de 550, 111 traceable'     | funder(NEARLY + [narratives: [new Sample(reported: 'G').narrative('mot', 'Près de 550 personnes sont venues.')]]) | 'figure.unbacked' || 'narratives' | 'mot' | Severity.WARNING
        'a year'  | 'près de 550, 111 traceable'     | NEARLY | 'figure.unbacked' || 'narratives' | 'mot' | Severity.WARNING
        'a year'  | 'a count known nearly'           | [activities: [activity()], reach: [people('a', 40, [approximate: true])]] | 'reach.approximate' || 'activities' | 'a' | Severity.WARNING
        'a grant' | 'an activity without place'      | funder([activities: [activity()]]) | 'activity.place' || 'activities' | 'a' | Severity.WARNING
        'a year'  | 'an activity without place'      | [activities: [activity()]] | 'activity.place' || 'activities' | 'a' | Severity.WARNING
        'a grant' | 'an activity without counts'     | funder([activities: [activity()]]) | 'activity.reach' || 'activities' | 'a' | Severity.WARNING
        'a year'  | 'an activity without counts'     | [activities: [activity()]] | 'activity.reach' || 'activities' | 'a' | Severity.WARNING
        'a grant' | 'a gap without reason'           | funder([activities: [activity(status: ActivityStatus.POSTPONED)]]) | 'activity.gap' || 'activities' | 'a' | Severity.WARNING
        'a year'  | 'a gap without reason'           | [activities: [activity(status: ActivityStatus.CANCELLED)]] | 'activity.gap' || 'activities' | 'a' | Severity.WARNING
        'a grant' | 'an indicator without data'      | funder([indicators: [indicator()]]) | 'indicator.data' || 'indicators' | 'i' | Severity.WARNING
        'a year'  | 'an indicator without data'      | [indicators: [indicator()]] | 'indicator.data' || 'indicators' | 'i' | Severity.WARNING
        'a grant' | 'a photo without consent'        | funder([activities: [activity()], photos: [photo(consent: Consent.UNKNOWN)]]) | 'photo.consent' || 'photos' | 'p' | Severity.WARNING
        'a year'  | 'a photo without consent'        | [activities: [activity()], photos: [photo(consent: Consent.WITHDRAWN)]] | 'photo.consent' || 'photos' | 'p' | Severity.WARNING
        'a grant' | 'a voucher entered twice'        | funder(PAID + [alike: [expense(code: 'e2', on: '2021-11-20')]]) | 'expense.twin' || 'expenses' | 'e2' | Severity.WARNING
        'a year'  | 'a voucher entered twice'        | [expenses: [expense(), expense(code: 'e2', on: '2021-11-20')]] | 'expense.twin' || 'expenses' | 'e2' | Severity.WARNING
        'a year'  | 'a partner spelled two ways'     | [organizations: [named('A', 'Institut culturel Karl-Lévêque'), named('B', 'Institut culturel Karl Lévesque')]] | 'organization.twin' || 'organizations' | 'B' | Severity.WARNING
        'a grant' | 'a funder entered twice'         | funder([organizations: new Sample().organizations + named('Z', 'Ministère des relations internationales')]) | 'organization.twin' || 'organizations' | 'Z' | Severity.WARNING
        'a year'  | 'a letter of 21 and of 22 May'   | [activities: [activity(date: '2022-05-21', title: 'Lettre sur Haïti', kind: ActivityKind.LETTER), activity(code: 'b', date: '2022-05-22', title: 'Lettre sur Haïti', kind: ActivityKind.LETTER)]] | 'activity.twin' || 'activities' | 'b' | Severity.WARNING
        'a grant' | 'an event of 5 April and 5 to 8' | funder([activities: [activity(date: '2022-04-05/2022-04-08'), activity(code: 'b', date: '2022-04-05')]]) | 'activity.twin' || 'activities' | 'a' | Severity.WARNING
    }

    def 'two organizations that a funder’s report does not name are not its matter'() {
        given:
        def twins = new Sample().organizations + [named('A', 'Maison d’Haïti'), named('B', 'Maison d’Haiti')]

        expect:
        of([organizations: twins], 'organization.twin').size() == 1
        of(funder([organizations: twins]), 'organization.twin').empty
    }

    def 'the two records stand in the finding with their dates, and a title’s own marks are of a second rank'() {
        given:
        def letters = ['2022-05-21': 'a', '2022-05-22': 'b'].collect { day, code -> activity(code: code, date: day, title: 'Lettre « Haïti »', kind: ActivityKind.LETTER) }

        expect:
        of([activities: letters], 'activity.twin')*.line() == ['warning: deux fiches qui semblent la même activité: «\u00a0Lettre “Haïti”\u00a0», 21 mai 2022 (a) et 22 mai 2022 (b): '
            + 'n’en garder qu’une, avec la bonne date\u00a0; si ce sont deux activités, les distinguer par le titre ou le lieu']
    }

    def 'in a year, a line that #explained is #told'() {
        given:
        def facts = OVER + [grants: [grant(threshold: 10, end: end)], explanations: explanations]

        expect:
        of(facts, 'variance.unexplained').size() == found

        where:
        explained                              | end          | explanations || told       | found
        'nobody explained'                     | '2022-08-31' | []           || 'told'     | 1
        'the report of another period explained' | '2022-08-31' | [new Explanation(null, 'G', LocalDate.parse('2021-09-01'), LocalDate.parse('2021-12-31'), 'line:1', 'Le papier a augmenté.')] || 'not told' | 0
        'belongs to a grant that goes on'      | '2022-09-01' | []           || 'not told' | 0
    }

    def 'nothing is told twice in one list'() {
        given:
        def all = Findings.of(new Sample(NEARLY + [grants: [grant(threshold: 10, end: '2021-11-11'), grant(code: 'H')], lines: [line('G', '1', 100_00L)], expenses: [expense(voucher: null, amount: 300_00L)],
            allocations: [part('e', 'G', '1', 150_00L), part('e', 'H', '1', 150_00L)]]).material())

        expect:
        all.size() > 4
        all == all.unique(false)
    }
}
