package org.bilan.document;

import org.jspecify.annotations.Nullable;

/**
 * How the pages of a section are numbered: {@code first} is the number of its first page, null when it counts on from the
 * section before; {@code section} names it in the page.
 */
record PageNumbering(String section, @Nullable Integer first, NumberStyle style) {

    static String anchor(String section) {
        return "section-" + section;
    }

    String anchor() {
        return anchor(section);
    }
}
