package org.bilan.web.report.seal;

import java.util.List;
import org.bilan.value.Language;
import org.bilan.web.report.change.FigureChange;
import org.bilan.web.report.change.RecordChange;
import org.bilan.web.report.change.ToldChanges;
import org.jspecify.annotations.Nullable;

/**
 * What differs between a sealed report and what it would be made from at another time.
 *
 * @param figures those that would be printed otherwise
 * @param untold the key of the sentence that says why nothing is known of the figures; null where they were compared
 * @param names of what the changed records name
 */
public record SealedChanges(
        List<RecordChange> records,
        List<FigureChange> figures,
        @Nullable String untold,
        FactNames names) {
    static final String UNMADE = "since.unmade";

    /** A form that was sealed before Bilan traced the figures of forms. */
    static final String UNTRACED = "since.untraced";

    /** Of each, on a page. */
    static final int MOST = 200;

    public SealedChanges {
        records = List.copyOf(records);
        figures = List.copyOf(figures);
    }

    /** The changed records in words. */
    public ToldChanges told(Language language) {
        return names.in(language);
    }

    public boolean isEmpty() {
        return records.isEmpty() && figures.isEmpty();
    }

    public List<RecordChange> shownRecords() {
        return records.stream().limit(MOST).map(RecordChange::bounded).toList();
    }

    public List<FigureChange> shownFigures() {
        return figures.stream().limit(MOST).toList();
    }
}
