package org.bilan.exchange

import java.nio.file.Path

/** The sheets of a workbook as rows of texts by column, for specs that compare with one. */
class Spreadsheet {
    static List<Map<String, String>> rows(Path file, String sheet) {
        WorkbookPackage.open(file).withCloseable { workbook ->
            workbook.open(sheet).withCloseable { rows ->
                def header = rows.next().cells()
                def found = []
                for (def row = rows.next(); row != null; row = rows.next()) {
                    found << [header, row.cells()].transpose().collectEntries { it }
                }
                found
            }
        }
    }
}
