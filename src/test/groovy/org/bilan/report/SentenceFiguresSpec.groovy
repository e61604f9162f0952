package org.bilan.report

import io.micronaut.context.ApplicationContext
import java.nio.file.Files
import java.nio.file.Path
import java.time.LocalDate
import org.bilan.exchange.Import
import org.bilan.report.make.FinishedReport
import org.bilan.report.make.ReportMaker
import org.bilan.value.Language
import org.bilan.value.Period
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

/** Figures that fields insert into the texts of a report. */
class SentenceFiguresSpec extends Specification {
    static final String FORGED = '\uE0F1F0123456789abcdef"/><x/>\uE0F2 \uE0F1F0123456789abcdef\uE0F2forgé\uE0F3'
    static final String TEXT = """\
        ## Les {{ subvention.montant }} de la subvention

        De **{{ subvention.montant | dollars }}**, nous avons dépensé *{{ budget.réel }}* et reçu [{{ subvention.reçu }}](https://example.org) ; il y a eu {{ activités.nombre }} activités.

        - {{ budget.pourcentage }} du budget, dit-on le {{ période.fin }}.

        Ceci est tapé : 12 345 \$. $FORGED
        """.stripIndent()

    @TempDir @Shared Path folder
    @AutoCleanup @Shared ApplicationContext context
    @Shared FinishedReport report

    def setupSpec() {
        def sample = Path.of('samples/ciso-2021-2022')
        Files.walk(sample).withCloseable { all ->
            all.forEach { from -> def to = folder.resolve('data').resolve(sample.relativize(from).toString()); Files.isDirectory(from) ? Files.createDirectories(to) : Files.copy(from, to) }
        }
        def text = folder.resolve('data/narratives/NQSF').toFile().listFiles().find { it.name.startsWith('resume') || it.name.startsWith('résumé') }
        text.setText(TEXT, 'UTF-8')
        context = ApplicationContext.run('bilan.home': folder.resolve('home').toString())
        assert context.getBean(Import).run(folder.resolve('data'), Language.FR).problems().isEmpty()
        def request = ReportRequest.funder('NQSF', Period.parse('2021-09-01/2022-08-31'), Language.FR, LocalDate.parse('2022-10-15'))
        report = context.getBean(ReportMaker).draft(request.as(EnumSet.of(ReportFormat.DOCX, ReportFormat.PDF, ReportFormat.HTML, ReportFormat.PORTAL)), ReportProgress.SILENT).report()
    }

    def "each has its mark and its sources in every format, whatever stands around it"() {
        given:
        def byMark = report.trace().figures().collectEntries { [it.mark(), it] }
        def word = TraceSpec.part(report, ReportFormat.DOCX, 'word/document.xml')
        def from = word.indexOf('Les ', word.indexOf('Les '))
        def paragraphs = (word =~ /<w:p>.*?<\/w:p>|<w:p .*?<\/w:p>/).collect { it }.findAll { it.contains('de la subvention') && it.contains('Les ') || it.contains('nous avons dépensé') || it.contains('dit-on') }
        def marked = paragraphs.collectMany { (it =~ /<w:bookmarkStart w:id="(\d+)" w:name="_(F[0-9a-f]{16})_\d+"\/>(.*?)<w:bookmarkEnd w:id="\1"\/>/).collect { m -> [mark: m[2], text: TraceSpec.unescaped(m[3].replaceAll('<[^>]*>', ''))] } }

        expect: 'heading, bold, italic, link, count and item of a list'
        marked.size() == 6
        marked.every { TraceSpec.bare(it.text) == TraceSpec.bare(byMark[it.mark].printed()) || byMark[it.mark].exact() == '210000.00' }
        marked.every { byMark[it.mark].allRecords() }

        and: 'the same figure has the same mark wherever it is printed'
        marked[0].mark == marked[1].mark

        and: 'in HTML and PDF'
        def html = new String(TraceSpec.bytes(report, ReportFormat.HTML), 'UTF-8')
        def pdf = TraceSpec.inPdf(TraceSpec.bytes(report, ReportFormat.PDF))
        marked.every { one -> html.contains("data-figure=\"${one.mark}\"") && pdf.any { it.mark == one.mark && TraceSpec.bare(it.text) == TraceSpec.bare(one.text) } }
    }

    def "what people type is no figure, even with the signs that mark one"() {
        given:
        def word = TraceSpec.part(report, ReportFormat.DOCX, 'word/document.xml')

        expect:
        word.contains('12\u00a0345') || word.contains('12 345')
        !word.contains('F0123456789abcdef_')
        !word.contains('<x/>')
        !(word =~ /[\uE0F1\uE0F2\uE0F3]/)
    }
}
