package org.bilan.document.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/**
 * The headers that a table repeats on each of its pages. They are seen there, but heard once: those after the first are
 * no content of their own (ISO 14289-1, 7.1), which the PDF engine does not say.
 */
final class RepeatedHeads {
    private static final Pattern MARK = Pattern.compile("/\\w+\\s*<<\\s*/MCID (\\d+)\\s*>>\\s*BDC");

    private final COSDictionary root;

    /** The marked pieces of each page that are repeated. */
    private final Map<COSDictionary, Set<Integer>> repeated = new HashMap<>();

    RepeatedHeads(COSDictionary root) {
        this.root = root;
    }

    /** Notes what of the head of a table stands on a later page than its beginning, and takes it out of the tags. */
    void takeFrom(COSDictionary head) {
        COSDictionary first = head.getCOSDictionary(COSName.PG);
        if (first != null) {
            prune(head, first, first);
        }
    }

    private void prune(COSDictionary element, COSDictionary around, COSDictionary first) {
        COSDictionary own = element.getCOSDictionary(COSName.PG);
        COSDictionary page = own == null ? around : own;
        if (element.getDictionaryObject(COSName.K) instanceof COSArray kids) {
            for (int at = 0; at < kids.size(); at++) {
                COSBase kid = kids.getObject(at);
                if (kid instanceof COSDictionary inner && inner.containsKey(COSName.S)) {
                    prune(inner, page, first);
                } else if (isRepeated(kid, page, first)) {
                    kids.remove(at--);
                }
            }
        } else if (element.getDictionaryObject(COSName.K) instanceof COSDictionary inner
                && inner.containsKey(COSName.S)) {
            prune(inner, page, first);
        }
    }

    private boolean isRepeated(@Nullable COSBase kid, COSDictionary around, COSDictionary first) {
        COSDictionary own = kid instanceof COSDictionary piece ? piece.getCOSDictionary(COSName.PG) : null;
        COSDictionary page = own == null ? around : own;
        int mark = kid instanceof COSInteger number
                ? number.intValue()
                : kid instanceof COSDictionary piece ? piece.getInt(COSName.MCID) : -1;
        return page != first
                && mark >= 0
                && repeated.computeIfAbsent(page, any -> new HashSet<>()).add(mark);
    }

    /** Marks what was noted as no content, on the pages where it stands. */
    void hide() throws IOException {
        for (Map.Entry<COSDictionary, Set<Integer>> page : repeated.entrySet()) {
            forget(page.getKey().getInt(COSName.STRUCT_PARENTS), page.getValue());
            COSBase contents = page.getKey().getDictionaryObject(COSName.CONTENTS);
            if (contents instanceof COSStream stream) {
                rewrite(stream, page.getValue());
            } else if (contents instanceof COSArray streams) {
                for (int at = 0; at < streams.size(); at++) {
                    if (streams.getObject(at) instanceof COSStream stream) {
                        rewrite(stream, page.getValue());
                    }
                }
            }
        }
    }

    private static void rewrite(COSStream stream, Set<Integer> marks) throws IOException {
        String drawn;
        try (InputStream in = stream.createInputStream()) {
            drawn = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
        String hidden = MARK.matcher(drawn).replaceAll(mark -> hidden(mark, marks));
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(hidden.getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    private static String hidden(MatchResult mark, Set<Integer> marks) {
        return marks.contains(Integer.parseInt(mark.group(1))) ? "/Artifact <</Type /Pagination>> BDC" : mark.group();
    }

    /** The way back from a mark to its tag (ISO 32000-1, 14.7.4.4) leads nowhere for what has none. */
    private void forget(int page, Set<Integer> marks) {
        COSDictionary tree = root.getCOSDictionary(COSName.PARENT_TREE);
        COSArray numbers = tree == null ? null : tree.getCOSArray(COSName.NUMS);
        for (int at = 0; numbers != null && at + 1 < numbers.size(); at += 2) {
            if (numbers.getInt(at) == page && numbers.getObject(at + 1) instanceof COSArray parents) {
                marks.stream().filter(mark -> mark < parents.size()).forEach(mark -> parents.set(mark, COSNull.NULL));
            }
        }
    }
}
