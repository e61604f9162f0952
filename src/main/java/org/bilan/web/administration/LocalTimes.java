package org.bilan.web.administration;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.bilan.value.Language;
import org.bilan.web.Page;
import org.jspecify.annotations.Nullable;

/** Moments as a page words them in the organisation's time zone, which is read once for a page. */
public record LocalTimes(ZoneId zone) {
    /** {@code 20 novembre 2026, 13 h 30}; the dash where there is none. */
    public String say(Page page, @Nullable Instant moment) {
        if (moment == null) {
            return page.wording().dash();
        }
        LocalTime time = LocalTime.ofInstant(moment, zone).truncatedTo(ChronoUnit.MINUTES);
        String hour = page.language() == Language.FR
                ? time.getHour() + "\u00a0h\u00a0" + String.format(Locale.ROOT, "%02d", time.getMinute())
                : time.toString();
        return day(page, moment) + ", " + hour;
    }

    public String day(Page page, Instant moment) {
        return page.wording().dateLong(LocalDate.ofInstant(moment, zone));
    }

    @Nullable
    LocalDateTime at(@Nullable Instant moment) {
        return moment == null ? null : LocalDateTime.ofInstant(moment, zone);
    }

    Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
