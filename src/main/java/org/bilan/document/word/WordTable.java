package org.bilan.document.word;

import java.util.List;
import org.bilan.document.Cell;
import org.bilan.document.Table;
import org.bilan.document.Table.Role;
import org.bilan.document.XmlText;

/** Writes a {@link Table} as WordprocessingML: its caption, then the table, then the paragraph Word wants after it. */
public final class WordTable {
    private static final String BOLD = "<w:b/><w:bCs/>";
    private static final String NO_RULE = "<w:tcBorders><w:%s w:val=\"nil\"/></w:tcBorders>";

    /** How high a line to write on is. */
    private static final String BY_HAND = "<w:trHeight w:val=\"560\" w:hRule=\"atLeast\"/>";

    /** About an em of the type in tables. */
    private static final int STEP_IN = 190;

    /** A row with more text than this may go on on the next page. */
    private static final int LONGEST_UNSPLIT = 1500;

    /** A table with no more rows, such as that of the signatures, is not divided between pages. */
    private static final int MOST_UNDIVIDED = 6;

    /** Nor is a group with no more rows, its total and notes among them, and no more signs. */
    private static final int MOST_IN_GROUP = 8;

    private static final int SHORT_GROUP = 700;

    private final Table table;
    private final WordPlace place;
    private final List<List<String>> words;
    private final int[] widths;
    private final StringBuilder out;

    private WordTable(Table table, WordPlace place) {
        this.table = table;
        this.place = place;
        this.words = words(table, place);
        this.widths = ColumnWidths.of(table, words, place.width());
        this.out = new StringBuilder(1024 + 600 * table.rows().size());
    }

    /** Each cell as it is read, worded once: wording is what a long table costs most. */
    private static List<List<String>> words(Table table, WordPlace place) {
        return table.rows().stream()
                .map(row -> row.cells().stream()
                        .map(cell -> cell.worded(place.wording()))
                        .toList())
                .toList();
    }

    /** Block content; empty for a table without rows. */
    public static String write(Table table, WordPlace place) {
        return table.isEmpty() ? "" : new WordTable(table, place).write();
    }

    private String write() {
        if (!table.title().isBlank()) {
            String above = "<w:keepNext/><w:spacing w:before=\"200\" w:after=\"80\"/>";
            out.append(WordXml.paragraph(style("caption"), above, "", table.title()));
        }
        out.append("<w:tbl>");
        properties();
        heading();
        List<Table.Row> rows = table.rows();
        int signs =
                words.stream().flatMap(List::stream).mapToInt(String::length).sum();
        boolean undivided = rows.size() <= MOST_UNDIVIDED && signs < LONGEST_UNSPLIT;
        int whole = 0;
        for (int at = 0; at < rows.size(); at++) {
            whole = rows.get(at).role() == Role.GROUP ? endOfShortGroup(at) : whole;
            row(
                    rows.get(at),
                    words.get(at),
                    at + 1 < rows.size() ? rows.get(at + 1).role() : Role.ITEM,
                    undivided && at + 1 < rows.size() || at == rows.size() - 2 || at + 1 < whole);
        }
        out.append("</w:tbl>");
        String thin = "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"200\" w:lineRule=\"exact\"/>";
        return out.append(WordXml.paragraph(style("Table Text"), thin, "", "")).toString();
    }

    /** Where the group that begins there ends, if it is short enough to stay on one page; else 0. */
    private int endOfShortGroup(int first) {
        int end = first + 1;
        while (end < table.rows().size() && table.rows().get(end).role() != Role.GROUP) {
            end++;
        }
        int signs = words.subList(first, end).stream()
                .flatMap(List::stream)
                .mapToInt(String::length)
                .sum();
        return end - first <= MOST_IN_GROUP && signs <= SHORT_GROUP ? end : 0;
    }

    private void properties() {
        out.append("<w:tblPr><w:tblStyle w:val=\"").append(XmlText.escape(style("Bilan Table")));
        out.append("\"/><w:tblW w:w=\"").append(place.width()).append("\" w:type=\"dxa\"/>");
        boolean named = !table.columns().get(0).figures();
        out.append("<w:tblLayout w:type=\"fixed\"/><w:tblLook w:val=\"").append(named ? "06A0" : "0620");
        out.append("\" w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"").append(named ? '1' : '0');
        out.append("\" w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/>");
        if (!table.title().isBlank()) {
            out.append("<w:tblCaption w:val=\"")
                    .append(XmlText.escape(table.title()))
                    .append("\"/>");
        }
        out.append("</w:tblPr><w:tblGrid>");
        for (int width : widths) {
            out.append("<w:gridCol w:w=\"").append(width).append("\"/>");
        }
        out.append("</w:tblGrid>");
    }

    private void heading() {
        out.append("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
        for (int at = 0; at < widths.length; at++) {
            Table.Column column = table.columns().get(at);
            String right = column.figures() ? "<w:jc w:val=\"right\"/>" : "";
            cell(widths[at], "", "<w:vAlign w:val=\"bottom\"/>");
            String keep = "<w:keepNext/>" + indent(ColumnWidths.inset(table, at));
            out.append(WordXml.paragraph(style("Table Heading"), keep + right, "", column.heading()));
            out.append("</w:tc>");
        }
        out.append("</w:tr>");
    }

    private void row(Table.Row row, List<String> texts, Role next, boolean keepsNext) {
        if (row.role() == Role.NOTE) {
            note(row, texts, keepsNext || next == Role.NOTE);
            return;
        }
        if (row.role() == Role.GROUP && widths.length > 1 && isAlone(texts)) {
            group(texts);
            return;
        }
        boolean strong = row.role() != Role.ITEM;
        boolean kept = keepsNext
                || row.role() == Role.GROUP
                || next == Role.NOTE
                || next == Role.TOTAL
                || next == Role.SUBTOTAL;
        String height = isToBeFilledIn(row) ? BY_HAND : "";
        out.append("<w:tr><w:trPr><w:cantSplit/>").append(height).append("</w:trPr>");
        for (int at = 0; at < widths.length; at++) {
            String paragraph = style(table.columns().get(at).figures() ? "Table Figure" : "Table Text");
            String text = texts.get(at);
            cell(widths[at], "", next == Role.NOTE ? NO_RULE.formatted("bottom") : "");
            int depth = depth(text);
            String indent = indent(depth * STEP_IN + ColumnWidths.inset(table, at));
            out.append(WordXml.open(paragraph, (kept ? "<w:keepNext/>" : "") + indent));
            marked(row.mark(at), runs(row.cells().get(at), strong ? BOLD : "", text.substring(depth)));
            out.append("</w:p></w:tc>");
        }
        out.append("</w:tr>");
    }

    private String runs(Cell cell, String look, String text) {
        return cell instanceof Cell.Words words
                ? FigureBookmark.runs(words.phrase(), look, place.into())
                : WordXml.run(look, text);
    }

    private void marked(String mark, String run) {
        if (mark.isEmpty()) {
            out.append(run);
        } else {
            FigureBookmark bookmark = FigureBookmark.next(place.into(), mark);
            out.append(bookmark.start()).append(run).append(bookmark.end());
        }
    }

    /** A row that names what somebody writes beside it, such as the signature. */
    private static boolean isToBeFilledIn(Table.Row row) {
        return row.role() == Role.ITEM
                && row.cells().size() == 2
                && row.cells().get(1) instanceof Cell.Text blank
                && blank.text().isEmpty();
    }

    /** The em spaces that a text begins with: a line below its first one stands as far in. */
    private static int depth(String text) {
        int depth = 0;
        while (depth < text.length() && text.charAt(depth) == '\u2003') {
            depth++;
        }
        return depth;
    }

    private static String indent(int left) {
        return left > 0 ? "<w:ind w:left=\"" + left + "\"/>" : "";
    }

    /** Whether only the first cell says something. */
    private static boolean isAlone(List<String> texts) {
        return texts.stream().skip(1).allMatch(String::isBlank);
    }

    private void group(List<String> texts) {
        out.append("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
        cell(place.width(), "<w:gridSpan w:val=\"" + widths.length + "\"/>", "");
        out.append(WordXml.paragraph(style("Table Text"), "<w:keepNext/>", BOLD, texts.get(0)))
                .append("</w:tc></w:tr>");
    }

    /** The explanation spans the table below its line, with no rule between the two. */
    private void note(Table.Row row, List<String> texts, boolean keepsNext) {
        String text = String.join(" ", texts);
        out.append(text.length() < LONGEST_UNSPLIT ? "<w:tr><w:trPr><w:cantSplit/></w:trPr>" : "<w:tr>");
        String span = widths.length > 1 ? "<w:gridSpan w:val=\"" + widths.length + "\"/>" : "";
        cell(place.width(), span, NO_RULE.formatted("top"));
        String paragraph = (keepsNext ? "<w:keepNext/>" : "") + "<w:ind w:left=\"200\"/>";
        out.append(WordXml.open(style("Table Text"), paragraph));
        out.append(runs(row.cells().get(0), "<w:color w:val=\"55606B\"/>", text));
        out.append("</w:p></w:tc></w:tr>");
    }

    private void cell(int width, String span, String more) {
        out.append("<w:tc><w:tcPr><w:tcW w:w=\"").append(width).append("\" w:type=\"dxa\"/>");
        out.append(span).append(more).append("</w:tcPr>");
    }

    private String style(String name) {
        return place.styles().id(name);
    }
}
