package org.bilan.web.report;

import io.micronaut.serde.annotation.Serdeable;
import org.bilan.report.Finding;

/** A finding as a page shows it and a job keeps it; {@code where} and {@code remedy} may be empty. */
@Serdeable
public record FindingLine(boolean blocks, String what, String where, String remedy) {
    static FindingLine of(Finding finding) {
        return new FindingLine(
                finding.severity() == Finding.Severity.BLOCKED, finding.what(), finding.where(), finding.remedy());
    }

    static FindingLine refusal(String sentence) {
        return new FindingLine(true, sentence, "", "");
    }
}
