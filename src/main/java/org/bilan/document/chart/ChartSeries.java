package org.bilan.document.chart;

import java.math.BigDecimal;
import java.util.List;
import org.bilan.document.XmlText;
import org.bilan.document.chart.Chart.Kind;
import org.bilan.document.chart.Chart.Series;
import org.jspecify.annotations.Nullable;

/** Writes the series of a native chart: look, labels, and the numbers with the cells they come from. */
final class ChartSeries {
    private static final List<String> MARKERS = List.of("circle", "square", "triangle", "diamond", "x", "plus");
    private static final List<String> DASHES = List.of("solid", "sysDash", "dash", "lgDash", "sysDot", "dashDot");

    private final Chart chart;
    private final String pattern;
    private final StringBuilder out;

    ChartSeries(Chart chart, String pattern, StringBuilder out) {
        this.chart = chart;
        this.pattern = pattern;
        this.out = out;
    }

    void write(int at, String labelPlace, boolean labelled) {
        Series series = chart.series().get(at);
        String column = ChartNumbers.column(at);
        out.append("<c:ser><c:idx val=\"")
                .append(at)
                .append("\"/><c:order val=\"")
                .append(at)
                .append("\"/><c:tx>");
        texts(ChartNumbers.SHEET + "!$" + column + "$1", List.of(series.name()));
        out.append("</c:tx>");
        look(at);
        if (labelled) {
            new ChartLabels(chart, pattern, out).write(at, labelPlace);
        } else {
            out.append("<c:dLbls><c:delete val=\"1\"/></c:dLbls>");
        }
        int last = chart.categories().size() + 1;
        out.append("<c:cat>");
        texts(ChartNumbers.SHEET + "!$A$2:$A$" + last, chart.categories());
        out.append("</c:cat><c:val><c:numRef><c:f>")
                .append(ChartNumbers.SHEET)
                .append("!$")
                .append(column);
        out.append("$2:$").append(column).append('$').append(last).append("</c:f>");
        numbers(series.points());
        out.append("</c:numRef></c:val>").append(chart.kind() == Kind.LINE ? "<c:smooth val=\"0\"/>" : "");
        out.append("</c:ser>");
    }

    private void look(int at) {
        String colour = solid(ChartPalette.colour(at));
        switch (chart.kind()) {
            case BAR, HORIZONTAL_BAR, STACKED_BAR, HORIZONTAL_STACKED_BAR, SMALL_MULTIPLES ->
                bar(fill(at), chart.kind().isStacked() ? solid("FFFFFF") : colour, 9525);
            case TARGET -> {
                boolean frame = at > 0;
                bar(frame ? "<a:noFill/>" : colour, frame ? solid(ChartPalette.INK) : "<a:noFill/>", 19050);
            }
            case LINE -> {
                out.append("<c:spPr><a:ln w=\"25400\" cap=\"rnd\">")
                        .append(colour)
                        .append("<a:prstDash val=\"");
                out.append(DASHES.get(at % DASHES.size())).append("\"/><a:round/></a:ln></c:spPr><c:marker>");
                out.append("<c:symbol val=\"")
                        .append(MARKERS.get(at % MARKERS.size()))
                        .append("\"/>");
                out.append("<c:size val=\"6\"/><c:spPr>")
                        .append(colour)
                        .append("<a:ln w=\"9525\">")
                        .append(colour);
                out.append("</a:ln></c:spPr></c:marker>");
            }
            case RING -> {
                for (int slice = 0; slice < chart.categories().size(); slice++) {
                    out.append("<c:dPt><c:idx val=\"").append(slice).append("\"/><c:bubble3D val=\"0\"/><c:spPr>");
                    out.append(fill(slice)).append("<a:ln w=\"19050\">");
                    out.append(solid("FFFFFF")).append("</a:ln></c:spPr></c:dPt>");
                }
            }
        }
    }

    private void bar(String fill, String line, int width) {
        out.append("<c:spPr>").append(fill).append("<a:ln w=\"").append(width).append("\">");
        out.append(line).append("</a:ln></c:spPr><c:invertIfNegative val=\"0\"/>");
    }

    /** A second cue besides colour: white hatching over every series but the first. */
    private static String fill(int at) {
        String hatch = ChartHatch.pattern(at);
        return hatch.isEmpty()
                ? solid(ChartPalette.colour(at))
                : "<a:pattFill prst=\"" + hatch + "\"><a:fgClr><a:srgbClr val=\"FFFFFF\"/></a:fgClr><a:bgClr>"
                        + "<a:srgbClr val=\"" + ChartPalette.colour(at) + "\"/></a:bgClr></a:pattFill>";
    }

    static String solid(String colour) {
        return "<a:solidFill><a:srgbClr val=\"" + colour + "\"/></a:solidFill>";
    }

    private void texts(String cells, List<String> texts) {
        out.append("<c:strRef><c:f>").append(cells).append("</c:f><c:strCache><c:ptCount val=\"");
        out.append(texts.size()).append("\"/>");
        for (int at = 0; at < texts.size(); at++) {
            out.append("<c:pt idx=\"").append(at).append("\"><c:v>").append(XmlText.escape(texts.get(at)));
            out.append("</c:v></c:pt>");
        }
        out.append("</c:strCache></c:strRef>");
    }

    private void numbers(List<@Nullable BigDecimal> points) {
        out.append("<c:numCache><c:formatCode>").append(XmlText.escape(pattern)).append("</c:formatCode>");
        out.append("<c:ptCount val=\"").append(points.size()).append("\"/>");
        for (int at = 0; at < points.size(); at++) {
            BigDecimal point = points.get(at);
            if (point != null) {
                out.append("<c:pt idx=\"").append(at).append("\"><c:v>").append(point.toPlainString());
                out.append("</c:v></c:pt>");
            }
        }
        out.append("</c:numCache>");
    }
}
