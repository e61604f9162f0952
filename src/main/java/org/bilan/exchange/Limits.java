package org.bilan.exchange;

/** What one import may hold, far above any organisation's need and far below what would exhaust the machine. */
final class Limits {
    static final long MEGABYTE = 1024L * 1024;
    /** A table's file, or a whole workbook. */
    static final long FILE = 128 * MEGABYTE;
    /** A photo, document or narrative. */
    static final long ATTACHMENT = 32 * MEGABYTE;
    /** All parts of a workbook, unpacked. */
    static final long UNPACKED = 1024 * MEGABYTE;
    /** The shared texts of a workbook, unpacked; the only part that is kept in memory. */
    static final long SHARED_TEXTS = 128 * MEGABYTE;

    static final int PARTS = 1_000;
    static final int TEXTS = 4_000_000;
    /** Records of one table; a sheet ends at 1 048 576 rows (ECMA-376). */
    static final int ROWS = 1_000_000;

    static final int COLUMNS = 256;
    /** Characters of a cell: the most that a spreadsheet program keeps. */
    static final int CELL = 32_767;

    private Limits() {}

    static long megabytes(long bytes) {
        return Math.round((double) bytes / MEGABYTE);
    }
}
