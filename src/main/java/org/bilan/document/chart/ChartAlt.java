package org.bilan.document.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.bilan.value.Messages;
import org.bilan.value.Wording;
import org.jspecify.annotations.Nullable;

/**
 * The text of a chart for those who do not see it, made from its numbers: what it says and shows, of which period, the
 * highest and the lowest, the sum where the numbers add up, the way they went where they follow each other in time, and
 * every number as long as there are few. The kind of chart comes before it where it is drawn.
 */
public final class ChartAlt {
    /** More numbers than this are not listened to: the table beside the chart has them. */
    private static final int MOST_POINTS = 24;

    private final Chart chart;
    private final Wording wording;
    private final Messages messages;
    private final List<String> sentences = new ArrayList<>();

    private ChartAlt(Chart chart, Wording wording) {
        this.chart = chart;
        this.wording = wording;
        this.messages = Messages.of(ChartAlt.class, wording.language());
    }

    private record Point(String name, BigDecimal number) {}

    /** Begins with the chart's title and subject. */
    public static ChartAlt of(Chart chart, Wording wording) {
        ChartAlt alt = new ChartAlt(chart, wording);
        alt.add(chart.title());
        alt.add(chart.subject());
        return alt;
    }

    /** Of which period, in words. */
    public ChartAlt during(String period) {
        add(messages.say("chart.alt.period", period));
        return this;
    }

    /** The highest and the lowest, where there are two at least. */
    public ChartAlt extremes() {
        List<Point> points = points().toList();
        if (points.size() > 1) {
            points.stream()
                    .max(Comparator.comparing(Point::number))
                    .ifPresent(most -> add(messages.say("chart.alt.highest", most.name(), worded(most.number()))));
            points.stream()
                    .min(Comparator.comparing(Point::number))
                    .ifPresent(least -> add(messages.say("chart.alt.lowest", least.name(), worded(least.number()))));
        }
        return this;
    }

    /** The sum of each series: for numbers that add up only. */
    public ChartAlt summed() {
        for (Chart.Series one : chart.series()) {
            List<BigDecimal> there = present(one);
            if (there.size() > 1) {
                String sum = worded(there.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
                String key = chart.series().size() == 1 ? "chart.alt.total" : "chart.alt.total.of";
                add(messages.say(key, sum, one.name()));
            }
        }
        return this;
    }

    /** How each series went from its first to its last number: for categories that follow each other in time. */
    public ChartAlt overTime() {
        for (Chart.Series one : chart.series()) {
            List<BigDecimal> there = present(one);
            if (there.size() > 2) {
                String first = worded(there.get(0));
                String last = worded(there.get(there.size() - 1));
                String key = "chart.alt.trend." + trend(there);
                add(
                        chart.series().size() == 1
                                ? messages.say(key, first, last)
                                : messages.say("chart.alt.series", one.name(), messages.say(key, first, last)));
            }
        }
        return this;
    }

    /** With every number, where there are few. */
    public String text() {
        if (points().count() <= MOST_POINTS) {
            chart.series().forEach(one -> add(told(one)));
        }
        return String.join(" ", sentences);
    }

    /** A small chart of a row: its year and its numbers. */
    static String ofPanel(ChartPanel.Placed placed, Wording wording) {
        ChartAlt alt = new ChartAlt(placed.chart(), wording);
        alt.add(alt.messages.say(
                "chart.alt.series",
                placed.panel().title(),
                alt.numbers(placed.chart().series().get(0))));
        return withKind(placed.chart(), alt.text(), wording);
    }

    /** What kind of chart it is, then its text; for designed charts the kind is not ours. */
    static String withKind(Chart chart, String alt, Wording wording) {
        String key = "chart.kind." + chart.kind().name().toLowerCase(Locale.ROOT);
        return Messages.of(ChartAlt.class, wording.language()).say(key) + ". " + alt;
    }

    private void add(String sentence) {
        String said = sentence.strip();
        if (!said.isEmpty()) {
            boolean closed = ".!?…".indexOf(said.charAt(said.length() - 1)) >= 0;
            sentences.add(closed ? said : said + ".");
        }
    }

    private static String trend(List<BigDecimal> points) {
        boolean rises = true;
        boolean falls = true;
        for (int at = 1; at < points.size(); at++) {
            int step = points.get(at).compareTo(points.get(at - 1));
            rises &= step >= 0;
            falls &= step <= 0;
        }
        if (rises && falls) {
            return "steady";
        }
        return rises ? "rising" : falls ? "falling" : "mixed";
    }

    private String told(Chart.Series series) {
        String numbers = numbers(series);
        boolean named = chart.series().size() > 1 && !numbers.isEmpty();
        return named ? messages.say("chart.alt.series", series.name(), numbers) : numbers;
    }

    private String numbers(Chart.Series series) {
        List<String> said = new ArrayList<>();
        for (int at = 0; at < series.points().size(); at++) {
            BigDecimal number = series.points().get(at);
            if (number != null) {
                said.add(messages.say("chart.alt.point", chart.categories().get(at), worded(number)));
            }
        }
        return String.join("; ", said);
    }

    private Stream<Point> points() {
        return chart.series().stream().flatMap(one -> {
            List<Point> points = new ArrayList<>();
            for (int at = 0; at < one.points().size(); at++) {
                Optional<BigDecimal> number = Optional.ofNullable(one.points().get(at));
                String category = chart.categories().get(at);
                String name =
                        chart.series().size() == 1 ? category : messages.say("chart.alt.point", category, one.name());
                number.ifPresent(there -> points.add(new Point(name, there)));
            }
            return points.stream();
        });
    }

    private static List<BigDecimal> present(Chart.Series series) {
        List<BigDecimal> present = new ArrayList<>();
        for (@Nullable BigDecimal point : series.points()) {
            if (point != null) {
                present.add(point);
            }
        }
        return present;
    }

    private String worded(BigDecimal number) {
        return new PointLabel(chart, wording).of(number);
    }
}
