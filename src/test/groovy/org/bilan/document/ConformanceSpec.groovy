package org.bilan.document

import org.bilan.document.pdf.PdfRenderer
import org.bilan.document.pdf.PdfRendererSpec
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider
import org.verapdf.pdfa.Foundries
import org.verapdf.pdfa.flavours.PDFAFlavour
import org.verapdf.pdfa.results.TestAssertion
import spock.lang.Specification

class ConformanceSpec extends Specification {

    /** The rules that a file breaks, each once with its first place. */
    static List<String> failed(byte[] pdf, PDFAFlavour flavour) {
        VeraGreenfieldFoundryProvider.initialise()
        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour).withCloseable { parser ->
            def result = Foundries.defaultInstance().createValidator(flavour, false).validate(parser)
            result.testAssertions.findAll { it.status == TestAssertion.Status.FAILED }
                .collect { "${it.ruleId.clause}-${it.ruleId.testNumber} ${it.message} at ${it.location.context}".toString() }
                .unique { it.split(' ')[0] }
        }
    }

    def "a document with all that reports use conforms to #flavour"() {
        expect:
        failed(PdfRendererSpec.rich().pdf().bytes(), flavour) == []

        where:
        flavour << [PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_2_A]
    }

    def "the check itself finds what is wrong"() {
        given:
        def page = new WordSample().core(' ', ' ').text('Sans titre').page()
        def spoilt = PdfRenderer.render(page).bytes()
        def text = new String(spoilt, 'ISO-8859-1').replace('pdfuaid:part', 'pdfuaid:parz')

        expect:
        failed(text.getBytes('ISO-8859-1'), PDFAFlavour.PDFUA_1) != []
    }
}
