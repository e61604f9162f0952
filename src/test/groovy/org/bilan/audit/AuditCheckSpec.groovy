package org.bilan.audit

import io.micronaut.context.ApplicationContext
import io.micronaut.core.type.Argument
import io.micronaut.transaction.TransactionOperations
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres
import java.nio.file.Path
import java.sql.Connection
import org.bilan.audit.AuditBreak.Kind
import org.bilan.value.Language
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

/** What somebody with the database in hand may do to the trail, and what the check makes of it; on both databases. */
class AuditCheckSpec extends Specification {
    static final Author MARIE = new Author('marie', Door.PAGE)
    static final int ENTRIES = 9
    static final COLUMNS = ['number', 'made_at', 'login', 'door', 'subject', 'subject_key', 'content', 'salt', 'digest', 'chain', 'form']

    @Shared @AutoCleanup EmbeddedPostgres postgres
    @Shared @TempDir Path temp
    @Shared Map<String, ApplicationContext> homes = [:]

    def setupSpec() {
        postgres = EmbeddedPostgres.start()
        homes.SQLite = ApplicationContext.run('bilan.home': temp.resolve('one').toString())
        homes.PostgreSQL = ApplicationContext.run(
                'bilan.home': temp.resolve('two').toString(),
                'bilan.database.url': "postgresql://postgres:postgres@localhost:${postgres.port}/postgres" as String)
        homes.values().each { home ->
            (1..ENTRIES).each { home.getBean(AuditTrail).add(MARIE, [new Change('people', "p$it", it == 1 ? null : [name: "Nom $it" as String], [name: "Autre $it" as String])]) }
        }
    }

    def cleanupSpec() {
        homes.values()*.close()
    }

    /** Does {@code sql} to a home without its guards, says what the check finds, and undoes everything. */
    AuditVerdict afterwards(String kind, List<String> sql, Collection<Anchor> kept = []) {
        within(kind) { connection ->
            unguard(kind, connection)
            connection.createStatement().withCloseable { statement -> sql.each { statement.executeUpdate(it) } }
            homes[kind].getBean(AuditCheck).run(kept)
        }
    }

    def within(String kind, Closure<?> work) {
        homes[kind].getBean(Argument.of(TransactionOperations, Connection)).executeWrite { status ->
            try {
                work(status.connection)
            } finally {
                status.setRollbackOnly()
            }
        }
    }

    static void unguard(String kind, Connection connection) {
        connection.createStatement().withCloseable { statement ->
            if (kind == 'SQLite') {
                ['audit_entry_new', 'audit_entry_unchanged', 'audit_entry_kept', 'audit_head_one', 'audit_head_onward', 'audit_head_kept']
                        .each { statement.execute("DROP TRIGGER $it" as String) }
            } else {
                ['audit_entry', 'audit_head'].each { statement.execute("ALTER TABLE $it DISABLE TRIGGER USER" as String) }
            }
        }
    }

    def "a trail that nobody touched is whole, and says where it ends (#kind)"() {
        when:
        def verdict = homes[kind].getBean(AuditCheck).run([])

        then:
        verdict.broken().empty
        verdict.entries() == ENTRIES
        verdict.end() == homes[kind].getBean(AuditTrail).anchor()
        Anchor.parse(verdict.end().toString()).get() == verdict.end()

        where:
        kind << ['SQLite', 'PostgreSQL']
    }

    def "whatever column of whatever entry is edited, that entry is found (#kind)"() {
        expect:
        [1..ENTRIES, COLUMNS].combinations().findAll { number, column ->
            def other = [number: '1000 + number', made_at: 'made_at + 1', door: "'API'", form: '3 - form', digest: "'${'a' * 64}'", chain: "'${'b' * 64}'"][column] ?: "'x'"
            def broken = afterwards(kind, ["UPDATE audit_entry SET $column = $other WHERE number = $number" as String]).broken()
            broken.map { it.number() }.orElse(null) != number
        } == []

        where:
        kind << ['SQLite', 'PostgreSQL']
    }

    def "whatever entry is removed, it is found missing (#kind)"() {
        expect:
        (1..ENTRIES).collect { number -> afterwards(kind, ["DELETE FROM audit_entry WHERE number = $number" as String]).broken().get() } ==
                (1..<ENTRIES).collect { new AuditBreak(Kind.REMOVED, it, it) } + [new AuditBreak(Kind.CUT, ENTRIES, ENTRIES)]

        where:
        kind << ['SQLite', 'PostgreSQL']
    }

    def "#act is found at entry #number as #what (#kind)"() {
        when:
        def broken = afterwards(kind, sql).broken().get()

        then:
        broken.kind() == what
        broken.number() == number
        Language.values().every { broken.sentence(it).length() > 20 }

        where:
        [act, sql, what, number, kind] << [
                ['an exchange of two entries', ['UPDATE audit_entry SET number = 100 WHERE number = 3', 'UPDATE audit_entry SET number = 3 WHERE number = 6', 'UPDATE audit_entry SET number = 6 WHERE number = 100'], Kind.MOVED, 3],
                ['an exchange of two contents', ["UPDATE audit_entry SET content = (SELECT content FROM audit_entry WHERE number = 6), salt = (SELECT salt FROM audit_entry WHERE number = 6) WHERE number = 3"], Kind.EDITED, 3],
                ['a removal with the later ones renumbered', ['DELETE FROM audit_entry WHERE number = 4', 'UPDATE audit_entry SET number = 100 - number WHERE number > 4', 'UPDATE audit_entry SET number = 99 - number WHERE number > 50'], Kind.MOVED, 4],
                ['an entry put before the first', ["INSERT INTO audit_entry SELECT 0, made_at, login, door, subject, subject_key, content, salt, digest, chain, form FROM audit_entry WHERE number = 1"], Kind.INSERTED, 0],
                ['an entry put after the last', ["INSERT INTO audit_entry SELECT 10, made_at, login, door, subject, subject_key, content, salt, digest, chain, form FROM audit_entry WHERE number = 9"], Kind.EDITED, 10],
                ['the end cut off', ['DELETE FROM audit_entry WHERE number > 6'], Kind.CUT, 7],
                ['a trail emptied', ['DELETE FROM audit_entry'], Kind.CUT, 1],
                ['the end cut off and its mark moved back', ['DELETE FROM audit_entry WHERE number > 6', 'UPDATE audit_head SET number = 6'], Kind.REWRITTEN, 6],
                ['the mark of the end removed', ['DELETE FROM audit_head'], Kind.HEADLESS, 9],
                ['a content erased past the application', ["UPDATE audit_entry SET content = NULL, salt = NULL, subject_key = '' WHERE number = 5"], Kind.ERASED, 5],
                ['a content erased with its key left', ["UPDATE audit_entry SET content = NULL, salt = NULL WHERE number = 5"], Kind.EDITED, 5],
        ].collectMany { row -> ['SQLite', 'PostgreSQL'].collect { row + it } }
    }

    def "a trail cut off with its mark moved back wholly is whole by itself, and found by what was kept of it elsewhere (#kind)"() {
        given: 'what nobody can find without a copy'
        def kept = homes[kind].getBean(AuditTrail).anchor()
        def cut = ['DELETE FROM audit_entry WHERE number > 6', 'UPDATE audit_head SET number = 6, chain = (SELECT chain FROM audit_entry WHERE number = 6)']

        expect:
        afterwards(kind, cut).broken().empty
        afterwards(kind, cut, [kept]).broken().get() == new AuditBreak(Kind.CUT, 7, 9)
        homes[kind].getBean(AuditCheck).run([kept]).broken().empty
        homes[kind].getBean(AuditCheck).run([new Anchor(5, 'c' * 64)]).broken().get() == new AuditBreak(Kind.REWRITTEN, 5, 5)

        where:
        kind << ['SQLite', 'PostgreSQL']
    }

    def "the database itself refuses #sql (#kind)"() {
        when:
        within(kind) { connection -> connection.createStatement().withCloseable { it.executeUpdate(sql) } }

        then:
        def refused = thrown(Exception)
        (refused.message + refused.cause?.message).contains('audit_only_grows')

        where:
        [sql, kind] << [[
                "UPDATE audit_entry SET login = 'jean' WHERE number = 2",
                "UPDATE audit_entry SET content = '{}' WHERE number = 2",
                'UPDATE audit_entry SET content = NULL, salt = NULL WHERE number = 2',
                'DELETE FROM audit_entry WHERE number = 2',
                'DELETE FROM audit_head',
                'UPDATE audit_head SET number = 2',
        ], ['SQLite', 'PostgreSQL']].combinations() + [
                ['TRUNCATE audit_entry', 'PostgreSQL'],
                ["INSERT OR REPLACE INTO audit_entry SELECT number, made_at, 'jean', door, subject, subject_key, content, salt, digest, chain, form FROM audit_entry WHERE number = 2", 'SQLite'],
        ]
    }

    def "what is erased on request is gone from the database, counted, told by an entry, and the trail goes on (#kind)"() {
        given:
        def home = homes[kind]
        def erasure = home.getBean(AuditErasure)

        when: 'the words are found whatever their capitals and accents'
        def found = erasure.mentioning('NÖM 4')

        then:
        found*.number() == [4L]

        when:
        def outcome = within(kind) { connection ->
            def erased = erasure.strike([4L, 5L, 4000L], 'demande du 3 mars', MARIE)
            home.getBean(AuditTrail).add(MARIE, [new Change('people', 'p99', null, [name: 'Nouvelle'])])
            def rows = []
            connection.createStatement().withCloseable { statement ->
                def all = statement.executeQuery('SELECT content, salt, subject_key FROM audit_entry WHERE number IN (4, 5)')
                while (all.next()) {
                    rows << (1..3).collect { all.getString(it) }
                }
            }
            def entry = home.getBean(AuditEntryRepository).findById(10).get()
            [erased, rows, home.getBean(AuditCheck).run([]), entry, home.getBean(AuditTrail).content(entry).after(), erasure.mentioning('nom 4'), erasure.strike([10L], 'non', MARIE)]
        }

        then:
        outcome[0] == 2
        outcome[1] == [[null, null, '']] * 2
        outcome[2].broken().empty
        outcome[2].erased() == 2
        outcome[2].entries() == 11
        outcome[3].table() == 'audit'
        outcome[3].login() == 'marie'
        outcome[4] == [reason: 'demande du 3 mars', entries: '4-5']
        outcome[5] == []

        and: 'an entry that tells of an erasure is not erased'
        outcome[6] == 0

        where:
        kind << ['SQLite', 'PostgreSQL']
    }

    def "numbers are read and written as ranges"() {
        expect:
        EntryNumbers.write(EntryNumbers.read(text)) == written

        where:
        text            | written
        ''              | ''
        '7'             | '7'
        '3-5, 9 4 10'   | '3-5 9-10'
        '5-3 x'         | ''
    }
}
