package org.bilan.document.page;

import java.util.HashMap;
import java.util.Map;
import org.docx4j.wml.CTBorder;
import org.docx4j.wml.CTTblCellMar;
import org.docx4j.wml.STBorder;
import org.docx4j.wml.STVerticalJc;
import org.docx4j.wml.TblBorders;
import org.docx4j.wml.TblWidth;
import org.docx4j.wml.TcMar;
import org.docx4j.wml.TcPr;
import org.jspecify.annotations.Nullable;

/** The formatting of tables and cells as {@link Look}s of cells. */
final class TableTraits {
    private final Map<String, String> traits = new HashMap<>();

    private TableTraits() {}

    /** A cell's own borders, ground, margins and place of its text. */
    static Look cell(@Nullable TcPr properties) {
        if (properties == null) {
            return Look.NONE;
        }
        TableTraits read = new TableTraits();
        var borders = properties.getTcBorders();
        if (borders != null) {
            read.border("border-top", borders.getTop());
            read.border("border-bottom", borders.getBottom());
            read.border("border-left", borders.getLeft() != null ? borders.getLeft() : borders.getStart());
            read.border("border-right", borders.getRight() != null ? borders.getRight() : borders.getEnd());
            read.border("w:inside-h", borders.getInsideH());
            read.border("w:inside-v", borders.getInsideV());
        }
        String ground = TextTraits.ground(properties.getShd());
        if (ground != null) {
            read.traits.put("background-color", ground);
        }
        if (properties.getVAlign() != null) {
            STVerticalJc place = properties.getVAlign().getVal();
            read.traits.put(
                    "vertical-align",
                    place == STVerticalJc.CENTER ? "middle" : place == STVerticalJc.BOTTOM ? "bottom" : "top");
        }
        if (TextTraits.isOn(properties.getNoWrap())) {
            read.traits.put("white-space", "nowrap");
        }
        TcMar margins = properties.getTcMar();
        if (margins != null) {
            read.padding("top", margins.getTop());
            read.padding("bottom", margins.getBottom());
            read.padding("left", margins.getLeft());
            read.padding("right", margins.getRight());
        }
        return Look.of(read.traits);
    }

    /** What a table says of all its cells; {@code w:} traits for the lines at its edge and between its cells. */
    static Look cells(@Nullable TblBorders borders, @Nullable CTTblCellMar margins) {
        TableTraits read = new TableTraits();
        if (borders != null) {
            read.border("w:edge-top", borders.getTop());
            read.border("w:edge-bottom", borders.getBottom());
            read.border("w:edge-left", borders.getLeft());
            read.border("w:edge-right", borders.getRight());
            read.border("w:inside-h", borders.getInsideH());
            read.border("w:inside-v", borders.getInsideV());
        }
        if (margins != null) {
            read.padding("top", margins.getTop());
            read.padding("bottom", margins.getBottom());
            read.padding("left", margins.getLeft() != null ? margins.getLeft() : margins.getStart());
            read.padding("right", margins.getRight() != null ? margins.getRight() : margins.getEnd());
        }
        return Look.of(read.traits);
    }

    private void border(String trait, @Nullable CTBorder border) {
        if (border != null) {
            traits.put(trait, line(border));
        }
    }

    private void padding(String side, @Nullable TblWidth width) {
        if (width != null && width.getW() != null) {
            traits.put("padding-" + side, Measure.twips(width.getW()));
        }
    }

    /** A CSS border: {@code 0.5pt solid #808080}. */
    static String line(CTBorder border) {
        STBorder kind = border.getVal();
        if (kind == null || kind == STBorder.NONE || kind == STBorder.NIL) {
            return "none";
        }
        String style =
                switch (kind) {
                    case DOTTED -> "dotted";
                    case DASHED, DASH_SMALL_GAP, DOT_DASH, DOT_DOT_DASH -> "dashed";
                    case DOUBLE, TRIPLE -> "double";
                    default -> "solid";
                };
        double points = border.getSz() == null ? 0.5 : border.getSz().doubleValue() / 8;
        if (kind == STBorder.DOUBLE) {
            points *= 3;
        }
        String colour = TextTraits.hex(border.getColor(), "#000000");
        return Measure.points(points) + ' ' + style + ' ' + (colour == null ? "#000000" : colour);
    }
}
