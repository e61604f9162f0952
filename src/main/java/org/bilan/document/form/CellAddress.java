package org.bilan.document.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A cell of a workbook, {@code Budget!B4}, {@code 'Plan 2022'!C7}; on the first sheet where none is named.
 *
 * @param row from 1
 * @param column from 1
 */
record CellAddress(String sheet, int row, int column) {
    private static final int MOST_ROWS = 1_048_576;
    private static final int MOST_COLUMNS = 16_384;
    private static final int MOST_IN_RANGE = 10_000;
    private static final Pattern CELL =
            Pattern.compile("(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?\\$?([A-Za-z]{1,3})\\$?([1-9]\\d{0,6})");
    private static final Pattern RANGE =
            Pattern.compile("(.*?\\$?[A-Za-z]{1,3}\\$?\\d{1,7}):(\\$?[A-Za-z]{1,3}\\$?\\d{1,7})");

    /** Empty if it is none. */
    static Optional<CellAddress> parse(String text) {
        Matcher cell = CELL.matcher(text.strip());
        if (!cell.matches()) {
            return Optional.empty();
        }
        String sheet = cell.group(1) != null ? cell.group(1).replace("''", "'") : cell.group(2);
        int row = Integer.parseInt(cell.group(4));
        int column = column(cell.group(3));
        return row > MOST_ROWS || column > MOST_COLUMNS
                ? Optional.empty()
                : Optional.of(new CellAddress(sheet == null ? "" : sheet.strip(), row, column));
    }

    /** The cells of a range, row by row; of one cell, itself; empty where it is neither, or larger than a form can be. */
    static List<CellAddress> range(String text) {
        Matcher ends = RANGE.matcher(text.strip());
        if (!ends.matches()) {
            return parse(text).map(List::of).orElse(List.of());
        }
        Optional<CellAddress> first = parse(ends.group(1));
        Optional<CellAddress> last = parse(ends.group(2));
        if (first.isEmpty() || last.isEmpty()) {
            return List.of();
        }
        return between(first.get(), last.get());
    }

    private static List<CellAddress> between(CellAddress first, CellAddress last) {
        long size = (last.row - first.row + 1L) * (last.column - first.column + 1L);
        if (last.row < first.row || last.column < first.column || size > MOST_IN_RANGE) {
            return List.of();
        }
        List<CellAddress> cells = new ArrayList<>();
        for (int row = first.row; row <= last.row; row++) {
            for (int column = first.column; column <= last.column; column++) {
                cells.add(new CellAddress(first.sheet, row, column));
            }
        }
        return cells;
    }

    /** Whether a cell, wherever its sheet, lies in the range; of any size, unlike those of {@link #range}. */
    static boolean holds(String range, CellAddress cell) {
        int colon = range.indexOf(':');
        Optional<CellAddress> first = parse(colon < 0 ? range : range.substring(0, colon));
        Optional<CellAddress> last = colon < 0 ? first : parse(range.substring(colon + 1));
        return first.isPresent()
                && last.isPresent()
                && first.get().row <= cell.row
                && cell.row <= last.get().row
                && first.get().column <= cell.column
                && cell.column <= last.get().column;
    }

    static int column(String letters) {
        int column = 0;
        for (char letter : letters.toUpperCase(Locale.ROOT).toCharArray()) {
            column = column * 26 + letter - 'A' + 1;
        }
        return column;
    }

    /** {@code B4}. */
    String cell() {
        StringBuilder letters = new StringBuilder();
        for (int left = column; left > 0; left = (left - 1) / 26) {
            letters.insert(0, (char) ('A' + (left - 1) % 26));
        }
        return letters.toString() + row;
    }

    CellAddress left() {
        return new CellAddress(sheet, row, column - 1);
    }

    /** As people write it: {@code Budget!B4}, {@code 'Plan 2022'!C7}. */
    String plain() {
        return sheet.matches("[\\p{L}_][\\p{L}\\p{N}_.]*") ? sheet + "!" + cell() : written();
    }

    CellAddress on(String otherSheet) {
        return new CellAddress(otherSheet, row, column);
    }

    /** As it is written in a mapping. */
    String written() {
        return sheet.isEmpty() ? cell() : "'" + sheet.replace("'", "''") + "'!" + cell();
    }
}
