package org.bilan.web.report.worker

import java.nio.file.Files
import org.bilan.audit.Author
import org.bilan.audit.Door
import org.bilan.report.ReportRequest
import org.bilan.value.Language
import org.bilan.value.Period
import org.bilan.web.report.job.JobPurpose
import org.bilan.web.report.job.QueueSpec
import org.bilan.web.report.life.Works

/** What is kept of reports, and for how long. */
class ReportSweepingSpec extends QueueSpec {
    def "a report asked for by itself goes after ninety days with its files, unless it is among the hundred newest"() {
        given:
        def old = (1..3).collect { made(ReportRequest.annual(new Period(YEAR.start(), YEAR.end().plusDays(it)), Language.FR, DAY), JobPurpose.ORDER, null) }
        now += ReportSweeping.KEPT.plusMinutes(1)

        expect:
        sweep() == 0

        when:
        (1..98).each { made(ReportRequest.annual(new Period(YEAR.start(), YEAR.end().plusDays(it)), Language.EN, DAY), JobPurpose.ORDER, null) }

        then: 'one hundred and one there are: the oldest goes'
        sweep() == 1
        jobs.count() == 100
        old.count { Files.exists(home.resolve("reports/$it")) } == 2
    }

    def "a draft goes when a later one replaces it; the approved files stay for ever"() {
        given:
        def works = context.getBean(Works)
        def work = works.begin(ReportRequest.annual(YEAR, Language.FR, DAY), 'annual', new Author('marie', Door.PAGE))
        finish()
        def first = works.find(work.id()).get().draftJob()
        works.draft(work, 'marie')
        finish()
        works.again(work, 'marie')
        finish()
        def approved = works.find(work.id()).get().finalJob()
        now += ReportSweeping.KEPT.multipliedBy(4)

        expect:
        sweep() == 1
        jobs.findById(first).empty
        !Files.exists(home.resolve("reports/$first"))
        jobs.findById(approved).present
        jobs.findById(works.find(work.id()).get().draftJob()).present
    }

    private int sweep() {
        context.getBean(ReportSweeping).sweep()
    }

    private String made(ReportRequest request, JobPurpose purpose, String work) {
        now = now.plusSeconds(1)
        def id = queue.ask(request, 'marie', purpose, work)
        finish()
        id
    }

    /** Takes the job up and ends it, with a file in its folder. */
    private void finish() {
        def job = queue.take('one').get()
        Files.createDirectories(home.resolve("reports/${job.id()}/pages"))
        Files.writeString(home.resolve("reports/${job.id()}/pages/1.png"), 'x')
        queue.fail(job, 'one', 'cafe')
    }
}
