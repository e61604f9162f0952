package org.bilan.report.make

import org.bilan.report.ReportFormat

import org.apache.pdfbox.Loader
import org.apache.pdfbox.text.PDFTextStripper
import org.bilan.funding.Profiles
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Path

class RehearsalSpec extends Specification {
    @TempDir
    Path home

    def "a rehearsal fills the shipped annual report and prints it to the last page, with its charts"() {
        when:
        def made = Rehearsal.once(new Profiles(home))
        def pdf = Loader.loadPDF(made.files().find { it.format() == ReportFormat.PDF }.bytes())
        def text = new PDFTextStripper().getText(pdf)

        then:
        made.files()*.format() as Set == [ReportFormat.DOCX, ReportFormat.PDF, ReportFormat.HTML, ReportFormat.XLSX] as Set
        pdf.numberOfPages > 20
        text.contains('Sommaire')
        text.contains('gouvernance')

        cleanup:
        pdf?.close()
    }

    def "it leaves nothing in the home"() {
        when:
        Rehearsal.once(new Profiles(home))

        then:
        home.toFile().list() as List == []
    }
}
