package org.bilan.document.word;

import java.util.List;
import java.util.Map;
import org.bilan.document.XmlText;

/**
 * The definition that generated content gets where a template does not define the style itself: sober, in the
 * template's own font. {@code paragraph} and {@code run} are the content of {@code w:pPr} and {@code w:rPr}.
 */
record PlainStyle(String type, String name, String id, String basedOn, String paragraph, String run) {
    private static final String GREY = "<w:color w:val=\"55606B\"/>";
    private static final String RULE = " w:val=\"single\" w:sz=\"8\" w:space=\"0\" w:color=\"1F2933\"/>";
    private static final String THIN = " w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"B8C4C8\"/>";

    static final List<PlainStyle> ALL = List.of(
            paragraph("Normal", "Normal", "", "", ""),
            heading(1, 36),
            heading(2, 28),
            heading(3, 24),
            heading(4, 22),
            paragraph("caption", "Caption", "Normal", "<w:keepLines/>" + spacing(60, 240), GREY + size(18)),
            paragraph("Chart Title", "ChartTitle", "Normal", keep() + spacing(240, 0), bold() + size(22)),
            paragraph("Chart Subject", "ChartSubject", "Normal", keep() + spacing(0, 80), GREY + size(18)),
            paragraph("List Bullet", "ListBullet", "Normal", spacing(0, 80), ""),
            paragraph("List Number", "ListNumber", "Normal", spacing(0, 80), ""),
            paragraph("Quote", "Quote", "Normal", "<w:ind w:left=\"340\" w:right=\"340\"/>", "<w:i/>"),
            paragraph("toc 1", "TOC1", "Normal", tab() + spacing(120, 40), bold()),
            paragraph("toc 2", "TOC2", "Normal", tab() + spacing(0, 20) + "<w:ind w:left=\"284\"/>", ""),
            paragraph("TOC Heading", "TOCHeading", "Normal", keep() + spacing(0, 240), bold() + size(36)),
            paragraph("Table Text", "TableText", "Normal", spacing(50, 50), size(19)),
            paragraph("Table Figure", "TableFigure", "Table Text", "<w:jc w:val=\"right\"/>", ""),
            paragraph("Table Heading", "TableHeading", "Table Text", "<w:keepNext/>", bold() + size(18)),
            new PlainStyle(
                    "character",
                    "Hyperlink",
                    "Hyperlink",
                    "",
                    "",
                    "<w:color w:val=\"0B5A6B\"/><w:u w:val=\"single\"/>"),
            new PlainStyle("table", "Bilan Table", "BilanTable", "Normal Table", "", ""));

    private static PlainStyle paragraph(String name, String id, String basedOn, String paragraph, String run) {
        return new PlainStyle("paragraph", name, id, basedOn, paragraph, run);
    }

    private static PlainStyle heading(int level, int halfPoints) {
        String outline = "<w:outlineLvl w:val=\"" + (level - 1) + "\"/>";
        return paragraph(
                "heading " + level,
                "Heading" + level,
                "Normal",
                keep() + spacing(360 - 40 * level, 120) + outline,
                bold() + size(halfPoints));
    }

    private static String keep() {
        return "<w:keepNext/><w:keepLines/>";
    }

    private static String bold() {
        return "<w:b/><w:bCs/>";
    }

    private static String size(int halfPoints) {
        return "<w:sz w:val=\"" + halfPoints + "\"/><w:szCs w:val=\"" + halfPoints + "\"/>";
    }

    private static String spacing(int before, int after) {
        return "<w:spacing w:before=\"" + before + "\" w:after=\"" + after + "\"/>";
    }

    private static String tab() {
        return "<w:tabs><w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"" + TextColumn.USUAL + "\"/></w:tabs>";
    }

    String xml(String ownId, Map<String, String> ids, WordNumbering numbering) {
        StringBuilder out = new StringBuilder("<w:style w:type=\"").append(type);
        boolean custom = name.startsWith("Table ") || name.startsWith("Chart ") || name.startsWith("Bilan ");
        out.append(name.equals("Normal") ? "\" w:default=\"1" : custom ? "\" w:customStyle=\"1" : "");
        out.append("\" w:styleId=\"")
                .append(ownId)
                .append("\"><w:name w:val=\"")
                .append(name)
                .append("\"/>");
        String base = ids.get(WordStyles.key(basedOn));
        if (base != null) {
            out.append("<w:basedOn w:val=\"").append(XmlText.escape(base)).append("\"/>");
        }
        out.append("<w:qFormat/>");
        if (!paragraph.isEmpty() || !numbering.ofStyle(name).isEmpty()) {
            out.append("<w:pPr>").append(withNumbering(numbering.ofStyle(name))).append("</w:pPr>");
        }
        if (!run.isEmpty()) {
            out.append("<w:rPr>").append(run).append("</w:rPr>");
        }
        return out.append(type.equals("table") ? tableProperties() : "")
                .append("</w:style>")
                .toString();
    }

    private String withNumbering(String numbering) {
        return numbering + paragraph;
    }

    private static String tableProperties() {
        return "<w:tblPr><w:tblBorders><w:top" + RULE + "<w:bottom" + RULE + "<w:insideH" + THIN + "</w:tblBorders>"
                + "<w:tblCellMar><w:left w:w=\"70\" w:type=\"dxa\"/><w:right w:w=\"70\" w:type=\"dxa\"/></w:tblCellMar>"
                + "</w:tblPr><w:tblStylePr w:type=\"firstRow\"><w:tcPr><w:tcBorders><w:bottom" + RULE
                + "</w:tcBorders></w:tcPr></w:tblStylePr>";
    }
}
