package org.bilan.web.report.withdrawn

import io.micronaut.context.ApplicationContext
import io.micronaut.core.type.Argument
import io.micronaut.transaction.TransactionOperations
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres
import java.nio.file.Path
import java.sql.Connection
import java.time.LocalDate
import org.bilan.activity.Consent
import org.bilan.audit.AuditTrail
import org.bilan.audit.Author
import org.bilan.audit.Change
import org.bilan.audit.Door
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir
import org.bilan.web.report.seal.SealedReportRepository

/** Withdrawn photos in submitted reports on a server's database, as on the built-in one. */
class PostgresWithdrawnSpec extends Specification {
    @Shared @TempDir Path home
    @Shared @AutoCleanup EmbeddedPostgres server
    @Shared @AutoCleanup ApplicationContext bilan

    def setupSpec() {
        server = EmbeddedPostgres.start()
        bilan = ApplicationContext.run(
                'bilan.home': home.toString(), 'bilan.database.url': "postgresql://postgres:postgres@localhost:${server.port}/postgres" as String)
    }

    def "a withdrawn photo is found in the report that holds it"() {
        given:
        def hash = 'a' * 64
        def photos = bilan.getBean(WithdrawnPhotos)
        [
                "INSERT INTO photo (code, file, caption, credit, alt, consent) VALUES ('p', 'b.jpg', 'c', 'c', 'c', 'GRANTED')",
                "INSERT INTO report_work (id, kind, grant_code, period_start, period_end, language, profile, mask_below, state, begun_by, begun_at, changed_at, attached) VALUES ('w', 'FUNDER', 'gone', '2021-09-01', '2022-08-31', 'fr', 'x', 0, 'SUBMITTED', 'a', 1, 1, '')",
                "INSERT INTO report_step (work_id, step, login, done_at, remark, dated, recipient) VALUES ('w', 'SUBMIT', 'a', 500, '', '2022-10-20', 'Jo')",
                "INSERT INTO sealed_report (id, work_id, report_key, number, file_hash, file_size, signing_key, sealed_by, sealed_at) VALUES ('$hash', 'w', 'k', 1, '$hash', 5, 'k', 'a', 0)",
        ].each { sql(it) }
        def sealed = bilan.getBean(SealedReportRepository)

        expect:
        photos.isAny()
        sealed.findUnread(10)*.id() == [hash]
        sealed.noted(hash) == 1
        sealed.note(hash, 'p', '', 'Légende', 'a.jpg', hash) == 1
        sealed.noted(hash) == 0
        sealed.findUnread(10) == []
        !photos.isAny()

        when:
        sql("UPDATE photo SET consent = 'WITHDRAWN'")
        bilan.getBean(AuditTrail).add(new Author('a', Door.PAGE), [new Change('photos', 'p', [consent: 'granted'], [consent: 'withdrawn'])])

        then:
        photos.isAny()
        photos.all(0).rows() == photos.of(['p'])
        with(photos.all(0).rows()) {
            it.size() == 1
            it[0].consent() == Consent.WITHDRAWN
            it[0].isReplaced()
            it[0].report().recipient() == 'Jo'
            it[0].report().sent() == LocalDate.parse('2022-10-20')
        }
    }

    private void sql(String statement) {
        bilan.getBean(Argument.of(TransactionOperations, Connection)).executeWrite { status ->
            status.connection.createStatement().withCloseable { it.executeUpdate(statement) }
        }
    }
}
