package org.bilan.document.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.bilan.document.XmlText;
import org.jspecify.annotations.Nullable;

/** One designed series of a native chart taking our numbers: what was said of a point that is no more goes with it. */
final class ChartSeriesDesign {
    /** Of the elements of a series, whatever its kind. */
    static final List<String> ORDER = List.of(
            "idx",
            "order",
            "tx",
            "spPr",
            "invertIfNegative",
            "pictureOptions",
            "marker",
            "explosion",
            "dPt",
            "dLbls",
            "trendline",
            "errBars",
            "cat",
            "val",
            "smooth",
            "shape",
            "extLst");

    private final ChartNode series;
    private final SeriesColours colours;

    ChartSeriesDesign(ChartNode series, SeriesColours colours) {
        this.series = series;
        this.colours = colours;
    }

    /** The number by which Word tells series apart: a copy must not have it. */
    static void dropIdentity(ChartNode one) {
        one.child("extLst").ifPresent(ChartNode::remove);
        one.children("dPt").forEach(point -> point.child("extLst").ifPresent(ChartNode::remove));
        one.child("dLbls")
                .ifPresent(labels -> Stream.concat(Stream.of(labels), labels.children("dLbl").stream())
                        .forEach(label -> label.child("extLst").ifPresent(ChartNode::remove)));
    }

    void fill(Chart chart, int at, String pattern) {
        int count = chart.categories().size();
        points(count);
        labels(count, pattern);
        Chart.Series ours = chart.series().get(at);
        String column = "!$" + ChartNumbers.column(at) + "$";
        int last = count + 1;
        ChartNode name = emptied("tx").append("strRef");
        texts(name, ChartNumbers.SHEET + column + 1, List.of(ours.name()));
        ChartNode categories = emptied("cat").append("strRef");
        texts(categories, ChartNumbers.SHEET + "!$A$2:$A$" + last, chart.categories());
        ChartNode numbers = emptied("val").append("numRef");
        numbers.append("f").text(ChartNumbers.SHEET + column + "2:$" + ChartNumbers.column(at) + "$" + last);
        numbers(numbers.append("numCache"), ours.points(), pattern);
        series.children("errBars").stream()
                .filter(bars -> bars.value("errValType").equals("cust"))
                .forEach(ChartNode::remove);
        series.child("extLst").ifPresent(this::dropLabelCells);
    }

    private ChartNode emptied(String name) {
        ChartNode child = series.orAdd(name, ORDER);
        child.clear();
        return child;
    }

    private static void texts(ChartNode reference, String cells, List<String> texts) {
        reference.append("f").text(cells);
        ChartNode cache = reference.append("strCache");
        cache.append("ptCount", Integer.toString(texts.size()));
        for (int at = 0; at < texts.size(); at++) {
            point(cache, at, XmlText.clean(texts.get(at)));
        }
    }

    private static void numbers(ChartNode cache, List<@Nullable BigDecimal> points, String pattern) {
        cache.append("formatCode").text(pattern);
        cache.append("ptCount", Integer.toString(points.size()));
        for (int at = 0; at < points.size(); at++) {
            BigDecimal point = points.get(at);
            if (point != null) {
                point(cache, at, point.toPlainString());
            }
        }
    }

    private static void point(ChartNode cache, int at, String value) {
        ChartNode point = cache.append("pt");
        point.set("idx", Integer.toString(at));
        point.append("v").text(value);
    }

    /** Points that were designed one by one, as the parts of a pie are, go on for those beyond them. */
    private void points(int count) {
        List<ChartNode> designed = series.children("dPt");
        int before = series
                .all("val")
                .findFirst()
                .flatMap(values -> values.all("ptCount").findFirst())
                .stream()
                .mapToInt(points ->
                        points.attribute("val").matches("\\d{1,6}") ? Integer.parseInt(points.attribute("val")) : 0)
                .sum();
        boolean each = designed.size() > 1 && designed.size() >= before;
        designed.stream().filter(point -> point.number("idx", 0) >= count).forEach(ChartNode::remove);
        for (int at = designed.size(); each && at < count; at++) {
            ChartNode last = series.children("dPt").get(series.children("dPt").size() - 1);
            ChartNode added = last.repeat();
            added.child("idx").ifPresent(index -> index.set("val", ""));
            added.orAdd("idx", List.of("idx")).set("val", Integer.toString(at));
            added.child("extLst").ifPresent(ChartNode::remove);
            colours.recolour(added);
        }
    }

    /** A label typed by hand, or read from cells of the designer's, says something of the sample. */
    private void labels(int count, String pattern) {
        series.child("dLbls").ifPresent(labels -> {
            labels.children("dLbl").stream()
                    .filter(label ->
                            label.number("idx", 0) >= count || label.child("tx").isPresent())
                    .forEach(ChartNode::remove);
            if (!labels.value("showPercent").equals("1")) {
                labels.child("numFmt").ifPresent(format -> ChartAxes.format(format, pattern));
            }
        });
    }

    private void dropLabelCells(ChartNode extensions) {
        extensions.children("ext").stream()
                .filter(ext -> ext.all("datalabelsRange").findAny().isPresent())
                .forEach(ChartNode::remove);
        series.all("showDataLabelsRange").forEach(shown -> shown.set("val", "0"));
        if (extensions.children().isEmpty()) {
            extensions.remove();
        }
    }
}
