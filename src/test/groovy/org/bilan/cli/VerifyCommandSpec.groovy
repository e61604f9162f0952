package org.bilan.cli

import java.nio.file.Files
import java.nio.file.Path
import java.sql.DriverManager
import java.util.zip.ZipEntry
import java.util.zip.ZipOutputStream
import spock.lang.Specification
import spock.lang.TempDir
import spock.util.environment.RestoreSystemProperties

class VerifyCommandSpec extends Specification {
    @TempDir Path folder
    ByteArrayOutputStream out = new ByteArrayOutputStream()
    ByteArrayOutputStream err = new ByteArrayOutputStream()

    def "the trail of a home is whole until an entry is edited in the database"() {
        given:
        def home = folder.resolve('home')
        def data = Files.createDirectories(folder.resolve('data'))
        (1..3).each {
            Files.writeString(data.resolve('themes.csv'), "code,title\neducation,Titre $it\n")
            assert run('--home', home.toString(), 'import', data.toString()) == 0
        }

        expect: 'an entry for each theme as it was and is, one for each import'
        run('--home', home.toString(), '--lang', 'en', 'verify', '--audit') == 0
        out.toString('UTF-8').contains('The audit trail is whole: 6 entries.')
        def end = (out.toString('UTF-8') =~ /It ends at (6:[0-9a-f]{64})/)[0][1]

        when: 'what was kept of it proves more'
        Files.writeString(folder.resolve('kept.txt'), end + '\n')

        then:
        ['6:' + 'a' * 64, '12:' + 'a' * 64].every { run('--home', home.toString(), '--lang', 'en', 'verify', '--audit', '--against', it) == 1 }
        err.toString('UTF-8').contains('at entry 6 it is not the one whose end was kept')
        err.toString('UTF-8').contains('entries 7 to 12 are missing')
        [end, folder.resolve('kept.txt').toString()].every { run('--home', home.toString(), '--lang', 'en', 'verify', '--audit', '--against', it) == 0 }
        run('--home', home.toString(), '--lang', 'en', 'verify', '--audit', '--against', folder.resolve('none.zip').toString()) == 1
        err.toString('UTF-8').contains('neither the end of an audit trail')

        when: 'the database refuses, until its guards are taken away'
        DriverManager.getConnection("jdbc:sqlite:${home.resolve('bilan.db')}").withCloseable { connection ->
            connection.createStatement().withCloseable {
                it.executeUpdate('DROP TRIGGER audit_entry_unchanged')
                it.executeUpdate("UPDATE audit_entry SET subject_key = 'autre' WHERE number = 2")
            }
        }

        then:
        run('--home', home.toString(), '--lang', 'en', 'verify', '--audit') == 1
        err.toString('UTF-8').contains('Entry 2 was edited')
    }

    def "a trail cut off and mended is found with a backup"() {
        given:
        def home = folder.resolve('home').toString()
        def zip = folder.resolve('copy.zip').toString()
        themes(home, 'Un', 'Deux')
        assert run('--home', home, 'backup', zip) == 0

        expect:
        run('--home', home, '--lang', 'en', 'verify', '--audit', '--against', zip) == 0
        out.toString('UTF-8').contains('It holds what was kept of it at entry 4.')

        when:
        DriverManager.getConnection("jdbc:sqlite:$home/bilan.db").withCloseable { connection ->
            connection.createStatement().withCloseable { statement ->
                ['DROP TRIGGER audit_entry_kept', 'DROP TRIGGER audit_head_onward', 'DELETE FROM audit_entry WHERE number > 2',
                 'UPDATE audit_head SET number = 2, chain = (SELECT chain FROM audit_entry WHERE number = 2)'].each { statement.executeUpdate(it) }
            }
        }

        then:
        run('--home', home, '--lang', 'en', 'verify', '--audit') == 0
        run('--home', home, '--lang', 'en', 'verify', '--audit', '--against', zip) == 1
        err.toString('UTF-8').contains('entries 3 to 4 are missing')
    }

    def "a backup whose database would fill the disk is refused before it is unpacked whole"() {
        given:
        def home = folder.resolve('home').toString()
        def zip = folder.resolve('bomb.zip')
        themes(home, 'Un')
        new ZipOutputStream(Files.newOutputStream(zip)).withCloseable { out ->
            out.putNextEntry(new ZipEntry('bilan.db'))
            def nothing = new byte[1 << 20]
            65.times { out.write(nothing) }
        }

        when: 'its directory says that it is packed in two gigabytes'
        def bytes = Files.readAllBytes(zip)
        def entry = (0..bytes.length - 4).find { at -> bytes[at..at + 3] == [0x50, 0x4b, 1, 2] }
        [0xff, 0xff, 0xff, 0x7f].eachWithIndex { one, at -> bytes[entry + 20 + at] = (byte) one }
        Files.write(zip, bytes)

        then:
        Files.size(zip) < 100_000
        run('--home', home, '--lang', 'en', 'verify', '--audit', '--against', zip.toString()) == 1
        err.toString('UTF-8').contains('would take more than two hundred times its room')
    }

    def "a trail written anew from its first entry on is found with a sealed package that somebody kept"() {
        given:
        def home = folder.resolve('home').toString()
        def zip = folder.resolve('sealed.zip').toString()
        assert run('--home', home, 'import', 'samples/ciso-2021-2022') == 0
        assert run('--home', home, 'report', 'funder', '--grant', 'LOUISE-GRENIER', '--period', '2021-09-01/2022-08-31', '--seal', zip) == 0

        expect:
        run('--home', home, '--lang', 'en', 'verify', '--audit', '--against', zip) == 0
        out.toString('UTF-8').contains('It holds what was kept of it at entry ')
        run('--lang', 'en', 'verify', zip) == 0
        out.toString('UTF-8').contains('the audit trail stood at ')

        and: 'by the key that is trusted only'
        assert run('--home', home, 'key', 'export', folder.resolve('public.pem').toString()) == 0
        run('--home', home, '--lang', 'en', 'verify', '--audit', '--against', zip, '--key', folder.resolve('public.pem').toString()) == 0

        when: 'a package that was changed proves nothing'
        def changed = new File(zip).bytes
        changed[2000] = (byte) (changed[2000] ^ 1)
        Files.write(folder.resolve('changed.zip'), changed)

        then:
        run('--home', home, '--lang', 'en', 'verify', '--audit', '--against', folder.resolve('changed.zip').toString()) == 1
        err.toString('UTF-8').contains('is not as it was sealed')

        when:
        DriverManager.getConnection("jdbc:sqlite:$home/bilan.db").withCloseable { connection ->
            connection.createStatement().withCloseable { statement ->
                ['DROP TRIGGER audit_entry_kept', 'DROP TRIGGER audit_head_onward', 'DELETE FROM audit_entry', "UPDATE audit_head SET number = 0, chain = ''",
                 'DELETE FROM allocation'].each { statement.executeUpdate(it) }
            }
        }
        assert run('--home', home, 'import', 'samples/ciso-2021-2022') == 0

        then: 'by itself it is whole'
        run('--home', home, '--lang', 'en', 'verify', '--audit') == 0
        run('--home', home, '--lang', 'en', 'verify', '--audit', '--against', zip) == 1
    }

    def "what the trail says of a person is listed, erased for a reason, and counted; the trail is exported beside the records"() {
        given:
        def home = folder.resolve('home').toString()
        themes(home, 'Atelier de Zoé Untel', 'Autre')
        def file = folder.resolve('out/audit.jsonl')

        expect: 'nothing is erased without a reason'
        run('--home', home, '--lang', 'en', 'audit', 'erase', '--words', 'zoe untel') == 0
        out.toString('UTF-8').contains('themes  education')
        out.toString('UTF-8').contains('2 entries say that. Nothing was erased')
        run('--home', home, '--lang', 'en', 'verify', '--audit') == 0
        !out.toString('UTF-8').contains('erased on request')
        run('--home', home, '--lang', 'en', 'audit', 'erase') == 1
        run('--home', home, '--lang', 'en', 'export') == 1

        when:
        assert run('--home', home, '--lang', 'en', 'audit', 'erase', '--words', 'zoe untel', '--reason', 'demande 12') == 0
        assert run('--home', home, '--lang', 'en', 'export', '--audit', file.toString()) == 0
        def lines = Files.readAllLines(file).collect { new groovy.json.JsonSlurper().parseText(it) }

        then:
        out.toString('UTF-8').contains('The content of 2 entries was erased.')
        lines*.number == [1, 2, 3, 4, 5]
        lines*.erased == [true, null, true, null, null]
        lines[0].subMap('table', 'key', 'door') == [table: 'themes', key: '', door: 'import']
        lines[4].content.contains('demande 12')
        !Files.readString(file).contains('Untel')
        run('--home', home, '--lang', 'en', 'verify', '--audit') == 0
        out.toString('UTF-8').contains('the content of 2 was erased on request')

        and: 'what is written is enough to check the chain elsewhere'
        def sha = { String text -> java.security.MessageDigest.getInstance('SHA-256').digest(text.bytes).encodeHex().toString() }
        def chain = ''
        lines.every { line ->
            def at = java.time.Instant.parse(line.at).toEpochMilli()
            def was = chain
            chain = line.chain
            line.chain == sha([was, line.number, at, line.login, line.door, line.table, line.form, line.digest].join('\u001f')) &&
                    (line.erased || line.digest == sha([line.salt, line.key, line.content].join('\u001f')))
        }
    }

    private void themes(String home, String... titles) {
        def data = Files.createDirectories(folder.resolve('data'))
        titles.each {
            Files.writeString(data.resolve('themes.csv'), "code,title\neducation,$it\n")
            assert run('--home', home, 'import', data.toString()) == 0
        }
    }

    @RestoreSystemProperties
    def "a restore is the last entry of the trail that it brought back, which holds"() {
        given:
        def home = folder.resolve('home').toString()
        def other = folder.resolve('other').toString()
        def zip = folder.resolve('copy.zip').toString()
        def data = Files.createDirectories(folder.resolve('data'))
        Files.writeString(data.resolve('themes.csv'), 'code,title\neducation,Titre\n')
        assert run('--home', home, 'import', data.toString()) == 0
        assert run('--home', home, 'backup', zip) == 0

        when: 'the restored home has a database of its own, whatever server its surroundings name'
        System.setProperty('bilan.database.url', 'postgresql://nowhere.invalid/bilan')
        assert run('--home', other, 'restore', zip) == 0
        System.clearProperty('bilan.database.url')

        then:
        run('--home', other, '--lang', 'en', 'verify', '--audit') == 0
        out.toString('UTF-8').contains('The audit trail is whole: 3 entries.')
        DriverManager.getConnection("jdbc:sqlite:$other/bilan.db").withCloseable { connection ->
            def entry = connection.createStatement().executeQuery('SELECT door, subject, subject_key FROM audit_entry WHERE number = 3')
            (1..3).collect { entry.getString(it) } == ['COMMAND', 'restore', 'copy.zip']
        }
    }

    private int run(String... arguments) {
        Commands.run(new Terminal(new PrintStream(out, true, 'UTF-8'), new PrintStream(err, true, 'UTF-8'), new ByteArrayInputStream(new byte[0]), [:]), arguments)
    }
}
