package org.bilan.document.word;

import java.util.List;
import org.bilan.document.XmlText;
import org.bilan.document.word.SourceTable.Group;
import org.bilan.document.word.SourceTable.Line;

/** Writes a {@link SourceTable} on a page of its own: each figure has the number of the page that prints it, with a link there. */
public final class WordSourceTable {
    /** Parts of the column of text. */
    private static final double[] WIDTHS = {0.06, 0.33, 0.14, 0.47};

    private static final String SMALL = "<w:sz w:val=\"16\"/><w:szCs w:val=\"16\"/>";
    private static final String BOLD = "<w:b/><w:bCs/>";
    private static final String GREY = "<w:color w:val=\"55606B\"/>";
    private static final String TIGHT =
            "<w:spacing w:before=\"20\" w:after=\"20\" w:line=\"240\" w:lineRule=\"auto\"/>";
    private static final int VALUE = 2;

    private final WordPlace place;
    private final int[] widths = new int[WIDTHS.length];
    private final StringBuilder out = new StringBuilder();

    private WordSourceTable(WordPlace place) {
        this.place = place;
        int rest = place.width();
        for (int at = WIDTHS.length - 1; at > 0; at--) {
            widths[at] = (int) (place.width() * WIDTHS[at]);
            rest -= widths[at];
        }
        widths[0] = rest;
    }

    /** Block content. */
    public static String write(SourceTable table, WordPlace place) {
        return new WordSourceTable(place).write(table);
    }

    private String write(SourceTable table) {
        out.append(WordXml.paragraph(style("heading 1"), "<w:pageBreakBefore/>", "", table.title()));
        out.append(WordXml.paragraph(style("Normal"), "", "", table.introduction()));
        properties(table.title());
        heads(table.headings());
        table.groups().forEach(this::group);
        out.append("</w:tbl>");
        String thin = "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"200\" w:lineRule=\"exact\"/>";
        return out.append(WordXml.paragraph(style("Table Text"), thin, "", "")).toString();
    }

    private void properties(String title) {
        out.append("<w:tbl><w:tblPr><w:tblStyle w:val=\"").append(XmlText.escape(style("Bilan Table")));
        out.append("\"/><w:tblW w:w=\"").append(place.width()).append("\" w:type=\"dxa\"/>");
        out.append("<w:tblLayout w:type=\"fixed\"/><w:tblLook w:val=\"0620\" w:firstRow=\"1\" w:lastRow=\"0\""
                + " w:firstColumn=\"0\" w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/>");
        out.append("<w:tblCaption w:val=\"").append(XmlText.escape(title)).append("\"/></w:tblPr><w:tblGrid>");
        for (int width : widths) {
            out.append("<w:gridCol w:w=\"").append(width).append("\"/>");
        }
        out.append("</w:tblGrid>");
    }

    private void heads(List<String> headings) {
        out.append("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
        for (int at = 0; at < widths.length; at++) {
            cell(widths[at], "", "<w:vAlign w:val=\"bottom\"/>");
            String right = at == VALUE ? "<w:jc w:val=\"right\"/>" : "";
            out.append(WordXml.paragraph(
                    style("Table Heading"), "<w:keepNext/>" + TIGHT + right, SMALL, headings.get(at)));
            out.append("</w:tc>");
        }
        out.append("</w:tr>");
    }

    private void group(Group group) {
        out.append("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
        cell(place.width(), "<w:gridSpan w:val=\"" + widths.length + "\"/>", "");
        String above = "<w:keepNext/><w:spacing w:before=\"120\" w:after=\"20\"/>";
        out.append(WordXml.paragraph(style("Table Text"), above, BOLD, group.heading()))
                .append("</w:tc></w:tr>");
        group.lines().forEach(this::line);
    }

    private void line(Line line) {
        out.append("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
        cell(widths[0], "", "");
        out.append(WordXml.open(style("Table Text"), TIGHT));
        if (!line.bookmark().isEmpty()) {
            page(line);
        }
        out.append("</w:p></w:tc>");
        text(1, "Table Text", WordXml.run(SMALL, line.label()));
        text(VALUE, "Table Figure", WordXml.run(SMALL, line.value()));
        String between = line.records().isEmpty() ? "" : " ";
        text(
                VALUE + 1,
                "Table Text",
                WordXml.run(SMALL, line.how() + between) + WordXml.run(GREY + SMALL, line.records()));
        out.append("</w:tr>");
    }

    /** The number is known only once the pages are. */
    private void page(Line line) {
        out.append("<w:hyperlink w:anchor=\"").append(line.bookmark());
        out.append("\" w:tooltip=\"").append(XmlText.escape(line.link())).append("\" w:history=\"1\">");
        out.append(field("begin"));
        out.append(run("<w:instrText xml:space=\"preserve\"> PAGEREF " + line.bookmark() + " \\h </w:instrText>"));
        out.append(field("separate")).append(run("<w:t>0</w:t>")).append(field("end"));
        out.append("</w:hyperlink>");
    }

    private static String field(String mark) {
        return run("<w:fldChar w:fldCharType=\"" + mark + "\"/>");
    }

    private static String run(String content) {
        return "<w:r><w:rPr>" + SMALL + "</w:rPr>" + content + "</w:r>";
    }

    private void text(int column, String paragraph, String runs) {
        cell(widths[column], "", "");
        out.append(WordXml.open(style(paragraph), TIGHT)).append(runs).append("</w:p></w:tc>");
    }

    private void cell(int width, String span, String more) {
        out.append("<w:tc><w:tcPr><w:tcW w:w=\"").append(width).append("\" w:type=\"dxa\"/>");
        out.append(span).append(more).append("</w:tcPr>");
    }

    private String style(String name) {
        return place.styles().id(name);
    }
}
