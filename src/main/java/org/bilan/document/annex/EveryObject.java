package org.bilan.document.annex;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/** Every dictionary that a document's catalog leads to, each visited once, however they lead to each other. */
final class EveryObject {
    static final int MOST = 1_000_000;

    @FunctionalInterface
    interface Visitor {
        /** May take entries out of the dictionary. */
        void visit(COSDictionary dictionary) throws IOException;
    }

    private EveryObject() {}

    /** False if there are too many. */
    static boolean visit(PDDocument pdf, Visitor visitor) throws IOException {
        Set<COSBase> met = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<COSBase> open = new ArrayDeque<>();
        open.push(pdf.getDocumentCatalog().getCOSObject());
        while (!open.isEmpty()) {
            COSBase value = open.pop();
            if (!met.add(value)) {
                continue;
            }
            if (met.size() > MOST) {
                return false;
            }
            if (value instanceof COSDictionary dictionary) {
                visitor.visit(dictionary);
                for (COSName key : dictionary.keySet()) {
                    open(dictionary.getItem(key), open);
                }
            } else if (value instanceof COSArray array) {
                for (int at = 0; at < array.size(); at++) {
                    open(array.get(at), open);
                }
            }
        }
        return true;
    }

    private static void open(@Nullable COSBase item, Deque<COSBase> open) {
        COSBase value = item instanceof COSObject reference ? reference.getObject() : item;
        if (value instanceof COSDictionary || value instanceof COSArray) {
            open.push(value);
        }
    }
}
