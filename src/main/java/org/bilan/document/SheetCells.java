package org.bilan.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.bilan.value.FuzzyDate;
import org.bilan.value.Wording;
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;

/** Writes single cells of a sheet: numbers, amounts and days as such, all else as text that is never a formula. */
final class SheetCells {
    /** Of a column, in signs; longer texts are wrapped. */
    static final double WIDEST = 60;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Worksheet sheet;
    private final Wording wording;

    SheetCells(Worksheet sheet, Wording wording) {
        this.sheet = sheet;
        this.wording = wording;
    }

    /** In the first row. */
    void heading(Table.Column column, int at) {
        sheet.value(0, at, SteadyWorkbook.text(column.heading()));
        StyleSetter style = sheet.style(0, at);
        style.bold().wrapText(true).verticalAlignment("bottom");
        style.horizontalAlignment(column.figures() ? "right" : "left");
        style.borderStyle(BorderSide.BOTTOM, BorderStyle.MEDIUM).set();
    }

    /** The style is left to be set. */
    void write(Cell cell, int row, int column, boolean figures, StyleSetter style) {
        if (cell instanceof Cell.Amount amount) {
            BigDecimal major = amount.money().major();
            style.format(NumberPattern.money(amount.money().currency(), wording.language(), major.scale()));
            sheet.value(row, column, major);
        } else if (cell instanceof Cell.Number number) {
            style.format(NumberPattern.number(Math.max(0, number.number().scale())));
            sheet.value(row, column, number.number());
        } else if (cell instanceof Cell.Percent percent) {
            int scale = Math.max(0, percent.percent().scale());
            style.format(NumberPattern.share(wording.language(), scale));
            sheet.value(row, column, percent.percent().divide(HUNDRED, scale + 2, RoundingMode.UNNECESSARY));
        } else if (cell instanceof Cell.Day day
                && day.date().precision() == FuzzyDate.Precision.DAY
                && !day.date().approximate()) {
            style.format("yyyy-mm-dd").horizontalAlignment("left");
            sheet.value(row, column, day.date().earliest());
        } else {
            text(cell, row, column, figures, style);
        }
    }

    private void text(Cell cell, int row, int column, boolean figures, StyleSetter style) {
        String text = SteadyWorkbook.text(cell.worded(wording));
        style.wrapText(text.length() > WIDEST)
                .verticalAlignment("top")
                .horizontalAlignment(figures && cell.isFigure() ? "right" : "left");
        if (!text.isEmpty()) {
            sheet.value(row, column, text);
        }
    }
}
