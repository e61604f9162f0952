package org.bilan.web.entry;

import java.util.List;
import org.bilan.value.SpokenDate;

/**
 * A row of the offline form, understood or not.
 *
 * @param line its place in the sheet, from 1
 * @param findings what to put right, each with the heading of its column
 */
public record OfflineRow(
        int line, String title, SpokenDate date, String details, List<Finding> findings, ActivityDraft draft) {
    public OfflineRow {
        findings = List.copyOf(findings);
    }

    public record Finding(String column, String message) {}
}
