package org.bilan.document.page

import org.bilan.document.ConformanceSpec
import org.bilan.document.MiniDocx
import org.bilan.document.WordSample
import org.bilan.document.pdf.PdfFile
import org.bilan.document.pdf.PdfRendererSpec
import org.verapdf.pdfa.flavours.PDFAFlavour
import spock.lang.Specification

/** Footnotes at the foot of their page, endnotes behind the text, with their numbers. */
class NotesSpec extends Specification {
    private final WordSample sample = new WordSample()
    private final List<String> feet = []
    private final List<String> ends = []

    private static String p(String inside, String properties = '') {
        WordSample.paragraph(inside, properties)
    }

    private static String r(String text, String properties = '') {
        WordSample.run(text, properties)
    }

    private String foot(String text, String attributes = '') {
        feet << text
        "<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:footnoteReference $attributes w:id=\"${feet.size()}\"/></w:r>"
    }

    private String end(String text) {
        ends << text
        "<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:endnoteReference w:id=\"${ends.size()}\"/></w:r>"
    }

    private static String notes(String kind, List<String> texts) {
        "<w:${kind}s xmlns:w=\"${MiniDocx.W}\">" + texts.withIndex().collect { text, i ->
            "<w:$kind w:id=\"${i + 1}\">${p("<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:${kind}Ref/></w:r>" + r(" $text"), '<w:spacing w:after="0"/>')}</w:$kind>"
        }.join('') + "</w:${kind}s>"
    }

    private PdfFile pdf(String name = 'x', String settings = '') {
        sample.part('footnotes', 'word/footnotes.xml', notes('footnote', feet))
        sample.part('endnotes', 'word/endnotes.xml', notes('endnote', ends))
        sample.part('settings', 'word/settings.xml', "<w:settings xmlns:w=\"${MiniDocx.W}\">$settings</w:settings>".toString())
        def pdf = sample.pdf()
        pdf
    }

    private static List<String> texts(PdfFile pdf) {
        PdfRendererSpec.read(pdf) { document -> (1..pdf.pageCount()).collect { PdfRendererSpec.text(document, it).readLines()*.strip().findAll().join(' | ') } }
    }

    private static void conforms(PdfFile pdf) {
        assert ConformanceSpec.failed(pdf.bytes(), PDFAFlavour.PDFUA_1) == []
        assert ConformanceSpec.failed(pdf.bytes(), PDFAFlavour.PDFA_2_A) == []
    }

    def 'a footnote stands at the foot of the page that refers to it, endnotes at the end'() {
        given:
        sample.heading(1, 'Titre')
        sample.add(p(r('Un') + foot('Note une') + r(' deux') + foot('Note deux') + r(' fin.')))
        sample.add(p(r('Voir à la fin') + end('Dernier mot') + r('.')))
        sample.text('Page deux', '<w:pageBreakBefore/>')
        sample.add(p(r('Trois') + foot('Note trois') + r('.')))
        sample.add('<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="3000"/></w:tblGrid><w:tr><w:tc>' + p(r('Cellule') + foot('Note de tableau')) + '</w:tc></w:tr></w:tbl>')
        sample.text('Après')

        when:
        def pdf = pdf('notes')

        then:
        texts(pdf) == ['Titre | Un1 deux2 fin. | Voir à la fini. | 1 Note une | 2 Note deux',
            'Page deux | Trois3. | Cellule4 | Après | i Dernier mot | 3 Note trois | 4 Note de tableau']
        PdfRendererSpec.read(pdf) { document ->
            def tags = PdfRendererSpec.tagged(document.documentCatalog.structureTreeRoot, 'Note')
            tags.size() == 5 && tags.every { PdfRendererSpec.tagged(it, 'Link').size() == 1 && it.COSObject.containsKey('ID') }
        }
        conforms(pdf)
    }

    def 'notes are numbered in the form, from the number and anew in each section as the document says; an own mark stays'() {
        given:
        sample.add(p(r('A') + foot('Première') + r(' B') + foot('Deuxième') + r('.')))
        sample.add(p("<w:r><w:footnoteReference w:customMarkFollows=\"1\" w:id=\"3\"/><w:t>(!)</w:t></w:r>"))
        feet << 'À part'
        sample.add(p(r('C') + end('Finale') + r('.')))
        sample.endSection()
        sample.add(p(r('D') + foot('Quatrième') + r('.')))

        when:
        def pdf = pdf('numbers', '<w:footnotePr><w:numFmt w:val="lowerLetter"/><w:numStart w:val="3"/><w:numRestart w:val="eachSect"/></w:footnotePr><w:endnotePr><w:pos w:val="sectEnd"/><w:numFmt w:val="decimal"/></w:endnotePr>')

        then:
        texts(pdf) == ['Ac Bd. | (!) | C1. | 1 Finale | c Première | d Deuxième | À part', 'Dc. | c Quatrième']
        conforms(pdf)
    }

    def 'a page of many notes holds all of them, in order, and loses no word'() {
        given:
        (1..40).each { n -> sample.add(p(r("Phrase $n") + foot("Note numéro $n. " + 'Une note un peu longue. ' * 12) + r(' suite.'))) }

        when:
        def pdf = pdf('many')
        def all = texts(pdf).join(' ').replace(' | ', ' ')

        then:
        (1..40).every { n -> all.contains("Phrase $n$n suite.") && all.contains("$n Note numéro $n.") }
        all.count('Une note un peu longue.') == 480 && pdf.pageCount() < 8
        conforms(pdf)
    }
}
