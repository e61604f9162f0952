package org.bilan.exchange;

/**
 * A slip in a data folder or workbook and what to do about it. {@code file} is the file's name, or the sheet's;
 * {@code line} the line, or row, where the record begins, from 1, or 0 when the whole file is meant; {@code column} the
 * column's name, or empty when the whole row is meant.
 */
public record Problem(String file, int line, String column, String message) {

    /** {@code expenses.csv:12:amount: message}, the form that editors and scripts can follow. */
    @Override
    public String toString() {
        String place = line == 0 ? file : file + ":" + line;
        return (column.isEmpty() ? place : place + ":" + column) + ": " + message;
    }
}
