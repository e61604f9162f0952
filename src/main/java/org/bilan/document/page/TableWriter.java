package org.bilan.document.page;

import java.math.BigInteger;
import java.util.Set;
import org.docx4j.wml.CTBorder;
import org.docx4j.wml.CTTblPrBase;
import org.docx4j.wml.Tbl;
import org.docx4j.wml.TblPr;
import org.docx4j.wml.TblWidth;
import org.docx4j.wml.TcPr;
import org.jspecify.annotations.Nullable;

/** Writes a table; its rows by {@link TableRows}, the look of its cells by {@link CellLooks}. */
final class TableWriter {
    private static final double PERCENT_UNITS = 50;

    /** The directions of text that are drawn (ISO/IEC 29500-1, 17.18.93). */
    private static final Set<String> HORIZONTAL = Set.of("lrTb", "lr", "tb", "lrTbV");

    private final Story story;
    private final Frame frame;
    private final boolean onNewPage;
    private final double spaceAfter;
    private boolean layout;

    /** {@code spaceAfter} is what the block after the table asks for, in points. */
    TableWriter(Story story, Frame frame, boolean onNewPage, double spaceAfter) {
        this.story = story;
        this.frame = frame;
        this.onNewPage = onNewPage;
        this.spaceAfter = spaceAfter;
    }

    void write(Tbl table) {
        TableRows rows = TableRows.of(table);
        if (rows.rows().isEmpty()) {
            return;
        }
        TblPr properties = table.getTblPr();
        if (properties != null && TextTraits.isOn(properties.getBidiVisual())) {
            story.remark(PageSubset.RIGHT_TO_LEFT);
        }
        CellLooks looks = new CellLooks(story.styles, properties, rows);
        // what is wider than its cell or the sheet would be cut off: Word shrinks it, too
        double width = Math.min(width(properties, rows), frame.width() + frame.room());
        Markup out = story.out;
        RowHeights heights = new RowHeights(story, rows, looks, width);
        int headers = rows.headerRows();
        String css = css(properties, width) + minHeight(heights.start());
        layout = rows.isLayout();
        out.open(
                "table",
                "class",
                story.stylesheet.classOf(css),
                "title",
                layout ? null : title(properties),
                "role",
                layout ? "presentation" : null,
                "data-tag",
                layout ? Story.LAYOUT : null);
        columns(rows);
        if (headers > 0) {
            out.open("thead");
            for (int i = 0; i < headers; i++) {
                writeRow(rows, i, looks, width, 0, "col");
            }
            out.close("thead");
        }
        if (headers < rows.rows().size()) {
            out.open("tbody");
            for (int i = headers; i < rows.rows().size(); i++) {
                writeRow(rows, i, looks, width, i == headers ? 0 : heights.kept(i), null);
            }
            out.close("tbody");
        }
        out.close("table");
    }

    private static @Nullable String title(@Nullable TblPr properties) {
        if (properties == null) {
            return null;
        }
        if (properties.getTblDescription() != null) {
            return properties.getTblDescription().getVal();
        }
        return properties.getTblCaption() == null
                ? null
                : properties.getTblCaption().getVal();
    }

    /** In points. */
    private double width(@Nullable CTTblPrBase properties, TableRows rows) {
        TblWidth given = properties == null ? null : properties.getTblW();
        double grid = rows.gridWidth() / 20.0;
        if (given == null || given.getW() == null) {
            return grid > 0 ? grid : frame.width();
        }
        double value = given.getW().doubleValue();
        if ("pct".equals(given.getType()) && value > 0) {
            return frame.width() * value / PERCENT_UNITS / 100;
        }
        return "dxa".equals(given.getType()) && value > 0 ? value / 20 : grid > 0 ? grid : frame.width();
    }

    private String css(@Nullable CTTblPrBase properties, double width) {
        StringBuilder css = new StringBuilder("width:" + Measure.points(width) + ';');
        if (spaceAfter > 0) {
            css.append("margin-bottom:").append(Measure.points(spaceAfter)).append(';');
        }
        if (onNewPage) {
            css.append("page-break-before:always;");
        }
        String place = properties == null || properties.getJc() == null
                ? "left"
                : properties.getJc().getVal().value();
        if (place.equals("center")) {
            css.append("margin-left:auto;margin-right:auto;");
        } else if (place.equals("right") || place.equals("end")) {
            css.append("margin-left:auto;");
        } else if (properties != null && properties.getTblInd() != null) {
            BigInteger indent = properties.getTblInd().getW();
            css.append("margin-left:").append(Measure.twips(indent)).append(';');
        }
        return css.toString();
    }

    private void columns(TableRows rows) {
        double whole = rows.gridWidth();
        if (whole <= 0) {
            return;
        }
        story.out.open("colgroup");
        for (double column : rows.grid()) {
            story.out.empty("col", "style", "width:" + Measure.factor(column * 100 / whole) + '%');
        }
        story.out.close("colgroup");
    }

    /** A block moves to the next page where less than that is left. */
    private static String minHeight(double points) {
        return "-fs-page-break-min-height:" + Measure.points(points) + ';';
    }

    private void writeRow(
            TableRows rows, int index, CellLooks looks, double width, double kept, @Nullable String scope) {
        TableRows.Row row = rows.rows().get(index);
        StringBuilder css = new StringBuilder();
        if (row.whole()) {
            css.append("page-break-inside:avoid;");
        }
        if (row.height() > 0) {
            css.append("height:").append(Measure.twips(row.height())).append(';');
        }
        if (kept > 0) {
            css.append(minHeight(kept));
        }
        String named = story.stylesheet.classOf(css.toString());
        story.out.open("tr", "class", named.isEmpty() ? null : named);
        for (TableRows.Cell cell : row.cells()) {
            if (!cell.merged()) {
                writeCell(rows, index, cell, looks, width, scope);
            }
        }
        story.out.close("tr");
    }

    private void remark(@Nullable TcPr properties) {
        if (properties == null) {
            return;
        }
        String direction = properties.getTextDirection() == null
                ? null
                : properties.getTextDirection().getVal();
        if (direction != null && !HORIZONTAL.contains(direction)) {
            story.remark(PageSubset.VERTICAL_TEXT);
        }
        var borders = properties.getTcBorders();
        if (borders != null && (isDrawn(borders.getTl2Br()) || isDrawn(borders.getTr2Bl()))) {
            story.remark(PageSubset.DIAGONAL_LINE);
        }
    }

    private static boolean isDrawn(@Nullable CTBorder line) {
        return line != null && !TableTraits.line(line).equals("none");
    }

    private void writeCell(
            TableRows rows, int index, TableRows.Cell cell, CellLooks looks, double width, @Nullable String scope) {
        StyleCascade.Part part = looks.of(index, cell);
        remark(cell.properties());
        String heads = scope != null || layout ? scope : looks.heads(index, cell);
        String tag = heads != null ? "th" : "td";
        story.out.open(
                tag,
                "class",
                story.stylesheet.classOf(part.cell().css()),
                "scope",
                heads,
                "colspan",
                cell.span() > 1 ? Integer.toString(cell.span()) : null,
                "rowspan",
                cell.rows() > 1 ? Integer.toString(cell.rows()) : null);
        if (!rows.rows().get(index).isStrip()) {
            double inner = rows.inner(cell, part.cell(), width);
            new BlockWriter(story, new Frame(part.looks(), inner)).write(cell.content());
        }
        story.out.close(tag);
    }
}
