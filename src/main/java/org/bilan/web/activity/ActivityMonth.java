package org.bilan.web.activity;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bilan.activity.Activity;

/**
 * The activities of a month on its days. What is known to the month, season or year only, or lasts more than a week, stands
 * beside the days.
 *
 * @param weeks from the week of the first day to that of the last, seven days each
 */
public record ActivityMonth(YearMonth month, LocalDate today, List<List<Day>> weeks, List<Activity> vague) {
    private static final int SHOWN = 4;
    private static final int WEEK = 7;

    public ActivityMonth {
        weeks = List.copyOf(weeks);
        vague = List.copyOf(vague);
    }

    /** A day, perhaps of the month before or after; {@code more} activities than are shown. */
    public record Day(LocalDate date, boolean isInside, List<Activity> activities, int more) {
        public Day {
            activities = List.copyOf(activities);
        }
    }

    static ActivityMonth of(YearMonth month, DayOfWeek first, LocalDate today, List<Activity> activities) {
        Map<LocalDate, List<Activity>> onDay = new HashMap<>();
        List<Activity> vague = new ArrayList<>();
        for (Activity activity : activities) {
            LocalDate from = activity.date().earliest();
            LocalDate to = activity.date().latest();
            if (ChronoUnit.DAYS.between(from, to) >= WEEK) {
                vague.add(activity);
            } else {
                from.datesUntil(to.plusDays(1))
                        .forEach(day -> onDay.computeIfAbsent(day, same -> new ArrayList<>())
                                .add(activity));
            }
        }
        LocalDate start = month.atDay(1);
        start = start.minusDays(Math.floorMod(start.getDayOfWeek().getValue() - first.getValue(), WEEK));
        List<List<Day>> weeks = new ArrayList<>();
        for (LocalDate week = start; !week.isAfter(month.atEndOfMonth()); week = week.plusDays(WEEK)) {
            LocalDate begin = week;
            weeks.add(IntStream.range(0, WEEK)
                    .mapToObj(begin::plusDays)
                    .map(date -> day(date, month, onDay.getOrDefault(date, List.of())))
                    .toList());
        }
        return new ActivityMonth(month, today, weeks, vague);
    }

    private static Day day(LocalDate date, YearMonth month, List<Activity> activities) {
        boolean inside = YearMonth.from(date).equals(month);
        List<Activity> shown = inside ? activities : List.of();
        int some = Math.min(shown.size(), SHOWN);
        return new Day(date, inside, shown.subList(0, some), shown.size() - some);
    }

    /** Whether nothing happens in it. */
    public boolean isBare() {
        return vague.isEmpty()
                && weeks.stream()
                        .flatMap(List::stream)
                        .allMatch(day -> day.activities().isEmpty());
    }

    /** Of what lies outside the days, as much as there is room for. */
    public List<Activity> vagueShown() {
        return vague.subList(0, Math.min(vague.size(), 40));
    }
}
