package org.bilan.report.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Supplier;
import org.bilan.document.Cell;
import org.bilan.report.material.Material;
import org.bilan.report.material.Origin;
import org.bilan.value.Money;
import org.jspecify.annotations.Nullable;

/**
 * The figures in a chart's title, in the remark beside its source and in the names of its bars, as words with their marks.
 * Inside the drawing, as all names and the titles designed in Word are, there is no place for a mark: they are still told in
 * the trace.
 *
 * @param key what the chart's sentences begin with in the bundles, {@code chart.months}
 */
record TitleFigures(Material from, String key) {
    /** @param what tells it from the chart's other figures */
    String count(String what, long number, Supplier<@Nullable Origin> origin) {
        return said(
                what,
                new Cell.Number(BigDecimal.valueOf(number)),
                from.wording().number(number),
                origin);
    }

    /** How many these are; empty for less than two, since one is told by a word, not a number. */
    String several(String what, List<? extends Record> those) {
        return those.size() < 2
                ? ""
                : count(what, those.size(), () -> from.sources().count(those));
    }

    String percent(String what, BigDecimal percent, Supplier<@Nullable Origin> origin) {
        return said(what, new Cell.Percent(percent), from.wording().percent(percent), origin);
    }

    /** Without its cents. */
    String amount(String what, Money amount, Supplier<@Nullable Origin> origin) {
        return said(what, new Cell.Amount(amount), from.wording().roundMoney(amount), origin);
    }

    /** What the chart's figures are called. */
    String subject() {
        return ChartFigures.label(from.say(key + ".subject", from.symbol(from.reportedCurrency())));
    }

    /** A number in the name of a bar. */
    String inName(String what, String label, BigDecimal number, Supplier<@Nullable Origin> origin) {
        return said(what, label, new Cell.Number(number), from.wording().number(number), origin);
    }

    private String said(String what, Cell cell, String printed, Supplier<@Nullable Origin> origin) {
        return said(what, subject() + " – " + from.say("chart.title"), cell, printed, origin);
    }

    private String said(String what, String label, Cell cell, String printed, Supplier<@Nullable Origin> origin) {
        return from.figures().said("said:" + key + "/" + what, label, cell, printed, origin);
    }
}
