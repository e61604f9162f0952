package org.bilan.web.result;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bilan.result.ResultTree;
import org.bilan.value.Period;

/**
 * Indicators in their tree, as they stand at the end of a period.
 *
 * @param empty how many of them have no data in the period
 * @param known how many indicators there are, found or not
 */
public record ResultListView(
        List<Period> years,
        Period period,
        List<ResultTree.Node> nodes,
        long empty,
        int known,
        Map<String, String> projects,
        Map<String, String> grants) {
    public ResultListView {
        years = List.copyOf(years);
        nodes = List.copyOf(nodes);
        projects = Collections.unmodifiableMap(new LinkedHashMap<>(projects));
        grants = Collections.unmodifiableMap(new LinkedHashMap<>(grants));
    }
}
