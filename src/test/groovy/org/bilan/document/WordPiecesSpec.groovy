package org.bilan.document

import org.docx4j.openpackaging.packages.WordprocessingMLPackage
import org.docx4j.openpackaging.parts.DrawingML.Chart as ChartOfWord
import spock.lang.IgnoreIf
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Path
import java.util.concurrent.TimeUnit

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

    @IgnoreIf({ !WordPiecesSpec.hasLibreOffice() })
    def "LibreOffice opens it and shows every text"() {
        given:
        def file = folder.resolve('pieces.docx').toFile()
        file.bytes = InkSamples.document()

        when:
        def convert = new ProcessBuilder('soffice', "-env:UserInstallation=file://$folder/profile", '--headless', '--convert-to', 'pdf', '--outdir', folder.toString(), file.path)
            .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start()
        convert.waitFor(120, TimeUnit.SECONDS)
        def text = org.apache.pdfbox.Loader.loadPDF(folder.resolve('pieces.pdf').toFile()).withCloseable {
            new org.apache.pdfbox.text.PDFTextStripper().getText(it)
        }

        then:
        ['Récit', 'Coordination', '41 877,25 $', 'Le poste est resté vacant.', 'Photo : Ana', 'Fondation Roncalli', '64 %', 'Conférences'].every {
            text.replace('\u00a0', ' ').contains(it)
        }
    }

    static boolean hasLibreOffice() {
        System.getenv('PATH').split(File.pathSeparator).any { new File(it, 'soffice').canExecute() }
    }
}
