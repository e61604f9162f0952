package org.bilan.document.page;

import java.util.ArrayList;
import java.util.List;
import org.docx4j.wml.Body;
import org.docx4j.wml.CTPageNumber;
import org.docx4j.wml.ContentAccessor;
import org.docx4j.wml.P;
import org.docx4j.wml.STPageOrientation;
import org.docx4j.wml.SdtElement;
import org.docx4j.wml.SectPr;
import org.jspecify.annotations.Nullable;

/** A part of the document with pages of its own size, margins, headers and footers; measures in points. */
record Section(List<Object> blocks, @Nullable SectPr properties) {
    private static final double LETTER_WIDTH = 612;
    private static final double LETTER_HEIGHT = 792;
    private static final double INCH = 72;

    /** What a document has that says nothing of its pages. */
    static final Page LETTER = new Page(LETTER_WIDTH, LETTER_HEIGHT, INCH, INCH, INCH, INCH, INCH / 2, INCH / 2);

    /** The page's size and margins; header and footer are the distances from its edges. */
    record Page(
            double width,
            double height,
            double top,
            double right,
            double bottom,
            double left,
            double header,
            double footer) {
        double column() {
            return width - left - right;
        }

        double textHeight() {
            return height - top - bottom;
        }

        /** Whether text of the one can go on, on the same sheet, with text of the other. */
        boolean isSameSheet(Page other) {
            return width == other.width && height == other.height;
        }
    }

    /** A section ends with the paragraph that carries its properties; the last one's stand at the end of the body. */
    static List<Section> of(Body body) {
        List<Section> sections = new ArrayList<>();
        List<Object> blocks = new ArrayList<>();
        split(body.getContent(), blocks, sections);
        sections.add(new Section(blocks, body.getSectPr()));
        return sections;
    }

    private static void split(List<Object> content, List<Object> blocks, List<Section> sections) {
        for (Object each : content) {
            Object block = WordTree.content(each);
            if (block instanceof SdtElement control) {
                split(control.getSdtContent().getContent(), blocks, sections);
            } else if (block instanceof P paragraph) {
                SectPr end =
                        paragraph.getPPr() == null ? null : paragraph.getPPr().getSectPr();
                if (end == null || !ParagraphText.read(paragraph.getContent()).isBlank()) {
                    blocks.add(each);
                }
                if (end != null) {
                    sections.add(new Section(List.copyOf(blocks), end));
                    blocks.clear();
                }
            } else if (block instanceof ContentAccessor || block != null) {
                blocks.add(each);
            }
        }
    }

    Page page() {
        SectPr.PgSz size = properties == null ? null : properties.getPgSz();
        SectPr.PgMar margins = properties == null ? null : properties.getPgMar();
        double width =
                size == null || size.getW() == null ? LETTER_WIDTH : size.getW().doubleValue() / 20;
        double height = size == null || size.getH() == null
                ? LETTER_HEIGHT
                : size.getH().doubleValue() / 20;
        if (size != null && size.getOrient() == STPageOrientation.LANDSCAPE && width < height) {
            double turned = width;
            width = height;
            height = turned;
        }
        if (margins == null) {
            return new Page(
                    width,
                    height,
                    LETTER.top(),
                    LETTER.right(),
                    LETTER.bottom(),
                    LETTER.left(),
                    LETTER.header(),
                    LETTER.footer());
        }
        double gutter = twips(margins.getGutter(), 0);
        return new Page(
                width,
                height,
                Math.abs(twips(margins.getTop(), INCH)),
                twips(margins.getRight(), INCH),
                Math.abs(twips(margins.getBottom(), INCH)),
                twips(margins.getLeft(), INCH) + gutter,
                twips(margins.getHeader(), INCH / 2),
                twips(margins.getFooter(), INCH / 2));
    }

    private static double twips(java.math.@Nullable BigInteger value, double otherwise) {
        return value == null ? otherwise : value.doubleValue() / 20;
    }

    /** Whether its first page has a header and footer of its own. */
    boolean hasFirstPage() {
        return properties != null && TextTraits.isOn(properties.getTitlePg());
    }

    /** Whether it goes on where the section before ended. */
    boolean isContinuous() {
        return type().equals("continuous");
    }

    /** Where its first page must be: {@code right} or {@code left} of an open book, or on the next page. */
    String firstPage() {
        return switch (type()) {
            case "oddPage" -> "right";
            case "evenPage" -> "left";
            default -> "always";
        };
    }

    private String type() {
        return properties == null || properties.getType() == null
                ? "nextPage"
                : String.valueOf(properties.getType().getVal());
    }

    /** The number of its first page; null when it counts on. */
    @Nullable
    Integer firstNumber() {
        CTPageNumber numbers = properties == null ? null : properties.getPgNumType();
        return numbers == null || numbers.getStart() == null
                ? null
                : numbers.getStart().intValue();
    }

    /** How its page numbers are written. */
    NumberStyle numberStyle() {
        CTPageNumber numbers = properties == null ? null : properties.getPgNumType();
        return numbers == null ? NumberStyle.DECIMAL : NumberStyle.of(numbers.getFmt());
    }
}
