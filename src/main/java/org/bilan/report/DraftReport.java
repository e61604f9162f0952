package org.bilan.report;

import java.util.List;

/**
 * A report made to be looked at, whatever its checks found: its files and findings, the pages of its PDF, the fields that
 * its narratives may hold, and what its template asks for.
 */
public record DraftReport(FinishedReport report, int pages, List<StoryField> fields, List<Need> needs) {
    public DraftReport {
        needs = List.copyOf(needs);
        fields = List.copyOf(fields);
    }
}
