package org.bilan.web.record;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.Currency;
import java.util.function.BinaryOperator;
import org.bilan.exchange.ColumnShape;
import org.bilan.exchange.RecordTables;
import org.bilan.value.FuzzyDate;
import org.bilan.value.Language;
import org.bilan.value.Money;
import org.bilan.value.Wording;

/**
 * Cells of the data folder as they are read in one language: amounts with their currency, dates, choices and countries in
 * words, codes as what their records are called. What cannot be understood stays as it is. Pure.
 */
public final class ToldCells {
    private final Language language;
    private final Wording wording;
    private final RecordWords words;
    private final BinaryOperator<String> titles;

    /** @param titles what a record is called, by its table and its code */
    public ToldCells(Language language, BinaryOperator<String> titles) {
        this.language = language;
        this.wording = Wording.of(language);
        this.words = RecordWords.of(language);
        this.titles = titles;
    }

    /** @param currency of the record's amounts */
    public String told(String table, String column, String cell, Currency currency) {
        return RecordTables.named(table).stream()
                .flatMap(shape -> shape.columns().stream())
                .filter(one -> one.name().equals(column) && !cell.isEmpty())
                .findFirst()
                .map(one -> told(table, one, cell, currency))
                .orElse(cell);
    }

    private String told(String table, ColumnShape column, String cell, Currency currency) {
        return switch (column.kind()) {
            case AMOUNT -> amount(cell, currency);
            case NUMBER -> number(cell);
            case DAY, DATE -> date(cell);
            case COUNTRY -> SpokenCells.each(cell, code -> CountryNames.name(code, language));
            case CODE -> SpokenCells.each(cell, code -> titles.apply(String.valueOf(column.target()), code));
            case CHOICE, YES_NO -> SpokenCells.each(cell, code -> words.choice(table, column, code));
            case TEXT, NAME, LINE, CURRENCY, FILE -> words.choice(table, column, cell);
        };
    }

    private String amount(String cell, Currency currency) {
        try {
            return wording.money(Money.of(new BigDecimal(cell), currency));
        } catch (ArithmeticException | IllegalArgumentException other) {
            return number(cell);
        }
    }

    private String number(String cell) {
        try {
            return wording.number(new BigDecimal(cell));
        } catch (NumberFormatException none) {
            return cell;
        }
    }

    private String date(String cell) {
        try {
            return wording.date(FuzzyDate.parse(cell));
        } catch (DateTimeException none) {
            return cell;
        }
    }
}
