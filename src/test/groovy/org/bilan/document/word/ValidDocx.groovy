package org.bilan.document.word

import groovy.transform.CompileStatic
import java.util.zip.ZipEntry
import java.util.zip.ZipInputStream
import org.docx4j.openpackaging.packages.WordprocessingMLPackage

/**
 * What is wrong with a Word file or a workbook by the rules of its format: those of the package and of the text that no schema can
 * tell, the schemas, and whether docx4j opens it.
 */
@CompileStatic
class ValidDocx {
    private ValidDocx() {}

    /** Empty for a file that nothing is wrong with; each fault begins with the part that it is in. */
    static List<String> faults(byte[] docx) {
        List<String> faults = []
        Map<String, byte[]> parts = [:]
        ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))
        for (ZipEntry entry = zip.nextEntry; entry != null; entry = zip.nextEntry) {
            if (parts.put(entry.name, zip.readAllBytes()) != null) {
                faults << "${entry.name}: twice in the file".toString()
            }
        }
        if (!parts || parts.keySet().first() != '[Content_Types].xml') {
            faults << 'the content types do not come first'
            return faults
        }
        DocxRules rules = new DocxRules(parts)
        faults.addAll(rules.faults())
        parts.each { name, content -> faults.addAll(DocxSchemas.faults(name, rules.type(name), content)) }
        if (parts.containsKey('xl/workbook.xml')) {
            return faults + sheetFaults(parts)
        }
        faults ? faults : unopened(docx)
    }

    /** What Excel would repair: styles and rows that are not there or not in order, names it refuses, filters it does not know of, formulas without result. */
    private static List<String> sheetFaults(Map<String, byte[]> parts) {
        List<String> faults = []
        Map<String, String> texts = [:]
        parts.findAll { it.key.startsWith('xl/') && it.key.endsWith('.xml') }.each { name, content -> texts[name] = new String(content, 'UTF-8') }
        List<String> names = texts['xl/workbook.xml'].findAll(/<sheet name="([^"]*)"/) { List<String> m -> m[1] }
        if (names*.toLowerCase().toSet().size() < names.size() || names.any { it.length() > 31 + (it.length() - it.replaceAll(/&\w+;/, '.').length()) }) {
            faults << "xl/workbook.xml: names $names".toString()
        }
        int looks = texts['xl/styles.xml'].replaceFirst(/(?s).*<cellXfs/, '').replaceFirst(/(?s)<\/cellXfs>.*/, '').findAll(/<xf /).size()
        List<String> sheets = texts.keySet().findAll { it.startsWith('xl/worksheets/sheet') }.sort() as List<String>
        sheets.each { String name ->
            String sheet = texts[name]
            List<Integer> rows = sheet.findAll(/<row r="(\d+)"/) { List<String> m -> m[1] as Integer }
            if (rows != rows.toSorted().unique()) {
                faults << "$name: rows out of order".toString()
            }
            if (sheet.findAll(/<c [^>]*s="(\d+)"/) { List<String> m -> m[1] as Integer }.any { it >= looks }) {
                faults << "$name: a look beyond $looks".toString()
            }
            sheet.findAll(/<c r="([A-Z]+\d+)"[^>]*><f>([^<]*)<\/f>(?!<v>)/) { List<String> m -> faults << "$name: ${m[1]} ${m[2]} has no result".toString() }
            int number = (name =~ /\d+/)[0].toString() as int
            boolean known = texts['xl/workbook.xml'].contains("_xlnm._FilterDatabase\" localSheetId=\"${number - 1}\"")
            if (sheet.contains('<autoFilter') != known) {
                faults << "$name: the filter and its name".toString()
            }
        }
        faults
    }

    private static List<String> unopened(byte[] docx) {
        try {
            WordprocessingMLPackage opened = WordprocessingMLPackage.load(new ByteArrayInputStream(docx))
            opened.mainDocumentPart.contents.body.content.empty ? ['docx4j finds nothing in the body'] : []
        } catch (Exception problem) {
            Throwable cause = problem
            while (cause.cause != null) {
                cause = cause.cause
            }
            ["docx4j does not open it: $cause".toString()]
        }
    }
}
