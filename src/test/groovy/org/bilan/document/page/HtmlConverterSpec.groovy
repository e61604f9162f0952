package org.bilan.document.page

import groovy.xml.XmlSlurper
import org.bilan.document.WordSample
import org.bilan.document.pdf.LineBreaks
import org.bilan.document.pdf.PdfRendererSpec
import spock.lang.Specification

class HtmlConverterSpec extends Specification {

    static read(WebPage page) {
        def parser = new XmlSlurper(false, false, true)
        parser.setFeature('http://apache.org/xml/features/nonvalidating/load-external-dtd', false)
        parser.parseText(page.xhtml())
    }

    /** What a paragraph looks like: the declarations of its class. */
    static String css(WebPage page, String text) {
        def node = read(page).body.'**'.find { it.name() in ['p', 'span', 'h1', 'h2', 'h3'] && it.text() == text && it.@class != '' }
        (page.xhtml() =~ /(?m)^\.${node.@class}\{(.*)}$/)[0][1]
    }

    def "direct formatting wins over the style, the style over the one it is based on, and that over the defaults"() {
        given:
        def page = new WordSample().text('Simple').heading(1, 'Titre').text('Centré', '<w:pStyle w:val="Titre1"/><w:jc w:val="center"/>').page()

        expect:
        css(page, 'Simple').contains('font-size:10.5pt') && css(page, 'Simple').contains('line-height:1.4;')
        css(page, 'Titre').contains('font-size:16pt') && css(page, 'Titre').contains('font-weight:bold') && css(page, 'Titre').contains('Cambria')
        css(page, 'Centré').contains('text-align:center') && css(page, 'Centré').contains('font-size:16pt')
    }

    def "between two paragraphs is the larger of the spaces they ask for, and none at the head of a page"() {
        given:
        def page = new WordSample().text('Avant').heading(1, 'Titre').text('Après').text('Fin').page()

        expect:
        css(page, 'Avant').contains('margin-bottom:12pt')
        css(page, 'Titre').contains('margin-top:0;') && css(page, 'Titre').contains('margin-bottom:6pt')
        css(page, 'Après').contains('margin-bottom:7pt')
        css(page, 'Fin').contains('margin-bottom:0;')
    }

    def "a heading is one by its outline level, whatever its style is called, and levels are not skipped"() {
        given:
        def tree = read(new WordSample().heading(3, 'Profond').heading(1, 'Haut').heading(3, 'Encore').text('Texte', '<w:outlineLvl w:val="1"/>').page())

        expect:
        tree.body.'**'.findAll { it.name() ==~ /h\d/ }.collect { it.name() + ' ' + it.text() } == ['h1 Profond', 'h1 Haut', 'h2 Encore', 'h2 Texte']
    }

    def "items of a list stand in lists inside lists, with the marks that Word counts"() {
        given:
        def item = { int level, String text -> WordSample.paragraph(WordSample.run(text), "<w:numPr><w:ilvl w:val=\"$level\"/><w:numId w:val=\"2\"/></w:numPr>") }
        def tree = read(new WordSample().add(item(0, 'un')).add(item(1, 'dedans')).add(item(1, 'aussi')).add(item(0, 'deux')).text('après').page())

        expect:
        tree.body.section.ol.li.size() == 2
        tree.body.section.ol.li[0].ol.li*.text() == ['1.a)dedans', '1.b)aussi']
        tree.body.section.ol.li[1].p.text() == '2.deux'
    }

    def "a table keeps its header apart, and its style's first row only there"() {
        given:
        def page = new WordSample().table(2).page()
        def table = read(page).body.section.table

        expect:
        table.thead.tr.th*.text() == ['Date', 'Activité', 'Montant']
        table.thead.tr.th.every { it.@scope == 'col' }
        table.tbody.tr.size() == 2
        css(page, 'Date').contains('font-weight:bold')
        !css(page, 'Ligne 1.0').contains('font-weight:bold')
    }

    def "cells joined across and down are joined in the page"() {
        given:
        def cell = { String text, String properties -> "<w:tc><w:tcPr>$properties</w:tcPr>${WordSample.paragraph(WordSample.run(text))}</w:tc>" }
        def xml = '<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="1000"/><w:gridCol w:w="1000"/><w:gridCol w:w="1000"/></w:tblGrid>' +
            "<w:tr>${cell('A', '<w:vMerge w:val="restart"/>')}${cell('B', '<w:gridSpan w:val="2"/>')}</w:tr>" +
            "<w:tr>${cell('', '<w:vMerge/>')}${cell('C', '')}${cell('D', '')}</w:tr></w:tbl>"
        def table = read(new WordSample().add(xml).page()).body.section.table

        expect:
        table.tbody.tr[0].td*.text() == ['A', 'B']
        table.tbody.tr[0].td[0].@rowspan == '2' && table.tbody.tr[0].td[1].@colspan == '2'
        table.tbody.tr[1].td*.text() == ['C', 'D']
    }

    def "a page break, before a paragraph or in one of its own, starts a page"() {
        given:
        def pdf = new WordSample().text('un').add(WordSample.paragraph('<w:r><w:br w:type="page"/></w:r>')).text('deux').text('trois', '<w:pageBreakBefore/>').pdf()

        expect:
        PdfRendererSpec.read(pdf) { [1, 2, 3].collect { page -> PdfRendererSpec.text(it, page).strip() } } == ['un', 'deux', 'trois']
        pdf.pageCount() == 3
    }

    def "pictures carry their alternative text and travel with the page"() {
        given:
        def page = new WordSample().picture('Une marche « ensemble »').page()

        expect:
        read(page).body.'**'.find { it.name() == 'img' }.@alt == 'Une marche « ensemble »'
        page.media().size() == 1
        page.selfContained().contains('src="data:image/png;base64,')
    }

    def "a heading never stands alone at the foot of a page"() {
        expect:
        (25..45).every { lines ->
            def sample = new WordSample()
            lines.times { sample.text("Ligne $it") }
            def pdf = sample.heading(1, 'Le titre', 'titre').text('Ce qui suit').pdf()
            PdfRendererSpec.read(pdf) { PdfRendererSpec.text(it, pdf.pages().titre).contains('Ce qui suit') }
        }
    }

    def "a line does not end at an apostrophe nor inside a figure"() {
        given:
        def breaks = { String text ->
            def breaker = new LineBreaks()
            breaker.text = text
            def found = []
            for (int at = breaker.next(); at != -1; at = breaker.next()) {
                found << at
            }
            found
        }

        expect:
        breaks('dans l’année en cours') == [5, 13, 16, 21]
        breaks('il y a 3\u202f004,50\u00a0\$ ici') == [3, 5, 7, 18, 21]
        breaks('dit «\u00a0oui\u00a0» net') == [4, 12, 15]
        breaks('et « oui » net') == [3, 11, 14]
        breaks('peut-être et/ou') == [5, 10, 15]
    }
}
