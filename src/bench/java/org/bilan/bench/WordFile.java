package org.bilan.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The smallest Word file around a text. */
final class WordFile {
    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006";

    private WordFile() {}

    /** {@code body}: the paragraphs and tables. */
    static byte[] of(String body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            part(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"" + PACKAGE + "/content-types\">"
                            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                            + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
            part(
                    zip,
                    "_rels/.rels",
                    "<Relationships xmlns=\"" + PACKAGE + "/relationships\"><Relationship Id=\"r1\" Type=\"" + OFFICE
                            + "/officeDocument\" Target=\"word/document.xml\"/></Relationships>");
            part(
                    zip,
                    "word/document.xml",
                    "<w:document xmlns:w=\"" + WORD + "\"><w:body>" + body + "<w:sectPr/></w:body></w:document>");
        }
        return bytes.toByteArray();
    }

    private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + xml).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    static String heading(int level, String text) {
        return "<w:p><w:pPr><w:outlineLvl w:val=\"" + (level - 1) + "\"/></w:pPr>" + run(text) + "</w:p>";
    }

    static String paragraph(String text) {
        return "<w:p>" + run(text) + "</w:p>";
    }

    /** A table of a header row and one that repeats if it names fields of a list. */
    static String table(List<String> header, List<String> cells) {
        return "<w:tbl><w:tblPr/>" + row(header) + row(cells) + "</w:tbl>";
    }

    private static String run(String text) {
        return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }

    private static String row(List<String> cells) {
        return "<w:tr>"
                + cells.stream()
                        .map(cell -> "<w:tc>" + paragraph(cell) + "</w:tc>")
                        .collect(Collectors.joining())
                + "</w:tr>";
    }
}
