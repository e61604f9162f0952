package org.bilan.document.annex

import java.nio.file.Files
import java.nio.file.Path
import java.time.Instant
import org.apache.pdfbox.Loader
import org.apache.pdfbox.cos.COSArray
import org.apache.pdfbox.cos.COSBase
import org.apache.pdfbox.cos.COSDictionary
import org.apache.pdfbox.cos.COSName
import org.apache.pdfbox.pdmodel.PDDocument
import org.apache.pdfbox.text.PDFTextStripper
import org.bilan.document.ConformanceSpec
import org.bilan.document.LibreOffice
import org.bilan.document.WordSample
import org.bilan.document.pdf.PdfRendererSpec
import org.verapdf.pdfa.flavours.PDFAFlavour
import spock.lang.Requires
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

class AnnexedPdfSpec extends Specification {
    @Shared byte[] report = PdfRendererSpec.rich().pdf().bytes()
    @TempDir Path folder

    def desk() { new AnnexDesk(folder.resolve('known')) }

    static AnnexSheet sheet(int number, String title, AnnexBody body) {
        new AnnexSheet("Annexe $number", title, "A$number-1", "A$number-1", 'D-2021-014, 3 mars 2022',
            ['Dépense', 'Date', 'Fournisseur', 'Description', 'Montant'],
            [['D-2021-014', '3 mars 2022', 'Imprimerie « Le Trait d’union »', 'Affiches', '1 234,50 $']],
            ['Le document suit.'], body)
    }

    static AnnexBook book(AnnexBody... bodies) {
        new AnnexBook('fr-CA', 'Annexes', 'Les pièces du rapport, dans leur ordre.', ['N°', 'Titre', 'Se rapporte à', 'Page'],
            bodies.toList().withIndex(1).collect { body, number -> sheet(number, "Pièce $number", body) })
    }

    /** A conforming PDF, as this program or another makes it. */
    Path fit(String name = 'fit.pdf', String text = 'Le reçu que voici') {
        def sample = new WordSample().heading(1, 'Reçu').text(text)
        Files.write(folder.resolve(name), sample.table(4).pdf().bytes())
    }

    Path picture() {
        def image = new java.awt.image.BufferedImage(400, 600, java.awt.image.BufferedImage.TYPE_INT_RGB)
        def file = folder.resolve('recu.png')
        javax.imageio.ImageIO.write(image, 'png', file.toFile())
        file
    }

    AnnexBody pages(Path file) {
        def found = desk().read(file)
        assert found.reading().isPrinted()
        new AnnexBody.Pages(found.content())
    }

    static List<String> pageTexts(PDDocument pdf) {
        (1..pdf.numberOfPages).collect { page ->
            def stripper = new PDFTextStripper()
            stripper.startPage = page
            stripper.endPage = page
            stripper.getText(pdf)
        }
    }

    /** The text of the headings in the order of the tags. */
    static List<String> headings(COSBase kids, List<String> found = []) {
        if (kids instanceof COSArray) {
            kids.size().times { headings(kids.getObject(it), found) }
        } else if (kids instanceof COSDictionary && kids.containsKey(COSName.S)) {
            found << kids.getNameAsString(COSName.S)
            headings(kids.getDictionaryObject(COSName.K), found)
        }
        found
    }

    def "a report with conforming annexes and pictures conforms to #flavour"() {
        given:
        def annexed = AnnexedPdf.of(report, book(pages(fit()), new AnnexBody.Picture(picture(), 'Reçu numérisé'), pages(fit('b.pdf', 'Un autre')), new AnnexBody.Nothing()))

        expect:
        ConformanceSpec.failed(annexed.bytes(), flavour) == []

        where:
        flavour << [PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_2_A]
    }

    def "one with files inside conforms to #flavour"() {
        given:
        def inside = new AnnexBody.Inside(fit(), 'facture.pdf', 'application/pdf', 'Annexe 1', Instant.EPOCH)

        expect:
        ConformanceSpec.failed(AnnexedPdf.of(report, book(inside, pages(fit('c.pdf', 'C')))).bytes(), flavour) == []

        where:
        flavour << [PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_3_A]
    }

    def "each annex stands behind its divider, in pages, tags, bookmarks and page labels"() {
        given:
        def second = fit('second.pdf', 'Le deuxième reçu')

        when:
        def annexed = AnnexedPdf.of(report, book(pages(fit()), new AnnexBody.Picture(picture(), 'Photo'), pages(second)))
        def pdf = Loader.loadPDF(annexed.bytes())
        def own = Loader.loadPDF(report).withCloseable { it.numberOfPages }
        def texts = pageTexts(pdf)

        then: 'the list, then divider and pages of each'
        annexed.sheets() == [own + 1, own + 2, own + 4, own + 5, own + 6]
        texts[own].contains('Annexes')
        texts[own].contains('A3-1')
        texts[own + 1].contains('Annexe 1')
        texts[own + 2].contains('Le reçu que voici')
        texts[own + 3].contains('Annexe 2')
        texts[own + 4].contains('A2-2')
        texts[own + 5].contains('Annexe 3')
        texts[own + 6].contains('Le deuxième reçu')
        texts.size() == own + 7

        and: 'page labels begin anew with each'
        pdf.documentCatalog.pageLabels.labelsByPageIndices[own - 1..-1] == ["$own", "${own + 1}", 'A1-1', 'A1-2', 'A2-1', 'A2-2', 'A3-1', 'A3-2'].collect { it.toString() }

        and: 'the heading of an annex is read before the headings inside it'
        headings(pdf.documentCatalog.structureTreeRoot.COSObject.getDictionaryObject(COSName.K)).findAll { it in ['H1', 'H2', 'Figure'] }.takeRight(7) == ['H1', 'H2', 'H1', 'H2', 'Figure', 'H2', 'H1']

        and:
        pdf.documentCatalog.documentOutline.children()*.title.last() == 'Annexes'
        pdf.documentCatalog.documentOutline.children().toList().last().children()*.title == ['Annexe 1 — Pièce 1', 'Annexe 2 — Pièce 2', 'Annexe 3 — Pièce 3']
        def dividers = pdf.documentCatalog.documentOutline.children().toList().last().children().toList()
        dividers[2].findDestinationPage(pdf) == pdf.getPage(own + 5)

        and: "an annex's own bookmarks stand below its divider's"
        dividers.collect { it.children()*.title } == [['Reçu'], [], ['Reçu']]
        dividers[2].children().toList()[0].findDestinationPage(pdf) == pdf.getPage(own + 6)

        cleanup:
        pdf?.close()
    }

    def "a report's own numbers of pages stay, go on through the list, and the annexes have theirs"() {
        given:
        def numbered = Loader.loadPDF(report).withCloseable { pdf ->
            def labels = new org.apache.pdfbox.pdmodel.common.PDPageLabels(pdf)
            def roman = new org.apache.pdfbox.pdmodel.common.PDPageLabelRange()
            roman.style = 'r'
            labels.setLabelItem(0, roman)
            def decimal = new org.apache.pdfbox.pdmodel.common.PDPageLabelRange()
            decimal.style = 'D'
            decimal.start = 7
            labels.setLabelItem(1, decimal)
            pdf.documentCatalog.pageLabels = labels
            def out = new ByteArrayOutputStream()
            pdf.save(out)
            [bytes: out.toByteArray(), pages: pdf.numberOfPages]
        }

        when:
        def labels = Loader.loadPDF(AnnexedPdf.of(numbered.bytes, book(pages(fit()), new AnnexBody.Nothing())).bytes()).withCloseable { it.documentCatalog.pageLabels.labelsByPageIndices as List }

        then:
        labels.take(2) == ['i', '7']
        labels[numbered.pages] == "${7 + numbered.pages - 1}"
        labels[numbered.pages + 1..-1] == ['A1-1', 'A1-2', 'A2-1']
    }

    def "the same report and annexes give the same bytes"() {
        given:
        def bodies = [pages(fit()), new AnnexBody.Picture(picture(), 'Photo'), new AnnexBody.Inside(fit('c.pdf'), 'c.pdf', 'application/pdf', 'C', Instant.EPOCH)] as AnnexBody[]

        expect:
        AnnexedPdf.of(report, book(bodies)).bytes() == AnnexedPdf.of(report, book(bodies)).bytes()

        and: 'also where what was found of the files had to be found again'
        def again = new AnnexDesk(folder.resolve('other')).read(folder.resolve('fit.pdf'))
        AnnexedPdf.of(report, book(new AnnexBody.Pages(again.content()))).bytes() == AnnexedPdf.of(report, book(bodies[0])).bytes()

        and: 'another annex, another document'
        AnnexedPdf.of(report, book(bodies)).bytes() != AnnexedPdf.of(report, book(bodies[0])).bytes()
    }

    @Requires({ LibreOffice.installed })
    def "of the PDF files that another program calls accessible and archival, those that are printed leave the report conforming"() {
        given:
        def form = 'pdf:writer_pdf_Export:{"PDFUACompliance":{"type":"boolean","value":"true"},"SelectPdfVersion":{"type":"long","value":"2"}}'
        def files = LibreOffice.converted(folder, [
            text    : new WordSample().heading(1, 'Lettre').text('Madame, « monsieur ».').heading(2, 'Suite').text('Fin.').bytes(),
            skipping: new WordSample().heading(1, 'Lettre').heading(3, 'Trop bas').text('Fin.').bytes(),
            list    : new WordSample().heading(1, 'Liste').text('Un point', '<w:pStyle w:val="Listepuces"/>').text('Un autre', '<w:pStyle w:val="Listepuces"/>').bytes(),
            table   : new WordSample().heading(1, 'Tableau').table(4).bytes(),
            picture : new WordSample().heading(1, 'Image').picture('Une marche').bytes(),
        ], form)
        def read = files.collectEntries { name, bytes -> [name, desk().read(Files.write(folder.resolve("${name}.pdf"), bytes))] }
        def printed = read.findAll { it.value.reading().printed }

        expect:
        printed.containsKey('text')
        read.skipping.reading().reason() == AnnexReason.STRUCTURE
        def merged = AnnexedPdf.of(report, book(printed.values().collect { new AnnexBody.Pages(it.content()) } as AnnexBody[])).bytes()
        ConformanceSpec.failed(merged, PDFAFlavour.PDFUA_1) == []
        ConformanceSpec.failed(merged, PDFAFlavour.PDFA_2_A) == []
    }
}
