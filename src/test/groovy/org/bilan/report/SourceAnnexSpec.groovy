package org.bilan.report

import org.bilan.report.make.FinishedReport
import org.bilan.report.make.ReportMaker
import org.bilan.report.material.Sources

import io.micronaut.context.ApplicationContext
import java.nio.file.Path
import java.time.LocalDate
import org.apache.pdfbox.Loader
import org.apache.pdfbox.text.PDFTextStripper
import org.bilan.document.ConformanceSpec
import org.bilan.exchange.Import
import org.bilan.report.trace.How
import org.bilan.value.Language
import org.bilan.value.Period
import org.verapdf.pdfa.flavours.PDFAFlavour
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

/** The annex that tells where the figures of a report come from. */
class SourceAnnexSpec extends Specification {
    static final Period YEAR = Period.parse('2021-09-01/2022-08-31')
    static final LocalDate DATE = LocalDate.parse('2022-10-15')

    @TempDir @Shared Path home
    @AutoCleanup @Shared ApplicationContext context

    def setupSpec() {
        context = ApplicationContext.run('bilan.home': home.toString())
        assert context.getBean(Import).run(Path.of('samples/ciso-2021-2022'), Language.FR).problems().isEmpty()
    }

    FinishedReport made(ReportRequest request) {
        context.getBean(ReportMaker).draft(request.as(EnumSet.of(ReportFormat.DOCX, ReportFormat.PDF)), ReportProgress.SILENT).report()
    }

    def "the annex of #request.grant in #request.language has a line for every figure that the text marks, in its order, with its value"() {
        given:
        def report = made(request.annexing([new AnnexPart.FigureSources()]))
        def plain = made(request)
        def xml = TraceSpec.part(report, ReportFormat.DOCX, 'word/document.xml')
        def at = xml.lastIndexOf(">$title<")
        def text = xml.substring(0, at)
        def byMark = report.trace().figures().collectEntries { [it.mark(), it] }
        def marks = (text =~ /w:name="_(F[0-9a-f]{16})_\d+"/).collect { it[1] }.unique()
        def rows = (xml.substring(at) =~ /<w:tr>.*?<\/w:tr>/).collect { it }.findAll { it.contains('w:anchor="_F') }
        def lines = rows.collect { row ->
            def cells = (row =~ /<w:tc>(.*?)<\/w:tc>/).collect { TraceSpec.unescaped(it[1].replaceAll('<w:instrText.*?</w:instrText>', '').replaceAll('<[^>]*>', '')) }
            [mark: (row =~ /w:anchor="_(F[0-9a-f]{16})_\d+"/)[0][1], page: cells[0], label: cells[1], value: cells[2], told: cells[3]]
        }

        expect: 'one line each, the chart standing for its points'
        lines.size() > 80
        lines*.mark == marks

        and: 'value as printed, words for how it was made, no code of a program'
        lines.findAll { it.value != (byMark[it.mark].how() == How.DRAWN ? '' : byMark[it.mark].printed()) } == []
        lines.findAll { it.told.length() < 10 || it.told =~ /budget_lines|unknown|\bdirect people\b/ } == []
        lines.findAll { !bare(byMark[it.mark].label()).endsWith(bare(it.label)) } == []

        and: 'bounded, whatever a figure was made from'
        lines.findAll { it.told.length() > 700 } == []
        lines.any { it.told =~ more }

        and: 'each with the page on which it is printed'
        def pages = pages(report)
        lines.findAll { line -> !bare(pages[line.page as int]).contains(bare(line.value)) } == []

        and: 'listed with its page in the table of contents, where there is one'
        !xml.contains('TOC \\o') || (xml.substring(0, at) =~ />$title<\/w:t>/).size() == 1
        pages.any { number, words -> number > 1 && words.contains(title) }

        and: 'nothing else of the report changes'
        def before = TraceSpec.part(plain, ReportFormat.DOCX, 'word/document.xml')
        !before.contains(title)
        plain.trace().figures()*.id().containsAll(report.trace().figures()*.id())

        and: 'still conform'
        [PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_2_A].every { ConformanceSpec.failed(TraceSpec.bytes(report, ReportFormat.PDF), it) == [] }

        where:
        request                                                  | title                     | more
        ReportRequest.annual(YEAR, Language.FR, DATE)            | 'Sources des chiffres'    | /et \d+ de plus/
        ReportRequest.annual(YEAR, Language.EN, DATE)            | 'Sources of the figures'  | /and \d+ more/
        ReportRequest.annual(YEAR, Language.ES, DATE)            | 'Fuentes de las cifras'   | /y \d+ más/
        ReportRequest.funder('NQSF', YEAR, Language.FR, DATE)    | 'Sources des chiffres'    | /et \d+ de plus/
    }

    private static Map<Integer, String> pages(FinishedReport report) {
        Loader.loadPDF(TraceSpec.bytes(report, ReportFormat.PDF)).withCloseable { pdf ->
            (1..pdf.numberOfPages).collectEntries { number ->
                def stripper = new PDFTextStripper(startPage: number, endPage: number)
                [number, stripper.getText(pdf)]
            }
        }
    }

    private static String bare(String text) {
        TraceSpec.plain(text).replaceAll(/\s/, '')
    }
}
