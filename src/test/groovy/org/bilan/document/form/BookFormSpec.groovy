package org.bilan.document.form

import java.time.LocalDate
import org.bilan.document.form.FormRefused.Reason
import spock.lang.Specification

import static org.bilan.document.form.BookMaker.cells
import static org.bilan.document.form.BookMaker.part

class BookFormSpec extends Specification {
    static final LocalDate DAY = LocalDate.of(2022, 5, 21)

    static CellValue number(String figure, boolean percent = false) { new CellValue("«$figure»", new BigDecimal(figure), percent, null) }

    static CellValue day(LocalDate day) { new CellValue('le 21 mai 2022', null, false, day) }

    static BookMaker simple() {
        new BookMaker().sheet('Demande', '<row r="3"><c r="A3" t="inlineStr"><is><t>Nom</t></is></c><c r="B3" s="0"/></row><row r="5"><c r="B5" s="1"/><c r="C5" s="2"/><c r="D5" s="3"/><c r="E5" s="4"/><c r="F5" s="5"/></row>')
    }

    static List<List> flaws(FilledForm form) { form.flaws().collect { [it.kind(), it.field(), it.details()] } }

    def "a cell gets a figure, a day or a text as its format asks"() {
        when:
        def done = BookForm.fill(simple().bytes(), ['Demande!B3': CellValue.of('Centre d’amitié'), 'Demande!B5': day(DAY), 'Demande!C5': number('35', true), 'Demande!D5': number('12.50'),
            'Demande!E5': number('-1234.50'), 'Demande!F5': number('35', true), 'Demande!H9': day(DAY), B2: CellValue.of('premier feuillet')])

        then:
        done.flaws() == []
        cells(done.bytes()) == [B2: "'premier feuillet'", A3: '', B3: "'Centre d’amitié'", B5: '44702', C5: '0.35', D5: "'«12.50»'", E5: '-1234.5', F5: '35', H9: "'le 21 mai 2022'"].with { it.A3 = "'Nom'"; it }
    }

    def "text stays text, whatever it begins with or looks like"() {
        expect:
        cells(BookForm.fill(simple().bytes(), [B3: CellValue.of(text)]).bytes()).B3 == "'$kept'"

        where:
        text                        || kept
        '=HYPERLINK("http://x")'    || '=HYPERLINK("http://x")'
        '+1'                        || '+1'
        '  deux espaces '           || '  deux espaces '
        'un\ndeux'                  || 'un\ndeux'
        'a\u0000b\u0007c'           || 'abc'
        '<b>&amp;'                  || '<b>&amp;'
        '_x000D_'                   || '_x005F_x000D_'
    }

    def "looks, other cells, merges and other sheets stay; a value for the inside of a merge is shown by its first cell"() {
        given:
        def book = new BookMaker().sheet('A', '<row r="1" ht="30" customHeight="1"><c r="A1" s="4"><v>7</v></c><c r="B1" s="3"/></row>', '<mergeCells count="1"><mergeCell ref="B1:D2"/></mergeCells>', '<cols><col min="6" max="6" width="9" style="2"/></cols>')
            .sheet('B', '<row r="1"><c r="A1"><v>1</v></c></row>')

        when:
        def done = BookForm.fill(book.bytes(), ['A!C2': CellValue.of('au milieu'), 'A!F1': number('10', true)]).bytes()

        then:
        cells(done) == [A1: '7', B1: "'au milieu'", F1: '0.1']
        part(done, 'xl/worksheets/sheet1.xml').contains('ht="30"')
        part(done, 'xl/worksheets/sheet1.xml').contains('<c r="A1" s="4">')
        part(done, 'xl/worksheets/sheet2.xml') == part(book.bytes(), 'xl/worksheets/sheet2.xml')
    }

    def "rows and cells that are not there are made where they belong"() {
        given:
        def done = BookForm.fill(new BookMaker().sheet('A', '<row r="2"><c r="B2"><v>1</v></c></row><row r="9"/>').bytes(),
            [C2: number('2'), A2: number('0'), B5: number('5'), A1: number('9'), AA2: number('27'), B20: number('20')]).bytes()

        expect:
        (part(done, 'xl/worksheets/sheet1.xml') =~ /<(?:row|c) r="(\w+)"/).collect { it[1] } == ['1', 'A1', '2', 'A2', 'B2', 'C2', 'AA2', '5', 'B5', '9', '20', 'B20']
    }

    def "a formula is left alone and said; what formulas had calculated is forgotten everywhere, and calculated when the file is opened"() {
        given:
        def book = new BookMaker().sheet('A', '<row r="1"><c r="A1"><f>B1*2</f><v>4</v></c><c r="B1"><v>2</v></c></row>').sheet('B', '<row r="1"><c r="A1" t="str"><f>A!A1</f><v>4</v></c></row>')

        when:
        def done = BookForm.fill(book.bytes(), ['A!A1': number('5'), 'A!B1': number('3')])

        then:
        flaws(done) == [[FormFlaw.Kind.FORMULA, 'A!A1', []]]
        cells(done.bytes()) == [A1: '=B1*2', B1: '3']
        cells(done.bytes(), 2) == [A1: '=A!A1']
        part(done.bytes(), 'xl/workbook.xml').contains('<calcPr fullCalcOnLoad="1"/>')
        BookForm.check(book.bytes(), ['A!A1', 'A!B1', 'C!A1'])*.kind() == [FormFlaw.Kind.FORMULA, FormFlaw.Kind.NO_FIELD]
    }

    def "a cell with choices takes the one that is meant, as the workbook spells it, and says what is none: #given"() {
        given:
        def book = new BookMaker(shared: ['Final', 'Étape']).sheet('Demande', '<row r="1"><c r="A1"/></row>',
            "<dataValidations><dataValidation type=\"list\" sqref=\"$range\"><formula1>$formula</formula1></dataValidation></dataValidations>")
            .sheet('Listes', '<row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="2"><c r="A2" t="s"><v>1</v></c></row>')
        book.names = "<definedName name=\"Genres\">Listes!\$A\$1:\$A\$2</definedName>"

        when:
        def done = BookForm.fill(book.bytes(), ['Demande!A1': CellValue.of(given)])

        then:
        cells(done.bytes()).A1 == shown
        done.flaws()*.kind() == (told ? [FormFlaw.Kind.UNKNOWN_CHOICE] : [])
        told.every { done.flaws()[0].details().join(' ').contains(it) }

        where:
        formula                         | range                | given     || shown       | told
        '"Final,Étape"'                 | 'A1'                 | 'final'   || "'Final'"   | []
        '"Final,Étape"'                 | 'B7 A1:A3'           | 'etape'   || "'Étape'"   | []
        '"Final,Étape"'                 | 'A1:A1048576'        | 'autre'   || ''          | ['autre', 'Final', 'Étape']
        'Listes!$A$1:$A$2'              | 'A1'                 | 'FINAL'   || "'Final'"   | []
        'Genres'                        | 'A1'                 | 'autre'   || ''          | ['autre', 'Final']
        'INDIRECT("x")'                 | 'A1'                 | 'libre'   || "'libre'"   | []
        '"Final,Étape"'                 | 'B1:XFD1048576'      | 'libre'   || "'libre'"   | []
    }

    def "days count from where the workbook counts, and 1900 is a leap year there"() {
        given:
        def book = simple()
        book.properties = properties

        expect:
        cells(BookForm.fill(book.bytes(), [B5: day(LocalDate.parse(on))]).bytes()).B5 == serial

        where:
        properties                      | on           || serial
        ''                              | '2022-05-21' || '44702'
        ''                              | '1900-03-01' || '61'
        ''                              | '1900-02-28' || '59'
        '<workbookPr date1904="1"/>'    | '2022-05-21' || '43240'
    }

    def "an address, a range and a name stand for cells; what stands for none is a flaw with the nearest"() {
        given:
        def book = simple().sheet('Plan d’action', '<row r="1"/>')
        book.names = '<definedName name="Organisme">Demande!$B$3</definedName><definedName name="Postes">\'Plan d’action\'!$A$2:$A$4</definedName>'

        expect:
        BookForm.cells(book.bytes(), ['b3', 'Organisme', 'Postes', "'Plan d’action'!A1", 'Demande!A1:B2', 'Demnde!A1', 'A0', 'XFE1', 'Organism', 'A1:XFD1048576']) == [
            b3: ["'Demande'!B3"], Organisme: ["'Demande'!B3"], Postes: ["'Plan d’action'!A2", "'Plan d’action'!A3", "'Plan d’action'!A4"], "'Plan d’action'!A1": ["'Plan d’action'!A1"],
            'Demande!A1:B2': ["'Demande'!A1", "'Demande'!B1", "'Demande'!A2", "'Demande'!B2"], 'Demnde!A1': [], A0: [], XFE1: [], Organism: [], 'A1:XFD1048576': []]
        flaws(BookForm.fill(book.bytes(), [Organism: number('1'), 'Demnde!A1': number('1')])) == [[FormFlaw.Kind.NO_FIELD, 'Organism', ['Organisme']], [FormFlaw.Kind.NO_FIELD, 'Demnde!A1', ["'Demande'!A1"]]]
    }

    def "a text longer than a cell takes is cut and said"() {
        given:
        def done = BookForm.fill(simple().bytes(), [B3: CellValue.of('a' * 32_770)])

        expect:
        flaws(done) == [[FormFlaw.Kind.TOO_LONG, 'B3', ['aaa', '3', '32767']]]
        cells(done.bytes()).B3.length() == 32_767 + 2
    }

    def "the same workbook and values are the same bytes"() {
        expect:
        BookForm.fill(simple().bytes(), [B3: CellValue.of('a'), B5: day(DAY)]).bytes() == BookForm.fill(simple().bytes(), [B3: CellValue.of('a'), B5: day(DAY)]).bytes()
    }

    def "what is no workbook, or runs something, is refused: #reason"() {
        when:
        BookForm.fill(bytes, [B3: CellValue.of('a')])

        then:
        def refused = thrown(FormRefused)
        refused.reason() == reason

        where:
        bytes                                                                                    || reason
        'Bonjour'.bytes                                                                          || Reason.NOT_WORKBOOK
        new byte[0]                                                                              || Reason.NOT_WORKBOOK
        new BookMaker(more: ['xl/vbaProject.bin': 'x']).sheet('A', '').bytes()                   || Reason.MACROS
        new BookMaker(type: 'application/vnd.ms-excel.sheet.macroEnabled.main+xml').sheet('A', '').bytes() || Reason.MACROS
        new BookMaker(more: ['xl/workbook.xml': '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><workbook>&b;</workbook>']).sheet('A', '').bytes() || Reason.DAMAGED
        new BookMaker(more: ['xl/worksheets/sheet1.xml': '<worksheet><sheetData>']).sheet('A', '').bytes() || Reason.DAMAGED
        new BookMaker(more: ['xl/workbook.xml': '<document/>']).sheet('A', '').bytes()           || Reason.NOT_WORKBOOK
    }
}
