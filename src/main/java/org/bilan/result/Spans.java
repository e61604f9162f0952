package org.bilan.result;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.bilan.value.Period;

/** A period cut into spans that follow each other without a gap; the first and the last end where the period does. */
public final class Spans {
    private Spans() {}

    /** Months of the calendar. */
    public static List<Period> months(Period period) {
        return cut(period, YearMonth.from(period.start()).atDay(1), 1);
    }

    /** Quarters of the fiscal years that begin on {@code yearStart}. */
    public static List<Period> quarters(Period period, MonthDay yearStart) {
        return cut(period, yearOf(period.start(), yearStart), 3);
    }

    /** Fiscal years that begin on {@code yearStart}. */
    public static List<Period> years(Period period, MonthDay yearStart) {
        return cut(period, yearOf(period.start(), yearStart), 12);
    }

    private static LocalDate yearOf(LocalDate day, MonthDay yearStart) {
        LocalDate start = yearStart.atYear(day.getYear());
        return start.isAfter(day) ? yearStart.atYear(day.getYear() - 1) : start;
    }

    private static List<Period> cut(Period period, LocalDate first, int months) {
        List<Period> spans = new ArrayList<>();
        for (int passed = 0; !first.plusMonths(passed).isAfter(period.end()); passed += months) {
            LocalDate start = first.plusMonths(passed);
            LocalDate end = first.plusMonths(passed + (long) months).minusDays(1);
            if (!end.isBefore(period.start())) {
                spans.add(new Period(
                        start.isBefore(period.start()) ? period.start() : start,
                        end.isAfter(period.end()) ? period.end() : end));
            }
        }
        return spans;
    }
}
