package org.bilan.template;

import java.util.List;

/** What begins anew in each repetition: the names of the bookmarks in it, and the numbers of the lists in it. */
record Renewal(List<String> bookmarks, List<Item> lists) {
    static final Renewal NONE = new Renewal(List.of(), List.of());

    Renewal {
        bookmarks = List.copyOf(bookmarks);
        lists = List.copyOf(lists);
    }

    /** A list ({@code w:numId}) with the highest of its levels in use, 0 the highest there is. */
    record Item(int list, int level) {}
}
