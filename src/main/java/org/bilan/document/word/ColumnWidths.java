package org.bilan.document.word;

import java.util.Arrays;
import java.util.List;
import org.bilan.document.Table;

/**
 * Shares a table's width among its columns by their weights, but gives every column room for its longest figure or
 * word first, since an amount must never break; where texts need several lines, {@link FlowingColumns} shares the room.
 * Twentieths of a point.
 */
final class ColumnWidths {
    /** What the cell's margins and rounding take. */
    static final int MARGINS = 190;

    /** The size of the type in tables, 9.5 points. */
    private static final int SIZE = 190;

    /** What makes a column of figures easy to read, beyond what its longest figure takes. */
    private static final int ROOM = 160;

    /** The same where words need the room. */
    static final int TIGHT = 40;

    /** What a column of words keeps from the figures that end at its left. */
    private static final int INSET = 110;

    /** Texts up to this measure, such as dates and names, stay on a line if they can. */
    private static final int SHORT = 2000;

    /** What a column of longer texts keeps while others are spared second and third lines. */
    private static final int[] LONG_KEEPS = {1400, 2300};

    private static final int WIDEST_WORD = 2200;

    private ColumnWidths() {}

    /** {@code words} are the cells as they are read, row by row. */
    static int[] of(Table table, List<List<String>> words, int width) {
        List<Table.Column> columns = table.columns();
        int[] least = new int[columns.size()];
        int[] weights = new int[columns.size()];
        for (int at = 0; at < least.length; at++) {
            String heading = columns.get(at).heading();
            least[at] = columns.get(at).figures() ? inTwoLines(heading) : longestWord(heading);
            weights[at] = Math.max(1, columns.get(at).weight());
        }
        for (int number = 0; number < table.rows().size(); number++) {
            Table.Row row = table.rows().get(number);
            if (row.role() != Table.Role.NOTE && row.role() != Table.Role.GROUP) {
                for (int at = 0; at < least.length; at++) {
                    String text = words.get(number).get(at);
                    int needed = columns.get(at).figures() ? figure(text) : longestWord(text);
                    least[at] = Math.max(least[at], needed);
                }
            }
        }
        for (int at = 0; at < least.length; at++) {
            least[at] += MARGINS + inset(table, at);
        }
        int[] flowing = FlowingColumns.widths(table, words, width, least);
        if (flowing.length > 0) {
            return flowing;
        }
        spareLines(table, words, width, least);
        return share(table, width, weights, least);
    }

    /** How far in the words of a column stand, beyond the cell's margin. */
    static int inset(Table table, int at) {
        List<Table.Column> columns = table.columns();
        return at > 0 && columns.get(at - 1).figures() && !columns.get(at).figures() ? INSET : 0;
    }

    /** A share and the two numbers it was made of may stand one above the other: {@code 36 %} over {@code (128 sur 360)}. */
    private static int figure(String text) {
        int terms = text.indexOf(" (");
        return terms < 0
                ? measure(text)
                : Math.max(measure(text.substring(0, terms)), measure(text.substring(terms + 1)));
    }

    /** Short texts get what they take in two lines, then in one, as long as that leaves longer ones their room. */
    private static void spareLines(Table table, List<List<String>> words, int width, int[] least) {
        int[] whole = new int[least.length];
        int[] halved = new int[least.length];
        for (int at = 0; at < least.length; at++) {
            for (int row = 0; row < words.size() && !table.columns().get(at).figures(); row++) {
                Table.Role role = table.rows().get(row).role();
                if (role != Table.Role.NOTE && role != Table.Role.GROUP && whole[at] <= SHORT) {
                    String text = words.get(row).get(at);
                    whole[at] = Math.max(whole[at], measure(text) + MARGINS);
                    halved[at] = Math.max(halved[at], inTwoLines(text) + MARGINS);
                }
            }
        }
        widen(table, width, least, halved, whole, LONG_KEEPS[0]);
        widen(table, width, least, whole, whole, LONG_KEEPS[1]);
    }

    private static void widen(Table table, int width, int[] least, int[] wanted, int[] whole, int longKeeps) {
        int left = width;
        for (int at = 0; at < least.length; at++) {
            boolean figures = table.columns().get(at).figures();
            int kept = whole[at] > SHORT ? Math.max(least[at], longKeeps) : least[at];
            left -= figures ? least[at] + TIGHT : kept;
        }
        for (int at = 0; at < least.length; at++) {
            int more = wanted[at] - least[at];
            if (whole[at] <= SHORT && more > 0 && more <= left) {
                least[at] = wanted[at];
                left -= more;
            }
        }
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
        long figures = table.columns().stream().filter(Table.Column::figures).count();
        int room = needed + figures * ROOM <= width * 4L / 5 ? ROOM : TIGHT;
        for (int at = 0; at < widths.length; at++) {
            int roomy = least[at] + room;
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

    /** The least width in which a text takes two lines at most. */
    static int inTwoLines(String text) {
        int best = measure(text);
        for (int at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) {
            best = Math.min(best, Math.max(measure(text.substring(0, at)), measure(text.substring(at + 1))));
        }
        return best;
    }

    private static int longestWord(String text) {
        int longest = 0;
        String day = "";
        for (String word : text.split("[ \\n\\t-]+")) {
            longest = Math.max(longest, measure(day + word));
            day = isDay(word) ? word + ' ' : "";
        }
        return Math.min(longest, WIDEST_WORD);
    }

    /** A day stays on the line of its month. */
    private static boolean isDay(String word) {
        boolean counted = !word.isEmpty() && Character.isDigit(word.charAt(0));
        return counted && (word.length() <= 2 || word.equals("1er"));
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
