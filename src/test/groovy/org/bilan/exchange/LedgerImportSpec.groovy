package org.bilan.exchange

import io.micronaut.context.ApplicationContext
import java.nio.charset.Charset
import java.nio.file.Files
import java.nio.file.Path
import java.time.Instant
import java.time.LocalDate
import java.time.format.DateTimeFormatter
import org.bilan.organization.ClosedPeriod
import org.bilan.organization.ClosedPeriodRepository
import org.bilan.finance.AllocationRepository
import org.bilan.finance.CostCategory
import org.bilan.finance.DateOrder
import org.bilan.finance.Expense
import org.bilan.finance.ExpenseRepository
import org.bilan.finance.LedgerAccount
import org.bilan.finance.LedgerLineRepository
import org.bilan.finance.LedgerSourceRepository
import org.bilan.finance.LedgerUse
import org.bilan.storage.BulkWriter
import org.bilan.value.Language
import org.dhatim.fastexcel.Workbook
import org.dhatim.fastexcel.Worksheet
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir

class LedgerImportSpec extends Specification {
    static final OCTOBER = Path.of('samples/ledger/quickbooks-2021-10.csv')
    static final NOVEMBER = Path.of('samples/ledger/quickbooks-2021-11.csv')

    @TempDir Path folder
    @AutoCleanup ApplicationContext context

    def setup() {
        context = ApplicationContext.run('bilan.home': folder.resolve('home').toString())
    }

    LedgerImport importer() {
        context.getBean(LedgerImport)
    }

    ExpenseRepository getExpenses() {
        context.getBean(ExpenseRepository)
    }

    Map<String, String> amounts() {
        expenses.findAll().toList().sort { it.code() }.collectEntries { [it.code(), it.amount().plain()] }
    }

    def mapping(String source, Map<String, LedgerUse> uses) {
        context.getBean(BulkWriter).upsert(LedgerAccount, uses.collect { account, use -> new LedgerAccount(null, source, account, use) })
    }

    def quickbooksMapping() {
        mapping('quickbooks', ['1000 Chequing': LedgerUse.IGNORED, '5010 Communications': LedgerUse.COMMUNICATION,
                               '5020 Travel': LedgerUse.TRAVEL, '5400 Rent': LedgerUse.ADMINISTRATION])
    }

    LedgerOrder order(Map changes = [:], Path file) {
        def usual = [source: null, dates: null, decimals: null, rejected: null, matches: LedgerOrder.Matches.ASK, update: false, newLayout: false] + changes
        new LedgerOrder(file, usual.source, usual.dates, usual.decimals as Character, usual.rejected, usual.matches, usual.update, usual.newLayout)
    }

    LedgerOutcome take(Map changes = [:], Path file) {
        importer().run(order(changes, file), Language.EN)
    }

    Path file(String name, String text, String charset = 'UTF-8') {
        Files.write(folder.resolve(name), text.stripIndent().getBytes(Charset.forName(charset)))
    }

    def "a QuickBooks export becomes expenses of the accounts that hold costs, account headings and totals being no lines"() {
        given:
        quickbooksMapping()

        when:
        def outcome = take(OCTOBER)

        then:
        outcome.problems() == []
        outcome.source() == 'quickbooks'
        outcome.fates().collectEntries { fate, tally -> [fate.name(), [tally.lines(), tally.total().plain()]] } ==
                [NEW: [6, '1653.25'], IGNORED: [2, '-1270.50']]
        amounts() == ['QB-20211014': '64.00', 'QB-20211014-2': '64.00', 'QB-301': '120.50', 'QB-302': '1150.00', 'QB-C-12': '-45.25', 'QB-F-77': '300.00']
        with(expenses.findById('QB-F-77').get()) {
            incurredOn().toString() == '2021-10-22'
            supplier() == 'Studio Web'
            voucher() == 'F-77'
            description() == 'Site update'
            category() == CostCategory.COMMUNICATION
            currency() == 'CAD'
        }
        outcome.accounts()*.name() == ['1000 Chequing', '5000 Programme costs:5010 Communications', '5000 Programme costs:5020 Travel', '5400 Rent']
    }

    def "the same export as a workbook, its days and amounts being days and numbers, becomes the same expenses"() {
        given:
        quickbooksMapping()

        when:
        def outcome = take(workbook(OCTOBER))

        then:
        outcome.problems() == []
        amounts() == ['QB-20211014': '64.00', 'QB-20211014-2': '64.00', 'QB-301': '120.50', 'QB-302': '1150.00', 'QB-C-12': '-45.25', 'QB-F-77': '300.00']
        expenses.findById('QB-F-77').get().incurredOn().toString() == '2021-10-22'

        and: 'the file it was made of brings nothing more'
        take(OCTOBER).lines(LedgerFate.NEW) == 0
        expenses.count() == 6
    }

    def "of a workbook with a cover and two ledgers the first ledger is read, and the other named"() {
        given:
        quickbooksMapping()

        when:
        def outcome = take(workbook(OCTOBER, 'Cover', 'October', 'November'))

        then:
        outcome.problems() == []
        outcome.lines(LedgerFate.NEW) == 6
        outcome.remarks()*.message().findAll { it.startsWith('only') } ==
                ['only the sheet “October” was read; these are ledgers too: November. Save each as a file of its own and import it']
    }

    private Path workbook(Path csv, String cover = null, String... ledgers = ['Transactions']) {
        def path = folder.resolve('ledger.xlsx')
        Files.newOutputStream(path).withCloseable { out ->
            new Workbook(out, 'Spec', '1.0').withCloseable { workbook ->
                if (cover) {
                    workbook.newWorksheet(cover).value(0, 0, 'Made in October')
                }
                ledgers.each { fill(workbook.newWorksheet(it), csv) }
            }
        }
        path
    }

    private static void fill(Worksheet sheet, Path csv) {
        Files.newBufferedReader(csv).withCloseable { reader ->
            def rows = CsvRows.ofReport(reader)
            for (def row = rows.next(); row != null; row = rows.next()) {
                row.cells().eachWithIndex { cell, column -> write(sheet, row.line() - 1, column, cell) }
            }
        }
    }

    private static void write(Worksheet sheet, int row, int column, String cell) {
        if (cell ==~ /\d\d\/\d\d\/\d{4}/) {
            sheet.value(row, column, LocalDate.parse(cell, DateTimeFormatter.ofPattern('MM/dd/yyyy')))
            sheet.style(row, column).format('yyyy-mm-dd').set()
        } else if (cell ==~ /[-(]?[\d,]+\.\d\d\)?/) {
            def number = new BigDecimal(cell.replaceAll(/[(),]/, ''))
            sheet.value(row, column, cell.startsWith('(') ? number.negate() : number)
        } else if (cell) {
            sheet.value(row, column, cell)
        }
    }

    def "an export of more than a million rows is refused with the row, and nothing of it is stored"() {
        given:
        quickbooksMapping()
        def path = folder.resolve('endless.csv')
        Files.newBufferedWriter(path).withCloseable { out ->
            out << 'Date,Num,Name,Account,Amount\n'
            (0..1_000_000).each { out << '2021-10-05,' << it << ',X,5400 Rent,1.00\n' }
        }

        when:
        def outcome = take(path, source: 'quickbooks')

        then:
        outcome.problems()*.toString() == ['endless.csv:1000002: the export has more than 1,000,000 rows; export it in several parts, month by month for instance']
        expenses.count() == 0
    }

    def "the same file again creates nothing, and neither does a rehearsal"() {
        given:
        quickbooksMapping()

        expect:
        importer().rehearse(order(OCTOBER), Language.EN).lines(LedgerFate.NEW) == 6
        expenses.count() == 0
        context.getBean(LedgerSourceRepository).count() == 0

        when:
        take(OCTOBER)
        def again = take(OCTOBER)

        then:
        [again.lines(LedgerFate.NEW), again.lines(LedgerFate.KNOWN)] == [0, 6]
        expenses.count() == 6
    }

    def "the next month's export overlaps: what is known is passed over, what was changed or taken away since is told"() {
        given:
        quickbooksMapping()
        take(OCTOBER)

        when:
        def outcome = take(NOVEMBER)

        then:
        outcome.problems() == []
        outcome.fates().collectEntries { fate, tally -> [fate.name(), tally.lines()] } == [NEW: 3, KNOWN: 3, CHANGED: 1]
        outcome.remarks()*.message().toSorted() == [
                'changed in the books since it was imported as “QB-F-77”: was 2021-10-22, 300.00; is 2021-10-22, 330.00. Left as it was; --update takes the new values',
                'classes of “quickbooks” without project or grant here (1): “Mexique” (lines: 1, $64.00). Their expenses are imported without project; complete ledger_classes before importing, or give them a project',
                'the line that became “QB-20211014-2” (2021-10-14, 64.00, account 5000 Programme costs:5020 Travel) is no longer in the books: correct or remove the expense']
        expenses.findById('QB-F-77').get().amount().plain() == '300.00'

        when:
        def updated = take(NOVEMBER, update: true)

        then:
        [updated.lines(LedgerFate.UPDATED), updated.lines(LedgerFate.KNOWN), updated.lines(LedgerFate.NEW)] == [1, 6, 0]
        expenses.findById('QB-F-77').get().amount().plain() == '330.00'
        take(NOVEMBER).lines(LedgerFate.KNOWN) == 7
    }

    def "Sage 50 in French: Windows-1252, semicolons, decimal commas, no-break spaces, debits and credits"() {
        given:
        mapping('sage50', ['5020': LedgerUse.TRAVEL, '5300 Salaires': LedgerUse.SALARY])

        when:
        def outcome = take(Path.of('samples/ledger/sage50-2021-10.csv'))

        then:
        outcome.problems() == []
        outcome.accounts()*.name() == ['5020 Déplacements', '5300 Salaires']
        amounts() == ['SAGE-J41': '128.00', 'SAGE-J44': '1240.75', 'SAGE-J45': '-140.75', 'SAGE-J46': '4100.00']
        expenses.findById('SAGE-J44').get().with { [description(), voucher(), incurredOn().toString()] } == ['Hébergement, congrès', 'H-2', '2021-10-29']
    }

    def "Acomba: account and project columns; the number is enough to know the account"() {
        given:
        mapping('acomba', ['5020': LedgerUse.TRAVEL, '5300': LedgerUse.SALARY, '1000': LedgerUse.IGNORED])

        when:
        def outcome = take(Path.of('samples/ledger/acomba-2021-10.csv'), source: 'acomba')

        then:
        outcome.problems() == []
        amounts() == ['ACO-1210': '4100.00', 'ACO-A-9': '128.00']
        outcome.accounts()*.name() == ['5020 Déplacements', '5300 Salaires', '1000 Banque']
    }

    def "a journal writes date and number once for the lines of a transaction"() {
        given:
        mapping('books', ['5010 Print': LedgerUse.COMMUNICATION, '1000 Bank': LedgerUse.IGNORED])

        when:
        take(source: 'books', file('journal.csv', '''\
                Trans #,Type,Date,Num,Name,Memo,Account,Debit,Credit
                12,Cheque,2021-10-05,301,Canal,Posters,1000 Bank,,120.50
                ,,,,,Posters,5010 Print,120.50,
                ,,,,,,,120.50,120.50
                '''))

        then:
        expenses.findAll().collect { [it.code(), it.incurredOn().toString(), it.supplier(), it.amount().plain()] } ==
                [['BOOKS-301', '2021-10-05', 'Canal', '120.50']]
    }

    def "nothing is stored of a file with #what"() {
        given:
        mapping('books', ['5010': LedgerUse.COMMUNICATION])

        when:
        def outcome = take(source: 'books', file('books.csv', text))

        then:
        outcome.problems()*.toString().any { it.contains(said) }
        expenses.count() == 0
        context.getBean(LedgerLineRepository).count() == 0
        context.getBean(LedgerSourceRepository).count() == 0

        where:
        what                           | text                                                                                         || said
        'no header'                    | 'a,b\nc,d\n'                                                                                 || 'missing: date, debit, credit; the nearest row has: a, b'
        'no amounts'                   | 'Date,Account,Memo\n2021-10-05,5010,x\n'                                                     || 'missing: debit, credit; the nearest row has: Date, Account, Memo'
        'dates of either order'        | 'Date,Account,Amount\n03/04/2021,5010,1.00\n05/06/2021,5010,2.00\n'                          || '--dates dmy (day first), mdy (month first) or ymd'
        'dates of both orders'         | 'Date,Account,Amount\n13/04/2021,5010,1.00\n04/13/2021,5010,2.00\n'                          || 'books.csv:3: the date “04/13/2021” and the date “13/04/2021” (line 2)'
        'cents marked in two ways'     | 'Date,Account,Amount\n2021-10-05,5010,1.50\n2021-10-05,5010,"2,50"\n'                        || 'books.csv:3: the amount “2,50” and the amount “1.50” (line 2)'
        'amounts that may be either'   | 'Date,Account,Amount\n2021-10-05,5010,"1,250"\n'                                             || '--decimals comma or point'
        'a day that is none'           | 'Date,Account,Amount\n2021-02-30,5010,1.00\n2021-10-05,5010,2.00\n'                          || 'books.csv:2: “2021-02-30” is not a date of the calendar'
        'a line without day'           | 'Date,Num,Account,Amount\n2021-10-05,1,5010,2.00\n,2,5010,1.00\n'                            || 'books.csv:3: the line has no date'
        'an amount that is none'       | 'Date,Account,Amount\n2021-10-05,5010,beaucoup\n2021-10-05,5010,2.00\n'                      || '“beaucoup” is not an amount'
        'an amount beyond a long'      | 'Date,Account,Amount\n2021-10-05,5010,99999999999999999999.00\n'                             || 'beyond what a ledger line may hold'
        'thirds of a cent'             | 'Date,Account,Amount\n2021-10-05,5010,1.3333\n'                                              || 'more decimals than CAD'
        'a line under no account'      | 'Date,Account,Memo,Amount\n2021-10-05,,x,1.00\n'                                             || 'under no account'
        'an account nobody knows'      | 'Date,Account,Amount\n2021-10-05,5010,1.00\n2021-10-05,5099 Divers,1.00\n'                   || 'books.csv:3: nobody said yet what the account “5099 Divers” is'
        'only the payment accounts'    | 'Date,Account,Split,Amount\n2021-10-05,1000 Bank,5010 Print,-1.00\n'                         || 'export the transactions by account'
        'no rows'                      | '\n\n'                                                                                       || 'no rows'
    }

    def "what the dates leave open a person says, once: it is remembered with the layout"() {
        given:
        mapping('books', ['5010': LedgerUse.COMMUNICATION])
        def open = { day -> file("books-${day}.csv", "Date,Num,Account,Amount\n0${day}/04/2021,$day,5010,${day}.00\n") }

        when:
        take(open(3), source: 'books', dates: DateOrder.DMY)
        def later = take(open(5), source: 'books')

        then:
        later.problems() == []
        expenses.findAll()*.incurredOn()*.toString().toSorted() == ['2021-04-03', '2021-04-05']
    }

    def "a layout that changed is refused with the columns found and missing, until it is accepted"() {
        given:
        quickbooksMapping()
        take(OCTOBER)
        def changed = file('changed.csv', Files.readString(NOVEMBER).replace('Transaction Type,Num,', 'Transaction Type,Numéro,').replace('Memo/Description', 'Note'))

        expect:
        take(changed).problems()*.message().any { it.contains('missing columns: Num, Memo/Description; columns found: Date, Transaction Type, Numéro, Name, Note, Class') }
        take(changed, newLayout: true).problems() == []
        context.getBean(LedgerSourceRepository).findById('quickbooks').get().numberColumn() == 'Numéro'
    }

    def "rejected lines go to a file in the layout of the source, are corrected there and imported again"() {
        given:
        quickbooksMapping()
        def faulty = file('faulty.csv', Files.readString(OCTOBER).replace('10/22/2021,Bill', '10/32/2021,Bill').replace('Site update', '=1+1 Site'))
        def rejects = folder.resolve('rejects.csv')

        when:
        def outcome = take(faulty, rejected: rejects)

        then:
        outcome.problems() == []
        [outcome.lines(LedgerFate.NEW), outcome.lines(LedgerFate.REJECTED)] == [5, 1]
        Files.readString(rejects).readLines()*.replace('\uFEFF', '') == [
                ',Date,Transaction Type,Num,Name,Memo/Description,Class,Split,Amount,Balance,Reason (Bilan)',
                '5000 Programme costs:5010 Communications',
                ",10/32/2021,Bill,F-77,Studio Web,'=1+1 Site,,2000 Accounts Payable,300.00,420.50,“10/32/2021” is not a date of the calendar in the order of this file (mdy)",
                'Total 5000 Programme costs:5010 Communications']

        when:
        def corrected = file('corrected.csv', Files.readString(rejects).replace('10/32/2021', '10/22/2021'))
        def second = take(corrected)

        then:
        second.problems() == []
        second.remarks() == []
        second.lines(LedgerFate.NEW) == 1
        expenses.findById('QB-F-77').get().with { [amount().plain(), description()] } == ['300.00', '=1+1 Site']
        take(file('right.csv', Files.readString(OCTOBER).replace('Site update', '=1+1 Site'))).lines(LedgerFate.KNOWN) == 6
    }

    def "an expense typed by hand is proposed, then linked or not as a person says; it is never there twice by itself"() {
        given:
        quickbooksMapping()
        context.getBean(BulkWriter).upsert(Expense, [
                new Expense('main', java.time.LocalDate.parse('2021-10-25'), null, 'studio web', 'f 77', 'Mise à jour', CostCategory.FEES, 300_00L, 'CAD', null, null, null, null, null, null),
                new Expense('autre', java.time.LocalDate.parse('2021-10-05'), null, 'Imprimerie du Canal', 'X-9', 'Affiches', CostCategory.FEES, 120_50L, 'CAD', null, null, null, null, null, null)])

        when:
        def asked = take(OCTOBER)

        then:
        asked.lines(LedgerFate.MATCHED) == 1
        asked.remarks()*.message().findAll { it.startsWith('looks') } == ['looks like the expense “main” typed by hand (2021-10-25): not imported. If it is that one, import with --matches link; if not, with --matches new']
        !expenses.existsById('QB-F-77')

        when:
        def linked = take(OCTOBER, matches: LedgerOrder.Matches.LINK)

        then:
        linked.lines(LedgerFate.LINKED) == 1
        take(OCTOBER).lines(LedgerFate.KNOWN) == 6
        expenses.count() == 7
    }

    def "an amount that grants share is not changed behind their backs"() {
        given:
        quickbooksMapping()
        take(OCTOBER)
        Folder.whole(folder.resolve('data'))
        Files.delete(folder.resolve('data/ledger_sources.csv'))
        context.getBean(Import).run(folder.resolve('data'), Language.EN)
        new Folder(folder.resolve('more')).csv('allocations', 'expense,grant,line,amount\nQB-F-77,g1,SAL,300.00')
        context.getBean(Import).run(folder.resolve('more'), Language.EN).problems() == []

        when:
        def outcome = take(NOVEMBER, update: true)

        then:
        context.getBean(AllocationRepository).findByExpenseOrderByGrantAndLine('QB-F-77').size() == 1
        outcome.lines(LedgerFate.CHANGED) == 1
        outcome.remarks()*.message().any { it.contains('charged to grants') }
        expenses.findById('QB-F-77').get().amount().plain() == '300.00'
    }

    def "classes that stand for nothing here are told together, with their lines and sums"() {
        given:
        quickbooksMapping()

        expect:
        take(OCTOBER).remarks()*.message().join(' ') ==~ /.*\(1\): “Mexique” \(lines: 3, .*248\.50.*\)\. Their expenses are imported without project.*/
        take(OCTOBER).remarks() == []
    }

    def "every line is counted once, to the cent: imported, known, rejected or ignored"() {
        given:
        mapping('books', ['5010': LedgerUse.COMMUNICATION, '5020': LedgerUse.TRAVEL, '1000': LedgerUse.IGNORED])
        def random = new Random(seed)
        def total = 0L
        def lines = (1..300).collect {
            def cents = random.nextInt(2_000_000) - 500_000
            total += cents
            def account = ['5010', '5020', '1000', '5999'][random.nextInt(4)]
            def day = random.nextInt(20) == 0 ? '2021-02-30' : "2021-10-${String.format('%02d', 1 + random.nextInt(31))}"
            "$day,${random.nextInt(9)},$account,${new BigDecimal(cents).movePointLeft(2)}"
        }
        def books = file('books.csv', "Date,Num,Account,Amount\n${lines.join('\n')}\n")

        when:
        def outcome = take(books, source: 'books', rejected: folder.resolve('rejects.csv'))

        then:
        outcome.fates().values()*.lines().sum() == 300
        outcome.fates().values()*.total()*.minor().sum() == total
        expenses.findAll()*.amountMinor().sum() == outcome.fates()[LedgerFate.NEW].total().minor()
        def again = take(books, source: 'books', rejected: folder.resolve('again.csv'))
        again.lines(LedgerFate.NEW) == 0
        again.lines(LedgerFate.KNOWN) == outcome.lines(LedgerFate.NEW)
        Files.readString(folder.resolve('again.csv')) == Files.readString(folder.resolve('rejects.csv'))

        where:
        seed << (1..8)
    }

    def "100 000 rows pass one at a time"() {
        given:
        mapping('books', ['5010': LedgerUse.COMMUNICATION])
        def books = folder.resolve('books.csv')
        Files.newBufferedWriter(books).withCloseable { out ->
            out.write('Date,Num,Account,Amount\n')
            100_000.times { out.write("2021-10-${String.format('%02d', 1 + it % 31)},N$it,5010,1.00\n") }
        }

        when:
        def outcome = take(books, source: 'books')

        then:
        outcome.fates()[LedgerFate.NEW].with { [lines(), total().plain()] } == [100_000L, '100000.00']
        outcome.samples().size() == 20
        expenses.count() == 100_000
    }

    def "two files of the same month, of some accounts each or of all, bring every line once"() {
        given:
        quickbooksMapping()
        def text = Files.readString(OCTOBER)
        def part = { String from, String to -> text.substring(0, text.indexOf('1000 Chequing')) + text.substring(text.indexOf(from), text.indexOf(to)) }

        when:
        def outcomes = [take(file('travel.csv', part('5020 Travel', 'Total for 5000'))), take(file('rent.csv', part('5400 Rent,,', '"Monday'))), take(OCTOBER)]

        then:
        outcomes*.problems() == [[], [], []]
        outcomes.collect { [it.lines(LedgerFate.NEW), it.lines(LedgerFate.KNOWN)] } == [[2, 0], [1, 0], [3, 3]]
        outcomes.collectMany { it.remarks()*.message() }.findAll { it.contains('no longer in the books') } == []
        amounts() == ['QB-20211014': '64.00', 'QB-20211014-2': '64.00', 'QB-301': '120.50', 'QB-302': '1150.00', 'QB-C-12': '-45.25', 'QB-F-77': '300.00']
    }

    def "a total that is not the sum of its lines is told, and nothing else is: #what"() {
        given:
        quickbooksMapping()

        expect:
        take(file('october.csv', change(Files.readString(OCTOBER)))).remarks()*.message().findAll { it.contains('states') }*.replaceAll(': lines.*', '') == told

        where:
        what                    | change                                                                              || told
        'all totals are right'  | { it }                                                                              || []
        'a line is missing'     | { it.replaceFirst(/,10\/29.*\n/, '') }                                              || ['“Total for 5010 Communications” states 375.25, its lines come to 420.50', '“Total for 5000 Programme costs with sub-accounts” states 503.25, its lines come to 548.50']
        'a grand total is off'  | { it.replace('"Monday', 'TOTAL,,,,,,,,$382.76,\n"Monday') }                         || ['“TOTAL” states 382.76, its lines come to 382.75']
        'a grand total is right'| { it.replace('"Monday', 'TOTAL,,,,,,,,$382.75,\n"Monday') }                         || []
        'an amount is unread'   | { it.replace('(45.25),375.25', 'x,375.25') }                                        || []
    }

    def "debits and credits are checked against their totals too"() {
        given:
        mapping('books', ['5010': LedgerUse.COMMUNICATION])

        expect:
        take(source: 'books', file('books.csv', "Date,Num,Account,Debit,Credit\n2021-10-05,1,5010,10.00,\n2021-10-06,2,5010,,4.00\nTotal,,,10.00,$credit\n"))
                .remarks()*.message().findAll { it.contains('states') }.size() == told

        where:
        credit || told
        '4.00' || 0
        '4.01' || 1
    }

    private void grants(String rates = 'USD,2021-10-01,1.2664,Banque du Canada,month') {
        Folder.whole(folder.resolve('data'))
        ['ledger_sources', 'ledger_lines'].each { Files.delete(folder.resolve("data/${it}.csv")) }
        def grants = Folder.WHOLE.grants + '\n            g3,fond,Recycling,,,donation,9000.00,USD,2021-09-01,2022-08-31,,,no,,mex,,,,'
        new Folder(folder.resolve('data')).csv('rates', "currency,date,rate,source,span\n$rates")
                .csv('grants', grants)
                .csv('budget_lines', Folder.WHOLE.budget_lines + '\n            g3,0,BUS,,Bus,travel,9000.00,cash')
                .csv('ledger_accounts', 'source,account,category\nquickbooks,1000 Chequing,ignored\nquickbooks,5010,communication\nquickbooks,5020,travel\nquickbooks,5400,administration')
                .csv('ledger_classes', 'source,class,project,grant,line\nquickbooks,Mexique,mex,g1,SAL\nquickbooks,USA,mex,g3,BUS')
        assert context.getBean(Import).run(folder.resolve('data'), Language.EN).problems() == []
    }

    List<String> charged() {
        context.getBean(AllocationRepository).findAll().findAll { it.expense().startsWith('QB') }
                .collect { "${it.expense()} ${it.grant()}/${it.line()} ${it.amountMinor()} ${it.claimedMinor()}" as String }.toSorted()
    }

    def "a class charges its grant's line with the whole cost, in the grant's currency, and says where it converts"() {
        given:
        grants()
        def books = file('october.csv', Files.readString(OCTOBER).replace('Site update,,', 'Site update,USA,').replace('Rebate,,', 'Rebate,USA,'))

        when:
        def outcome = take(books, matches: LedgerOrder.Matches.NEW)

        then:
        outcome.problems() == []
        charged() == ['QB-20211014 g1/SAL 6400 6400', 'QB-20211014-2 g1/SAL 6400 6400', 'QB-301 g1/SAL 12050 12050',
                      'QB-C-12 g3/BUS -3573 -4525', 'QB-F-77 g3/BUS 23689 30000']
        outcome.remarks()*.message() == ['classes of “quickbooks” whose grant is in another currency (1): “USA” (lines: 2, $254.75). Their expenses are charged at the rates that the grant’s agreement wants; check the amounts']
        expenses.findById('QB-F-77').get().project() == 'mex'
    }

    def "a cost that its class cannot charge is rejected at its row, not taken in without its grant"() {
        given:
        grants('USD,2022-10-01,1.2664,Banque du Canada,month')
        def books = file('october.csv', Files.readString(OCTOBER).replace('Site update,,', 'Site update,USA,'))

        when:
        def refused = take(books, matches: LedgerOrder.Matches.NEW)

        then:
        refused.problems().size() == 1
        refused.problems()[0].toString() ==~ /october\.csv:14: the class “USA” cannot be charged to its grant: .*CAD.*USD.*2021-10-22.*/
        charged() == []

        when:
        def rejects = folder.resolve('rejects.csv')
        def taken = take(books, matches: LedgerOrder.Matches.NEW, rejected: rejects)

        then:
        taken.lines(LedgerFate.REJECTED) == 1
        !expenses.existsById('QB-F-77')
        Files.readString(rejects).contains('the class “USA” cannot be charged')
    }

    def "an expense of a closed period does not follow its line out of it"() {
        given:
        quickbooksMapping()
        take(OCTOBER)
        context.getBean(ClosedPeriodRepository).save(new ClosedPeriod(null, LocalDate.parse('2021-10-01'), LocalDate.parse('2021-10-31'), 'audited', 'admin', Instant.EPOCH, null, null, null))
        def moved = file('moved.csv', Files.readString(OCTOBER).replace('10/22/2021,Bill', '11/02/2021,Bill'))

        when:
        def outcome = take(moved, update: true)

        then:
        outcome.problems() == []
        [outcome.lines(LedgerFate.CHANGED), outcome.lines(LedgerFate.UPDATED)] == [1, 0]
        outcome.remarks()*.message().any { it.startsWith('2021-10-22 lies in the closed period from 2021-10-01 to 2021-10-31') }
        expenses.findById('QB-F-77').get().incurredOn().toString() == '2021-10-22'
    }
}
