package org.bilan.document

import groovy.transform.CompileStatic
import java.util.zip.ZipEntry
import java.util.zip.ZipInputStream
import org.docx4j.openpackaging.packages.WordprocessingMLPackage

/**
 * What is wrong with a Word file by the rules of its format: those of the package and of the text that no schema can
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
        faults ? faults : unopened(docx)
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
