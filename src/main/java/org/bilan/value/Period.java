package org.bilan.value;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/** A span of days, both ends included. */
public record Period(LocalDate start, LocalDate end) {
    public Period {
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("A period ends before it starts: " + start + "/" + end);
        }
    }

    /**
     * Reads {@code 2021-09-01/2022-08-31}.
     *
     * @throws java.time.DateTimeException if one end is not a calendar date
     * @throws IllegalArgumentException if there are not two ends, or the end comes first
     */
    public static Period parse(String text) {
        String[] ends = text.split("/", -1);
        if (ends.length != 2) {
            throw new IllegalArgumentException("Not FROM/TO: " + text);
        }
        return new Period(LocalDate.parse(ends[0]), LocalDate.parse(ends[1]));
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(start) && !day.isAfter(end);
    }

    public boolean overlaps(Period other) {
        return !other.end.isBefore(start) && !other.start.isAfter(end);
    }

    /** The same days one year earlier; a month's last day stays a last day. */
    public Period yearBefore() {
        return new Period(yearBefore(start), yearBefore(end));
    }

    /** Every month that this period touches, first to last. */
    public List<YearMonth> months() {
        YearMonth last = YearMonth.from(end);
        return Stream.iterate(YearMonth.from(start), month -> !month.isAfter(last), month -> month.plusMonths(1))
                .toList();
    }

    private static LocalDate yearBefore(LocalDate day) {
        boolean lastOfMonth = day.getDayOfMonth() == day.lengthOfMonth();
        LocalDate before = day.minusYears(1);
        return lastOfMonth ? before.withDayOfMonth(before.lengthOfMonth()) : before;
    }

    /** {@code 2021-09-01/2022-08-31}. */
    @Override
    public String toString() {
        return start + "/" + end;
    }
}
