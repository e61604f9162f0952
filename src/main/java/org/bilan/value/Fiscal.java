package org.bilan.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;

/** The organisation's fiscal years, which begin each year on the same day. */
public record Fiscal(MonthDay start) {
    /** From the setting {@code fiscal_year_start}, {@code MM-DD}; the calendar year where it is absent. */
    public static Fiscal of(String setting) {
        try {
            return new Fiscal(MonthDay.parse("--" + setting));
        } catch (DateTimeException unreadable) {
            return new Fiscal(MonthDay.of(1, 1));
        }
    }

    /** The fiscal year that a day lies in. */
    public Period yearOf(LocalDate day) {
        LocalDate begin = start.atYear(day.getYear());
        LocalDate from = begin.isAfter(day) ? start.atYear(day.getYear() - 1) : begin;
        return new Period(from, start.atYear(from.getYear() + 1).minusDays(1));
    }

    /** The fiscal years that touch {@code span}, the newest first, at most {@code most}. */
    public List<Period> yearsOf(Period span, int most) {
        List<Period> years = new ArrayList<>();
        Period year = yearOf(span.end());
        while (years.size() < most && !year.end().isBefore(span.start())) {
            years.add(year);
            year = yearOf(year.start().minusDays(1));
        }
        return List.copyOf(years);
    }
}
