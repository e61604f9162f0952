package org.bilan.web.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Findings that say the same of several places, to be read once; what blocks comes first. */
public record FindingGroup(boolean blocks, String what, String remedy, List<FindingPlace> places) {
    public FindingGroup {
        places = List.copyOf(places);
    }

    /** @param remedies the address at which a finding is put right; null where there is none */
    static List<FindingGroup> of(List<FindingLine> findings, Function<FindingLine, @Nullable String> remedies) {
        Map<List<Object>, List<FindingPlace>> places = new LinkedHashMap<>();
        for (FindingLine finding : findings) {
            List<Object> same = List.of(finding.blocks(), finding.what(), finding.remedy());
            places.computeIfAbsent(same, key -> new ArrayList<>())
                    .add(new FindingPlace(finding.where(), remedies.apply(finding)));
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

    /** How many places all of them name. */
    public static int count(List<FindingGroup> groups) {
        return groups.stream().mapToInt(group -> group.places().size()).sum();
    }
}
