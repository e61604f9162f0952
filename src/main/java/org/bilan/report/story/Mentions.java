package org.bilan.report.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bilan.value.Language;
import org.bilan.value.Period;
import org.bilan.value.TextFold;
import org.jspecify.annotations.Nullable;

/**
 * Finds the activities that narratives tell with days. One is recognized by its whole title, or by three of four of the
 * longer words of its title, three at least: a sentence may leave an article out, or turn the words.
 */
public final class Mentions {
    private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?…;])\\s+|\\n+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int LONG = 5;
    private static final int FEWEST = 3;
    private static final int SHORTEST_TITLE = 8;

    private final List<Known> activities;
    private final Period period;
    private final Map<Language, DatesInText> dates = new EnumMap<>(Language.class);
    private @Nullable Map<String, List<Known>> byWord;

    /** @param period in which days without a year lie */
    public Mentions(List<Known> activities, Period period) {
        this.activities = List.copyOf(activities);
        this.period = period;
    }

    /** Every activity that a text of that language tells with days, sentence by sentence. */
    public List<Mention> in(String text, Language language) {
        DatesInText dates = this.dates.computeIfAbsent(language, spoken -> new DatesInText(spoken, period));
        List<Mention> found = new ArrayList<>();
        for (String sentence : SENTENCE.split(text)) {
            List<LocalDate> days = dates.in(sentence);
            if (!days.isEmpty()) {
                List<Known> named = named(TextFold.fold(sentence));
                for (Known one : named) {
                    List<LocalDate> own = own(one, days, named);
                    if (!own.isEmpty()) {
                        found.add(new Mention(one, own));
                    }
                }
            }
        }
        return found;
    }

    /** Days that are another activity's of the sentence are not this one's. */
    private static List<LocalDate> own(Known one, List<LocalDate> days, List<Known> named) {
        List<LocalDate> left = days.stream()
                .filter(day -> one.covers(day) || named.stream().noneMatch(other -> other.covers(day)))
                .toList();
        List<LocalDate> right = left.stream().filter(one::covers).toList();
        return named.size() > 1 && !right.isEmpty() ? right : left;
    }

    private List<Known> named(String sentence) {
        Map<Known, Integer> shared = new LinkedHashMap<>();
        words(sentence)
                .forEach(word ->
                        index().getOrDefault(word, List.of()).forEach(one -> shared.merge(one, 1, Integer::sum)));
        return shared.entrySet().stream()
                .filter(one -> isNamed(one.getKey(), one.getValue(), sentence))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean isNamed(Known one, int shared, String sentence) {
        String title = TextFold.fold(one.title()).strip();
        int all = words(title).size();
        return shared == all && title.length() >= SHORTEST_TITLE && sentence.contains(title)
                || shared >= FEWEST && shared * 4 >= all * 3;
    }

    private Map<String, List<Known>> index() {
        Map<String, List<Known>> index = byWord;
        if (index == null) {
            index = new HashMap<>();
            for (Known one : activities) {
                for (String word : words(TextFold.fold(one.title()))) {
                    index.computeIfAbsent(word, key -> new ArrayList<>(1)).add(one);
                }
            }
            byWord = index;
        }
        return index;
    }

    private static Set<String> words(String folded) {
        return Arrays.stream(BETWEEN.split(folded))
                .filter(word -> word.length() >= LONG)
                .collect(Collectors.toSet());
    }
}
