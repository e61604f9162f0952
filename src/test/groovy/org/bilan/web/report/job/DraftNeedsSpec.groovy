package org.bilan.web.report.job

import org.bilan.report.Finding
import org.bilan.report.check.Need
import org.bilan.web.WebSpec

/** What a draft's template asked for is read as it was kept. */
class DraftNeedsSpec extends WebSpec {
    def "needs are read back as they were, empty texts too"() {
        given:
        def context = server.applicationContext
        def job = context.getBean(ReportQueue)
        def id = job.ask(org.bilan.report.ReportRequest.annual(org.bilan.value.Period.parse('2021-09-01/2022-08-31'), org.bilan.value.Language.FR, java.time.LocalDate.parse('2022-10-01')), 'x')
        def line = context.getBean(Jobs).find(id).get().job()
        def needs = [new Need(Need.Group.WORK, Need.State.READY, 'Indicateurs', '', new Finding.Subject('indicators', '')),
                     new Need(Need.Group.PARTIES, Need.State.MISSING, 'Page', 'rien', null)]

        when:
        context.getBean(DraftNeeds).keep(line, needs)

        then:
        context.getBean(DraftNeeds).of(line) == needs
    }
}
