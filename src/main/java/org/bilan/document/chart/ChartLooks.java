package org.bilan.document.chart;

import java.awt.Color;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads how a native chart was designed: colours, title, ground. */
public final class ChartLooks {
    private static final Set<String> PARTS = Set.of("pieChart", "pie3DChart", "ofPieChart", "doughnutChart");
    private static final double PIXELS_PER_HUNDREDTH = 96.0 / 7200;
    private static final int NO_HOLE_SAID = 50;

    private final ChartNode space;
    private final ThemeColours theme;

    private ChartLooks(ChartNode space, ThemeColours theme) {
        this.space = space;
        this.theme = theme;
    }

    /** Of a chart that is one of ours, or cannot be read, what ours look like. */
    public static ChartLook read(String xml, Chart chart, ThemeColours theme) {
        if (!ChartPart.isOurs(xml)) {
            return new ChartLooks(ChartNode.read(xml), theme).look(chart);
        }
        return ChartPart.isPanel(xml) ? ChartLook.of(panel(ChartNode.read(xml))) : ChartLook.OURS;
    }

    private static ChartPanel panel(ChartNode space) {
        String title = space.all("title")
                .flatMap(one -> one.all("t"))
                .map(ChartNode::text)
                .findFirst()
                .orElse("");
        ChartNode scale = space.all("scaling")
                .filter(one -> one.child("max").isPresent())
                .findFirst()
                .orElseThrow();
        double names = space.all("manualLayout")
                .filter(one -> one.child("w").isPresent())
                .map(one -> Double.parseDouble(one.value("x")))
                .findFirst()
                .orElse(0.0);
        return new ChartPanel(
                title,
                new BigDecimal(scale.value("min")),
                new BigDecimal(scale.value("max")),
                names < 0.05 ? 0 : names);
    }

    private ChartLook look(Chart chart) {
        Optional<ChartNode> box = space.child("spPr");
        Color ground = box.flatMap(theme::fill)
                .filter(colour -> ChartPen.isLight(colour))
                .orElse(null);
        Color border = box.flatMap(one -> one.child("ln")).flatMap(theme::fill).orElse(null);
        String grouping = space.all("grouping")
                .map(one -> one.attribute("val"))
                .findFirst()
                .orElse("");
        boolean pie = space.all("doughnutChart").findAny().isEmpty();
        int hole = space.all("doughnutChart")
                .map(ring -> ring.number("holeSize", NO_HOLE_SAID))
                .findFirst()
                .orElse(0);
        return new ChartLook(
                colours(chart),
                title(chart),
                ground,
                border,
                grouping.endsWith("tacked"),
                grouping.equals("percentStacked"),
                pie ? 0 : Math.max(10, Math.min(90, hole)) / 100.0,
                null);
    }

    private List<Color> colours(Chart chart) {
        List<ChartNode> series = space.all("ser")
                .sorted(Comparator.comparingInt(one -> one.number("order", 0)))
                .toList();
        boolean parts = space.child("chart").flatMap(one -> one.child("plotArea")).stream()
                .flatMap(plot -> plot.children().stream())
                .anyMatch(group -> PARTS.contains(group.name()));
        List<Color> colours = new ArrayList<>();
        if (parts && !series.isEmpty()) {
            for (int at = 0; at < chart.categories().size(); at++) {
                colours.add(part(series.get(0), at));
            }
        } else {
            series.forEach(one -> colours.add(colour(one).orElseGet(() -> theme.accent(one.number("idx", 0)))));
        }
        return colours.isEmpty() ? List.of(theme.accent(0)) : colours;
    }

    private Color part(ChartNode series, int at) {
        return series.children("dPt").stream()
                .filter(point -> point.number("idx", -1) == at)
                .flatMap(point -> colour(point).stream())
                .findFirst()
                .orElseGet(() -> theme.accent(at));
    }

    /** What fills it; of a line, what draws it. */
    private Optional<Color> colour(ChartNode one) {
        Optional<ChartNode> look = one.child("spPr");
        return look.flatMap(theme::fill)
                .or(() -> look.flatMap(own -> own.child("ln")).flatMap(theme::fill));
    }

    /** What Word shows: the text typed; without one the name of a series that is alone. */
    private ChartLook.Title title(Chart chart) {
        Optional<ChartNode> shown = space.child("chart").flatMap(one -> one.child("title"));
        String text = shown.map(title ->
                        String.join("", title.all("t").map(ChartNode::text).toList()))
                .orElse("");
        boolean automatic =
                shown.isPresent() && text.isBlank() && chart.series().size() == 1;
        Optional<ChartNode> looks = shown.flatMap(title ->
                title.all("rPr").findFirst().or(() -> title.all("defRPr").findFirst()));
        float size = looks.map(look -> look.attribute("sz"))
                .filter(hundredths -> hundredths.matches("\\d{3,4}"))
                .map(hundredths -> (float) (Integer.parseInt(hundredths) * PIXELS_PER_HUNDREDTH))
                .orElse(18f);
        Color colour = looks.flatMap(theme::fill).orElse(ChartPen.INK);
        return new ChartLook.Title(automatic ? chart.series().get(0).name() : text, size, colour);
    }
}
