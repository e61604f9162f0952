package org.bilan.document.sheet

import org.bilan.document.Cell
import org.bilan.document.Cells
import org.bilan.document.LibreOffice
import org.bilan.document.Table
import org.bilan.document.word.ValidDocx
import org.bilan.document.word.ZipParts
import org.bilan.value.FuzzyDate
import org.bilan.value.Language
import org.bilan.value.Missing
import org.bilan.value.Money
import org.bilan.value.Wording
import spock.lang.Requires
import spock.lang.Specification
import spock.lang.TempDir

class LongSheetSpec extends Specification {
    static final COLUMNS = [new Table.Column('Jour', false, 1), new Table.Column('Quoi', false, 1), new Table.Column('Monnaie', false, 1), new Table.Column('Montant', true, 1), new Table.Column('Personnes', true, 1)]
    static final TOTALS = new ListTotals([3, 4], [2])

    @TempDir java.nio.file.Path folder

    def "rows are added up below, each currency apart, by formulas that know their result"() {
        given:
        def book = list([['2022-05-21', 'Affiches', 'CAD', 1050, 12], ['2022-05~', '=cmd()', 'CAD', -50, null], ['2022-06-01', 'Vol', 'USD', 30000, 8]])

        def faults = ValidDocx.faults(book)

        expect:
        faults == []
        Cells.read(book).findAll { it.key ==~ /[A-E][2-7]/ } == [
            A2: '44702', B2: 'Affiches', C2: 'CAD', D2: '10.50', E2: '12',
            A3: 'vers mai 2022', B3: '=cmd()', C3: 'CAD', D3: '-0.50',
            A4: '44713', B4: 'Vol', C4: 'USD', D4: '300.00', E4: '8',
            A5: 'Total', C5: 'CAD', D5: '=SUMIFS(D2:D4,C2:C4,"CAD") 10.00', E5: '=SUMIFS(E2:E4,C2:C4,"CAD") 12',
            A6: 'Total', C6: 'USD', D6: '=SUMIFS(D2:D4,C2:C4,"USD") 300.00', E6: '=SUMIFS(E2:E4,C2:C4,"USD") 8']
    }

    def "a list of one currency is added up as it is filtered"() {
        expect:
        Cells.read(list([['2022-05-21', 'a', 'CAD', 100, 1], ['2022-05-22', 'b', 'CAD', 200, 2]])).subMap(['A4', 'D4', 'E4']) ==
            [A4: 'Total', D4: '=SUBTOTAL(9,D2:D3) 3.00', E4: '=SUBTOTAL(9,E2:E3) 3']
    }

    def "a list without rows is a heading"() {
        given:
        def book = list([])

        def faults = ValidDocx.faults(book)

        expect:
        faults == []
        Cells.read(book).keySet() == ['A1', 'B1', 'C1', 'D1', 'E1'] as Set
    }

    def "the same rows give the same bytes, and columns are as wide as what stands in them"() {
        given:
        def rows = (1..500).collect { ['2022-05-21', "Une description de la rangée $it".toString(), 'CAD', it * 100, it] }
        def first = list(rows)
        def widths = new String(ZipParts.read(first, '')['xl/worksheets/sheet1.xml'], 'UTF-8').findAll(/ width="([\d.]+)"/) { it[1] as double }

        expect:
        Arrays.equals(list(rows), first)
        widths == [13, 35, 11, 18, 18]
    }

    @Requires({ LibreOffice.installed })
    def "another program reads the same values and works the totals out to the same"() {
        given:
        def book = list([['2022-05-21', 'Affiches', 'CAD', 1050, 12], ['2022-05~', '=1+1', 'CAD', -50, null], ['2022-06-01', '-5', 'USD', 30000, 8]])
        def parts = ZipParts.read(book, '')
        def bare = new String(parts['xl/worksheets/sheet1.xml'], 'UTF-8').replaceAll(/<\/f><v>[^<]+<\/v>/, '</f>')
        def workedOut = ZipParts.write(parts + ['xl/worksheets/sheet1.xml': bare.getBytes('UTF-8')])

        when:
        def read = LibreOffice.converted(folder, [book: book, bare: workedOut], 'csv', 'xlsx').collectEntries { [it.key, new String(it.value, 'UTF-8').readLines()] }

        then:
        read.book == ['Jour,Quoi,Monnaie,Montant,Personnes', '2022-05-21,Affiches,CAD,10.5,12', 'vers mai 2022,=1+1,CAD,-0.5,', '2022-06-01,-5,USD,300,8', 'Total,,CAD,10,12', 'Total,,USD,300,8']
        read.bare == read.book
    }

    private static byte[] list(List<List> rows) {
        def out = new ByteArrayOutputStream()
        def book = new SheetBook(out, ['Dépenses'], Wording.of(Language.FR))
        def sheet = book.list(COLUMNS, TOTALS)
        rows.each { day, what, currency, minor, people ->
            sheet.add([new Cell.Day(FuzzyDate.parse(day)), new Cell.Text(what), new Cell.Text(currency), new Cell.Amount(new Money(minor, Currency.getInstance(currency))),
                people == null ? new Cell.Absent(Missing.NOT_REPORTED) : new Cell.Number(people as BigDecimal)])
        }
        sheet.close()
        book.close()
        out.toByteArray()
    }
}
