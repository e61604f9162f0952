package org.bilan.document.pdf;

import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * The property lists of a page's marked content (ISO 32000-1, 14.6.2) in which all that only adorns the page shares one.
 * The layout engine describes the background and border of every box, drawn or not, in a list of its own: ten thousand of
 * them in a report of thirty pages, most of what there would be to write.
 */
final class PageArtifacts extends COSDictionary {
    /** As COSName.BACKGROUND is what the engine calls them; a layout artifact needs no bounds (ibid., table 330). */
    private static final COSName LAYOUT = COSName.getPDFName("Layout");

    private static final COSName SHARED = COSName.getPDFName("Layout0");

    private final COSDictionary layout = new COSDictionary();

    private PageArtifacts() {
        layout.setItem(COSName.TYPE, LAYOUT);
    }

    /** Adds a page of that size, in points. */
    static PDPage add(PDDocument pdf, float width, float height, int number, int shadow) {
        PDPage page = new PDPage(new PDRectangle(width, height));
        PDResources resources = new PDResources();
        resources.getCOSObject().setItem(COSName.PROPERTIES, new PageArtifacts());
        page.setResources(resources);
        pdf.addPage(page);
        return page;
    }

    @Override
    public boolean containsValue(Object value) {
        return value instanceof COSDictionary list && isBackground(list);
    }

    @Override
    public COSName getKeyForValue(Object value) {
        setItem(SHARED, layout);
        return SHARED;
    }

    private static boolean isBackground(COSDictionary list) {
        COSBase type = list.getItem(COSName.TYPE);
        return COSName.BACKGROUND.equals(type);
    }
}
