package org.bilan.exchange;

import org.jspecify.annotations.Nullable;

/**
 * A column of a table. {@code position} is its place among the table's columns, {@code slot} that of the record's
 * component it fills; a column of codes that has a table of its own names that table's record as {@code link} and fills
 * no component.
 */
record Column(
        String name,
        boolean required,
        int position,
        int slot,
        CellType type,
        @Nullable Class<?> link) {

    boolean isLink() {
        return link != null;
    }

    /** {@code gapReason} for {@code gap_reason}. */
    static String camel(String name) {
        StringBuilder out = new StringBuilder();
        boolean upper = false;
        for (char sign : name.toCharArray()) {
            if (sign == '_') {
                upper = true;
            } else {
                out.append(upper ? Character.toUpperCase(sign) : sign);
                upper = false;
            }
        }
        return out.toString();
    }
}
