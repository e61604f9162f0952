package org.bilan.document.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.bilan.document.page.Story;

/**
 * The tags of a PDF (ISO 32000-1, 14.8.4), made finer than the layout engine makes them: labels of list items, the table
 * of contents, notes. An element of the page asks for its tag in its title, which comes out as alternative text.
 */
public final class TagTree {
    /** Begins a title that names a tag. */
    static final String ASKS = "tag:";

    private static final Set<String> PARTS_OF_TABLE = Set.of("THead", "TBody", "TFoot", "TR", "TH", "TD");

    private static final String[] MARGINS = {"Header", "Footer"};

    private final List<COSDictionary> labels = new ArrayList<>();
    private final Map<String, COSDictionary> apart = new HashMap<>();
    private final Map<String, COSDictionary> places = new LinkedHashMap<>();
    private int notes;

    private final RepeatedHeads heads;

    private TagTree(COSDictionary root) {
        this.heads = new RepeatedHeads(root);
    }

    static void refine(PDDocument pdf) throws IOException {
        PDStructureTreeRoot root = pdf.getDocumentCatalog().getStructureTreeRoot();
        if (root != null) {
            TagTree tree = new TagTree(root.getCOSObject());
            tree.visitKids(root.getCOSObject());
            tree.labels.forEach(TagTree::moveToItem);
            tree.places.forEach(tree::moveHere);
            tree.heads.hide();
        }
        pdf.getPages().forEach(TagTree::nameMargins);
    }

    /** ISO 14289-1, 7.8: what runs at the head and the foot of a page says which it is; they are painted first. */
    private static void nameMargins(PDPage page) {
        COSDictionary properties =
                page.getResources().getCOSObject().getCOSDictionary(COSName.getPDFName("Properties"));
        for (int at = 0; properties != null && at < MARGINS.length; at++) {
            COSDictionary artifact = properties.getCOSDictionary(COSName.getPDFName("Prop" + (at + 1)));
            if (artifact != null && "Pagination".equals(artifact.getNameAsString(COSName.TYPE))) {
                artifact.setName(COSName.SUBTYPE, MARGINS[at]);
            }
        }
    }

    private void visitKids(COSDictionary element) {
        COSBase kids = element.getDictionaryObject(COSName.K);
        if (kids instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                if (array.getObject(i) instanceof COSDictionary kid && visit(kid)) {
                    array.remove(i--);
                }
            }
        } else if (kids instanceof COSDictionary kid) {
            visit(kid);
        }
    }

    /** Whether the element is to be taken out: the head or foot of a table that has none. */
    private boolean visit(COSDictionary element) {
        String tag = element.getNameAsString(COSName.S);
        if (tag == null) {
            return false;
        }
        if ((tag.equals("TFoot") || tag.equals("THead")) && element.getDictionaryObject(COSName.K) == null) {
            return true;
        }
        if (tag.equals("THead")) {
            heads.takeFrom(element);
        }
        String asked = element.getString(COSName.ALT);
        if (asked != null && asked.startsWith(ASKS)) {
            element.removeItem(COSName.ALT);
            retag(element, asked.substring(ASKS.length()));
        }
        visitKids(element);
        return false;
    }

    private void retag(COSDictionary element, String tag) {
        if (tag.equals("Lbl")) {
            labels.add(element);
            return;
        }
        if (tag.startsWith(Story.APART)) {
            element.setName(COSName.S, "Div");
            apart.put(tag.substring(Story.APART.length()), element);
            return;
        }
        if (tag.startsWith(Story.HERE)) {
            places.put(tag.substring(Story.HERE.length()), element);
            return;
        }
        if (tag.equals(Story.LAYOUT)) {
            layOut(element);
            return;
        }
        element.setName(COSName.S, tag);
        if (tag.equals("Note")) {
            element.setString(COSName.ID, "note" + ++notes);
        }
    }

    /** ISO 14289-1, 7.5: what is no table of data is not announced as one; what stands in it is read in its order. */
    private static void layOut(COSDictionary element) {
        element.setName(COSName.S, "Div");
        element.removeItem(COSName.A);
        COSBase kids = element.getDictionaryObject(COSName.K);
        if (kids instanceof COSArray array) {
            for (int i = array.size() - 1; i >= 0; i--) {
                if (array.getObject(i) instanceof COSDictionary kid) {
                    layOutPart(array, kid);
                }
            }
        } else if (kids instanceof COSDictionary kid && isPart(kid)) {
            layOut(kid);
        }
    }

    private static void layOutPart(COSArray kids, COSDictionary kid) {
        if (isPart(kid) && kid.getDictionaryObject(COSName.K) == null) {
            kids.removeObject(kid);
        } else if (isPart(kid)) {
            layOut(kid);
        }
    }

    private static boolean isPart(COSDictionary element) {
        String tag = element.getNameAsString(COSName.S);
        return tag != null && PARTS_OF_TABLE.contains(tag);
    }

    /** The engine hangs what floats or has a layer at the end of the tree; its place keeps the order of the page. */
    private void moveHere(String number, COSDictionary place) {
        COSDictionary moved = apart.get(number);
        COSDictionary from = moved == null ? null : moved.getCOSDictionary(COSName.P);
        if (from == null || from == place) {
            return;
        }
        COSBase kids = from.getDictionaryObject(COSName.K);
        if (kids instanceof COSArray array) {
            array.removeObject(moved);
        } else {
            from.removeItem(COSName.K);
        }
        COSBase there = place.getDictionaryObject(COSName.K);
        COSArray inside = there instanceof COSArray array ? array : new COSArray();
        inside.add(0, moved);
        place.setItem(COSName.K, inside);
        moved.setItem(COSName.P, place);
    }

    /** The label was written inside the item's first paragraph; it belongs before the item's body. */
    private static void moveToItem(COSDictionary label) {
        COSDictionary paragraph = label.getCOSDictionary(COSName.P);
        COSDictionary body = paragraph == null ? null : paragraph.getCOSDictionary(COSName.P);
        COSDictionary item = body == null ? null : body.getCOSDictionary(COSName.P);
        boolean listed = item != null && "LI".equals(item.getNameAsString(COSName.S));
        if (!listed || !(paragraph.getDictionaryObject(COSName.K) instanceof COSArray pieces)) {
            return;
        }
        pieces.removeObject(label);
        label.setName(COSName.S, "Lbl");
        label.setItem(COSName.P, item);
        COSArray kids = new COSArray();
        kids.add(label);
        kids.add(body);
        item.setItem(COSName.K, kids);
    }
}
