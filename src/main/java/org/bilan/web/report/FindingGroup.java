package org.bilan.web.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Findings that say the same of several places, to be read once; what blocks comes first. */
public record FindingGroup(boolean blocks, String what, String remedy, List<String> places) {
    public FindingGroup {
        places = List.copyOf(places);
    }

    static List<FindingGroup> of(List<FindingLine> findings) {
        Map<List<Object>, List<String>> places = new LinkedHashMap<>();
        for (FindingLine finding : findings) {
            List<Object> same = List.of(finding.blocks(), finding.what(), finding.remedy());
            places.computeIfAbsent(same, key -> new ArrayList<>()).add(finding.where());
        }
        List<FindingGroup> groups = new ArrayList<>();
        for (boolean blocking : List.of(true, false)) {
            places.forEach((same, where) -> {
                if (same.get(0).equals(blocking)) {
                    groups.add(new FindingGroup(blocking, (String) same.get(1), (String) same.get(2), where));
                }
            });
        }
        return groups;
    }
}
