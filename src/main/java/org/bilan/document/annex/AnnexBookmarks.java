package org.bilan.document.annex;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.jspecify.annotations.Nullable;

/** Brings the bookmarks of annexes, which come behind all others, below those of their dividers. */
final class AnnexBookmarks {
    private final PDDocument all;
    private final List<PDOutlineItem> own;
    private final Map<Integer, List<PDOutlineItem>> ofAnnexes = new HashMap<>();

    /** @param all the report with its sheets */
    AnnexBookmarks(PDDocument all) {
        this.all = all;
        this.own = children(all.getDocumentCatalog().getDocumentOutline());
    }

    /** That an annex was put behind all else. */
    void printed(int annex) {
        List<PDOutlineItem> now = children(all.getDocumentCatalog().getDocumentOutline());
        int known =
                own.size() + ofAnnexes.values().stream().mapToInt(List::size).sum();
        ofAnnexes.put(annex, new ArrayList<>(now.subList(Math.min(known, now.size()), now.size())));
    }

    void apply() {
        PDDocumentOutline outline = all.getDocumentCatalog().getDocumentOutline();
        if (outline == null || own.isEmpty() || ofAnnexes.values().stream().allMatch(List::isEmpty)) {
            return;
        }
        List<PDOutlineItem> dividers = children(own.get(own.size() - 1));
        put(outline, own);
        ofAnnexes.forEach((annex, items) -> {
            if (annex < dividers.size() && !items.isEmpty()) {
                put(dividers.get(annex), items);
                dividers.get(annex).closeNode();
            }
        });
    }

    private static List<PDOutlineItem> children(@Nullable PDOutlineNode of) {
        List<PDOutlineItem> children = new ArrayList<>();
        if (of != null) {
            of.children().forEach(children::add);
        }
        return children;
    }

    private static void put(PDOutlineNode node, List<PDOutlineItem> items) {
        node.getCOSObject().removeItem(COSName.FIRST);
        node.getCOSObject().removeItem(COSName.LAST);
        node.getCOSObject().removeItem(COSName.COUNT);
        for (PDOutlineItem item : items) {
            item.getCOSObject().removeItem(COSName.NEXT);
            item.getCOSObject().removeItem(COSName.PREV);
            item.getCOSObject().removeItem(COSName.PARENT);
            node.addLast(item);
        }
    }
}
