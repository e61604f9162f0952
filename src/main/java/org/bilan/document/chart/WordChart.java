package org.bilan.document.chart;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import org.bilan.document.word.DocxPackage;
import org.bilan.document.word.FigureBookmark;
import org.bilan.document.word.InlineDrawing;
import org.bilan.document.word.Relationship;
import org.bilan.document.word.WordPlace;
import org.bilan.document.word.WordStyles;
import org.bilan.document.word.WordXml;

/** Writes a {@link Chart} as WordprocessingML: title, subject, a native chart that can be edited, source. */
public final class WordChart {
    private static final int PER_PIXEL = 15;

    private WordChart() {}

    /** Block content; empty for a chart without points. Adds the chart's parts to the package. */
    public static String write(Chart asked, WordPlace place) {
        if (asked.isEmpty()) {
            return "";
        }
        Chart chart = SuitedChart.of(asked);
        StringBuilder out = new StringBuilder();
        WordStyles styles = place.styles();
        if (!chart.title().isBlank()) {
            out.append(WordXml.open(styles.id("Chart Title"), "<w:keepNext/>"))
                    .append(FigureBookmark.runs(chart.said().title(), "", place.into()))
                    .append("</w:p>");
        }
        if (!chart.subject().isBlank()) {
            out.append(WordXml.paragraph(styles.id("Chart Subject"), "<w:keepNext/>", "", chart.subject()));
        }
        String source = chart.source() == null ? "" : chart.source().strip();
        String keep = source.isEmpty() ? "" : "<w:keepNext/>";
        String space = "<w:spacing w:before=\"60\" w:after=\"60\" w:line=\"240\" w:lineRule=\"auto\"/>";
        out.append(WordXml.open(styles.id("Normal"), keep + space))
                .append(marked(
                        chart,
                        place,
                        chart.kind() == Chart.Kind.SMALL_MULTIPLES ? panels(chart, place) : drawing(chart, place)))
                .append("</w:p>");
        if (!source.isEmpty()) {
            out.append(WordXml.open(styles.id("caption"), ""))
                    .append(FigureBookmark.runs(chart.said().source(), "", place.into()))
                    .append("</w:p>");
        }
        return out.toString();
    }

    /** With a hidden bookmark around it where its numbers are asked about. */
    private static String marked(Chart chart, WordPlace place, String drawing) {
        return chart.mark().isEmpty()
                ? drawing
                : FigureBookmark.next(place.into(), chart.mark()).around(drawing);
    }

    private static String drawing(Chart chart, WordPlace place) {
        String id =
                part(chart, place, book -> ChartPart.xml(chart, place.wording().language(), book));
        int height = ChartSize.height(chart, place.width() / PER_PIXEL) * PER_PIXEL;
        return InlineDrawing.chart(place, id, place.width(), height, alt(chart, place));
    }

    /** A native chart for each year, beside each other; the first of them tells for all what they show. */
    private static String panels(Chart chart, WordPlace place) {
        int width = place.width() / PER_PIXEL - 2;
        int height = ChartSize.height(chart, width) / ChartPanel.rows(chart) * PER_PIXEL;
        StringBuilder out = new StringBuilder();
        for (List<ChartPanel.Placed> row : ChartPanel.rows(chart, width)) {
            for (ChartPanel.Placed one : row) {
                String id = part(
                        one.chart(),
                        place,
                        book -> ChartPart.xml(one, place.wording().language(), book));
                String alt = out.isEmpty() ? alt(chart, place) : ChartAlt.ofPanel(one, place.wording());
                out.append(InlineDrawing.chart(place, id, one.width() * PER_PIXEL, height, alt));
            }
        }
        return out.toString();
    }

    private static String alt(Chart chart, WordPlace place) {
        return ChartAlt.withKind(chart, chart.alt().isBlank() ? chart.title() : chart.alt(), place.wording());
    }

    /** Adds the chart and its workbook; gives the relationship of the place to it. */
    private static String part(Chart chart, WordPlace place, UnaryOperator<String> xml) {
        DocxPackage into = place.into();
        String numbers = into.freeName("word/embeddings/chart-numbers", ".xlsx");
        into.add(
                numbers,
                ChartNumbers.TYPE,
                ChartNumbers.write(chart, place.wording().language()));
        String part = into.freeName("word/charts/chart", ".xml");
        String workbookId = "rId1";
        into.add(part, ChartPart.TYPE, xml.apply(workbookId).getBytes(StandardCharsets.UTF_8));
        if (!into.relate(part, Relationship.PACKAGE, numbers).equals(workbookId)) {
            throw new IllegalStateException("A new part has no relationships: " + part);
        }
        return into.relate(place.part(), Relationship.CHART, part);
    }
}
