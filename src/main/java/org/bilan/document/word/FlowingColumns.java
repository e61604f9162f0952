package org.bilan.document.word;

import java.util.ArrayList;
import java.util.List;
import org.bilan.document.Table;
import org.bilan.document.Table.Role;

/**
 * The columns of texts in a table some of whose texts take several lines: shared so that its rows take as few lines as
 * can be, found by giving room from one column to another as long as that spares a line. Twentieths of a point.
 */
final class FlowingColumns {
    /** So many rows, spread over the table, tell about all of them. */
    private static final int LOOKED_AT = 120;

    /** What a line of a row counts beside one of a single cell. */
    private static final int ROW = 8;

    private static final int[] STEPS = {600, 250, 100};

    /** What the last word of a line leaves free. */
    private static final double RAGGED = 1.1;

    private final int[] columns;
    private final int[] least;
    private final List<int[]> rows;

    private FlowingColumns(int[] columns, int[] least, List<int[]> rows) {
        this.columns = columns;
        this.least = least;
        this.rows = rows;
    }

    /** {@code least} is what each column needs; empty where each text has a line of its own, or there is nothing to share. */
    static int[] widths(Table table, List<List<String>> words, int width, int[] least) {
        int[] texts = java.util.stream.IntStream.range(0, least.length)
                .filter(at -> !table.columns().get(at).figures())
                .toArray();
        int[] widths = least.clone();
        int left = width;
        for (int at = 0; at < widths.length; at++) {
            widths[at] += table.columns().get(at).figures() ? ColumnWidths.TIGHT : 0;
            left -= widths[at];
        }
        left -= headed(table, widths, texts, left);
        if (texts.length < 2 || left <= 0) {
            return new int[0];
        }
        FlowingColumns flowing = new FlowingColumns(texts, widths.clone(), measured(table, words, texts));
        return flowing.fits(left) ? new int[0] : flowing.shared(widths, left);
    }

    /** Makes room for headings in two lines, as long as there is some; gives how much that took. */
    private static int headed(Table table, int[] widths, int[] texts, int left) {
        int taken = 0;
        for (int at : texts) {
            String heading = table.columns().get(at).heading();
            int more = ColumnWidths.inTwoLines(heading) + ColumnWidths.MARGINS - widths[at];
            if (more > 0 && more < left - taken) {
                widths[at] += more;
                taken += more;
            }
        }
        return taken;
    }

    private static List<int[]> measured(Table table, List<List<String>> words, int[] texts) {
        List<int[]> rows = new ArrayList<>();
        int step = Math.max(1, words.size() / LOOKED_AT);
        for (int row = 0; row < words.size(); row += step) {
            Role role = table.rows().get(row).role();
            if (role != Role.NOTE && role != Role.GROUP) {
                int[] measures = new int[texts.length];
                for (int at = 0; at < texts.length; at++) {
                    measures[at] = ColumnWidths.measure(words.get(row).get(texts[at]));
                }
                rows.add(measures);
            }
        }
        return rows;
    }

    private boolean fits(int left) {
        long missing = 0;
        for (int at = 0; at < columns.length; at++) {
            int longest = 0;
            for (int[] row : rows) {
                longest = Math.max(longest, row[at]);
            }
            missing += Math.max(0, longest + ColumnWidths.MARGINS - least[columns[at]]);
        }
        return missing <= left;
    }

    private int[] shared(int[] widths, int left) {
        spread(widths, left);
        long lines = lines(widths);
        for (int step : STEPS) {
            boolean better = true;
            while (better) {
                better = false;
                for (int from : columns) {
                    for (int to : columns) {
                        long moved = from == to || widths[from] - step < least[from]
                                ? lines
                                : lines(move(widths, from, to, step));
                        if (moved < lines) {
                            widths = move(widths, from, to, step);
                            lines = moved;
                            better = true;
                        }
                    }
                }
            }
        }
        return widths;
    }

    /** To begin with, what is left goes to the columns by how much stands in them. */
    private void spread(int[] widths, int left) {
        double[] filled = new double[columns.length];
        double all = 0;
        for (int at = 0; at < columns.length; at++) {
            double squares = 1;
            for (int[] row : rows) {
                squares += (double) row[at] * row[at];
            }
            filled[at] = Math.sqrt(squares);
            all += filled[at];
        }
        int given = 0;
        for (int at = 0; at < columns.length; at++) {
            int more = at == columns.length - 1 ? left - given : (int) (left * filled[at] / all);
            widths[columns[at]] += more;
            given += more;
        }
    }

    private static int[] move(int[] widths, int from, int to, int step) {
        int[] moved = widths.clone();
        moved[from] -= step;
        moved[to] += step;
        return moved;
    }

    private long lines(int[] widths) {
        long sum = 0;
        for (int[] row : rows) {
            int most = 1;
            for (int at = 0; at < columns.length; at++) {
                int room = widths[columns[at]] - ColumnWidths.MARGINS;
                int taken = row[at] <= room ? 1 : (int) Math.ceil(row[at] * RAGGED / Math.max(1, room));
                most = Math.max(most, taken);
                sum += taken;
            }
            sum += ROW * most;
        }
        return sum;
    }
}
