package org.bilan.document.page

import org.bilan.document.ConformanceSpec
import org.bilan.document.MiniDocx
import org.bilan.document.WordSample
import org.bilan.document.pdf.PdfFile
import org.bilan.document.pdf.PdfRenderer
import org.bilan.document.pdf.PdfRendererSpec
import org.bilan.value.Language
import org.verapdf.pdfa.flavours.PDFAFlavour
import spock.lang.Specification

/** Paragraphs as people lay them out: numbers, tab stops, frames, signs that do not show. */
class ParagraphShapesSpec extends Specification {
    private final WordSample sample = new WordSample()

    private static String p(String inside, String properties = '') {
        WordSample.paragraph(inside, properties)
    }

    private static String r(String text) {
        WordSample.run(text)
    }

    private static List<String> lines(PdfFile pdf) {
        PdfRendererSpec.read(pdf) { PdfRendererSpec.text(it).readLines()*.strip().findAll() }
    }

    private static void conforms(PdfFile pdf) {
        assert ConformanceSpec.failed(pdf.bytes(), PDFAFlavour.PDFUA_1) == []
        assert ConformanceSpec.failed(pdf.bytes(), PDFAFlavour.PDFA_2_A) == []
    }

    /** Where, in points from the left edge of the page, the first sign of a text stands. */
    private static Map<String, Double> places(PdfFile pdf, List<String> texts) {
        def found = [:]
        PdfRendererSpec.read(pdf) { document ->
            def stripper = new org.apache.pdfbox.text.PDFTextStripper() {
                protected void writeString(String text, List positions) {
                    texts.each { one -> if (text.contains(one)) { found[one] = positions[text.indexOf(one)].XDirAdj as double } }
                }
            }
            stripper.getText(document)
        }
        found
    }

    private void numbering(String levels) {
        def abstracts = "<w:abstractNum w:abstractNumId=\"7\"><w:multiLevelType w:val=\"multilevel\"/>$levels</w:abstractNum>"
        sample.file.with('word/numbering.xml', WordSample.NUMBERING.replace('<w:num w:numId="1">', abstracts + '<w:num w:numId="1">').replace('</w:numbering>', '<w:num w:numId="7"><w:abstractNumId w:val="7"/></w:num></w:numbering>'))
    }

    private static String level(int n, String format, String text, String more = '') {
        "<w:lvl w:ilvl=\"$n\"><w:start w:val=\"1\"/><w:numFmt w:val=\"$format\"/>$more<w:lvlText w:val=\"$text\"/><w:pPr><w:ind w:left=\"${720 * (n + 1)}\" w:hanging=\"720\"/></w:pPr></w:lvl>"
    }

    private void item(int level, String text) {
        sample.text(text, "<w:numPr><w:ilvl w:val=\"$level\"/><w:numId w:val=\"7\"/></w:numPr>")
    }

    def 'lists of many levels count and look as Word says'() {
        given:
        numbering(level(0, 'upperRoman', '%1.') + level(1, 'decimal', '%1.%2', '<w:isLgl/>') + level(2, 'lowerLetter', '%1.%2.%3', '<w:isLgl/>').replace('<w:isLgl/>', '') + level(3, 'decimal', '(%4)', '<w:lvlRestart w:val="0"/>'))
        item(0, 'un')
        item(1, 'deux')
        item(2, 'trois')
        item(3, 'quatre')
        item(0, 'cinq')
        item(1, 'six')
        item(1, 'sept')
        item(2, 'huit')
        item(3, 'neuf')

        when:
        def pdf = sample.pdf()

        then:
        lines(pdf)*.replaceAll(/\s/, '') == ['I.un', '1.1deux', 'I.1.atrois', '(1)quatre', 'II.cinq', '2.1six', '2.2sept', 'II.2.ahuit', '(2)neuf']
        conforms(pdf)
    }

    def 'a numbered heading has its number in the outline too'() {
        given:
        numbering(level(0, 'decimal', '%1'))
        sample.add(p(r('Bilan'), '<w:pStyle w:val="Titre1"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="7"/></w:numPr>'))

        expect:
        PdfRendererSpec.read(sample.pdf()) { it.documentCatalog.documentOutline.children()*.title } == ['1 Bilan']
    }

    def 'text stands where its tab stops say: right, centre, decimal, cleared, and the distance of the document'() {
        given:
        sample.part('settings', 'word/settings.xml', "<w:settings xmlns:w=\"${MiniDocx.W}\"><w:defaultTabStop w:val=\"1000\"/></w:settings>".toString())
        def tab = '<w:r><w:tab/></w:r>'
        sample.add(p(r('a') + tab + r('Défaut')))
        sample.add(p(r('b') + tab + r('Milieu') + tab + r('Droite'), '<w:tabs><w:tab w:val="center" w:pos="4680"/><w:tab w:val="right" w:leader="dot" w:pos="9360"/></w:tabs>'))
        sample.add(p(r('c') + tab + r('Ôté'), '<w:pStyle w:val="TM1"/><w:tabs><w:tab w:val="clear" w:pos="9360"/><w:tab w:val="left" w:pos="3000"/></w:tabs>'))
        sample.add(p(r('d') + '<w:r><w:ptab w:relativeTo="margin" w:alignment="right" w:leader="none"/></w:r>' + r('Bord')))

        when:
        def pdf = sample.pdf()
        def at = places(pdf, ['Défaut', 'Milieu', 'Droite', 'Ôté', 'Bord'])

        then:
        Math.abs(at['Défaut'] - 122) < 1
        Math.abs(at['Milieu'] - 306) < 25
        at['Droite'] > 480 && at['Droite'] < 540
        Math.abs(at['Ôté'] - 222) < 1
        at['Bord'] > 500 && at['Bord'] < 540
        conforms(pdf)
    }

    def 'the reading of a word stands behind it, and signs for hyphenation change no word'() {
        given:
        sample.add(p('<w:r><w:ruby><w:rubyPr><w:rubyAlign w:val="center"/><w:hps w:val="12"/><w:hpsRaise w:val="18"/><w:hpsBaseText w:val="24"/><w:lid w:val="fr-CA"/></w:rubyPr><w:rt><w:r><w:t>kiso</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>CISO</w:t></w:r></w:rubyBase></w:ruby></w:r>'))
        sample.add(p(r('in') + '<w:r><w:softHyphen/></w:r>' + r('terne, peut') + '<w:r><w:noBreakHyphen/></w:r>' + r('être')))

        when:
        def pdf = sample.pdf()

        then:
        lines(pdf)[0] == 'CISO (kiso)'
        lines(pdf)[1].replace('\u00ad', '').replace('\u2011', '-') == 'interne, peut-être'
        pdf.missing().empty
        conforms(pdf)
    }

    def 'neighbours in the same frame stand in one'() {
        given:
        def frame = '<w:pBdr><w:top w:val="single" w:sz="8" w:space="4" w:color="FF0000"/><w:left w:val="single" w:sz="8" w:space="4" w:color="FF0000"/><w:bottom w:val="single" w:sz="8" w:space="4" w:color="FF0000"/><w:right w:val="single" w:sz="8" w:space="4" w:color="FF0000"/></w:pBdr><w:shd w:val="clear" w:fill="EEEEEE"/>'
        def page = sample.text('un', frame).text('deux', frame).text('trois', frame).text('après').page()
        def css = { String text -> HtmlConverterSpec.css(page, text) }

        expect:
        css('un').contains('border-bottom:none') && !css('un').contains('border-top:none') && css('un').contains('margin-bottom:0;')
        css('deux').contains('border-bottom:none') && css('deux').contains('border-top:none')
        css('trois').contains('border-top:none') && !css('trois').contains('border-bottom:none')
        conforms(PdfRenderer.render(page))
    }

    def 'figures stand under each other by their decimal marks'() {
        given:
        def stop = '<w:tabs><w:tab w:val="decimal" w:pos="5000"/></w:tabs>'
        ['7,5', '1234,25', '99,125'].each { sample.add(p(r('x') + '<w:r><w:tab/></w:r>' + r(it), stop)) }

        when:
        def marks = []
        PdfRendererSpec.read(sample.pdf()) { document ->
            new org.apache.pdfbox.text.PDFTextStripper() {
                protected void processTextPosition(org.apache.pdfbox.text.TextPosition sign) {
                    if (sign.unicode == ',') {
                        marks << sign.XDirAdj
                    }
                }
            }.getText(document)
        }

        then:
        marks.size() == 3
        marks.every { Math.abs(it - (72 + 250)) < 1 }
    }

    def 'a paragraph of four lines leaves two of them behind, and one of three goes over whole'() {
        expect:
        (30..46).every { before ->
            def sample = new WordSample()
            before.times { sample.text("Avant $it", '<w:spacing w:after="0"/>') }
            sample.text((1..4).collect { "début$it " + 'mots de la ligne qui la remplissent presque ' * 2 }.join(''))
            sample.text((1..2).collect { "suite$it " + 'mots de la ligne qui la remplissent presque ' * 2 }.join('') + 'encore un peu')
            def pdf = sample.pdf()
            PdfRendererSpec.read(pdf) { document ->
                def pages = (1..pdf.pageCount()).collect { PdfRendererSpec.text(document, it).readLines()*.strip().findAll { !it.startsWith('Avant') && it } }
                def parted = pages[0]
                assert parted.size() != 1 && pages.drop(1).every { it.size() != 1 }
                true
            }
        }
    }

    def 'lines that are kept together stand on one page'() {
        expect:
        (36..44).every { before ->
            def sample = new WordSample()
            before.times { sample.text("Avant $it", '<w:spacing w:after="0"/>') }
            def pdf = sample.text('AAA ' + 'mots de la ligne qui la remplissent presque ' * 12 + 'ZZZ', '<w:keepLines/>').pdf()
            PdfRendererSpec.read(pdf) { document -> (1..pdf.pageCount()).every { PdfRendererSpec.text(document, it).with { contains('AAA') == contains('ZZZ') } } }
        }
    }

    def 'a paragraph of Hebrew begins at the right, and its words stand from right to left'() {
        given:
        def shalom = '\u05e9\u05dc\u05d5\u05dd'
        def olam = '\u05e2\u05d5\u05dc\u05dd'
        sample.text("$shalom $olam (CISO) 2022", '<w:bidi/>').text("$shalom $olam", '<w:bidi/><w:jc w:val="right"/>')

        when:
        def pdf = sample.pdf()
        def drawn = []
        PdfRendererSpec.read(pdf) { document ->
            new org.apache.pdfbox.text.PDFTextStripper() {
                protected void processTextPosition(org.apache.pdfbox.text.TextPosition sign) { drawn << [sign.YDirAdj as int, sign.XDirAdj, sign.unicode] }
            }.getText(document)
        }
        def rows = drawn.groupBy { it[0] }.sort().values().collect { it.sort { it[1] } }
        def seen = rows.collect { row -> row.collect { it[2] }.join('') }

        then:
        seen[0].startsWith('2022') && seen[0].contains('CISO') && seen[0].endsWith(shalom.reverse())
        rows[0].last()[1] > 530
        rows[1].first()[1] < 80
        sample.page().remarks() == []
        conforms(pdf)
    }

    def 'patterns of shading become an even tint'() {
        given:
        def page = sample.text('un', '<w:shd w:val="pct25" w:color="000000" w:fill="FFFFFF"/>').text('deux', '<w:shd w:val="diagStripe" w:color="FF0000" w:fill="auto"/>').text('trois', '<w:shd w:val="clear" w:color="FF0000" w:fill="00FF00"/>').page()

        expect:
        HtmlConverterSpec.css(page, 'un').contains('background-color:#bfbfbf')
        HtmlConverterSpec.css(page, 'deux').contains('background-color:#ff8080')
        HtmlConverterSpec.css(page, 'trois').contains('background-color:#00FF00')
    }

    def 'what is drawn otherwise is said: #what'() {
        given:
        sample.add(xml.startsWith('<w:tbl>') ? xml : p(r(xml.startsWith('<') ? 'x' : xml), xml.startsWith('<') ? xml : ''))

        expect:
        sample.page().remarks().any { it.what() == what && it.effect(Language.FR) }

        where:
        what                       | xml
        PageSubset.RIGHT_TO_LEFT   | '\u0633\u0644\u0627\u0645'
        PageSubset.RIGHT_TO_LEFT   | '<w:tbl><w:tblPr><w:bidiVisual/></w:tblPr><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>'
        PageSubset.VERTICAL_TEXT   | '<w:tbl><w:tr><w:tc><w:tcPr><w:textDirection w:val="btLr"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>'
        PageSubset.DIAGONAL_LINE   | '<w:tbl><w:tr><w:tc><w:tcPr><w:tcBorders><w:tl2br w:val="single"/></w:tcBorders></w:tcPr><w:p/></w:tc></w:tr></w:tbl>'
        PageSubset.NEXT_COLUMN     | '<w:sectPr><w:type w:val="nextColumn"/></w:sectPr>'
        PageSubset.LINE_NUMBERS    | '<w:sectPr><w:lnNumType w:countBy="5"/></w:sectPr>'
        PageSubset.PAGE_NUMBERS    | '<w:sectPr><w:pgNumType w:chapStyle="1"/></w:sectPr>'
    }

    def 'a font that another stands in for is said once, with that one, and signs are no font'() {
        given:
        def run = { String font -> "<w:r><w:rPr><w:rFonts w:ascii=\"$font\" w:hAnsi=\"$font\"/></w:rPr><w:t>x</w:t></w:r>" }
        ['Verdana', 'Verdana', 'Aptos', 'Calibri', 'Wingdings', 'Georgia'].each { sample.add(p(run(it))) }

        expect:
        sample.page().remarks()*.details() == [['Aptos', 'Carlito'], ['Georgia', 'Caladea'], ['Verdana', 'Carlito']]
        sample.page().remarks()[2].effect(Language.FR) == 'La police «\u00a0Verdana\u00a0» est remplacée, dans le PDF et l’aperçu, par Carlito\u00a0: les lignes peuvent finir ailleurs.'
    }

    def 'words read from right to left stand in their order, in letters that some font has'() {
        given:
        sample.text('Le mot \u05e9\u05dc\u05d5\u05dd \u05e2\u05d5\u05dc\u05dd (paix) et la suite → ‑ fin')

        when:
        def pdf = sample.pdf()
        def drawn = []
        PdfRendererSpec.read(pdf) { document ->
            new org.apache.pdfbox.text.PDFTextStripper() {
                protected void processTextPosition(org.apache.pdfbox.text.TextPosition sign) { drawn << [sign.XDirAdj, sign.unicode] }
            }.getText(document)
        }
        def seen = drawn.sort { it[0] }.collect { it[1] }.join('')

        then:
        seen.contains('\u05dd\u05dc\u05d5\u05e2 \u05dd\u05d5\u05dc\u05e9')
        lines(pdf)[0].contains('Le mot \u05e9\u05dc\u05d5\u05dd \u05e2\u05d5\u05dc\u05dd (paix)')
        lines(pdf)[0].endsWith('→ ‑ fin')
        pdf.missing().empty
        conforms(pdf)
    }
}
