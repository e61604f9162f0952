package org.bilan.cli

import java.nio.file.Files
import java.nio.file.Path
import java.sql.DriverManager
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

        expect:
        run('--home', home.toString(), '--lang', 'en', 'verify', '--audit') == 0
        out.toString('UTF-8').contains('The audit trail is whole: 3 entries.')

        when:
        DriverManager.getConnection("jdbc:sqlite:${home.resolve('bilan.db')}").withCloseable { connection ->
            connection.createStatement().withCloseable { it.executeUpdate("UPDATE audit_entry SET subject_key = 'autre' WHERE number = 2") }
        }

        then:
        run('--home', home.toString(), '--lang', 'en', 'verify', '--audit') == 1
        err.toString('UTF-8').contains('entry 2 was changed or removed')
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
        out.toString('UTF-8').contains('The audit trail is whole: 2 entries.')
        DriverManager.getConnection("jdbc:sqlite:$other/bilan.db").withCloseable { connection ->
            def entry = connection.createStatement().executeQuery('SELECT door, subject, subject_key FROM audit_entry WHERE number = 2')
            (1..3).collect { entry.getString(it) } == ['COMMAND', 'restore', 'copy.zip']
        }
    }

    private int run(String... arguments) {
        Commands.run(new Terminal(new PrintStream(out, true, 'UTF-8'), new PrintStream(err, true, 'UTF-8'), new ByteArrayInputStream(new byte[0]), [:]), arguments)
    }
}
