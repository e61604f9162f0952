package org.bilan.web.report.seal

import io.micronaut.context.ApplicationContext
import java.nio.file.Path
import java.time.LocalDate
import org.bilan.audit.AuditTrail
import org.bilan.audit.Author
import org.bilan.audit.Door
import org.bilan.exchange.ColumnKind
import org.bilan.exchange.ColumnShape
import org.bilan.exchange.Edit
import org.bilan.exchange.Import
import org.bilan.exchange.RecordDesk
import org.bilan.exchange.RecordTables
import org.bilan.report.ReportFormat
import org.bilan.report.make.ReportMaker
import org.bilan.report.ReportProgress
import org.bilan.report.ReportRequest
import org.bilan.report.UsedRecord
import org.bilan.report.fact.ReportFacts
import org.bilan.report.fact.UsedRecords
import org.bilan.report.seal.SealedPackage
import org.bilan.report.seal.Sealing
import org.bilan.report.seal.Verification
import org.bilan.report.trace.Trace
import org.bilan.value.Language
import org.bilan.value.Period
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir
import org.bilan.web.report.change.FigureChange
import org.bilan.web.report.change.RecordChange
import org.bilan.web.report.change.RecordChanges

/** Whatever is changed in the records after a report was sealed, its differences name that record and what it did, and nothing else. */
class SealedMutationsSpec extends Specification {
    static final Period YEAR = Period.parse('2021-09-01/2022-08-31')
    static final LocalDate DAY = LocalDate.parse('2022-10-15')
    static final Author BY = new Author('finance', Door.PAGE)

    /** What no report is made from: the calendar's own duties, and books that are kept elsewhere. */
    static final Set<String> APART = ['duties', 'ledger_sources', 'ledger_accounts', 'ledger_classes', 'ledger_lines', 'reconciliations', 'reconciliation_items']

    /** Cells that bring other records into a report, or take them out, beside the one that was changed. */
    static final Set<String> LINKS = ['grants.projects', 'activities.grants', 'photos.activity']

    /** Cells that cannot be changed alone. */
    static final Map<String, Map<String, String>> TOGETHER = [
            'grants.currency'       : [currency: 'CAD'], // as it is: the parts of expenses that it pays would exceed them
            'grants.agreed_rate'    : [rate_policy: 'agreed', agreed_rate: '1.3', agreed_currency: 'USD'],
            'grants.agreed_currency': [rate_policy: 'agreed', agreed_rate: '1.3', agreed_currency: 'EUR'],
            'themes.parent'         : [parent: 'alliances'],
            'budget_lines.parent'   : [parent: ''],
            'indicators.parent'     : [parent: ''],
    ]

    @TempDir @Shared Path folder
    @Shared ApplicationContext context
    @Shared Map<String, SealedPackage> sealed = [:]
    @Shared Map<String, ReportFacts> facts = [:]
    @Shared List<UsedRecord> used = []
    @Shared Map<String, ReportRequest> requests = [annual: ReportRequest.annual(YEAR, Language.FR, DAY), NQSF: ReportRequest.funder('NQSF', YEAR, Language.FR, DAY)]

    def setupSpec() {
        context = ApplicationContext.run('bilan.home': folder.resolve('home').toString())
        assert bean(Import).run(Path.of('samples/ciso-2021-2022'), Language.FR).problems().isEmpty()
        assert save(Edit.put('forecasts', [grant: 'NQSF', line: '1.1', period_end: '2022-08-31', amount: '12.00'])) == []
        assert save(Edit.put('net_assets', [as_of: '2022-08-31', unrestricted: '1000.00', source: 'États financiers'])) == []
        requests.each { name, request ->
            def frozen = bean(Sealing).freeze(request, { } as ReportProgress)
            sealed[name] = bean(Sealing).seal(frozen.bytes(), [], null, bean(AuditTrail).anchor().toString())
        }
    }

    def cleanupSpec() {
        context?.close()
    }

    def "every table of the data folder has records behind these reports, or is apart from all"() {
        expect:
        RecordTables.all()*.name().toSet() - APART == used()*.table().toSet()
    }

    def "a cell that is changed is told with its record alone, whatever the column: #table"() {
        given:
        def columns = RecordTables.named(table).get().columns().findAll { !it.key() && "$table.${it.name()}" != 'narratives.file' }
        def changed = []
        def misses = []

        when:
        columns.each { column ->
            def place = "$table.${column.name()}" as String
            def row = rows(table).find { it.cells()[column.name()] } ?: rows(table)[0]
            def key = keyOf(row)
            def then = bean(RecordDesk).find(table, key).get().cells()
            def now = TOGETHER[place] ?: [(column.name()): other(table, column, then[column.name()] ?: '')]
            if (now.every { (then[it.key] ?: '') == it.value }) {
                return
            }
            def refused = save(Edit.change(table, key + now, null))
            if (refused) {
                misses << [place, refused]
                return
            }
            changed << column.name()
            def told = requests.keySet().collectMany { found(it) }
            def own = told.findAll { it.table() == table && it.key() == row.key() }
            if (!own.any { it.act() == 'changed' && it.cells()*.name().any { name -> now.containsKey(name) } } || told != own && !(place in LINKS)) {
                misses << [place, told.collect { [it.table(), it.key(), it.act(), it.cells()*.name()] }]
            }
            assert save(Edit.change(table, key + now.keySet().collectEntries { [it, then[it] ?: ''] }, null)) == []
        }

        then:
        misses == []
        changed.size() >= columns.size() - 1
        requests.keySet().every { found(it).isEmpty() }

        where:
        table << RecordTables.all()*.name() - APART - 'settings'
    }

    def "a record that is taken out is told as removed, and with it the figures that it had a part in: #table"() {
        given:
        def taken = null
        for (row in rows(table)) {
            def cells = bean(RecordDesk).find(table, keyOf(row)).get().cells()
            if (save(Edit.remove(table, keyOf(row), null)) == []) {
                taken = [row, cells]
                break
            }
        }

        expect:
        taken != null
        told(taken[0], 'removed') { save(Edit.add(table, taken[1].findAll { it.value } as Map<String, String>)) } == [true, figured, []]

        where:
        table          || figured
        'people'       || false
        'amendments'   || true
        'budget_lines' || true
        'instalments'  || true
        'obligations'  || false
        'receipts'     || true
        'expenses'     || true
        'allocations'  || true
        'activities'   || true
        'reach'        || true
        'measurements' || true
        'explanations' || false
        'forecasts'    || true
        'net_assets'   || true
        'photos'       || false
        'narratives'   || false
    }

    def "a record that is added is told, and with it the figures that it has a part in: #table #cells"() {
        given:
        assert save(Edit.add(table, cells)) == []

        expect:
        told(new UsedRecord(table, key, [:]), 'added') { save(Edit.remove(table, cells.findAll { column, value -> column in keys(table) }, null)) } == [true, figured, []]

        where:
        table          | cells                                                                                                                                              || key                                         | figured
        'activities'   | [code: 'neuve', date: '2022-05-02', title: 'Neuve', kind: 'training', role: 'organized', status: 'done', theme: 'education', grants: 'NQSF']         || 'neuve'                                     | true
        'reach'        | [activity: 'annee-gomez-palacio', reach: 'direct', measure: 'people', gender: 'women', age: 'youth', count: '900']                                 || 'annee-gomez-palacio direct people women youth' | true
        'projects'     | [code: 'neuf', title: 'Neuf', start: '2021-09-01', status: 'active']                                                                               || 'neuf'                                      | false
        'amendments'   | [grant: 'NQSF', number: '7', signed_on: '2022-02-02', amount_change: '100.00']                                                                     || 'NQSF 7'                                    | true
        'budget_lines' | [grant: 'NQSF', version: '0', line: '99', title: 'Neuf', category: 'other', amount: '10.00']                                                       || 'NQSF 0 99'                                 | true
        'instalments'  | [grant: 'NQSF', number: '99', expected_on: '2022-02-02', amount: '10.00']                                                                          || 'NQSF 99'                                   | true
        'obligations'  | [grant: 'NQSF', kind: 'other', period_start: '2021-09-01', period_end: '2022-08-31', due_on: '2022-11-30']                                         || 'NQSF other 2021-09-01 2022-08-31'          | false
        'receipts'     | [code: 'R-999', received_on: '2022-02-02', source: 'MEMBRES', kind: 'dues', amount: '77.00', currency: 'CAD']                                      || 'R-999'                                     | true
        'expenses'     | [code: 'D-9999', incurred_on: '2022-02-02', description: 'Neuve', category: 'administration', amount: '11.00', currency: 'CAD']                    || 'D-9999'                                    | true
        'measurements' | [indicator: 'bulletins-diffuses', period_start: '2022-01-01', period_end: '2022-01-31', value: '3']                                                || 'bulletins-diffuses 2022-01-01 2022-01-31'  | false
        'people'       | [code: 'neuve', name: 'Neuve', body: 'team', date: '2021-09/2022-08']                                                                              || 'neuve'                                     | false
        'explanations' | [grant: 'NQSF', period_start: '2021-09-01', period_end: '2022-08-31', subject: 'line:2.2', text: 'Parce que.']                                     || 'NQSF 2021-09-01 2022-08-31 line:2.2'       | false
        'rates'        | [currency: 'MXN', date: '2022-03-17', rate: '0.0700', source: 'Banque']                                                                            || 'MXN 2022-03-17 Banque'                     | false
    }

    def "the organization's own settings are told"() {
        when:
        assert save(Edit.change('settings', [key: 'fiscal_year_start', value: '01-01'], null)) == []
        def told = found('annual').collect { [it.table(), it.key(), it.act()] }
        assert save(Edit.change('settings', [key: 'fiscal_year_start', value: '09-01'], null)) == []

        then:
        told.contains(['settings', 'fiscal_year_start', 'changed'])
        assert requests.keySet().every { found(it).isEmpty() }
    }

    /** Whether the page names this record, whether figures change, and what it names besides, or prints otherwise without it; a figure that comes or goes does so with its row. The packages stay whole. */
    private List told(UsedRecord record, String act, Closure<List<String>> back) {
        def named = false
        def figured = false
        def strangers = []
        requests.each { name, request ->
            def since = new SealedComparison(bean(ReportMaker), bean(AuditTrail)).since(sealed[name])
            def told = since.records().collect { [it.table(), it.key(), it.act()] }
            named |= told.contains([record.table(), record.key(), act])
            strangers += told - [[record.table(), record.key(), act]]
            def then = sealed[name].trace()
            def now = bean(ReportMaker).make(request.as(EnumSet.of(ReportFormat.XLSX))).trace()
            strangers += since.figures() - FigureChange.between(then, now)
            figured |= !since.figures().isEmpty()
            strangers += changed(then, now).findAll { then.find(it).present && now.find(it).present }.findAll { !isBehind(record, it, then) && !isBehind(record, it, now) }
            assert Verification.vouched(sealed[name].bytes(), []).flaws() == []
        }
        assert back() == []
        assert requests.keySet().every { found(it).isEmpty() }
        [named, figured, strangers.unique().take(5)]
    }

    /** Of a chart, behind one of its points. */
    private static boolean isBehind(UsedRecord record, String id, Trace trace) {
        trace.figures().findAll { it.id() == id || it.id().startsWith("$id/") }.any { figure -> figure.allRecords().any { it.table() == record.table() && it.key() == record.key() } }
    }

    private static List<String> changed(Trace then, Trace now) {
        (then.figures()*.id() + now.figures()*.id()).unique().findAll { id ->
            def old = then.find(id)
            def young = now.find(id)
            !old.present || !young.present || old.get().printed() != young.get().printed() || old.get().exact() != young.get().exact()
        }
    }

    private List<UsedRecord> rows(String table) {
        used().findAll { it.table() == table }
    }

    private static List<String> keys(String table) {
        RecordTables.named(table).get().columns().findAll { it.key() }*.name()
    }

    private List<UsedRecord> used() {
        if (used.empty) {
            used = requests.keySet().collectMany { UsedRecords.of(frozen(it)) }.unique()
        }
        used
    }

    /** Read once: nothing changes it. */
    private ReportFacts frozen(String name) {
        facts.computeIfAbsent(name) { sealed[it].facts() }
    }

    private List<RecordChange> found(String name) {
        def then = frozen(name)
        def now = bean(ReportMaker).facts(requests[name])
        RecordChanges.between(UsedRecords.of(then, now), UsedRecords.of(now, then))
    }

    private static Map<String, String> keyOf(UsedRecord row) {
        def keys = keys(row.table())
        keys.size() == 1 ? [(keys[0]): row.key()] : keys.collectEntries { [it, row.cells()[it] ?: ''] }
    }

    private static String other(String table, ColumnShape column, String then) {
        switch (column.kind()) {
            case ColumnKind.AMOUNT: return then ? (new BigDecimal(then) + 1.00G).toPlainString() : '5.00'
            case ColumnKind.NUMBER: return then ? (new BigDecimal(then) + 1G).toPlainString() : '1'
            case ColumnKind.DAY: return then ? LocalDate.parse(then).plusDays(1).toString() : '2022-03-01'
            case ColumnKind.DATE: return then == '2022-03' ? '2022-04' : '2022-03'
            case ColumnKind.YES_NO: return then == 'yes' ? 'no' : 'yes'
            case ColumnKind.CHOICE: return column.several() ? column.choices().find { it != then } : column.choices().find { it != then }
            case ColumnKind.CURRENCY: return then == 'EUR' ? 'USD' : 'EUR'
            case ColumnKind.COUNTRY: return then == 'FR' ? 'BE' : 'FR'
            case ColumnKind.FILE: return 'photos/cover.jpg'
            case ColumnKind.CODE: return [organizations: 'FAT', themes: 'alliances', projects: 'education-public', grants: 'PSOCI', activities: '2021-11-jqsi-atelier', indicators: 'benevoles'][column.target()]
                .with { it == then ? [organizations: 'CSQ', themes: 'education', projects: 'programme-mexique', grants: 'NQSF', activities: 'annee-gomez-palacio'][column.target()] : it }
            default: return then + ' autrement'
        }
    }

    private List<String> save(Edit edit) {
        bean(RecordDesk).save([edit], BY, Language.FR).problems()*.toString()
    }

    private <T> T bean(Class<T> type) {
        context.getBean(type)
    }
}
