package org.bilan.exchange;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import org.bilan.value.TextFold;

/** The account headings that stand above a line of an export which names its accounts between the lines. */
final class LedgerHeadings {
    private final boolean nested;
    private final Deque<String> headings = new ArrayDeque<>();

    /** {@code nested}: accounts stand inside accounts, each closed by a total that names it. */
    LedgerHeadings(boolean nested) {
        this.nested = nested;
    }

    /** {@code 5000 Programme costs:5010 Communications}; empty under no heading. */
    String path() {
        return String.join(":", headings);
    }

    void open(String heading) {
        if (!nested) {
            headings.clear();
        }
        if (!heading.isEmpty()) {
            headings.addLast(heading);
        }
    }

    /** Closes the innermost heading of that name with those inside it. */
    void close(String total) {
        String name = LedgerText.closedBy(total);
        Iterator<String> innermost = headings.descendingIterator();
        int depth = 0;
        while (innermost.hasNext()) {
            depth++;
            String heading = TextFold.fold(innermost.next());
            if (name.isEmpty() || heading.equals(name)) {
                for (int i = 0; i < depth; i++) {
                    headings.removeLast();
                }
                return;
            }
        }
    }
}
