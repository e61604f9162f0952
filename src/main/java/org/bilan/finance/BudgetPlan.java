package org.bilan.finance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.bilan.funding.Amendment;
import org.bilan.funding.Grant;

/** A grant's budget as it stood on a day: for each line what every version in force made of it. */
record BudgetPlan(Map<String, List<BudgetLine>> versions, List<Amendment> inForce) {

    /** A version whose amendment is not recorded is taken to be in force. */
    static BudgetPlan at(LocalDate day, List<Amendment> amendments, List<BudgetLine> lines) {
        List<Integer> later = amendments.stream()
                .filter(amendment -> amendment.signedOn().isAfter(day))
                .map(Amendment::number)
                .toList();
        Map<String, List<BudgetLine>> versions = new TreeMap<>(LineOrder.BY_CODE);
        lines.stream()
                .filter(line -> !later.contains(line.version()))
                .sorted(Comparator.comparingInt(BudgetLine::version))
                .forEach(line -> versions.computeIfAbsent(line.line(), code -> new ArrayList<>())
                        .add(line));
        List<Amendment> inForce = amendments.stream()
                .filter(amendment -> !later.contains(amendment.number()))
                .sorted(Comparator.comparingInt(Amendment::number))
                .toList();
        return new BudgetPlan(versions, inForce);
    }

    /** The line as last revised. */
    BudgetLine latest(String line) {
        List<BudgetLine> all = versions.getOrDefault(line, List.of());
        if (all.isEmpty()) {
            throw new IllegalArgumentException("Not in the budget: " + line);
        }
        return all.get(all.size() - 1);
    }

    boolean has(String line) {
        return versions.containsKey(line);
    }

    /** The grant's last day, as the amendments in force leave it. */
    LocalDate lastDay(Grant grant) {
        return inForce.stream()
                .map(Amendment::newEnd)
                .filter(Objects::nonNull)
                .reduce(grant.end(), (earlier, later) -> later);
    }
}
