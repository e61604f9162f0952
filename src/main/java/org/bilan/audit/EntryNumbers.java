package org.bilan.audit;

import java.util.Collection;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers of entries as people and the trail write them: {@code 3-5 9 12}. */
public final class EntryNumbers {
    private static final Pattern RANGE = Pattern.compile("(\\d{1,15})(?:-(\\d{1,15}))?");
    /** So that nobody fills the memory with {@code 1-999999999999}. */
    private static final int MOST = 1_000_000;

    private EntryNumbers() {}

    /** What is neither a number nor a range is passed over. */
    public static Set<Long> read(String text) {
        Set<Long> numbers = new TreeSet<>();
        Matcher ranges = RANGE.matcher(text);
        while (ranges.find()) {
            long first = Long.parseLong(ranges.group(1));
            long last = ranges.group(2) == null ? first : Long.parseLong(ranges.group(2));
            for (long number = first; number <= last && numbers.size() < MOST; number++) {
                numbers.add(number);
            }
        }
        return numbers;
    }

    /** As {@link #read} reads it. */
    public static String write(Collection<Long> numbers) {
        StringJoiner written = new StringJoiner(" ");
        long first = -1;
        long last = -1;
        for (long number : new TreeSet<>(numbers)) {
            if (first >= 0 && number != last + 1) {
                written.add(range(first, last));
                first = number;
            }
            first = first < 0 ? number : first;
            last = number;
        }
        return first < 0 ? "" : written.add(range(first, last)).toString();
    }

    private static String range(long first, long last) {
        return first == last ? Long.toString(first) : first + "-" + last;
    }
}
