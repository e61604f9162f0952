package org.bilan.document.office

import com.sun.net.httpserver.HttpServer
import java.nio.file.Files
import java.nio.file.Path
import java.time.Duration
import java.util.concurrent.Callable
import java.util.concurrent.Executors
import org.apache.pdfbox.Loader
import org.apache.pdfbox.text.PDFTextStripper
import org.bilan.document.LibreOffice
import org.bilan.document.MiniDocx
import org.bilan.document.RefusedDocument
import org.bilan.document.WordSample
import org.bilan.document.office.OfficeProblem.Reason
import spock.lang.AutoCleanup
import spock.lang.IgnoreIf
import spock.lang.Requires
import spock.lang.Specification
import spock.lang.TempDir

/** LibreOffice as an engine: played by a script where it misbehaves, and the real one where there is one. */
@IgnoreIf(value = { os.windows }, reason = 'the scripts that play LibreOffice are for a Unix shell')
class OfficeEngineSpec extends Specification {
    static final byte[] DOCX = new MiniDocx().bytes()
    static final Path NO_PATH = null

    @TempDir Path folder
    @AutoCleanup OfficeEngine engine

    /** A program that says a version, and does what is given when a file is to be converted: its PDF is to be {@code $pdf}. */
    private OfficeEngine played(String acts, String version = 'LibreOffice 25.2.3.2 420(Build:2)', Duration most = Duration.ofSeconds(60)) {
        def program = folder.resolve('soffice')
        Files.writeString(program, """#!/bin/sh
cd '$folder'
case "\$*" in *--version*) echo '$version'; exit 0;; esac
for last in "\$@"; do :; done
pdf="\$(dirname "\$last")/report.pdf"
echo run >>runs
good() { cp '$folder/good.pdf' "\$pdf"; }
$acts
""")
        program.toFile().executable = true
        folder.resolve('good.pdf').toFile().bytes = new WordSample().text('Bonjour').pdf().bytes()
        engine = new OfficeEngine(program, OfficeVersion.LEAST, most)
    }

    private int runs() {
        folder.resolve('runs').toFile().readLines().size()
    }

    def "a version is read as LibreOffice says it, and compared by its numbers"() {
        expect:
        OfficeVersion.in(said).map { it.compareTo(OfficeVersion.LEAST) >= 0 }.orElse(null) == enough

        where:
        said                                  || enough
        'LibreOffice 7.4.7.2 40(Build:2)'     || false
        'LibreOffice 24.8.7.2 480(Build:2)'   || false
        'LibreOffice 25.2.0.3 520(Build:3)'   || true
        'LibreOffice 25.10.1.1'               || true
        'LibreOfficeDev 26.2.0.0.alpha0'      || true
        'command not found'                   || null
    }

    def "one that is not there is told with the path that was looked at, and nothing is started"() {
        given:
        engine = new OfficeEngine(folder.resolve('nowhere'), OfficeVersion.LEAST, Duration.ofSeconds(60))

        when:
        engine.pdf(DOCX)

        then:
        def problem = thrown(OfficeProblem)
        problem.reason() == Reason.ABSENT
        problem.details() == [folder.resolve('nowhere').toString()]
        OfficePrograms.find(NO_PATH, folder.toString()).orElse(null) != folder.resolve('soffice')
        played('good').pdf(DOCX).pageCount() == 1
        OfficePrograms.find(NO_PATH, folder.toString()).get() == folder.resolve('soffice')
        OfficePrograms.find(folder, '').get() == folder.resolve('soffice')
    }

    def "one that says #said is refused before it sees a file: #reason"() {
        when:
        played('good', said).pdf(DOCX)

        then:
        def problem = thrown(OfficeProblem)
        problem.reason() == reason
        problem.details().tail() == details
        !Files.exists(folder.resolve('runs'))

        where:
        said                              || reason            | details
        'LibreOffice 7.4.7.2 40(Build:2)' || Reason.TOO_OLD    | ['7.4', '25.2']
        'Hello'                           || Reason.NO_VERSION | []
    }

    def "one that hangs is ended in time with all that it started, and the next file is converted"() {
        given:
        def hanging = played('''if [ -e hung ]; then good; exit 0; fi
touch hung; sleep 300 & echo $! >child; wait''', 'LibreOffice 25.8', Duration.ofSeconds(3))

        when:
        hanging.pdf(DOCX)

        then:
        def problem = thrown(OfficeProblem)
        problem.reason() == Reason.TOO_SLOW
        problem.details()[1] == '3'
        runs() == 1
        ended(folder.resolve('child').toFile().text.trim().toLong())

        expect:
        hanging.pdf(DOCX).pageCount() == 1
    }

    private static boolean ended(long process) {
        ProcessHandle.of(process).map { it.onExit().orTimeout(10, java.util.concurrent.TimeUnit.SECONDS).handle { done, late -> late == null }.get() }.orElse(true)
    }

    def "one that falls over once is started again; one that always does is given up after the second time"() {
        expect:
        played('if [ -e fell ]; then good; else touch fell; kill -9 $$; fi').pdf(DOCX).pageCount() == 1
        runs() == 2

        when:
        folder.resolve('runs').toFile().delete()
        played('echo nonsense >"$pdf"; exit 81').pdf(DOCX)

        then:
        def problem = thrown(OfficeProblem)
        problem.reason() == Reason.BROKEN
        problem.details()[1] == '81'
        runs() == 2
    }

    def "two at once wait for each other, and both have their PDF"() {
        given:
        def one = played('mkdir busy || touch overlap; sleep 0.3; good; rmdir busy')
        def threads = Executors.newFixedThreadPool(4)

        when:
        def made = threads.invokeAll((1..4).collect { { -> one.pdf(DOCX).pageCount() } as Callable<Integer> })*.get()

        then:
        made == [1, 1, 1, 1]
        runs() == 4
        !Files.exists(folder.resolve('overlap'))

        cleanup:
        threads.shutdownNow()
    }

    def "it has a profile and home of its own, sees nothing of our environment, and leaves nothing behind"() {
        given:
        def seen = played('env >seen; echo "$*" >arguments; good')

        when:
        seen.pdf(DOCX)
        def environment = folder.resolve('seen').toFile().readLines().collect { it.tokenize('=')[0] } - ['PWD', 'SHLVL', '_', 'OLDPWD']
        def profile = (folder.resolve('arguments').toFile().text =~ /-env:UserInstallation=file:(\S+)/)[0][1]

        then:
        ['PATH', 'LANG', 'LC_ALL', 'LD_LIBRARY_PATH', 'TMPDIR', 'TMP', 'TEMP', 'HOME', 'FONTCONFIG_FILE', 'SAL_USE_VCLPLUGIN'].containsAll(environment)
        new File(profile, 'user/registrymodifications.xcu').text.contains('DisableMacrosExecution')

        when:
        seen.close()

        then:
        !new File(profile).exists()
    }

    @Requires(value = { LibreOffice.isInstalled() }, reason = 'there is no LibreOffice (soffice) on this machine')
    def "the real one makes a tagged PDF that calls itself PDF/A, from our fonts, and says on which page a bookmark is"() {
        given:
        engine = new OfficeEngine(NO_PATH, new OfficeVersion(7, 4), Duration.ofSeconds(240))
        def sample = new WordSample().contents([_Toc1: 'Premier', _Toc2: 'Second'])
        sample.heading(1, 'Premier', '_Toc1').add('<w:p><w:r><w:br w:type="page"/></w:r></w:p>').heading(1, 'Second', '_Toc2')

        when:
        def made = engine.pdf(sample.bytes())
        def pdf = Loader.loadPDF(made.bytes())

        then:
        made.pages() == [_Toc1: 1, _Toc2: 2]
        made.pageCount() == 2
        pdf.documentCatalog.markInfo.marked
        new String(pdf.documentCatalog.metadata.toByteArray(), 'UTF-8').contains('pdfaid:part')
        new PDFTextStripper().getText(pdf).contains('Second')
        pdf.getPage(0).resources.fontNames.collect { pdf.getPage(0).resources.getFont(it).name }.every { it =~ /Carlito|Caladea/ }

        cleanup:
        pdf?.close()
    }

    @Requires(value = { LibreOffice.isInstalled() }, reason = 'there is no LibreOffice (soffice) on this machine')
    def "the real one fetches nothing from the network, though LibreOffice as people use it would"() {
        given:
        def asked = []
        def server = HttpServer.create(new InetSocketAddress('127.0.0.1', 0), 0)
        server.createContext('/') { exchange ->
            asked << exchange.requestURI.path
            exchange.sendResponseHeaders(404, -1)
            exchange.close()
        }
        server.start()
        def docx = linking("http://127.0.0.1:${server.address.port}/picture.png")
        engine = new OfficeEngine(NO_PATH, new OfficeVersion(7, 4), Duration.ofSeconds(240))

        when:
        engine.pdf(docx)

        then: 'it is not even shown a file that would have it fetch something'
        thrown(RefusedDocument)

        when:
        engine.converted(docx)

        then:
        asked == []

        when:
        LibreOffice.converted(folder, [linking: docx], 'pdf')

        then:
        asked.contains('/picture.png')

        cleanup:
        server.stop(0)
    }

    private static byte[] linking(String address) {
        def sample = new WordSample()
        sample.relationships << "<Relationship Id='rIdL' Type='${MiniDocx.REL}/image' Target='$address' TargetMode='External'/>"
        sample.picture('Une image')
        sample.body[-1] = sample.body[-1].replaceFirst('r:embed="[^"]*"', 'r:link="rIdL"')
        sample.bytes()
    }
}
