package org.bilan.web.activity;

import java.util.List;
import java.util.Map;
import org.bilan.value.Period;

/** What a list of activities can be narrowed to, in the order of the alphabet; years and their quarters newest first. */
public record ListChoices(
        List<Year> years,
        Map<String, String> themes,
        Map<String, String> projects,
        Map<String, String> partners,
        Map<String, String> grants,
        Map<String, String> countries) {
    public ListChoices {
        years = List.copyOf(years);
    }

    /** A fiscal year with its quarters. */
    public record Year(Period period, List<Period> quarters) {
        public Year {
            quarters = List.copyOf(quarters);
        }
    }
}
