package org.bilan.document.form;

import java.util.List;

/**
 * A field of a form, or a named cell of one: what people see as its label, and what it takes.
 *
 * @param page from 1; 0 where it is on none
 * @param longest the most characters; 0 where there is no limit
 * @param choices what can be chosen or ticked; empty where anything can be typed
 */
public record FormField(String name, String label, Kind kind, int page, int longest, List<Choice> choices) {
    public FormField {
        choices = List.copyOf(choices);
    }

    /** What is done with a field. */
    public enum Kind {
        LINE,
        PARAGRAPH,
        /** A box for each sign. */
        COMB,
        /** A cell of a workbook. */
        CELL,
        /** Cells below each other, for the items of a list. */
        CELLS,
        TICK,
        RADIO,
        CHOICE,
        SIGNATURE,
        BUTTON;

        /** Whether a text can fill it. */
        public boolean takesText() {
            return this != SIGNATURE && this != BUTTON;
        }
    }

    /** What is stored, and what is shown. */
    public record Choice(String value, String label) {}
}
