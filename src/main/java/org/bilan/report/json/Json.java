package org.bilan.report.json;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** JSON as sealed packages hold it: without fractions, which are kept as text, and without {@code null}, which is left out. */
public sealed interface Json {
    /** The largest whole number that every reader of JSON keeps exactly (RFC 7493, 2.2). */
    long MOST_WHOLE = (1L << 53) - 1;

    /** Sorted as RFC 8785, 3.2.3 wants it: by the UTF-16 code units of the names. */
    record Members(SortedMap<String, Json> all) implements Json {
        public Members {
            all = Collections.unmodifiableSortedMap(new TreeMap<>(all));
        }
    }

    /** An object with these members. */
    static Json of(Map<String, Json> members) {
        return new Members(new TreeMap<>(members));
    }

    static Json of(String text) {
        return new Text(text);
    }

    static Json of(List<Json> items) {
        return new Items(items);
    }

    record Items(List<Json> all) implements Json {
        public Items {
            all = List.copyOf(all);
        }
    }

    record Text(String text) implements Json {}

    record Whole(long number) implements Json {
        public Whole {
            if (Math.abs(number) > MOST_WHOLE) {
                throw new IllegalArgumentException("Not kept exactly by every reader: " + number);
            }
        }
    }

    record Truth(boolean is) implements Json {}
}
