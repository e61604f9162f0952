package org.bilan.web.report.workspace

import java.net.http.HttpRequest
import java.net.http.HttpResponse
import java.nio.file.Files
import java.nio.file.Path
import java.util.concurrent.Callable
import java.util.concurrent.CyclicBarrier
import java.util.concurrent.Executors
import org.bilan.audit.AuditEntryRepository
import org.bilan.audit.Door
import org.bilan.exchange.Import
import org.bilan.security.ApiTokens
import org.bilan.security.Role
import org.bilan.value.Language
import org.bilan.web.api.ApiSpec
import spock.util.concurrent.PollingConditions
import org.bilan.web.report.job.JobState
import org.bilan.web.report.job.ReportJobRepository
import org.bilan.web.report.life.Step
import org.bilan.web.report.life.Works
import org.bilan.web.report.work.ReportWork
import org.bilan.web.report.work.WorkState

/** Who approves, on pages and through the API alike; no command approves anything. */
class ApprovalDoorsSpec extends ApiSpec {
    def setupSpec() {
        assert server.applicationContext.getBean(Import).run(Path.of('samples/ciso-2021-2022'), Language.FR).problems().empty
        def own = Files.createDirectories(home.resolve('report-templates/two-people'))
        Path.of('report-templates/foundation').toFile().eachFile { Files.copy(it.toPath(), own.resolve(it.name)) }
        own.resolve('profile.yaml').toFile() << '\napproved_by_another: yes\n'
    }

    def "neither a reader nor a partner nor, where the kind of report forbids it, who sent it approves: by #door"() {
        given:
        def id = sent([grant: 'LOUISE-GRENIER', profile: 'two-people'])

        expect:
        approve(door, id, Role.READER) == 403
        approve(door, id, Role.PARTNER) == 403
        approve(door, id, Role.COORDINATOR) == 422
        work(id).state() == WorkState.IN_REVIEW

        and: 'nor who sent it before another did'
        ask('POST', "/works/$id/steps", [step: 'send_back'], Role.FINANCE).statusCode() == 200
        ask('POST', "/works/$id/steps", [step: 'send'], Role.ADMIN).statusCode() == 200
        approve(door, id, Role.COORDINATOR) == 422
        approve(door, id, Role.ADMIN) == 422

        and: 'another does'
        approve(door, id, Role.FINANCE) in [200, 303]
        work(id).state() == WorkState.APPROVED

        cleanup:
        ask('POST', "/works/$id/steps", [step: 'reopen'])

        where:
        door << ['page', 'api']
    }

    def "of approvals on pages and through the API at once, one is taken"() {
        given:
        def id = sent([grant: 'LEO-CORMIER'])
        def gate = new CyclicBarrier(6)
        def pool = Executors.newFixedThreadPool(6)

        when:
        def answers = pool.invokeAll((1..6).collect { number -> { ->
            gate.await()
            approve(number % 2 ? 'page' : 'api', id, number > 3 ? Role.FINANCE : Role.ADMIN)
        } as Callable<Integer> })*.get()

        then:
        answers.count { it in [200, 303] } == 1
        answers.count(422) == 5
        server.applicationContext.getBean(Works).steps(work(id))*.step().count(Step.APPROVE) == 1

        cleanup:
        pool.shutdown()
    }

    def "what is sealed is noted by the door through which it was submitted"() {
        given:
        def id = sent([grant: 'RECONSTRUCTION-METALLOS'])
        assert approve('api', id, Role.FINANCE) == 200
        new PollingConditions(timeout: 120, delay: 0.3).eventually {
            assert server.applicationContext.getBean(ReportJobRepository).findById(work(id).finalJob()).get().state() == JobState.DONE
        }

        when:
        def secret = server.applicationContext.getBean(ApiTokens).make('Programme', Role.COORDINATOR, 30, 'admin').secret()
        def request = HttpRequest.newBuilder(server.URI.resolve("/api/v1/works/$id/steps")).header('Accept', 'application/json').header('Authorization', "Bearer $secret").header('Content-Type', 'application/json')
        def answer = client.send(request.POST(HttpRequest.BodyPublishers.ofString('{"step":"submit","dated":"2022-10-20","recipient":"Les Métallos"}')).build(), HttpResponse.BodyHandlers.ofString())

        then:
        answer.statusCode() == 200
        server.applicationContext.getBean(AuditEntryRepository).findLatest(null, null, null, 0, 20).find { it.table() == 'packages' }.door() == Door.API
    }

    private int approve(String door, String id, Role role) {
        door == 'page'
                ? send('POST', "/reports/work/$id/steps", tokens[role], [csrfToken: forms[role], step: 'approve']).statusCode()
                : ask('POST', "/works/$id/steps", [step: 'approve'], role).statusCode()
    }

    private String sent(Map form) {
        def begun = send('POST', '/reports/work', tokens[Role.COORDINATOR], [csrfToken: forms[Role.COORDINATOR], kind: 'funder', from: '2021-09-01', to: '2022-08-31', language: 'fr'] + form)
        def id = begun.headers().firstValue('location').get().split('/').last()
        new PollingConditions(timeout: 120, delay: 0.3).eventually {
            assert server.applicationContext.getBean(ReportJobRepository).findById(work(id).draftJob()).get().state() == JobState.DONE
        }
        assert ask('POST', "/works/$id/steps", [step: 'send']).statusCode() == 200
        id
    }

    private ReportWork work(String id) {
        server.applicationContext.getBean(Works).find(id).get()
    }
}
