package org.bilan.web.report.annex

import io.micronaut.context.ApplicationContext
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres
import java.nio.file.Path
import java.time.Instant
import java.time.LocalDate
import org.bilan.audit.Author
import org.bilan.audit.Door
import org.bilan.report.AnnexPart
import org.bilan.report.ReportKind
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir
import org.bilan.web.report.work.ReportWork
import org.bilan.web.report.work.ReportWorkRepository
import org.bilan.web.report.work.WorkState

/** The annexes of a report on a server's database, as on the built-in one. */
class PostgresAnnexesSpec extends Specification {
    @Shared @TempDir Path home
    @Shared @AutoCleanup EmbeddedPostgres server
    @Shared @AutoCleanup ApplicationContext bilan

    def setupSpec() {
        server = EmbeddedPostgres.start()
        bilan = ApplicationContext.run(
                'bilan.home': home.toString(), 'bilan.database.url': "postgresql://postgres:postgres@localhost:${server.port}/postgres" as String)
    }

    def "annexes are added, ordered, named and removed"() {
        given:
        def by = new Author('coordinator', Door.PAGE)
        def annexes = bilan.getBean(WorkAnnexes)
        def work = bilan.getBean(ReportWorkRepository).save(new ReportWork('w', ReportKind.ANNUAL, null, LocalDate.parse('2021-09-01'), LocalDate.parse('2022-08-31'),
            'fr', 'annual', 0, WorkState.DRAFT, 'coordinator', Instant.EPOCH, Instant.EPOCH, null, null, []))
        def titles = { annexes.of('w').collect { it.kind() == ReportAnnex.Kind.VOUCHERS ? '*' : it.title() } }

        when:
        annexes.add(work, 'Un', 'un.pdf', 'annexes/un.pdf', 10, '- 1 -', by)
        annexes.addVouchers(work, by)
        annexes.addVouchers(work, by)
        annexes.add(work, 'Deux', 'deux.pdf', 'annexes/deux.pdf', 10, '- 1 -', by)

        then:
        titles() == ['Un', '*', 'Deux']

        when:
        annexes.move(work, annexes.of('w')[2], 0, by)
        annexes.rename(work, annexes.of('w')[1], 'Un, signé', by)

        then:
        titles() == ['Deux', 'Un, signé', '*']
        annexes.parts('w')*.class == [AnnexPart.File, AnnexPart.File, AnnexPart.Vouchers]

        when:
        annexes.remove(work, annexes.of('w')[0], by)

        then:
        titles() == ['Un, signé', '*']
    }
}
