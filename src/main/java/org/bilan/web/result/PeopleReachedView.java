package org.bilan.web.result;

import java.util.List;
import java.util.Map;
import org.bilan.result.ReachBreakdown;
import org.bilan.result.ReachTotals;
import org.bilan.value.Period;

/**
 * The people reached in a fiscal year.
 *
 * @param titles of projects and themes by their codes; the empty code stands for those without any
 */
public record PeopleReachedView(
        List<Period> years,
        Period period,
        ReachTotals total,
        ReachBreakdown<String> projects,
        ReachBreakdown<String> themes,
        Map<String, String> projectTitles,
        Map<String, String> themeTitles) {
    public PeopleReachedView {
        years = List.copyOf(years);
        projectTitles = Map.copyOf(projectTitles);
        themeTitles = Map.copyOf(themeTitles);
    }

    public boolean isEmpty() {
        return total.own().isEmpty() && total.others().isEmpty();
    }
}
