package org.bilan.web.report.life

import java.nio.file.Path
import java.time.LocalDate
import java.util.concurrent.Callable
import java.util.concurrent.CyclicBarrier
import java.util.concurrent.Executors
import org.bilan.audit.AuditEntryRepository
import org.bilan.audit.AuditTrail
import org.bilan.audit.Author
import org.bilan.audit.Door
import org.bilan.exchange.Import
import org.bilan.exchange.RecordDesk
import org.bilan.security.Role
import org.bilan.value.Language
import org.bilan.web.WebSpec
import spock.util.concurrent.PollingConditions
import org.bilan.web.report.job.JobState
import org.bilan.web.report.job.ReportJob
import org.bilan.web.report.job.ReportJobRepository
import org.bilan.web.report.work.ReportWork
import org.bilan.web.report.work.WorkState

/** The life of a report after its text: approved by one, submitted, returned, accepted; who may do which step of it. */
class LifeSpec extends WebSpec {
    static final Map<String, String> OBLIGATION = [grant: 'LOUISE-GRENIER', kind: 'final', period_start: '2021-09-01', period_end: '2022-08-31']

    def setupSpec() {
        assert server.applicationContext.getBean(Import).run(Path.of('samples/ciso-2021-2022'), Language.FR).problems().empty
    }

    def "it is submitted, returned, corrected, submitted again and accepted, and the grant's obligation follows"() {
        given:
        def coordinator = opened(Role.COORDINATOR)
        def finance = opened(Role.FINANCE)
        def address = drafted('LOUISE-GRENIER')
        step(coordinator, address, 'send')

        expect: 'a reader and a partner approve nothing'
        step(opened(Role.READER), address, 'approve').statusCode() == 403
        step(opened(Role.PARTNER), address, 'approve').statusCode() == 403
        work(address).state() == WorkState.IN_REVIEW

        and: 'a reader reads who can'
        with(send('GET', address, opened(Role.READER), null).body()) {
            contains('administration, coordination, finances')
            contains('Votre rôle ne le permet pas')
            !contains('name="step"')
        }

        when:
        step(finance, address, 'approve')

        then: 'the finance consultant does not speak to the funder'
        with(step(finance, address, 'submit', [dated: '2022-10-20', recipient: 'La fondation'])) {
            statusCode() == 403
            body().contains('Votre rôle ne permet pas cette étape')
        }

        when:
        made(address)

        then: 'what is missing is told, and what was typed is kept'
        with(step(coordinator, address, 'submit', [dated: '2022-10-20', recipient: '', means: 'courriel à la direction'])) {
            statusCode() == 422
            body().contains('à qui le rapport a été remis')
            body().contains('value="courriel à la direction"')
            body().contains('value="2022-10-20"')
        }
        obligation().submitted_on == ''

        when:
        def submitted = step(coordinator, address, 'submit', [dated: '2022-10-20', recipient: 'Fondation Louise-Grenier', means: 'courriel'])

        then:
        submitted.statusCode() == 303
        obligation().submitted_on == '2022-10-20'
        with(send('GET', address, coordinator, null).body()) {
            contains('Remis le 20 octobre 2022.')
            contains('Fondation Louise-Grenier')
            contains('rapport final.')
            contains('.pdf')
        }

        and: 'an answer has its words and its day'
        step(coordinator, address, 'return', [dated: '2022-11-02']).statusCode() == 422
        step(coordinator, address, 'accept', [dated: '2022-10-19']).statusCode() == 422
        step(finance, address, 'accept', [dated: '2022-11-02']).statusCode() == 403

        when:
        step(coordinator, address, 'return', [dated: '2022-11-02', remark: 'Expliquez l’écart du poste 3.'])

        then: 'it is owed again, and its text is open'
        obligation().submitted_on == ''
        work(address).state() == WorkState.RETURNED
        with(send('GET', address, coordinator, null).body()) {
            contains('Expliquez l’écart du poste 3.')
            contains('data-section=')
        }

        when:
        ['send', 'send_back', 'send'].each { assert step(coordinator, address, it).statusCode() == 303 }
        step(finance, address, 'approve')
        made(address)
        step(coordinator, address, 'submit', [dated: '2022-11-05', recipient: 'Fondation Louise-Grenier'])
        def accepted = step(opened(Role.ADMIN), address, 'accept', [dated: '2022-11-20', remark: 'Merci.'])

        then:
        accepted.statusCode() == 303
        obligation() == obligation() + [submitted_on: '2022-11-05', accepted_on: '2022-11-20']
        send('GET', '/reports', coordinator, null).body().contains('Acceptés (1)')

        and: 'the trail tells every change of the obligation with its author'
        def context = server.applicationContext
        def entries = context.getBean(AuditEntryRepository).findLatest('obligations', null, null, 0, 100).findAll { it.door() == Door.PAGE }.reverse()
        entries*.login() == ['coordinator', 'coordinator', 'coordinator', 'admin']
        entries.collect { context.getBean(AuditTrail).content(it).after().submitted_on ?: '' } == ['2022-10-20', '', '2022-11-05', '2022-11-05']
        context.getBean(AuditTrail).firstBroken().empty
    }

    def "of many approvals at once, by several people, one is taken and kept"() {
        given:
        def context = server.applicationContext
        def id = drafted('LEO-CORMIER').split('/').last()
        def desk = context.getBean(StepDesk)
        desk.take(context.getBean(Works).find(id).get(), StepOrder.of(Step.SEND, ''), new Author('coordinator', Door.PAGE), Language.FR)
        def seen = context.getBean(Works).find(id).get()
        def pool = Executors.newFixedThreadPool(8)
        def gate = new CyclicBarrier(8)

        when:
        def answers = pool.invokeAll((1..8).collect { number -> {
            ->
            gate.await()
            desk.take(seen, StepOrder.of(Step.APPROVE, "N° $number"), new Author("personne-$number", Door.PAGE), Language.FR).orElse('taken')
        } as Callable })*.get()

        then:
        answers.count('taken') == 1
        answers.count('step.late') == 7
        context.getBean(Works).steps(seen)*.step().count(Step.APPROVE) == 1
        context.getBean(AuditEntryRepository).findLatest('reports', seen.key(), null, 0, 100).size() == 3

        cleanup:
        pool.shutdown()
    }

    def "a report that was returned while its next version is being written stays where it is"() {
        given:
        def coordinator = opened(Role.COORDINATOR)
        def address = drafted('NQSF')
        ['send', 'approve'].each { assert step(coordinator, address, it).statusCode() == 303 }
        made(address)
        step(coordinator, address, 'submit', [dated: '2022-11-20', recipient: 'MRIF'])
        def next = drafted('NQSF')

        when:
        def refused = step(coordinator, address, 'return', [dated: '2022-11-25', remark: 'À revoir'])

        then:
        next != address
        refused.statusCode() == 422
        refused.body().contains('Une nouvelle version du même rapport est déjà en préparation')
        work(address).state() == WorkState.SUBMITTED
    }

    private String drafted(String grant) {
        def token = opened(Role.COORDINATOR)
        def answer = post(token, '/reports/work', [kind: 'funder', grant: grant, from: '2021-09-01', to: '2022-08-31', language: 'fr'])
        assert answer.statusCode() == 303
        def address = answer.headers().firstValue('location').get()
        new PollingConditions(timeout: 120, delay: 0.3).eventually {
            assert job(address, 'draftJob').state() == JobState.DONE
        }
        address
    }

    private void made(String address) {
        new PollingConditions(timeout: 120, delay: 0.3).eventually {
            assert job(address, 'finalJob').state() == JobState.DONE
        }
    }

    private ReportJob job(String address, String which) {
        server.applicationContext.getBean(ReportJobRepository).findById(work(address)."$which"()).get()
    }

    private ReportWork work(String address) {
        server.applicationContext.getBean(Works).find(address.split('/').last()).get()
    }

    private Map<String, String> obligation() {
        server.applicationContext.getBean(RecordDesk).find('obligations', OBLIGATION).get().cells()
    }

    private step(String token, String address, String step, Map more = [:]) {
        post(token, "$address/steps", [step: step] + more)
    }

    private post(String token, String path, Map form) {
        send('POST', path, token, [csrfToken: formToken(token)] + form)
    }
}
