package org.bilan.document;

import java.util.Arrays;
import java.util.List;

/**
 * Shares a table's width among its columns by their weights, but gives every column room for its longest figure or
 * word first, since an amount must never break. Twentieths of a point.
 */
final class ColumnWidths {
    /** What the cell's margins and rounding take. */
    private static final int MARGINS = 190;

    /** The size of the type in tables, 9.5 points. */
    private static final int SIZE = 190;

    /** What makes a column of figures easy to read, beyond what its longest figure takes. */
    private static final int ROOM = 160;

    private static final int WIDEST_WORD = 2200;

    private ColumnWidths() {}

    /** {@code words} are the cells as they are read, row by row. */
    static int[] of(Table table, List<List<String>> words, int width) {
        List<Table.Column> columns = table.columns();
        int[] least = new int[columns.size()];
        int[] weights = new int[columns.size()];
        for (int at = 0; at < least.length; at++) {
            least[at] = longestWord(columns.get(at).heading());
            weights[at] = Math.max(1, columns.get(at).weight());
        }
        for (int number = 0; number < table.rows().size(); number++) {
            Table.Row row = table.rows().get(number);
            if (row.role() != Table.Role.NOTE && row.role() != Table.Role.GROUP) {
                for (int at = 0; at < least.length; at++) {
                    String text = words.get(number).get(at);
                    int needed = columns.get(at).figures() ? measure(text) : longestWord(text);
                    least[at] = Math.max(least[at], needed);
                }
            }
        }
        for (int at = 0; at < least.length; at++) {
            least[at] += MARGINS;
        }
        return share(table, width, weights, least);
    }

    /**
     * By weight, but no column below its least, and no column of figures far above it where words can use the room.
     */
    private static int[] share(Table table, int width, int[] weights, int[] least) {
        long needed = Arrays.stream(least).asLongStream().sum();
        if (needed >= width) {
            return exact(width, least);
        }
        int[] widths = exact(width, weights);
        int[] wanted = least.clone();
        boolean[] fixed = new boolean[widths.length];
        boolean words = table.columns().stream().anyMatch(column -> !column.figures());
        for (int at = 0; at < widths.length; at++) {
            int roomy = least[at] + ROOM;
            if (words && table.columns().get(at).figures() && widths[at] > roomy) {
                fixed[at] = true;
                wanted[at] = roomy;
            }
        }
        widths = aroundFixed(width, weights, wanted, fixed);
        while (fixNarrow(widths, least, wanted, fixed)) {
            widths = aroundFixed(width, weights, wanted, fixed);
        }
        return Arrays.stream(widths).sum() == width ? widths : leastAndShare(width, weights, least);
    }

    private static boolean fixNarrow(int[] widths, int[] least, int[] wanted, boolean[] fixed) {
        for (int at = 0; at < widths.length; at++) {
            if (!fixed[at] && widths[at] < least[at]) {
                fixed[at] = true;
                wanted[at] = least[at];
                return true;
            }
        }
        return false;
    }

    private static int[] leastAndShare(int width, int[] weights, int[] least) {
        int[] more = exact(width - Arrays.stream(least).sum(), weights);
        for (int at = 0; at < more.length; at++) {
            more[at] += least[at];
        }
        return more;
    }

    private static int[] aroundFixed(int width, int[] weights, int[] least, boolean[] fixed) {
        int left = width;
        int[] free = new int[weights.length];
        for (int at = 0; at < weights.length; at++) {
            left -= fixed[at] ? least[at] : 0;
            free[at] = fixed[at] ? 0 : weights[at];
        }
        int[] widths = exact(left, free);
        for (int at = 0; at < weights.length; at++) {
            widths[at] = fixed[at] ? least[at] : widths[at];
        }
        return widths;
    }

    /** In proportion, with nothing lost to rounding: each column ends where the running sum says. */
    private static int[] exact(int width, int[] weights) {
        long total = Math.max(1, Arrays.stream(weights).asLongStream().sum());
        int[] widths = new int[weights.length];
        long sum = 0;
        int end = 0;
        for (int at = 0; at < weights.length; at++) {
            sum += weights[at];
            int next = (int) (width * sum / total);
            widths[at] = next - end;
            end = next;
        }
        return widths;
    }

    private static int longestWord(String text) {
        int longest = 0;
        for (String word : text.split("[ \\n\\t-]+")) {
            longest = Math.max(longest, measure(word));
        }
        return Math.min(longest, WIDEST_WORD);
    }

    /** About what the text measures in a font like Calibri, bold. */
    static int measure(String text) {
        int thousandths = 0;
        for (int at = 0; at < text.length(); at++) {
            thousandths += advance(text.charAt(at));
        }
        return thousandths * SIZE / 1000 + 1;
    }

    private static int advance(char sign) {
        if (sign == ' ' || sign == '\u00a0' || sign == '\u202f') {
            return 230;
        }
        if (".,:;'’il|".indexOf(sign) >= 0) {
            return 270;
        }
        if ("mwMW%—".indexOf(sign) >= 0) {
            return 860;
        }
        return Character.isUpperCase(sign) ? 620 : 530;
    }
}
