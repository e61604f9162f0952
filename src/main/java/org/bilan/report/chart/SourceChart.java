package org.bilan.report.chart;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bilan.document.chart.Chart;
import org.bilan.document.chart.Chart.Kind;
import org.bilan.document.chart.Chart.PointFormat;
import org.bilan.document.chart.Chart.Series;
import org.bilan.document.word.MarkedText;
import org.bilan.finance.FundingSource;
import org.bilan.report.ReportKind;
import org.bilan.report.material.FundingSources;
import org.bilan.report.material.Material;
import org.bilan.report.material.Origin;
import org.bilan.report.material.Part;
import org.bilan.value.Money;
import org.bilan.value.Share;
import org.jspecify.annotations.Nullable;

/** Chart « sources de financement »: each funder's part of what was received, the largest first, at most six. */
public final class SourceChart {
    private static final int MOST_PARTS = 6;

    private SourceChart() {}

    public static Chart chart(Material from) {
        Map<String, BigDecimal> byGiver = new LinkedHashMap<>();
        for (FundingSource source : from.cofinancing().sources()) {
            byGiver.merge(giver(source, from), source.received().major(), BigDecimal::add);
        }
        List<Part> parts = Part.largest(
                byGiver.entrySet().stream()
                        .map(entry -> new Part(entry.getKey(), entry.getValue(), false, Set.of(entry.getKey())))
                        .toList(),
                MOST_PARTS,
                from.say("chart.others"));
        boolean year = from.request().kind() == ReportKind.ANNUAL;
        return new ChartWords(from, year ? "chart.sources" : "chart.sources.project", PointFormat.MONEY)
                .summed()
                .from(PointSources.of("received", parts, part -> origin(part, from)))
                .chart(
                        Kind.RING,
                        title(parts, from),
                        Part.labels(parts),
                        parts.isEmpty()
                                ? List.of()
                                : List.of(new Series(from.say("column.received"), Part.amounts(parts))));
    }

    private static String giver(FundingSource source, Material from) {
        return source.receiptKind() == null ? from.funderShortName(source) : from.word("receipt", source.receiptKind());
    }

    private static Origin origin(Part part, Material from) {
        FundingSources funding = from.sources().funding();
        return funding.received(
                from.cofinancing().sources().stream()
                        .filter(source -> part.codes().contains(giver(source, from)))
                        .toList(),
                funding.usual());
    }

    private static @Nullable Origin share(List<Part> parts, Material from) {
        Currency currency = from.cofinancing().home();
        Part first = parts.get(0);
        Origin.Part largest = Origin.Part.of(first.label(), Money.of(first.amount(), currency), origin(first, from));
        FundingSources funding = from.sources().funding();
        Origin.Part whole = Origin.Part.of(
                from.say("total"),
                Money.of(Part.sum(parts), currency),
                funding.received(from.cofinancing().sources(), funding.usual()));
        return from.sources().percent(largest, whole);
    }

    private static String title(List<Part> parts, Material from) {
        if (parts.isEmpty()) {
            return from.say("chart.sources.none");
        }
        Part largest = parts.get(0);
        TitleFigures figures = new TitleFigures(
                from, from.request().kind() == ReportKind.ANNUAL ? "chart.sources" : "chart.sources.project");
        String percent = new Share(largest.amount(), Part.sum(parts))
                .percent(0)
                .map(found -> figures.percent("largest", found, () -> share(parts, from)))
                .orElse(from.wording().dash());
        String whole =
                from.say(from.request().kind() == ReportKind.ANNUAL ? "chart.sources.year" : "chart.sources.work");
        Optional<String> subject = from.cofinancing().sources().stream()
                .filter(source ->
                        source.grant() != null && from.funderShortName(source).equals(largest.label()))
                .findFirst()
                .flatMap(from.parties()::withArticle);
        return subject.map(funder -> from.say("chart.sources.title", MarkedText.plain(funder), percent, whole))
                .orElseGet(() -> from.say("chart.sources.plain", MarkedText.plain(largest.label()), percent, whole));
    }
}
