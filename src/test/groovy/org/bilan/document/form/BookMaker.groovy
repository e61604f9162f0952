package org.bilan.document.form

import java.util.zip.ZipEntry
import java.util.zip.ZipFile
import java.util.zip.ZipOutputStream

/** Small workbooks as a funder's Excel makes them, written part by part. */
class BookMaker {
    static final String MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    static final String OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

    /** Names of sheets with what is in their {@code worksheet}. */
    Map<String, String> sheets = [:]
    String names = ''
    String properties = ''
    List<String> shared = []
    /** Formats of the styles 0, 1, 2 …, by their codes. */
    List<String> styles = ['General', 'yyyy-mm-dd', '0.0%', '@', '#,##0.00\\ "$"', '"mois" 0']
    Map<String, String> more = [:]
    String type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'

    BookMaker sheet(String name, String rows, String after = '', String before = '') {
        sheets[name] = "$before<sheetData>$rows</sheetData>$after".toString()
        this
    }

    byte[] bytes() {
        def parts = new LinkedHashMap<String, String>()
        parts['[Content_Types].xml'] = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
            "<Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"$type\"/></Types>"
        parts['_rels/.rels'] = links([["officeDocument", 'xl/workbook.xml']])
        def at = 0
        parts['xl/workbook.xml'] = "<workbook $MAIN>$properties<sheets>" + sheets.keySet().collect { at++; "<sheet name=\"$it\" sheetId=\"$at\" r:id=\"r$at\"/>" }.join('') +
            "</sheets>${names ? "<definedNames>$names</definedNames>" : ''}</workbook>"
        parts['xl/_rels/workbook.xml.rels'] = links((1..sheets.size()).collect { ['worksheet', "worksheets/sheet${it}.xml"] } + [['styles', 'styles.xml'], ['sharedStrings', 'sharedStrings.xml']])
        sheets.values().eachWithIndex { text, number -> parts["xl/worksheets/sheet${number + 1}.xml".toString()] = "<worksheet $MAIN>$text</worksheet>".toString() }
        parts['xl/styles.xml'] = "<styleSheet $MAIN><numFmts>" + styles.withIndex().collect { code, id -> "<numFmt numFmtId=\"${200 + id}\" formatCode=\"${code.replace('"', '&quot;')}\"/>" }.join('') +
            '</numFmts><cellXfs>' + styles.indices.collect { "<xf numFmtId=\"${200 + it}\"/>" }.join('') + '</cellXfs></styleSheet>'
        parts['xl/sharedStrings.xml'] = "<sst $MAIN>" + shared.collect { "<si><t>$it</t></si>" }.join('') + '</sst>'
        parts.putAll(more)
        def out = new ByteArrayOutputStream()
        new ZipOutputStream(out).withCloseable { zip ->
            parts.each { name, text ->
                zip.putNextEntry(new ZipEntry(name.toString()))
                zip.write(text.toString().getBytes('UTF-8'))
            }
        }
        out.toByteArray()
    }

    private static String links(List<List<String>> all) {
        def at = 0
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
            all.collect { type, to -> at++; "<Relationship Id=\"r$at\" Type=\"$OFFICE/$type\" Target=\"$to\"/>" }.join('') + '</Relationships>'
    }

    static String part(byte[] xlsx, String name) {
        def file = File.createTempFile('book', '.xlsx')
        try {
            file.bytes = xlsx
            new ZipFile(file).withCloseable { zip -> new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), 'UTF-8') }
        } finally {
            file.delete()
        }
    }

    /** The cells of a sheet by their addresses: a figure, or a text in quotation marks; formulas after an equals sign. */
    static Map<String, String> cells(byte[] xlsx, int sheet = 1) {
        def root = new groovy.xml.XmlSlurper().parseText(part(xlsx, "xl/worksheets/sheet${sheet}.xml"))
        root.sheetData.row.c.collectEntries { cell ->
            def formula = cell.f.text() ? "=${cell.f.text()}" : ''
            [cell.@r.text(), formula + (cell.@t == 'inlineStr' ? "'${cell.is.text()}'" : cell.v.text())]
        }
    }
}
