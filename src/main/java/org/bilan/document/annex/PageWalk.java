package org.bilan.document.annex;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;

/** The pages of a foreign PDF, counted one by one: what its tree says of their number is not believed. */
final class PageWalk {
    /** Of an annex; a tree of more pages is not walked on. */
    static final int MOST = 3000;
    /** That become pages of a report. */
    static final int MOST_PRINTED = 400;

    private PageWalk() {}

    /** Above {@link #MOST} if there are more; empty if a page or a branch of the tree stands in it twice, or none is there. */
    static OptionalInt count(PDDocument pdf) {
        Set<COSDictionary> met = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<COSDictionary> open = new ArrayDeque<>();
        COSDictionary root = pdf.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.PAGES);
        if (root == null) {
            return OptionalInt.empty();
        }
        open.push(root);
        int pages = 0;
        while (!open.isEmpty() && pages <= MOST) {
            COSDictionary node = open.pop();
            if (!met.add(node) || met.size() > 4 * MOST) {
                return OptionalInt.empty();
            }
            COSArray kids = node.getCOSArray(COSName.KIDS);
            if (kids == null) {
                pages++;
                continue;
            }
            for (int at = 0; at < Math.min(kids.size(), MOST + 1); at++) {
                if (kids.getObject(at) instanceof COSDictionary kid) {
                    open.push(kid);
                }
            }
        }
        return pages == 0 ? OptionalInt.empty() : OptionalInt.of(pages);
    }
}
