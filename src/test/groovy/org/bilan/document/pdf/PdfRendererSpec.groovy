package org.bilan.document.pdf

import org.apache.pdfbox.Loader
import org.apache.pdfbox.pdmodel.PDDocument
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement
import org.apache.pdfbox.pdmodel.font.PDFont
import org.apache.pdfbox.text.PDFTextStripper
import org.bilan.document.WordSample
import org.bilan.document.chart.Chart
import org.bilan.document.chart.WordChart
import spock.lang.Specification

class PdfRendererSpec extends Specification {

    static WordSample rich() {
        def sample = new WordSample()
        sample.margins(WordSample.paragraph(WordSample.run('CISO') + '<w:r><w:tab/></w:r>' + WordSample.run('Rapport annuel'), '<w:tabs><w:tab w:val="right" w:pos="9360"/></w:tabs>'),
            WordSample.paragraph(WordSample.run('Page ') + WordSample.field('PAGE') + WordSample.run(' de ') + WordSample.field('NUMPAGES')))
        sample.heading(1, 'Sommaire', '_Toc0')
            .contents(_Toc1: 'L’année en bref', _Toc2: 'Les activités', _Toc3: 'Le budget')
            .heading(1, 'L’année en bref', '_Toc1')
            .text('« Ensemble, nous avons rejoint 3 004 personnes », dit le conseil ; 35 % de plus, œuvre de tous.')
            .add(WordSample.paragraph(WordSample.run('Voir ') + WordSample.link(sample.address('https://example.org/'), 'le site') + WordSample.run('.')))
            .text('Un point', '<w:pStyle w:val="Listepuces"/>')
            .text('Un autre', '<w:pStyle w:val="Listepuces"/>')
            .text('Dessous', '<w:pStyle w:val="Listepuces"/><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>')
            .picture('Une marche sous la pluie')
            .heading(1, 'Les activités', '_Toc2')
            .heading(3, 'En trop petit')
            .table(60)
            .endSection()
            .heading(1, 'Le budget', '_Toc3')
            .table(3)
            .endSection('15840', '12240')
            .text('Fin.')
            .generated { place ->
                WordChart.write(chart(Chart.Kind.BAR), place) + WordChart.write(chart(Chart.Kind.RING), place)
            }
    }

    static Chart chart(Chart.Kind kind) {
        new Chart(kind, 'Le MRIF finance 58 % de l’année', 'Sources, en dollars', 'Registre', 'Deux barres : 58 et 42',
            Chart.PointFormat.NUMBER, ['MRIF', 'Dons'], [new Chart.Series('Reçu', [58.0g, 42.0g])])
    }

    static <T> T read(PdfFile pdf, Closure<T> look) {
        Loader.loadPDF(pdf.bytes()).withCloseable { look(it) }
    }

    static String text(PDDocument pdf, int page = 0) {
        def stripper = new PDFTextStripper()
        if (page) {
            stripper.startPage = page
            stripper.endPage = page
        }
        stripper.getText(pdf)
    }

    static List<PDFont> fonts(PDDocument pdf) {
        pdf.pages.collectMany { page -> page.resources.fontNames.collect { page.resources.getFont(it) } }
    }

    def "the text of the document is read back from the PDF, ligatures and no-break spaces included"() {
        when:
        def found = read(rich().pdf()) { text(it) }

        then:
        found.contains('« Ensemble, nous avons rejoint 3 004 personnes », dit le conseil ; 35 % de plus, œuvre de tous.'.replace('\u00a0', ' ')) || found.replace('\u00a0', ' ').replace('\r\n', ' ').contains('nous avons rejoint 3 004 personnes')
        ['L’année en bref', 'Les activités', 'Le budget', 'Ligne 60.2', 'Fin.', 'Un autre', 'Dessous'].every { found.contains(it) }
    }

    def "the same page gives the same bytes"() {
        given:
        def page = rich().page()

        expect:
        PdfRenderer.render(page).bytes() == PdfRenderer.render(page).bytes()
    }

    def "every font is embedded and maps back to text"() {
        expect:
        read(rich().pdf()) { pdf -> fonts(pdf).every { it.embedded && it.COSObject.containsKey('ToUnicode') } }
        read(rich().pdf()) { pdf -> fonts(pdf)*.name.any { it.contains('Carlito') } && fonts(pdf)*.name.any { it.contains('Caladea') } }
    }

    def "the table of contents prints the page that each heading stands on"() {
        given:
        def file = rich().pdf()

        expect:
        read(file) { pdf ->
            def contents = text(pdf, 1)
            file.pages().findAll { it.key in ['_Toc1', '_Toc2', '_Toc3'] }.every { anchor, page ->
                def title = [_Toc1: 'L’année en bref', _Toc2: 'Les activités', _Toc3: 'Le budget'][anchor]
                text(pdf, page).contains(title) && contents =~ /${title}[ .]+$page\s/
            }
        }
        file.pages()['_Toc3'] > file.pages()['_Toc2']
    }

    def "a table's header is repeated on each of its pages, and header and footer stand on every page"() {
        given:
        def file = rich().pdf()

        expect:
        read(file) { pdf ->
            (1..file.pageCount()).every { text(pdf, it).contains("Page $it de ${file.pageCount()}".toString()) && text(pdf, it).contains('Rapport annuel') }
        }
        read(file) { pdf -> (1..file.pageCount()).findAll { text(pdf, it) =~ /Ligne \d+\.1/ }.every { text(pdf, it).contains('Montant') } }
        read(file) { pdf -> (1..file.pageCount()).count { text(pdf, it) =~ /Ligne \d+\.1/ } } > 2
    }

    def "a chart is drawn as vectors from the numbers in the document, and described"() {
        given:
        def file = rich().pdf()

        expect:
        read(file) { pdf -> pdf.pages.collect { page -> page.resources.XObjectNames.count { page.resources.isImageXObject(it) } }.sum() } == 1
        read(file) { pdf ->
            tagged(pdf.documentCatalog.structureTreeRoot, 'Figure').count { it.alternateDescription.endsWith('Deux barres : 58 et 42') }
        } == 2
    }

    def "what is written in a chart is text, in the PDF and in the page saved as one file"() {
        expect:
        read(rich().pdf()) { pdf -> new PDFTextStripper().getText(pdf).count('Dons') } == 2
        rich().page().selfContained().count('>Dons</text') == 2
    }

    static List tagged(node, String tag) {
        node.kids.findAll { it instanceof PDStructureElement }
            .collectMany { (it.structureType == tag ? [it] : []) + tagged(it, tag) }
    }

    def "items of a list have their labels, and the table of contents its items, in the tags"() {
        expect:
        read(rich().pdf()) { pdf ->
            def root = pdf.documentCatalog.structureTreeRoot
            tagged(root, 'LI').size() == 3 && tagged(root, 'LI').every { it.kids*.structureType == ['Lbl', 'LBody'] } &&
                tagged(tagged(root, 'TOC')[0], 'TOCI').size() == 3 &&
                tagged(root, 'Link')*.alternateDescription == ['L’année en bref', 'Les activités', 'Le budget', 'le site'] &&
                tagged(root, 'TFoot').empty
        }
    }

    def "a table's header never stands without a row, and a heading before it goes along"() {
        expect:
        (30..40).every { lines ->
            def sample = new WordSample()
            lines.times { sample.text('Avant') }
            def file = sample.heading(2, 'Ce qui vient', 'titre').table(4).pdf()
            read(file) { pdf ->
                def page = text(pdf, file.pages().titre)
                page.contains('Montant') && page.contains('Ligne 1.2')
            }
        }
    }

    def "a landscape section has landscape pages"() {
        given:
        def file = rich().pdf()

        expect:
        read(file) { pdf -> pdf.getPage(file.pages()['_Toc3'] - 1).mediaBox.with { width == 792 && height == 612 } }
        read(file) { pdf -> pdf.getPage(0).mediaBox.with { width == 612 && height == 792 } }
    }

    def "the outline holds the headings, without a skipped level"() {
        expect:
        read(rich().pdf()) { pdf ->
            def outline = pdf.documentCatalog.documentOutline
            outline.children()*.title == ['Sommaire', 'L’année en bref', 'Les activités', 'Le budget'] &&
                outline.children().toList()[2].children()*.title == ['En trop petit']
        }
    }

    def "a character that no font can draw is named, and not printed as a number sign"() {
        given:
        def file = new WordSample().text('Un oiseau \ud83d\udc26 passe').pdf()

        expect:
        file.missing() == [0x1F426] as Set
        !read(file) { text(it) }.contains('#')
        new WordSample().text('Un oiseau passe').pdf().missing().empty

        and: 'where it stands'
        new WordSample().text('Rien').page().headingBefore(0x1F426) == ''
        new WordSample().heading(1, 'Avant', 'un').heading(1, 'Les oiseaux', 'deux').text('Un \ud83d\udc26').heading(1, 'Après', 'trois').page().headingBefore(0x1F426) == 'Les oiseaux'
    }
}
