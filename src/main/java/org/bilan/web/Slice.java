package org.bilan.web;

import java.util.List;

/** One page of a list: its rows, its number from 0, how many rows a page holds, and how many there are in all. */
public record Slice<T>(List<T> rows, int number, int size, long total) {
    public Slice {
        rows = List.copyOf(rows);
    }

    public boolean hasMore() {
        return (number + 1L) * size < total;
    }

    /** The place in the whole list of the page's first row, from 1. */
    public long first() {
        return (long) number * size + 1;
    }

    public long last() {
        return (long) number * size + rows.size();
    }
}
