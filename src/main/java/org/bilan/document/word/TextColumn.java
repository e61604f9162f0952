package org.bilan.document.word;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The width of the text column, in twentieths of a point, that the page of a section leaves between its margins. */
public final class TextColumn {
    /** Letter paper with margins of an inch, for a document that does not say. */
    public static final int USUAL = 9360;

    private static final Pattern SECTION = Pattern.compile("<w:sectPr\\b.*?</w:sectPr>", Pattern.DOTALL);
    private static final Pattern PAGE = Pattern.compile("<w:pgSz\\b[^>]*?\\sw:w=\"(\\d{1,6})\"");
    private static final Pattern MARGINS = Pattern.compile("<w:pgMar\\b[^>]*>");
    private static final Pattern MARGIN = Pattern.compile("\\sw:(?:left|right|start|end|gutter)=\"(\\d{1,6})\"");

    private TextColumn() {}

    /** At {@code offset} in the main part's XML: the section that ends at the next {@code w:sectPr}. */
    public static int widthAt(String documentXml, int offset) {
        int next = documentXml.indexOf("<w:sectPr", offset);
        if (next < 0) {
            next = documentXml.lastIndexOf("<w:sectPr");
        }
        Matcher section = SECTION.matcher(documentXml);
        return next >= 0 && section.find(next) ? width(section.group()) : USUAL;
    }

    private static int width(String section) {
        Matcher page = PAGE.matcher(section);
        Matcher margins = MARGINS.matcher(section);
        if (!page.find() || !margins.find()) {
            return USUAL;
        }
        int width = Integer.parseInt(page.group(1));
        Matcher margin = MARGIN.matcher(margins.group());
        while (margin.find()) {
            width -= Integer.parseInt(margin.group(1));
        }
        return width > 1000 ? width : USUAL;
    }
}
