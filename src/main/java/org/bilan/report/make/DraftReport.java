package org.bilan.report.make;

import java.util.List;
import org.bilan.report.check.Need;
import org.bilan.report.field.StoryField;

/**
 * A report made to be looked at, whatever its checks found: its files and findings, the numbers of the pages of its PDF
 * that may be shown, the fields that its narratives may hold, and what its template asks for.
 */
public record DraftReport(FinishedReport report, List<Integer> pages, List<StoryField> fields, List<Need> needs) {
    public DraftReport {
        pages = List.copyOf(pages);
        needs = List.copyOf(needs);
        fields = List.copyOf(fields);
    }
}
