package org.bilan.report.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bilan.document.Cell;
import org.bilan.document.chart.Chart;
import org.bilan.document.chart.Chart.Series;
import org.bilan.report.material.Material;
import org.bilan.report.material.Origin;
import org.bilan.report.trace.How;
import org.bilan.value.Money;

/** Notes what a chart shows: each of its points as a figure, and the chart, which carries the mark in the files, as those together. */
final class ChartFigures {
    private final Material from;
    private final String id;
    private final Chart chart;
    private final PointSources sources;
    private final List<Point> points = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    private record Point(String label, Cell cell, Supplier<Origin> origin) {
        Origin.Part term() {
            How how = origin.get().how();
            if (cell instanceof Cell.Amount amount) {
                String unit = amount.money().currency().getCurrencyCode();
                return new Origin.Part(label, Origin.exact(amount.money()), unit, how, List.of());
            }
            return cell instanceof Cell.Percent percent
                    ? new Origin.Part(label, Origin.exact(percent.percent()), "%", how, List.of())
                    : new Origin.Part(label, Origin.exact(((Cell.Number) cell).number()), "", how, List.of());
        }
    }

    ChartFigures(Material from, String id, Chart chart, PointSources sources) {
        this.from = from;
        this.id = id;
        this.chart = chart;
        this.sources = sources;
    }

    /** What a chart's figures are called, from the sentence that says what it shows. */
    static String label(String subject) {
        return subject.endsWith(".") ? subject.substring(0, subject.length() - 1) : subject;
    }

    /** The chart's mark. A point without a number, such as a hidden one, is no figure. */
    String note() {
        String mark = from.figures().note(id, label(chart.subject()), new Cell.Text(""), chart.title(), this::all);
        for (int category = 0; category < chart.categories().size(); category++) {
            for (int series = 0; series < chart.series().size(); series++) {
                BigDecimal value = chart.series().get(series).points().get(category);
                if (value != null && !sources.series().get(series).isEmpty()) {
                    note(series, category, value);
                }
            }
        }
        return mark;
    }

    private void note(int series, int category, BigDecimal value) {
        Cell cell = cell(value);
        String words = words(chart.series().get(series), chart.categories().get(category));
        Supplier<Origin> origin =
                () -> Objects.requireNonNullElse(sources.teller().of(series, category), Origin.UNTOLD);
        points.add(new Point(words, cell, origin));
        from.figures()
                .note(
                        unique(id + "/" + sources.categories().get(category) + "/"
                                + sources.series().get(series)),
                        label(chart.subject()) + " – " + words,
                        cell,
                        chart.printed(value, from.wording()),
                        origin);
    }

    private String unique(String wanted) {
        String free = wanted;
        for (int again = 2; !ids.add(free); again++) {
            free = wanted + "~" + again;
        }
        return free;
    }

    private String words(Series series, String category) {
        return Stream.of(category, chart.series().size() > 1 ? series.name() : "")
                .filter(word -> !word.isBlank())
                .collect(Collectors.joining(" – "));
    }

    private Cell cell(BigDecimal value) {
        return switch (chart.format()) {
            case NUMBER -> new Cell.Number(value);
            case PERCENT -> new Cell.Percent(value);
            case MONEY -> {
                int decimals = Math.max(0, chart.currency().getDefaultFractionDigits());
                yield new Cell.Amount(Money.of(value.setScale(decimals, RoundingMode.HALF_UP), chart.currency()));
            }
        };
    }

    private Origin all() {
        return new Origin(
                How.DRAWN,
                from.sources().say("drawn", points.size()),
                points.stream().map(Point::term).toList(),
                List.of(),
                "",
                "");
    }
}
