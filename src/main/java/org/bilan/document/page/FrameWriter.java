package org.bilan.document.page;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.docx4j.wml.CTFramePr;
import org.docx4j.wml.CTTblPPr;
import org.docx4j.wml.P;
import org.docx4j.wml.STDropCap;
import org.docx4j.wml.STHAnchor;
import org.docx4j.wml.STVAnchor;
import org.docx4j.wml.STWrap;
import org.docx4j.wml.STXAlign;
import org.docx4j.wml.Tbl;
import org.jspecify.annotations.Nullable;

/** Writes what text flows around without being a drawing: framed paragraphs, large initials, tables. */
final class FrameWriter {
    private static final double WIDEST_BESIDE = 0.72;

    /** A higher one might not fit on what is left of its page. */
    private static final int MOST_ROWS = 15;

    private static final double GAP = 9;

    private final Story story;
    private final Frame frame;

    FrameWriter(Story story, Frame frame) {
        this.story = story;
        this.frame = frame;
    }

    static @Nullable CTFramePr of(Object block) {
        return block instanceof P paragraph && paragraph.getPPr() != null
                ? paragraph.getPPr().getFramePr()
                : null;
    }

    /** Whether two neighbours stand in one frame. */
    static boolean areOne(CTFramePr one, @Nullable CTFramePr next) {
        return next != null
                && one.getDropCap() == null
                && Objects.equals(one.getW(), next.getW())
                && Objects.equals(one.getX(), next.getX())
                && Objects.equals(one.getY(), next.getY())
                && one.getXAlign() == next.getXAlign()
                && one.getHAnchor() == next.getHAnchor()
                && one.getVAnchor() == next.getVAnchor()
                && next.getDropCap() == null;
    }

    /** {@code paragraphs} are those of one frame. */
    void write(CTFramePr given, List<Object> paragraphs) {
        boolean initial = given.getDropCap() == STDropCap.DROP || given.getDropCap() == STDropCap.MARGIN;
        if (initial) {
            story.openApart("float:left;margin-right:3pt;");
            BlockWriter.framed(story, frame).write(paragraphs);
            story.closeApart();
            return;
        }
        boolean high = given.getY() != null
                && (given.getVAnchor() == STVAnchor.PAGE || given.getVAnchor() == STVAnchor.MARGIN);
        if (high) {
            story.remark(PageSubset.FRAME);
        }
        double width = given.getW() == null ? 0 : given.getW().doubleValue() / 20;
        double left = left(given.getHAnchor(), given.getXAlign(), given.getX(), width);
        boolean beside = given.getWrap() != STWrap.NONE
                && given.getWrap() != STWrap.NOT_BESIDE
                && width <= frame.width() * WIDEST_BESIDE;
        Frame inside = new Frame(frame.looks(), width > 0 ? width : frame.width());
        if (beside) {
            story.openApart(floating(left, width));
            BlockWriter.framed(story, inside).write(paragraphs);
            story.closeApart();
        } else {
            String css = "margin-left:" + Measure.points(Math.max(0, Math.min(left, frame.width() - width)))
                    + (width > 0 ? ";width:" + Measure.points(width) : "") + ';';
            story.out.open("div", "class", story.stylesheet.classOf(css));
            BlockWriter.framed(story, inside).write(paragraphs);
            story.out.close("div");
        }
    }

    /** Whether a table was written with text beside it; one that cannot be is left to stand between paragraphs. */
    boolean write(Tbl table) {
        CTTblPPr given = table.getTblPr() == null ? null : table.getTblPr().getTblpPr();
        if (given == null) {
            return false;
        }
        TableRows rows = TableRows.of(table);
        double width = rows.gridWidth() / 20.0;
        if (width <= 0 || width > frame.width() * WIDEST_BESIDE || rows.rows().size() > MOST_ROWS) {
            if (width < frame.width() * 0.9) {
                story.remark(PageSubset.FLOATING_TABLE);
            }
            return false;
        }
        double left = left(given.getHorzAnchor(), given.getTblpXSpec(), given.getTblpX(), width);
        story.openApart(floating(left, width));
        new TableWriter(story, frame, false, 0).write(table);
        story.closeApart();
        return true;
    }

    private double left(@Nullable STHAnchor from, @Nullable STXAlign align, @Nullable BigInteger x, double width) {
        Map<String, String> place = Map.of(
                "mso-position-horizontal-relative",
                from == STHAnchor.PAGE ? "page" : "column",
                "mso-position-horizontal",
                align == null ? "" : align.value(),
                "margin-left",
                x == null ? "0" : Measure.points(x.doubleValue() / 20));
        return DrawingPlace.of(place, "square").left(width, story.page, frame.width());
    }

    private String floating(double left, double width) {
        boolean atLeft = left + width / 2 <= frame.width() / 2;
        double outside = Math.max(0, atLeft ? left : frame.width() - left - width);
        String side = atLeft ? "left" : "right";
        String other = atLeft ? "right" : "left";
        return "float:" + side + ";margin-" + other + ':' + Measure.points(GAP) + ';'
                + (outside < 1 ? "" : "margin-" + side + ':' + Measure.points(outside) + ';')
                + (width > 0 ? "width:" + Measure.points(width) + ';' : "");
    }
}
