package org.bilan.report.chart;

import java.util.Currency;
import java.util.List;
import java.util.function.UnaryOperator;
import org.bilan.document.chart.Chart;
import org.bilan.document.chart.Chart.Kind;
import org.bilan.document.chart.Chart.PointFormat;
import org.bilan.document.chart.Chart.Series;
import org.bilan.document.chart.ChartAlt;
import org.bilan.document.word.MarkedText;
import org.bilan.report.material.Material;
import org.jspecify.annotations.Nullable;

/**
 * Puts a chart's words to its numbers: the subject with its unit, the source, and the text for those who do not see it.
 */
final class ChartWords {
    private final Material from;
    private final String key;
    private final PointFormat format;
    private final Currency currency;
    private final UnaryOperator<ChartAlt> more;
    private @Nullable PointSources sources;

    /** @param key what the chart's sentences begin with in the bundles, {@code chart.months} */
    ChartWords(Material from, String key, PointFormat format) {
        this(from, key, format, from.currency(), UnaryOperator.identity());
    }

    private ChartWords(Material from, String key, PointFormat format, Currency currency, UnaryOperator<ChartAlt> more) {
        this.from = from;
        this.key = key;
        this.format = format;
        this.currency = currency;
        this.more = more;
    }

    /** Amounts in another currency than the organization's own. */
    ChartWords in(Currency other) {
        return new ChartWords(from, key, format, other, more);
    }

    /** Of numbers that add up: their sum is told. */
    ChartWords summed() {
        return new ChartWords(
                from, key, format, currency, alt -> more.apply(alt).summed());
    }

    /** Of categories that follow each other in time. */
    ChartWords overTime() {
        return new ChartWords(
                from, key, format, currency, alt -> more.apply(alt).overTime());
    }

    /** Where its points come from. */
    ChartWords from(PointSources points) {
        sources = points;
        return this;
    }

    Chart chart(Kind kind, String title, List<String> categories, List<Series> series) {
        return chart(kind, title, null, categories, series);
    }

    /**
     * @param title with its figures marked, as {@link TitleFigures} does
     * @param remark what the reader must know beside the numbers, said with the source; marked in the same way
     * @param categories marked in the same way
     */
    Chart chart(Kind kind, String title, @Nullable String remark, List<String> categories, List<Series> series) {
        String source = from.say(key + ".source", from.home(), from.wording().period(from.period()));
        String below = remark == null ? source : source + " " + remark;
        Chart chart = new Chart(
                kind,
                MarkedText.plain(title),
                from.say(key + ".subject", from.symbol(currency)),
                MarkedText.plain(below),
                "",
                format,
                categories.stream().map(MarkedText::plain).toList(),
                series,
                currency);
        return noted(
                chart.withAlt(alt(chart)), new Chart.Said(MarkedText.phrase(title), MarkedText.phrase(below.strip())));
    }

    private Chart noted(Chart chart, Chart.Said said) {
        return sources == null || chart.isEmpty()
                ? chart
                : chart.withMarks(
                        new ChartFigures(from, key.replaceFirst("^chart\\.", "chart:"), chart, sources).note(), said);
    }

    private String alt(Chart chart) {
        ChartAlt alt = ChartAlt.of(chart, from.wording())
                .during(from.wording().period(from.period()))
                .extremes();
        return more.apply(alt).text();
    }
}
