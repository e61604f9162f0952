package org.bilan.web.report.change;

import java.util.Currency;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.bilan.value.Language;
import org.bilan.web.record.RecordWords;
import org.bilan.web.record.ToldCells;

/** Changed records as people read them: their columns and values in words of one language. */
public final class ToldChanges {
    private final RecordWords words;
    private final ToldCells cells;
    private final BiFunction<String, String, Currency> currencies;

    /**
     * @param titles what a record is called, by its table and its code
     * @param currencies of a record's amounts, by its table and its key; where it is itself among what changed, the amounts
     *     then and now are each in their own
     */
    public ToldChanges(
            Language language, BinaryOperator<String> titles, BiFunction<String, String, Currency> currencies) {
        this.words = RecordWords.of(language);
        this.cells = new ToldCells(language, titles);
        this.currencies = currencies;
    }

    /** What kind of record it is. */
    public String kind(RecordChange change) {
        return words.one(change.table());
    }

    /** Columns and values in words. */
    public List<RecordChange.Cell> cells(RecordChange change) {
        Currency known = currencies.apply(change.table(), change.key());
        Currency then = currency(change, RecordChange.Cell::then, known);
        Currency now = currency(change, RecordChange.Cell::now, known);
        return change.cells().stream()
                .map(cell -> new RecordChange.Cell(
                        words.columnOrName(change.table(), cell.name()),
                        cells.told(change.table(), cell.name(), cell.then(), then),
                        cells.told(change.table(), cell.name(), cell.now(), now)))
                .toList();
    }

    private static Currency currency(RecordChange change, Function<RecordChange.Cell, String> side, Currency known) {
        return change.cells().stream()
                .filter(cell -> cell.name().equals("currency"))
                .map(side)
                .filter(code -> !code.isEmpty())
                .map(Currency::getInstance)
                .findFirst()
                .orElse(known);
    }
}
