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
 * The figures in a chart's title, and in the remark beside its source, as words with their marks. Where the title stands
 * inside a drawing that was designed in Word there is no place for a mark: they are still told in the trace.
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

    private String said(String what, Cell cell, String printed, Supplier<@Nullable Origin> origin) {
        String subject = from.say(key + ".subject", from.symbol(from.reportedCurrency()));
        String label = ChartFigures.label(subject) + " – " + from.say("chart.title");
        return from.figures().said("said:" + key + "/" + what, label, cell, printed, origin);
    }
}
