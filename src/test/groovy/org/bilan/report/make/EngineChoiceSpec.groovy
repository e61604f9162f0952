package org.bilan.report.make

import org.bilan.report.ReportFormat
import org.bilan.report.ReportProgress
import org.bilan.report.ReportRefused
import org.bilan.report.ReportRequest
import org.bilan.report.SampleReportsSpec
import org.bilan.report.sketch.MadeUp

import io.micronaut.context.ApplicationContext
import java.nio.file.Files
import java.nio.file.Path
import org.apache.pdfbox.Loader
import org.apache.pdfbox.text.PDFTextStripper
import org.bilan.document.LibreOffice
import org.bilan.document.word.DocxPackage
import org.bilan.exchange.Import
import org.bilan.funding.Profiles
import org.bilan.value.Language
import spock.lang.Requires
import spock.lang.Specification
import spock.lang.TempDir

/** Reports printed by LibreOffice instead of our own engine, where somebody asks for it. */
class EngineChoiceSpec extends Specification {
    static final Profiles PROFILES = new Profiles(Path.of('target/no-home'))

    @TempDir Path folder

    private static DraftReport preview(ChosenEngine engine) {
        ReportMaker.preview(PROFILES.template('mrif-qsf', Language.FR).get(), PROFILES.find('mrif-qsf').get(), Language.FR, MadeUp.FEW, ReportProgress.SILENT, engine)
    }

    def "nothing is looked for unless LibreOffice is chosen, and then what is missing is said in the reader's language"() {
        given:
        def nowhere = folder.resolve('nowhere').toString()

        expect:
        preview(new ChosenEngine('bilan', nowhere, '', 60)).pages().size() > 2
        preview(new ChosenEngine('', nowhere, '', 60)).pages().size() > 2

        when:
        preview(new ChosenEngine('libreoffice', nowhere, '', 60))

        then:
        def refused = thrown(ReportRefused)
        [Language.FR, Language.EN, Language.ES].collect { refused.sentence(it) }.every { it.contains(nowhere) && it.contains('BILAN_LIBREOFFICE') && it.contains('--engine bilan') }
        [Language.FR, Language.EN, Language.ES].collect { refused.sentence(it) }.unique().size() == 3
    }

    def "every way in which it can fail is said in three languages"() {
        expect:
        org.bilan.document.office.OfficeProblem.Reason.values().every { reason ->
            Language.values().every { language ->
                def said = new ReportRefused("refused.office.${reason.code()}", '/usr/bin/soffice', '7.4', '25.2').sentence(language)
                said.contains('--engine bilan') && !said.contains('refused.')
            }
        }
    }

    def "an engine that does not exist is refused by name"() {
        when:
        preview(new ChosenEngine('word', '', '', 60))

        then:
        def refused = thrown(ReportRefused)
        refused.sentence(Language.EN).contains('“word”')
    }

    def "an older LibreOffice is refused, and so is one whose PDF nobody can wait for"() {
        given:
        def program = folder.resolve('soffice')
        Files.writeString(program, '#!/bin/sh\ncase "$*" in *--version*) echo "LibreOffice ' + version + '"; exit;; esac\nsleep 300\n')
        program.toFile().executable = true
        def chosen = new ChosenEngine('libreoffice', program.toString(), '', 2)

        when:
        preview(chosen)

        then:
        def refused = thrown(ReportRefused)
        refused.sentence(Language.EN).contains(said)

        cleanup:
        chosen.close()

        where:
        version || said
        '24.8'  || 'LibreOffice 24.8'
        '25.2'  || 'after 2 seconds'
    }

    @Requires(value = { LibreOffice.isInstalled() }, reason = 'there is no LibreOffice (soffice) on this machine')
    def "the year's report of LibreOffice has the page numbers of its own layout, in the Word file too, and a finding says what it does not promise"() {
        given:
        def context = ApplicationContext.run('bilan.home': folder.toString(), 'bilan.engine': 'libreoffice', 'bilan.libreoffice-least': '7.4', 'bilan.libreoffice-seconds': 240)
        assert context.getBean(Import).run(SampleReportsSpec.FOLDER, Language.FR).problems().isEmpty()

        when:
        def report = context.getBean(ReportMaker).make(ReportRequest.annual(SampleReportsSpec.YEAR, Language.FR, SampleReportsSpec.DATE))
        def pdf = Loader.loadPDF(report.files().find { it.format() == ReportFormat.PDF }.bytes())
        def word = DocxPackage.read(report.files().find { it.format() == ReportFormat.DOCX }.bytes())
        def contents = page(pdf, 2)

        then:
        pdf.documentInformation.producer.startsWith('LibreOffice')
        report.findings()*.code().contains('engine.libreoffice')
        !report.isRefused()
        contents.contains('Sommaire')
        entries(contents).size() > 20
        entries(contents).every { title, number -> page(pdf, number).contains(title) }
        numbers(word.text('word/document.xml')) == entries(contents)*.get(1)

        and: 'its charts are drawn: the months stand below the bars'
        def months = (1..pdf.numberOfPages).collect { page(pdf, it) }.find { it.contains('Activités réalisées par mois') }
        ['oct.', 'nov.', 'déc.', 'mars', 'juin'].every { months.contains(it) }

        cleanup:
        pdf?.close()
        context.close()
    }

    private static String page(pdf, int number) {
        def stripper = new PDFTextStripper()
        stripper.startPage = stripper.endPage = number
        stripper.getText(pdf).replaceAll('[\\u00a0\\u202f ]+', ' ')
    }

    /** What the table of contents says: titles with their pages. */
    private static List<List> entries(String page) {
        (page =~ /(?m)^(.{3,30}?)[^.\n]*?\.{3,} ?(\d+)\s*$/).collect { [it[1].trim(), it[2].toInteger()] }
    }

    private static List<Integer> numbers(String xml) {
        (xml =~ /PAGEREF.*?separate.*?<w:t[^>]*>(\d+)</).collect { it[1].toInteger() }
    }
}
