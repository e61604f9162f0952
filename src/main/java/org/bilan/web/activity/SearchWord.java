package org.bilan.web.activity;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.bilan.value.EditDistance;
import org.bilan.value.TextFold;

/** A word that someone looks for, without accents and case, perhaps not typed to its end, perhaps with slips of the hand. */
record SearchWord(String typed) {
    private static final int MOST = 12;
    private static final int LONG = 8;

    /** The words of what was typed; the joining ones of two letters and less count only where there are no others. */
    static List<SearchWord> of(String text) {
        List<String> all = new ArrayList<>();
        split(text, all::add);
        List<String> strong = all.stream()
                .filter(word -> word.length() > 2 || isFigures(word))
                .toList();
        return (strong.isEmpty() ? all : strong)
                .stream().distinct().limit(MOST).map(SearchWord::new).toList();
    }

    /** Runs of letters and figures, folded. */
    static void split(String text, Consumer<String> take) {
        String folded = TextFold.fold(text);
        int start = -1;
        for (int at = 0; at <= folded.length(); at++) {
            boolean inside = at < folded.length() && Character.isLetterOrDigit(folded.charAt(at));
            if (inside && start < 0) {
                start = at;
            } else if (!inside && start >= 0) {
                take.accept(folded.substring(start, at));
                start = -1;
            }
        }
    }

    /** Whether {@code known} is the word, begins with it, or holds it where it is long enough to mean something. */
    boolean isIn(String known) {
        return known.startsWith(typed) || typed.length() > 3 && !isFigures(typed) && known.contains(typed);
    }

    /** Whether {@code known}, or as much of it as was typed, is a slip or two away. A word with a figure in it is never a slip for another. */
    boolean isNear(String known) {
        int slips = typed.length() >= LONG ? 2 : typed.length() > 3 ? 1 : 0;
        if (slips == 0 || isFigures(typed) || known.length() < typed.length() - slips || hasFigure(known)) {
            return false;
        }
        String begun = known.length() <= typed.length() + slips ? known : known.substring(0, typed.length());
        return EditDistance.isWithin(typed, begun, slips);
    }

    private static boolean hasFigure(String word) {
        for (int at = 0; at < word.length(); at++) {
            if (Character.isDigit(word.charAt(at))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isFigures(String word) {
        return word.chars().allMatch(Character::isDigit);
    }
}
