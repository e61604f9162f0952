package org.bilan.cli

import java.nio.file.Files
import java.nio.file.Path
import java.util.zip.ZipFile
import spock.lang.Specification
import spock.lang.TempDir

/** What a person asked to have erased is in nothing that leaves the home afterwards. */
class AuditEraseSpec extends Specification {
    static final String NAME = 'Dolorosa Fictiva'

    @TempDir Path folder
    ByteArrayOutputStream out = new ByteArrayOutputStream()

    def "neither an export, a new backup nor the home holds what was erased, and the trail is whole"() {
        given: 'a person whom the trail alone still knows'
        def home = folder.resolve('home').toString()
        people(home, NAME)
        people(home, 'Personne')
        assert run('--home', home, 'backup', folder.resolve('before.zip').toString()) == 0
        assert backedUp('before.zip').contains(NAME)
        assert texts(folder.resolve('home')).contains(NAME)

        when:
        assert run('--home', home, 'audit', 'erase', '--words', 'dolorosa fictiva', '--reason', 'demande du 3 mars') == 0
        assert run('--home', home, 'export', folder.resolve('exported').toString()) == 0
        assert run('--home', home, 'backup', folder.resolve('after.zip').toString()) == 0

        then:
        !texts(folder.resolve('exported')).contains(NAME)
        !backedUp('after.zip').contains(NAME)
        !texts(folder.resolve('home')).contains(NAME)

        and:
        run('--home', home, 'verify', '--audit') == 0

        and: 'the copy that is put back says no more, and is whole'
        run('--home', folder.resolve('back').toString(), 'restore', folder.resolve('after.zip').toString()) == 0
        run('--home', folder.resolve('back').toString(), 'verify', '--audit') == 0
    }

    private void people(String home, String name) {
        def data = Files.createDirectories(folder.resolve('data'))
        Files.writeString(data.resolve('people.csv'), 'code,name,function\n' + (1..200).collect { "p$it,$name $it,${'fonction ' * (it % 90)}\n" }.join())
        assert run('--home', home, 'import', data.toString()) == 0
    }

    private static String texts(Path folder) {
        def all = new StringBuilder()
        folder.toFile().eachFileRecurse(groovy.io.FileType.FILES) { all << new String(it.bytes, 'ISO-8859-1') }
        all.toString()
    }

    private String backedUp(String zip) {
        new ZipFile(folder.resolve(zip).toFile()).withCloseable { file ->
            file.entries().collect { new String(file.getInputStream(it).bytes, 'ISO-8859-1') }.join()
        }
    }

    private int run(String... arguments) {
        Commands.run(new Terminal(new PrintStream(out, true, 'UTF-8'), new PrintStream(out, true, 'UTF-8'), new ByteArrayInputStream(new byte[0]), [:]), arguments)
    }
}
