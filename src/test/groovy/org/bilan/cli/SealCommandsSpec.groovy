package org.bilan.cli

import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.attribute.PosixFilePermissions
import java.util.zip.ZipFile
import org.bilan.document.word.WordLines
import org.bilan.report.seal.SealedPackage
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

/** Sealing and checking as people do it at the command line. */
class SealCommandsSpec extends Specification {
    static final List<String> REPORT = ['report', 'funder', '--grant', 'NQSF', '--period', '2021-09-01/2022-08-31']
    static final String CHARGE = 'D-2021-001,NQSF,3'

    @TempDir @Shared Path folder
    @Shared String home
    @Shared Path sealed
    ByteArrayOutputStream out = new ByteArrayOutputStream()
    ByteArrayOutputStream err = new ByteArrayOutputStream()

    def setupSpec() {
        home = folder.resolve('home').toString()
        sealed = folder.resolve('NQSF.zip')
        def silent = new PrintStream(OutputStream.nullOutputStream())
        def terminal = new Terminal(silent, silent, new ByteArrayInputStream(new byte[0]), [:])
        assert Commands.run(terminal, '--home', home, 'import', 'samples/ciso-2021-2022') == 0
        assert Commands.run(terminal, '--home', home, *REPORT, '--seal', sealed.toString(), '--out', folder.resolve('files').toString(), '--format', 'docx') == 0
        assert Commands.run(terminal, '--home', home, 'key', 'export', folder.resolve('public.pem').toString()) == 0
    }

    def "a report is sealed beside its files, and never in the place of another file"() {
        expect:
        Files.isRegularFile(sealed)
        folder.resolve('files').toFile().list().toList() == ['NQSF.2021-09-01_2022-08-31.fr.docx']

        when:
        def before = sealed.toFile().bytes

        then:
        run('--home', home, *REPORT, '--seal', sealed.toString()) == 1
        sealed.toFile().bytes == before

        and: 'without a name it is called as the files are'
        run('--home', home, *REPORT, '--out', folder.resolve('more').toString(), '--format', 'xlsx', '--seal') == 0
        folder.resolve('more').toFile().list().sort().toList() == ['NQSF.2021-09-01_2022-08-31.fr.xlsx', 'NQSF.2021-09-01_2022-08-31.fr.zip']
    }

    def "a package is checked without any home, in the reader's language: #language"() {
        expect:
        run('--home', folder.resolve('nowhere').toString(), '--lang', language, 'verify', sealed.toString(), '--key', folder.resolve('public.pem').toString()) == 0
        out.toString('UTF-8').contains(said)
        !Files.exists(folder.resolve('nowhere'))

        where:
        language || said
        'fr'     || 'identiques octet par octet'
        'en'     || 'The key is one of those that you gave'
        'es'     || 'Íntegro: el paquete está tal como se selló'
    }

    def "a changed package exits with 1 and names the file"() {
        given:
        def changed = Files.write(folder.resolve('changed.zip'), changed(sealed.toFile().bytes))

        expect:
        run('--lang', 'en', 'verify', changed.toString()) == 1
        out.toString('UTF-8').contains('- facts.json: ')
    }

    def "another's key, or no key at all, is told"() {
        given:
        def other = folder.resolve('other').toString()
        def data = Files.createDirectories(folder.resolve('data'))
        Files.writeString(data.resolve('themes.csv'), 'code,title\neducation,Titre\n')
        assert run('--home', other, 'import', data.toString()) == 0
        assert run('--home', other, 'key', 'export', folder.resolve('theirs.pem').toString()) == 0

        expect:
        run('--lang', 'en', 'verify', sealed.toString(), '--key', folder.resolve('theirs.pem').toString()) == 1
        out.toString('UTF-8').contains('not with the one that you gave')
        run('--lang', 'en', 'verify', sealed.toString(), '--key', sealed.toString()) == 1
        err.toString('UTF-8').contains('holds no public Ed25519 key')

        and: 'both keys together are enough'
        run('verify', sealed.toString(), '--key', folder.resolve('theirs.pem').toString(), '--key', folder.resolve('public.pem').toString()) == 0
    }

    def "the key stays with its owner, goes into the backup and comes back, and never into an export; a new one leaves old packages as they are"() {
        given:
        def secret = Path.of(home, 'keys', 'signing.pem')
        def copy = folder.resolve('copy.zip')
        def back = folder.resolve('back').toString()
        def text = Files.readString(secret).readLines()[2]

        expect:
        PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)) == 'rw-------'
        PosixFilePermissions.toString(Files.getPosixFilePermissions(secret.parent)) == 'rwx------'

        when:
        assert run('--home', home, 'backup', copy.toString()) == 0
        assert run('--home', back, 'restore', copy.toString()) == 0
        assert run('--home', home, 'export', folder.resolve('exported').toString()) == 0

        then:
        PosixFilePermissions.toString(Files.getPosixFilePermissions(copy)) == 'rw-------'
        Files.readString(Path.of(back, 'keys', 'signing.pem')) == Files.readString(secret)
        PosixFilePermissions.toString(Files.getPosixFilePermissions(Path.of(back, 'keys', 'signing.pem'))) == 'rw-------'
        folder.resolve('exported').toFile().listFiles().every { it.directory || !it.text.contains(text) }
        !(out.toString('UTF-8') + err.toString('UTF-8')).contains(text)

        when: 'a new key'
        out.reset()
        assert run('--home', back, '--lang', 'en', 'key', 'rotate') == 0
        assert run('--home', back, '--lang', 'en', 'key', 'list') == 0

        then: 'the old one signs no more, and its packages are still checked'
        !Files.readString(Path.of(back, 'keys', 'signing.pem')).contains(text)
        out.toString('UTF-8').readLines().count { it.startsWith('former key: ') } == 1
        run('verify', sealed.toString(), '--key', folder.resolve('public.pem').toString()) == 0
        run('--home', back, *REPORT, '--seal', folder.resolve('later.zip').toString()) == 0
        run('verify', folder.resolve('later.zip').toString(), '--key', folder.resolve('public.pem').toString()) == 1
        run('--home', back, 'verify', '--audit') == 0
    }

    def "a report that its checks refuse is not sealed"() {
        expect:
        run('--home', home, *REPORT, '--strict', '--seal', folder.resolve('strict.zip').toString()) == 3
        !Files.exists(folder.resolve('strict.zip'))
    }

    def "a corrected report names the version before and tells what differs, in words of its language; and is corrected in its turn"() {
        given:
        def second = folder.resolve('second.zip')
        def third = folder.resolve('third.zip')
        def first = opened(sealed)

        when:
        spend(CHARGE, '401.25')
        assert run('--home', home, *REPORT, '--seal', second.toString(), '--corrects', sealed.toString()) == 0

        then:
        opened(second).predecessor() == first.id()
        with(lines(second)) {
            it.contains('Rapport corrigé, version 2')
            it.any { it.startsWith('Ce rapport est la version 2. Il remplace la version 1, scellée le ') && it.contains(first.id()) }
            it.any { it =~ /^Imputation ${CHARGE.replace(',', ' ')} – .* · .*,\d\d\u00a0\$ · 401,25\u00a0\$$/ }
        }
        new String(opened(second).files()['corrections.md'], 'UTF-8').contains('401,25\u00a0$')

        and: 'it stands alone, as any package'
        run('--lang', 'en', 'verify', second.toString(), '--key', folder.resolve('public.pem').toString()) == 0
        out.toString('UTF-8').contains(first.id())

        when: 'the same once more, to the corrected one'
        spend(CHARGE, '402.25')
        assert run('--home', home, *REPORT, '--seal', third.toString(), '--corrects', second.toString()) == 0

        then:
        opened(third).predecessor() == opened(second).id()
        lines(third).contains('Rapport corrigé, version 3')
        lines(third).any { it =~ /· 401,25\u00a0\$ · 402,25\u00a0\$$/ }
    }

    def "what cannot be corrected is told, and nothing is sealed: #what"() {
        given:
        def file = folder.resolve('refused.zip')
        def before = folder.resolve("before-${what.replaceAll(/\W/, '')}.zip")
        if (bytes) {
            before.toFile().bytes = bytes(sealed.toFile().bytes)
        }

        expect:
        run('--home', home, '--lang', 'en', *asked, '--seal', file.toString(), '--corrects', before.toString()) == 1
        err.toString('UTF-8').contains(said)
        !Files.exists(file)

        where:
        what             | asked                                                                                           | bytes                                    || said
        'no file'        | REPORT                                                                                          | null                                     || 'does not exist'
        'no package'     | REPORT                                                                                          | { byte[] it -> 'a letter'.bytes }        || 'is not as it was sealed'
        'a broken one'   | REPORT                                                                                          | { byte[] it -> changed(it) }             || 'is not as it was sealed: a corrected report cannot replace it. facts.json'
        'another grant'  | ['report', 'funder', '--grant', 'PSOCI', '--period', '2021-09-01/2022-08-31']                   | { byte[] it -> it }                      || 'is the report NQSF 2021-09-01/2022-08-31 fr, not PSOCI 2021-09-01/2022-08-31 en'
        'another period' | ['report', 'funder', '--grant', 'NQSF', '--period', '2021-09-01/2022-02-28']                    | { byte[] it -> it }                      || 'not NQSF 2021-09-01/2022-02-28 en'
        'another kind'   | ['report', 'annual', '--period', '2021-09-01/2022-08-31']                                       | { byte[] it -> it }                      || 'not annual 2021-09-01/2022-08-31 en'
        'another language' | REPORT | { byte[] it -> it } || 'is the report NQSF 2021-09-01/2022-08-31 fr, not NQSF 2021-09-01/2022-08-31 en'
    }

    def "another organization's report is not corrected, and a correction is one that is sealed"() {
        given:
        def theirs = folder.resolve('stranger').toString()
        assert run('--home', theirs, 'import', 'samples/ciso-2021-2022') == 0

        expect:
        run('--home', theirs, '--lang', 'en', *REPORT, '--seal', folder.resolve('theirs.zip').toString(), '--corrects', sealed.toString()) == 1
        err.toString('UTF-8').contains('was not sealed with a key of this organization')
        !Files.exists(folder.resolve('theirs.zip'))
        run('--home', home, '--lang', 'en', *REPORT, '--out', folder.resolve('unsealed').toString(), '--corrects', sealed.toString()) == 2
        err.toString('UTF-8').contains('--seal PACKAGE.zip')
    }

    private void spend(String charge, String amount) {
        def data = Files.createDirectories(folder.resolve('correction'))
        Files.writeString(data.resolve('allocations.csv'), "expense,grant,line,amount\n$charge,$amount\n")
        assert run('--home', home, 'import', data.toString()) == 0
    }

    private static SealedPackage opened(Path zip) {
        SealedPackage.of(zip.toFile().bytes).get()
    }

    private static List<String> lines(Path zip) {
        WordLines.of(opened(zip).files()['report.docx'])
    }

    private static byte[] changed(byte[] bytes) {
        def at = new String(bytes, 'ISO-8859-1').indexOf('amountMinor') + 15
        bytes[at] = bytes[at] == (byte) '1' ? (byte) '2' : (byte) '1'
        bytes
    }

    private int run(String... arguments) {
        Commands.run(new Terminal(new PrintStream(out, true, 'UTF-8'), new PrintStream(err, true, 'UTF-8'), new ByteArrayInputStream(new byte[0]), [:]), arguments)
    }
}
