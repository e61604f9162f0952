package org.bilan.document.pdf

import java.time.Instant
import org.apache.pdfbox.Loader
import org.apache.pdfbox.cos.COSName
import org.bilan.document.ConformanceSpec
import org.verapdf.pdfa.flavours.PDFAFlavour
import spock.lang.Shared
import spock.lang.Specification

class PdfAttachmentsSpec extends Specification {
    static final INSTANT = Instant.parse('2022-11-21T05:00:00Z')

    @Shared
    byte[] plain = PdfRendererSpec.rich().pdf().bytes()

    static Attachment file(String name, String content, Attachment.Purpose purpose = Attachment.Purpose.DATA) {
        new Attachment(name, 'text/csv', "Les chiffres de $name", purpose, INSTANT, content.getBytes('UTF-8'))
    }

    static List<String> names(byte[] pdf) {
        Loader.loadPDF(pdf).withCloseable {
            it.documentCatalog.names.embeddedFiles.names.values().collect { file -> file.fileUnicode }
        }
    }

    def "a report with files inside conforms to #flavour"() {
        given:
        def pdf = PdfAttachments.attach(plain, [file('données.csv', 'a,b'), file('source.csv', 'c', Attachment.Purpose.SOURCE)])

        expect:
        ConformanceSpec.failed(pdf, flavour) == []

        where:
        flavour << [PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_3_A]
    }

    def "what was attached comes out as it went in, with its type, description, date and what it is to the report"() {
        when:
        def pdf = PdfAttachments.attach(plain, [file('données.csv', 'été,1', Attachment.Purpose.SOURCE)])

        then:
        Loader.loadPDF(pdf).withCloseable {
            def file = it.documentCatalog.names.embeddedFiles.names.values().first()
            assert file.fileUnicode == 'données.csv'
            assert file.file == 'donnees.csv'
            assert file.fileDescription == 'Les chiffres de données.csv'
            assert file.COSObject.getNameAsString('AFRelationship') == 'Source'
            assert file.embeddedFileUnicode.subtype == 'text/csv'
            assert file.embeddedFileUnicode.modDate.toInstant() == INSTANT
            assert new String(file.embeddedFileUnicode.toByteArray(), 'UTF-8') == 'été,1'
            assert it.documentCatalog.COSObject.getCOSArray(COSName.getPDFName('AF')).size() == 1
            true
        }
    }

    def "files are added behind those that are there, in their order, and two of one name keep apart"() {
        given:
        def first = PdfAttachments.attach(plain, [file('b.csv', '1'), file('a.csv', '2')])

        when:
        def both = PdfAttachments.attach(first, [file('b.csv', '3'), file('dos/sier.csv', '4')])

        then:
        names(both) == ['b.csv', 'a.csv', 'b (2).csv', 'dos_sier.csv']
        ConformanceSpec.failed(both, PDFAFlavour.PDFA_3_A) == []
    }

    def "nothing to attach leaves the PDF as it is, of the second part"() {
        expect:
        PdfAttachments.attach(plain, []).is(plain)
        ConformanceSpec.failed(plain, PDFAFlavour.PDFA_2_A) == []
        ConformanceSpec.failed(plain, PDFAFlavour.PDFA_3_A) != []
    }

    def "the same files give the same bytes, other files another identifier"() {
        given:
        def attached = { String text -> PdfAttachments.attach(plain, [file('a.csv', text)]) }
        def id = { byte[] pdf -> Loader.loadPDF(pdf).withCloseable { it.document.documentID.collect { it.toHexString() } } }

        expect:
        attached('1') == attached('1')
        id(attached('1'))[0] == id(plain)[0]
        id(attached('1'))[1] != id(attached('2'))[1]
    }
}
