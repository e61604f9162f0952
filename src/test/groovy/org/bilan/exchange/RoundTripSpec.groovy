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
        def broken = new Import(context.getBean(io.micronaut.transaction.TransactionOperations), store(context), shelf(temp.resolve('first')))

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
            super(context, context.getBean(BulkWriter))
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
