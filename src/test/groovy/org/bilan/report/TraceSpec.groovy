package org.bilan.report

import org.bilan.report.field.Catalogue
import org.bilan.report.form.FunderFormsSpec
import org.bilan.report.make.FinishedReport
import org.bilan.report.make.ReportMaker

import groovy.transform.Memoized
import java.awt.geom.Rectangle2D
import io.micronaut.context.ApplicationContext
import java.math.RoundingMode
import java.nio.file.Files
import java.nio.file.Path
import java.time.LocalDate
import java.util.zip.ZipInputStream
import org.apache.pdfbox.Loader
import org.apache.pdfbox.text.PDFTextStripperByArea
import org.bilan.document.form.BookMaker
import org.bilan.document.pdf.FigureSpot
import org.bilan.exchange.Import
import org.bilan.funding.FunderProfile
import org.bilan.funding.ProfileKind
import org.bilan.report.trace.Figure
import org.bilan.report.trace.How
import org.bilan.report.trace.Term
import org.bilan.report.trace.TraceJson
import org.bilan.template.Field
import org.bilan.template.Vocabulary
import org.bilan.template.WordSample
import org.bilan.value.Language
import org.bilan.value.Period
import org.bilan.value.Translated
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

/**
 * Every figure of the sample's reports, recomputed from the CSV files by the records that its trace names; those made of
 * terms, such as ratios and differences, from the terms, and the terms from their records in turn.
 */
class TraceSpec extends Specification {
    static final Path FOLDER = Path.of('samples/ciso-2021-2022')
    static final LocalDate DATE = LocalDate.parse('2022-10-15')
    /** On which every report here ends. */
    static final LocalDate END = LocalDate.parse('2022-08-31')
    static final Set<ReportFormat> FORMATS = EnumSet.of(ReportFormat.DOCX, ReportFormat.PDF, ReportFormat.HTML, ReportFormat.XLSX)

    static final KEYS = [
            allocations : ['expense', 'grant', 'line'],
            reach       : ['activity', 'reach', 'measure', 'gender', 'age', 'method', 'cohort'],
            budget_lines: ['grant', 'version', 'line'],
            measurements: ['indicator', 'period_start', 'period_end', 'gender', 'age'],
            instalments : ['grant', 'number'],
            amendments  : ['grant', 'number'],
            rates       : ['currency', 'date', 'source'],
            narratives  : ['report', 'period_start', 'period_end', 'section', 'language'],
    ]

    @TempDir @Shared Path home
    @AutoCleanup @Shared ApplicationContext context
    @Shared Map<String, FinishedReport> made = [:]

    def setupSpec() {
        def form = Files.createDirectories(home.resolve('report-templates/formulaire'))
        ['profile.yaml', 'form.pdf', 'form.xlsx'].each { Files.copy(Path.of('samples/funder-form', it), form.resolve(it)) }
        ['annual', 'funder'].each { kind ->
            def whole = Files.createDirectories(home.resolve("report-templates/tout-$kind"))
            Files.writeString(whole.resolve('profile.yaml'), "kind: $kind\ntitle: Tout\nlanguages: [fr]\n")
            Files.write(whole.resolve('template.fr.docx'), WordSample.of(asked(vocabulary(kind), '', 1).join('')).bytes())
        }
        context = ApplicationContext.run('bilan.home': home.toString())
        assert context.getBean(Import).run(FOLDER, Language.FR).problems().isEmpty()
    }

    FinishedReport report(String name) {
        made.computeIfAbsent(name) {
            def (grant, period, code, profile) = it.tokenize('|')
            def language = Language.of(code ?: 'fr').get()
            def span = Period.parse(period)
            def request = grant == 'annual' ? ReportRequest.annual(span, language, DATE) : ReportRequest.funder(grant, span, language, DATE)
            context.getBean(ReportMaker).draft((profile ? request.with(profile) : request).as(FORMATS), ReportProgress.SILENT).report()
        }
    }

    /** The annual report in its languages, those of every grant, and those by the profiles that no grant has as its own. */
    static final REPORTS = [
            'annual|2021-09-01/2022-08-31', 'NQSF|2021-09-01/2022-08-31', 'PSOCI|2020-11-01/2022-08-31', 'HAITI-METALLOS|2021-09-01/2022-08-31',
            'annual|2021-09-01/2022-08-31|en', 'annual|2021-09-01/2022-08-31|es',
            'LEO-CORMIER|2021-09-01/2022-08-31', 'REFORME-TRAVAIL|2021-09-01/2022-08-31',
            'COMMUNAUTIQUE|2021-09-01/2022-08-31', 'EMPLOI-QUEBEC-2021|2021-09-01/2022-08-31', 'EMPLOI-QUEBEC-2022|2021-09-01/2022-08-31',
            'HAITI-FIQ|2021-09-01/2022-08-31', 'HAITI-MRIF|2021-09-01/2022-08-31', 'LOUISE-GRENIER|2021-09-01/2022-08-31',
            'RECONSTRUCTION-AREQ|2021-09-01/2022-08-31', 'RECONSTRUCTION-METALLOS|2021-09-01/2022-08-31',
            'REFORME-TRAVAIL|2021-09-01/2022-08-31|fr|federal-claim', 'REFORME-TRAVAIL|2021-09-01/2022-08-31|en|federal-claim',
            'NQSF|2021-09-01/2022-08-31|fr|portal-sqrc',
            'annual|2021-09-01/2022-08-31|fr|tout-annual', 'NQSF|2021-09-01/2022-08-31|fr|tout-funder',
    ]

    def "every figure of #name is what the records that it names make of it"() {
        when:
        def figures = report(name).trace().figures()
        def told = figures.findAll { !(it.how() in [How.UNTOLD, How.HIDDEN, How.DRAWN]) }
        def wrong = told.findAll { !agrees(it) }.collect { "${it.id()}: ${it.printed()} (${it.exact()}), ${it.how().code()} of ${it.records().size()} records gives ${recomputed(it)}".toString() }

        then:
        wrong == []
        told.size() > 50

        and: 'a label says what the figure belongs to besides which of its figures it is'
        told.findAll { !it.label().contains(' – ') }*.label() == []

        and: 'every record is there, known by its table and key, and no figure is without a way of being made'
        told.collectMany { it.allRecords() }.every { row(it.table(), it.key()) != null }

        where:
        name << REPORTS
    }

    def "what is printed of each figure of #name is its exact value, rounded to the digits that are printed"() {
        given:
        def language = name.tokenize('|')[2] ?: 'fr'
        def figures = report(name).trace().figures().findAll { it.exact() && !(it.how() in [How.UNTOLD, How.HIDDEN, How.DRAWN]) && !it.id().endsWith('/organizations') }
        def wrong = figures.findAll { !prints(it, language) }.collect { "${it.id()}: ${it.printed()} for ${it.exact()}".toString() }

        expect:
        figures.size() > 50
        wrong == []

        where:
        name << REPORTS
    }

    static boolean prints(Figure figure, String language) {
        def exact = new BigDecimal(figure.exact()).abs()
        def digits = language == 'fr' ? /\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:,\d+)?|\d+(?:,\d+)?/ : /\d{1,3}(?:[,\u00a0\u202f ]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?/
        (figure.printed() =~ digits).collect { it }.any { text ->
            def plain = language == 'fr' ? text.replaceAll('[ \u00a0\u202f]', '').replace(',', '.') : text.replaceAll('[ \u00a0\u202f,]', '')
            def number = new BigDecimal(plain)
            (number - exact).abs() * 2 <= BigDecimal.ONE.movePointLeft(number.scale())
        }
    }

    def "what an indicator says or was measured tells its unit, but for the terms of a ratio: #name"() {
        given:
        def figures = report(name).trace().figures().findAll { figure ->
            figure.how() in [How.ENTERED, How.SUM, How.LATEST, How.LARGEST] && figure.records() && figure.records()*.table().every { it in ['indicators', 'measurements'] } && !(figure.id() =~ /(numerator|denominator)$/)
        }
        def indicator = { it.table() == 'indicators' ? row('indicators', it.key()) : row('indicators', row('measurements', it.key()).indicator) }

        expect:
        figures.any { it.records()[0].table() == 'indicators' } && figures.any { it.records()[0].table() == 'measurements' }
        figures.findAll { it.unit() != indicator(it.records()[0]).unit }*.id() == []

        where:
        name << REPORTS[1..2]
    }

    def "every term of #name, such as both of a ratio, is what the records that it names make of it"() {
        given:
        def terms = report(name).trace().figures().findAll { it.how() != How.DRAWN && !isOfItems(it) }.collectMany { figure -> figure.terms().indexed().collect { at, term -> [figure: figure, at: at, term: term] } }
        def wrong = terms.findAll { !agrees(it.figure, it.at, it.term) }.collect { "${it.figure.id()}, ${it.term.label()}: ${it.term.exact()} ${it.term.unit()}, ${it.term.how().code()} of ${it.term.records().take(3)}".toString() }

        expect:
        wrong == []
        terms.size() > 10

        where:
        name << REPORTS
    }

    def "the proof finds a value, a term or a record that is told wrongly"() {
        given:
        def figures = report(REPORTS[1]).trace().figures()
        def sum = figures.find { it.how() == How.SUM && it.records().size() > 3 }
        def ratio = figures.find { it.how() == How.RATIO && it.terms().size() == 2 && it.terms()[0].how() == How.SUM && it.terms()[0].records()*.table().toSet().size() == 1 }
        def with = { Figure one, String exact, records -> new Figure(one.id(), one.label(), one.printed(), exact, one.unit(), one.how(), one.terms(), records, one.formula()) }
        def off = new Term(ratio.terms()[0].label(), (new BigDecimal(ratio.terms()[0].exact()) + 0.01).toPlainString(), ratio.terms()[0].unit(), ratio.terms()[0].how(), ratio.terms()[0].records())

        expect: 'the twin that is right is found right'
        agrees(sum) && agrees(ratio, 0, ratio.terms()[0])

        and: 'a cent, a record too few, a term a cent off'
        !agrees(with(sum, (new BigDecimal(sum.exact()) + 0.01).toPlainString(), sum.records()))
        !agrees(with(sum, sum.exact(), sum.records().drop(1)))
        !agrees(ratio, 0, off)
    }

    def "what has no source yet in #name is named here, and nothing else is"() {
        expect:
        report(name).trace().figures().findAll { it.how() == How.UNTOLD }.collect { it.id().tokenize('/:')[0] }.toSet() == untold as Set

        where:
        name << REPORTS
        untold = []
    }

    def "the figures marked in #name say in Word, PDF and on the page what the trace says"() {
        given:
        def report = report(name)
        def byMark = report.trace().figures().collectEntries { [it.mark(), it] }
        def word = marked(part(report, ReportFormat.DOCX, 'word/document.xml'))
        def page = new String(bytes(report, ReportFormat.HTML), 'UTF-8')
        def there = inPdf(bytes(report, ReportFormat.PDF))
        def otherwise = word.findAll { mark, text -> byMark[mark]?.how() != How.DRAWN && (byMark[mark] == null || round(text) != round(byMark[mark].printed())) }.collect { mark, text -> "$text for ${byMark[mark]?.id()}, ${byMark[mark]?.printed()}".toString() }

        expect:
        word.size() > 20
        otherwise == []
        word.keySet().every { page.contains("data-figure=\"$it\"") }

        and: 'in the PDF exactly that stands in the rectangles of the mark, one for each line'
        there*.mark.toSet() == word.keySet()
        there.findAll { byMark[it.mark].how() != How.DRAWN && bare(round(it.text)) != bare(round(byMark[it.mark].printed())) }.collect { "${it.mark} page ${it.page}: '${it.text}' for ${byMark[it.mark].printed()}".toString() } == []

        where:
        name << REPORTS
    }

    /** An amount is printed with its cents in a table, and without them in a text. */
    static String round(String text) {
        plain(text).replaceAll(/,00(?= ?\$)/, '')
    }

    def "every chart in #name is marked in Word and on the page, and each of its points is a figure of its own"() {
        given:
        def figures = report(name).trace().figures()
        def charts = figures.findAll { it.how() == How.DRAWN }
        def points = figures.findAll { it.id().startsWith('chart:') && it.how() != How.DRAWN }
        def word = part(report(name), ReportFormat.DOCX, 'word/document.xml')
        def page = new String(bytes(report(name), ReportFormat.HTML), 'UTF-8')

        expect: 'none without a bookmark around its drawing alone'
        charts.size() >= fewest
        charts.every { chart -> word =~ /<w:bookmarkStart w:id="(\d+)" w:name="_${chart.mark()}_\1"\/><w:r>(?:(?!<\/?w:p[ >]).)*<c:chart (?:(?!<\/?w:p[ >]).)*<w:bookmarkEnd w:id="\1"\/>/ }
        charts.every { page =~ /<span data-figure="${it.mark()}"[^>]*><svg/ || page =~ /data-figure="${it.mark()}"/ }
        (word =~ /<c:chart /).size() >= charts.size()

        and: 'told by the same numbers as the points, whose ids begin with its own'
        charts.every { chart ->
            def own = points.findAll { it.id().startsWith(chart.id() + '/') }
            own && own.size() == chart.terms().size() && own*.exact().every { it } && [own, chart.terms()].transpose().every { point, term ->
                point.how() == term.how() && (point.how() == How.RATIO || point.exact() == term.exact())
            }
        }
        charts.sum { it.terms().size() } == points.size()

        where:
        name << REPORTS.findAll { !(it =~ /\|(federal-claim|portal-sqrc)$/) }
        fewest = name.startsWith('annual') ? 8 : name =~ /^(NQSF|PSOCI|HAITI)/ ? 3 : 1
    }

    def "the figures of #name have a hidden name in the workbook, and their cells hold what the trace says"() {
        given:
        def report = report(name)
        def byMark = report.trace().figures().collectEntries { [it.mark(), it] }
        def book = part(report, ReportFormat.XLSX, 'xl/workbook.xml')
        def sheets = (book =~ /<sheet name="([^"]*)"/).collect { unescaped(it[1]) }
        def cells = sheets.indices.collect { cells(part(report, ReportFormat.XLSX, "xl/worksheets/sheet${it + 1}.xml")) }
        def names = (book =~ /<definedName name="_(F[0-9a-f]{16})" hidden="1">([^<]*)!\$([A-Z]+)\$(\d+)<\/definedName>/).collect { it.drop(1) }
        def wrong = names.findAll { mark, sheet, column, row ->
            def at = sheets.indexOf(unescaped(sheet).replaceAll(/^'|'$/, '').replace("''", "'"))
            def cell = cells[at]["$column$row".toString()]
            def figure = byMark[mark]
            !(figure && cell && holds(cell, figure))
        }

        expect:
        names.size() > 40
        names.collect { it[0] }.toSet().size() == names.size()
        wrong.collect { mark, sheet, column, row -> "$sheet $column$row: ${byMark[mark]}".toString() } == []

        where:
        name << REPORTS
    }

    /** Numbers that the reports print without a mark: a column's amendment, the paragraph of a law. */
    static final List<String> UNMARKED = [/^(Avenant|Amendment|Enmienda) \d+$/, /^Loi .* paragraphe [\d.()]+ /]

    def "numbers in the text of #name that are no figure were typed by people, or are of a kind that is named here"() {
        given:
        def profiles = Path.of('report-templates').toFile().listFiles().collect { new File(it, 'profile.yaml') }
        def typed = bare(FOLDER.toFile().listFiles().toList().plus(FOLDER.resolve('narratives').toFile().listFiles().collectMany { it.listFiles().toList() }).plus(profiles).findAll { it.name =~ /\.(csv|md|yaml)$/ }*.getText('UTF-8').join(' ').replaceAll(/[*_\\#]/, '').replace('""', '"'))
        def loose = loose(part(report(name), ReportFormat.DOCX, 'word/document.xml'))
        def unknown = loose.findAll { one -> !UNMARKED.any { one.text =~ it } && !one.near.every { typed.contains(it) } }

        expect:
        unknown*.text == []

        where:
        name << REPORTS
    }

    def "each number in the names of the bars of #name is a figure, or a year or an age that people know the bar by"() {
        given:
        def figures = report(name).trace().figures()
        def told = figures.findAll { it.id() =~ '^said:chart.targets/.*/(cumulative|target)$' }
        def bars = charts(report(name)).collectMany { (it =~ /<c:cat>.*?<\/c:cat>/).collect { it }.collectMany { cat -> (cat =~ /<c:v>([^<]*)</).collect { unescaped(it[1]) } } }.unique()
        def ways = told.collate(2).collect { done, target -> "${done.label() - ' – Cumul'} : ${done.printed()} sur ${target.printed()} ".toString() } +
                figures.findAll { it.id() == 'said:chart.budget/others' }.collect { "Autres (${it.printed()})".toString() }

        expect: 'as it stands there, but for the unit'
        ways.findAll { way -> bars.count { plain(it).startsWith(plain(way)) } != 1 } == []
        ways.size() >= fewest
        bars.findAll { it =~ /\d/ && !(it =~ /\b(19|20)\d\d\b|\d+\s?(–|à|ans)/) && !ways.any { way -> plain(it).startsWith(plain(way)) } } == []

        where:
        name << REPORTS.take(4)
        fewest << [16, 6, 2, 0]
    }

    private static List<String> charts(FinishedReport report) {
        def zip = new ZipInputStream(new ByteArrayInputStream(bytes(report, ReportFormat.DOCX)))
        def found = []
        for (def entry = zip.nextEntry; entry != null; entry = zip.nextEntry) {
            if (entry.name =~ '^word/charts/chart[^/]*[.]xml$') { found << new String(zip.readAllBytes(), 'UTF-8') }
        }
        found
    }

    /** Paragraphs with a number outside of marks that is no day, with what stands around each. */
    static List<Map> loose(String xml) {
        def months = 'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|January|February|March|April|May|June|July|August|September|October|November|December|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre'
        def plain = xml.replaceAll(/<w:instrText.*?<\/w:instrText>/, '').replaceAll(/<w:bookmarkStart w:id="(\d+)" w:name="_F[0-9a-f]{16}_\d+"\/>.*?<w:bookmarkEnd w:id="\1"\/>/, '\u25a0')
        (plain =~ /<w:p[ >].*?<\/w:p>/).collect { it }.collect { p ->
            def style = p =~ /<w:pStyle w:val="([^"]*)"/
            def text = TraceSpec.plain(unescaped(p.replaceAll('<[^>]*>', '')))
            def days = text.replaceAll(/\b(19|20)\d\d[-–](19|20)\d\d\b/, '○').replaceAll(/\d{4}-\d\d(-\d\d)?/, '○')
                    .replaceAll("(?i)(\\d{1,2}(er)? ((au|et|al?|y|-|–) \\d{1,2}(er)? )?)?(de )?($months)((,| de)? \\d{4})?", '○')
                    .replaceAll("(?i)($months) \\d{1,2}((-|–| to | and )\\d{1,2})?(, \\d{4})?", '○').replaceAll(/\b(19|20)\d\d\b/, '○').replaceAll(/○ \d{1,2}(–\d{1,2})?,? ○/, '○')
            def near = (days =~ /[^○]{0,6}\d[\d ,.]*[^○]{0,6}/).collect { bare(it) }
            [style: style.find() ? style.group(1) : '', text: text, near: near]
        }.findAll { it.near && !(it.style =~ /(?i)^(toc|tm|tdc)/) }
    }

    def "every number in the fields of a funder's own forms and portal is a figure, without a Word template too"() {
        given:
        def request = ReportRequest.funder('HAITI-MRIF', Period.parse('2021-03-01/2021-12-31'), Language.FR, DATE).with('formulaire').ofFunder()
        def report = context.getBean(ReportMaker).draft(request, ReportProgress.SILENT).report()
        def figures = report.trace().figures()
        def cells = BookMaker.cells(report.files().find { it.name().endsWith('.form.xlsx') }.bytes(), 2).findAll { key, value -> key =~ /^[BC]([4-9]|1\d)$/ && value =~ /^-?\d/ }
        def fields = FunderFormsSpec.values(report.files().find { it.name().endsWith('.form.pdf') }.bytes())
        def portal = new String(report.files().find { it.name().endsWith('portal.txt') }.bytes(), 'UTF-8')
        def printing = { String wanted -> figures.findAll { plain(it.printed()) == wanted } }

        expect: 'all of them are what the records that they name make of them'
        figures.size() > 10
        figures.findAll { it.how() == How.UNTOLD || !agrees(it) }.collect { "${it.id()}: ${it.exact()}, not ${recomputed(it)}".toString() } == []

        and: 'the cells of its budget'
        cells.size() > 5
        cells.findAll { key, value -> !figures.any { new BigDecimal(it.exact()) == new BigDecimal(value) } } == [:]

        and: 'the fields of the PDF and of the portal'
        [fields.Montant, fields.Depense].every { printing(plain(it)).size() > 0 }
        plain(portal).contains("${plain(fields.Depense)} dépensés sur ${plain(fields.Montant)}")
    }

    def "every name that a template can ask for tells where its figures come from, in lists in lists too: #name"() {
        given:
        def figures = ofNames(name).trace().figures()
        def count = figures.size()
        def untold = figures.findAll { it.how() == How.UNTOLD }.collect { it.id().replaceAll(/\[\d+\]|:[^\/]*(?=\/)/, '') }.unique()
        def wrong = figures.findAll { !(it.how() in [How.UNTOLD, How.HIDDEN]) && !agrees(it) }.collect { "${it.id()}: ${it.printed()} (${it.exact()}), ${it.how().code()} of ${it.records().size()} records gives ${recomputed(it)}".toString() }
        def terms = figures.findAll { !isOfItems(it) && name.endsWith(END.toString()) }.collectMany { figure -> figure.terms().indexed().findAll { at, term -> !agrees(figure, at, term) }.collect { at, term -> "${figure.id()}, ${term.label()}: ${term.exact()} ${term.unit()}, ${term.how().code()} of ${term.records().take(3)}".toString() } }

        expect:
        count > fewest
        untold == []
        wrong == []
        terms == []

        where:
        name << ['annual|2021-09-01/2022-08-31', 'NQSF|2021-09-01/2022-08-31', 'HAITI-MRIF|2021-03-01/2021-12-31']
        fewest << [1000, 500, 100]
    }

    /** A report without a Word template that asks for every name there is. */
    private FinishedReport ofNames(String name) {
        def (grant, period) = name.tokenize('|')
        def kind = grant == 'annual' ? 'annual' : 'funder'
        def texts = asked(vocabulary(kind), '', 1).findAll { !(it =~ /\{\{ (bloc|graphique) /) }
        def chunks = texts.inject([]) { all, text -> all && all[-1].length() + text.length() < 3900 ? all[0..<-1] + (all[-1] + text) : all + text }
        typed("noms-$kind", kind, kind == 'annual' ? ReportRequest.annual(Period.parse(period), Language.FR, DATE) : ReportRequest.funder(grant, Period.parse(period), Language.FR, DATE), chunks)
    }

    /** A report that is only typed into a portal, in fields with these texts. */
    private FinishedReport typed(String profile, String kind, ReportRequest request, List<String> texts) {
        def folder = Files.createDirectories(home.resolve("report-templates/$profile"))
        Files.writeString(folder.resolve('profile.yaml'), "kind: $kind\ntitle: Noms\nlanguages: [fr]\nportal:\n  fields:\n" +
                texts.indexed().collect { at, text -> "    - label: {fr: Tout $at}\n      text: |\n" + text.readLines().collect { "        $it\n" }.join('') }.join(''))
        def report = context.getBean(ReportMaker).draft(request.with(profile).ofFunder(), ReportProgress.SILENT).report()
        assert report.findings().findAll { it.code() == 'form.error' } == []
        report
    }

    private static Vocabulary vocabulary(String kind) {
        def profile = new FunderProfile('noms', ProfileKind.FUNDER, Translated.same(''), [Language.FR], [], [], 0, false, [], null, false)
        Catalogue.of(ReportKind.valueOf(kind.toUpperCase()), profile).vocabulary()
    }

    private static List<String> asked(Vocabulary names, String path, int depth) {
        names.fields().collectMany { field ->
            def whole = path ? "$path.${field.french()}" : field.french()
            switch (field.type()) {
                case Field.Type.LIST: return ["{{ ${whole}.nombre }}\n".toString()] + (field.inside().map { asked(it, "x$depth", depth + 1) }.orElse([]).collect { "{{ pour chaque x$depth de $whole }}\n$it{{ fin }}\n".toString() })
                case Field.Type.THING: return asked(field.inside().get(), whole, depth)
                case { it in [Field.Type.STORY, Field.Type.PICTURES] }: return []
                default: return ["{{ $whole }}\n".toString()]
            }
        }
    }

    def "a total over a list is a figure that names each of its terms: #text"() {
        given:
        def year = Period.parse('2021-09-01/2022-08-31')
        def kind = text =~ 'aide' ? 'annual' : 'funder'
        def figures = typed("totaux-$kind", kind, kind == 'annual' ? ReportRequest.annual(year, Language.FR, DATE) : ReportRequest.funder('NQSF', year, Language.FR, DATE), ["{{ total de $text }}", "{{ $same }}"]).trace().figures()
        def sum = figures[0]
        def bad = sum.terms().indexed().findAll { at, term -> !agrees(sum, at, term) }.size()
        def right = agrees(sum)
        def count = sum.terms().size()

        expect:
        figures*.id() == [id, other]
        sum.label() == label
        sum.how() == How.SUM
        sum.exact() == figures[1].exact()
        right
        bad == 0
        count == terms

        where: 'the lines of a heading are in it already; what was given in kind is not in the budget of money'
        text                             | same                        | id                                 | other                    | label                                       | terms
        'dépenses.imputé'                | 'total of lines.actual'     | 'total:expenses.charged'           | 'total:lines.actual'     | 'dépenses – imputé (total)'                 | 73
        'lignes.réel'                    | 'total of expenses.charged' | 'total:lines.actual'               | 'total:expenses.charged' | 'lignes – réel (total)'                     | 4
        'versements.reçu'                | 'subvention.reçu'           | 'total:instalments.received'       | 'grant:NQSF/received'    | 'versements – reçu (total)'                 | 1
        'aide publique.subventions.reçu' | 'aide publique.reçu'        | 'public-aid/total:grants.received' | 'public-aid/received'    | 'aide publique, subventions – reçu (total)' | 7
    }

    def "the number of a list's items names their records where each is one, whatever they were worked out from: #id of #name"() {
        given:
        def found = ofNames(name).trace().figures().find { it.id() == id }

        expect:
        found.records()*.table() as Set == [table] as Set
        found.records()*.key() as Set == rows(table).findAll(wanted).keySet()
        found.exact() == found.records().size().toString()

        where:
        name                           | id            | table         | wanted
        'NQSF|2021-09-01/2022-08-31'   | 'expenses'    | 'allocations' | { key, one -> one.grant == 'NQSF' && row('expenses', one.expense).incurred_on.with { it >= '2021-09-01' && it <= '2022-08-31' } }
        'NQSF|2021-09-01/2022-08-31'   | 'instalments' | 'instalments' | { key, one -> one.grant == 'NQSF' }
        'annual|2021-09-01/2022-08-31' | 'grants'      | 'grants'      | { key, one -> one.start <= '2022-08-31' && one.end >= '2021-09-01' }
    }

    def "the trace of a report is the same each time, and the same when written and read"() {
        given:
        def once = report(REPORTS[1]).trace()
        made.remove(REPORTS[1])

        expect:
        TraceJson.write(report(REPORTS[1]).trace()) == TraceJson.write(once)
        TraceJson.read(TraceJson.write(once)) == once
    }

    /** A number as the trace tells it, rounded where it is a percentage or converted; words as they are printed. */
    static boolean holds(Map cell, Figure figure) {
        if (!cell.number) {
            return plain(cell.text) == plain(figure.printed())
        }
        def number = new BigDecimal(cell.text as String) * (figure.unit() == '%' ? 100 : 1)
        (number - new BigDecimal(figure.exact())).abs() <= (figure.how() in [How.RATIO, How.AVERAGE] ? 0.51 : 0)
    }

    static Map<String, Map> cells(String xml) {
        (xml =~ /<c r="([A-Z]+\d+)"([^>]*?)(?:\/>|>(.*?)<\/c>)/).collect { it }.collectEntries {
            def inside = it[3] ?: ''
            def value = inside =~ /<v>([^<]*)<\/v>/
            def number = value.find() && !(it[2] =~ / t="(?!n")/)
            [it[1], [number: number, text: number ? value.group(1) : unescaped(inside.replaceAll(/<f>.*?<\/f>/, '').replaceAll('<[^>]*>', ''))]]
        }
    }

    static String unescaped(String xml) {
        xml.replace('&lt;', '<').replace('&gt;', '>').replace('&quot;', '"').replace('&apos;', "'").replace('&#39;', "'").replace('&amp;', '&')
    }

    boolean agrees(Figure figure) {
        if (figure.id().endsWith('/organizations') && figure.how() == How.COUNT) {
            return figure.printed().replaceFirst(/ (et|and|y|e) (?=[^,]*$)/, ', ') == seats(figure)
        }
        def found = recomputed(figure)
        if (found == null || figure.exact().isEmpty()) {
            return false
        }
        def difference = (found - new BigDecimal(figure.exact())).abs()
        figure.how() in [How.RATIO, How.AVERAGE] ? difference * 2 <= BigDecimal.ONE.movePointLeft(new BigDecimal(figure.exact()).scale()) : difference == 0
    }

    /** A number of things that are no records: each is a term, and is one. */
    static boolean isOfItems(Figure figure) {
        figure.how() == How.COUNT && figure.terms() && figure.terms().every { it.exact() == '1' && it.how() == How.COUNT }
    }

    /** By the terms as the trace tells them; else by the records. */
    BigDecimal recomputed(Figure figure) {
        def terms = figure.terms().collect { new BigDecimal(it.exact()) }
        switch (figure.how()) {
            case How.COUNT: return figure.terms() ? figure.terms().size() : figure.records()[0]?.table() == 'narratives' ? signs(figure.records()) : figure.records().size()
            case How.DIFFERENCE: return terms ? terms[0] - (terms.drop(1).sum() ?: 0) : null
            case How.RATIO: return terms.size() == 2 && terms[1] != 0 ? terms[0].divide(terms[1], 12, RoundingMode.HALF_UP) * (figure.unit() == '%' ? 100 : 1) : null
            case How.CONVERTED: return terms.size() == 2 ? (terms[0] * terms[1]).setScale(2, RoundingMode.HALF_UP) : null
            default: return terms ? terms.sum() : figure.records().sum(0.0) { value(it.table(), it.key(), figure) }
        }
    }

    /** Who sits in a committee, by the organization of each, without any count told. */
    private String seats(Figure figure) {
        def people = figure.terms().collect { term -> term.records().collect { row('people', it.key()) } }
        assert people.flatten()*.body.toSet().size() == 1 && people.every { it*.organization.toSet().size() == 1 }
        def all = rows('people').values().findAll { it.body == people[0][0].body && it.organization }.countBy { it.organization }
        assert people.collectEntries { [it[0].organization, it.size()] } == all
        def names = people.collect { it.size() > 1 ? "${shortName(it[0].organization)} (${it.size()})" : shortName(it[0].organization) }
        names.join(', ')
    }

    private String shortName(String organization) {
        row('organizations', organization).with { it.acronym ?: it.name }
    }

    /** The sample's narratives have no Markdown but paragraphs. */
    private int signs(List records) {
        records.sum { Files.readString(FOLDER.resolve(row('narratives', it.key()).file)).strip().length() }
    }

    /** A plan and what was charged to it, of the same lines; of a line without any charge the plan alone. */
    static boolean isOfLines(Figure figure, int at, Term term) {
        def tables = term.records()*.table().toSet()
        tables == ['budget_lines', 'allocations'] as Set || tables == ['budget_lines'] as Set && (term.how() == How.DIFFERENCE || figure.id() =~ /\/(variance\.)?percent$/ && at == 0)
    }

    /** What came or was spent in a year, less the year before; of both, what came less what was spent. */
    private BigDecimal ofYears(Figure figure, Term term) {
        def mixed = term.records()*.table().toSet().size() > 1
        term.records().sum(0.0) {
            def row = row(it.table(), it.key())
            def less = mixed ? it.table() == 'expenses' : LocalDate.parse(row.incurred_on ?: row.received_on) <= END.minusYears(1)
            value(it.table(), it.key(), figure) * (less ? -1 : 1)
        }
    }

    /** What costs leave that is charged to no grant. */
    private BigDecimal ofCosts(Figure figure, Term term) {
        term.records().sum(0.0) { value(it.table(), it.key(), figure) * (it.table() == 'allocations' ? -1 : 1) }
    }

    /**
     * Of a balance, what the lines leave; of a forecast, what they leave as long as the grant runs, and nothing of an overspent
     * one; of a variance, what was spent with that less the plan.
     */
    private BigDecimal ofLines(Figure figure, Term term) {
        def plan = [:].withDefault { 0.0 }, spent = [:].withDefault { 0.0 }
        term.records().each {
            def row = row(it.table(), it.key())
            (it.table() == 'budget_lines' ? plan : spent)[[row.grant, row.line]] += new BigDecimal(row.amount)
        }
        def left = (plan.keySet() + spent.keySet()).collectEntries { [it, plan[it] - spent[it]] }
        def ahead = left.findAll { key, amount -> LocalDate.parse(row('grants', key[0]).end) > END && amount > 0 }.values().sum() ?: 0.0
        figure.id() =~ /\/(variance\.)?percent$/ ? ahead - left.values().sum() : figure.id() =~ /(forecast|variance)$/ ? ahead : left.values().sum()
    }

    /** What an instalment promised, what had come of it, what was not expected yet, and what should have come. */
    private BigDecimal ofInstalment(int at, Map<String, String> row) {
        def come = row.received_on && LocalDate.parse(row.received_on) <= END ? new BigDecimal(row.received_amount) : 0.0
        def promised = new BigDecimal(row.amount)
        [promised, come, LocalDate.parse(row.expected_on) > END ? promised - come : 0.0, LocalDate.parse(row.expected_on) > END ? 0.0 : promised - come][at]
    }

    /** Of an expense in another currency: the share that the part is of its worth, claimed at the rate, and the cent that rounding leaves. */
    private boolean isCharged(Figure figure, int at, Term term) {
        def part = row('allocations', figure.allRecords().find { it.table() == 'allocations' }.key())
        def expense = row('expenses', part.expense)
        def amount = new BigDecimal(part.amount), cost = new BigDecimal(expense.amount), rate = new BigDecimal(expense.rate)
        def worth = (cost * rate).setScale(2, RoundingMode.HALF_UP)
        def told = new BigDecimal(term.exact())
        if (figure.how() == How.CONVERTED) {
            return at == 1 ? told == rate : (told - cost * amount / worth).abs() <= 0.01
        }
        new BigDecimal(figure.exact()) == amount && (at == 0 ? (told - amount).abs() == 0.01 : told.abs() == 0.01)
    }

    /** A part taken away is told as less than nothing; a way leads from the baseline. */
    boolean agrees(Figure figure, int at, Term term) {
        if (figure.id() =~ /\/(covered|to-cover)$/ && term.records()*.table() == ['indicators']) {
            def indicator = row('indicators', term.records()[0].key())
            return new BigDecimal(term.exact()) == new BigDecimal(at == 1 ? indicator.baseline : indicator.target)
        }
        if (figure.id() =~ /\/covered$/ && term.how() == How.RATIO) {
            def both = term.records().collect { row('measurements', it.key()) }
            def exact = both.sum { new BigDecimal(it.numerator) } * 100 / both.sum { new BigDecimal(it.denominator) }
            return (exact - new BigDecimal(term.exact())).abs() <= 0.05
        }
        if (figure.id() == 'total:expenses.charged' && term.how() == How.CONVERTED) {
            return new BigDecimal(row('allocations', term.records().find { it.table() == 'allocations' }.key()).amount) == new BigDecimal(term.exact())
        }
        if (figure.id().endsWith('/achieved')) {
            def indicator = row('indicators', term.records().find { it.table() == 'indicators' }.key())
            def base = new BigDecimal(indicator.baseline ?: '0')
            def measured = term.records().findAll { it.table() == 'measurements' }.collect { row('measurements', it.key()) }
            def reached = !measured ? new BigDecimal(indicator.target)
                    : measured[0].numerator ? measured.sum { new BigDecimal(it.numerator) } * 100 / measured.sum { new BigDecimal(it.denominator) }
                    : measured.sum { new BigDecimal(it.value) }
            return ((reached - base) - new BigDecimal(term.exact())).abs() <= (measured && measured[0].numerator ? 0.05 : 0)
        }
        if (figure.id().endsWith('/charged') && figure.terms().size() == 2 && !(figure.how() in [How.DIFFERENCE, How.RATIO])) {
            return isCharged(figure, at, term)
        }
        if (term.how() == How.DIFFERENCE && term.records()*.table().toSet() - ['expenses', 'receipts'] == [] as Set) {
            return ofYears(figure, term).abs() == new BigDecimal(term.exact()).abs()
        }
        if (term.how() == How.DIFFERENCE && term.records()*.table().toSet() == ['expenses', 'allocations'] as Set) {
            return ofCosts(figure, term) == new BigDecimal(term.exact())
        }
        if (term.how() == How.COUNT) {
            return new BigDecimal(term.exact()) == term.records().size()
        }
        if (isOfLines(figure, at, term)) {
            return ofLines(figure, term) == new BigDecimal(term.exact())
        }
        if (figure.id() =~ /\/(due|to-come)$/ && term.records()*.table() == ['instalments']) {
            return ofInstalment(figure.id().endsWith('due') ? at : [0, 1, 3][at], row('instalments', term.records()[0].key())) == new BigDecimal(term.exact())
        }
        def sum = term.records().sum(0.0) { of(figure, at, term, it.table(), row(it.table(), it.key()), it.key()) }
        (sum.abs() - new BigDecimal(term.exact()).abs()).abs() == 0
    }

    private BigDecimal of(Figure figure, int at, Term term, String table, Map<String, String> row, String key) {
        if (table == 'measurements' && row.numerator) {
            return new BigDecimal(at == 0 ? row.numerator : row.denominator)
        }
        if (table == 'expenses') {
            return new BigDecimal(term.unit() ? (term.unit() == row.currency ? row.amount : inHome(row, figure)) : row.rate)
        }
        value(table, key, figure)
    }

    BigDecimal value(String table, String key, Figure figure) {
        def row = row(table, key)
        def text = switch (table) {
            case 'grants', 'budget_lines', 'allocations' -> row.amount
            case 'receipts' -> row.amount
            case 'expenses' -> figure.id().endsWith('/rate') ? row.rate : inHome(row, figure)
            case 'amendments' -> row.amount_change
            case 'reach' -> row.count
            case 'measurements' -> figure.id().endsWith('numerator') ? row.numerator : figure.id().endsWith('denominator') ? row.denominator : row.value
            case 'people' -> row.hours_per_week
            case 'instalments' -> figure.id().contains('received') ? row.received_amount : row.amount
            case 'indicators' -> figure.id() =~ /baseline|sentence$/ ? row.baseline : row.target
            case 'rates' -> row.rate
            default -> null
        }
        text ? new BigDecimal(text as String) : 0.0
    }

    /** A cost as it was incurred, or in the home currency at the rate that was entered with it. */
    static String inHome(Map<String, String> row, Figure figure) {
        def own = figure.unit() == row.currency || row.currency == 'CAD'
        own ? row.amount : (new BigDecimal(row.amount) * new BigDecimal(row.rate)).setScale(2, RoundingMode.HALF_UP).toPlainString()
    }

    Map<String, String> row(String table, String key) {
        rows(table)[key]
    }

    @Memoized
    Map<String, Map<String, String>> rows(String table) {
        def lines = csv(Files.readString(FOLDER.resolve(table + '.csv')).replace('\uFEFF', ''))
        def heads = lines[0]
        lines.drop(1).collectEntries { cells ->
            def row = [heads, cells].transpose().collectEntries { head, cell -> [head, cell.trim()] }
            [(KEYS[table] ?: ['code']).collect { row[it] }.findAll { it }.join(' '), row]
        }
    }

    /** RFC 4180. */
    static List<List<String>> csv(String text) {
        def lines = [], line = [], cell = new StringBuilder(), quoted = false
        for (int at = 0; at < text.length(); at++) {
            def sign = text[at]
            if (quoted) {
                if (sign == '"' && at + 1 < text.length() && text[at + 1] == '"') { cell << '"'; at++ }
                else if (sign == '"') { quoted = false }
                else { cell << sign }
            } else if (sign == '"') { quoted = true }
            else if (sign == ',') { line << cell.toString(); cell.length = 0 }
            else if (sign == '\n') { line << cell.toString(); cell.length = 0; lines << line; line = [] }
            else if (sign != '\r') { cell << sign }
        }
        if (cell.length() || line) { line << cell.toString(); lines << line }
        lines
    }

    /** The words between the two ends of each figure's bookmark, by its mark. */
    static Map<String, String> marked(String xml) {
        def found = [:]
        def all = xml =~ /<w:bookmarkStart w:id="(\d+)" w:name="_(F[0-9a-f]{16})_\d+"\/>(.*?)<w:bookmarkEnd w:id="\1"\/>/
        all.each { found[it[2]] = it[3].replaceAll('<[^>]*>', '').replace('&lt;', '<').replace('&gt;', '>').replace('&amp;', '&') }
        found
    }

    /** What each printing of a mark has in its rectangles of a PDF; a sign belongs to where it begins. */
    static List<Map> inPdf(byte[] pdf) {
        def spots = FigureSpot.in(pdf)
        Loader.loadPDF(pdf).withCloseable { document ->
            spots.groupBy { it.page() }.collectMany { number, all ->
                def page = document.getPage(number - 1)
                def width = page.cropBox.width, height = page.cropBox.height
                def stripper = new PDFTextStripperByArea(sortByPosition: true)
                all.eachWithIndex { spot, at ->
                    stripper.addRegion("$at", new Rectangle2D.Double(spot.left() * width / 1000 - 1, spot.top() * height / 1000 - 1, spot.width() * width / 1000, spot.height() * height / 1000 + 2))
                }
                stripper.extractRegions(page)
                def found = []
                all.eachWithIndex { spot, at -> found << [mark: spot.mark(), print: spot.print(), page: number, text: stripper.getTextForRegion("$at").trim()] }
                found
            }.groupBy { it.print }.values().collect { lines -> [mark: lines[0].mark, page: lines[0].page, lines: lines.size(), text: lines*.text.join(' ')] }
        }
    }

    static String bare(String text) {
        plain(text).replaceAll(/\s/, '')
    }

    static byte[] bytes(FinishedReport report, ReportFormat format) {
        report.files().find { it.format() == format }.bytes()
    }

    static String part(FinishedReport report, ReportFormat format, String name) {
        new ZipInputStream(new ByteArrayInputStream(bytes(report, format))).withCloseable { zip ->
            for (def entry = zip.nextEntry; entry != null; entry = zip.nextEntry) {
                if (entry.name == name) {
                    return new String(zip.readAllBytes(), 'UTF-8')
                }
            }
            throw new IllegalStateException(name)
        }
    }

    static String plain(String text) {
        text.replaceAll('[\\u00a0\\u202f\\u2009]', ' ').replaceAll('[ \\t]+', ' ').trim()
    }
}
