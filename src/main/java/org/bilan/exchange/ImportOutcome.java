package org.bilan.exchange;

import java.util.List;

/**
 * What came of an import. With any problem nothing was stored. {@code problems} are in the order of their places, at most
 * a thousand; {@code omitted} more were found. {@code counts} has a row for each table that arrived, in the order of
 * the contract; {@code files} are photos and documents that are new or differ.
 */
public record ImportOutcome(List<Problem> problems, int omitted, List<TableCount> counts, int files) {
    public ImportOutcome {
        problems = List.copyOf(problems);
        counts = List.copyOf(counts);
    }

    public boolean isRefused() {
        return !problems.isEmpty();
    }

    /** Whether everything was there already. */
    public boolean isUnchanged() {
        return !isRefused() && files == 0 && counts.stream().allMatch(count -> count.added() + count.changed() == 0);
    }
}
