package org.bilan.exchange;

import java.util.List;

/** What came of an export. With any problem nothing was written. {@code missing} are files that records name but the home does not have. */
public record ExportOutcome(List<Problem> problems, long records, int files, List<String> missing) {
    public ExportOutcome {
        problems = List.copyOf(problems);
        missing = List.copyOf(missing);
    }

    public boolean isRefused() {
        return !problems.isEmpty();
    }
}
