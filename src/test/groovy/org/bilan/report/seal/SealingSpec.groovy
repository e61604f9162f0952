package org.bilan.report.seal

import java.nio.file.Files
import java.nio.file.Path
import java.util.zip.ZipFile
import org.bilan.document.ConformanceSpec
import org.bilan.report.AnnexPart
import org.bilan.report.ReportFormat
import org.bilan.value.Language
import org.apache.pdfbox.Loader
import org.verapdf.pdfa.flavours.PDFAFlavour
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

class SealingSpec extends Specification {
    @TempDir @Shared Path folder
    @Shared SealedHome home

    def setupSpec() {
        home = new SealedHome(folder.resolve('home'))
    }

    def cleanupSpec() {
        home?.close()
    }

    def "a sealed #what is whole, and gives the same documents when they are made again from its facts alone"() {
        given:
        def sealed = home.seal(request)

        when:
        def found = verified(sealed)

        then:
        found.flaws() == []
        found.isKeyKnown()
        found.rebuilt() == Rebuilt.SAME
        found.lines(Language.FR)[0].startsWith('Intègre')

        and: 'any program opens it'
        def zip = Files.write(folder.resolve('sealed.zip'), sealed.bytes())
        new ZipFile(zip.toFile()).withCloseable { opened ->
            def names = opened.entries().collect { it.name }
            assert names.containsAll(['facts.json', 'sources.json', 'profile.yaml', 'template.docx', 'report.docx', 'report.pdf', 'report.xlsx', 'findings.json', 'made.json', 'steps.json',
                                      'trace.json', 'public.pem', 'manifest.json', 'signature.json'])
            assert names.any { it.startsWith('narratives/') } == narrated
            assert opened.entries().every { opened.getInputStream(it).bytes == sealed.files()[it.name] }
            true
        }
        sealed.steps()*.by() == ['marie', 'jo']

        where:
        what                        | request                                                                                          | narrated
        'annual report'             | SealedHome.annual()                                                                              | true
        "funder's report"           | SealedHome.funder('NQSF')                                                                        | true
        "funder's form and portal"  | SealedHome.funder('NQSF', Language.EN).with('federal-claim').as(EnumSet.of(ReportFormat.FORM, ReportFormat.PORTAL)) | true
        'report with attached files' | SealedHome.funder('NQSF').attaching(EnumSet.of(ReportFormat.DOCX, ReportFormat.XLSX))            | true
    }

    def "annexes travel in the package, and stand behind the PDF when it is made again"() {
        given:
        def annex = folder.resolve('annexe.pdf')
        Files.write(annex, home.seal(SealedHome.funder('NQSF')).files()['report.pdf'])
        def gone = folder.resolve('gone.pdf')
        def request = SealedHome.funder('NQSF').annexing([new AnnexPart.Vouchers(), new AnnexPart.File(annex, 'Annexe à joindre.pdf', 'Annexe'), new AnnexPart.File(gone, 'gone.pdf', 'Rien')])

        when:
        def sealed = home.seal(request)
        Files.delete(annex)

        then:
        sealed.files().keySet().any { it.startsWith('annexes/') }
        !new String(sealed.files()['facts.json'], 'UTF-8').contains(folder.toString())
        check(sealed) == [Rebuilt.SAME, []]
    }

    def "the sealed PDF carries the facts and conforms to PDF/A-3a and PDF/UA-1; the one outside does not carry them"() {
        given:
        def sealed = home.seal(SealedHome.funder('NQSF'))
        def pdf = sealed.files()['report.pdf']

        expect:
        ConformanceSpec.failed(pdf, PDFAFlavour.PDFA_3_A) == []
        ConformanceSpec.failed(pdf, PDFAFlavour.PDFUA_1) == []
        Loader.loadPDF(pdf).withCloseable { document ->
            document.documentCatalog.names.embeddedFiles.names.values()*.embeddedFile*.toByteArray() == [sealed.files()['facts.json']]
        }
        home.context.getBean(Sealing).freeze(SealedHome.funder('NQSF'), { } as org.bilan.report.ReportProgress).report().files().find { it.format() == ReportFormat.PDF }
            .with { Loader.loadPDF(it.bytes()).withCloseable { document -> document.documentCatalog.names?.embeddedFiles == null } }
    }

    def "what is kept to be sealed later is the same report"() {
        given:
        def sealing = home.context.getBean(Sealing)

        when: 'what was kept is not what was written'
        sealing.seal('nothing'.bytes, [], null, null)

        then:
        thrown(IllegalArgumentException)
    }

    def "a package that corrects another names it"() {
        given:
        def first = home.seal(SealedHome.funder('NQSF'))
        def second = home.seal(SealedHome.funder('NQSF'), SealedHome.STEPS, new Correction(first.id(), 'Ce qui change'))

        expect:
        first.predecessor() == null
        second.predecessor() == first.id()
        new String(second.files()['corrections.md'], 'UTF-8') == 'Ce qui change'
        lines(second).contains("Corrects package ${first.id()}.".toString())
    }

    private Verified verified(SealedPackage sealed) {
        Verification.of(sealed.bytes(), [home.keys().current()])
    }

    private static List check(SealedPackage sealed) {
        def found = Verification.of(sealed.bytes(), [])
        [found.rebuilt(), found.flaws()*.sentence(Language.EN)]
    }

    private static List<String> lines(SealedPackage sealed) {
        Verification.of(sealed.bytes(), []).lines(Language.EN)
    }
}
