package org.bilan.cli

import java.nio.charset.StandardCharsets
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

class CommandsSpec extends Specification {
    @TempDir Path folder
    ByteArrayOutputStream out = new ByteArrayOutputStream()
    ByteArrayOutputStream err = new ByteArrayOutputStream()
    Map<String, String> environment = [:]
    String typed = ''

    def "a wrong command line is told in the person's language, with exit code 2 and where the help is: #arguments"() {
        expect:
        run(*arguments) == 2
        out.toString().empty
        err.toString('UTF-8').contains(said)
        err.toString('UTF-8').contains('--help')

        where:
        arguments                                                              || said
        []                                                                     || 'Quelle commande ?'
        ['--lang', 'en']                                                       || 'Which command?'
        ['--lang=es', 'report']                                                || '¿Qué orden?'
        ['dance']                                                              || 'Mot inconnu : dance'
        ['--lang', 'en', 'serve', '--port', 'x']                               || '“x” is not understood'
        ['--lang', 'es', 'report', 'annual', '--out', 'x']                     || 'Falta: --period'
        ['report', 'annual', '--out', 'x', '--period', '2021-09-01']           || '« 2021-09-01 » n’est pas compris'
        ['report', 'annual', '--out', 'x', '--period', '2022-09-01/2021-09-01'] || 'n’est pas compris'
        ['report', 'annual', '--out', 'x', '--period', '2021-13-40/2022-01-01'] || 'n’est pas compris'
        ['report', 'funder', '--out', 'x', '--period', '2021-09-01/2022-08-31'] || '--grant CODE'
        ['report', 'annual', '--out', 'x', '--period', '2021-09-01/2022-08-31', '--format', 'odt'] || '« odt »'
        ['user', 'add', 'marie', '--role', 'king']                             || '« king »'
        ['import']                                                             || 'PATH'
        ['report', 'annual', '--period', '2021-09-01/2022-08-31']              || '--out'
        ['report', 'annual', '--period', '2021-09-01/2022-08-31', '--seal']    || '--out'
        ['verify']                                                             || 'Quelle commande ?'
    }

    def "the language is the one asked for, else the environment's, else French"() {
        given:
        environment.putAll(variables)

        expect:
        run(*arguments) == 2
        err.toString('UTF-8').contains(said)

        where:
        variables                            | arguments         || said
        [:]                                  | []                || 'Quelle commande ?'
        [LANG: 'C.UTF-8']                    | []                || 'Quelle commande ?'
        [LANG: 'en_CA.UTF-8']                | []                || 'Which command?'
        [LANG: 'en_CA.UTF-8', LC_ALL: 'es']  | []                || '¿Qué orden?'
        [LANG: 'es_MX']                      | ['--lang', 'en']  || 'Which command?'
        [LANG: 'en_CA']                      | ['--lang', 'de']  || 'n’est pas compris'
    }

    def "every command has its help in every language, without opening a home: #line"() {
        expect:
        ['fr', 'en', 'es'].each { language ->
            out.reset()
            assert run('--lang', language, '--home', folder.resolve('none').toString(), *line.tokenize(' '), '--help') == 0
            assert out.toString('UTF-8').contains('bilan' + (line ? " $line" : ''))
            assert !(out.toString('UTF-8') =~ /(?m)^\s+-.*[a-z]$\s*^\s+-/)
        }
        !Files.exists(folder.resolve('none'))
        err.toString().empty

        where:
        line << ['', 'demo', 'serve', 'import', 'export', 'rates', 'rates import', 'report', 'report annual', 'report funder', 'template',
                'template check', 'template fill', 'template preview', 'template needs', 'template fields', 'obligations', 'verify', 'key', 'key list', 'key export', 'key rotate', 'backup', 'restore', 'user', 'user add',
                'user passwd', 'ledger', 'ledger import', 'ledger accounts', 'reconcile']
    }

    def "a home without data is not made by asking for it: #arguments"() {
        given:
        def home = folder.resolve('home')

        expect:
        run('--home', home.toString(), *arguments) == 1
        err.toString('UTF-8').contains("Il n’y a pas de données dans $home")
        !Files.exists(home)

        where:
        arguments << [
            ['export', 'x'],
            ['backup', 'x.zip'],
            ['report', 'annual', '--period', '2021-09-01/2022-08-31', '--out', 'x'],
            ['report', 'annual', '--period', '2021-09-01/2022-08-31', '--seal', 'x.zip'],
            ['key', 'list'],
            ['key', 'rotate'],
            ['key', 'export', 'x.pem'],
        ]
    }

    def "a demo refuses a home that holds something else, and leaves it as it was"() {
        given:
        Files.writeString(folder.resolve('accounts.xls'), 'ours')

        expect:
        run('--home', folder.toString(), 'demo', '--no-serve') == 1
        err.toString('UTF-8').contains('contient autre chose')
        folder.toFile().list() == ['accounts.xls'] as String[]
        Files.readString(folder.resolve('accounts.xls')) == 'ours'
    }

    def "a faulty import names every place, exits with 1 and stores nothing; a sound one exits with 0, twice"() {
        given:
        def home = folder.resolve('home').toString()
        def data = Files.createDirectories(folder.resolve('data'))
        Files.writeString(data.resolve('themes.csv'), 'code,title,position\neducation,Éducation,1\n')
        Files.writeString(data.resolve('projects.csv'), 'code,title,theme,start\np1,Projet,nothing,2022-13-40\n')

        expect:
        run('--home', home, '--lang', 'en', 'import', data.toString()) == 1
        err.toString('UTF-8').contains('projects.csv:2:theme: ')
        err.toString('UTF-8').contains('projects.csv:2:start: ')
        err.toString('UTF-8').contains('nothing was stored')
        out.toString().empty

        when:
        Files.writeString(data.resolve('projects.csv'), 'code,title,theme,start\np1,Projet,education,2022-01-31\n')

        then:
        run('--home', home, 'import', data.toString(), '--dry-run') == 0
        out.toString('UTF-8').contains('Essai seulement')

        and:
        run('--home', home, 'import', data.toString()) == 0
        out.toString('UTF-8').contains('projects : 1 de plus')

        and:
        run('--home', home, 'import', data.toString()) == 0
        out.toString('UTF-8').contains('Tout y était déjà')

        when: 'a backup, put back elsewhere, holds the same records'
        def zip = folder.resolve('copy.zip').toString()
        def other = folder.resolve('other').toString()
        assert run('--home', home, 'backup', zip) == 0
        assert run('--home', other, 'restore', zip) == 0
        assert run('--home', home, 'export', folder.resolve('a').toString()) == 0
        assert run('--home', other, 'export', folder.resolve('b').toString()) == 0

        then:
        Files.readString(folder.resolve('a/projects.csv')) == Files.readString(folder.resolve('b/projects.csv'))
        Files.readString(folder.resolve('b/projects.csv')).contains('Projet')

        and: 'neither writes over what is there'
        run('--home', home, 'backup', zip) == 1
        run('--home', other, 'restore', zip) == 1
        run('--home', folder.resolve('c').toString(), 'restore', data.resolve('themes.csv').toString()) == 1
        !Files.exists(folder.resolve('c'))

        when: 'an unknown grant is said, not traced'
        err.reset()

        then:
        run('--home', home, 'report', 'funder', '--grant', 'NONE', '--period', '2021-09-01/2022-08-31', '--out', folder.resolve('r').toString()) == 1
        err.toString('UTF-8').contains('NONE')
        !err.toString('UTF-8').contains('Exception')
    }

    def "accounts are added from standard input, and a weak or taken one is refused"() {
        given:
        def home = folder.resolve('home').toString()
        typed = 'une phrase assez longue\n'

        expect:
        run('--home', home, 'user', 'add', 'marie', '--role', 'admin') == 0
        run('--home', home, 'user', 'add', 'marie', '--role', 'admin') == 1
        err.toString('UTF-8').contains('existe déjà')
        run('--home', home, 'user', 'passwd', 'marie') == 0
        run('--home', home, 'user', 'passwd', 'paul') == 1

        when:
        typed = 'court\n'

        then:
        run('--home', home, 'user', 'add', 'paul', '--role', 'reader') == 1
        err.toString('UTF-8').contains('12')

        when:
        typed = ''

        then:
        run('--home', home, 'user', 'add', 'paul', '--role', 'reader') == 1
        !(out.toString('UTF-8') + err.toString('UTF-8')).contains('une phrase assez longue')
    }

    private int run(String... arguments) {
        def input = new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8))
        def terminal = new Terminal(new PrintStream(out, true, 'UTF-8'), new PrintStream(err, true, 'UTF-8'), input, environment)
        Commands.run(terminal, arguments)
    }
}
