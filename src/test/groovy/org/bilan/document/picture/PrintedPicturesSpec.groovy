package org.bilan.document.picture

import org.bilan.document.ConformanceSpec
import org.bilan.document.InkSamples
import org.bilan.document.MiniDocx
import org.bilan.document.PdfReading
import org.bilan.document.page.HtmlConverter
import org.bilan.document.pdf.PdfRenderer
import org.bilan.document.word.TextColumn
import org.bilan.document.word.WordPlace
import org.bilan.document.word.WordStyles
import org.bilan.document.word.WordTable
import org.bilan.value.Language
import org.bilan.value.Wording
import org.verapdf.pdfa.flavours.PDFAFlavour
import spock.lang.Specification

/** Photos of a report on its pages, and as they are read to those who do not see them. */
class PrintedPicturesSpec extends Specification {
    static final PHOTO = PictureFiles.jpeg(900, 600)

    static List<Picture> photos(int count) {
        (1..count).collect { new Picture(PHOTO, "Vue $it", "Légende $it", 'Ana') }
    }

    static byte[] docx(int linesBefore, int count) {
        def base = new MiniDocx().open()
        def styles = WordStyles.in(base)
        def docx = base.copy()
        def place = new WordPlace(docx, docx.mainPart(), styles, Wording.of(Language.FR), TextColumn.widthAt(docx.text(docx.mainPart()), 0))
        def lines = (0..<linesBefore).collect { '<w:p><w:r><w:t>Une ligne.</w:t></w:r></w:p>' }.join('')
        def body = lines + '<w:p><w:pPr><w:keepNext/></w:pPr><w:r><w:t>Les photos.</w:t></w:r></w:p>' + WordPicture.write(photos(count), place) + WordTable.write(InkSamples.table(), place)
        docx.put('word/document.xml', docx.text('word/document.xml').replaceFirst('<w:p>.*?</w:p>') { body })
        docx.write()
    }

    static byte[] pdf(byte[] docx) {
        PdfRenderer.render(HtmlConverter.convert(docx)).bytes()
    }

    /** Pictures and the words outside of tables in the order of reading. */
    static List<String> heard(PdfReading reading) {
        reading.tagged('Figure', 'P').collect { it.structureType == 'Figure' ? it.alternateDescription : reading.textOf(it).replace('\u00a0', ' ') }
            .findAll { it.startsWith('Vue') || it.startsWith('Légende') }
    }

    def "photos beside each other are no table to those who listen: each is heard with its caption, and #count of them conform"() {
        given:
        def bytes = pdf(docx(0, count))
        def heard = PdfReading.of(bytes) { heard(it) }
        def problems = PdfReading.problems(bytes) + [PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_2_A].collectMany { ConformanceSpec.failed(bytes, it) }
        int tables = PdfReading.of(bytes) { it.tagged('Table').size() }

        expect:
        heard == (1..count).collectMany { ["Vue $it", "Légende $it. Photo : Ana"]*.toString() }
        tables == 1
        problems == []

        where:
        count << [1, 2, 5]
    }

    def "a photo, its caption and what is above it stay on one page, wherever that ends (#lines lines before)"() {
        expect:
        isKept(pdf(docx(lines, 5)))

        where:
        lines << [24, 28, 32, 36, 40, 44]
    }

    private static boolean isKept(byte[] bytes) {
        PdfReading.of(bytes) { reading ->
            def all = reading.tagged('Figure', 'P').findAll { it.structureType == 'Figure' || reading.textOf(it) =~ /^(Légende|Les photos)/ }
            assert all.size() == 11
            def places = all.collect { page(reading, it) }
            assert places[0] == places[1]
            (1..<11).step(2).every { places[it] == places[it + 1] }
        }
    }

    private static int page(PdfReading reading, element) {
        def page = element.page ?: PdfReading.kids(element).findResult { it.page } ?: element.parent.page
        reading.pdf.pages.indexOf(page)
    }

    def "the web page says that the table only lays out, and one of words stays what it is"() {
        given:
        def page = HtmlConverter.convert(docx(0, 3)).xhtml()

        expect:
        page.count('role="presentation"') == 1
        page.count('<table') == 2
        page.count('<th') > 0
    }
}
