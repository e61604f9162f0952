package org.bilan.report.trace;

import java.util.List;

/**
 * What a figure was made from, in the words of the report's language: an amount taken away, a whole that something is a
 * part of, a rate. {@code exact} is a number with a point, as a figure's.
 */
public record Term(String label, String exact, String unit, How how, List<RecordRef> records) {
    public Term {
        records = List.copyOf(records);
    }
}
