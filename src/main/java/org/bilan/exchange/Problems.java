package org.bilan.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bilan.value.Messages;

/** The problems found so far. The first {@link #SHOWN} are kept in words, the rest are counted. */
final class Problems {
    static final int SHOWN = 1000;

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
            kept.add(new Placed(new Problem(file, line, column, messages.say(key, details)), order));
        }
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
