package org.bilan.document.annex;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/**
 * The tags of a foreign PDF, looked at as far as a report relies on them (ISO 14289-1, 7.2 to 7.9): every one a standard
 * one, in the place that is its own, headings without gaps, pictures with words, notes each with a name.
 */
final class TagOrder {
    private static final int DEEPEST = 200;
    private static final COSName CLASSES = COSName.getPDFName("ClassMap");
    private static final COSName SCOPE = COSName.getPDFName("Scope");
    private static final Set<String> STANDARD = Set.of(
            "Document",
            "Part",
            "Art",
            "Sect",
            "Div",
            "BlockQuote",
            "Caption",
            "TOC",
            "TOCI",
            "Index",
            "NonStruct",
            "Private",
            "P",
            "H1",
            "H2",
            "H3",
            "H4",
            "H5",
            "H6",
            "L",
            "LI",
            "Lbl",
            "LBody",
            "Table",
            "TR",
            "TH",
            "TD",
            "THead",
            "TBody",
            "TFoot",
            "Span",
            "Quote",
            "Note",
            "Reference",
            "BibEntry",
            "Code",
            "Link",
            "Annot",
            "Figure",
            "Formula");
    private static final Set<String> TABLE_PARTS = Set.of("Table", "THead", "TBody", "TFoot");
    /** Whose place is given: below one of these only. */
    private static final Map<String, Set<String>> BELOW = Map.of(
            "LI", Set.of("L"),
            "LBody", Set.of("LI"),
            "TR", TABLE_PARTS,
            "TH", Set.of("TR"),
            "TD", Set.of("TR"),
            "THead", Set.of("Table"),
            "TBody", Set.of("Table"),
            "TFoot", Set.of("Table"),
            "TOCI", Set.of("TOC"));
    /** What may stand below these. */
    private static final Map<String, Set<String>> HOLDS = Map.of(
            "L", Set.of("L", "LI", "Caption"),
            "Table", Set.of("TR", "THead", "TBody", "TFoot", "Caption"),
            "TR", Set.of("TH", "TD"),
            "TOC", Set.of("TOC", "TOCI", "Caption"),
            "LI", Set.of("Lbl", "LBody"));

    private final Set<COSDictionary> met = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<String> notes = new HashSet<>();
    private Map<String, String> roles = Map.of();
    private int heading;

    boolean isKept(PDDocument pdf) {
        COSDictionary root = pdf.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.STRUCT_TREE_ROOT);
        if (root == null || root.containsKey(CLASSES)) {
            return false;
        }
        roles = roles(root);
        return kids(root, "Document", 0) && !met.isEmpty();
    }

    /** What the document's own names stand for; a name that only leads to others stands for none. */
    static Map<String, String> roles(COSDictionary root) {
        Map<String, String> roles = new HashMap<>();
        COSDictionary map = root.getCOSDictionary(COSName.ROLE_MAP);
        if (map != null) {
            for (COSName own : map.keySet()) {
                standard(map, own.getName()).ifPresent(found -> roles.put(own.getName(), found));
            }
        }
        return roles;
    }

    private static Optional<String> standard(COSDictionary map, String own) {
        String name = own;
        for (int step = 0; step < DEEPEST && name != null; step++) {
            if (STANDARD.contains(name)) {
                return Optional.of(name);
            }
            name = map.getNameAsString(COSName.getPDFName(name));
        }
        return Optional.empty();
    }

    private boolean kids(COSDictionary element, String tag, int depth) {
        COSBase kids = element.getDictionaryObject(COSName.K);
        if (kids instanceof COSArray array) {
            for (int at = 0; at < array.size(); at++) {
                if (!kid(array.getObject(at), tag, depth)) {
                    return false;
                }
            }
            return true;
        }
        return kid(kids, tag, depth);
    }

    private boolean kid(@Nullable COSBase kid, String above, int depth) {
        if (!(kid instanceof COSDictionary element) || !element.containsKey(COSName.S)) {
            return true;
        }
        String own = element.getNameAsString(COSName.S, "");
        String tag = roles.getOrDefault(own, own);
        return depth < DEEPEST
                && met.add(element)
                && STANDARD.contains(tag)
                && isInPlace(tag, above)
                && isComplete(element, tag)
                && kids(element, tag, depth + 1);
    }

    private static boolean isInPlace(String tag, String above) {
        Set<String> places = BELOW.get(tag);
        Set<String> room = HOLDS.get(above);
        return (places == null || places.contains(above)) && (room == null || room.contains(tag));
    }

    private boolean isComplete(COSDictionary element, String tag) {
        return switch (tag) {
            case "Figure", "Formula" -> isSaid(element, COSName.ALT) || isSaid(element, COSName.ACTUAL_TEXT);
            case "Note" -> isSaid(element, COSName.ID) && notes.add(element.getString(COSName.ID, ""));
            case "TH" -> hasScope(element.getDictionaryObject(COSName.A));
            case "H1", "H2", "H3", "H4", "H5", "H6" -> follows(tag.charAt(1) - '0');
            default -> true;
        };
    }

    private boolean follows(int level) {
        boolean next = level <= heading + 1;
        heading = level;
        return next;
    }

    private static boolean isSaid(COSDictionary element, COSName key) {
        return !element.getString(key, "").isBlank();
    }

    private static boolean hasScope(@Nullable COSBase attributes) {
        if (attributes instanceof COSArray all) {
            for (int at = 0; at < all.size(); at++) {
                if (all.getObject(at) instanceof COSDictionary one && one.containsKey(SCOPE)) {
                    return true;
                }
            }
            return false;
        }
        return attributes instanceof COSDictionary one && one.containsKey(SCOPE);
    }
}
