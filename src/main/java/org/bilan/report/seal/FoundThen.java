package org.bilan.report.seal;

import java.util.List;
import org.bilan.report.Finding;

/** What the checks of a report found when it was made. */
record FoundThen(List<Finding> findings) {
    static final String NAME = "findings.json";

    FoundThen {
        findings = List.copyOf(findings);
    }
}
