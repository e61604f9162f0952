package org.bilan.document.page;

import jakarta.xml.bind.JAXBElement;
import java.util.ArrayList;
import java.util.List;
import javax.xml.namespace.QName;
import org.docx4j.wml.CTColumn;
import org.docx4j.wml.CTColumns;
import org.docx4j.wml.SectPr;
import org.jspecify.annotations.Nullable;

/** The columns of a section's text (ISO/IEC 29500-1, 17.6.4): their widths, the gap after each but the last; in points. */
record TextColumns(List<Double> widths, List<Double> gaps, boolean lined) {
    private static final double USUAL_GAP = 36;
    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    TextColumns {
        widths = List.copyOf(widths);
        gaps = List.copyOf(gaps);
    }

    /** {@code room} is the width between the margins. */
    static TextColumns of(@Nullable SectPr properties, double room) {
        CTColumns asked = properties == null ? null : properties.getCols();
        boolean own = asked != null && !asked.isEqualWidth() && asked.getCol().size() > 1;
        int count = asked == null
                ? 1
                : own
                        ? asked.getCol().size()
                        : asked.getNum() == null ? 1 : asked.getNum().intValue();
        if (asked == null || count < 2) {
            return new TextColumns(List.of(room), List.of(), false);
        }
        return own ? unequal(asked, room) : equal(count, asked, room);
    }

    private static TextColumns equal(int count, CTColumns asked, double room) {
        double gap = asked.getSpace() == null ? USUAL_GAP : asked.getSpace().doubleValue() / 20;
        double width = Math.max(1, (room - gap * (count - 1)) / count);
        List<Double> widths = new ArrayList<>();
        List<Double> gaps = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            widths.add(width);
            if (i > 0) {
                gaps.add(gap);
            }
        }
        return new TextColumns(widths, gaps, isLined(asked));
    }

    private static TextColumns unequal(CTColumns asked, double room) {
        List<Double> widths = new ArrayList<>();
        List<Double> gaps = new ArrayList<>();
        double left = room;
        for (CTColumn column : asked.getCol()) {
            double width = column.getW() == null ? left : column.getW().doubleValue() / 20;
            double gap = column.getSpace() == null ? 0 : column.getSpace().doubleValue() / 20;
            widths.add(width);
            gaps.add(gap);
            left -= width + gap;
        }
        gaps.remove(gaps.size() - 1);
        return new TextColumns(widths, gaps, isLined(asked));
    }

    /** The typed tree takes what says nothing for yes, where Word takes it for no. */
    private static boolean isLined(CTColumns asked) {
        String said = WordTree.plain(new JAXBElement<>(new QName(W, "cols"), CTColumns.class, asked))
                .getAttributeNS(W, "sep");
        return said.equals("1") || said.equals("true") || said.equals("on");
    }

    int count() {
        return widths.size();
    }

    boolean areEqual() {
        return widths.stream().allMatch(one -> Math.abs(one - widths.get(0)) < 2);
    }

    /** As many of one width, with the room shared evenly. */
    TextColumns evened() {
        double gap = gaps.stream().mapToDouble(one -> one).average().orElse(USUAL_GAP);
        double text = widths.stream().mapToDouble(one -> one).sum()
                + gaps.stream().mapToDouble(one -> one).sum()
                - gap * gaps.size();
        return new TextColumns(
                widths.stream().map(one -> text / count()).toList(),
                gaps.stream().map(one -> gap).toList(),
                lined);
    }
}
