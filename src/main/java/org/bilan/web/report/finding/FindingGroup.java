package org.bilan.web.report.finding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.bilan.web.profile.ProfileLink;
import org.jspecify.annotations.Nullable;

/**
 * Findings that say the same of several places, to be read once; what blocks comes first. {@code rule} is the address at
 * which the rule that asks for it is told, null where no rule does.
 */
public record FindingGroup(
        boolean blocks,
        String what,
        String remedy,
        List<FindingPlace> places,
        @Nullable String rule) {
    FindingGroup(boolean blocks, String what, String remedy, List<FindingPlace> places) {
        this(blocks, what, remedy, places, null);
    }

    public FindingGroup {
        places = List.copyOf(places);
    }

    /** @param remedies the address at which a finding is put right; null where there is none */
    static List<FindingGroup> of(List<FindingLine> findings, Function<FindingLine, @Nullable String> remedies) {
        Map<List<Object>, List<FindingPlace>> places = new LinkedHashMap<>();
        Map<List<Object>, String> rules = new HashMap<>();
        for (FindingLine finding : findings) {
            List<Object> same = List.of(finding.blocks(), finding.what(), finding.remedy());
            places.computeIfAbsent(same, key -> new ArrayList<>())
                    .add(new FindingPlace(finding.where(), remedies.apply(finding)));
            if (finding.profile() != null && finding.rule() != null) {
                rules.put(same, ProfileLink.rule(finding.profile(), finding.rule()));
            }
        }
        List<FindingGroup> groups = new ArrayList<>();
        for (boolean blocking : List.of(true, false)) {
            places.forEach((same, where) -> {
                if (same.get(0).equals(blocking)) {
                    groups.add(new FindingGroup(
                            blocking, (String) same.get(1), (String) same.get(2), where, rules.get(same)));
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
