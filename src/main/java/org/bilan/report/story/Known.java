package org.bilan.report.story;

import java.time.LocalDate;
import org.bilan.value.FuzzyDate;

/** An activity as a report's records have it, whether the report tells of it or keeps it out. */
public record Known(String code, String title, FuzzyDate date, boolean keptOut) {
    boolean covers(LocalDate day) {
        return !day.isBefore(date.earliest()) && !day.isAfter(date.latest());
    }
}
