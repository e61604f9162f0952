package org.bilan.report.chart;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.bilan.document.chart.Chart;
import org.bilan.document.chart.Chart.Kind;
import org.bilan.document.chart.Chart.PointFormat;
import org.bilan.document.chart.Chart.Series;
import org.bilan.finance.Receipt;
import org.bilan.finance.ReceiptKind;
import org.bilan.funding.Grant;
import org.bilan.report.material.FundingSources;
import org.bilan.report.material.Material;
import org.bilan.report.material.Origin;
import org.bilan.report.material.Part;
import org.bilan.value.Money;
import org.bilan.value.Period;
import org.jspecify.annotations.Nullable;

/**
 * Chart « sources de financement par année »: what each source gave in money, year beside year on one scale, as far back
 * as the report knows every receipt, five years at most. A source that gave nothing in a year has no bar there.
 */
public final class YearSourceChart {
    private static final int MOST_YEARS = 5;
    private static final int MOST_PARTS = 7;

    private final Material from;
    private final Map<Period, Map<String, BigDecimal>> years = new LinkedHashMap<>();
    private final List<Receipt> unknown = new ArrayList<>();

    private YearSourceChart(Material from) {
        this.from = from;
    }

    public static Chart chart(Material from) {
        YearSourceChart chart = new YearSourceChart(from);
        chart.read();
        return chart.drawn();
    }

    /** The oldest year first; those before the first receipt are left out. */
    private void read() {
        List<Period> told = new ArrayList<>();
        Period year = from.period();
        while (told.size() < MOST_YEARS && !year.start().isBefore(since())) {
            told.add(0, year);
            year = year.yearBefore();
        }
        told.forEach(one -> years.put(one, new LinkedHashMap<>()));
        for (Receipt receipt : from.facts().finances().receipts()) {
            told.stream()
                    .filter(one -> one.contains(receipt.receivedOn()) && receipt.kind() != ReceiptKind.IN_KIND)
                    .findFirst()
                    .ifPresent(one -> add(Objects.requireNonNull(years.get(one)), receipt));
        }
        for (Period one : told) {
            if (!Objects.requireNonNull(years.get(one)).isEmpty()) {
                break;
            }
            years.remove(one);
        }
    }

    private void add(Map<String, BigDecimal> year, Receipt receipt) {
        Optional<Money> home = from.inHome(receipt);
        if (home.isEmpty()) {
            unknown.add(receipt);
        }
        home.ifPresent(amount -> year.merge(giver(receipt), amount.major(), BigDecimal::add));
    }

    private String giver(Receipt receipt) {
        return receipt.grant() == null
                ? from.word("receipt", receipt.kind())
                : from.parties()
                        .shortNameOf(
                                from.grant(receipt.grant()).map(Grant::funder).orElse(receipt.source()));
    }

    /** Every receipt from this day on was read: the start of the oldest grant, at the latest that of the year before. */
    private LocalDate since() {
        LocalDate lastYear = from.period().yearBefore().start();
        return from.facts().funding().grants().stream()
                .map(Grant::start)
                .filter(start -> start.isBefore(lastYear))
                .min(LocalDate::compareTo)
                .orElse(lastYear);
    }

    private Chart drawn() {
        Map<String, BigDecimal> together = new LinkedHashMap<>();
        years.values().forEach(year -> year.forEach((giver, sum) -> together.merge(giver, sum, BigDecimal::add)));
        String others = from.say("chart.others");
        List<Part> parts = Part.largest(
                together.entrySet().stream()
                        .map(entry -> new Part(entry.getKey(), entry.getValue(), false, Set.of(entry.getKey())))
                        .toList(),
                MOST_PARTS,
                others);
        List<Series> series = new ArrayList<>();
        years.forEach((year, sums) -> series.add(new Series(from.wording().years(year), points(sums, parts))));
        return new ChartWords(from, "chart.sources.years", PointFormat.MONEY)
                .summed()
                .from(new PointSources(
                        parts.stream().map(Part::key).toList(),
                        years.keySet().stream()
                                .map(year -> year.start().toString())
                                .toList(),
                        (year, part) -> origin(List.copyOf(years.keySet()).get(year), parts.get(part))))
                .chart(
                        Kind.SMALL_MULTIPLES,
                        title(),
                        unknown.isEmpty() ? null : unknown(),
                        Part.labels(parts),
                        parts.isEmpty() ? List.of() : series);
    }

    private Origin origin(Period year, Part part) {
        return from.sources()
                .funding()
                .received(
                        FundingSources.Span.of(year),
                        receipts(
                                year,
                                one -> part.codes().contains(giver(one))
                                        && from.inHome(one).isPresent()));
    }

    private List<Receipt> receipts(Period year, Predicate<Receipt> wanted) {
        return from.facts().finances().receipts().stream()
                .filter(one -> year.contains(one.receivedOn()) && one.kind() != ReceiptKind.IN_KIND)
                .filter(wanted)
                .toList();
    }

    private String unknown() {
        TitleFigures figures = new TitleFigures(from, "chart.sources.years");
        return from.say("chart.sources.years.unknown", unknown.size(), figures.several("unknown", unknown));
    }

    private static List<@Nullable BigDecimal> points(Map<String, BigDecimal> sums, List<Part> parts) {
        List<@Nullable BigDecimal> points = new ArrayList<>();
        for (Part part : parts) {
            points.add(part.rest() ? rest(sums, parts) : sums.get(part.label()));
        }
        return points;
    }

    /** What came from those who have no bar of their own; null for nothing. */
    private static @Nullable BigDecimal rest(Map<String, BigDecimal> sums, List<Part> parts) {
        List<String> named =
                parts.stream().filter(part -> !part.rest()).map(Part::label).toList();
        return sums.entrySet().stream()
                .filter(entry -> !named.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .reduce(BigDecimal::add)
                .orElse(null);
    }

    private String title() {
        List<Period> told = List.copyOf(years.keySet());
        if (told.isEmpty()) {
            return from.say("chart.sources.none");
        }
        Period last = told.get(told.size() - 1);
        return told.size() == 1
                ? from.say("chart.sources.years.one", sum(last), from.wording().years(last))
                : from.say(
                        "chart.sources.years.title",
                        sum(told.get(0)),
                        from.wording().years(told.get(0)),
                        sum(last),
                        from.wording().years(last));
    }

    private String sum(Period year) {
        BigDecimal sum =
                Objects.requireNonNull(years.get(year)).values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return new TitleFigures(from, "chart.sources.years")
                .amount(
                        year.start().toString(),
                        Money.of(sum, from.currency()),
                        () -> from.sources()
                                .funding()
                                .received(
                                        FundingSources.Span.of(year),
                                        receipts(year, one -> from.inHome(one).isPresent())));
    }
}
