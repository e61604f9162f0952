package org.bilan.value;

import io.micronaut.data.annotation.Embeddable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date with the precision it is known to: a day, month, season, year or an interval of those, perhaps approximate
 * ({@code ~}), uncertain ({@code ?}) or both ({@code %}). Written in EDTF level 1 (Library of Congress; ISO 8601-2):
 * {@code 2022-05-21}, {@code 2021-11~}, {@code 2022-21}, {@code 2021-09/2022-06}.
 *
 * <p>Sorts by first possible day, then by last, then by text, so that vague dates follow the precise ones they cover.
 * Seasons are those of the northern hemisphere as people mean them: spring March to May, summer June to August, autumn
 * September to November, winter December to February of the next year.
 */
@Embeddable
public record FuzzyDate(String edtf, Precision precision, boolean approximate, LocalDate earliest, LocalDate latest)
        implements Comparable<FuzzyDate> {
    private static final Pattern POINT = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?([~?%]?)");

    /** How much of the date is known. */
    public enum Precision {
        DAY,
        MONTH,
        SEASON,
        YEAR,
        INTERVAL
    }

    public static FuzzyDate of(LocalDate day) {
        return new FuzzyDate(day.toString(), Precision.DAY, false, day, day);
    }

    /**
     * Reads EDTF level 1.
     *
     * @throws DateTimeException if it is not, names no day of the calendar, or is an interval whose end comes first
     */
    public static FuzzyDate parse(String edtf) {
        int slash = edtf.indexOf('/');
        if (slash < 0) {
            return point(edtf);
        }
        FuzzyDate from = point(edtf.substring(0, slash));
        FuzzyDate to = point(edtf.substring(slash + 1));
        if (to.latest.isBefore(from.earliest)) {
            throw new DateTimeException("The end comes before the start: " + edtf);
        }
        return new FuzzyDate(edtf, Precision.INTERVAL, from.approximate || to.approximate, from.earliest, to.latest);
    }

    /** Whether any of its possible days lies in the period. */
    public boolean touches(Period period) {
        return new Period(earliest, latest).overlaps(period);
    }

    /** The first point of an interval; the date itself otherwise. */
    public FuzzyDate from() {
        return precision == Precision.INTERVAL ? point(edtf.substring(0, edtf.indexOf('/'))) : this;
    }

    /** The last point of an interval; the date itself otherwise. */
    public FuzzyDate to() {
        return precision == Precision.INTERVAL ? point(edtf.substring(edtf.indexOf('/') + 1)) : this;
    }

    private static FuzzyDate point(String text) {
        Matcher parts = POINT.matcher(text);
        if (!parts.matches()) {
            throw new DateTimeException("Not an EDTF date: " + text);
        }
        int year = Integer.parseInt(parts.group(1));
        boolean approximate = !parts.group(4).isEmpty();
        if (parts.group(2) == null) {
            return new FuzzyDate(
                    text, Precision.YEAR, approximate, Year.of(year).atDay(1), LocalDate.of(year, 12, 31));
        }
        int second = Integer.parseInt(parts.group(2));
        if (second >= 21 && second <= 24 && parts.group(3) == null) {
            return season(text, YearMonth.of(year, 3 * (second - 20)), approximate);
        }
        if (parts.group(3) == null) {
            YearMonth month = YearMonth.of(year, second);
            return new FuzzyDate(text, Precision.MONTH, approximate, month.atDay(1), month.atEndOfMonth());
        }
        LocalDate day = LocalDate.of(year, second, Integer.parseInt(parts.group(3)));
        return new FuzzyDate(text, Precision.DAY, approximate, day, day);
    }

    private static FuzzyDate season(String text, YearMonth first, boolean approximate) {
        return new FuzzyDate(
                text,
                Precision.SEASON,
                approximate,
                first.atDay(1),
                first.plusMonths(2).atEndOfMonth());
    }

    @Override
    public int compareTo(FuzzyDate other) {
        int byStart = earliest.compareTo(other.earliest);
        int byEnd = byStart != 0 ? byStart : latest.compareTo(other.latest);
        return byEnd != 0 ? byEnd : edtf.compareTo(other.edtf);
    }

    @Override
    public String toString() {
        return edtf;
    }
}
