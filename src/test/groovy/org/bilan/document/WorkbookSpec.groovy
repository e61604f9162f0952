package org.bilan.document

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
        cells.C4 == '—'
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
        Cells.read(book).subMap(['A2', 'B2', 'C2', 'D2']) == [A2: '0.355', B2: '44702.0', C2: 'vers mai 2022', D2: '-1234.56']
        ['0.0\\ %', 'yyyy-mm-dd', '$\u00a0MX'].every { pattern -> styles.any { it.contains(pattern) } }
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

    def "no tables still make a workbook"() {
        expect:
        ZipParts.read(Workbook.write([], FR), '').containsKey('xl/worksheets/sheet1.xml')
    }
}
