package org.bilan.document.form;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/** From the content of a tagged document to its tags (ISO 32000-1, 14.7.4.4): written flat once it is changed. */
final class ParentTree {
    private static final COSName NEXT = COSName.getPDFName("ParentTreeNextKey");
    private static final int DEEPEST = 50;

    private final COSDictionary root;
    private final Map<Integer, COSBase> entries = new TreeMap<>();

    ParentTree(COSDictionary root) {
        this.root = root;
        COSDictionary tree = root.getCOSDictionary(COSName.PARENT_TREE);
        if (tree != null) {
            read(tree, new IdentityHashMap<>(), 0);
        }
    }

    private void read(COSDictionary node, Map<COSDictionary, Boolean> seen, int depth) {
        if (depth > DEEPEST || seen.put(node, true) != null) {
            return;
        }
        COSArray numbers = node.getCOSArray(COSName.NUMS);
        for (int at = 0; numbers != null && at + 1 < numbers.size(); at += 2) {
            if (numbers.getObject(at) instanceof COSNumber number) {
                entries.put(number.intValue(), numbers.getObject(at + 1));
            }
        }
        COSArray kids = node.getCOSArray(COSName.KIDS);
        for (int at = 0; kids != null && at < kids.size(); at++) {
            if (kids.getObject(at) instanceof COSDictionary kid) {
                read(kid, seen, depth + 1);
            }
        }
    }

    /** The tag of an annotation; null where it has none. */
    @Nullable
    COSDictionary element(int number) {
        return entries.get(number) instanceof COSDictionary element ? element : null;
    }

    void remove(int number) {
        entries.remove(number);
        write();
    }

    /** The number of another piece of marked content on the page, which belongs to the tag. */
    int mark(PDPage page, COSDictionary tag) {
        int number = page.getCOSObject().getInt(COSName.STRUCT_PARENTS, -1);
        if (number < 0) {
            number = next();
            page.getCOSObject().setInt(COSName.STRUCT_PARENTS, number);
        }
        COSArray tags = entries.get(number) instanceof COSArray array ? array : new COSArray();
        tags.add(tag);
        entries.put(number, tags);
        write();
        return tags.size() - 1;
    }

    private int next() {
        int most = entries.keySet().stream().mapToInt(Integer::intValue).max().orElse(-1);
        return Math.max(most + 1, root.getInt(NEXT, 0));
    }

    private void write() {
        COSArray numbers = new COSArray();
        entries.forEach((number, value) -> {
            numbers.add(COSInteger.get(number));
            numbers.add(value);
        });
        COSDictionary tree = new COSDictionary();
        tree.setItem(COSName.NUMS, numbers);
        root.setItem(COSName.PARENT_TREE, tree);
        root.setInt(NEXT, next());
    }
}
