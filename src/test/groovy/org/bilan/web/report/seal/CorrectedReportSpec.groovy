package org.bilan.web.report.seal

import java.nio.file.Files
import java.nio.file.Path
import java.time.LocalDate
import org.bilan.audit.Author
import org.bilan.audit.Door
import org.bilan.document.ConformanceSpec
import org.bilan.document.word.WordLines
import org.bilan.exchange.Edit
import org.bilan.exchange.RecordDesk
import org.bilan.report.ReportProgress
import org.bilan.report.ReportRequest
import org.bilan.report.make.ReportMaker
import org.bilan.report.seal.SealedHome
import org.bilan.report.seal.SealedPackage
import org.bilan.report.seal.Sealing
import org.bilan.template.WordSample
import org.bilan.value.Language
import org.verapdf.pdfa.flavours.PDFAFlavour
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

/** What a corrected report tells its funder, in the words of its language, and where. */
class CorrectedReportSpec extends Specification {
    static final LocalDate DAY = LocalDate.parse('2022-11-05')
    static final List<Edit> CHANGES = [
        Edit.change('expenses', [code: 'D-2021-001', incurred_on: '2022-05-12'], null),
        Edit.change('allocations', [expense: 'D-2021-001', grant: 'NQSF', line: '3', amount: '401.25'], null),
        Edit.change('activities', [code: '2021-11-12-solidarite-haiti', kind: 'webinar', country: 'HT', theme: 'declarations', in_annual_report: 'yes', mode: 'online'], null),
    ]
    static final List<Edit> BACK = [
        Edit.change('expenses', [code: 'D-2021-001', incurred_on: '2021-09-01'], null),
        Edit.change('allocations', [expense: 'D-2021-001', grant: 'NQSF', line: '3', amount: '405.00'], null),
        Edit.change('activities', [code: '2021-11-12-solidarite-haiti', kind: 'conference', country: 'CA', theme: 'autres-activites-education', mode: ''], null),
    ]

    @Shared @TempDir Path folder
    @Shared @AutoCleanup SealedHome sealed

    def setupSpec() {
        sealed = new SealedHome(folder)
    }

    def "the annual report tells its corrections in the words of its language, on a page of its own, and conforms: #language"() {
        given:
        def request = ReportRequest.annual(SealedHome.YEAR, language, SealedHome.DATE)

        when:
        def second = corrected(request, CHANGES, BACK)
        def lines = plain(WordLines.of(second.files()['report.docx']))
        def list = plain([new String(second.files()['corrections.md'], 'UTF-8')])[0]

        then:
        said.every { line -> lines.any { it.contains(line) } }
        lines.contains(title)
        said.every { part -> part.split(' · ').every { list.contains(it) } }

        and:
        ConformanceSpec.failed(second.files()['report.pdf'], PDFAFlavour.PDFUA_1) == []
        ConformanceSpec.failed(second.files()['report.pdf'], PDFAFlavour.PDFA_3_A) == []

        where:
        language    || title                              | said
        Language.FR || 'Rapport corrigé, version 2'       | ['1er septembre 2021 · 12 mai 2022', '405,00 $ · 401,25 $', 'conférence · webinaire', 'Canada · Haïti', 'en ligne', 'Autres activités']
        Language.EN || 'Corrected report, version 2'      | ['September 1, 2021 · May 12, 2022', '$405.00 · $401.25', 'conference · webinar', 'Canada · Haiti', 'online', 'Autres activités']
        Language.ES || 'Informe corregido, versión 2'     | ['1 de septiembre de 2021 · 12 de mayo de 2022', '$405.00 · $401.25', 'conferencia · seminario web', 'Canadá · Haití', 'en línea', 'Autres activités']
    }

    def "where its template places them, they stand there and nowhere else"() {
        given:
        def template = Files.createDirectories(folder.resolve('report-templates/foundation')).resolve('template.fr.docx')
        Files.write(template, WordSample.of('Ce qui vient avant\n{{ bloc corrections }}\nCe qui vient après').bytes())
        def request = SealedHome.funder('LOUISE-GRENIER')

        when:
        def lines = WordLines.of(corrected(request, [amount('97.20')], [amount('133.20')]).files()['report.docx'])

        then:
        def told = lines.findIndexOf { it.contains('97,20\u00a0$') }
        lines.indexOf('Ce qui vient avant') < told
        told < lines.indexOf('Ce qui vient après')
        lines.count { it.contains('97,20\u00a0$') && it.contains('Imputation') } == 1
        lines.any { it.startsWith('Ce rapport est la version 2.') }
        !lines.contains('Rapport corrigé, version 2')

        and: 'a first version has nothing to say there'
        def first = WordLines.of(sealed.seal(request).files()['report.docx'])
        first.containsAll(['Ce qui vient avant', 'Ce qui vient après'])
        !first.any { it.contains('version') }

        when: 'a template that does not place them'
        Files.write(template, WordSample.of('Ce qui vient avant\nCe qui vient après').bytes())
        lines = WordLines.of(corrected(request, [amount('97.20')], [amount('133.20')]).files()['report.docx'])

        then: 'they come at the end'
        lines.indexOf('Rapport corrigé, version 2') > lines.indexOf('Ce qui vient après')
    }

    /** With ordinary spaces. */
    private static List<String> plain(List<String> lines) {
        lines*.replace('\u00a0', ' ')
    }

    private static Edit amount(String amount) {
        Edit.change('allocations', [expense: 'D-2021-063', grant: 'LOUISE-GRENIER', line: '4', amount: amount], null)
    }

    private SealedPackage corrected(ReportRequest request, List<Edit> changes, List<Edit> back) {
        def first = new Predecessor(sealed.seal(request), 1, DAY)
        save(changes)
        try {
            def sealing = sealed.context.getBean(Sealing)
            def kept = sealing.freeze(first.corrected(request, sealed.context.getBean(ReportMaker)), ReportProgress.SILENT).bytes()
            return sealing.seal(kept, [], first.correction(SealedPackage.kept(kept)), null)
        } finally {
            save(back)
        }
    }

    private void save(List<Edit> edits) {
        def outcome = sealed.context.getBean(RecordDesk).save(edits, new Author('finance', Door.PAGE), Language.FR)
        assert outcome.stored : outcome.problems()
    }
}
