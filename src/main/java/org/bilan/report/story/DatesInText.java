package org.bilan.report.story;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bilan.value.Language;
import org.bilan.value.Period;
import org.bilan.value.TextFold;
import org.jspecify.annotations.Nullable;

/**
 * The full days that a text names: {@code le 22 mai 2022}, {@code les 5 et 8 avril}, {@code May 22, 2022},
 * {@code 22 de mayo}. A day without its year is one of the years that the period touches.
 */
final class DatesInText {
    private static final String DAYS =
            "(\\d{1,2})(?:er|st|nd|rd|th)?((?:\\s*(?:,|et|y|and|au|to|al|a|-|–)\\s*\\d{1,2}(?:er|st|nd|rd|th)?)*)";
    private static final Pattern NUMBER = Pattern.compile("\\d{1,2}");

    private static final Map<Language, Spoken> SPOKEN = new ConcurrentHashMap<>();

    private final Spoken spoken;
    private final Period period;

    /** How a language tells days: its months, and the two orders in which they stand with the numbers. */
    private record Spoken(Map<String, Integer> months, Pattern dayFirst, Pattern monthFirst) {
        static Spoken of(Language language) {
            Map<String, Integer> months = Arrays.stream(Month.values())
                    .collect(Collectors.toMap(
                            month -> TextFold.fold(month.getDisplayName(TextStyle.FULL, language.locale())),
                            Month::getValue,
                            (one, other) -> one,
                            TreeMap::new));
            String names = months.keySet().stream()
                    .sorted(Comparator.comparing(String::length).reversed())
                    .map(Pattern::quote)
                    .collect(Collectors.joining("|"));
            return new Spoken(
                    months,
                    Pattern.compile(
                            "\\b" + DAYS + "\\s+(?:de\\s+)?(" + names + ")\\b(?:,?\\s+(?:de\\s+|del\\s+)?(\\d{4}))?"),
                    Pattern.compile("\\b(" + names + ")\\s+" + DAYS + "\\b(?:,?\\s+(\\d{4}))?"));
        }
    }

    public DatesInText(Language language, Period period) {
        this.spoken = SPOKEN.computeIfAbsent(language, Spoken::of);
        this.period = period;
    }

    /** In the order of the text; days that there are not are passed over. */
    public List<LocalDate> in(String text) {
        String folded = TextFold.fold(text);
        if (folded.chars().noneMatch(sign -> sign >= '0' && sign <= '9')) {
            return List.of();
        }
        Stream<List<LocalDate>> first = spoken.dayFirst()
                .matcher(folded)
                .results()
                .map(found -> days(found.group(1) + " " + found.group(2), found.group(3), found.group(4)));
        Stream<List<LocalDate>> second = spoken.monthFirst()
                .matcher(folded)
                .results()
                .map(found -> days(found.group(2) + " " + found.group(3), found.group(1), found.group(4)));
        return Stream.concat(first, second).flatMap(List::stream).distinct().toList();
    }

    private List<LocalDate> days(String numbers, String month, @Nullable String year) {
        int named = Objects.requireNonNull(spoken.months().get(month));
        List<LocalDate> days = new ArrayList<>();
        Matcher number = NUMBER.matcher(numbers);
        while (number.find()) {
            int day = Integer.parseInt(number.group());
            int chosen = year == null ? yearOf(named, day) : Integer.parseInt(year);
            try {
                days.add(LocalDate.of(chosen, named, day));
            } catch (DateTimeException none) {
                continue;
            }
        }
        return days;
    }

    private int yearOf(int month, int day) {
        for (int year = period.start().getYear(); year <= period.end().getYear(); year++) {
            try {
                if (period.contains(LocalDate.of(year, month, day))) {
                    return year;
                }
            } catch (DateTimeException none) {
                continue;
            }
        }
        return period.end().getYear();
    }
}
