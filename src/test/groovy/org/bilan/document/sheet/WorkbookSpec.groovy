package org.bilan.document.sheet

import org.bilan.document.Cell
import org.bilan.document.Cells
import org.bilan.document.InkSamples
import org.bilan.document.Table
import org.bilan.document.word.ZipParts
import org.bilan.value.FuzzyDate
import org.bilan.value.Language
import org.bilan.value.Money
import org.bilan.value.Wording
import spock.lang.Specification

class WorkbookSpec extends Specification {
    static final Wording FR = Wording.of(Language.FR)

    def "cells hold the table's values, typed; a total that is a sum is a formula with its value, another stays a value"() {
        when:
        def cells = Cells.read(Workbook.write([InkSamples.table()], FR))

        then:
        cells.subMap(['A1', 'B1', 'C1']) == [A1: 'Poste', B1: 'Prévu ($)', C1: 'Réel ($)']
        cells.subMap(['A3', 'B3', 'C3']) == [A3: 'Coordination', B3: '42000.00', C3: '41877.25']
        cells.A4 == '=HYPERLINK("x") & <b>'
        !cells.containsKey('C4')
        cells.A5 == 'Le poste est resté vacant.'
        cells.subMap(['B6', 'C6']) == [B6: '=SUM(B3:B4) 64000.00', C6: '=SUM(C3:C4) 41877.25']
        cells.C10 == '=SUM(C8:C9) 60.00'
        cells.B11 == '=B6+B10 65000.00'
        cells.C11 == '99999.99'
    }

    def "shares, days and vague dates are what a spreadsheet expects"() {
        given:
        def table = new Table('x', ['a', 'b', 'c', 'd'].collect { new Table.Column(it, true, 1) }, [new Table.Row(Table.Role.ITEM, [
            new Cell.Percent(35.5), new Cell.Day(FuzzyDate.parse('2022-05-21')), new Cell.Day(FuzzyDate.parse('2022-05~')),
            new Cell.Amount(new Money(-123456, Currency.getInstance('MXN')))])])
        def book = Workbook.write([table], FR)
        def styles = new groovy.xml.XmlSlurper().parse(new ByteArrayInputStream(ZipParts.read(book, '')['xl/styles.xml'])).numFmts.numFmt*.@formatCode*.text()

        expect:
        Cells.read(book).subMap(['A2', 'B2', 'C2', 'D2']) == [A2: '0.355', B2: '44702', C2: 'vers mai 2022', D2: '-1234.56']
        ['0.0\\ %', 'yyyy\\-mm\\-dd', '$\u00a0MX'].every { pattern -> styles.any { it.contains(pattern) } }
    }

    def "a change is a number that says its sign"() {
        given:
        def change = { new Cell.Change(it) }
        def table = new Table('x', ['a', 'b', 'c'].collect { new Table.Column(it, true, 1) }, [new Table.Row(Table.Role.ITEM, [
            change(new Cell.Number(69.0G)), change(new Cell.Amount(new Money(2574564, Currency.getInstance('CAD')))), change(new Cell.Number(-3.0G))])])
        def book = Workbook.write([table], FR)
        def styles = new groovy.xml.XmlSlurper().parse(new ByteArrayInputStream(ZipParts.read(book, '')['xl/styles.xml'])).numFmts.numFmt*.@formatCode*.text()

        expect:
        Cells.read(book).subMap(['A2', 'B2', 'C2']) == [A2: '69.0', B2: '25745.64', C2: '-3.0']
        styles.any { it.startsWith('\\+#,##0.00\\ "$";\\-') }
        change(new Cell.Number(69G)).worded(FR) == '+69'
    }

    def "a number with more digits than a program keeps is text, and so is a day before all programs count alike"() {
        given:
        def table = new Table('x', ['a', 'b', 'c'].collect { new Table.Column(it, true, 1) }, [new Table.Row(Table.Role.ITEM, [
            new Cell.Number(new BigDecimal('12345678901234567')), new Cell.Day(FuzzyDate.parse('1899-05-21')), new Cell.Moment(java.time.LocalDateTime.parse('2022-05-21T18:00'))])])

        expect:
        Cells.read(Workbook.write([table], FR)).subMap(['A2', 'B2', 'C2']) == [A2: '12345678901234567', B2: '21 mai 1899', C2: '44702.750000000']
    }

    def "the same tables give the same bytes, and the heading stays in sight"() {
        given:
        def first = Workbook.write([InkSamples.table(), InkSamples.table()], FR)
        def sheet = new String(ZipParts.read(first, '')['xl/worksheets/sheet2.xml'], 'UTF-8')

        expect:
        Workbook.write([InkSamples.table(), InkSamples.table()], FR) == first
        sheet.contains('ySplit="1"')
        sheet.contains('state="frozen"')
    }

    def "sheets have names that Excel accepts"() {
        given:
        def names = new SheetNames(Language.FR)

        expect:
        [names.next('Budget: réel/prévu [2022]?'), names.next('budget réel prévu 2022'), names.next(''), names.next("'History'"), names.next('x' * 40), names.next('X' * 40)] ==
            ['Budget réel prévu 2022', 'budget réel prévu 2022 (2)', 'Feuille 3', 'History (2)', 'x' * 30 + '…', 'X' * 26 + '… (2)']
    }

    def "control characters and endless texts do not break the file"() {
        given:
        def table = new Table('x', [new Table.Column('a', false, 1)], [new Table.Row(Table.Role.ITEM, [new Cell.Text('a\u0000b\u001f' + 'z' * 40_000)])])

        expect:
        Cells.read(Workbook.write([table], FR)).A2.length() == 32_767
    }

    def "a list is filtered up to its last row and its totals stay below; a table in groups is not"() {
        given:
        def items = (1..3).collect { new Table.Row(Table.Role.ITEM, [new Cell.Text("n° $it"), new Cell.Number(it as BigDecimal)]) }
        def total = new Table.Row(Table.Role.TOTAL, [new Cell.Text('Total'), new Cell.Number(6.0G)])
        def columns = [new Table.Column('a', false, 1), new Table.Column('b', true, 1)]
        def parts = ZipParts.read(Workbook.write([new Table("L'été", columns, items + total), InkSamples.table()], FR), '')
        def book = new String(parts['xl/workbook.xml'], 'UTF-8')

        expect:
        new String(parts['xl/worksheets/sheet1.xml'], 'UTF-8').contains('<autoFilter ref="A1:B4"/>')
        !new String(parts['xl/worksheets/sheet2.xml'], 'UTF-8').contains('<autoFilter')
        book.contains('<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">\'L\'\'été\'!$A$1:$B$4</definedName>')
        book.contains('<definedName name="_xlnm.Print_Titles" localSheetId="1">')
    }

    def "text that begins like a formula stays text when it is edited: #text"() {
        given:
        def parts = ZipParts.read(Workbook.write([new Table('x', [new Table.Column('a', false, 1)], [new Table.Row(Table.Role.ITEM, [new Cell.Text(text)])])], FR), '')
        def sheet = new String(parts['xl/worksheets/sheet1.xml'], 'UTF-8')

        expect:
        Cells.read(Workbook.write([new Table('x', [new Table.Column('a', false, 1)], [new Table.Row(Table.Role.ITEM, [new Cell.Text(text)])])], FR)).A2 == read
        !sheet.contains('<f>')
        new String(parts['xl/styles.xml'], 'UTF-8').contains('quotePrefix') == quoted

        where:
        text             | quoted | read
        '=1+1'           | true   | '=1+1'
        '+33 1'          | true   | '+33 1'
        '-5'             | true   | '-5'
        '@SUM(A1)'       | true   | '@SUM(A1)'
        '\t=1'           | true   | '\t=1'
        '2021-11'        | false  | '2021-11'
        'a _x0041_ b'    | false  | 'a _x005F_x0041_ b'
    }

    def "no tables still make a workbook"() {
        expect:
        ZipParts.read(Workbook.write([], FR), '').containsKey('xl/worksheets/sheet1.xml')
    }
}
