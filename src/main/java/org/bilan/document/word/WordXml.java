package org.bilan.document.word;

import org.bilan.document.XmlText;

/** The small pieces of WordprocessingML that every writer needs. */
public final class WordXml {
    static final String R = " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

    private WordXml() {}

    /** A paragraph of one run; {@code more} is further content of {@code w:pPr}, in the schema's order. */
    public static String paragraph(String styleId, String more, String runProperties, String text) {
        return open(styleId, more) + run(runProperties, text) + "</w:p>";
    }

    public static String open(String styleId, String more) {
        return "<w:p><w:pPr><w:pStyle w:val=\"" + XmlText.escape(styleId) + "\"/>" + more + "</w:pPr>";
    }

    /** Line ends become line breaks, tabs become tabs; empty for an empty text. */
    public static String run(String properties, String text) {
        if (text.isEmpty()) {
            return "";
        }
        StringBuilder out = new StringBuilder(text.length() + 64).append("<w:r>");
        if (!properties.isEmpty()) {
            out.append("<w:rPr>").append(properties).append("</w:rPr>");
        }
        int from = 0;
        for (int at = 0; at <= text.length(); at++) {
            char sign = at == text.length() ? '\n' : text.charAt(at);
            if (sign == '\n' || sign == '\t') {
                appendText(out, text.substring(from, at));
                from = at + 1;
                if (at < text.length()) {
                    out.append(sign == '\n' ? "<w:br/>" : "<w:tab/>");
                }
            }
        }
        return out.append("</w:r>").toString();
    }

    private static void appendText(StringBuilder out, String text) {
        if (!text.isEmpty()) {
            String clean = text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
            out.append("<w:t xml:space=\"preserve\">")
                    .append(XmlText.escape(clean))
                    .append("</w:t>");
        }
    }

    /** {@code xml} with {@code added} as the last children of its root. */
    static String beforeRootEnd(String xml, String added) {
        int end = xml.lastIndexOf("</");
        if (end >= 0) {
            return xml.substring(0, end) + added + xml.substring(end);
        }
        int empty = xml.lastIndexOf("/>");
        int start = xml.lastIndexOf('<');
        String root = xml.substring(start + 1).split("[\\s/>]", 2)[0];
        return xml.substring(0, empty) + ">" + added + "</" + root + ">";
    }
}
