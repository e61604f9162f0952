package org.bilan.report.field

import org.bilan.report.ReportKind
import org.bilan.report.Sample
import org.bilan.report.fact.FactsReader
import org.bilan.report.make.HomePictures
import org.bilan.report.material.AnnexSource
import org.bilan.report.material.Material
import org.bilan.report.sketch.MadeUp
import org.bilan.report.sketch.MadeUpFacts

import groovy.xml.XmlSlurper
import io.micronaut.context.ApplicationContext
import java.nio.file.Path
import org.apache.pdfbox.Loader
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode
import org.apache.pdfbox.text.PDFTextStripper
import org.bilan.document.Cells
import org.bilan.document.MiniDocx
import org.bilan.document.chart.Chart
import org.bilan.document.chart.Chart.Kind
import org.bilan.document.chart.PointLabel
import org.bilan.document.chart.SuitedChart
import org.bilan.document.chart.WordChart
import org.bilan.document.page.HtmlConverter
import org.bilan.document.pdf.PdfRenderer
import org.bilan.document.word.WordPlace
import org.bilan.document.word.WordStyles
import org.bilan.exchange.Import
import org.bilan.template.Field
import org.bilan.template.Scope
import org.bilan.template.Value
import org.bilan.value.Language
import org.bilan.value.Wording
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

/** Every chart of the catalogue, with the sample's data and made-up data: the chart's cache, the workbook behind it and the PDF have the numbers of the model. */
class EveryChartSpec extends Specification {
    @TempDir @Shared Path home
    @AutoCleanup @Shared ApplicationContext context

    def setupSpec() {
        context = ApplicationContext.run('bilan.home': home.toString())
        assert context.getBean(Import).run(Path.of('samples/ciso-2021-2022'), Language.FR).problems().isEmpty()
    }

    private Material material(ReportKind kind, MadeUp much, Language language) {
        def sample = new Sample(language: language, reported: kind == ReportKind.FUNDER ? (much == null ? 'NQSF' : MadeUp.GRANT) : null)
        if (much != null) {
            return new Material(MadeUpFacts.of(sample.profile(), language, much), sample.profile(), MadeUpFacts.pictures(), AnnexSource.NONE, StoryFields::typed)
        }
        new Material(context.getBean(FactsReader).read(sample.request()), sample.profile(), new HomePictures(home), AnnexSource.NONE, StoryFields::typed)
    }

    private static List<Chart> charts(ReportKind kind, Material material) {
        def catalogue = Catalogue.of(kind, new Sample(reported: kind == ReportKind.FUNDER ? 'G' : null).profile())
        catalogue.vocabulary().fields().findAll { it.type() == Field.Type.CHART }
            .collect { (catalogue.scope(material).find(Scope.key(it.french())).get() as Value.Drawing).chart() }
    }

    static List<List> everything() {
        [ReportKind.values().toList(), [MadeUp.FEW, MadeUp.MANY, null], [Language.FR, Language.EN]].combinations()
    }

    def 'cache, workbook and PDF have the numbers of the model, and Word and PDF the same text for those who do not see them: #kind, #much, #language'() {
        given:
        def charts = charts(kind, material(kind, much, language)).findAll { !it.empty }
        def wording = Wording.of(language)

        expect:
        charts.size() >= 9
        charts.each { chart ->
            def base = new MiniDocx().open()
            def docx = base.copy()
            def body = WordChart.write(chart, new WordPlace(docx, docx.mainPart(), WordStyles.in(base), wording, 9360))
            docx.put('word/document.xml', docx.text('word/document.xml').replaceFirst('<w:p>.*?</w:p>') { body })
            def suited = SuitedChart.of(chart)
            def parts = docx.names().findAll { it ==~ '.*charts/chart.*\\.xml' }.sort { it.replaceAll('\\D', '').padLeft(3, '0') }
            def caches = parts.collectMany { series(docx.text(it)) }
            def books = docx.names().findAll { it.endsWith('.xlsx') }.sort { it.replaceAll('\\D', '').padLeft(3, '0') }
                .collectMany { book(Cells.read(docx.bytes(it)), chart.categories().size()) }
            def model = (suited.kind() == Kind.RING ? suited.series().take(1) : suited.series())
                .collect { [it.name(), it.points().collect { it?.stripTrailingZeros() }] }
            assert caches == model
            assert books == model
            def bytes = PdfRenderer.render(HtmlConverter.convert(docx.write())).bytes()
            def pdf = text(bytes)
            def label = new PointLabel(suited, Wording.of(Language.FR)) // a document that does not say its language
            told(suited).each { point -> assert pdf.contains(plain(label.of(point))) }
            def alts = (body =~ /<wp:docPr [^>]*descr="([^"]*)"/).collect { unescaped(it[1]) }
            assert alts.every { it.length() > 20 }
            assert alts[0].contains(chart.title())
            assert spoken(bytes).containsAll(alts)
        }

        where:
        [kind, much, language] << everything()
    }

    /** The numbers that stand beside their marks in print; small parts of stacks and crowded columns are in the table. */
    private static List<BigDecimal> told(Chart chart) {
        def many = chart.categories().size() * chart.series().size() > 14
        chart.kind().isStacked() || chart.kind() == Kind.LINE || (!chart.kind().isLying() && many)
            ? [] : (chart.kind() == Kind.TARGET || chart.kind() == Kind.RING ? chart.series().take(1) : chart.series()).collectMany { it.points() }.findAll { it != null }
    }

    private static List series(String xml) {
        new XmlSlurper().parseText(xml).'**'.findAll { it.name() == 'ser' }.collect { one ->
            def points = [null] * (one.val.numRef.numCache.ptCount.@val.text() as int)
            one.val.numRef.numCache.pt.each { points[it.@idx.text() as int] = new BigDecimal(it.v.text()).stripTrailingZeros() }
            [one.tx.strRef.strCache.pt.v.text(), points]
        }
    }

    private static List book(Map<String, String> cells, int count) {
        cells.findAll { it.key ==~ '[B-Z]1' }.sort().collect { head, name ->
            def column = head[0]
            [name, (2..count + 1).collect { cells["$column$it".toString()]?.toBigDecimal()?.stripTrailingZeros() }]
        }
    }

    private static String text(byte[] pdf) {
        Loader.loadPDF(pdf).withCloseable { plain(new PDFTextStripper().getText(it)) }
    }

    private static List<String> spoken(byte[] pdf) {
        Loader.loadPDF(pdf).withCloseable { below(it.documentCatalog.structureTreeRoot)*.alternateDescription.findAll() }
    }

    private static List<PDStructureElement> below(PDStructureNode node) {
        node.kids.findAll { it instanceof PDStructureElement }.collectMany { [it] + below(it) }
    }

    private static String plain(String text) {
        text.replaceAll('[\\s\\u00a0\\u202f]+', ' ')
    }

    private static String unescaped(String xml) {
        new XmlSlurper().parseText("<a>$xml</a>").text()
    }
}
