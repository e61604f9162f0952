package org.bilan.exchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bilan.finance.DateOrder;
import org.bilan.value.TextFold;

/** A day as bookkeeping programs write it: in figures, in an order that the figures alone may not tell, or with the month's name. */
final class DateText {
    private static final Pattern FIGURES =
            Pattern.compile("(\\d{1,4})([/.\\- ])(\\d{1,2})\\2(\\d{1,4})(?:[T ]\\d{1,2}:\\d{2}.*)?");
    private static final Pattern TOGETHER = Pattern.compile("((?:19|20)\\d{2})(\\d{2})(\\d{2})");
    private static final Pattern DAY_MONTH_YEAR =
            Pattern.compile("(\\d{1,2})(?:er)?[ .\\-/]+(?:de )?([a-z]{3,10})\\.?[ .,\\-/]+(?:de )?(\\d{4}|\\d{2})");
    private static final Pattern MONTH_DAY_YEAR =
            Pattern.compile("([a-z]{3,10})\\.?[ \\-/]+(\\d{1,2})(?:,| |-|/)+(\\d{4}|\\d{2})");
    private static final Map<String, Integer> MONTHS = new TreeMap<>();

    static {
        List<String> beginnings = List.of(
                "jan ene",
                "feb fev",
                "mar",
                "apr avr abr",
                "may mai",
                "jun juin",
                "jul juil",
                "aug aou ago",
                "sep set",
                "oct",
                "nov",
                "dec dic");
        for (int month = 0; month < beginnings.size(); month++) {
            for (String beginning : beginnings.get(month).split(" ")) {
                MONTHS.put(beginning, month + 1);
            }
        }
    }

    private DateText() {}

    /** The orders in which the text is a day of the calendar; none if it is no day, all if no order matters. */
    static Set<DateOrder> orders(String text) {
        Set<DateOrder> orders = EnumSet.noneOf(DateOrder.class);
        for (DateOrder order : DateOrder.values()) {
            if (read(text, order).isPresent()) {
                orders.add(order);
            }
        }
        return orders;
    }

    static Optional<LocalDate> read(String text, DateOrder order) {
        Matcher figures = FIGURES.matcher(text);
        if (figures.matches()) {
            return inFigures(figures.group(1), figures.group(3), figures.group(4), order);
        }
        Matcher together = TOGETHER.matcher(text);
        if (together.matches()) {
            return day(together.group(1), number(together.group(2)), together.group(3));
        }
        return named(TextFold.fold(text));
    }

    /** A year of four figures says where it stands; only two of the orders are left, or one. */
    private static Optional<LocalDate> inFigures(String first, String second, String third, DateOrder order) {
        if (first.length() > 2) {
            return first.length() == 4 ? day(first, number(second), third) : Optional.empty();
        }
        return switch (order) {
            case DMY -> day(third, number(second), first);
            case MDY -> day(third, number(first), second);
            case YMD -> third.length() > 2 ? Optional.empty() : day(first, number(second), third);
        };
    }

    private static Optional<LocalDate> named(String text) {
        Matcher dayFirst = DAY_MONTH_YEAR.matcher(text);
        if (dayFirst.matches()) {
            return day(dayFirst.group(3), month(dayFirst.group(2)), dayFirst.group(1));
        }
        Matcher monthFirst = MONTH_DAY_YEAR.matcher(text);
        return monthFirst.matches()
                ? day(monthFirst.group(3), month(monthFirst.group(1)), monthFirst.group(2))
                : Optional.empty();
    }

    private static int month(String name) {
        return name.length() >= 4 && MONTHS.containsKey(name.substring(0, 4))
                ? MONTHS.get(name.substring(0, 4))
                : MONTHS.getOrDefault(name.substring(0, 3), 0);
    }

    /** A year of two figures is of this century, or from 80 on of the last. */
    private static Optional<LocalDate> day(String year, int month, String day) {
        if (year.length() != 2 && year.length() != 4) {
            return Optional.empty();
        }
        int full = year.length() == 4 ? number(year) : number(year) + (number(year) < 80 ? 2000 : 1900);
        try {
            return Optional.of(LocalDate.of(full, month, number(day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int number(String figures) {
        return Integer.parseInt(figures);
    }
}
