package org.bilan.document.page;

import java.util.HashMap;
import java.util.Map;
import org.docx4j.sharedtypes.STOnOff;
import org.docx4j.wml.CTTblLook;
import org.docx4j.wml.STTblStyleOverrideType;
import org.docx4j.wml.TblPr;
import org.jspecify.annotations.Nullable;

/** How each cell of one table looks: its style's whole, bands, edges and corners, then what table and cell say. */
final class CellLooks {
    private static final int FIRST_ROW = 0x0020;
    private static final int LAST_ROW = 0x0040;
    private static final int FIRST_COLUMN = 0x0080;
    private static final int LAST_COLUMN = 0x0100;
    private static final int NO_ROW_BANDS = 0x0200;
    private static final int NO_COLUMN_BANDS = 0x0400;

    private final StyleCascade.TableStyle style;
    private final StyleCascade.Part whole;
    private final TableRows rows;
    private final int shown;

    CellLooks(StyleCascade styles, @Nullable TblPr properties, TableRows rows) {
        this.style = styles.table(
                properties == null || properties.getTblStyle() == null
                        ? null
                        : properties.getTblStyle().getVal());
        this.rows = rows;
        this.shown = properties == null ? NO_ROW_BANDS | NO_COLUMN_BANDS : shown(properties.getTblLook());
        Look own = properties == null
                ? Look.NONE
                : TableTraits.cells(properties.getTblBorders(), properties.getTblCellMar());
        Look ground = properties == null ? Look.NONE : ground(properties);
        this.whole = style.whole().under(new StyleCascade.Part(own.under(ground), StyleCascade.Looks.NONE));
    }

    private static Look ground(TblPr properties) {
        String colour = TextTraits.ground(properties.getShd());
        return colour == null ? Look.NONE : Look.of(Map.of("background-color", colour));
    }

    private static int shown(@Nullable CTTblLook look) {
        if (look == null) {
            return NO_ROW_BANDS | NO_COLUMN_BANDS;
        }
        if (look.getFirstRow() == null && look.getVal() != null) {
            return Integer.parseInt(look.getVal(), 16);
        }
        return bit(look.getFirstRow(), FIRST_ROW)
                | bit(look.getLastRow(), LAST_ROW)
                | bit(look.getFirstColumn(), FIRST_COLUMN)
                | bit(look.getLastColumn(), LAST_COLUMN)
                | bit(look.getNoHBand(), NO_ROW_BANDS)
                | bit(look.getNoVBand(), NO_COLUMN_BANDS);
    }

    private static int bit(@Nullable STOnOff value, int bit) {
        return value == STOnOff.ONE || value == STOnOff.TRUE || value == STOnOff.ON ? bit : 0;
    }

    private boolean shows(int bit) {
        return (shown & bit) != 0;
    }

    /** What a cell is the header of by the options of its table, {@code row} or {@code col}; null if it is none. */
    @Nullable
    String heads(int row, TableRows.Cell cell) {
        boolean whole = cell.span() == rows.grid().length;
        if (cell.properties() == null || whole) {
            return null;
        }
        boolean top = shows(FIRST_ROW) && row == 0 && rows.rows().size() > 1 && rows.headerRows() == 0;
        return top ? "col" : shows(FIRST_COLUMN) && cell.column() == 0 ? "row" : null;
    }

    StyleCascade.Part of(int row, TableRows.Cell cell) {
        int lastRow = rows.rows().size() - 1;
        boolean firstRow = row < headingRows();
        boolean finalRow = shows(LAST_ROW) && row == lastRow;
        boolean firstColumn = shows(FIRST_COLUMN) && cell.column() == 0;
        boolean finalColumn = shows(LAST_COLUMN) && cell.column() + cell.span() == rows.grid().length;
        StyleCascade.Part part = edges(whole, row == 0, row + cell.rows() - 1 == lastRow, cell);
        if (!shows(NO_COLUMN_BANDS) && !firstColumn && !finalColumn) {
            int column = cell.column() - (shows(FIRST_COLUMN) ? 1 : 0);
            part = over(
                    part,
                    column % 2 == 0 ? STTblStyleOverrideType.BAND_1_VERT : STTblStyleOverrideType.BAND_2_VERT,
                    cell);
        }
        if (!shows(NO_ROW_BANDS) && !firstRow && !finalRow) {
            int band = (row - headingRows()) / style.band();
            part = over(
                    part,
                    band % 2 == 0 ? STTblStyleOverrideType.BAND_1_HORZ : STTblStyleOverrideType.BAND_2_HORZ,
                    cell);
        }
        part = firstColumn ? over(part, STTblStyleOverrideType.FIRST_COL, cell) : part;
        part = finalColumn ? over(part, STTblStyleOverrideType.LAST_COL, cell) : part;
        part = firstRow
                ? over(part, STTblStyleOverrideType.FIRST_ROW, cell, row == 0, row + cell.rows() == headingRows())
                : part;
        part = finalRow ? over(part, STTblStyleOverrideType.LAST_ROW, cell) : part;
        return part.under(new StyleCascade.Part(TableTraits.cell(cell.properties()), StyleCascade.Looks.NONE));
    }

    /** All rows that are repeated look like the first, and without any the first does. */
    private int headingRows() {
        return shows(FIRST_ROW) ? Math.max(1, rows.headerRows()) : 0;
    }

    private StyleCascade.Part over(StyleCascade.Part part, STTblStyleOverrideType type, TableRows.Cell cell) {
        return over(part, type, cell, true, true);
    }

    private StyleCascade.Part over(
            StyleCascade.Part part, STTblStyleOverrideType type, TableRows.Cell cell, boolean top, boolean bottom) {
        StyleCascade.Part special = style.parts().get(type);
        return special == null ? part : part.under(edges(special, top, bottom, cell));
    }

    /** Lines at the edges and between cells become the borders of the one cell. */
    private StyleCascade.Part edges(StyleCascade.Part part, boolean top, boolean bottom, TableRows.Cell cell) {
        Look look = part.cell();
        boolean left = cell.column() == 0;
        boolean right = cell.column() + cell.span() == rows.grid().length;
        Map<String, String> borders = new HashMap<>();
        border(borders, "border-top", look.get(top ? "w:edge-top" : "w:inside-h"));
        border(borders, "border-bottom", look.get(bottom ? "w:edge-bottom" : "w:inside-h"));
        border(borders, "border-left", look.get(left ? "w:edge-left" : "w:inside-v"));
        border(borders, "border-right", look.get(right ? "w:edge-right" : "w:inside-v"));
        Look placed = Look.of(borders).under(look);
        return new StyleCascade.Part(placed, part.looks());
    }

    private static void border(Map<String, String> borders, String side, @Nullable String line) {
        if (line != null) {
            borders.put(side, line);
        }
    }
}
