package org.bilan.document.pdf;

import com.openhtmltopdf.css.style.CalculatedStyle;
import com.openhtmltopdf.layout.LayoutContext;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.InlineLayoutBox;
import com.openhtmltopdf.render.PageBox;
import com.openhtmltopdf.render.displaylist.PagedBoxCollector;
import java.awt.Rectangle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.bilan.document.word.FigureBookmark;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * The rectangles in which figures are printed, as the layout tells them. The engine's named destinations (ISO 32000-1,
 * 12.3.2.3) know only how far down a page to go: each of a figure becomes a dictionary that also has its rectangles, one for
 * each line that its words take, so that whoever has the file alone can find what it says there.
 */
final class FigureBoxes {
    /** An array for each line: its page, then its rectangle. */
    static final COSName RECTANGLES = COSName.getPDFName("Bilan_Rects");

    private static final int LEFT_OF_DESTINATION = 2;
    private static final int TOP_OF_DESTINATION = 3;

    private final Map<String, List<Line>> boxes = new HashMap<>();

    /** @param box in points from the lower left corner of its page, which is counted from 0 */
    private record Line(int page, PDRectangle box) {}

    private FigureBoxes() {}

    /** To be asked after the layout, and before its boxes are let go. */
    static FigureBoxes of(PdfBoxRenderer renderer) {
        FigureBoxes found = new FigureBoxes();
        Map<String, Box> anchors = renderer.getSharedContext().getIdMap();
        LayoutContext context = renderer.getSharedContext().newLayoutContextInstance();
        if (anchors != null) {
            anchors.forEach((anchor, box) -> {
                if (FigureBookmark.markOf(anchor) != null) {
                    found.boxes.put(
                            anchor,
                            lines(box).stream()
                                    .map(line -> line(line, renderer, context))
                                    .toList());
                }
            });
        }
        return found;
    }

    /** The boxes of the words in each line; that of a drawing alone. */
    private static List<Box> lines(Box box) {
        if (!(box instanceof InlineLayoutBox first) || drawn(first) != null) {
            return List.of(box);
        }
        List<Box> lines = first.getLineBox().getParent().getElementBoxes(first.getElement()).stream()
                .filter(one -> one instanceof InlineLayoutBox line && line.getInlineWidth() > 0)
                .toList();
        return lines.isEmpty() ? List.of(box) : lines;
    }

    private static Line line(Box box, PdfBoxRenderer renderer, LayoutContext context) {
        List<PageBox> pages = renderer.getRootBox().getLayer().getPages();
        int start = PagedBoxCollector.findContentStartY(box);
        int number = PagedBoxCollector.findPageForY(context, start, pages);
        PageBox page = pages.get(number);
        Rectangle area = area(box, context);
        float dots = renderer.getOutputDevice().getDotsPerPoint();
        float left = (area.x + page.getMarginBorderPadding(context, CalculatedStyle.LEFT)) / dots;
        float down = (area.y - page.getTop() + page.getMarginBorderPadding(context, CalculatedStyle.TOP)) / dots;
        float height = page.getHeight(context) / dots;
        float bottom = height - down - area.height / dots;
        return new Line(number, new PDRectangle(left, bottom, area.width / dots, area.height / dots));
    }

    private static Rectangle area(Box box, LayoutContext context) {
        if (!(box instanceof InlineLayoutBox line)) {
            return box.getContentAreaEdge(box.getAbsX(), box.getAbsY(), context);
        }
        Rectangle drawn = drawn(line);
        if (drawn != null) {
            return drawn;
        }
        Rectangle area = line.getContentAreaEdge(line.getAbsX(), line.getAbsY(), context);
        area.width = line.getInlineWidth();
        return area;
    }

    /** Of what is drawn inside, such as a chart: it stands in the line or beside it; null for text. */
    private static @Nullable Rectangle drawn(InlineLayoutBox line) {
        Element around = line.getElement();
        Box parent = line.getParent();
        List<?> beside = parent instanceof InlineLayoutBox outer
                ? outer.getInlineChildren()
                : parent == null ? List.of() : parent.getChildren();
        return Stream.concat(line.getInlineChildren().stream(), beside.stream())
                .filter(Box.class::isInstance)
                .map(Box.class::cast)
                .filter(one -> !(one instanceof InlineLayoutBox) && isInside(one.getElement(), around))
                .map(one -> new Rectangle(one.getAbsX(), one.getAbsY(), one.getWidth(), one.getHeight()))
                .reduce(Rectangle::union)
                .orElse(null);
    }

    private static boolean isInside(@Nullable Element element, @Nullable Element around) {
        return element != null && around != null && element.getParentNode() == around;
    }

    void writeTo(PDDocument pdf) {
        COSDictionary names = pdf.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.NAMES);
        COSDictionary destinations = names == null ? null : names.getCOSDictionary(COSName.DESTS);
        if (destinations != null) {
            write(destinations, pdf);
        }
    }

    private void write(COSDictionary node, PDDocument pdf) {
        COSArray kids = node.getCOSArray(COSName.KIDS);
        for (int at = 0; kids != null && at < kids.size(); at++) {
            if (kids.getObject(at) instanceof COSDictionary kid) {
                write(kid, pdf);
            }
        }
        COSArray leaves = node.getCOSArray(COSName.NAMES);
        for (int at = 0; leaves != null && at + 1 < leaves.size(); at += 2) {
            List<Line> lines = leaves.getObject(at) instanceof COSString name ? boxes.get(name.getString()) : null;
            if (lines != null && leaves.getObject(at + 1) instanceof COSArray destination) {
                leaves.set(at + 1, precise(destination, lines, pdf));
            }
        }
    }

    private static COSBase precise(COSArray destination, List<Line> lines, PDDocument pdf) {
        PDRectangle box = lines.get(0).box();
        COSDictionary whole = new COSDictionary();
        COSArray there = new COSArray();
        destination.forEach(there::add);
        there.set(LEFT_OF_DESTINATION, new COSFloat(box.getLowerLeftX()));
        there.set(TOP_OF_DESTINATION, new COSFloat(box.getUpperRightY()));
        whole.setItem(COSName.D, there);
        COSArray rectangles = new COSArray();
        for (Line line : lines) {
            COSArray one = new COSArray();
            one.add(pdf.getPage(line.page()).getCOSObject());
            one.addAll(line.box().getCOSArray());
            rectangles.add(one);
        }
        whole.setItem(RECTANGLES, rectangles);
        return whole;
    }
}
