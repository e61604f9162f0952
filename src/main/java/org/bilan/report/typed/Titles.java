package org.bilan.report.typed;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names with numbers in them, « Vision 2030 »: found by their numbers, so that many names cost little. */
final class Titles {
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    private final Map<String, List<Place>> byNumber = new HashMap<>();

    /** @param at where the number begins in the title */
    private record Place(String title, int at) {}

    Titles(Collection<String> titles) {
        for (String title : titles) {
            String small = title.toLowerCase(Locale.ROOT);
            Matcher digits = DIGITS.matcher(small);
            while (digits.find()) {
                if (digits.group().length() < small.length()) {
                    byNumber.computeIfAbsent(digits.group(), key -> new ArrayList<>(1))
                            .add(new Place(small, digits.start()));
                }
            }
        }
    }

    /** Whether the number that begins there stands in a title. */
    boolean hold(String text, int begin) {
        int end = begin;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return byNumber.getOrDefault(text.substring(begin, end), List.of()).stream()
                .anyMatch(place -> text.regionMatches(
                        true,
                        begin - place.at(),
                        place.title(),
                        0,
                        place.title().length()));
    }
}
