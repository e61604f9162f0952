package org.bilan.web.report.seal;

import java.util.Currency;
import java.util.List;
import org.bilan.report.fact.ReportFacts;
import org.bilan.value.Language;
import org.bilan.web.record.RecordWords;
import org.bilan.web.record.ToldCells;
import org.bilan.web.report.change.RecordChange;

/** Changed records as a funder reads them: their columns and values in words of the report's language. Pure. */
final class ToldChanges {
    private final FactNames names;
    private final RecordWords words;
    private final ToldCells cells;

    ToldChanges(ReportFacts then, ReportFacts now, Language language) {
        this.names = new FactNames(then, now);
        this.words = RecordWords.of(language);
        this.cells = new ToldCells(language, names::title);
    }

    /** What kind of record it is, and its key. */
    String name(RecordChange change) {
        return words.one(change.table()) + " " + change.key();
    }

    /** Columns and values in words. */
    List<RecordChange.Cell> cells(RecordChange change) {
        Currency currency = names.currency(change.table(), change.key());
        return change.cells().stream()
                .map(cell -> new RecordChange.Cell(
                        words.columnOrName(change.table(), cell.name()),
                        cells.told(change.table(), cell.name(), cell.then(), currency),
                        cells.told(change.table(), cell.name(), cell.now(), currency)))
                .toList();
    }
}
