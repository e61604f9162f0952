package org.bilan.document.chart

import org.bilan.document.ConformanceSpec
import org.bilan.document.InkSamples
import org.bilan.document.MiniDocx
import org.bilan.document.PdfReading
import org.bilan.document.chart.Chart.Kind
import org.bilan.document.chart.Chart.PointFormat
import org.bilan.document.page.HtmlConverter
import org.bilan.document.pdf.PdfFile
import org.bilan.document.pdf.PdfRenderer
import org.bilan.document.word.WordPlace
import org.bilan.document.word.WordStyles
import org.bilan.value.Language
import org.bilan.value.Wording
import org.verapdf.pdfa.flavours.PDFAFlavour
import spock.lang.Specification

/** Charts of every kind in a PDF as a validator and a person who listens find them. */
class ChartConformitySpec extends Specification {
    static PdfFile print(Chart chart) {
        def base = new MiniDocx().open()
        def docx = base.copy()
        def place = new WordPlace(docx, docx.mainPart(), WordStyles.in(base), Wording.of(Language.FR), 9360)
        def body = WordChart.write(chart, place)
        docx.put('word/document.xml', docx.text('word/document.xml').replaceFirst('<w:p>.*?</w:p>') { body })
        PdfRenderer.render(HtmlConverter.convert(docx.write()))
    }

    static Chart chart(Kind kind, List<String> names = ['Ateliers', 'Conférences', 'Stages']) {
        InkSamples.chart(kind, PointFormat.NUMBER, names, ['2020-2021': [120, 80, 140], '2021-2022': [90, null, 93]])
    }

    def "a chart of the kind #kind conforms, and each of its drawings is a figure that says what it shows"() {
        given:
        def pdf = print(chart(kind)).bytes()
        def problems = PdfReading.problems(pdf) + [PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_2_A].collectMany { ConformanceSpec.failed(pdf, it) }
        def said = PdfReading.of(pdf) { reading -> reading.tagged('Figure')*.alternateDescription }

        expect:
        problems == []
        said.size() == (kind == Kind.SMALL_MULTIPLES ? 2 : 1)
        said.every { it.length() > 20 }

        where:
        kind << Kind.values().toList()
    }

    def "a sign in a chart's labels that its font lacks is told as one in the text is: #sign"() {
        expect:
        print(chart(Kind.HORIZONTAL_BAR, ['Ateliers ' + sign, 'Conférences', 'Stages'])).missing() == missing as SortedSet

        where:
        sign           || missing
        'à Łódź, ênyé' || []
        '\u0639'       || [0x639]
        '🐦'           || [0x1f426]
    }
}
