package org.bilan.funding

import static java.time.LocalDate.parse as day

import java.time.LocalDate
import java.time.MonthDay
import org.bilan.value.Fiscal
import org.bilan.value.Language
import org.bilan.value.Period
import org.bilan.value.Translated
import spock.lang.Specification

class DeadlinesSpec extends Specification {
    static final LocalDate TODAY = day('2022-10-15')

    List<Amendment> amendments = []
    List<Instalment> instalments = []
    List<Obligation> obligations = []
    List<Duty> duties = []
    List<ProfileRule> rules = []
    List<ProfileRule> own = []
    Grant grant = grant('2021-09-01', '2022-08-31')

    def "#count #unit after #event is #due"() {
        given:
        grant = grant('2019-01-01', event)
        rules << rule(value: count, unit: unit)

        expect:
        agenda().dues()*.on() == [day(due)]

        where:
        event        | count | unit            || due
        '2021-08-31' | 6     | RuleUnit.MONTHS || '2022-02-28'
        '2023-08-31' | 6     | RuleUnit.MONTHS || '2024-02-29'
        '2021-11-30' | 3     | RuleUnit.MONTHS || '2022-02-28'
        '2023-11-30' | 3     | RuleUnit.MONTHS || '2024-02-29'
        '2022-02-28' | 6     | RuleUnit.MONTHS || '2022-08-28'
        '2024-02-29' | 1     | RuleUnit.YEARS  || '2025-02-28'
        '2020-02-29' | 4     | RuleUnit.YEARS  || '2024-02-29'
        '2022-08-31' | 30    | RuleUnit.DAYS   || '2022-09-30'
        '2023-02-28' | 1     | RuleUnit.DAYS   || '2023-03-01'
        '2024-02-28' | 1     | RuleUnit.DAYS   || '2024-02-29'
        '2022-12-31' | 90    | RuleUnit.DAYS   || '2023-03-31'
        '2022-08-31' | 0     | RuleUnit.DAYS   || '2022-08-31'
    }

    def "a report counted from #event is due #due"() {
        given:
        grant = grant('2021-03-15', '2023-06-30')
        instalments << instalment(1, '2021-04-01', '2021-04-10') << instalment(2, '2022-04-01', null)
        rules << rule(value: 1, event: event, report: report)

        expect:
        agenda().dues().findAll { it.origin() == DueOrigin.RULE }.collect { "${it.period()} ${it.on()}" as String } == due

        where:
        event                        | report                 || due
        DueEvent.GRANT_START         | ObligationKind.OTHER   || ['2021-03-15/2023-06-30 2021-04-15']
        DueEvent.SIGNATURE           | ObligationKind.OTHER   || ['2021-03-15/2023-06-30 2021-04-01']
        DueEvent.GRANT_END           | ObligationKind.FINAL   || ['2021-03-15/2023-06-30 2023-07-30']
        DueEvent.PERIOD_END          | ObligationKind.FINAL   || ['2021-03-15/2023-06-30 2023-07-30']
        DueEvent.PERIOD_END          | ObligationKind.INTERIM || ['2021-03-15/2022-03-14 2022-04-14', '2022-03-15/2023-03-14 2023-04-14']
        DueEvent.FISCAL_YEAR_END     | ObligationKind.INTERIM || ['2021-03-15/2021-08-31 2021-09-30', '2021-09-01/2022-08-31 2022-09-30']
        DueEvent.FISCAL_YEAR_END     | ObligationKind.AUDIT   || ['2021-03-15/2021-08-31 2021-09-30', '2021-09-01/2022-08-31 2022-09-30', '2022-09-01/2023-06-30 2023-09-30']
        DueEvent.INSTALMENT_RECEIVED | ObligationKind.OTHER   || ['2021-03-15/2023-06-30 2021-05-10']
    }

    def "a fixed day is that day, a yearly one the first such day after the event"() {
        given:
        grant = grant('2021-03-15', '2023-06-30')
        rules << rule(code: 'a', value: null, fixed: day('2023-12-01'), report: ObligationKind.FINANCIAL)
        rules << rule(code: 'b', value: null, yearly: MonthDay.of(6, 30), report: ObligationKind.AUDIT)
        rules << rule(code: 'c', value: null, yearly: MonthDay.of(2, 29), event: DueEvent.FISCAL_YEAR_END, report: ObligationKind.INTERIM)

        expect:
        agenda().dues()*.on() == ['2022-02-28', '2023-02-28', '2023-12-01', '2024-06-30'].collect { day(it) }
    }

    def "an amendment moves what hangs on the end, from its signature on, and the thing keeps its key"() {
        given:
        rules << rule(value: 3) << rule(code: 'garde', kind: RuleKind.RETENTION, value: 5, unit: RuleUnit.YEARS)
        def before = agenda().dues()

        when:
        amendments << amendment(1, '2022-06-01', '2022-11-30') << amendment(2, '2022-12-01', '2023-08-31')

        then: 'the second is signed later than today'
        def after = agenda().dues()
        before*.on() == [day('2022-11-30'), day('2027-08-31')]
        before*.amendment() == [null, null]
        after*.on() == [day('2023-02-28'), day('2027-11-30')]
        after*.amendment() == [1, 1]
        after*.key() == before*.key()
        after[0].period() == Period.parse('2021-09-01/2022-11-30')
        after[0].knownSince() == day('2022-06-01')
        agenda(day('2022-12-01')).dues()*.on() == [day('2023-11-30'), day('2028-08-31')]
    }

    def "an amendment that ends before the grant starts moves nothing"() {
        given:
        rules << rule(value: 3)
        amendments << amendment(1, '2022-06-01', '2020-01-01')

        expect:
        agenda().dues()*.on() == [day('2022-11-30')]
    }

    def "what people entered wins over the rule for the same report, and says which rule it was"() {
        given:
        rules << rule(value: 3)
        obligations << obligation(ObligationKind.FINAL, '2021-09-01', '2022-08-31', '2022-10-31', submitted: '2022-10-20', accepted: '2022-11-05')

        when:
        def dues = agenda().dues()

        then:
        dues*.on() == [day('2022-10-31')]
        dues[0].origin() == DueOrigin.ENTERED
        dues[0].rule().code() == 'final'
        dues[0].key() == 'G/final/final'
        [dues[0].doneOn(), dues[0].acceptedOn()] == [day('2022-10-20'), day('2022-11-05')]
        dues[0].isConfirmed()
    }

    def "a report of another kind or another end stays beside the rule's"() {
        given:
        rules << rule(value: 3)
        obligations << obligation(kind, '2021-09-01', end, '2022-09-30')

        expect:
        agenda().dues().size() == count

        where:
        kind                     | end          || count
        ObligationKind.FINAL     | '2022-08-31' || 1
        ObligationKind.FINANCIAL | '2022-08-31' || 2
        ObligationKind.FINAL     | '2022-08-30' || 2
    }

    def "what was entered for an end that moved since is counted anew by the rule; handed in it stays; without a rule it is to be checked"() {
        given:
        amendments << amendment(1, '2022-06-01', '2022-11-30')
        obligations << obligation(ObligationKind.FINAL, '2021-09-01', '2022-08-31', '2022-10-31', submitted: submitted)
        if (ruled) {
            rules << rule(value: 3)
        }

        expect:
        agenda().dues().collect { [it.on().toString(), it.origin(), it.isDoubtful()] } == expected

        where:
        submitted    | ruled || expected
        null         | true  || [['2023-02-28', DueOrigin.RULE, false]]
        '2022-09-15' | true  || [['2022-10-31', DueOrigin.ENTERED, false], ['2023-02-28', DueOrigin.RULE, false]]
        null         | false || [['2022-10-31', DueOrigin.ENTERED, true]]
        '2022-09-15' | false || [['2022-10-31', DueOrigin.ENTERED, false]]
    }

    def "on #today it is #state"() {
        given:
        obligations << obligation(ObligationKind.FINAL, '2021-09-01', '2022-08-31', '2022-11-30', submitted: '2022-12-15')

        expect:
        agenda().dues()[0].state(day(today), 30) == state

        where:
        today        || state
        '2022-10-30' || DueState.UPCOMING
        '2022-10-31' || DueState.SOON
        '2022-11-30' || DueState.SOON
        '2022-12-01' || DueState.OVERDUE
        '2022-12-14' || DueState.OVERDUE
        '2022-12-15' || DueState.DONE
    }

    def "money expected is late until it came; vouchers are kept until the day and never late"() {
        given:
        instalments << instalment(1, '2022-01-10', '2022-03-01')
        rules << rule(code: 'garde', kind: RuleKind.RETENTION, value: 5, unit: RuleUnit.YEARS, report: ObligationKind.OTHER)

        expect:
        agenda().dues().collect { due -> dates.collect { due.state(day(it), 30) } } == [
            [DueState.UPCOMING, DueState.OVERDUE, DueState.DONE, DueState.DONE, DueState.DONE],
            [DueState.UPCOMING, DueState.UPCOMING, DueState.UPCOMING, DueState.UPCOMING, DueState.DONE]]
        agenda().overdue(day('2022-02-01')) == []

        where:
        dates = ['2021-09-15', '2022-02-01', '2022-03-01', '2027-08-31', '2027-09-01']
    }

    def "a rule without a value has no day and is told apart, unless people entered one"() {
        given:
        rules << rule(value: null) << rule(code: 'garde', kind: RuleKind.RETENTION, value: null, unit: RuleUnit.YEARS)

        expect:
        agenda().dues() == []
        agenda().undated()*.rule()*.code() == ['final', 'garde']

        when:
        obligations << obligation(ObligationKind.FINAL, '2021-09-01', '2022-08-31', '2022-10-31')

        then:
        agenda().undated()*.rule()*.code() == ['garde']
    }

    def "a rule counts for agreements signed while it is in force"() {
        given:
        rules << rule(value: 3, until: day('2021-08-31')) << rule(code: 'nouvelle', value: 1, from: day('2021-09-01'))
        grant = grant('2021-10-01', '2022-08-31', signed)

        expect:
        agenda().dues()*.rule()*.code() == [code]

        where:
        signed       || code
        '2021-08-31' || 'final'
        '2021-09-01' || 'nouvelle'
        null         || 'nouvelle'
    }

    def "what the organization owes by itself is told for the years of which it is still time, until people record it"() {
        given:
        own << rule(code: 't3010', value: 6, event: DueEvent.FISCAL_YEAR_END, report: ObligationKind.OTHER)

        expect: 'a year ago at the earliest'
        agenda().dues()*.on() == [day('2022-02-28'), day('2023-02-28'), day('2024-02-29')]
        agenda().dues()*.grant() == [null, null, null]
        agenda().overdue(TODAY)*.on() == [day('2022-02-28')]

        when:
        duties << new Duty(null, 't3010', day('2020-09-01'), day('2021-08-31'), day('2022-02-28'), day('2022-02-01'))
        duties << new Duty(null, 'assemblée', day('2017-09-01'), day('2018-08-31'), day('2018-11-30'), null)

        then:
        agenda().overdue(TODAY)*.key() == ['-/assemblée/2018-08-31']
        agenda().dues()*.key() == ['-/assemblée/2018-08-31', '-/t3010/2021-08-31', '-/t3010/2022-08-31', '-/t3010/2023-08-31']
    }

    def "an end in the year 9999 is told a hundred years, not more"() {
        given:
        grant = grant('2021-09-01', '9999-12-31')
        rules << rule(value: 1, event: DueEvent.FISCAL_YEAR_END, report: ObligationKind.INTERIM)

        expect:
        agenda().dues().size() == 100
    }

    def "every key is used once"() {
        given:
        grant = grant('2021-03-15', '2023-06-30')
        DueEvent.values().each { event ->
            ObligationKind.values().each { report -> rules << rule(code: "$event-$report", value: 1, event: event, report: report) }
        }
        2.times { obligations << obligation(ObligationKind.FINAL, "202$it-09-01", '2023-06-30', '2023-09-30') }

        expect:
        agenda().dues().size() > 30
        agenda().dues()*.key().toSet().size() == agenda().dues().size()
    }

    private Agenda agenda(LocalDate today = TODAY) {
        Deadlines.agenda(new AgendaFacts([grant], amendments, instalments, obligations, duties, [foundation: profile(rules)],
                profile(own), Fiscal.of('09-01')), today)
    }

    private static FunderProfile profile(List<ProfileRule> rules) {
        new FunderProfile('foundation', ProfileKind.FUNDER, Translated.same('Rapport'), [Language.FR], [], rules)
    }

    static ProfileRule rule(Map given) {
        def all = [code: 'final', kind: RuleKind.REPORT_DUE, unit: RuleUnit.MONTHS, event: DueEvent.GRANT_END, report: ObligationKind.FINAL] + given
        new ProfileRule(all.code as String, all.kind as RuleKind, Translated.same('Échéance'), all.value as BigDecimal, all.unit as RuleUnit,
                ProfileRule.Scope.NONE, new ProfileRule.Deadline(all.event, all.yearly, all.fixed, all.report), ProfileRule.Demand.NONE,
                all.from as LocalDate, all.until as LocalDate, null, null)
    }

    private static Grant grant(String start, String end, String signed = '2021-03-01') {
        new Grant('G', 'MRIF', 'Appui', null, null, GrantKind.PROJECT, 1000_00L, 'CAD', day(start), day(end), signed ? day(signed) : null, null, true, null, null)
    }

    private static Amendment amendment(int number, String signed, String end) {
        new Amendment(null, 'G', number, day(signed), null, day(end), null)
    }

    private static Instalment instalment(int number, String expected, String received) {
        new Instalment(null, 'G', number, day(expected), 100_00L, null, received ? day(received) : null, received ? 100_00L : null)
    }

    private static Obligation obligation(Map given = [:], ObligationKind kind, String start, String end, String due) {
        new Obligation(null, 'G', kind, day(start), day(end), day(due), given.submitted ? day(given.submitted) : null, given.accepted ? day(given.accepted) : null)
    }
}
