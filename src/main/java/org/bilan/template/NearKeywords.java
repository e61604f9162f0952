package org.bilan.template;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bilan.value.EditDistance;
import org.bilan.value.TextFold;

/** The words of the template language that the first words of a tag may have been meant for. */
final class NearKeywords {
    private static final int MOST = 3;
    private static final int SLIPS = 2;

    private static final List<Spelled> KEYWORDS =
            Keywords.SPELLED.stream().map(Spelled::of).toList();
    private static final List<Spelled> COMPARISONS =
            Keywords.COMPARISONS.stream().map(Spelled::of).toList();

    private NearKeywords() {}

    /** A keyword, folded, and whether more is to follow it. */
    private record Spelled(String spelled, String folded, boolean takesMore) {
        static Spelled of(String spelled) {
            return new Spelled(spelled, TextFold.fold(spelled.split("…")[0]), spelled.contains("…"));
        }

        /** How far the first words are from it; more than {@link #SLIPS} if they cannot mean it. */
        int slips(String typed) {
            String start = firstWords(typed, folded.split(" ").length);
            if (takesMore != typed.length() > start.length() || start.equals(folded)) {
                return SLIPS + 1;
            }
            int allowed = folded.length() < 5 ? 1 : SLIPS;
            int slips = EditDistance.of(start, folded, allowed);
            return slips <= allowed ? slips : SLIPS + 1;
        }
    }

    private record Guess(String spelled, int slips) {}

    /** The keywords, nearest first. */
    static List<String> to(String typed) {
        return Optional.ofNullable(Keywords.MEANT.get(firstWords(TextFold.fold(typed), 1)))
                .map(List::of)
                .orElseGet(() -> near(typed, KEYWORDS));
    }

    /** The words of comparison, nearest first. */
    static List<String> comparisons(String typed) {
        return near(typed, COMPARISONS);
    }

    private static List<String> near(String typed, List<Spelled> known) {
        String folded = TextFold.fold(typed);
        return known.stream()
                .map(one -> new Guess(one.spelled(), one.slips(folded)))
                .filter(guess -> guess.slips() <= SLIPS)
                .sorted(Comparator.comparingInt(Guess::slips))
                .map(Guess::spelled)
                .limit(MOST)
                .toList();
    }

    private static String firstWords(String text, int count) {
        return String.join(" ", Arrays.stream(text.split(" ")).limit(count).toList());
    }
}
