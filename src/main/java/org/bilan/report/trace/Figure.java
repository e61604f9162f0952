package org.bilan.report.trace;

import java.util.List;
import java.util.stream.Stream;

/**
 * A number that a report prints.
 *
 * @param id how it was asked for, with the codes of the records that it is about: the same figure keeps it when data or
 *     other parts of the report change. Neither blank nor equal to another's of the report
 * @param label what it is the number of, in the report's language
 * @param printed as it stands in the report where it is first printed
 * @param exact the number with a point and no other sign, before any rounding; empty where there is none to tell
 * @param unit a currency's three letters, {@code %}, or what is counted; empty for a bare number
 * @param records those that it was made from; where {@code terms} have records of their own, those too
 * @param formula how it was made, in words of the report's language
 */
public record Figure(
        String id,
        String label,
        String printed,
        String exact,
        String unit,
        How how,
        List<Term> terms,
        List<RecordRef> records,
        String formula) {
    public Figure {
        if (id.isBlank()) {
            throw new IllegalArgumentException("A figure needs an id");
        }
        terms = List.copyOf(terms);
        records = List.copyOf(records);
    }

    /** What marks it in the files of the report; see {@link FigureMark}. */
    public String mark() {
        return mark(id);
    }

    /** The mark of a figure of this id. */
    public static String mark(String id) {
        return FigureMark.of(id);
    }

    /** Its own records, then those of its terms, each once. */
    public List<RecordRef> allRecords() {
        return Stream.concat(records.stream(), terms.stream().flatMap(term -> term.records().stream()))
                .distinct()
                .toList();
    }
}
