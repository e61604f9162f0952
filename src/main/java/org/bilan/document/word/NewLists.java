package org.bilan.document.word;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lists that begin anew in a document being made: each a {@code w:num} of its own, written with the package. */
final class NewLists {
    private final Map<String, String> again = new HashMap<>();
    private final StringBuilder added = new StringBuilder();
    private @Nullable NumberingLists known;
    private int last;

    /** The number of a list like another, which must be defined, whose level begins at its first number. */
    int like(DocxPackage into, int list, int level) {
        NumberingLists lists = known(into);
        return add(into, again.computeIfAbsent(list + "." + level, key -> lists.again(list, level)));
    }

    /** The number of a list like another whose level begins at {@code start}. */
    int from(DocxPackage into, int list, int level, int start) {
        String begins = "<w:startOverride w:val=\"";
        return add(into, known(into).again(list, level).replaceFirst(begins + "\\d+", begins + start));
    }

    private int add(DocxPackage into, String content) {
        known(into);
        int id = ++last;
        added.append("<w:num w:numId=\"")
                .append(id)
                .append("\">")
                .append(content)
                .append("</w:num>");
        return id;
    }

    private NumberingLists known(DocxPackage into) {
        NumberingLists read = known;
        if (read == null) {
            read = NumberingLists.in(into);
            known = read;
            last = read.largest();
        }
        return read;
    }

    /** Puts what was added into the numbering part. */
    void write(DocxPackage into) {
        if (!added.isEmpty()) {
            String part = NumberingLists.part(into).orElseThrow();
            into.put(part, WordNumbering.insertNum(into.text(part), added.toString()));
            added.setLength(0);
            known = null;
        }
    }
}
