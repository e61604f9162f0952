package org.bilan.document.word;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bilan.document.XmlText;

/**
 * A line at the top of every page of a Word file: in each header there is, and in one of its own where a kind of page has
 * none (ISO/IEC 29500-1, 17.10). A later section without header keeps that of the one before.
 */
public final class EveryPage {
    private static final String KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/header";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml";
    private static final String NAMES = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    private static final String RELATION_NAMES =
            "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
    private static final Pattern HEADER_START = Pattern.compile("<w:hdr\\b[^>]*>");
    private static final Pattern EMPTY_SECTION = Pattern.compile("<w:sectPr\\b([^>]*)/>");
    private static final Pattern SECTION = Pattern.compile("<w:sectPr\\b[^>]*>");
    private static final Pattern REFERENCE = Pattern.compile("<w:headerReference\\b[^>]*w:type=\"(\\w+)\"");

    private EveryPage() {}

    /** Puts {@code line} on each page of a file, in red and in weight so that nobody reads over it. */
    public static void mark(DocxPackage into, String line) {
        String main = into.mainPart();
        for (String header : into.related(main, KIND)) {
            String xml = into.text(header);
            Matcher start = HEADER_START.matcher(xml);
            if (start.find()) {
                into.put(header, xml.substring(0, start.end()) + paragraph(line) + xml.substring(start.end()));
            }
        }
        into.put(main, withHeaders(into, main, line));
        into.settle();
    }

    private static String withHeaders(DocxPackage into, String main, String line) {
        String xml = EMPTY_SECTION.matcher(into.text(main)).replaceAll("<w:sectPr$1></w:sectPr>");
        Matcher first = SECTION.matcher(xml);
        if (!first.find()) {
            int end = xml.lastIndexOf("</w:body>");
            return xml.substring(0, end) + "<w:sectPr>" + reference(into, main, "default", line) + "</w:sectPr>"
                    + xml.substring(end);
        }
        String section = xml.substring(first.end(), xml.indexOf("</w:sectPr>", first.end()));
        Set<String> wanted = new LinkedHashSet<>(Set.of("default"));
        if (xml.contains("<w:titlePg")) {
            wanted.add("first");
        }
        if (into.names().stream()
                .anyMatch(part ->
                        part.endsWith("/settings.xml") && into.text(part).contains("<w:evenAndOddHeaders"))) {
            wanted.add("even");
        }
        Matcher there = REFERENCE.matcher(section);
        while (there.find()) {
            wanted.remove(there.group(1));
        }
        StringBuilder references = new StringBuilder();
        wanted.forEach(kind -> references.append(reference(into, main, kind, line)));
        return xml.substring(0, first.end()) + references + xml.substring(first.end());
    }

    private static String reference(DocxPackage into, String main, String kind, String line) {
        String part = into.freeName("word/header", ".xml");
        String xml = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><w:hdr " + NAMES + ">"
                + paragraph(line) + "</w:hdr>";
        into.add(part, TYPE, xml.getBytes(StandardCharsets.UTF_8));
        return "<w:headerReference " + RELATION_NAMES + " w:type=\"" + kind + "\" r:id=\""
                + into.relate(main, KIND, part) + "\"/>";
    }

    private static String paragraph(String line) {
        return "<w:p><w:pPr><w:spacing w:before=\"0\" w:after=\"60\"/><w:jc w:val=\"center\"/></w:pPr><w:r><w:rPr><w:b/>"
                + "<w:color w:val=\"9B1C1C\"/><w:sz w:val=\"18\"/></w:rPr><w:t xml:space=\"preserve\">"
                + XmlText.escape(line) + "</w:t></w:r></w:p>";
    }
}
