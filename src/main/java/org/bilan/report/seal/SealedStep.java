package org.bilan.report.seal;

import java.time.Instant;
import java.util.List;

/** What somebody did with a report before it was sealed, and what they said; the remark may be empty. */
public record SealedStep(String step, String by, Instant at, String remark) {
    static final String NAME = "steps.json";

    /** All that was done, in its order. */
    record Life(List<SealedStep> steps) {
        Life {
            steps = List.copyOf(steps);
        }
    }
}
