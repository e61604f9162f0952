package org.bilan.document

import java.nio.file.Path
import org.bilan.document.word.DocxPackage
import org.bilan.document.word.PartNames
import org.docx4j.openpackaging.packages.WordprocessingMLPackage
import org.docx4j.openpackaging.parts.DrawingML.Chart as ChartOfWord
import spock.lang.Requires
import spock.lang.Specification
import spock.lang.TempDir

class WordPiecesSpec extends Specification {
    @TempDir
    Path folder

    def "a document with a narrative, a table, pictures and charts is the same bytes every time"() {
        expect:
        InkSamples.document() == InkSamples.document()
    }

    def "every relationship has its target, every drawing an id and a description of its own"() {
        given:
        def docx = DocxPackage.read(InkSamples.document())
        def text = docx.text('word/document.xml')
        def ids = (text =~ /<wp:docPr id="(\d+)"/).collect { it[1] }

        expect:
        docx.names().findAll { !it.endsWith('.rels') }.every { part ->
            docx.relationships(part).every { it.external() || docx.has(PartNames.resolve(part, it.target())) }
        }
        ids.size() == 8
        ids.toSet().size() == 8
        (text =~ /<wp:docPr [^>]*descr="[^"]+"/).count == 8
        (text =~ /r:(?:embed|id)="([^"]+)"/).collect { it[1] }.every { id -> docx.relationships('word/document.xml').any { it.id() == id } }
        docx.names().count { it.startsWith('word/media/') } == 1
        docx.names().count { it.startsWith('word/charts/chart') } == 5
        docx.names().count { it.startsWith('word/embeddings/') } == 5
    }

    def "docx4j opens it and finds the charts and their workbooks"() {
        when:
        def word = WordprocessingMLPackage.load(new ByteArrayInputStream(InkSamples.document()))
        def charts = word.parts.parts.values().findAll { it instanceof ChartOfWord }

        then:
        charts.size() == 5
        charts.every { it.contents.chart.plotArea.areaChartOrArea3DChartOrLineChart.size() == 1 }
        word.mainDocumentPart.contents.body.content.size() > 20
    }

    @Requires(value = { LibreOffice.isInstalled() }, reason = 'there is no LibreOffice (soffice) on this machine')
    def "LibreOffice opens it and shows every text"() {
        when:
        def pdf = LibreOffice.converted(folder, [pieces: InkSamples.document()], 'pdf').pieces
        def text = org.apache.pdfbox.Loader.loadPDF(pdf).withCloseable {
            new org.apache.pdfbox.text.PDFTextStripper().getText(it)
        }

        then:
        ['Récit', 'Coordination', '41 877,25 $', 'Le poste est resté vacant.', 'Photo : Ana', 'Fondation Roncalli', '64 %', 'Conférences'].every {
            text.replace('\u00a0', ' ').contains(it)
        }
    }
}
