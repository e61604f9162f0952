package org.bilan.document

import groovy.xml.XmlSlurper
import org.bilan.document.word.ZipParts

/** What the cells of a workbook's sheet hold, read without the library that wrote them. */
class Cells {
    static Map<String, String> read(byte[] workbook, int sheet = 1) {
        def parts = ZipParts.read(workbook, '')
        def strings = parts['xl/sharedStrings.xml']
        def shared = strings == null ? [] : new XmlSlurper().parseText(new String(strings, 'UTF-8')).si*.text()
        def cells = new XmlSlurper().parseText(new String(parts["xl/worksheets/sheet${sheet}.xml".toString()], 'UTF-8')).sheetData.row.c
        def read = [:]
        cells.each { cell ->
            def value = cell.v.text() ?: cell.is.t.text()
            if (value) {
                def formula = cell.f.text()
                read[cell.@r.text()] = (formula ? "=$formula " : '') + (cell.@t.text() == 's' ? shared[value as int] : value)
            }
        }
        read.collectEntries { [it.key, it.value.toString()] }
    }
}
