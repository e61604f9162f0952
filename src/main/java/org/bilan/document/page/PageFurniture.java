package org.bilan.document.page;

import java.util.ArrayList;
import java.util.List;
import org.docx4j.wml.CTBackground;
import org.docx4j.wml.CTBorder;
import org.docx4j.wml.CTSettings;
import org.docx4j.wml.STPageBorderDisplay;
import org.docx4j.wml.STPageBorderOffset;
import org.docx4j.wml.SectPr;
import org.jspecify.annotations.Nullable;

/** What every page of a section has behind its text: the colour of the paper and a border (ISO/IEC 29500-1, 17.2.1, 17.6.10). */
final class PageFurniture {
    private PageFurniture() {}

    static List<PageInk> of(Story story, Section section) {
        List<PageInk> inks = new ArrayList<>();
        Section.Page page = section.page();
        String paper = paper(story);
        if (paper != null) {
            inks.add(new PageInk.Box(new PageInk.Frame(0, 0, page.width(), page.height()), paper, null, false));
        }
        SectPr.PgBorders borders =
                section.properties() == null ? null : section.properties().getPgBorders();
        if (borders != null) {
            border(borders, page, inks);
            boolean some = borders.getDisplay() == STPageBorderDisplay.FIRST_PAGE
                    || borders.getDisplay() == STPageBorderDisplay.NOT_FIRST_PAGE;
            if (some) {
                story.remark(PageSubset.PAGE_BORDERS);
            }
        }
        return inks;
    }

    /** The colour of the paper, where the document says that it is shown. */
    private static @Nullable String paper(Story story) {
        CTBackground background = story.parts.document().getBackground();
        String colour = background == null ? null : background.getColor();
        if (colour == null || !colour.matches("[0-9A-Fa-f]{6}") || colour.equalsIgnoreCase("FFFFFF")) {
            return null;
        }
        boolean shown = story.parts.treeOf("settings") instanceof CTSettings settings
                && TextTraits.isOn(settings.getDisplayBackgroundShape());
        return shown ? '#' + colour : null;
    }

    private static void border(SectPr.PgBorders borders, Section.Page page, List<PageInk> inks) {
        boolean fromText = borders.getOffsetFrom() != STPageBorderOffset.PAGE;
        double left = edge(borders.getLeft(), page.left(), fromText);
        double top = edge(borders.getTop(), page.top(), fromText);
        double right = page.width() - edge(borders.getRight(), page.right(), fromText);
        double bottom = page.height() - edge(borders.getBottom(), page.bottom(), fromText);
        ShapeLook.Edge around = line(borders.getTop());
        boolean alike = around != null
                && around.equals(line(borders.getLeft()))
                && around.equals(line(borders.getRight()))
                && around.equals(line(borders.getBottom()));
        if (alike) {
            inks.add(new PageInk.Box(new PageInk.Frame(left, top, right - left, bottom - top), null, around, false));
            return;
        }
        side(borders.getTop(), new PageInk.Frame(left, top, right - left, 0), inks);
        side(borders.getBottom(), new PageInk.Frame(left, bottom, right - left, 0), inks);
        side(borders.getLeft(), new PageInk.Frame(left, top, 0, bottom - top), inks);
        side(borders.getRight(), new PageInk.Frame(right, top, 0, bottom - top), inks);
    }

    private static void side(@Nullable CTBorder border, PageInk.Frame where, List<PageInk> inks) {
        ShapeLook.Edge edge = line(border);
        if (edge != null) {
            inks.add(new PageInk.Line(where, edge));
        }
    }

    /** From the edge of the paper to the middle of the line. */
    private static double edge(@Nullable CTBorder border, double margin, boolean fromText) {
        ShapeLook.Edge edge = line(border);
        double space = border == null || border.getSpace() == null
                ? 0
                : border.getSpace().doubleValue();
        double half = edge == null ? 0 : edge.width() / 2;
        return fromText ? margin - space - half : space + half;
    }

    private static ShapeLook.@Nullable Edge line(@Nullable CTBorder border) {
        String css = border == null ? "none" : TableTraits.line(border);
        if (css.equals("none")) {
            return null;
        }
        String[] words = css.split(" ");
        return new ShapeLook.Edge(ParagraphBox.points(words[0]), words[1], words[2]);
    }
}
