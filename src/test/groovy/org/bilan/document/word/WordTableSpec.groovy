package org.bilan.document.word

import groovy.xml.XmlSlurper
import org.bilan.document.Cell
import org.bilan.document.InkSamples
import org.bilan.document.MiniDocx
import org.bilan.document.Table
import org.bilan.value.Language
import org.bilan.value.Wording
import spock.lang.Specification

class WordTableSpec extends Specification {
    def docx = new MiniDocx().open()
    def place = new WordPlace(docx, 'word/document.xml', WordStyles.in(docx), Wording.of(Language.FR), 9360)

    def "a table reads as it was built, under its caption, with its heading repeated on every page"() {
        given:
        def body = parse(WordTable.write(InkSamples.table(), place))
        def rows = body.tbl.tr

        expect:
        body.p[0].pPr.pStyle.@'w:val' == 'Caption'
        body.p[0].text() == 'Budget et réel'
        body.tbl.tblPr.tblStyle.@'w:val' == 'BilanTable'
        rows[0].trPr.tblHeader.size() == 1
        rows[1..-1].every { it.trPr.tblHeader.size() == 0 }
        rows[0].tc*.text() == ['Poste', 'Prévu ($)', 'Réel ($)']
        rows[3].tc*.text() == ['=HYPERLINK("x") & <b>', '22\u00a0000,00\u00a0$', '—']
        rows[4].tc*.text() == ['Le poste est resté vacant.']
        rows[4].tc.tcPr.gridSpan.@'w:val' == '3'
        rows[1].tc*.text() == ['Ressources humaines']
        rows[1].tc.tcPr.gridSpan.@'w:val' == '3'
    }

    def "figures stand at the right, totals in weight, a line stays with its explanation"() {
        given:
        def rows = parse(WordTable.write(InkSamples.table(), place)).tbl.tr

        expect:
        rows[2].tc*.p*.pPr*.pStyle.collect { it.@'w:val'.text() } == ['TableText', 'TableFigure', 'TableFigure']
        rows[0].tc*.p*.pPr*.jc.collect { it.@'w:val'.text() } == ['', 'right', 'right']
        rows[3].tc.every { it.p.pPr.keepNext.size() == 1 }
        rows[10].tc.every { it.p.r.rPr.b.size() == 1 }
        rows[2].tc.every { it.p.r.rPr.b.size() == 0 }
    }

    def "every cell ends in a paragraph, and so does what is written"() {
        given:
        def body = parse(WordTable.write(InkSamples.table(), place))

        expect:
        body.tbl.tr.tc.every { it.children().list().last().name() == 'p' }
        body.children().list().last().name() == 'p'
    }

    def "columns fill the width exactly, and no amount lacks room: #width"() {
        given:
        def widths = WordTableSpec.widths(InkSamples.table(), width)

        expect:
        widths.sum() == width
        width < 4500 || widths[1] >= ColumnWidths.measure('65\u00a0000,00\u00a0$')

        where:
        width << [9360, 12960, 5000, 2000]
    }

    def "weights share what is left"() {
        given:
        def table = new Table('', [new Table.Column('a', false, 3), new Table.Column('b', false, 1)], [new Table.Row(Table.Role.ITEM, [new Cell.Text('x'), new Cell.Text('y')])])

        expect:
        WordTableSpec.widths(table, 8000).toList() == [6000, 2000]
        !WordTable.write(table, place).contains('Caption')
    }

    def "line ends in a cell become line breaks; a table without rows is nothing"() {
        given:
        def table = new Table('t', [new Table.Column('a', false, 1)], [new Table.Row(Table.Role.ITEM, [new Cell.Text('un\r\ndeux\u0000')])])

        expect:
        WordTable.write(table, place).contains('<w:t xml:space="preserve">un</w:t><w:br/><w:t xml:space="preserve">deux</w:t>')
        WordTable.write(new Table('t', table.columns(), []), place) == ''
    }

    def "texts of several lines get the room that spares most lines, and a date of two words no column of its own"() {
        given:
        def columns = [new Table.Column('Date', false, 9), new Table.Column('Texte', false, 1), new Table.Column('Lieu', false, 9)]
        def row = new Table.Row(Table.Role.ITEM, [new Cell.Text('16 septembre 2021'), new Cell.Text('mot ' * 60), new Cell.Text('Montréal')])
        def widths = WordTableSpec.widths(new Table('', columns, [row] * 5), 9000)

        expect:
        widths.sum() == 9000
        widths[1] > 5500
        widths[0] >= ColumnWidths.measure('16 septembre')
    }

    def "a line within another stands in, a line to write on is high, and no row goes to the next page alone"() {
        given:
        def item = { String a, String b -> new Table.Row(Table.Role.ITEM, [new Cell.Text(a), new Cell.Text(b)]) }
        def columns = [new Table.Column('a', false, 1), new Table.Column('b', false, 1)]
        def rows = parse(WordTable.write(new Table('', columns, (1..8).collect { item("ligne $it", 'x') } + item('\u2003\u2003Femmes', 'y') + item('Signature', '')), place)).tbl.tr

        expect:
        rows[9].tc[0].text() == 'Femmes'
        rows[9].tc[0].p.pPr.ind.@'w:left'.text().toInteger() > 0
        rows.collect { it.trPr.trHeight.size() } == [0] * 10 + [1]
        rows.collect { it.tc[0].p.pPr.keepNext.size() } == [1] + [0] * 8 + [1, 0]
    }

    def "a short group stays on one page, with its total and its notes; a long one does not"() {
        given:
        def row = { Table.Role role, String a -> new Table.Row(role, role == Table.Role.NOTE ? [new Cell.Text(a)] : [new Cell.Text(a), new Cell.Text('x')]) }
        def columns = [new Table.Column('a', false, 1), new Table.Column('b', false, 1)]
        def group = { int items -> [new Table.Row(Table.Role.GROUP, [new Cell.Text('Groupe'), new Cell.Text('')])] + (1..items).collect { row(Table.Role.ITEM, "ligne $it") } }
        def all = group(9) + group(2) + row(Table.Role.NOTE, 'raison') + group(9)
        def rows = parse(WordTable.write(new Table('', columns, all), place)).tbl.tr

        expect:
        rows.collect { it.tc[0].p.pPr.keepNext.size() } == [1] + [1] + [0] * 9 + [1, 1, 1, 0] + [1] + [0] * 7 + [1, 0]
    }

    def "words after a column of figures keep away from them, under their heading"() {
        given:
        def columns = [new Table.Column('Nom', false, 1), new Table.Column('Montant', true, 1), new Table.Column('Source', false, 1)]
        def rows = parse(WordTable.write(new Table('', columns, [new Table.Row(Table.Role.ITEM, [new Cell.Text('a'), new Cell.Number(7), new Cell.Text('b')])]), place)).tbl.tr

        expect:
        rows.every { row -> row.tc.collect { it.p.pPr.ind.@'w:left'.text() } == ['', '', '110'] }
    }

    private static int[] widths(Table table, int width) {
        def wording = Wording.of(Language.FR)
        ColumnWidths.of(table, table.rows().collect { row -> row.cells().collect { it.worded(wording) } }, width)
    }

    private static parse(String xml) {
        new XmlSlurper(false, true).parseText("<b xmlns:w='${MiniDocx.W}'>$xml</b>").declareNamespace(w: MiniDocx.W)
    }
}
