package org.bilan.web.entry;

import java.util.List;
import org.bilan.value.Language;
import org.bilan.value.SpokenDate;

/**
 * A row of the offline form, understood or not.
 *
 * @param line its place in the sheet, from 1
 * @param language that of the form
 * @param findings what to put right, each with the heading of its column
 */
public record OfflineRow(
        int line,
        Language language,
        String title,
        SpokenDate date,
        String details,
        List<Finding> findings,
        ActivityDraft draft) {
    public OfflineRow {
        findings = List.copyOf(findings);
    }

    OfflineRow with(List<Finding> others) {
        return new OfflineRow(line, language, title, date, details, others, draft);
    }

    public record Finding(String column, String message) {}
}
