package org.bilan.exchange;

import java.util.List;

/**
 * A record with its links (one list of codes for each link column), and what the import does to it. {@code line} is
 * where it arrives, 0 for one that is only stored.
 */
record Row<T>(String key, T record, List<List<String>> links, int line, Change change) {

    enum Change {
        /** Stored, and not named by what arrives. */
        NONE,
        UNCHANGED,
        CHANGED,
        ADDED
    }

    boolean arrives() {
        return line > 0;
    }
}
