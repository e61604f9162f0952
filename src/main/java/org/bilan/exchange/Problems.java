package org.bilan.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.bilan.value.Language;
import org.bilan.value.Messages;

/** The problems found so far. The first {@link #SHOWN} are kept in words, the rest are counted. */
final class Problems {
    static final int SHOWN = 1000;
    private static final int LONGEST = 300;

    /** Ends the keys of sentences for people at a page, where a command is no remedy. */
    private static final String ON_PAGE = ".page";

    private final Messages messages;
    private final boolean onPage;
    private final List<Placed> kept = new ArrayList<>();
    private int total;

    Problems(Messages messages) {
        this(messages, false);
    }

    private Problems(Messages messages, boolean onPage) {
        this.messages = messages;
        this.onPage = onPage;
    }

    /** Told at a page: the remedies are those of the page where they are not those of a command. */
    static Problems onPage(Class<?> area, Language language) {
        return new Problems(Messages.of(area, language), true);
    }

    /** None yet, in the same words. */
    Problems another() {
        return new Problems(messages, onPage);
    }

    String say(String key, Object... details) {
        return messages.say(onPage && messages.has(key + ON_PAGE) ? key + ON_PAGE : key, details);
    }

    /** {@code order} sorts the columns of one row. */
    void add(String file, int line, int order, String column, String key, Object... details) {
        total++;
        if (kept.size() < SHOWN) {
            Object[] shown = Arrays.stream(details).map(Problems::shown).toArray();
            String message = say(key, shown);
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
