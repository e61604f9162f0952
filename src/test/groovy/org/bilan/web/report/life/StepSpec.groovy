package org.bilan.web.report.life

import org.bilan.security.Role
import org.bilan.web.Form
import spock.lang.Specification
import java.time.LocalDate
import org.bilan.web.report.work.WorkState

/** Who may do what with a report in work, and what a step must tell. */
class StepSpec extends Specification {
    static final LocalDate TODAY = LocalDate.parse('2022-11-30')

    def "#step is for administration #admin, coordination #coordinator, finances #finance, readers #reader, partners #partner"() {
        expect:
        Role.values().collect { step.isFor(it) } == [admin, coordinator, finance, reader, partner]*.equals('yes')

        where:
        step           | admin | coordinator | finance | reader | partner
        Step.BEGIN     | 'yes' | 'yes'       | 'yes'   | 'no'   | 'no'
        Step.SEND      | 'yes' | 'yes'       | 'yes'   | 'no'   | 'no'
        Step.SEND_BACK | 'yes' | 'yes'       | 'yes'   | 'no'   | 'no'
        Step.APPROVE   | 'yes' | 'yes'       | 'yes'   | 'no'   | 'no'
        Step.SUBMIT    | 'yes' | 'yes'       | 'no'    | 'no'   | 'no'
        Step.REOPEN    | 'yes' | 'yes'       | 'yes'   | 'no'   | 'no'
        Step.ACCEPT    | 'yes' | 'yes'       | 'no'    | 'no'   | 'no'
        Step.RETURN    | 'yes' | 'yes'       | 'no'    | 'no'   | 'no'
        Step.RESUME    | 'yes' | 'yes'       | 'yes'   | 'no'   | 'no'
        Step.CHANGE    | 'no'  | 'no'        | 'no'    | 'no'   | 'no'
    }

    def "every step has its row above"() {
        expect:
        Step.values().size() == 10
        Step.values().findAll { !it.taken } == [Step.CHANGE]
    }

    def "from #state lead #steps"() {
        expect:
        Step.values().findAll { it.isOpenTo(state) }.collectEntries { [it, it.to()] } == steps

        where:
        state               || steps
        null                || [:]
        WorkState.DRAFT     || [(Step.SEND): WorkState.IN_REVIEW]
        WorkState.IN_REVIEW || [(Step.SEND_BACK): WorkState.DRAFT, (Step.APPROVE): WorkState.APPROVED]
        WorkState.APPROVED  || [(Step.SUBMIT): WorkState.SUBMITTED, (Step.REOPEN): WorkState.DRAFT, (Step.CHANGE): WorkState.DRAFT]
        WorkState.SUBMITTED || [(Step.ACCEPT): WorkState.ACCEPTED, (Step.RETURN): WorkState.RETURNED]
        WorkState.RETURNED  || [(Step.SEND): WorkState.IN_REVIEW, (Step.RESUME): WorkState.DRAFT]
        WorkState.ACCEPTED  || [:]
    }

    def "a step tells what belongs to it: #form is #problem"() {
        expect:
        StepOrder.read(Form.of(form)).problem(TODAY, LocalDate.parse('2022-11-01')).orElse(null) == problem

        where:
        form                                                                          || problem
        [:]                                                                           || 'step.none'
        [step: 'begin']                                                               || 'step.none'
        [step: 'change']                                                              || 'step.none'
        [step: 'drop']                                                                || 'step.none'
        [step: 'send', remark: 'x' * 2000]                                            || null
        [step: 'send', remark: 'x' * 2001]                                            || 'step.remark'
        [step: 'submit', dated: '2022-11-30', recipient: 'MRIF']                      || null
        [step: 'submit', dated: '2022-12-01', recipient: 'MRIF']                      || 'step.future'
        [step: 'submit', dated: '2022-10-01', recipient: 'MRIF']                      || null
        [step: 'submit', dated: '30 nov.', recipient: 'MRIF']                         || 'step.date'
        [step: 'submit', recipient: 'MRIF']                                           || 'step.date'
        [step: 'submit', dated: '2022-11-30', recipient: ' ']                         || 'step.recipient'
        [step: 'submit', dated: '2022-11-30', recipient: 'MRIF', means: 'x' * 301]    || 'step.line'
        [step: 'return', dated: '2022-11-30']                                         || 'step.answer'
        [step: 'return', dated: '2022-10-31', remark: 'Le budget']                    || 'step.before'
        [step: 'accept', dated: '2022-11-01']                                         || null
        [step: 'accept', dated: '2022-10-31']                                         || 'step.before'
    }

    def "what a program did for a person is that person's: #login is #person"() {
        expect:
        ReportStep.person(login) == person

        where:
        login            || person
        'finance'        || 'finance'
        'finance/export' || 'finance'
        ''               || ''
    }
}
