package org.bilan.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.bilan.value.Messages;

/** The problems found so far. The first {@link #SHOWN} are kept in words, the rest are counted. */
final class Problems {
    static final int SHOWN = 1000;
    private static final int LONGEST = 300;

    private final Messages messages;
    private final List<Placed> kept = new ArrayList<>();
    private int total;

    Problems(Messages messages) {
        this.messages = messages;
    }

    /** {@code order} sorts the columns of one row. */
    void add(String file, int line, int order, String column, String key, Object... details) {
        total++;
        if (kept.size() < SHOWN) {
            Object[] shown = Arrays.stream(details).map(Problems::shown).toArray();
            String message = messages.say(key, shown);
            kept.add(new Placed(new Problem(inOneLine(file), line, inOneLine(column), message), order));
        }
    }

    private static Object shown(Object detail) {
        return detail instanceof String text ? inOneLine(text) : detail;
    }

    /** What people typed may be long, have lines, or hold signs that steer a terminal: a problem stays one line. */
    private static String inOneLine(String text) {
        String line = text.replaceAll("\\p{Cntrl}+", " ");
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }

    void addForFile(String file, String key, Object... details) {
        add(file, 0, 0, "", key, details);
    }

    boolean any() {
        return total > 0;
    }

    /** Whether a further problem would only be counted, so that wording it would be work for nothing. */
    boolean full() {
        return kept.size() >= SHOWN;
    }

    int omitted() {
        return total - kept.size();
    }

    Messages messages() {
        return messages;
    }

    /** By file, line and column. */
    List<Problem> sorted() {
        return kept.stream()
                .sorted(Comparator.comparing((Placed placed) -> placed.problem.file())
                        .thenComparingInt(placed -> placed.problem.line())
                        .thenComparingInt(placed -> placed.order))
                .map(placed -> placed.problem)
                .distinct()
                .toList();
    }

    private record Placed(Problem problem, int order) {}
}
