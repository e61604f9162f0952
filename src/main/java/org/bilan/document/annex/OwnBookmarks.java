package org.bilan.document.annex;

import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.jspecify.annotations.Nullable;

/** The bookmarks of a foreign PDF, made anew: titles that lead to its pages, and nothing else that they may hold. */
final class OwnBookmarks {
    static final int MOST = 300;
    private static final int DEEPEST = 6;
    private static final int LONGEST = 300;

    private final PDDocument pdf;
    private final Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private OwnBookmarks(PDDocument pdf) {
        this.pdf = pdf;
    }

    static void keep(PDDocument pdf) {
        PDDocumentOutline before = pdf.getDocumentCatalog().getDocumentOutline();
        if (before == null) {
            return;
        }
        PDDocumentOutline kept = new PDDocumentOutline();
        new OwnBookmarks(pdf).copy(before, kept, 0);
        if (kept.hasChildren()) {
            pdf.getDocumentCatalog().setDocumentOutline(kept);
        } else {
            pdf.getDocumentCatalog().getCOSObject().removeItem(COSName.OUTLINES);
        }
    }

    private void copy(PDOutlineNode from, PDOutlineNode to, int depth) {
        PDOutlineItem item = from.getFirstChild();
        while (item != null && depth < DEEPEST && seen.size() < MOST && seen.add(item.getCOSObject())) {
            PDPage page = page(item);
            PDOutlineItem made = new PDOutlineItem();
            String title = item.getTitle() == null
                    ? ""
                    : item.getTitle().replaceAll("\\p{Cntrl}+", " ").strip();
            made.setTitle(title.substring(0, Math.min(LONGEST, title.length())));
            copy(item, made, depth + 1);
            if (page != null && !title.isEmpty()) {
                PDPageXYZDestination place = new PDPageXYZDestination();
                place.setPage(page);
                made.setDestination(place);
            }
            if (!title.isEmpty() && (page != null || made.hasChildren())) {
                to.addLast(made);
            }
            item = item.getNextSibling();
        }
    }

    private @Nullable PDPage page(PDOutlineItem item) {
        try {
            return item.findDestinationPage(pdf);
        } catch (IOException leadsNowhere) {
            return null;
        }
    }
}
