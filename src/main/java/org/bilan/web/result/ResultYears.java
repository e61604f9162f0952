package org.bilan.web.result;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.bilan.organization.SettingRepository;
import org.bilan.value.Period;
import org.bilan.web.Query;
import org.jspecify.annotations.Nullable;

/** The fiscal years to choose from, and the one that a page was asked for. */
@Singleton
class ResultYears {
    private static final int MOST = 12;

    private final SettingRepository settings;
    private final Clock clock;

    ResultYears(SettingRepository settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** The years that touch the days, the newest first; this one alone where there are none. */
    List<Period> of(@Nullable LocalDate first, @Nullable LocalDate last) {
        LocalDate today = LocalDate.now(clock);
        return first == null || last == null
                ? List.of(settings.fiscal().yearOf(today))
                : settings.fiscal().yearsOf(new Period(first, last), MOST);
    }

    /** The year that begins in the calendar year {@code year} of the address, else the newest. */
    Period asked(Query query, List<Period> years) {
        int year = query.number("year", 1, 9999, 0);
        return year == 0
                ? years.get(0)
                : settings.fiscal().yearOf(settings.fiscal().start().atYear(year));
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
