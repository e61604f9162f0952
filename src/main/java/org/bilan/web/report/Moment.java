package org.bilan.web.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.bilan.value.Language;
import org.bilan.web.Page;

/** A moment as people of a place say it: {@code 20 novembre 2026, 23 h 58}. */
public final class Moment {
    private Moment() {}

    public static String worded(Page page, Instant moment, ZoneId zone) {
        return page.wording().dateLong(LocalDate.ofInstant(moment, zone)) + ", " + hour(page, moment, zone);
    }

    public static String hour(Page page, Instant moment, ZoneId zone) {
        LocalTime time = LocalTime.ofInstant(moment, zone).truncatedTo(ChronoUnit.MINUTES);
        return page.language() == Language.FR
                ? time.getHour() + "\u00a0h\u00a0" + String.format(Locale.ROOT, "%02d", time.getMinute())
                : time.toString();
    }
}
