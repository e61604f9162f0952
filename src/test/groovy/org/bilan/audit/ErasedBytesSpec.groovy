package org.bilan.audit

import io.micronaut.context.ApplicationContext
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres
import java.nio.file.Path
import java.sql.DriverManager
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

/** What was erased is in no file of the database any more, while the service runs. */
class ErasedBytesSpec extends Specification {
    static final Author MARIE = new Author('marie', Door.PAGE)
    static final String NAME = 'Dolorosa Fictiva'
    static final int ENTRIES = 300

    @Shared @AutoCleanup EmbeddedPostgres postgres
    @TempDir Path folder

    def setupSpec() {
        postgres = EmbeddedPostgres.start()
    }

    def "on the built-in database neither the file, its free pages nor its log hold it"() {
        given:
        def home = ApplicationContext.run('bilan.home': folder.toString())
        told(home)
        assert files().contains(NAME)

        when:
        def erased = erase(home)

        then:
        erased == ENTRIES
        !files().contains(NAME)
        whole(home)

        cleanup:
        home.close()
    }

    def "on a server the table does not hold it"() {
        given:
        def url = "localhost:${postgres.port}/postgres"
        def home = ApplicationContext.run('bilan.home': folder.toString(), 'bilan.database.url': "postgresql://postgres:postgres@$url" as String)
        told(home)
        assert table(url).contains(NAME)

        when:
        def erased = erase(home)

        then:
        erased == ENTRIES
        !table(url).contains(NAME)
        whole(home)

        cleanup:
        home.close()
    }

    private static void told(ApplicationContext home) {
        (1..ENTRIES).each { home.getBean(AuditTrail).add(MARIE, [new Change('people', "p$it", null, [name: "$NAME $it ${'x' * (it * 20 % 1500)}" as String])]) }
    }

    private static int erase(ApplicationContext home) {
        def erasure = home.getBean(AuditErasure)
        erasure.erase(erasure.mentioning(NAME)*.number(), 'demande du 3 mars', MARIE)
    }

    private static boolean whole(ApplicationContext home) {
        def found = home.getBean(AuditCheck).run([])
        found.broken().empty && found.erased() == ENTRIES
    }

    /** The database, its log and its index of the log, byte by byte. */
    private String files() {
        folder.toFile().listFiles().findAll { it.name.startsWith('bilan.db') }.collect { new String(it.bytes, 'ISO-8859-1') }.join()
    }

    /** The file of the table on the server, byte by byte. */
    private static String table(String url) {
        DriverManager.getConnection("jdbc:postgresql://$url", 'postgres', 'postgres').withCloseable { connection ->
            connection.createStatement().withCloseable { statement ->
                statement.execute('CHECKPOINT')
                def row = statement.executeQuery("SELECT pg_read_binary_file(pg_relation_filepath('audit_entry'))")
                row.next()
                new String(row.getBytes(1), 'ISO-8859-1')
            }
        }
    }
}
