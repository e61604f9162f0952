package org.bilan.document.form;

import java.util.List;
import java.util.Locale;

/** Something that did not go into a form as it was given; {@code details} are for the sentence about it, by its kind. */
public record FormFlaw(Kind kind, String field, List<String> details) {
    public FormFlaw {
        details = List.copyOf(details);
    }

    /** What went wrong, and its details in order. */
    public enum Kind {
        /** The text does not fit on its line: what stands out, how many characters. */
        LINE_OVER,
        /** The text takes too many lines: the lines too many, what they say, their characters, the lines there is room for. */
        LINES_OVER,
        /** The field takes so many characters; what was cut off, how many characters, the most there may be. */
        TOO_LONG,
        /** The text is none of the choices: the text, the choices. */
        UNKNOWN_CHOICE,
        /** Signs that cannot be drawn. */
        NO_GLYPH,
        /** There is no such field: the nearest one, or nothing. */
        NO_FIELD,
        /** Several fields end in that name. */
        AMBIGUOUS,
        /** A signature, a button or a password. */
        NOT_FILLABLE,
        /** The cell calculates; it was left alone. */
        FORMULA
    }

    static FormFlaw of(Kind kind, String field, Object... details) {
        return new FormFlaw(
                kind,
                field,
                java.util.Arrays.stream(details).map(String::valueOf).toList());
    }

    /** {@code lines-over}. */
    public String word() {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
