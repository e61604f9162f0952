package org.bilan.result;

import java.util.List;

/**
 * Counts of people as they are, and every figure to be published over them. A count belongs to a unit (the people of one
 * activity) and a category (a gender and an age band); a row is a set of units; a cell is the sum of some categories over
 * the units of a row.
 *
 * @param counts by unit, then category; none is below zero
 * @param rows the units of each row, in rising order; one unit may be in many
 */
record CountTable(long[][] counts, int categories, List<int[]> rows, List<PublishedCell> cells) {
    CountTable {
        rows = List.copyOf(rows);
        cells = List.copyOf(cells);
        if (categories > Long.SIZE) {
            throw new IllegalArgumentException("More than " + Long.SIZE + " categories: " + categories);
        }
    }

    /**
     * A figure to be published.
     *
     * @param categories a bit for each that it sums
     * @param weight how dear it is to the reader, from 1: of two that could be hidden, the lighter is
     */
    record PublishedCell(int row, long categories, int weight) {
        boolean sums(int category) {
            return (categories >>> category & 1) == 1;
        }
    }

    /** What is published if nothing is hidden. */
    long value(PublishedCell cell) {
        long sum = 0;
        for (int unit : rows.get(cell.row())) {
            for (int category = 0; category < categories; category++) {
                if (cell.sums(category)) {
                    sum = Math.addExact(sum, counts[unit][category]);
                }
            }
        }
        return sum;
    }
}
