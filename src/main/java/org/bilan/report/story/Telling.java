package org.bilan.report.story;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bilan.value.Period;
import org.jspecify.annotations.Nullable;

/**
 * What one report tells of its period.
 *
 * @param name what people call the report
 * @param grant whose report it is; null for the annual report
 * @param frozen whether it stands as it was sealed; else it is told from the records as they are now
 * @param activities that the records of the report have
 * @param told codes of those that it tells of
 */
public record Telling(
        String name,
        @Nullable String grant,
        Period period,
        boolean frozen,
        List<Known> activities,
        Set<String> told,
        List<Statement> statements) {
    public Telling {
        activities = List.copyOf(activities);
        told = Set.copyOf(told);
        statements = List.copyOf(statements);
    }

    boolean isAnnual() {
        return grant == null;
    }

    Optional<Known> activity(String code) {
        return activities.stream().filter(one -> one.code().equals(code)).findFirst();
    }
}
