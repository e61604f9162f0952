package org.bilan.activity;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.bilan.value.EditDistance;
import org.bilan.value.FuzzyDate.Precision;
import org.bilan.value.Period;
import org.bilan.value.Spelling;
import org.bilan.value.TextFold;
import org.jspecify.annotations.Nullable;

/**
 * Pairs of records that look like one activity: the same title, or one that differs by a slip or that holds the other, at dates that touch ({@code 5 to
 * 8 April} and {@code 5 April}); a letter, article or declaration also up to a week apart ({@code 21 May} and {@code 22 May}), for
 * it appears once while a workshop is held again the next day; or the same kind, place and day and half of the words of the title.
 *
 * <p>Two activities differ whatever their titles when their places, countries or projects do, when their titles have
 * different figures ({@code bulletin 9}, {@code bulletin 10}), or when one was postponed or cancelled and the other not.
 *
 * <p>The work is bounded: a record is compared with the next {@value #MOST} that share a title, the beginning or end of one in
 * nearly the same week, or a place and day.
 */
public final class ActivityTwins {
    private static final int MOST = 20;
    private static final int WEEK = 7;
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Letters of a title from which on a slip is likelier than another title; twice as many may have two. */
    private static final int LONG = 12;

    /** What appears once, whatever its title. */
    private static final Set<ActivityKind> APPEARING =
            EnumSet.of(ActivityKind.LETTER, ActivityKind.DECLARATION, ActivityKind.PUBLICATION, ActivityKind.MEDIA);

    private static final Comparator<Titled> BY_DATE = Comparator.comparing(
                    (Titled one) -> one.of().date())
            .thenComparing(one -> one.of().code());
    private static final Comparator<Pair> ORDER = Comparator.comparing(
                    (Pair pair) -> pair.first().date())
            .thenComparing(pair -> pair.first().code())
            .thenComparing(pair -> pair.second().date())
            .thenComparing(pair -> pair.second().code());

    private final TreeSet<Pair> found = new TreeSet<>(ORDER);

    /** The earlier first; of one date, in the order of their codes. */
    public record Pair(Activity first, Activity second) {}

    private record Titled(Activity of, String title, String figures) {
        static Titled of(Activity one) {
            String title = Spelling.bare(one.title());
            return new Titled(one, title, Spelling.figures(title));
        }

        boolean isLong() {
            return title.length() >= LONG;
        }

        long week() {
            return Math.floorDiv(of.date().earliest().toEpochDay(), WEEK + 1);
        }
    }

    private ActivityTwins() {}

    /** Every pair once, by date. */
    public static List<Pair> of(List<Activity> activities) {
        List<Titled> all = activities.stream().map(Titled::of).sorted(BY_DATE).toList();
        ActivityTwins twins = new ActivityTwins();
        twins.compare(all, one -> List.of(one.title()), BY_DATE, (one, other) -> areClose(one.of(), other.of()));
        twins.compare(all, one -> edges(one, true), Comparator.comparing(Titled::title), ActivityTwins::areNear);
        twins.compare(
                all,
                one -> edges(one, false),
                (one, other) -> fromEnd(one.title(), other.title()),
                ActivityTwins::areNear);
        twins.compare(all, ActivityTwins::placeAndDay, Comparator.comparing(Titled::title), ActivityTwins::shareWords);
        return List.copyOf(twins.found);
    }

    private void compare(
            List<Titled> all,
            Function<Titled, List<String>> keys,
            Comparator<Titled> order,
            BiPredicate<Titled, Titled> twins) {
        Map<String, List<Titled>> buckets = new HashMap<>();
        for (Titled one : all) {
            for (String key : keys.apply(one)) {
                buckets.computeIfAbsent(key, same -> new ArrayList<>(1)).add(one);
            }
        }
        for (List<Titled> alike : buckets.values()) {
            if (alike.size() > 1) {
                alike.sort(order);
                neighbours(alike, twins);
            }
        }
    }

    private void neighbours(List<Titled> alike, BiPredicate<Titled, Titled> twins) {
        for (int at = 0; at < alike.size(); at++) {
            Titled first = alike.get(at);
            for (Titled second : alike.subList(at + 1, Math.min(alike.size(), at + 1 + MOST))) {
                if (mayBeOne(first, second) && twins.test(first, second)) {
                    boolean inOrder = BY_DATE.compare(first, second) <= 0;
                    found.add(inOrder ? new Pair(first.of(), second.of()) : new Pair(second.of(), first.of()));
                }
            }
        }
    }

    /** The week of its first day and the next, so that two days of neighbouring weeks meet in one of them. */
    private static List<String> edges(Titled one, boolean first) {
        if (!one.isLong()) {
            return List.of();
        }
        int size = LONG / 2;
        String title = one.title();
        String edge = first ? title.substring(0, size) : title.substring(title.length() - size);
        return List.of(edge + one.week(), edge + (one.week() + 1));
    }

    /** Compares the last signs first. */
    private static int fromEnd(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        for (int back = 1; back <= shorter; back++) {
            int order = Character.compare(one.charAt(one.length() - back), other.charAt(other.length() - back));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.length(), other.length());
    }

    private static List<String> placeAndDay(Titled one) {
        String place = one.of().place();
        return place == null || place.isBlank() || one.of().date().precision() != Precision.DAY
                ? List.of()
                : List.of(one.of().kind() + "/" + Spelling.bare(place) + "/"
                        + one.of().date().earliest());
    }

    private static boolean mayBeOne(Titled first, Titled second) {
        Activity one = first.of();
        Activity other = second.of();
        return first.figures().equals(second.figures())
                && !elsewhere(one.place(), other.place())
                && !differ(one.country(), other.country())
                && !differ(one.project(), other.project())
                && isOff(one) == isOff(other);
    }

    private static boolean differ(@Nullable String one, @Nullable String other) {
        return one != null
                && other != null
                && !one.equals(other)
                && !Spelling.bare(one).equals(Spelling.bare(other));
    }

    /** {@code Montréal} and {@code UQAM, Montréal} may be one place. */
    private static boolean elsewhere(@Nullable String one, @Nullable String other) {
        return differ(one, other)
                && !Spelling.bare(String.valueOf(one)).contains(Spelling.bare(String.valueOf(other)))
                && !Spelling.bare(String.valueOf(other)).contains(Spelling.bare(String.valueOf(one)));
    }

    private static boolean isOff(Activity one) {
        return one.status() == ActivityStatus.POSTPONED || one.status() == ActivityStatus.CANCELLED;
    }

    private static boolean areNear(Titled one, Titled other) {
        int shorter = Math.min(one.title().length(), other.title().length());
        return areClose(one.of(), other.of())
                && (EditDistance.isWithin(one.title(), other.title(), shorter >= 2 * LONG ? 2 : 1)
                        || shorter >= LONG && isDated(one) && isDated(other) && contain(one, other));
    }

    /** {@code Lettre « Haïti »} and {@code Haïti}. */
    private static boolean contain(Titled one, Titled other) {
        return one.title().contains(other.title()) || other.title().contains(one.title());
    }

    private static boolean isDated(Titled one) {
        return ChronoUnit.DAYS.between(
                        one.of().date().earliest(), one.of().date().latest())
                <= WEEK;
    }

    private static boolean areClose(Activity one, Activity other) {
        Period first = new Period(one.date().earliest(), one.date().latest());
        Period second = new Period(other.date().earliest(), other.date().latest());
        return first.overlaps(second)
                || one.kind() == other.kind() && APPEARING.contains(one.kind()) && gap(first, second) <= WEEK;
    }

    private static long gap(Period first, Period second) {
        LocalDate end = first.end().isBefore(second.start()) ? first.end() : second.end();
        LocalDate start = first.end().isBefore(second.start()) ? second.start() : first.start();
        return ChronoUnit.DAYS.between(end, start);
    }

    /** Half of all the words that either title has, those of three letters and less left out. */
    private static boolean shareWords(Titled one, Titled other) {
        Set<String> first = words(one.of().title());
        Set<String> second = words(other.of().title());
        Set<String> either = new HashSet<>(first);
        either.addAll(second);
        first.retainAll(second);
        return !first.isEmpty() && 2 * first.size() >= either.size();
    }

    private static Set<String> words(String title) {
        Set<String> words = new HashSet<>(Arrays.asList(BETWEEN.split(TextFold.fold(title))));
        words.removeIf(word -> word.length() <= 3);
        return words;
    }
}
