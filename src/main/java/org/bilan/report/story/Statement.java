package org.bilan.report.story;

import java.util.List;

/**
 * One thing that a report tells.
 *
 * @param code of the record that it is told of; empty for a total
 * @param label the record's title or name
 * @param printed as the report prints it
 * @param exact the same in every language and format; empty where it is hidden to protect people
 * @param unit a currency, or what is counted; empty where there is none
 * @param section of the narrative that tells it; empty for what is told from records
 * @param pieces what it is made from, in their order; none for a fact of one record
 */
public record Statement(
        Aspect aspect,
        String code,
        String label,
        String printed,
        String exact,
        String unit,
        String section,
        List<Piece> pieces) {
    public Statement {
        pieces = List.copyOf(pieces);
    }

    /** Told from records. */
    public Statement(Aspect aspect, String code, String label, String printed, String exact, String unit) {
        this(aspect, code, label, printed, exact, unit, "", List.of());
    }

    boolean isHidden() {
        return exact.isEmpty();
    }

    boolean saysAs(Statement other) {
        return exact.equals(other.exact) && unit.equals(other.unit);
    }

    String key() {
        return key(aspect, code);
    }

    static String key(Aspect aspect, String code) {
        return aspect.ordinal() + code;
    }
}
