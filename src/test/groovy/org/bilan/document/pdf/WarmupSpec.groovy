package org.bilan.document.pdf

import org.apache.pdfbox.Loader
import org.apache.pdfbox.text.PDFTextStripper
import spock.lang.Specification

class WarmupSpec extends Specification {

    def "warming up lays out a shipped template with a chart to the last page"() {
        when:
        def made = Warmup.now()
        def text = Loader.loadPDF(made.pdf().bytes()).withCloseable { new PDFTextStripper().getText(it) }

        then:
        made.page().xhtml().count('<svg') == 1
        made.pdf().pageCount() > 5
        text.contains('Sommaire')
        text.contains('gouvernance')
    }
}
