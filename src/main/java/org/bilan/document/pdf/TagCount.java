package org.bilan.document.pdf;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.jspecify.annotations.Nullable;

/** The figures and tables in the tags of a PDF: all, and those that say nothing of themselves. */
record TagCount(int figures, int silent, int tables, int bare) {
    static TagCount of(@Nullable PDStructureTreeRoot root) {
        return root == null ? new TagCount(0, 0, 0, 0) : new Walk().count(root.getCOSObject());
    }

    /** By a stack of its own: the tags of foreign documents may be nested without end. */
    private static final class Walk {
        private final Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        private final Set<COSDictionary> headed = Collections.newSetFromMap(new IdentityHashMap<>());
        private final Deque<COSDictionary> left = new ArrayDeque<>();
        private int figures;
        private int silent;
        private int tables;

        private TagCount count(COSDictionary root) {
            left.push(root);
            while (!left.isEmpty()) {
                COSDictionary element = left.pop();
                if (seen.add(element)) {
                    look(element);
                    kids(element);
                }
            }
            return new TagCount(figures, silent, tables, tables - headed.size());
        }

        private void kids(COSDictionary element) {
            COSBase kids = element.getDictionaryObject(COSName.K);
            if (kids instanceof COSDictionary one) {
                left.push(one);
            } else if (kids instanceof COSArray several) {
                for (int at = 0; at < several.size(); at++) {
                    if (several.getObject(at) instanceof COSDictionary one) {
                        left.push(one);
                    }
                }
            }
        }

        private void look(COSDictionary element) {
            String tag = element.getNameAsString(COSName.S);
            if ("Figure".equals(tag)) {
                figures++;
                silent += says(element, COSName.ALT) || says(element, COSName.ACTUAL_TEXT) ? 0 : 1;
            } else if ("Table".equals(tag)) {
                tables++;
            } else if ("TH".equals(tag)) {
                head(element);
            }
        }

        /** The table that a header is in, a few levels above it. */
        private void head(COSDictionary header) {
            COSDictionary above = header.getCOSDictionary(COSName.P);
            for (int level = 0; above != null && level < 4; level++) {
                if ("Table".equals(above.getNameAsString(COSName.S))) {
                    headed.add(above);
                    return;
                }
                above = above.getCOSDictionary(COSName.P);
            }
        }

        private static boolean says(COSDictionary element, COSName name) {
            String text = element.getString(name);
            return text != null && !text.isBlank();
        }
    }
}
