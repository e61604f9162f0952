package org.bilan.result;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.bilan.activity.AgeBand;
import org.bilan.activity.Gender;
import org.bilan.activity.ReachKind;
import org.bilan.activity.ReachMeasure;

/**
 * Everybody reached in one way and by one measure: the only counts that may be added.
 *
 * @param cells by gender and age band in their order; what was not specified is a cell of its own
 * @param activities the codes of the activities counted, in the order given
 */
public record ReachTotal(ReachKind reach, ReachMeasure measure, List<ReachCell> cells, List<String> activities) {

    public ReachTotal {
        cells = List.copyOf(cells);
        activities = List.copyOf(activities);
    }

    public Headcount total() {
        return cells.stream().map(ReachCell::headcount).reduce(Headcount.NONE, Headcount::plus);
    }

    /** Those counted, in order, and always the remainder of unknown gender, zero perhaps. They add up to the total. */
    public Map<Gender, Headcount> byGender() {
        Map<Gender, Headcount> counts = new EnumMap<>(Gender.class);
        counts.put(Gender.UNKNOWN, Headcount.NONE);
        cells.forEach(cell -> counts.merge(cell.gender(), cell.headcount(), Headcount::plus));
        return counts;
    }

    /** Those counted, in order, and always the remainder of unknown age, zero perhaps. They add up to the total. */
    public Map<AgeBand, Headcount> byAge() {
        Map<AgeBand, Headcount> counts = new EnumMap<>(AgeBand.class);
        counts.put(AgeBand.UNKNOWN, Headcount.NONE);
        cells.forEach(cell -> counts.merge(cell.age(), cell.headcount(), Headcount::plus));
        return counts;
    }
}
