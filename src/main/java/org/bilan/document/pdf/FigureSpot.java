package org.bilan.document.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.bilan.document.word.FigureBookmark;

/**
 * Where one of our PDF files prints a figure: on which page, counted from one, and where on it, in thousandths of the page's
 * width and height from its upper left corner. Words that go on in the next line have a spot in each.
 *
 * @param print tells apart the places where the same figure is printed
 */
public record FigureSpot(String mark, String print, int page, int left, int top, int width, int height) {
    private static final int WHOLE = 1000;

    /** A page and the four numbers of a rectangle. */
    private static final int PLACE = 5;

    /**
     * Those of a file, by page, from top to bottom and left to right; none in a PDF of another engine.
     *
     * @throws IOException if the file cannot be read
     */
    public static List<FigureSpot> in(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<FigureSpot> spots = new ArrayList<>();
            COSDictionary names = document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.NAMES);
            COSDictionary destinations = names == null ? null : names.getCOSDictionary(COSName.DESTS);
            if (destinations != null) {
                read(destinations, document, spots);
            }
            spots.sort(Comparator.comparingInt(FigureSpot::page)
                    .thenComparingInt(FigureSpot::top)
                    .thenComparingInt(FigureSpot::left));
            return spots;
        }
    }

    private static void read(COSDictionary node, PDDocument document, List<FigureSpot> spots) {
        COSArray kids = node.getCOSArray(COSName.KIDS);
        for (int at = 0; kids != null && at < kids.size(); at++) {
            if (kids.getObject(at) instanceof COSDictionary kid) {
                read(kid, document, spots);
            }
        }
        COSArray leaves = node.getCOSArray(COSName.NAMES);
        for (int at = 0; leaves != null && at + 1 < leaves.size(); at += 2) {
            if (leaves.getObject(at) instanceof COSString name
                    && leaves.getObject(at + 1) instanceof COSDictionary place) {
                read(name.getString(), place, document, spots);
            }
        }
    }

    private static void read(String name, COSDictionary place, PDDocument document, List<FigureSpot> spots) {
        String mark = FigureBookmark.markOf(name);
        COSArray rectangles = place.getCOSArray(FigureBoxes.RECTANGLES);
        for (int at = 0; mark != null && rectangles != null && at < rectangles.size(); at++) {
            if (rectangles.getObject(at) instanceof COSArray line
                    && line.size() == PLACE
                    && line.getObject(0) instanceof COSDictionary page) {
                spots.add(spot(mark, name, line, new PDPage(page), document));
            }
        }
    }

    private static FigureSpot spot(String mark, String name, COSArray line, PDPage page, PDDocument document) {
        PDRectangle box = new PDRectangle(new COSArray(line.toList().subList(1, PLACE)));
        PDRectangle paper = page.getCropBox();
        return new FigureSpot(
                mark,
                name,
                document.getPages().indexOf(page) + 1,
                part(box.getLowerLeftX() - paper.getLowerLeftX(), paper.getWidth()),
                part(paper.getUpperRightY() - box.getUpperRightY(), paper.getHeight()),
                Math.max(1, part(box.getWidth(), paper.getWidth())),
                Math.max(1, part(box.getHeight(), paper.getHeight())));
    }

    private static int part(float length, float whole) {
        return Math.round(length * WHOLE / whole);
    }
}
