package org.bilan.document

import java.util.zip.ZipEntry
import java.util.zip.ZipOutputStream
import org.bilan.document.word.DocxPackage
import org.bilan.document.word.Relationship

/** The smallest Word files, to be spoilt one way at a time. */
class MiniDocx {
    static final String W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
    static final String REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
    static final String MAIN_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'

    final Map<String, Object> parts = new LinkedHashMap<>()

    MiniDocx(String body = '<w:p><w:r><w:t>Bonjour</w:t></w:r></w:p>') {
        parts['[Content_Types].xml'] = types(MAIN_TYPE)
        parts['_rels/.rels'] = rels("<Relationship Id='rId1' Type='$REL/officeDocument' Target='word/document.xml'/>")
        parts['word/document.xml'] = document(body)
    }

    static String types(String main) {
        "<?xml version='1.0' encoding='UTF-8'?><Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>" +
            "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>" +
            "<Default Extension='xml' ContentType='application/xml'/>" +
            "<Override PartName='/word/document.xml' ContentType='$main'/></Types>"
    }

    static String rels(String inner) {
        "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>$inner</Relationships>"
    }

    static String document(String body) {
        "<w:document xmlns:w='$W' xmlns:r='$REL' xmlns:o='urn:schemas-microsoft-com:office:office'" +
            " xmlns:v='urn:schemas-microsoft-com:vml'><w:body>$body" +
            "<w:sectPr><w:pgSz w:w=\"12240\" w:h=\"15840\"/>" +
            "<w:pgMar w:top=\"1440\" w:right=\"1440\" w:bottom=\"1440\" w:left=\"1440\" w:header=\"708\" w:footer=\"708\" w:gutter=\"0\"/>" +
            "</w:sectPr></w:body></w:document>"
    }

    MiniDocx with(String part, Object content) {
        parts[part] = content
        this
    }

    byte[] bytes() {
        zip(parts)
    }

    DocxPackage open() {
        DocxPackage.read(bytes())
    }

    static byte[] zip(Map<String, Object> parts) {
        def out = new ByteArrayOutputStream()
        def zip = new ZipOutputStream(out)
        parts.each { name, content ->
            zip.putNextEntry(new ZipEntry(name))
            zip.write(content instanceof byte[] ? content : content.toString().getBytes('UTF-8'))
            zip.closeEntry()
        }
        zip.close()
        out.toByteArray()
    }
}
