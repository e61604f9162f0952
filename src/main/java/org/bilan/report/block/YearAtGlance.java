package org.bilan.report.block;

import java.util.List;
import org.bilan.document.Cell;
import org.bilan.document.chart.Chart;
import org.bilan.report.chart.BudgetChart;
import org.bilan.report.chart.MonthChart;
import org.bilan.report.chart.ReachChart;
import org.bilan.report.chart.SourceChart;
import org.bilan.report.chart.YearChart;
import org.bilan.report.material.KeyFigures;
import org.bilan.report.material.Material;
import org.bilan.report.material.ReachBy;

/** The year on one page, without a report: its key figures with last year's beside them, and its charts by name; those with nothing to draw are left out. */
public record YearAtGlance(List<Figure> figures, List<Named> charts) {
    public YearAtGlance {
        figures = List.copyOf(figures);
        charts = List.copyOf(charts);
    }

    /** One of the year's figures; {@code sentence} says how it has changed and may be empty. */
    public record Figure(String label, Cell value, Cell previous, String sentence) {}

    /** {@code months}, {@code reach}, {@code money}, {@code sources} or {@code budget}. */
    public record Named(String name, Chart chart) {}

    public static YearAtGlance of(Material from) {
        List<Named> charts = List.of(
                new Named("months", MonthChart.besideLastYear(from)),
                new Named("reach", ReachChart.chart(from, ReachBy.MONTH)),
                new Named("money", YearChart.chart(from)),
                new Named("sources", SourceChart.chart(from)),
                new Named("budget", BudgetChart.chart(from)));
        return new YearAtGlance(
                KeyFigures.of(from).stream()
                        .map(one -> new Figure(one.label(), one.value(), one.previous(), one.sentence()))
                        .toList(),
                charts.stream().filter(one -> !one.chart().isEmpty()).toList());
    }
}
