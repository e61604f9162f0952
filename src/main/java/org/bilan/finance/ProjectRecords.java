package org.bilan.finance;

import java.util.List;
import org.bilan.activity.GrantProject;
import org.bilan.funding.Amendment;
import org.bilan.funding.Grant;

/**
 * What {@link ProjectBudget} is computed from.
 *
 * @param grants every one that pays for a project considered or is charged with one of its expenses
 * @param links at least those of {@code grants}, with every project that each pays for
 * @param expenses those of other projects are left out
 * @param allocations of every expense considered, to whatever grant
 */
public record ProjectRecords(
        List<Grant> grants,
        List<Amendment> amendments,
        List<GrantProject> links,
        List<Expense> expenses,
        List<Allocation> allocations,
        Conversion conversion) {

    public ProjectRecords {
        grants = List.copyOf(grants);
        amendments = List.copyOf(amendments);
        links = List.copyOf(links);
        expenses = List.copyOf(expenses);
        allocations = List.copyOf(allocations);
    }
}
