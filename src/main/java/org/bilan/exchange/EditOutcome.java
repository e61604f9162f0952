package org.bilan.exchange;

import java.util.List;

/** What came of changes: all are stored, and {@code records} are those added or changed, in the order of the changes; or none is, and {@code problems} say why. */
public record EditOutcome(List<EditProblem> problems, List<StoredRecord> records) {
    public EditOutcome {
        problems = List.copyOf(problems);
        records = List.copyOf(records);
    }

    public boolean isStored() {
        return problems.isEmpty();
    }
}
