package org.bilan.document.chart;

/** The look of text in a native chart. */
final class ChartText {
    private ChartText() {}

    /** {@code c:txPr}; the size in hundredths of a point. */
    static String properties(int size, String colour, boolean bold) {
        return properties(size, colour, bold, "<a:bodyPr/>");
    }

    /** The same for a number, which stands on one line. */
    static String onOneLine(int size, String colour, boolean bold) {
        return properties(size, colour, bold, "<a:bodyPr wrap=\"none\"/>");
    }

    private static String properties(int size, String colour, boolean bold, String body) {
        return "<c:txPr>" + body + "<a:lstStyle/><a:p><a:pPr><a:defRPr sz=\"" + size + "\" b=\"" + (bold ? 1 : 0)
                + "\"><a:solidFill><a:srgbClr val=\"" + colour + "\"/></a:solidFill><a:latin typeface=\"Calibri\"/>"
                + "<a:cs typeface=\"Calibri\"/></a:defRPr></a:pPr><a:endParaRPr/></a:p></c:txPr>";
    }
}
