package org.bilan.document.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import org.bilan.document.XmlText;
import org.bilan.document.chart.Chart.Kind;
import org.bilan.document.sheet.NumberPattern;
import org.bilan.value.Language;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Chart} as the XML of a native chart (DrawingML, ISO/IEC 29500-1 clause 21.2), which Word edits. Every colour,
 * number format and cached value is written out, so that no program has to guess. Its numbers lie in {@link
 * ChartNumbers}.
 */
final class ChartPart {
    static final String TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
            + "<c:chartSpace xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\""
            + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">";

    /** More labels than this beside the columns would run into each other. */
    private static final int MOST_COLUMN_LABELS = 14;

    private static final int MOST_BAR_LABELS = 48;

    private static final String AXES = "<c:axId val=\"111\"/><c:axId val=\"222\"/>";

    private final Chart chart;
    private final String pattern;
    private final @Nullable ChartPanel panel;
    private final StringBuilder out = new StringBuilder(8192);

    private ChartPart(Chart chart, @Nullable ChartPanel panel, Language language) {
        this.chart = chart;
        this.panel = panel;
        this.pattern = pattern(chart, language);
    }

    /** Whether one of ours, drawn as all of them are, and no design of others that holds our numbers. */
    static boolean isOurs(String xml) {
        return xml.startsWith(HEAD);
    }

    /** Whether one of ours is a small one of several in a row. */
    static boolean isPanel(String xml) {
        return xml.contains("<c:title>");
    }

    /** {@code workbookId} is the chart part's relationship to its numbers. */
    static String xml(Chart chart, Language language, String workbookId) {
        return new ChartPart(chart, null, language).xml(language, workbookId);
    }

    /** One of several small charts in a row. */
    static String xml(ChartPanel.Placed placed, Language language, String workbookId) {
        return new ChartPart(placed.chart(), placed.panel(), language).xml(language, workbookId);
    }

    /** The number format of the chart's points: money without cents. */
    static String pattern(Chart chart, Language language) {
        List<BigDecimal> points = chart.series().stream()
                .flatMap(one -> one.points().stream())
                .filter(Objects::nonNull)
                .toList();
        int decimals = NumberPattern.decimals(points);
        boolean negative = points.stream().anyMatch(point -> point.signum() < 0);
        return switch (chart.format()) {
            case NUMBER ->
                negative || decimals > 0 ? NumberPattern.number(decimals) : NumberPattern.grouped(language, "", "");
            case MONEY ->
                negative
                        ? NumberPattern.money(chart.currency(), language, 0)
                        : NumberPattern.groupedMoney(chart.currency(), language);
            case PERCENT -> NumberPattern.percentPoints(language, decimals);
        };
    }

    private String xml(Language language, String workbookId) {
        String tag = language.locale().toLanguageTag();
        out.append(HEAD)
                .append("<c:date1904 val=\"0\"/><c:lang val=\"")
                .append(tag)
                .append("\"/>");
        out.append("<c:roundedCorners val=\"0\"/><c:chart>");
        if (panel != null) {
            title(panel);
        }
        out.append("<c:autoTitleDeleted val=\"").append(panel == null ? 1 : 0).append("\"/><c:plotArea>");
        out.append(panel == null ? "<c:layout/>" : layout(panel.names() + 0.01, 0.16, 0.98 - panel.names(), 0.82));
        switch (chart.kind()) {
            case BAR, HORIZONTAL_BAR, STACKED_BAR, HORIZONTAL_STACKED_BAR, TARGET, SMALL_MULTIPLES -> bars();
            case LINE -> line();
            case RING -> ring();
        }
        out.append("<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr></c:plotArea>");
        legend();
        out.append("<c:plotVisOnly val=\"1\"/><c:dispBlanksAs val=\"gap\"/></c:chart>");
        out.append("<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>");
        out.append(ChartText.properties(900, ChartPalette.INK, false));
        out.append("<c:externalData r:id=\"")
                .append(workbookId)
                .append("\"><c:autoUpdate val=\"0\"/></c:externalData>");
        return out.append("</c:chartSpace>").toString();
    }

    /** At the left, above the bars. */
    private void title(ChartPanel of) {
        out.append("<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr algn=\"l\"><a:defRPr sz=\"1000\" b=\"1\"/></a:pPr>");
        out.append("<a:r><a:rPr sz=\"1000\" b=\"1\">").append(ChartSeries.solid(ChartPalette.INK));
        out.append("<a:latin typeface=\"Calibri\"/></a:rPr><a:t>").append(XmlText.escape(of.title()));
        out.append("</a:t></a:r></a:p></c:rich></c:tx><c:layout><c:manualLayout><c:xMode val=\"edge\"/>");
        out.append("<c:yMode val=\"edge\"/><c:x val=\"").append(share(of.names()));
        out.append("\"/><c:y val=\"0.01\"/></c:manualLayout></c:layout><c:overlay val=\"0\"/></c:title>");
    }

    /** Where the bars lie, without their names, as parts of the whole: so the rows of several charts meet. */
    private static String layout(double x, double y, double width, double height) {
        return "<c:layout><c:manualLayout><c:layoutTarget val=\"inner\"/><c:xMode val=\"edge\"/><c:yMode val=\"edge\"/>"
                + "<c:x val=\"" + share(x) + "\"/><c:y val=\"" + share(y) + "\"/><c:w val=\"" + share(width)
                + "\"/><c:h val=\"" + share(height) + "\"/></c:manualLayout></c:layout>";
    }

    private static String share(double part) {
        return BigDecimal.valueOf(part).setScale(4, RoundingMode.HALF_UP).toPlainString();
    }

    private void bars() {
        boolean stacked = chart.kind().isStacked();
        boolean target = chart.kind() == Kind.TARGET;
        boolean labelled = isLabelled();
        out.append("<c:barChart><c:barDir val=\"").append(chart.kind().isLying() ? "bar" : "col");
        out.append("\"/><c:grouping val=\"").append(stacked ? "stacked" : "clustered");
        out.append("\"/><c:varyColors val=\"0\"/>");
        series(stacked ? "ctr" : "outEnd", labelled || stacked && isRoomy());
        int gap = chart.series().size() > 1 && !stacked && !target ? 60 : 45;
        out.append("<c:gapWidth val=\"").append(gap).append("\"/><c:overlap val=\"");
        out.append(stacked || target ? 100 : -5).append("\"/>");
        out.append(AXES).append("</c:barChart>");
        axes(labelled && !stacked);
    }

    private void line() {
        out.append("<c:lineChart><c:grouping val=\"standard\"/><c:varyColors val=\"0\"/>");
        series("t", isLabelled() && chart.series().size() == 1);
        out.append("<c:marker val=\"1\"/>").append(AXES).append("</c:lineChart>");
        axes(false);
    }

    private void ring() {
        out.append("<c:doughnutChart><c:varyColors val=\"1\"/>");
        series("", true);
        out.append("<c:firstSliceAng val=\"0\"/><c:holeSize val=\"58\"/></c:doughnutChart>");
    }

    private void series(String labelPlace, boolean labelled) {
        ChartSeries writer = new ChartSeries(chart, pattern, out);
        int shown = chart.kind() == Kind.RING
                ? Math.min(1, chart.series().size())
                : chart.series().size();
        for (int at = 0; at < shown; at++) {
            writer.write(at, labelPlace, labelled);
        }
    }

    private void axes(boolean labelled) {
        boolean lying = chart.kind().isLying();
        boolean unnamed = panel != null && panel.names() == 0;
        boolean negative = chart.series().stream()
                .flatMap(one -> one.points().stream())
                .anyMatch(point -> point != null && point.signum() < 0);
        out.append("<c:catAx><c:axId val=\"111\"/><c:scaling><c:orientation val=\"");
        out.append(lying ? "maxMin" : "minMax").append("\"/></c:scaling><c:delete val=\"");
        out.append(unnamed ? 1 : 0).append("\"/><c:axPos val=\"");
        out.append(lying ? 'l' : 'b').append("\"/><c:numFmt formatCode=\"General\" sourceLinked=\"0\"/>");
        out.append("<c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/><c:tickLblPos val=\"low\"/>");
        out.append(line(ChartPalette.QUIET)).append("<c:crossAx val=\"222\"/><c:crosses val=\"autoZero\"/>");
        out.append("<c:auto val=\"0\"/><c:lblAlgn val=\"ctr\"/><c:lblOffset val=\"100\"/>");
        out.append("<c:noMultiLvlLbl val=\"1\"/></c:catAx>");
        out.append("<c:valAx><c:axId val=\"222\"/><c:scaling><c:orientation val=\"minMax\"/>");
        if (panel != null) {
            out.append("<c:max val=\"").append(panel.most().toPlainString()).append("\"/><c:min val=\"");
            out.append(panel.least().toPlainString()).append("\"/>");
        } else {
            out.append(negative ? "" : "<c:min val=\"0\"/>");
        }
        out.append("</c:scaling><c:delete val=\"");
        out.append(labelled ? 1 : 0)
                .append("\"/><c:axPos val=\"")
                .append(lying ? 'b' : 'l')
                .append("\"/>");
        out.append(labelled ? "" : "<c:majorGridlines>" + line("DDE3E6") + "</c:majorGridlines>");
        out.append("<c:numFmt formatCode=\"").append(XmlText.escape(pattern)).append("\" sourceLinked=\"0\"/>");
        out.append("<c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/><c:tickLblPos val=\"nextTo\"/>");
        out.append("<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>");
        out.append(ChartText.properties(900, ChartPalette.QUIET, false)).append("<c:crossAx val=\"111\"/>");
        out.append("<c:crosses val=\"").append(lying ? "max" : "autoZero").append("\"/>");
        out.append("<c:crossBetween val=\"between\"/></c:valAx>");
    }

    private static String line(String colour) {
        return "<c:spPr><a:ln w=\"9525\"><a:solidFill><a:srgbClr val=\"" + colour
                + "\"/></a:solidFill></a:ln></c:spPr>";
    }

    private void legend() {
        boolean ring = chart.kind() == Kind.RING;
        if (ring || chart.series().size() > 1) {
            out.append("<c:legend><c:legendPos val=\"").append(ring ? 'r' : 't');
            out.append("\"/><c:overlay val=\"0\"/></c:legend>");
        }
    }

    private boolean isLabelled() {
        int points = chart.categories().size() * chart.series().size();
        return points <= (chart.kind().isLying() ? MOST_BAR_LABELS : MOST_COLUMN_LABELS);
    }

    /** Whether the stacks are broad enough for the numbers of their parts. */
    private boolean isRoomy() {
        return chart.kind().isLying() || chart.categories().size() <= MOST_COLUMN_LABELS;
    }
}
