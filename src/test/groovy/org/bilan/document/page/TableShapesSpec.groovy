package org.bilan.document.page

import org.bilan.document.ConformanceSpec
import org.bilan.document.Table
import org.bilan.document.WordSample
import org.bilan.document.pdf.PdfFile
import org.bilan.document.pdf.PdfRendererSpec
import org.verapdf.pdfa.flavours.PDFAFlavour
import spock.lang.Specification

/** Tables as people draw them: joined cells that do not fit, rows that stay together, tables in tables. */
class TableShapesSpec extends Specification {
    private final WordSample sample = new WordSample()

    private static String p(String text, String properties = '') {
        WordSample.paragraph(WordSample.run(text), properties)
    }

    private static String cell(String inside, String properties = '') {
        "<w:tc><w:tcPr>$properties</w:tcPr>${inside.startsWith('<') ? inside : p(inside)}</w:tc>"
    }

    private static String row(List<String> cells, String properties = '') {
        "<w:tr><w:trPr>$properties</w:trPr>${cells.join('')}</w:tr>"
    }

    private static String table(int columns, List<String> rows) {
        '<w:tbl><w:tblPr><w:tblStyle w:val="Tableau"/><w:tblW w:w="9360" w:type="dxa"/></w:tblPr><w:tblGrid>' +
            "<w:gridCol w:w=\"${9360.intdiv(columns)}\"/>" * columns + "</w:tblGrid>${rows.join('')}</w:tbl>"
    }

    private static List<String> texts(PdfFile pdf) {
        PdfRendererSpec.read(pdf) { document -> (1..pdf.pageCount()).collect { PdfRendererSpec.text(document, it).readLines()*.strip().findAll().join(' | ') } }
    }

    private static void conforms(PdfFile pdf) {
        assert ConformanceSpec.failed(pdf.bytes(), PDFAFlavour.PDFUA_1) == []
        assert ConformanceSpec.failed(pdf.bytes(), PDFAFlavour.PDFA_2_A) == []
    }

    def 'a row that is to stay with the next one never stands alone at the foot of a page'() {
        expect:
        (1..12).every { before ->
            def sample = new WordSample()
            before.times { sample.text("Avant $it", '<w:spacing w:after="0"/>') }
            def group = { int n -> row([cell(p("Groupe $n", '<w:keepNext/>'), '<w:gridSpan w:val="2"/>')], '<w:cantSplit/>') }
            def item = { int n, int i, String keep -> row([cell(p("Poste $n.$i", keep)), cell('12,00')], '<w:cantSplit/>') }
            def note = { int n -> row([cell("Explication du poste $n", '<w:gridSpan w:val="2"/>')], '<w:cantSplit/>') }
            def rows = (1..20).collectMany { n -> [group(n), item(n, 1, ''), item(n, 2, '<w:keepNext/>'), note(n)] }
            sample.add(table(2, [row([cell('Poste'), cell('Montant')], '<w:tblHeader/>')] + rows))
            def pages = texts(sample.pdf())
            assert pages.size() > 1
            pages.every { page ->
                assert (1..20).every { n -> page.contains("Groupe $n |") == page.contains("Poste $n.1 ") }
                assert (1..20).every { n -> page.contains("Poste $n.2 ") == (page =~ /poste $n\b/).find() }
                true
            }
        }
    }

    def 'a cell has the borders that it, its table or its style asks for, and the second heading row looks like the first'() {
        given:
        def border = { String side, String colour -> "<w:tcBorders><w:$side w:val=\"single\" w:sz=\"16\" w:color=\"$colour\"/></w:tcBorders>" }
        sample.add(table(2, [row([cell('Un'), cell('Deux')], '<w:tblHeader/>'), row([cell('Trois'), cell('Quatre')], '<w:tblHeader/>'),
            row([cell('Cinq', border('left', 'FF0000')), cell('Six', '<w:tcBorders><w:top w:val="nil"/></w:tcBorders>')]), row([cell('Sept'), cell('Huit')])])
            .replace('</w:tblPr>', '<w:tblLook w:firstRow="1" w:noHBand="1" w:noVBand="1"/></w:tblPr>'))
        def page = sample.page()
        def html = new groovy.xml.XmlSlurper(false, false).tap { setFeature('http://apache.org/xml/features/nonvalidating/load-external-dtd', false); setFeature('http://apache.org/xml/features/disallow-doctype-decl', false) }.parseText(page.xhtml())
        def css = { String text ->
            def named = html.'**'.find { it.name() in ['td', 'th'] && it.text().trim() == text }.@class.text()
            (page.xhtml() =~ /\.$named\{([^}]*)\}/)[0][1]
        }

        expect:
        css('Cinq').contains('border-left:2pt solid #FF0000')
        css('Sept').contains('border-top:0.5pt solid #C0C0C0') && !css('Sept').contains('border-left:2pt')
        css('Six').contains('border-top:none')
        css('Un').contains('border-top:1pt solid #0B5A6B')
        css('Un').contains('#E6EEF0') && css('Trois').contains('#E6EEF0') && !css('Cinq').contains('#E6EEF0')
    }

    def 'a page of tables is read table by table, row by row'() {
        given:
        (1..3).each { n ->
            sample.heading(1, "Titre $n")
            sample.add(table(2, [row([cell("Poste $n"), cell("Montant $n")], '<w:tblHeader/>')] + (1..3).collect { row([cell("Ligne $n.$it"), cell("$n$it,00")]) }))
            sample.text("Note $n")
        }

        expect:
        FlowSpec.readAloud(sample.pdf()).replaceAll(/\s+/, '|') ==
            (1..3).collect { n -> "Titre $n|Poste $n|Montant $n|" + (1..3).collect { "Ligne $n.$it|$n$it,00" }.join('|') + "|Note $n" }.join('|').replace(' ', '|') ||
            FlowSpec.readAloud(sample.pdf()).replaceAll(/\s+/, '') ==
            (1..3).collect { n -> "Titre${n}Poste${n}Montant$n" + (1..3).collect { "Ligne$n.$it$n$it,00" }.join('') + "Note$n" }.join('')
    }

    def 'rows that no page holds together are divided'() {
        given:
        sample.add(table(1, (1..120).collect { row([cell(p("Rang $it", '<w:keepNext/>'))]) }))

        expect:
        def pages = texts(sample.pdf())
        pages.size() in 3..5
        (1..120).every { n -> pages.join(' | ').contains("Rang $n") }
    }

    def 'cells joined downwards that do not fit together stand by themselves, and no text is lost'() {
        given:
        def xml = table(3, [
            row([cell('A', '<w:vMerge w:val="restart"/>'), cell('B', '<w:gridSpan w:val="2"/><w:vMerge w:val="restart"/>')], '<w:tblHeader/>'),
            row([cell('sous A', '<w:vMerge/>'), cell('C', '<w:vMerge/>'), cell('D')]),
            row([cell('E', '<w:gridSpan w:val="2"/>'), cell('F', '<w:vMerge/>')], ''),
            row([cell('G')], '<w:gridBefore w:val="1"/><w:gridAfter w:val="1"/>'),
            row([cell('H', '<w:hMerge w:val="restart"/>'), cell('', '<w:hMerge/>'), cell('I')])])

        when:
        def pdf = sample.add(xml).pdf()

        then:
        texts(pdf) == ['A B | sous A C D | E F | G | H I']
        conforms(pdf)
    }

    def 'a cell joined over rows of two pages is printed once, and the rows beside it all'() {
        given:
        def rows = (1..60).collect { n -> row([cell(n == 1 ? 'Théme' : '', n == 1 ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>'), cell("Ligne $n")]) }
        sample.add(table(2, [row([cell('Thème'), cell('Quoi')], '<w:tblHeader/>')] + rows))

        when:
        def pdf = sample.pdf()
        def pages = texts(pdf)

        then:
        pages.size() > 1
        pages.join(' | ').count('Théme') == 1
        (1..60).every { n -> pages.join(' ~ ').find(/Ligne $n\b/) }
        conforms(pdf)
    }

    def 'tables in cells of tables keep their place and their tags'() {
        given:
        def inner = table(2, [row([cell('a'), cell('b')], '<w:tblHeader/>'), row([cell('c'), cell('d')])])
        sample.add(table(2, [row([cell('Dehors'), cell(p('avant') + inner + p('après'))]), row([cell('X'), cell('Y')])]))

        when:
        def pdf = sample.pdf()

        then:
        texts(pdf)[0].replace(' | ', ' ') == 'Dehors avant a b c d après X Y'
        conforms(pdf)
        PdfRendererSpec.read(pdf) { PdfRendererSpec.tagged(it.documentCatalog.structureTreeRoot, 'Table').size() } == 2
    }

    def 'a row of an exact height without text is a thin line, one with text keeps all of it'() {
        given:
        def thin = { String text -> row([cell(text), cell('')], '<w:trHeight w:val="60" w:hRule="exact"/>') }
        def height = { String text ->
            def sample = new WordSample().add(table(2, (1..40).collect { thin(text) })).text('Fin')
            sample.pdf().pageCount()
        }

        expect:
        height('') == 1
        height('Texte') == 2
    }
}
