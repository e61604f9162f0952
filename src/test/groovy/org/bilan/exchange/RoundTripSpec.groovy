package org.bilan.exchange

import io.micronaut.context.ApplicationContext
import java.nio.file.Files
import java.nio.file.Path
import org.bilan.activity.ActivityPartnerRepository
import org.bilan.activity.ActivityRepository
import org.bilan.finance.AllocationRepository
import org.bilan.finance.ExpenseRepository
import org.bilan.funding.GrantRepository
import org.bilan.funding.NarrativeRepository
import org.bilan.organization.OrganizationRepository
import org.bilan.storage.BulkWriter
import org.bilan.storage.WriteTurn
import org.bilan.value.Language
import spock.lang.Specification
import spock.lang.TempDir

class RoundTripSpec extends Specification {
    @TempDir Path temp
    List<ApplicationContext> opened = []

    ApplicationContext home(String name) {
        def context = ApplicationContext.run('bilan.home': temp.resolve(name).toString())
        opened << context
        context
    }

    def cleanup() {
        opened*.close()
    }

    static ImportOutcome take(ApplicationContext context, Path from) {
        context.getBean(Import).run(from, Language.EN)
    }

    static ExportOutcome give(ApplicationContext context, Path to) {
        context.getBean(Export).run(to, Language.EN)
    }

    def "what is exported, imported elsewhere and exported again is the same to the byte, as #form"() {
        given:
        Folder.whole(temp.resolve('data'))
        def first = home('first')
        def second = home('second')

        when:
        def taken = take(first, temp.resolve('data'))
        def given = give(first, temp.resolve("one/$target"))
        def again = take(second, temp.resolve("one/$target"))
        give(second, temp.resolve("two/$target"))

        then:
        taken.problems() == [] && again.problems() == [] && given.missing() == []
        Folder.contents(temp.resolve('two')) == Folder.contents(temp.resolve('one'))
        given.files() == 3

        where:
        form       | target
        'a folder' | 'folder'
        'workbook' | 'data.xlsx'
    }

    def "an export in CSV holds the folder that was imported"() {
        given:
        Folder.whole(temp.resolve('data'))
        def context = home('first')

        when:
        take(context, temp.resolve('data'))
        give(context, temp.resolve('out'))
        def before = Folder.contents(temp.resolve('data'))
        def after = Folder.contents(temp.resolve('out'))

        then:
        after.keySet() == before.keySet()
        ['settings', 'themes', 'projects', 'amendments', 'budget_lines', 'instalments', 'obligations', 'receipts', 'expenses', 'allocations', 'rates', 'activities', 'reach', 'indicators', 'measurements', 'explanations', 'forecasts', 'net_assets', 'photos', 'narratives'].each {
            assert after[it + '.csv'].readLines().toSorted() == before[it + '.csv'].readLines().toSorted()
        }
    }

    def "importing the same folder twice changes nothing"() {
        given:
        Folder.whole(temp.resolve('data'))
        def context = home('first')

        when:
        def first = take(context, temp.resolve('data'))
        def second = take(context, temp.resolve('data'))

        then:
        !first.isUnchanged() && first.files() == 2
        second.isUnchanged()
        second.counts()*.unchanged() == first.counts()*.added()
    }

    def "an import adds and changes by key and never removes"() {
        given:
        def data = Folder.whole(temp.resolve('data'))
        def context = home('first')
        take(context, temp.resolve('data'))
        def next = new Folder(temp.resolve('next'))
        next.csv('organizations', 'code,name\nmrif,MRIF\nnew,Nouvelle')
        next.csv('activities', 'code,date,title,kind,role,status,partners\na1,2022-05-22,Lettre,letter,organized,done,new;mrif')

        when:
        def outcome = take(context, temp.resolve('next'))

        then:
        outcome.problems() == []
        outcome.counts() == [new TableCount('organizations', 1, 1, 0), new TableCount('activities', 0, 1, 0)]
        context.getBean(OrganizationRepository).count() == 4
        context.getBean(ActivityRepository).findById('a1').get().date().edtf() == '2022-05-22'
        context.getBean(ActivityPartnerRepository).findAll().findAll { it.activity() == 'a1' }.toSorted { it.position() }*.organization() == ['new', 'mrif']
        context.getBean(GrantRepository).count() == 2
    }

    static final TEXTS = [
        '=cmd|\'/c calc\'!A1', '+1', '-1', '@SUM(A1)', "'=1", "''=1", "'tis", "l'été", "'", '= ', '\t=1', '"cité"', '"', '""', 'a,b;c',
        'a\nb\r\nc\rd', '  autour  ', '😀 emoji 👩‍👩‍👧', 'Ame\u0301lie', 'œuvre ≥ ș Ł', '_x0041_ et _x005F_', '<b>&amp;</b>', ']]>',
        'x' * 32_000, '１＋１', '＝１', '2021-11', '007', '1e5', 'TRUE', 'NULL', '#N/A', 'عربي', '\u00a0a\u00a0']

    def "any text comes back unchanged, as #target"() {
        given:
        def context = home('first')
        def other = home('second')
        def rows = TEXTS.withIndex().collect { text, i -> "x$i," + '"' + CellText.guard(text).replace('"', '""') + '"' }
        new Folder(temp.resolve('data')).file('organizations.csv', ('code,name\n' + rows.join('\n')).getBytes('UTF-8'))
        def names = { it.getBean(OrganizationRepository).findAll().toSorted { it.code().substring(1) as int }*.name() }
        def kept = TEXTS.collect { java.text.Normalizer.normalize(it.replace('\r\n', '\n').replace('\r', '\n'), java.text.Normalizer.Form.NFC) }

        when:
        take(context, temp.resolve('data'))
        give(context, temp.resolve("one/$target"))
        def outcome = take(other, temp.resolve("one/$target"))

        then:
        outcome.problems() == []
        names(context) == kept
        names(other) == kept

        where:
        target << ['folder', 'data.xlsx']
    }

    def "in a CSV file nothing begins like a formula"() {
        given:
        def context = home('first')
        new Folder(temp.resolve('data')).csv('organizations', 'code,name,notes\nx,=1+1,"@a"\n-y,+,-')
        take(context, temp.resolve('data'))

        when:
        give(context, temp.resolve('out'))

        then:
        Files.readString(temp.resolve('out/organizations.csv')).readLines().drop(1) == ["'-y,'+,,,,,,,'-", "x,'=1+1,,,,,,,'@a"]
    }

    def "an import that breaks at the #what leaves database and files as they were"() {
        given:
        Folder.whole(temp.resolve('data'))
        def context = home('first')
        new Folder(temp.resolve('before')).csv('organizations', 'code,name\nmrif,Avant')
        take(context, temp.resolve('before'))
        give(context, temp.resolve('unbroken'))
        def broken = new Import(context.getBean(io.micronaut.transaction.TransactionOperations), store(context), shelf(temp.resolve('first')), context.getBean(org.bilan.audit.AuditTrail))

        when:
        broken.run(temp.resolve('data'), Language.EN)

        then:
        thrown(RuntimeException)

        when:
        give(context, temp.resolve('after'))

        then:
        Folder.contents(temp.resolve('after')) == Folder.contents(temp.resolve('unbroken'))
        Files.notExists(temp.resolve('first/files')) || Folder.contents(temp.resolve('first/files')) == [:]
        Folder.contents(temp.resolve('first')).keySet().every { !it.startsWith('files.incoming/') }

        where:
        what             | store                                                                                   | shelf
        'last table'     | { new FailingStore(it, 'narratives') }                                                  | { new FileShelf(it.toString()) }
        'allocations'    | { new FailingStore(it, 'allocations') }                                                 | { new FileShelf(it.toString()) }
        'second file'    | { it.getBean(Store) }                                                                   | { new FailingShelf(it.toString()) }
    }

    static class FailingStore extends Store {
        final String table

        FailingStore(ApplicationContext context, String table) {
            super(context, context.getBean(org.bilan.storage.BulkReader), context.getBean(BulkWriter), context.getBean(WriteTurn))
            this.table = table
        }

        @Override
        <T> void write(Layout<T> layout, List<Row<T>> rows) {
            super.write(layout, rows)
            if (layout.table() == table) {
                throw new IllegalStateException('the power went')
            }
        }
    }

    /** A disk that fills up between two files. */
    static class FailingShelf extends FileShelf {
        FailingShelf(String home) {
            super(home)
        }

        @Override
        Delivery prepare(Map<String, Path> files) {
            def delivery = super.prepare(files)
            def last = files.keySet().last()
            Files.delete(delivery.copies[last])
            delivery
        }
    }

    def "allocations are checked together with what is stored: #what"() {
        given:
        Folder.whole(temp.resolve('data'))
        def context = home('first')
        take(context, temp.resolve('data'))

        when:
        def outcome = take(context, new Folder(temp.resolve('next')).csv(table, rows).path)

        then:
        outcome.problems()*.toString()*.replaceAll(';.*', '') == problem

        where:
        what                        | table         | rows                                                  || problem
        'one more on a full cost'   | 'allocations' | 'expense,grant,line,amount\ne1,g2,ACT,20.51'          || ['allocations.csv:2:amount: the expense “e1” is allocated for 120.51 CAD, more than its amount (120.50 CAD)']
        'one made smaller'          | 'allocations' | 'expense,grant,line,amount\ne1,g2,ACT,20.49'          || []
        'a cost made smaller'       | 'expenses'    | 'code,incurred_on,description,category,amount,currency\ne1,2021-10-05,A,other,120.49,CAD' || ['expenses.csv:2:amount: the expense “e1” is allocated for 120.50 CAD, more than its amount (120.49 CAD)']
        'a cost made larger'        | 'expenses'    | 'code,incurred_on,description,category,amount,currency\ne1,2021-10-05,A,other,120.51,CAD' || []
    }

    static final String EXPENSES = 'code,incurred_on,description,category,amount,currency,rate,rate_date\n'

    def "the parts of an expense move in one import, and come back by the next: #what"() {
        given:
        Folder.whole(temp.resolve('data'))
        def context = home('first')
        take(context, temp.resolve('data'))
        def next = new Folder(temp.resolve('next'))
        tables.each { table, rows -> next.csv(table, rows) }

        when:
        def there = take(context, temp.resolve('next'))
        def moved = parts(context)
        def again = take(context, temp.resolve('next'))
        give(context, temp.resolve('out'))
        def elsewhere = home('second')
        take(elsewhere, temp.resolve('out'))
        def back = take(context, temp.resolve('data'))

        then:
        there.problems() == [] && back.problems() == [] && again.isUnchanged()
        moved == claimed
        parts(elsewhere) == claimed
        parts(context).containsAll(['e1 g1 SAL 10000 10000', 'e1 g2 ACT 2050 2050', 'e2 g2 ACT 6050 100000'])

        where:
        what                             | tables || claimed
        'both shrink'                    | [expenses: EXPENSES + 'e1,2021-10-05,A,other,2.00,CAD,,', allocations: 'expense,grant,line,amount\ne1,g1,SAL,1.50\ne1,g2,ACT,0.50'] || ['e1 g1 SAL 150 150', 'e1 g2 ACT 50 50', 'e2 g2 ACT 6050 100000', 'e3 g1 SAL -2000 -2000']
        'two lines swap'                 | [allocations: 'expense,grant,line,amount\ne1,g1,SAL,20.50\ne1,g2,ACT,100.00'] || ['e1 g1 SAL 2050 2050', 'e1 g2 ACT 10000 10000', 'e2 g2 ACT 6050 100000', 'e3 g1 SAL -2000 -2000']
        'a cost becomes a credit'        | [expenses: EXPENSES + 'e1,2021-10-05,A,other,-1.00,CAD,,', allocations: 'expense,grant,line,amount\ne1,g1,SAL,-0.50\ne1,g2,ACT,-0.50'] || ['e1 g1 SAL -50 -50', 'e1 g2 ACT -50 -50', 'e2 g2 ACT 6050 100000', 'e3 g1 SAL -2000 -2000']
        'only the rate falls'            | [expenses: EXPENSES + 'e2,2021-11-02,T,other,2000.00,MXN,0.0605,2021-11-02'] || ['e1 g1 SAL 10000 10000', 'e1 g2 ACT 2050 2050', 'e2 g2 ACT 6050 100000', 'e3 g1 SAL -2000 -2000']
        'only the rate rises'            | [expenses: EXPENSES + 'e2,2021-11-02,T,other,1000.00,MXN,0.1210,2021-11-02'] || ['e1 g1 SAL 10000 10000', 'e1 g2 ACT 2050 2050', 'e2 g2 ACT 6050 50000', 'e3 g1 SAL -2000 -2000']
        'the expense is in another currency' | [expenses: EXPENSES + 'e1,2021-10-05,A,other,120.50,USD,1.00,2021-10-05'] || ['e1 g1 SAL 10000 7999', 'e1 g2 ACT 2050 2050', 'e2 g2 ACT 6050 100000', 'e3 g1 SAL -2000 -2000']
    }

    def "a part is added where another makes room in the same file"() {
        given:
        Folder.whole(temp.resolve('data'))
        def context = home('first')
        take(context, temp.resolve('data'))
        def next = new Folder(temp.resolve('next'))
        next.csv('budget_lines', 'grant,version,line,parent,title,category,amount,kind\ng2,0,X,,X,other,5.00,cash')
        next.csv('allocations', 'expense,grant,line,amount\ne2,g2,X,0.50\ne2,g2,ACT,60.00')

        expect:
        take(context, temp.resolve('next')).problems() == []
        parts(context).findAll { it.startsWith('e2') } == ['e2 g2 ACT 6000 99174', 'e2 g2 X 50 826']
    }

    static List<String> parts(ApplicationContext context) {
        context.getBean(AllocationRepository).findAll().collect { "${it.expense()} ${it.grant()} ${it.line()} ${it.amountMinor()} ${it.claimedMinor()}" as String }.toSorted()
    }

    def "a grant does not change its currency where what is charged to it has no rate"() {
        given:
        Folder.whole(temp.resolve('data'))
        def context = home('first')
        take(context, temp.resolve('data'))

        when:
        def outcome = take(context, new Folder(temp.resolve('next')).csv('grants', Folder.WHOLE.grants.replace('9000.00,CAD', '9000.00,MXN')).path)

        then:
        outcome.problems()*.toString()*.replaceAll(';.*', '') == ['grants.csv:3:currency: the expense “e1” cannot be converted: no rate for MXN on 2021-10-05']
    }

    def "what a grant in another currency claims follows it"() {
        given:
        def data = Folder.whole(temp.resolve('data'))
        data.csv('allocations', 'expense,grant,line,amount\ne2,g2,ACT,60.50')
        def context = home('first')
        take(context, temp.resolve('data'))

        when:
        def outcome = take(context, new Folder(temp.resolve('next')).csv('grants', Folder.WHOLE.grants.replace('9000.00,CAD', '9000.00,MXN')).path)

        then:
        outcome.problems() == []
        parts(context) == ['e2 g2 ACT 6050 6050']
    }

    def "parts in several currencies are compared in the home currency, half a cent off each: #dollars"() {
        given:
        def folder = Folder.whole(temp.resolve('data'))
        folder.csv('grants', Folder.WHOLE.grants.stripIndent().strip() + '\nus,fond,Dollars,,,donation,9000.00,USD,2021-09-01,2022-08-31,,,,,,')
        folder.csv('budget_lines', Folder.WHOLE.budget_lines.stripIndent().strip() + '\nus,0,A,,Tout,other,9000.00,')
        folder.csv('allocations', "expense,grant,line,amount\ne1,g1,SAL,60.25\ne1,us,A,$dollars")

        expect: '60.25 CAD at 1.2664 CAD for 1 USD are 47.576 USD'
        take(home('first'), folder.path).problems()*.toString()*.replaceAll(';.*', '') == problem

        where:
        dollars || problem
        '47.57' || []
        '47.58' || []
        '47.59' || ['allocations.csv:3:amount: the expense “e1” is allocated for 120.52 CAD, more than its amount (120.50 CAD)']
    }

    def "an export never overwrites"() {
        given:
        def context = home('first')
        new Folder(temp.resolve('full')).csv('x', 'y')
        Files.writeString(temp.resolve('there.xlsx'), 'x')

        expect:
        give(context, temp.resolve('full')).problems()*.message() == ['the folder is not empty; give a folder that is new or empty']
        give(context, temp.resolve('there.xlsx')).problems()*.message() == ['a file of this name exists already; choose another']
        give(context, temp.resolve('full/x.csv')).problems()*.message() == ['this is a file; give a folder that is new or empty, or a new .xlsx file']
        Files.readString(temp.resolve('there.xlsx')) == 'x'
    }

    def "two narratives read from one file and changed since get a file each"() {
        given:
        def data = Folder.whole(temp.resolve('data'))
        data.csv('narratives', Folder.WHOLE.narratives.stripIndent().strip() + '\nannual,2022-09-01,2023-08-31,mot-du-president,fr,narratives/mot.md')
        def context = home('first')
        take(context, temp.resolve('data'))
        def narratives = context.getBean(NarrativeRepository)
        def second = narratives.findAll().find { it.periodStart().year == 2022 }
        context.getBean(BulkWriter).upsert(second.getClass(), [new org.bilan.funding.Narrative(null, second.report(), second.periodStart(), second.periodEnd(), second.section(), second.language(), second.file(), 'Autre\n')])

        when:
        give(context, temp.resolve('out'))

        then:
        Files.readString(temp.resolve('out/narratives/mot.md')) == 'Une année **pleine**.\n'
        Files.readString(temp.resolve('out/narratives/mot-2.md')) == 'Autre\n'
    }
}
