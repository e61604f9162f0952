package org.bilan.template;

import java.util.Locale;
import org.bilan.document.word.DocxPackage;
import org.bilan.value.Language;

/**
 * What a document says of itself: core properties (Open Packaging Conventions, ISO/IEC 29500-2, clause 8) and the
 * language of its text, so that a screen reader speaks it and Word checks its spelling.
 */
final class DocumentDescription {
    private static final String CORE = "docProps/core.xml";
    private static final String CORE_RELATIONSHIP =
            "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
    private static final String CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml";

    private final DocumentProperties properties;
    private final Locale locale;

    DocumentDescription(DocumentProperties properties, Language language) {
        this.properties = properties;
        this.locale = language.locale();
    }

    void write(DocxPackage into) {
        String part = into.relationships("").stream()
                .filter(one -> one.type().equals(CORE_RELATIONSHIP))
                .map(one -> one.target().replaceFirst("^/", ""))
                .filter(into::has)
                .findFirst()
                .orElse("");
        if (part.isEmpty()) {
            into.add(CORE, CORE_TYPE, core().bytes());
            into.relate("", CORE_RELATIONSHIP, CORE);
        } else {
            into.put(part, core().bytes());
        }
        into.names().stream()
                .filter(name -> name.endsWith("/styles.xml"))
                .toList()
                .forEach(styles -> into.put(styles, withLanguage(into.text(styles))));
    }

    private Output core() {
        Output out = new Output();
        out.xml("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<cp:coreProperties"
                + " xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\""
                + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>");
        out.text(oneLine(properties.title()));
        out.xml("</dc:title><dc:creator>");
        out.text(oneLine(properties.organization()));
        out.xml("</dc:creator><cp:lastModifiedBy>");
        out.text(oneLine(properties.organization()));
        out.xml("</cp:lastModifiedBy><cp:revision>1</cp:revision>" + date("created") + date("modified")
                + "<dc:language>" + locale.toLanguageTag() + "</dc:language></cp:coreProperties>");
        return out;
    }

    /** A new line would be written as Word's, which has no place here. */
    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }

    private String date(String name) {
        return "<dcterms:" + name + " xsi:type=\"dcterms:W3CDTF\">" + properties.made() + "T00:00:00Z</dcterms:" + name
                + ">";
    }

    /** The default language of the document's text; a run that says its own keeps it. */
    private String withLanguage(String styles) {
        int defaults = styles.indexOf("<w:rPrDefault>");
        int end = styles.indexOf("</w:rPrDefault>");
        if (defaults < 0 || end < 0) {
            return styles;
        }
        String lang = "<w:lang w:val=\"" + locale.toLanguageTag() + "\" w:eastAsia=\"" + locale.toLanguageTag()
                + "\" w:bidi=\"ar-SA\"/>";
        String inside = styles.substring(defaults, end).replaceAll("<w:lang\\b[^>]*/>", "");
        String changed = inside.contains("</w:rPr>")
                ? inside.replace("</w:rPr>", lang + "</w:rPr>")
                : "<w:rPrDefault><w:rPr>" + lang + "</w:rPr>";
        return styles.substring(0, defaults) + changed + styles.substring(end);
    }
}
