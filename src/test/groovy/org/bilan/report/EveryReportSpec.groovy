package org.bilan.report

import org.bilan.report.make.DraftReport
import org.bilan.report.make.ReportMaker
import org.bilan.report.sketch.MadeUp

import groovy.xml.XmlSlurper
import io.micronaut.context.ApplicationContext
import java.nio.file.Path
import java.time.LocalDate
import org.bilan.document.ConformanceSpec
import org.bilan.document.PdfReading
import org.bilan.document.page.HtmlConverter
import org.bilan.exchange.Import
import org.bilan.funding.FunderProfile
import org.bilan.funding.GrantRepository
import org.bilan.funding.ProfileKind
import org.bilan.funding.Profiles
import org.bilan.value.Language
import org.bilan.value.Period
import org.verapdf.pdfa.flavours.PDFAFlavour
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

/**
 * Every report of every shipped profile and language, of the sample and of made-up data, held against PDF/UA-1 and
 * PDF/A-2a, PDF/A-3a with its tables inside, and read as a screen reader does.
 */
class EveryReportSpec extends Specification {
    static final Path FOLDER = Path.of('samples/ciso-2021-2022')
    static final Period YEAR = Period.parse('2021-09-01/2022-08-31')
    static final LocalDate DATE = LocalDate.parse('2022-10-15')

    /** Of a mission, a wage subsidy and a contribution: long, short, and with little to tell. */
    static final List<String> OTHERS = ['NQSF', 'EMPLOI-QUEBEC-2022', 'REFORME-TRAVAIL']

    @TempDir @Shared Path home
    @AutoCleanup @Shared ApplicationContext context

    def setupSpec() {
        context = ApplicationContext.run('bilan.home': home.toString())
        assert context.getBean(Import).run(FOLDER, Language.FR).problems().isEmpty()
    }

    static List<List> kinds() {
        def profiles = new Profiles(Path.of('/none'))
        profiles.names().collectMany { name -> profiles.find(name).get().languages().collect { [name, it] } }
    }

    /** The sample's reports of a kind: of the grants that ask for it, else of three that differ much. */
    List<ReportRequest> requests(String profile, Language language) {
        if (context.getBean(ReportMaker).profiles().find(profile).get().kind() == ProfileKind.ANNUAL) {
            return [ReportRequest.annual(YEAR, language, DATE)]
        }
        def grants = context.getBean(GrantRepository).findAll().sort { it.code() }
        def own = grants.findAll { (it.profile() ?: FunderProfile.DEFAULT) == profile }
        (own ?: grants.findAll { it.code() in OTHERS }).collect { ReportRequest.funder(it.code(), it.period(), language, DATE).with(profile) }
    }

    byte[] pdf(DraftReport report) {
        report.report().files().find { it.format() == ReportFormat.PDF }.bytes()
    }

    DraftReport made(ReportRequest request) {
        context.getBean(ReportMaker).draft(request.as(EnumSet.of(ReportFormat.PDF)), ReportProgress.SILENT)
    }

    DraftReport preview(String profile, Language language, MadeUp much) {
        def profiles = context.getBean(ReportMaker).profiles()
        ReportMaker.preview(profiles.template(profile, language).get(), profiles.find(profile).get(), language, much, ReportProgress.SILENT)
    }

    static List<String> problems(byte[] pdf) {
        ConformanceSpec.failed(pdf, PDFAFlavour.PDFUA_1) + ConformanceSpec.failed(pdf, PDFAFlavour.PDFA_2_A) + PdfReading.problems(pdf)
    }

    def "every #profile report of the sample in #language conforms and reads well"() {
        expect:
        requests(profile, language).collectEntries { [it.narrativeKey(), problems(pdf(made(it)))] }.findAll { it.value } == [:]

        where:
        [profile, language] << kinds()
    }

    def "a #profile report in #language with #much made-up data conforms and reads well"() {
        expect:
        problems(pdf(preview(profile, language, much))) == []

        where:
        [[profile, language], much] << [kinds(), MadeUp.values().toList()].combinations()
    }

    def "a #profile report in #language with its tables and its Word file inside conforms"() {
        given:
        def attached = pdf(made(requests(profile, language)[0].attaching(EnumSet.of(ReportFormat.XLSX, ReportFormat.DOCX))))

        expect:
        ConformanceSpec.failed(attached, PDFAFlavour.PDFUA_1) + ConformanceSpec.failed(attached, PDFAFlavour.PDFA_3_A) == []

        where:
        [profile, language] << kinds()
    }

    /** What a report says in the order of its Word file, without what runs in the margins and what only the page knows. */
    static String written(byte[] docx) {
        def page = HtmlConverter.convert(docx).xhtml()
        def tree = new XmlSlurper(false, false).parseText(page.replaceFirst('<!DOCTYPE html>', ''))
        def parts = []
        def walk
        walk = { node ->
            if (node instanceof String) {
                parts << node
            } else if (!node.attributes()['class'].toString().contains('running')) {
                node.children().each(walk)
            }
        }
        tree.body[0].childNodes().each(walk)
        parts.join(' ')
    }

    static String letters(String text) {
        text.toUpperCase(Locale.ROOT).replaceAll(/[^\p{L}]+/, '')
    }

    /** Where two texts part; null if they do not. */
    static String parting(String heard, String written) {
        if (heard == written) {
            return null
        }
        def at = Arrays.mismatch(heard.toCharArray(), written.toCharArray())
        [heard, written].collect { it.substring(Math.max(0, Math.min(at - 40, it.size())), Math.min(at + 60, it.size())) }.join(' | ')
    }

    def "a #profile report in #language is heard in the order in which it is written, with no letter lost"() {
        given:
        def request = requests(profile, language)[-1]
        def report = context.getBean(ReportMaker).draft(request.as(EnumSet.of(ReportFormat.PDF, ReportFormat.DOCX)), ReportProgress.SILENT)
        def docx = report.report().files().find { it.format() == ReportFormat.DOCX }.bytes()

        expect:
        parting(PdfReading.of(pdf(report)) { letters(it.spoken()) }, letters(written(docx))) == null

        where:
        [profile, language] << kinds()
    }
}
