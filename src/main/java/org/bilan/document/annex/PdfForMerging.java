package org.bilan.document.annex;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDNamedDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.jspecify.annotations.Nullable;

/**
 * Makes a fit PDF ready to stand beside others in one document: nothing is left that holds for a document as a whole, its
 * bookmarks lead to pages, its tags have standard names and one root in its own language, what has a name has one that no other annex uses.
 */
final class PdfForMerging {
    private static final Set<COSName> KEPT = Set.of(
            COSName.TYPE, COSName.PAGES, COSName.STRUCT_TREE_ROOT, COSName.MARK_INFO, COSName.LANG, COSName.OUTLINES);
    private static final COSName ID_TREE = COSName.getPDFName("IDTree");
    private static final COSName HEADERS = COSName.getPDFName("Headers");

    private PdfForMerging() {}

    /** @param own what sets its names apart from those of other annexes */
    static void prepare(PDDocument pdf, String own) throws IOException {
        namedPlaces(pdf);
        OwnBookmarks.keep(pdf);
        COSDictionary catalog = pdf.getDocumentCatalog().getCOSObject();
        for (COSName key : List.copyOf(catalog.keySet())) {
            if (!KEPT.contains(key)) {
                catalog.removeItem(key);
            }
        }
        pdf.setDocumentInformation(new PDDocumentInformation());
        for (PDPage page : pdf.getPages()) {
            page.getCOSObject().setItem(COSName.getPDFName("Tabs"), COSName.S);
            page.getCOSObject().removeItem(COSName.THUMB);
            page.getCOSObject().removeItem(COSName.B);
            page.getCOSObject().removeItem(COSName.METADATA);
            page.getCOSObject().removeItem(COSName.PIECE_INFO);
        }
        COSDictionary root = catalog.getCOSDictionary(COSName.STRUCT_TREE_ROOT);
        if (root != null) {
            Map<String, String> roles = TagOrder.roles(root);
            root.removeItem(COSName.ROLE_MAP);
            root.removeItem(ID_TREE);
            rename(root.getDictionaryObject(COSName.K), roles, own);
            oneRoot(root, catalog.getString(COSName.LANG, ""));
        }
    }

    /** A link to a place with a name leads to the page itself: two annexes may have the same name. */
    private static void namedPlaces(PDDocument pdf) throws IOException {
        for (PDPage page : pdf.getPages()) {
            for (PDAnnotation annotation : page.getAnnotations()) {
                if (annotation instanceof PDAnnotationLink link) {
                    PDDestination place = link.getDestination();
                    if (place instanceof PDNamedDestination name) {
                        link.setDestination(found(pdf, name));
                    }
                    if (link.getAction() instanceof PDActionGoTo going
                            && going.getDestination() instanceof PDNamedDestination name) {
                        going.setDestination(found(pdf, name));
                    }
                }
            }
        }
    }

    private static @Nullable PDPageDestination found(PDDocument pdf, PDNamedDestination name) throws IOException {
        return pdf.getDocumentCatalog().findNamedDestinationPage(name);
    }

    private static void rename(@Nullable COSBase kids, Map<String, String> roles, String own) {
        if (kids instanceof COSArray array) {
            for (int at = 0; at < array.size(); at++) {
                rename(array.getObject(at), roles, own);
            }
        }
        if (!(kids instanceof COSDictionary element) || !element.containsKey(COSName.S)) {
            return;
        }
        String tag = element.getNameAsString(COSName.S, "");
        element.setName(COSName.S, roles.getOrDefault(tag, tag));
        if (element.getDictionaryObject(COSName.ID) instanceof COSString id) {
            element.setItem(COSName.ID, named(own, id));
        }
        headers(element.getDictionaryObject(COSName.A), own);
        rename(element.getDictionaryObject(COSName.K), roles, own);
    }

    /** A cell names the cells at its head by their names. */
    private static void headers(@Nullable COSBase attributes, String own) {
        if (attributes instanceof COSArray all) {
            for (int at = 0; at < all.size(); at++) {
                headers(all.getObject(at), own);
            }
        }
        COSArray heads = attributes instanceof COSDictionary one ? one.getCOSArray(HEADERS) : null;
        for (int at = 0; heads != null && at < heads.size(); at++) {
            if (heads.getObject(at) instanceof COSString id) {
                heads.set(at, named(own, id));
            }
        }
    }

    private static COSString named(String own, COSString id) {
        return new COSString(own + id.getString());
    }

    private static void oneRoot(COSDictionary root, String language) {
        COSBase kids = root.getDictionaryObject(COSName.K);
        COSDictionary whole = new COSDictionary();
        whole.setItem(COSName.TYPE, COSName.getPDFName("StructElem"));
        whole.setName(COSName.S, "Document");
        whole.setString(COSName.LANG, language);
        whole.setItem(COSName.P, root);
        COSArray inside = kids instanceof COSArray array ? array : new COSArray();
        if (kids instanceof COSDictionary one) {
            inside.add(one);
        }
        for (int at = 0; at < inside.size(); at++) {
            if (inside.getObject(at) instanceof COSDictionary element) {
                element.setItem(COSName.P, whole);
                if ("Document".equals(element.getNameAsString(COSName.S))) {
                    element.setName(COSName.S, "Part");
                }
            }
        }
        whole.setItem(COSName.K, inside);
        root.setItem(COSName.K, whole);
    }
}
