package org.bilan.document.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.bilan.document.XmlText;
import org.bilan.document.chart.Chart.Kind;
import org.jspecify.annotations.Nullable;

/** Writes the numbers at the marks of a native chart: those that have room, in letters that can be read on their ground. */
final class ChartLabels {
    /** A part below this share of the whole has no room for its number. */
    private static final double SMALLEST_LABELLED = 0.06;

    /** A bar from this share of the scale on holds its number inside. */
    private static final double HOLDS_NUMBER = 0.2;

    private static final String WHITE = "FFFFFF";

    private final Chart chart;
    private final String pattern;
    private final StringBuilder out;

    ChartLabels(Chart chart, String pattern, StringBuilder out) {
        this.chart = chart;
        this.pattern = pattern;
        this.out = out;
    }

    void write(int row, String place) {
        out.append("<c:dLbls>");
        switch (chart.kind()) {
            case RING -> ring();
            case TARGET -> target(row);
            case STACKED_BAR, HORIZONTAL_STACKED_BAR -> {
                dropSmall(chart.series().get(row).points());
                inside(row, place);
            }
            case BAR, HORIZONTAL_BAR, LINE, SMALL_MULTIPLES -> outside(place);
        }
        boolean ring = chart.kind() == Kind.RING;
        out.append(ring ? "<c:showLeaderLines val=\"0\"/>" : "").append("</c:dLbls>");
    }

    private void outside(String place) {
        look("<a:noFill/>", ChartPalette.INK, false);
        shows(place);
    }

    /** On a ground of its own: hatching would run through the letters. */
    private void inside(int series, String place) {
        boolean white = ChartPen.holdsWhite(ChartPen.colour(ChartPalette.colour(series)));
        String ground = white ? ChartPalette.colour(series) : WHITE;
        look(ChartSeries.solid(ground), white ? WHITE : ChartPalette.INK, true);
        shows(place);
    }

    private void ring() {
        List<@Nullable BigDecimal> points = chart.series().get(0).points();
        dropSmall(points);
        for (int at = 0; at < points.size(); at++) {
            if (!isSmall(points.get(at))) {
                out.append("<c:dLbl><c:idx val=\"").append(at).append("\"/>");
                inside(at, "");
                out.append("</c:dLbl>");
            }
        }
        outside("");
    }

    /** The number reached inside its bar, or behind a short one; the aim at its end where the two do not meet. */
    private void target(int row) {
        boolean oneAim = TargetDrawing.isOneAim(chart);
        List<@Nullable BigDecimal> points = chart.series().get(row).points();
        double most = points().mapToDouble(BigDecimal::doubleValue).max().orElse(0);
        for (int at = 0; at < points.size(); at++) {
            BigDecimal point = points.get(at);
            boolean holds = point != null && point.doubleValue() > HOLDS_NUMBER * most;
            if (row == 0 && holds) {
                out.append("<c:dLbl><c:idx val=\"").append(at).append("\"/>");
                inside(0, "inEnd");
                out.append("</c:dLbl>");
            } else if (row == 1 && (oneAim || isCrowded(at, most))) {
                out.append("<c:dLbl><c:idx val=\"").append(at).append("\"/><c:delete val=\"1\"/></c:dLbl>");
            }
        }
        outside("outEnd");
    }

    /** Whether the number of the aim would stand on that of what was reached. */
    private boolean isCrowded(int at, double most) {
        BigDecimal done = chart.series().get(0).points().get(at);
        BigDecimal aim = chart.series().get(1).points().get(at);
        if (done == null || aim == null) {
            return false;
        }
        double free = aim.doubleValue() - done.doubleValue();
        boolean inside = done.doubleValue() > HOLDS_NUMBER * most;
        return free < (inside ? 0 : HOLDS_NUMBER * most);
    }

    private void dropSmall(List<@Nullable BigDecimal> points) {
        for (int at = 0; at < points.size(); at++) {
            if (isSmall(points.get(at))) {
                out.append("<c:dLbl><c:idx val=\"").append(at).append("\"/><c:delete val=\"1\"/></c:dLbl>");
            }
        }
    }

    private boolean isSmall(@Nullable BigDecimal point) {
        return point == null || point.doubleValue() < SMALLEST_LABELLED * whole();
    }

    private void look(String ground, String colour, boolean strong) {
        String shown = chart.kind() == Kind.RING ? "0\\ %" : pattern;
        out.append("<c:numFmt formatCode=\"").append(XmlText.escape(shown)).append("\" sourceLinked=\"0\"/>");
        out.append("<c:spPr>").append(ground).append("<a:ln><a:noFill/></a:ln></c:spPr>");
        out.append(ChartText.onOneLine(900, colour, strong));
    }

    private void shows(String place) {
        boolean ring = chart.kind() == Kind.RING;
        out.append(place.isEmpty() ? "" : "<c:dLblPos val=\"" + place + "\"/>");
        out.append("<c:showLegendKey val=\"0\"/><c:showVal val=\"").append(ring ? 0 : 1);
        out.append("\"/><c:showCatName val=\"0\"/><c:showSerName val=\"0\"/><c:showPercent val=\"");
        out.append(ring ? 1 : 0).append("\"/><c:showBubbleSize val=\"0\"/>");
    }

    /** What a label's share is measured against: the ring, or the highest column. */
    private double whole() {
        if (chart.kind() == Kind.RING) {
            return sum(chart.series().get(0).points());
        }
        double highest = 0;
        for (int category = 0; category < chart.categories().size(); category++) {
            int at = category;
            List<@Nullable BigDecimal> column =
                    chart.series().stream().map(one -> one.points().get(at)).toList();
            highest = Math.max(highest, sum(column));
        }
        return highest;
    }

    private Stream<BigDecimal> points() {
        return chart.series().stream().flatMap(one -> one.points().stream()).filter(Objects::nonNull);
    }

    private static double sum(List<@Nullable BigDecimal> points) {
        return points.stream()
                .filter(Objects::nonNull)
                .mapToDouble(BigDecimal::doubleValue)
                .sum();
    }
}
