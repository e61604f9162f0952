package org.bilan.exchange;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import org.bilan.value.TextFold;

/** The account headings that stand above a line of an export which names its accounts between the lines. */
final class LedgerHeadings {
    private final boolean nested;
    private final Deque<String> headings = new ArrayDeque<>();
    private final LedgerSums sums = new LedgerSums();

    /** {@code nested}: accounts stand inside accounts, each closed by a total that names it. */
    LedgerHeadings(boolean nested) {
        this.nested = nested;
    }

    /** {@code 5000 Programme costs:5010 Communications}; empty under no heading. */
    String path() {
        return String.join(":", headings);
    }

    /** What the lines below the headings come to. */
    LedgerSums sums() {
        return sums;
    }

    void open(String heading) {
        if (!nested) {
            headings.clear();
            sums.clear();
        }
        if (!heading.isEmpty()) {
            headings.addLast(heading);
            sums.open();
        }
    }

    /** Closes the innermost heading of that name with those inside it; {@code stated} is the total's amount, if it has one. */
    void close(int line, String total, Optional<Long> stated) {
        String name = LedgerText.closedBy(total);
        int depth = depth(name);
        for (int i = 0; i < depth; i++) {
            headings.removeLast();
        }
        sums.close(line, total, depth, !name.isEmpty(), stated);
    }

    /** How many headings a total of that name closes; 0 if it stands under none. */
    private int depth(String name) {
        Iterator<String> innermost = headings.descendingIterator();
        for (int depth = 1; innermost.hasNext(); depth++) {
            String heading = TextFold.fold(innermost.next());
            if (name.isEmpty() || heading.equals(name)) {
                return depth;
            }
        }
        return 0;
    }
}
