package org.bilan.report.story;

import java.time.LocalDate;
import org.bilan.value.Period;

/**
 * A part of what a figure is made from, as its record says it: before it is added up, converted or hidden.
 *
 * @param record by which it is known; empty for all of a day
 * @param from the first day that it is of, {@code to} its last
 * @param exact with its currency where it is an amount
 */
public record Piece(String record, LocalDate from, LocalDate to, String exact) {
    /** Of one day. */
    public Piece(String record, LocalDate day, String exact) {
        this(record, day, day, exact);
    }

    boolean isWithin(Period days) {
        return days.contains(from) && days.contains(to);
    }
}
