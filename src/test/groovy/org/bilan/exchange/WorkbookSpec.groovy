package org.bilan.exchange

import io.micronaut.context.ApplicationContext
import java.nio.file.Files
import java.nio.file.Path
import java.util.zip.ZipEntry
import java.util.zip.ZipOutputStream
import org.bilan.value.Language
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

class WorkbookSpec extends Specification {
    static final STYLES = '''<styleSheet xmlns="x"><numFmts><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="[$-40C]mmmm\\ yyyy"/>
        <numFmt numFmtId="166" formatCode="#,##0.00&quot; day&quot;"/><numFmt numFmtId="167" formatCode="jj/mm/aaaa"/></numFmts>
        <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
        <cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="14"/><xf numFmtId="17"/><xf numFmtId="166"/><xf numFmtId="167"/></cellXfs></styleSheet>'''

    @TempDir @Shared Path home
    @TempDir Path temp
    @AutoCleanup @Shared ApplicationContext context

    def setupSpec() {
        context = ApplicationContext.run('bilan.home': home.toString())
    }

    /** A workbook as other programs write it: shared texts, styles, sheets of the given rows of XML cells. */
    Path workbook(Map<String, String> sheets, Map<String, String> extra = [:]) {
        def file = temp.resolve('data.xlsx')
        def names = sheets.keySet().toList()
        def parts = [
            'xl/workbook.xml': "<workbook xmlns='m' xmlns:r='r'><sheets>" + names.withIndex().collect { name, i -> "<sheet name='$name' sheetId='${i + 1}' r:id='rId$i'/>" }.join() + '</sheets></workbook>',
            'xl/_rels/workbook.xml.rels': '<Relationships xmlns="p">' + names.indices.collect { "<Relationship Id='rId$it' Target='/xl/worksheets/s${it}.xml'/>" }.join() + '</Relationships>',
            'xl/styles.xml': STYLES,
            'xl/sharedStrings.xml': '<sst xmlns="m"><si><t>code</t></si><si><r><t>Am</t></r><r><t xml:space="preserve">élie </t></r><rPh><t>x</t></rPh></si></sst>',
        ] as Map<String, String>
        names.eachWithIndex { name, i -> parts["xl/worksheets/s${i}.xml".toString()] = "<worksheet xmlns='m'><sheetData>${sheets[name]}</sheetData></worksheet>".toString() }
        parts.putAll(extra)
        new ZipOutputStream(Files.newOutputStream(file)).withCloseable { zip ->
            parts.each { name, text ->
                zip.putNextEntry(new ZipEntry(name))
                zip.write(text.getBytes('UTF-8'))
            }
        }
        file
    }

    static String row(int number, List<String> cells) {
        "<row r='$number'>" + cells.join('') + '</row>'
    }

    static String text(String text) {
        "<c t='inlineStr'><is><t>$text</t></is></c>"
    }

    static String header(String... names) {
        row(1, names.collect { text(it) })
    }

    List<String> problems(Path file) {
        context.getBean(Import).rehearse(file, Language.EN).problems()*.toString()
    }

    List<List<String>> cells(Path file, String sheet) {
        def rows = []
        WorkbookPackage.open(file).withCloseable { workbook ->
            workbook.open(sheet).withCloseable { reader ->
                for (def row = reader.next(); row != null; row = reader.next()) {
                    rows << row.cells()
                }
            }
        }
        rows
    }

    def "a cell of any type reads as the text a data folder would hold: #what"() {
        expect:
        cells(workbook(themes: row(1, [cell])), 'themes') == [[read]]

        where:
        what                     | cell                                          || read
        'a shared text'          | "<c r='A1' t='s'><v>0</v></c>"                || 'code'
        'a text of two runs'     | "<c r='A1' t='s'><v>1</v></c>"                || 'Amélie '
        'a whole number'         | "<c r='A1'><v>84259</v></c>"                  || '84259'
        'a binary fraction'      | "<c r='A1'><v>0.30000000000000004</v></c>"    || '0.3'
        'a number with exponent' | "<c r='A1'><v>1.5E3</v></c>"                  || '1500'
        'a day'                  | "<c r='A1' s='1'><v>44702</v></c>"            || '2022-05-21'
        'a day in local form'    | "<c r='A1' s='3'><v>44702</v></c>"            || '2022-05-21'
        'a day in French form'   | "<c r='A1' s='6'><v>44702</v></c>"            || '2022-05-21'
        'a day and hour'         | "<c r='A1' s='3'><v>44702.75</v></c>"         || '2022-05-21'
        'a month'                | "<c r='A1' s='2'><v>44501</v></c>"            || '2021-11'
        'a month, short'         | "<c r='A1' s='4'><v>44501</v></c>"            || '2021-11'
        'a number with a word'   | "<c r='A1' s='5'><v>3.5</v></c>"              || '3.5'
        'yes'                    | "<c r='A1' t='b'><v>1</v></c>"                || 'yes'
        'the result of a formula' | "<c r='A1'><f>1+1</f><v>2</v></c>"           || '2'
        'a text by formula'      | "<c r='A1' t='str'><f>A2</f><v>été</v></c>"   || 'été'
        'a sign that is escaped' | "<c r='A1' t='inlineStr'><is><t>a_x000A_b_x005F_x0041_</t></is></c>" || 'a\nb_x0041_'
    }

    def "a problem in a workbook has sheet, row and column"() {
        given:
        def file = workbook(rates: header('currency', 'date', 'rate', 'source') + row(7, [text('USD'), "<c s='1'><v>44702</v></c>", text('1,25'), text('x')]))

        expect:
        problems(file) == ['rates:7:rate: “1,25”: write the number with a point and without spaces or symbols: 1.25']
    }

    def "an unknown sheet is a problem, an empty one is not"() {
        expect:
        problems(workbook(themes: header('code', 'title'), Feuil1: '')) == []
        problems(workbook(theme: header('code', 'title'))) == ['theme: this sheet is none of the tables; did you mean “themes”?']
    }

    def "a file that is #what is refused"() {
        given:
        def file = Files.write(temp.resolve('x.xlsx'), bytes)

        expect:
        problems(file)[0].contains(message)

        where:
        what              | bytes                                                  || message
        'text'            | 'code,title'.bytes                                     || 'not a readable .xlsx'
        'an old workbook' | [0xD0, 0xCF, 0x11, 0xE0, 0xA1] as byte[]               || 'an old workbook'
        'half a workbook' | [0x50, 0x4B, 3, 4, 20, 0, 0, 0] as byte[]              || 'not a readable .xlsx'
        'empty'           | [] as byte[]                                           || 'not a readable .xlsx'
    }

    def "a Word file under the name of a workbook is refused"() {
        given:
        def file = temp.resolve('x.xlsx')
        new ZipOutputStream(Files.newOutputStream(file)).withCloseable { it.putNextEntry(new ZipEntry('word/document.xml')) }

        expect:
        problems(file)[0].contains('not a readable .xlsx')
    }

    def "a small workbook that unpacks to far more than it may is refused without filling the memory: #start"() {
        given:
        def much = filling.repeat((40 << 20) / filling.length() as int)
        def file = workbook([themes: header('code', 'title')], [(part): start + much])

        when:
        WorkbookPackage.open(file, 20 << 20).withCloseable { workbook ->
            workbook.open('themes').withCloseable { rows ->
                while (rows.next()) { }
            }
        }

        then:
        def refusal = thrown(UnreadableTable)
        refusal.key() == 'workbook.large'
        Files.size(file) < 1 << 20

        where:
        part                   | start                                                 | filling
        'xl/sharedStrings.xml' | '<sst xmlns="m">'                                     | '<si/>'
        'xl/styles.xml'        | '<styleSheet>'                                        | '<xf/>'
        'xl/worksheets/s0.xml' | '<worksheet><sheetData><row><c t="inlineStr"><is><t>' | 'xxxxxxxxxxxxxxxx'
        'xl/worksheets/s0.xml' | '<worksheet><sheetData>'                              | '<row><c/></row>'
    }

    def "a text longer than a cell may be is refused, not cut"() {
        expect:
        problems(workbook(themes: header('code', 'title') + row(2, [text('a'), text('x' * 32_768)])))[0].startsWith('themes:2: a cell is longer')
    }

    def "a cell in a column beyond all sheets, and an entity that grows, do no harm"() {
        given:
        def far = row(1, ["<c r='ZZZZZZZ1' t='inlineStr'><is><t>x</t></is></c>"])
        def entities = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><worksheet><sheetData><row><c t="inlineStr"><is><t>&b;</t></is></c></row></sheetData></worksheet>'

        expect:
        problems(workbook(themes: far))[0].contains('more than 256 cells')
        !problems(workbook([themes: ''], ['xl/worksheets/s0.xml': entities])).isEmpty()
    }
}
