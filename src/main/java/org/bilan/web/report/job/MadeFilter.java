package org.bilan.web.report.job;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import org.bilan.value.Coded;
import org.bilan.web.Query;

/**
 * Which of the reports made a list shows; empty texts leave open. {@code report} is {@code annual} or a grant's code,
 * {@code state} the name of a job's state.
 */
public record MadeFilter(String report, String who, String state, LocalDate from, LocalDate to) {
    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    public static MadeFilter of(Query query) {
        String state = Coded.find(JobState.class, query.value("state"))
                .map(found -> found.name().toUpperCase(Locale.ROOT))
                .orElse("");
        return new MadeFilter(
                query.value("report"), query.value("who"), state, day(query, "from", FIRST), day(query, "to", LAST));
    }

    private static LocalDate day(Query query, String name, LocalDate otherwise) {
        try {
            LocalDate day = LocalDate.parse(query.value(name));
            return day.getYear() < 1 || day.getYear() > 9999 ? otherwise : day;
        } catch (DateTimeException none) {
            return otherwise;
        }
    }
}
