package org.bilan.document.sheet;

/**
 * How a cell looks.
 *
 * @param format a number format (ISO/IEC 29500-1 clause 18.8.31); empty for the general one
 * @param quoted whether its text stays text when somebody edits the cell, though it begins like a formula
 */
record SheetLook(String format, Weight weight, Rule rule, boolean right, boolean wrapped, boolean quoted) {
    static final SheetLook EMPTY = new SheetLook("", Weight.LETTER, Rule.NONE, false, false, false);

    SheetLook figure(String ownFormat) {
        return new SheetLook(ownFormat, weight, rule, true, wrapped, false);
    }

    SheetLook day(String ownFormat) {
        return new SheetLook(ownFormat, weight, rule, false, false, false);
    }

    SheetLook asQuoted() {
        return new SheetLook(format, weight, rule, right, wrapped, true);
    }

    enum Weight {
        LETTER,
        BOLD,
        ITALIC
    }

    /** A line at an edge of the cell. */
    enum Rule {
        NONE,
        ABOVE,
        BELOW
    }
}
