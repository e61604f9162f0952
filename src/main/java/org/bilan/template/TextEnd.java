package org.bilan.template;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The end of a main part's text: before the properties of its last section (ISO/IEC 29500-1, 17.6.17). */
final class TextEnd {
    private static final Pattern LAST_SECTION = Pattern.compile(
            "<w:sectPr\\b[^>]*(?:/>|>.*</w:sectPr>)\\s*(?:<w:bookmarkEnd [^>]*/>\\s*)*", Pattern.DOTALL);

    private TextEnd() {}

    static int of(String mainXml) {
        int body = mainXml.lastIndexOf("</w:body>");
        int section = mainXml.lastIndexOf("<w:sectPr", body);
        if (section < 0) {
            return body;
        }
        Matcher last = LAST_SECTION.matcher(mainXml).region(section, body);
        return last.matches() ? section : body;
    }
}
