package org.bilan.document.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.bilan.value.Language;

/**
 * A native chart that somebody designed in Word or LibreOffice (DrawingML, ISO/IEC 29500-1 clause 21.2), into which our
 * numbers go: kind, colours, fonts, texts and places stay as they were made. Series take the looks of the designed ones
 * in their order; those beyond them look like the last, in a colour of their own.
 */
final class ChartDesign {
    /** Kinds whose series are numbers by category. */
    private static final Set<String> FIT = Set.of(
            "barChart",
            "bar3DChart",
            "lineChart",
            "line3DChart",
            "pieChart",
            "pie3DChart",
            "ofPieChart",
            "doughnutChart",
            "areaChart",
            "area3DChart",
            "radarChart");

    /** Kinds that the PDF draws as Word does. */
    private static final Set<String> DRAWN = Set.of("barChart", "lineChart", "pieChart", "doughnutChart");

    /** Kinds that show one series alone. */
    private static final Set<String> ONE_SERIES = Set.of("pieChart", "pie3DChart", "ofPieChart");

    private static final List<String> SPACE = List.of(
            "date1904",
            "lang",
            "roundedCorners",
            "AlternateContent",
            "style",
            "clrMapOvr",
            "pivotSource",
            "protection",
            "chart",
            "spPr",
            "txPr",
            "externalData",
            "printSettings",
            "userShapes",
            "extLst");

    private final ChartNode space;
    private final ChartNode plot;

    private ChartDesign(ChartNode space, ChartNode plot) {
        this.space = space;
        this.plot = plot;
    }

    /** @throws IllegalArgumentException if the part holds no chart */
    static ChartDesign read(String xml) {
        ChartNode space = ChartNode.read(xml);
        ChartNode plot = space.child("chart")
                .flatMap(chart -> chart.child("plotArea"))
                .orElseThrow(() -> new IllegalArgumentException("No plot area"));
        return new ChartDesign(space, plot);
    }

    /** The kind that cannot take numbers by category, {@code scatterChart}; empty if all can. */
    Optional<String> unfit() {
        List<String> kinds = groups().stream().map(ChartNode::name).toList();
        return kinds.isEmpty()
                ? Optional.of("")
                : kinds.stream().filter(kind -> !FIT.contains(kind)).findFirst();
    }

    /** The kind that {@link ChartDrawing} shows in a simpler form; {@code combined} for several in one. */
    Optional<String> simplified() {
        List<String> kinds = groups().stream().map(ChartNode::name).distinct().toList();
        return kinds.size() > 1
                ? Optional.of("combined")
                : kinds.stream().filter(kind -> !DRAWN.contains(kind)).findFirst();
    }

    private List<ChartNode> groups() {
        return plot.children().stream()
                .filter(child -> child.name().endsWith("Chart"))
                .toList();
    }

    /** The paragraphs of its titles, of the chart and of its axes. */
    List<String> titles() {
        return new ChartTitles(space).lines();
    }

    /** As much of a chart as this design can show. */
    Chart shown(Chart chart) {
        boolean alone = groups().stream().anyMatch(group -> ONE_SERIES.contains(group.name()));
        return !alone || chart.series().size() < 2
                ? chart
                : chart.withSeries(chart.series().subList(0, 1));
    }

    /**
     * The part with the numbers of a chart that it {@linkplain #shown can show}. {@code workbookId} is the part's
     * relationship to them; {@code words} fills the tags of a line of its titles.
     */
    String filled(Chart chart, Language language, String workbookId, UnaryOperator<String> words) {
        String pattern = ChartPart.pattern(chart, language);
        series(chart, pattern);
        new ChartAxes(plot).fit(chart, pattern);
        new ChartTitles(space).fill(chart.title(), chart.series().size() == 1, words);
        space.all("legendEntry")
                .filter(entry -> entry.number("idx", 0) >= legend(chart))
                .toList()
                .forEach(ChartNode::remove);
        space.child("pivotSource").ifPresent(ChartNode::remove);
        ChartNode numbers = space.orAdd("externalData", SPACE);
        numbers.element()
                .setAttributeNS(
                        "http://schemas.openxmlformats.org/officeDocument/2006/relationships", "r:id", workbookId);
        numbers.orAdd("autoUpdate", List.of("autoUpdate")).set("val", "0");
        return space.document();
    }

    private int legend(Chart chart) {
        boolean parts = groups().stream()
                .anyMatch(group ->
                        group.name().endsWith("ieChart") || group.is("pie3DChart") || group.is("doughnutChart"));
        return parts ? chart.categories().size() : chart.series().size();
    }

    private void series(Chart chart, String pattern) {
        List<ChartNode> designed = new ArrayList<>();
        groups().forEach(group -> designed.addAll(group.children("ser")));
        designed.sort(Comparator.comparingInt(one -> one.number("order", 0)));
        SeriesColours colours = new SeriesColours(designed);
        int index =
                designed.stream().mapToInt(one -> one.number("idx", 0)).max().orElse(-1);
        int order =
                designed.stream().mapToInt(one -> one.number("order", 0)).max().orElse(-1);
        if (designed.isEmpty()) {
            designed.add(firstOf(groups().get(groups().size() - 1)));
        }
        while (designed.size() < chart.series().size()) {
            ChartNode added = designed.get(designed.size() - 1).repeat();
            added.child("idx").ifPresent(ChartNode::remove);
            added.child("order").ifPresent(ChartNode::remove);
            added.orAdd("idx", ChartSeriesDesign.ORDER).set("val", Integer.toString(++index));
            added.orAdd("order", ChartSeriesDesign.ORDER).set("val", Integer.toString(++order));
            ChartSeriesDesign.dropIdentity(added);
            colours.recolour(added);
            designed.add(added);
        }
        for (int at = 0; at < designed.size(); at++) {
            if (at < chart.series().size()) {
                new ChartSeriesDesign(designed.get(at), colours).fill(chart, at, pattern);
            } else {
                designed.get(at).remove();
            }
        }
        groups().stream().filter(this::isEmptied).forEach(ChartNode::remove);
        groups().forEach(ChartDesign::dropHiddenSeries);
    }

    /** A chart that was designed without any series. */
    private static ChartNode firstOf(ChartNode group) {
        ChartNode added = group.append("ser");
        group.children().stream()
                .filter(child -> !Set.of(
                                "barDir", "grouping", "varyColors", "ser", "wireframe", "radarStyle", "ofPieType")
                        .contains(child.name()))
                .findFirst()
                .ifPresent(next -> group.element().insertBefore(added.element(), next.element()));
        added.append("idx", "0");
        added.append("order", "0");
        return added;
    }

    private boolean isEmptied(ChartNode group) {
        return groups().size() > 1 && group.children("ser").isEmpty();
    }

    /** Series that Word keeps aside because somebody filtered them away: their numbers are the sample's. */
    private static void dropHiddenSeries(ChartNode group) {
        group.child("extLst").ifPresent(ChartNode::remove);
    }
}
