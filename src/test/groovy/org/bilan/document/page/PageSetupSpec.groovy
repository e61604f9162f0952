package org.bilan.document.page

import org.bilan.document.ConformanceSpec
import org.bilan.document.MiniDocx
import org.bilan.document.WordSample
import org.bilan.document.pdf.PdfFile
import org.bilan.document.pdf.PdfRendererSpec
import org.verapdf.pdfa.flavours.PDFAFlavour
import spock.lang.Specification

/** Sections, their headers and footers, the numbers of their pages. */
class PageSetupSpec extends Specification {
    private final WordSample sample = new WordSample()

    private static String p(String inside, String properties = '') {
        WordSample.paragraph(inside, properties)
    }

    private static String r(String text, String properties = '') {
        WordSample.run(text, properties)
    }

    /** A reference to a header or footer that says what it is, and the number of its page. */
    private String margin(String tag, String kind, String text, String more = '') {
        def name = "word/$tag$kind${sample.relationships.size()}.xml"
        def id = sample.part(tag, name, "<w:${tag == 'header' ? 'hdr' : 'ftr'} xmlns:w=\"${MiniDocx.W}\">${p(r(text) + more)}</w:${tag == 'header' ? 'hdr' : 'ftr'}>".toString())
        "<w:${tag}Reference w:type=\"$kind\" r:id=\"$id\"/>"
    }

    private String numbered(String kind, String text) {
        margin('footer', kind, "$text ", WordSample.field('PAGE') + r(' sur ') + WordSample.field('NUMPAGES'))
    }

    private void evenPages() {
        sample.part('settings', 'word/settings.xml', "<w:settings xmlns:w=\"${MiniDocx.W}\"><w:evenAndOddHeaders/></w:settings>".toString())
    }

    private static String section(String inside, String after = '', String margins = '1440') {
        "<w:sectPr>$inside<w:pgSz w:w=\"12240\" w:h=\"15840\"/><w:pgMar w:top=\"1440\" w:right=\"$margins\" w:bottom=\"1440\" w:left=\"$margins\" w:header=\"708\" w:footer=\"708\" w:gutter=\"0\"/>$after</w:sectPr>"
    }

    private void end(String sectPr) {
        sample.add("<w:p><w:pPr>$sectPr</w:pPr></w:p>")
    }

    private void pages(int count, String text) {
        (1..count).each { sample.text("$text $it", it == 1 ? '' : '<w:pageBreakBefore/>') }
    }

    private static List<String> texts(PdfFile pdf, String name = 'x') {
        PdfRendererSpec.read(pdf) { document -> (1..pdf.pageCount()).collect { PdfRendererSpec.text(document, it).readLines()*.strip().findAll().join(' | ') } }
    }

    private static void conforms(PdfFile pdf) {
        assert ConformanceSpec.failed(pdf.bytes(), PDFAFlavour.PDFUA_1) == []
        assert ConformanceSpec.failed(pdf.bytes(), PDFAFlavour.PDFA_2_A) == []
    }

    def 'the first page, odd pages and even pages have their own headers, and a section without its own keeps them'() {
        given:
        evenPages()
        def own = margin('header', 'first', 'Première') + margin('header', 'default', 'Impaire') + margin('header', 'even', 'Paire')
        pages(3, 'A')
        end(section(own, '<w:titlePg/>'))
        pages(3, 'B')
        end(section(''))
        pages(1, 'C')
        sample.last = section(margin('header', 'default', 'Autre'), '<w:titlePg/>')

        when:
        def pdf = sample.pdf()

        then:
        texts(pdf, 'even') == ['Première | A 1', 'Paire | A 2', 'Impaire | A 3', 'Paire | B 1', 'Impaire | B 2', 'Paire | B 3', 'Première | C 1']
        conforms(pdf)
    }

    def 'what a section keeps free below its last line, or the line that Word wants below a table, takes no page of its own: #end'() {
        expect:
        (25..34).every { before ->
            def sample = new WordSample()
            before.times { sample.text("Avant $it") }
            if (end == 'text') {
                sample.text('Fin', '<w:spacing w:after="2000"/>').endSection().text('Fin', '<w:spacing w:after="2000"/>')
            } else {
                sample.table(3).add(p('', '<w:spacing w:after="0"/>'))
            }
            def pdf = sample.pdf()
            PdfRendererSpec.read(pdf) { document -> (1..pdf.pageCount()).every { !PdfRendererSpec.text(document, it).trim().empty } }
        }

        where:
        end << ['text', 'table']
    }

    def 'a section begins on an odd or an even page when it asks to'() {
        given:
        def foot = numbered('default', 'p.')
        pages(1, 'A')
        end(section(foot))
        pages(1, 'B')
        end(section('<w:type w:val="oddPage"/>'))
        pages(1, 'C')
        end(section('<w:type w:val="oddPage"/>'))
        pages(1, 'D')
        sample.last = section('<w:type w:val="evenPage"/>')

        expect:
        texts(sample.pdf(), 'odd') == ['p. 1 sur 6 | A 1', 'p. 2 sur 6', 'p. 3 sur 6 | B 1', 'p. 4 sur 6', 'p. 5 sur 6 | C 1', 'p. 6 sur 6 | D 1']
    }

    def 'pages are numbered in the form and from the number that each section says'() {
        given:
        sample.contents(_Toc1: 'Avant', _Toc2: 'Corps', _Toc3: 'Suite')
        sample.heading(1, 'Avant', '_Toc1')
        pages(2, 'A')
        end(section(numbered('default', 'p.'), '<w:pgNumType w:fmt="lowerRoman"/>'))
        sample.heading(1, 'Corps', '_Toc2')
        pages(2, 'B')
        end(section('', '<w:pgNumType w:start="7"/>'))
        sample.heading(1, 'Suite', '_Toc3')
        pages(1, 'C')

        when:
        def pdf = sample.pdf()

        then:
        texts(pdf, 'roman')[1..4] == ['p. ii sur 5 | A 2', 'p. 7 sur 5 | Corps | B 1', 'p. 8 sur 5 | B 2', 'p. 9 sur 5 | Suite | C 1']
        texts(pdf)[0].replaceAll(/ *\.{9,} /, ' ') == 'p. i sur 5 | Avant i | Corps 7 | Suite 9 | Avant | A 1'
        PdfRendererSpec.read(pdf) { it.documentCatalog.pageLabels.labelsByPageIndices.toList() } == ['i', 'ii', '7', '8', '9']
        pdf.numbers().findAll { it.key.startsWith('_Toc') } == [_Toc1: 'i', _Toc2: '7', _Toc3: '9']
        conforms(pdf)
        sample.pdf().bytes() == pdf.bytes()
    }

    def 'a section that goes on has margins of its own on the same page'() {
        given:
        sample.text('Large')
        end(section(''))
        sample.text('Étroit')
        end(section('<w:type w:val="continuous"/>', '', '2880'))
        sample.text('Large encore')
        sample.last = section('<w:type w:val="continuous"/>')

        when:
        def pdf = sample.pdf()

        then:
        texts(pdf, 'continuous') == ['Large | Étroit | Large encore']
        conforms(pdf)
    }
}
