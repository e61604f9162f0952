package org.bilan.exchange;

import java.util.List;

/** A row as it stands in the file: its cells' text, and the line or sheet row where it begins, from 1. */
record RawRow(int line, List<String> cells) {

    boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }
}
