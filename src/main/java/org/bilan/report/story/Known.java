package org.bilan.report.story;

import java.time.LocalDate;
import java.util.Set;
import org.bilan.value.FuzzyDate;

/**
 * An activity as a report's records have it, whether the report tells of it or keeps it out.
 *
 * @param done whether it counts among those done
 * @param grants codes of those that it is an activity of
 */
public record Known(String code, String title, FuzzyDate date, boolean keptOut, boolean done, Set<String> grants) {
    public Known {
        grants = Set.copyOf(grants);
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(date.earliest()) && !day.isAfter(date.latest());
    }
}
