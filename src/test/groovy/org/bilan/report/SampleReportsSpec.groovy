package org.bilan.report

import org.bilan.report.block.ActivityBlock
import org.bilan.report.fact.FactsReader
import org.bilan.report.field.StoryFields
import org.bilan.report.make.FinishedReport
import org.bilan.report.make.HomePictures
import org.bilan.report.make.ReportMaker
import org.bilan.report.material.AnnexSource
import org.bilan.report.material.KeyFigures
import org.bilan.report.material.Material

import io.micronaut.context.ApplicationContext
import java.nio.file.Files
import java.nio.file.Path
import java.time.LocalDate
import java.util.zip.ZipInputStream
import org.apache.pdfbox.Loader
import org.apache.pdfbox.text.PDFTextStripper
import org.bilan.activity.ActivityStatus
import org.bilan.document.ConformanceSpec
import org.bilan.exchange.Import
import org.bilan.finance.CostKind
import org.bilan.value.FuzzyDate
import org.bilan.value.Language
import org.bilan.value.Money
import org.bilan.value.Period
import org.bilan.value.Wording
import org.verapdf.pdfa.flavours.PDFAFlavour
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

/** The sample's reports from its data folder to Word, PDF, page and workbook, read back and held against the CSV files. */
class SampleReportsSpec extends Specification {
    static final Path FOLDER = Path.of('samples/ciso-2021-2022')
    static final Period YEAR = Period.parse('2021-09-01/2022-08-31')
    static final LocalDate DATE = LocalDate.parse('2022-10-15')
    static final Currency CAD = Currency.getInstance('CAD')

    @TempDir @Shared Path home
    @AutoCleanup @Shared ApplicationContext context
    @Shared Map<ReportRequest, FinishedReport> made = [:]

    def setupSpec() {
        context = ApplicationContext.run('bilan.home': home.toString())
        def outcome = context.getBean(Import).run(FOLDER, Language.FR)
        assert outcome.problems().isEmpty()
    }

    FinishedReport report(ReportRequest request) {
        made.computeIfAbsent(request) { context.getBean(ReportMaker).make(it) }
    }

    static ReportRequest annual(Language language = Language.FR) {
        ReportRequest.annual(YEAR, language, DATE).as(EnumSet.allOf(ReportFormat))
    }

    static ReportRequest funder(String grant, String period, Language language = Language.FR) {
        ReportRequest.funder(grant, Period.parse(period), language, DATE).as(EnumSet.allOf(ReportFormat))
    }

    byte[] bytes(ReportRequest request, ReportFormat format) {
        report(request).files().find { it.format() == format }.bytes()
    }

    /** Everything that the Word file says, a space for each kind of space. */
    String word(ReportRequest request) {
        plain(parts(bytes(request, ReportFormat.DOCX)).findAll { it.key =~ /^word\/(document|header\d*|footer\d*)\.xml$/ }.values().collect { xml ->
            xml.replaceAll('</w:p>', '\n').replaceAll('<w:(tab|br)/>', ' ').replaceAll('<[^>]*>', '').replace('&amp;', '&').replace('&lt;', '<').replace('&gt;', '>').replace('&quot;', '"').replace('&apos;', "'")
        }.join('\n'))
    }

    String pdf(ReportRequest request) {
        Loader.loadPDF(bytes(request, ReportFormat.PDF)).withCloseable { plain(new PDFTextStripper().getText(it)) }
    }

    static String plain(String text) {
        text.replaceAll('[\\u00a0\\u202f\\u2009]', ' ').replaceAll('[ \\t]+', ' ')
    }

    static Map<String, String> parts(byte[] docx) {
        def parts = [:]
        new ZipInputStream(new ByteArrayInputStream(docx)).withCloseable { zip ->
            for (def entry = zip.nextEntry; entry != null; entry = zip.nextEntry) {
                parts[entry.name] = new String(zip.readAllBytes(), 'UTF-8')
            }
        }
        parts
    }

    static List<Map<String, String>> rows(String table) {
        def lines = Files.readString(FOLDER.resolve("${table}.csv")).split('\r?\n(?=(?:[^"]*"[^"]*")*[^"]*$)').collect { cells(it) }
        lines.drop(1).findAll { it.size() == lines[0].size() }.collect { [lines[0], it].transpose().collectEntries() }
    }

    private static List<String> cells(String line) {
        line.split(',(?=(?:[^"]*"[^"]*")*[^"]*$)', -1).collect { it.startsWith('"') ? it[1..-2].replace('""', '"') : it }
    }

    /** The sample's amounts added by another way than the product's: decimals of the CSV files. */
    static String sum(List<BigDecimal> amounts) {
        plain(Wording.of(Language.FR).money(Money.of(amounts.sum(0.0) as BigDecimal, CAD)))
    }

    static List<BigDecimal> charged(String grant, Period period, boolean cash = true) {
        def expenses = rows('expenses').findAll { period.contains(LocalDate.parse(it.incurred_on)) && (it.kind == 'in_kind') != cash }*.code as Set
        rows('allocations').findAll { it.grant == grant && it.expense in expenses }.collect { it.amount as BigDecimal }
    }

    def 'the annual report tells the facts of the sample in Word and PDF'() {
        expect:
        ['84 259 $', '210 000 $', '3 004', '56', '55', 'Rapport annuel', '2021-2022'].every { word(annual()).contains(it) }
        ['84 259 $', '210 000 $', '3 004', '56', '55', 'Rapport annuel', '2021-2022'].every { pdf(annual()).contains(it) }
    }

    def 'every activity done in the year stands in the Word file, in the block once'() {
        given:
        def titles = rows('activities').findAll { it.status == 'done' && it.in_annual_report != 'no' && FuzzyDate.parse(it.date).touches(YEAR) }*.title
        def text = word(annual())
        def block = ActivityBlock.table(material(annual())).rows().findAll { it.cells().size() == 5 && it.role().name() == 'ITEM' }.collect { it.cells()[1].text() }

        expect:
        titles.size() > 50
        titles.findAll { !text.contains(plain(it)) } == []
        block.sort() == titles.sort()
    }

    def 'the photos that may be shown are in the file once each, no larger than they are printed, and no others'() {
        given:
        def docx = parts(bytes(annual(), ReportFormat.DOCX))
        def shown = docx['word/document.xml'].findAll(/<pic:pic /).size()
        def agreed = rows('photos').findAll { it.consent in ['granted', 'not_needed'] }*.caption

        expect:
        docx.keySet().count { it.startsWith('word/media/') } == shown
        shown > 5
        agreed.count { word(annual()).contains(plain(it)) } == shown
        (rows('photos')*.caption - agreed).every { !word(annual()).contains(plain(it)) }
        bytes(annual(), ReportFormat.DOCX).length < 700_000
    }

    def 'targets are drawn against what was reached, and years beside each other: #what'() {
        expect:
        request.every { word(it).contains(said) && pdf(it).contains(said) }

        where:
        what                 | request                                         | said
        'targets'            | [annual(), funder('NQSF', '2021-09-01/2022-08-31')] | 'Chemin parcouru de la référence à la cible'
        'sources by year'    | [annual()]                                      | 'Argent reçu de chaque source, par année'
    }

    Material material(ReportRequest request) {
        def facts = context.getBean(FactsReader).read(request)
        def name = request.grant() == null ? 'annual' : facts.funding().grants().find { it.code() == request.grant() }.profile() ?: 'foundation'
        new Material(facts, context.getBean(ReportMaker).profiles().find(name).get(), new HomePictures(home), AnnexSource.NONE, StoryFields::typed)
    }

    def 'nothing of the template language and no missing glyph is left in any report'() {
        expect:
        [word(request), pdf(request)].every { !it.contains('{{') && !it.contains('}}') }
        !pdf(request).contains('#')
        !pdf(request).contains('null')

        where:
        request << [annual(), annual(Language.EN), annual(Language.ES), funder('NQSF', '2021-09-01/2022-08-31'), funder('PSOCI', '2020-11-01/2021-12-31'), funder('LOUISE-GRENIER', '2021-09-01/2022-08-31'),
            funder('NQSF', '2021-09-01/2022-08-31').with('federal-claim'), funder('NQSF', '2021-09-01/2022-08-31', Language.EN).with('federal-claim'),
            funder('NQSF', '2021-09-01/2022-08-31').with('portal-sqrc')]
    }

    def 'the PDF of a real report conforms to PDF/UA-1 and PDF/A-2a'() {
        expect:
        [PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_2_A].collectMany { ConformanceSpec.failed(bytes(request, ReportFormat.PDF), it) } == []

        where:
        request << [annual(), annual(Language.EN), funder('NQSF', '2021-09-01/2022-08-31'), funder('LOUISE-GRENIER', '2021-09-01/2022-08-31')]
    }

    def 'the same request over the same facts gives the same bytes in every format, its stages told in their order'() {
        given:
        def stages = []
        def again = context.getBean(ReportMaker).make(request, { stages << it } as ReportProgress)

        expect:
        report(request).files().size() == 4
        with(report(request)) {
            again.request() == it.request()
            again.files() == it.files()
            again.findings() == it.findings()
            again.portal() == it.portal()
            again.trace() == it.trace()
        }
        stages == ReportProgress.Stage.values().toList()

        where:
        request << [annual(), funder('NQSF', '2021-09-01/2022-08-31')]
    }

    def 'the totals of a funder report are the sums of the CSV files'() {
        given:
        def request = funder(grant, period)
        def text = word(request)
        def start = rows('grants').find { it.code == grant }.start
        def life = Period.parse("${start}/${Period.parse(period).end()}")

        expect:
        text.contains(sum(charged(grant, Period.parse(period))))
        text.contains(sum(charged(grant, life)))
        plain(pdf(request)).contains(sum(charged(grant, Period.parse(period))))

        where:
        grant            | period
        'NQSF'           | '2021-09-01/2022-08-31'
        'PSOCI'          | '2020-11-01/2021-12-31'
        'PSOCI'          | '2021-09-01/2021-12-31'
        'LOUISE-GRENIER' | '2021-09-01/2022-08-31'
        'LEO-CORMIER'    | '2021-09-01/2022-08-31'
    }

    def 'a grant that crosses fiscal years reports only its period, and its periods add up to its whole'() {
        given:
        def first = material(funder('PSOCI', '2020-11-01/2021-08-31'))
        def second = material(funder('PSOCI', '2021-09-01/2021-12-31'))
        def whole = material(funder('PSOCI', '2020-11-01/2021-12-31'))

        expect:
        second.charges()*.expense()*.incurredOn().every { it >= LocalDate.parse('2021-09-01') && it <= LocalDate.parse('2021-12-31') }
        !second.charges().isEmpty() && second.charges().size() < whole.charges().size()
        first.budgetTotal().get().actual() + second.budgetTotal().get().actual() == whole.budgetTotal().get().actual()
        second.budgetTotal().get().cumulative() == whole.budgetTotal().get().cumulative()
        second.done().every { it.date().touches(second.period()) }
        plain(word(funder('PSOCI', '2021-09-01/2021-12-31'))).contains('84 259 $')
    }

    def 'money received and spent in the year equal the CSV files'() {
        given:
        def figures = KeyFigures.of(material(annual()))
        def received = rows('receipts').findAll { it.kind != 'in_kind' && YEAR.contains(LocalDate.parse(it.received_on)) }.collect { (it.amount as BigDecimal) * ((it.rate ?: '1') as BigDecimal) }
        def spent = rows('expenses').findAll { it.kind != 'in_kind' && YEAR.contains(LocalDate.parse(it.incurred_on)) }.collect {
            ((it.amount as BigDecimal) * ((it.rate ?: '1') as BigDecimal)).setScale(2, java.math.RoundingMode.HALF_UP)
        }

        expect:
        plain(figures.find { it.label() == 'Financement reçu' }.value().worded(Wording.of(Language.FR))) == sum(received)
        plain(figures.find { it.label() == 'Dépenses' }.value().worded(Wording.of(Language.FR))) == sum(spent)
    }

    def 'the annual report exists in English and Spanish, in their words'() {
        expect:
        words.every { word(annual(language)).contains(it) && pdf(annual(language)).contains(it) }
        word(annual(language)).contains(amount)

        where:
        language    || words                                        | amount
        Language.EN || ['Annual report', '2021-2022', 'Co-organized'] | '3,004'
        Language.ES || ['Informe anual', '2021-2022', 'Coorganizada'] | '3,004'
    }

    def 'the checks find what the sample hides: 550 people told of whom 111 can be traced'() {
        expect:
        report(annual()).findings().any { it.code() == 'figure.unbacked' && plain(it.what()).contains('550') && it.what().contains('111') }
        report(annual()).findings()*.line().every { it.startsWith('warning: ') && it.count(': ') >= 3 }
        !report(annual()).isRefused()
    }

    def 'a strict request with findings is refused and has no file'() {
        when:
        def refused = context.getBean(ReportMaker).make(annual().strictly(true))

        then:
        refused.isRefused()
        refused.files().isEmpty()
    }

    def 'the files are named by subject, period and language, and appear whole'(@TempDir Path out) {
        when:
        def paths = report(request).writeTo(out.resolve('new'))

        then:
        paths*.fileName*.toString() == names
        Files.list(out.resolve('new')).withCloseable { it.count() } == 4

        where:
        request                                 || names
        annual()                                || ['docx', 'pdf', 'html', 'xlsx'].collect { "annual.2021-09-01_2022-08-31.fr.$it".toString() }
        funder('NQSF', '2021-09-01/2022-08-31') || ['docx', 'pdf', 'html', 'xlsx'].collect { "NQSF.2021-09-01_2022-08-31.fr.$it".toString() }
    }

    def 'what cannot be made is refused with what there is'() {
        when:
        context.getBean(ReportMaker).make(request)

        then:
        def refused = thrown(ReportRefused)
        plain(refused.sentence(Language.FR)).contains(told)

        where:
        request                                                   || told
        funder('NQSF2', '2021-09-01/2022-08-31')                  || 'Codes connus : COMMUNAUTIQUE'
        annual().with('unknown')                                  || 'Profils connus : annual, federal-claim, foundation, mrif-qsf, portal-sqrc'
        annual().with('foundation')                               || 'n’est pas fait pour ce rapport'
        ReportRequest.funder('NQSF', YEAR, Language.ES, DATE)     || 'Langues qui en ont un : fr'
    }

    def 'every grant of the sample can be reported'() {
        when:
        def finished = context.getBean(ReportMaker).make(ReportRequest.funder(grant, YEAR, Language.FR, DATE).as(EnumSet.of(ReportFormat.XLSX)))

        then:
        finished.files()*.format() == [ReportFormat.XLSX]

        where:
        grant << rows('grants')*.code
    }
}
