package org.bilan.web.report.job

import org.bilan.report.Finding
import org.bilan.report.make.FinishedReport
import org.bilan.report.ReportFile
import org.bilan.report.ReportFormat
import org.bilan.report.ReportRequest
import org.bilan.value.Language
import org.bilan.web.report.finding.FindingLine
import org.bilan.web.report.life.JobRequest

class ReportQueueSpec extends QueueSpec {
    def "a job is taken by one, the oldest first, and comes back as it was asked for"() {
        given:
        def first = queue.ask(ReportRequest.annual(YEAR, Language.ES, DAY), 'marie')
        now = now.plusSeconds(1)
        def second = queue.ask(ReportRequest.funder('PSOCI', YEAR, Language.FR, DAY), 'marie')

        expect:
        queue.take('one').get().id() == first
        queue.take('two').get().id() == second
        queue.take('three').empty
        context.getBean(JobRequest).of(jobs.findById(second).get()) == ReportRequest.funder('PSOCI', YEAR, Language.FR, DAY)
        context.getBean(JobRequest).of(jobs.findById(first).get()) == ReportRequest.annual(YEAR, Language.ES, DAY)
    }

    def "the same wish of the same person is queued once while it waits, and anew once its records were read"() {
        given:
        def request = ReportRequest.annual(YEAR, Language.FR, DAY)
        def id = queue.ask(request, 'marie')

        expect:
        queue.ask(request, 'marie') == id
        queue.ask(request, 'paul') != id
        queue.ask(ReportRequest.annual(YEAR, Language.EN, DAY), 'marie') != id

        when:
        def job = (1..3).collect { queue.take('one').get() }.find { it.id() == id }
        def anew = queue.ask(request, 'marie')

        then:
        anew != id
        queue.ask(request, 'marie') == anew

        when:
        queue.fail(job, 'one', 'cafe')

        then:
        queue.ask(request, 'marie') == anew
    }

    def "what a killed holder leaves is taken up when its lease runs out, and the dead can no longer finish it"() {
        given:
        def id = queue.ask(ReportRequest.annual(YEAR, Language.FR, DAY), 'marie')
        def job = queue.take('dead').get()

        expect: 'alive as long as it says so'
        pass(ReportQueue.LEASE_MILLISECONDS - 1)
        queue.take('living').empty
        queue.renew(job, 'dead', 40)
        pass(ReportQueue.LEASE_MILLISECONDS - 1)
        queue.take('living').empty

        when:
        pass(2)
        def again = queue.take('living').get()
        queue.fail(job, 'dead', 'beef')

        then:
        again.id() == id
        again.attempts() == 2
        !queue.renew(job, 'dead', 60)
        jobs.findById(id).get().state() == JobState.RUNNING
        jobs.findById(id).get().holder() == 'living'
    }

    def "a finished job keeps its files and findings, a refused one its reason"() {
        given:
        def request = ReportRequest.annual(YEAR, Language.FR, DAY)
        def finding = new Finding('gap', Finding.Severity.WARNING, 'Récit manquant', 'mot « du » président', 'Écrivez-le.', null)
        queue.ask(request, 'marie')
        def done = queue.take('one').get()
        queue.finish(done, 'one', new FinishedReport(request, [new ReportFile(request.fileName(ReportFormat.PDF), ReportFormat.PDF, new byte[0])], [finding]))
        queue.ask(ReportRequest.funder('X', YEAR, Language.FR, DAY), 'marie')
        def refused = queue.take('one').get()
        queue.refuse(refused, 'one', 'Aucune subvention X.')

        expect:
        with(jobs.findById(done.id()).get()) {
            state() == JobState.DONE
            files() == ['annual.2021-09-01_2022-08-31.fr.pdf']
            queue.findings(it) == [new FindingLine(false, 'Récit manquant', 'mot « du » président', 'Écrivez-le.', 'gap', null, null)]
            finishedAt() == now
        }
        with(jobs.findById(refused.id()).get()) {
            state() == JobState.REFUSED
            files() == []
            queue.findings(it)*.what() == ['Aucune subvention X.']
        }
    }

    private boolean pass(long milliseconds) {
        now = now.plusMillis(milliseconds)
        true
    }
}
