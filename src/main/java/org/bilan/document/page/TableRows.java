package org.bilan.document.page;

import jakarta.xml.bind.JAXBElement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.bilan.document.Cell;
import org.docx4j.wml.BooleanDefaultTrue;
import org.docx4j.wml.CTHeight;
import org.docx4j.wml.CTTrPrBase;
import org.docx4j.wml.ContentAccessor;
import org.docx4j.wml.P;
import org.docx4j.wml.STHeightRule;
import org.docx4j.wml.SdtElement;
import org.docx4j.wml.Tbl;
import org.docx4j.wml.TblGridCol;
import org.docx4j.wml.Tc;
import org.docx4j.wml.TcPr;
import org.docx4j.wml.Tr;
import org.jspecify.annotations.Nullable;

/** The rows of a table with their cells at their place in its grid; widths are in twentieths of a point. */
record TableRows(double[] grid, List<Row> rows) {

    /**
     * A row: repeated on each page if it is a {@code header}, never divided if {@code whole}; {@code exact} when Word
     * draws it as high as it says whatever stands in it.
     */
    record Row(List<Cell> cells, boolean header, boolean whole, double height, boolean exact) {
        /** Whether it only keeps a distance: a height of its own and nothing in it. */
        boolean isStrip() {
            return exact && cells.stream().allMatch(cell -> isBlank(cell.content()));
        }
    }

    /** {@code span} columns from {@code column} and {@code rows} rows; {@code merged} into the one above it. */
    record Cell(
            int column,
            int span,
            int rows,
            boolean merged,
            @Nullable TcPr properties,
            List<Object> content) {
        private Cell over(int columns) {
            return new Cell(column, columns, rows, merged, properties, content);
        }
    }

    static TableRows of(Tbl table) {
        List<Tr> found = new ArrayList<>();
        collect(table.getContent(), Tr.class, found);
        List<Row> rows = new ArrayList<>();
        found.forEach(row -> rows.add(row(row)));
        int columns = rows.stream().mapToInt(TableRows::end).max().orElse(0);
        double[] grid = new double[columns];
        List<TblGridCol> given =
                table.getTblGrid() == null ? List.of() : table.getTblGrid().getGridCol();
        for (int i = 0; i < columns && i < given.size(); i++) {
            grid[i] = given.get(i).getW() == null ? 0 : given.get(i).getW().doubleValue();
        }
        return new TableRows(grid, merged(rows, columns));
    }

    private static <T> void collect(List<Object> content, Class<T> type, List<T> into) {
        for (Object each : content) {
            Object item = WordTree.content(each);
            if (type.isInstance(item)) {
                into.add(type.cast(item));
            } else if (item instanceof SdtElement control) {
                collect(control.getSdtContent().getContent(), type, into);
            } else if (item instanceof ContentAccessor wrapper) {
                collect(wrapper.getContent(), type, into);
            }
        }
    }

    private static int end(Row row) {
        return row.cells().stream()
                .mapToInt(one -> one.column() + one.span())
                .max()
                .orElse(0);
    }

    /** Whether it only puts pictures beside each other, with their captions: nobody reads it as a table. */
    boolean isLayout() {
        return rows.stream()
                .allMatch(row -> !row.header()
                        && row.cells().stream().anyMatch(cell -> isPictured(cell.content()))
                        && row.cells().stream()
                                .allMatch(cell -> isPictured(cell.content()) || isBlank(cell.content())));
    }

    private static boolean isPictured(List<Object> content) {
        return content.stream()
                .anyMatch(each -> WordTree.content(each) instanceof P paragraph
                        && ParagraphText.read(paragraph.getContent()).isPictured());
    }

    private static boolean isBlank(List<Object> content) {
        return content.stream()
                .allMatch(each -> WordTree.content(each) instanceof P paragraph
                        && ParagraphText.read(paragraph.getContent()).isEmpty());
    }

    private static Row row(Tr row) {
        List<Tc> found = new ArrayList<>();
        collect(row.getContent(), Tc.class, found);
        List<Cell> cells = new ArrayList<>();
        int column = number(row.getTrPr(), "gridBefore");
        if (column > 0) {
            cells.add(new Cell(0, column, 1, false, null, List.of()));
        }
        for (Tc cell : found) {
            TcPr properties = cell.getTcPr();
            int span = properties == null || properties.getGridSpan() == null
                    ? 1
                    : Math.max(1, properties.getGridSpan().getVal().intValue());
            Cell left = cells.isEmpty() ? null : cells.get(cells.size() - 1);
            if (properties != null && left != null && joinsLeft(properties)) {
                cells.set(cells.size() - 1, left.over(left.span() + span));
            } else {
                cells.add(new Cell(column, span, 1, joinsAbove(properties), properties, cell.getContent()));
            }
            column += span;
        }
        return new Row(
                cells, isOn(row.getTrPr(), "tblHeader"), isOn(row.getTrPr(), "cantSplit"), height(row), isExact(row));
    }

    private static boolean joinsAbove(@Nullable TcPr properties) {
        return properties != null
                && properties.getVMerge() != null
                && !"restart".equals(properties.getVMerge().getVal());
    }

    private static boolean joinsLeft(TcPr properties) {
        return properties.getHMerge() != null
                && !"restart".equals(properties.getHMerge().getVal());
    }

    /**
     * Fills short rows up and counts the rows that a cell goes down. A cell that continues none of the same columns
     * stands by itself, and none goes from the header into the body: both would leave a hole, or text out.
     */
    private static List<Row> merged(List<Row> rows, int columns) {
        int headers = headers(rows);
        List<Row> whole = new ArrayList<>();
        Set<Cell> joined = Collections.newSetFromMap(new IdentityHashMap<>());
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            List<Cell> cells = new ArrayList<>();
            for (Cell cell : row.cells()) {
                boolean merged = joined.contains(cell);
                int down = 1;
                while (!merged && startsDown(cell) && i + down < rows.size() && i + down != headers) {
                    Cell below = continued(rows.get(i + down), cell);
                    if (below == null) {
                        break;
                    }
                    joined.add(below);
                    down++;
                }
                cells.add(new Cell(cell.column(), cell.span(), down, merged, cell.properties(), cell.content()));
            }
            int end = end(row);
            if (end < columns) {
                cells.add(new Cell(end, columns - end, 1, false, null, List.of()));
            }
            whole.add(new Row(cells, row.header(), row.whole(), row.height(), row.exact()));
        }
        return whole;
    }

    private static boolean startsDown(Cell cell) {
        return cell.properties() != null && cell.properties().getVMerge() != null;
    }

    private static @Nullable Cell continued(Row below, Cell cell) {
        return below.cells().stream()
                .filter(one -> one.merged() && one.column() == cell.column() && one.span() == cell.span())
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Object property(@Nullable CTTrPrBase properties, String name) {
        if (properties != null) {
            for (JAXBElement<?> one : properties.getCnfStyleOrDivIdOrGridBefore()) {
                if (one.getName().getLocalPart().equals(name)) {
                    return one.getValue();
                }
            }
        }
        return null;
    }

    private static boolean isOn(@Nullable CTTrPrBase properties, String name) {
        return property(properties, name) instanceof BooleanDefaultTrue value && value.isVal();
    }

    private static int number(@Nullable CTTrPrBase properties, String name) {
        return property(properties, name) instanceof CTTrPrBase.GridBefore before
                ? before.getVal().intValue()
                : 0;
    }

    private static double height(Tr row) {
        return property(row.getTrPr(), "trHeight") instanceof CTHeight height && height.getVal() != null
                ? height.getVal().doubleValue()
                : 0;
    }

    private static boolean isExact(Tr row) {
        return property(row.getTrPr(), "trHeight") instanceof CTHeight height
                && height.getHRule() == STHeightRule.EXACT;
    }

    double gridWidth() {
        double sum = 0;
        for (double column : grid) {
            sum += column;
        }
        return sum;
    }

    double width(Cell cell) {
        double sum = 0;
        for (int i = cell.column(); i < cell.column() + cell.span() && i < grid.length; i++) {
            sum += grid[i];
        }
        return sum;
    }

    /** The width of a cell between its margins, in points, in a table as wide as that. */
    double inner(Cell cell, Look look, double table) {
        double whole = gridWidth();
        double share = whole <= 0 ? (double) cell.span() / grid.length : width(cell) / whole;
        return table * share
                - ParagraphBox.points(look.get("padding-left"))
                - ParagraphBox.points(look.get("padding-right"));
    }

    /** How many rows at the top are repeated on each page; a table of nothing but headers has none. */
    int headerRows() {
        return headers(rows);
    }

    private static int headers(List<Row> rows) {
        int headers = 0;
        while (headers < rows.size() && rows.get(headers).header()) {
            headers++;
        }
        return headers == rows.size() ? 0 : headers;
    }
}
