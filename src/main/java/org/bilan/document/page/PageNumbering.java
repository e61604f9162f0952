package org.bilan.document.page;

import org.jspecify.annotations.Nullable;

/**
 * How the pages of a section are numbered: {@code first} is the number of its first page, null when it counts on from the
 * section before; {@code section} names it in the page.
 */
public record PageNumbering(String section, @Nullable Integer first, NumberStyle style) {

    public static String anchor(String section) {
        return "section-" + section;
    }

    public String anchor() {
        return anchor(section);
    }
}
