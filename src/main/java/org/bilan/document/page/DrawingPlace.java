package org.bilan.document.page;

import java.util.Locale;
import java.util.Map;
import org.docx4j.dml.wordprocessingDrawing.Anchor;

/**
 * Where a drawing that is anchored in a paragraph stands to the text around it (ISO/IEC 29500-1, 20.4.2.3; VML: 14.1.2.19).
 * {@code gap} is the least distance that text keeps, in points.
 */
record DrawingPlace(Wrap wrap, Reach across, Reach down, boolean behind, double gap) {
    private static final double USUAL_GAP = 9;

    /** What text does: flows beside the drawing, stops above it and goes on below, or takes no notice. */
    enum Wrap {
        BESIDE,
        BETWEEN,
        OVER
    }

    /** {@code align} is empty where the {@code offset} counts, in points from the edge of what it is measured {@code from}. */
    record Reach(String from, String align, double offset) {
        /** Where it begins in a room of that size, for a drawing of that size. */
        private double in(double room, double size) {
            return switch (align) {
                case "center" -> (room - size) / 2;
                case "right", "bottom", "outside" -> room - size;
                case "left", "top", "inside", "inline" -> 0;
                default -> offset;
            };
        }
    }

    static DrawingPlace of(Anchor anchor) {
        Wrap wrap = anchor.getWrapTopAndBottom() != null
                ? Wrap.BETWEEN
                : anchor.getWrapSquare() != null || anchor.getWrapTight() != null || anchor.getWrapThrough() != null
                        ? Wrap.BESIDE
                        : Wrap.OVER;
        var h = anchor.getPositionH();
        var v = anchor.getPositionV();
        Reach across = h == null
                ? new Reach("column", "", 0)
                : new Reach(
                        h.getRelativeFrom() == null
                                ? "column"
                                : h.getRelativeFrom().value(),
                        h.getAlign() == null ? "" : h.getAlign().value(),
                        h.getPosOffset() == null ? 0 : Measure.emu(h.getPosOffset()));
        Reach down = v == null
                ? new Reach("paragraph", "", 0)
                : new Reach(
                        v.getRelativeFrom() == null
                                ? "paragraph"
                                : v.getRelativeFrom().value(),
                        v.getAlign() == null ? "" : v.getAlign().value(),
                        v.getPosOffset() == null ? 0 : Measure.emu(v.getPosOffset()));
        return new DrawingPlace(wrap, across, down, anchor.isBehindDoc(), USUAL_GAP);
    }

    /** Of the declarations in the {@code style} of a VML shape; {@code wrapping} is what its {@code w10:wrap} says. */
    static DrawingPlace of(Map<String, String> style, String wrapping) {
        boolean behind = style.getOrDefault("z-index", "").startsWith("-");
        Wrap wrap =
                switch (wrapping) {
                    case "square", "tight", "through" -> Wrap.BESIDE;
                    case "topAndBottom" -> Wrap.BETWEEN;
                    default -> Wrap.OVER;
                };
        return new DrawingPlace(
                wrap, reach(style, "horizontal", "left"), reach(style, "vertical", "top"), behind, USUAL_GAP);
    }

    private static Reach reach(Map<String, String> style, String direction, String edge) {
        String from = style.getOrDefault("mso-position-" + direction + "-relative", "text");
        String align = style.getOrDefault("mso-position-" + direction, "").toLowerCase(Locale.ROOT);
        String named =
                switch (from) {
                    case "text", "char", "line" -> direction.equals("horizontal") ? "column" : "paragraph";
                    default -> from;
                };
        double offset = VmlShape.points(style.getOrDefault("margin-" + edge, style.getOrDefault(edge, "0")));
        return new Reach(named, align.equals("absolute") ? "" : align, offset);
    }

    /** Its left edge from that of the text column, in points. */
    double left(double width, Section.Page page, double column) {
        return switch (across.from) {
            case "page" -> across.in(page.width(), width) - page.left();
            case "leftMargin", "insideMargin", "left-margin-area", "inner-margin-area" ->
                across.in(page.left(), width) - page.left();
            case "rightMargin", "outsideMargin", "right-margin-area", "outer-margin-area" ->
                across.in(page.right(), width) + column;
            default -> across.in(column, width);
        };
    }

    /** Whether its height on the page follows from that of its paragraph. */
    boolean followsText() {
        return down.align.isEmpty() && (down.from.equals("paragraph") || down.from.equals("line"));
    }

    /** Its upper edge from that of its paragraph, in points; only where it {@link #followsText()}. */
    double belowText() {
        return down.offset;
    }

    /** Its upper edge from that of the page, in points; only where it does not follow the text. */
    double top(double height, Section.Page page) {
        double room = page.height() - page.top() - page.bottom();
        return switch (down.from) {
            case "page" -> down.in(page.height(), height);
            case "topMargin", "top-margin-area", "insideMargin" -> down.in(page.top(), height);
            case "bottomMargin", "bottom-margin-area", "outsideMargin" ->
                page.height() - page.bottom() + down.in(page.bottom(), height);
            default -> page.top() + down.in(room, height);
        };
    }
}
