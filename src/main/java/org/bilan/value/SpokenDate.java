package org.bilan.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date as people type it, understood: {@code 12 mai 2022}, {@code du 12 au 14 mai 2022}, {@code printemps 2022},
 * {@code vers nov. 2021}, {@code May 12-14, 2022}, {@code 12/05/2022}, {@code hier}, and what the data folder holds
 * (EDTF). French, English and Spanish are read whatever the page's language; it decides only between two readings.
 *
 * @param date what was meant; null if it cannot be told
 * @param other what it could mean as well: {@code 03/04/2022} is in March to some and in April to others
 * @param problem the key, {@code spoken.date.…}, of the message that says what to type instead; null where there is a date
 */
public record SpokenDate(
        @Nullable FuzzyDate date,
        @Nullable FuzzyDate other,
        @Nullable String problem) {
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u202f\\u2009]+");
    /** {@code 12-mai-2022}. */
    private static final Pattern HYPHENED =
            Pattern.compile("\\b(\\d{1,2})[-/.]([a-z]{3,12})\\.?[-/.](\\d{4}|\\d{2})\\b");

    private static final int LONGEST = 100;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;

    /** {@code today} is the day on which it was typed. */
    public static SpokenDate read(String text, Language language, LocalDate today) {
        if (text.length() > LONGEST) {
            return refused("long");
        }
        String typed = SPACES.matcher(text).replaceAll(" ").strip();
        if (typed.isEmpty()) {
            return refused("empty");
        }
        Optional<FuzzyDate> written = edtf(typed);
        if (written.isPresent()) {
            return near(written.get(), schoolYear(written.get()));
        }
        String folded = HYPHENED.matcher(TextFold.fold(typed)).replaceAll("$1 $2 $3");
        Optional<FuzzyDate> said = SpokenWords.relative(folded, today);
        return said.isPresent() ? near(said.get(), null) : spoken(folded, language != Language.EN);
    }

    /** The date as the data folder holds it; empty if there is none. */
    public Optional<String> edtf() {
        return Optional.ofNullable(date).map(FuzzyDate::edtf);
    }

    /** With the day before the month in figures, or after it, where the other way round names no day. */
    private static SpokenDate spoken(String folded, boolean dayFirst) {
        Reading wanted = read(folded, dayFirst);
        Reading turned = read(folded, !dayFirst);
        if (wanted.date == null && turned.date == null) {
            return refused(wanted.problem);
        }
        if (wanted.date == null || turned.date == null || wanted.date.equals(turned.date)) {
            return near(wanted.date != null ? wanted.date : turned.date, null);
        }
        return near(wanted.date, turned.date);
    }

    private static Reading read(String folded, boolean dayFirst) {
        try {
            List<SpokenPoint> points = SpokenText.points(folded, dayFirst);
            return new Reading(FuzzyDate.parse(joined(points)), "");
        } catch (Unclear unclear) {
            return new Reading(null, unclear.key);
        } catch (DateTimeException noSuchDay) {
            return new Reading(null, "day");
        }
    }

    private static String joined(List<SpokenPoint> points) throws Unclear {
        if (points.size() == 1) {
            return points.get(0).edtf();
        }
        if (points.size() != 2) {
            throw new Unclear(points.isEmpty() ? "unknown" : "several");
        }
        SpokenPoint from = points.get(0);
        SpokenPoint to = points.get(1);
        if (from.isWinterOver(to)) {
            return from.edtf();
        }
        SpokenPoint start = from.completedBy(to);
        SpokenPoint end = to.completedBy(from);
        List<String> ends = new ArrayList<>(List.of(start.edtf(), end.edtf()));
        if (FuzzyDate.parse(ends.get(1))
                .latest()
                .isBefore(FuzzyDate.parse(ends.get(0)).earliest())) {
            boolean overNewYear = (from.year() == 0 || to.year() == 0) && to.month() != 0 && to.month() < start.month();
            if (!overNewYear) {
                throw new Unclear("order");
            }
            ends = from.year() == 0
                    ? List.of(start.inYear(start.year() - 1).edtf(), ends.get(1))
                    : List.of(ends.get(0), end.inYear(end.year() + 1).edtf());
        }
        return ends.get(0).equals(ends.get(1)) ? ends.get(0) : ends.get(0) + "/" + ends.get(1);
    }

    private static Optional<FuzzyDate> edtf(String typed) {
        try {
            return Optional.of(FuzzyDate.parse(typed));
        } catch (DateTimeException another) {
            return Optional.empty();
        }
    }

    /** {@code 2021-22} is the summer of 2021 in the data folder, and two years to many. */
    private static @Nullable FuzzyDate schoolYear(FuzzyDate date) {
        int year = date.earliest().getYear();
        return date.edtf().equals("%d-%02d".formatted(year, (year + 1) % 100))
                ? FuzzyDate.parse(year + "/" + (year + 1))
                : null;
    }

    private static SpokenDate near(FuzzyDate date, @Nullable FuzzyDate other) {
        boolean far = date.earliest().getYear() < FIRST_YEAR || date.latest().getYear() > LAST_YEAR;
        return far ? refused("far") : new SpokenDate(date, other, null);
    }

    private static SpokenDate refused(String why) {
        return new SpokenDate(null, null, "spoken.date." + why);
    }

    private record Reading(@Nullable FuzzyDate date, String problem) {}

    /** Why a text is no date, as the end of the message's key. */
    static final class Unclear extends Exception {
        private static final long serialVersionUID = 1L;

        private final String key;

        Unclear(String key) {
            super(key, null, false, false);
            this.key = key;
        }
    }
}
