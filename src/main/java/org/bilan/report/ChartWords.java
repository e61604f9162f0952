package org.bilan.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.bilan.document.Chart;
import org.bilan.document.Chart.Kind;
import org.bilan.document.Chart.PointFormat;
import org.bilan.document.Chart.Series;
import org.jspecify.annotations.Nullable;

/**
 * Puts a chart's words to its numbers: the subject with its unit, the source, and the text for those who do not see it,
 * which tells every point.
 */
final class ChartWords {
    private final Material from;
    private final String key;
    private final PointFormat format;

    /** @param key what the chart's sentences begin with in the bundles, {@code chart.months} */
    ChartWords(Material from, String key, PointFormat format) {
        this.from = from;
        this.key = key;
        this.format = format;
    }

    Chart chart(Kind kind, String title, List<String> categories, List<Series> series) {
        return chart(kind, title, null, categories, series);
    }

    /** @param remark what the reader must know beside the numbers, said with the source */
    Chart chart(Kind kind, String title, @Nullable String remark, List<String> categories, List<Series> series) {
        String source = from.say(key + ".source", from.home(), from.wording().period(from.period()));
        return new Chart(
                kind,
                title,
                subject(),
                remark == null ? source : source + " " + remark,
                alt(title, categories, series),
                format,
                categories,
                series);
    }

    private String subject() {
        return from.say(key + ".subject", from.symbol(from.currency()));
    }

    private String alt(String title, List<String> categories, List<Series> series) {
        List<String> told = new ArrayList<>();
        for (Series one : series) {
            String points = String.join("; ", points(categories, one.points()));
            told.add(series.size() == 1 ? points : from.say("chart.alt.series", one.name(), points));
        }
        return from.say("chart.alt", title, subject(), String.join(". ", told));
    }

    private List<String> points(List<String> categories, List<@Nullable BigDecimal> points) {
        return IntStream.range(0, categories.size())
                .filter(at -> points.get(at) != null)
                .mapToObj(at ->
                        from.say("chart.alt.point", categories.get(at), worded(Objects.requireNonNull(points.get(at)))))
                .toList();
    }

    private String worded(BigDecimal point) {
        return switch (format) {
            case NUMBER -> from.wording().number(point);
            case PERCENT -> from.wording().percent(point);
            case MONEY ->
                from.wording()
                        .roundMoney(org.bilan.value.Money.of(
                                point.stripTrailingZeros().setScale(2), from.currency()));
        };
    }
}
