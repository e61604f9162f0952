package org.bilan.document.pdf

import org.apache.pdfbox.cos.COSName
import org.apache.pdfbox.text.PDFMarkedContentExtractor
import org.bilan.document.ConformanceSpec
import org.bilan.document.PdfReading
import org.bilan.document.WordSample
import org.verapdf.pdfa.flavours.PDFAFlavour
import spock.lang.Specification

/** The tags of a PDF where a validator of files sees nothing wrong and a person who listens does. */
class TagTreeSpec extends Specification {
    static final LANG = '<w:lang w:val="en-CA"/>'

    static Object read(WordSample sample, Closure look) {
        PdfReading.of(sample.pdf().bytes(), look)
    }

    static Map<String, String> languages(PdfReading reading) {
        reading.elements.findAll { it.language && it.structureType != 'Document' }.collectEntries { [reading.textOf(it), it.language] }
    }

    def "a passage in another language says so, wherever Word says it"() {
        given:
        def sample = new WordSample()
            .add(WordSample.paragraph(WordSample.run('Le rapport ') + WordSample.run('Fair trade for all', LANG) + WordSample.run(' est paru.')))
            .add(WordSample.paragraph(WordSample.run('Todo el párrafo', '<w:lang w:val="es-MX"/>')))
            .add(WordSample.paragraph(WordSample.run('Même langue, autre pays', '<w:lang w:val="fr-FR"/>') + WordSample.run(' sans langue', '<w:lang w:val="x-none"/>')))
            .add(WordSample.paragraph(WordSample.run('By its style, but ') + WordSample.run('en français', '<w:lang w:val="fr-CA"/>'), '<w:pStyle w:val="English"/>'))
        sample.style('<w:style w:type="paragraph" w:styleId="English"><w:name w:val="English"/><w:basedOn w:val="Normal"/><w:rPr><w:lang w:val="en-CA"/></w:rPr></w:style>')

        expect:
        read(sample) { it.pdf.documentCatalog.language } == 'fr-CA'
        read(sample) { languages(it) } == ['Fair trade for all': 'en-CA', 'Todo el párrafo': 'es-MX', 'By its style, but en français': 'en-CA', 'en français': 'fr-CA']
        ConformanceSpec.failed(sample.pdf().bytes(), PDFAFlavour.PDFUA_1) == []
    }

    def "cells are headers of rows and columns as the options of the table say"() {
        expect:
        read(new WordSample().add(table(look, repeated))) { reading ->
            reading.tagged('TR').collect { row -> PdfReading.kids(row).collect { "${it.structureType}${PdfReading.attribute(it, 'Scope') ?: ''}".toString() } }
        } == cells
        read(new WordSample().add(table(look, repeated))) { it.tagged('THead').size() } == (repeated ? 1 : 0)

        where:
        look                                | repeated || cells
        'w:firstRow="0" w:firstColumn="0"'  | true     || [['THColumn', 'THColumn'], ['TD', 'TD'], ['TD', 'TD']]
        'w:firstRow="0" w:firstColumn="1"'  | true     || [['THColumn', 'THColumn'], ['THRow', 'TD'], ['THRow', 'TD']]
        'w:firstRow="0" w:firstColumn="1"'  | false    || [['THRow', 'TD'], ['THRow', 'TD'], ['THRow', 'TD']]
        'w:firstRow="1" w:firstColumn="0"'  | false    || [['THColumn', 'THColumn'], ['TD', 'TD'], ['TD', 'TD']]
        'w:val="04A0"'                      | false    || [['THColumn', 'THColumn'], ['THRow', 'TD'], ['THRow', 'TD']]
        'w:firstRow="0" w:firstColumn="0"'  | false    || [['TD', 'TD'], ['TD', 'TD'], ['TD', 'TD']]
    }

    static String table(String look, boolean repeated) {
        def cell = { String text -> '<w:tc><w:tcPr><w:tcW w:w="3000" w:type="dxa"/></w:tcPr>' + WordSample.paragraph(WordSample.run(text)) + '</w:tc>' }
        def rows = (1..3).collect { "<w:tr>${repeated && it == 1 ? '<w:trPr><w:tblHeader/></w:trPr>' : ''}${cell("Titre $it")}${cell("$it")}</w:tr>" }.join('')
        "<w:tbl><w:tblPr><w:tblW w:w=\"6000\" w:type=\"dxa\"/><w:tblLook $look/></w:tblPr><w:tblGrid><w:gridCol w:w=\"3000\"/><w:gridCol w:w=\"3000\"/></w:tblGrid>$rows</w:tbl>"
    }

    def "what runs at the head and the foot of a page is no part of the text, and says which it is"() {
        given:
        def sample = new WordSample()
        sample.margins(WordSample.paragraph(WordSample.run('En haut')), WordSample.paragraph(WordSample.run('En bas')))

        expect:
        read(sample.text('Au milieu')) { reading ->
            def found = new PDFMarkedContentExtractor()
            found.processPage(reading.pdf.getPage(0))
            def artifacts = found.markedContents.findAll { it.tag == 'Artifact' && it.contents.any() }
            assert artifacts.collect { [it.properties.getNameAsString(COSName.TYPE), it.properties.getNameAsString(COSName.SUBTYPE), it.contents*.unicode.join('')] } ==
                [['Pagination', 'Header', 'En haut'], ['Pagination', 'Footer', 'En bas']]
            reading.spoken() == 'Au milieu'
        }
    }

    def "a table's header is seen on each of its pages and heard once"() {
        given:
        def bytes = new WordSample().table(120).pdf().bytes()

        expect:
        PdfReading.of(bytes) { it.pdf.numberOfPages } > 2
        PdfReading.of(bytes) { it.text().count('Montant') } == PdfReading.of(bytes) { it.pdf.numberOfPages }
        PdfReading.of(bytes) { it.spoken().count('Montant') } == 1
        ConformanceSpec.failed(bytes, PDFAFlavour.PDFUA_1) == []
    }

    def "a document with all that reports use reads well"() {
        expect:
        read(PdfRendererSpec.rich()) { it.problems() } == []
    }
}
