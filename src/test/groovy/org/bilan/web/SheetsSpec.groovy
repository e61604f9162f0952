package org.bilan.web

import java.net.http.HttpRequest
import java.net.http.HttpResponse
import java.nio.file.Files
import java.nio.file.Path
import java.util.zip.ZipInputStream
import org.bilan.document.word.ValidDocx
import org.bilan.exchange.Import
import org.bilan.exchange.RecordTables
import org.bilan.security.Role
import org.bilan.value.Language
import org.bilan.web.report.job.ReportQueue
import org.bilan.report.ReportRequest
import org.bilan.value.Period
import java.time.LocalDate
import spock.lang.Shared

/** Every list of the pages is taken as a workbook: one that is forgotten fails here. */
class SheetsSpec extends WebSpec {
    @Shared String job

    /** The page of each list, and its workbook. */
    static final Map<String, String> TWINS = [
        '/'                           : '/home.xlsx',
        '/activities'                 : '/activities.xlsx',
        '/activities/calendar'        : '/activities.xlsx',
        '/expenses'                   : '/expenses.xlsx',
        '/receipts'                   : '/receipts.xlsx',
        '/grants'                     : '/grants.xlsx',
        '/grants/NQSF'                : '/grants/NQSF/workbook.xlsx',
        '/grants/NQSF/budget'         : '/grants/NQSF/budget.xlsx',
        '/funders/MRIF'               : '/grants.xlsx',
        '/projects'                   : '/projects.xlsx',
        '/organizations'              : '/organizations.xlsx',
        '/people'                     : '/people.xlsx',
        '/results'                    : '/results.xlsx',
        '/results/people'             : '/results/people/workbook.xlsx',
        '/results/benevoles'          : '/results/benevoles/workbook.xlsx',
        '/reports'                    : '/reports.xlsx',
        '/reports/{id}'               : '/reports/{id}/findings.xlsx',
        '/administration/audit'       : '/administration/audit.xlsx',
        '/administration/accounts'    : '/administration/accounts.xlsx',
        '/administration/sessions'    : '/administration/sessions.xlsx',
    ]

    /** Templates with a table or pages that are no list to take, and why. */
    static final Map<String, String> NO_LIST = [
        'administration/exchange'   : 'problems of one import, said once',
        'administration/sessionrows': 'rows of administration/sessions',
        'administration/auditerasure': 'what is about to be erased, shown once',
        'activity/calendar'         : 'a month; its list has the link',
        'activity/list'             : 'the link is in activity/tabs',
        'entry/reach'               : 'a form',
        'entry/rows'                : 'rows that are being typed',
        'grant/results'             : 'a part of grant/story, whose workbook holds it',
        'home/charts'               : 'the figures of a chart beside it',
        'home/owed'                 : 'rows of home/page',
        'ledger/file'               : 'files on their way in, kept for days',
        'ledger/mapping'            : 'a form',
        'ledger/preview'            : 'rows of a file that people have as a file',
        'ledger/reconciliation'     : 'has a workbook of its own, with its explanations',
        'ledger/totals'             : 'a part of ledger/reconciliation',
        'money/expense'             : 'one expense',
        'money/parts'               : 'a form',
        'profile/list'              : 'settings, which are files that people have',
        'profile/form'              : 'settings, which are files that people have',
        'project/money'             : 'a part of project/story',
        'project/people'            : 'a part of project/story',
        'project/story'             : 'a page of many parts; each list in it has a page of its own, with its workbook',
        'record/tables'             : 'a table of contents',
        'report/changes'            : 'differences of one package, which holds them as a file',
        'report/difference'         : 'why one report went back, said until it is approved again',
        'report/figure'             : 'one figure',
        'report/figures'            : 'the trace, which is a file of every sealed package and of the command report --trace',
        'report/next'               : 'who may do what with one report',
        'report/samestory'          : 'compared anew each time; the command report compare writes it',
        'report/withdrawn'          : 'few lines, each to be acted upon on its own page',
        'report/works'              : 'reports that are being written; report/list has those made',
        'report/table'              : 'rows of report/list',
        'result/breakdown'          : 'a part of result/reach',
        'result/totals'             : 'a part of result/reach',
        'template/list'             : 'settings, which are files that people have',
        'template/found'            : 'findings of a template, which the annotated Word file tells in place',
    ]

    def setupSpec() {
        assert server.applicationContext.getBean(Import).run(Path.of('samples/ciso-2021-2022'), Language.FR).problems() == []
        def year = new Period(LocalDate.of(2021, 9, 1), LocalDate.of(2022, 8, 31))
        job = server.applicationContext.getBean(ReportQueue).ask(ReportRequest.annual(year, Language.FR, LocalDate.of(2026, 11, 20)), 'admin')
    }

    def "a table that people can look through is taken as a workbook, or there is a reason why not"() {
        given:
        def folder = Path.of('src/main/jte')
        def texts = Files.walk(folder).filter { it.toString().endsWith('.jte') }.toList()
            .collectEntries { [folder.relativize(it).toString() - '.jte', it.toFile().text] }
        def lists = texts.findAll { it.value.contains('list.pager(') || it.value.contains('<table') || it.value.contains('list.excel(') }
            .collect { [it.key, it.value.contains('list.excel(')] }

        expect:
        lists.findAll { !it[1] }*.first().findAll { !NO_LIST.containsKey(it) } == []
        !NO_LIST.keySet().any { name -> !lists.any { it[0] == name } }
        !NO_LIST.keySet().any { name -> lists.any { it[0] == name && it[1] } }
    }

    def "the page of a list leads to its workbook, which is a valid file with a heading: #list"() {
        given:
        def own = { String path -> path.replace('{id}', job) }
        def page = list == '/reports/{id}' ? null : send('GET', own(list), opened(Role.ADMIN), null)
        def book = book(own(workbook), Role.ADMIN)
        def faults = ValidDocx.faults(book)

        expect:
        page == null || page.statusCode() == 200 && page.body().contains("href=\"${own(workbook)}")
        faults == []
        sheets(book).every { it.size() >= 1 && it[0].size() > 1 }

        where:
        list << TWINS.keySet()
        workbook = TWINS[list]
    }

    def "every table of the data folder is taken with all its columns: #table"() {
        given:
        def shape = RecordTables.named(table).get()
        def book = book("/records/$table/workbook.xlsx", Role.READER)
        def faults = ValidDocx.faults(book)
        def rows = sheets(book)[0]

        expect:
        faults == []
        rows[0].size() == shape.columns().size()

        where:
        table << RecordTables.all()*.name()
    }

    def "a list is taken in all its pages, in the order and with the filter in view"() {
        given:
        def page = send('GET', '/expenses?year=all&sort=amount', opened(Role.READER), null).body()
        def rows = sheets(book('/expenses.xlsx?year=all&sort=amount&page=1', Role.READER))[0]
        def salaries = sheets(book('/expenses.xlsx?year=all&category=salary', Role.READER))[0]
        def items = rows.findAll { it.A && it.A != 'Total' }.drop(1)
        def amounts = items.collect { it.G as BigDecimal }

        expect:
        page.findAll(/<tr data-code="([^"]+)"/) { it[1] } == items.take(100)*.A
        items.size() > 100
        amounts == amounts.sort(false)
        salaries.drop(1).findAll { it.A != 'Total' }*.F.unique() == ['salaires']
    }

    def "totals are those of the page, and the sum of what stands above them"() {
        given:
        def page = send('GET', '/expenses?year=all', opened(Role.READER), null).body().replaceAll(/[\u00a0\s]/, '')
        def rows = sheets(book('/expenses.xlsx?year=all', Role.READER))[0]
        def totals = rows.findAll { it.A == 'Total' }
        def items = rows.drop(1) - totals

        expect:
        totals.size() > 1
        totals.every { total ->
            def sum = items.findAll { it.H == total.H && it.J == total.J }.sum { it.G as BigDecimal }
            sum == (total.G as BigDecimal) && page.contains("${total.G.replace('.', ',')}</td><td>${total.H}")
        }
    }

    def "a partner takes its own projects and activities, and no other list"() {
        given:
        def partner = opened(Role.PARTNER)

        expect: 'nobody has said which organization this one belongs to'
        sheets(book('/home.xlsx', Role.PARTNER))*.size() == [1, 1]
        (TWINS.values() - '/home.xlsx').every { send('GET', it.replace('{id}', job), partner, null).statusCode() == 403 }

        when:
        def accounts = server.applicationContext.getBean(Class.forName('org.bilan.security.AccountRepository'))
        def account = accounts.findById('partner').get()
        accounts.update(account.class.declaredConstructors[0].newInstance(account.class.recordComponents.collect {
            it.name == 'organization' ? partnerOfSample() : it.accessor.tap { a -> a.accessible = true }.invoke(account)
        } as Object[]))
        def own = sheets(book('/home.xlsx', Role.PARTNER))
        def all = sheets(book('/activities.xlsx?period=all', Role.ADMIN))[0]

        then:
        own[1].size() > 1
        def titles = own[1].drop(1)*.A
        own[0].drop(1).every { it.D in titles }
        own[0].size() < all.size()
    }

    /** An organization that is a partner of some project. */
    private String partnerOfSample() {
        def rows = sheets(book('/records/projects/workbook.xlsx', Role.ADMIN))[0]
        def header = rows[0].find { it.value == 'Partenaires' }.key
        def name = rows.drop(1).collect { it[header] }.findAll().first().split('; ')[0]
        sheets(book('/organizations.xlsx', Role.ADMIN))[0].find { it.B == name }.A
    }

    private byte[] book(String path, Role role) {
        def request = HttpRequest.newBuilder(server.URI.resolve(path)).header('Cookie', "bilan_session=${opened(role)}; bilan_language=fr").build()
        def answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray())
        assert answer.statusCode() == 200
        assert answer.headers().firstValue('Content-Type').get().contains('spreadsheetml')
        assert answer.headers().firstValue('Content-Disposition').get() =~ /attachment; filename.*\.xlsx/
        answer.body()
    }

    /** The rows of each sheet, each as the values by column. */
    private static List<List<Map<String, String>>> sheets(byte[] book) {
        def parts = [:]
        def zip = new ZipInputStream(new ByteArrayInputStream(book))
        for (def entry = zip.nextEntry; entry != null; entry = zip.nextEntry) {
            parts[entry.name] = zip.readAllBytes()
        }
        (1..parts.keySet().count { it.startsWith('xl/worksheets/') }).collect { number ->
            new groovy.xml.XmlSlurper().parse(new ByteArrayInputStream(parts["xl/worksheets/sheet${number}.xml".toString()])).sheetData.row.collect { row ->
                row.c.collectEntries { [it.@r.text().replaceAll(/\d/, ''), it.v.text() ?: it.is.t.text()] }
            }
        }
    }
}
