package org.bilan.report;

import java.util.List;

/**
 * A report made to be looked at, whatever its checks found: its files and findings, the pages of its PDF, and the fields
 * that its narratives may hold.
 */
public record DraftReport(FinishedReport report, int pages, List<StoryField> fields) {
    public DraftReport {
        fields = List.copyOf(fields);
    }
}
