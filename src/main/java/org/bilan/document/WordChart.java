package org.bilan.document;

import java.nio.charset.StandardCharsets;
import org.bilan.value.Language;

/** Writes a {@link Chart} as WordprocessingML: title, subject, a native chart that can be edited, source. */
public final class WordChart {
    private static final int PER_PIXEL = 15;

    private WordChart() {}

    /** Block content; empty for a chart without points. Adds the chart's parts to the package. */
    public static String write(Chart chart, WordPlace place) {
        if (chart.isEmpty()) {
            return "";
        }
        StringBuilder out = new StringBuilder();
        WordStyles styles = place.styles();
        if (!chart.title().isBlank()) {
            out.append(WordXml.paragraph(styles.id("Chart Title"), "<w:keepNext/>", "", chart.title()));
        }
        if (!chart.subject().isBlank()) {
            out.append(WordXml.paragraph(styles.id("Chart Subject"), "<w:keepNext/>", "", chart.subject()));
        }
        String source = chart.source() == null ? "" : chart.source().strip();
        String keep = source.isEmpty() ? "" : "<w:keepNext/>";
        String space = "<w:spacing w:before=\"60\" w:after=\"60\" w:line=\"240\" w:lineRule=\"auto\"/>";
        out.append(WordXml.open(styles.id("Normal"), keep + space))
                .append(drawing(chart, place))
                .append("</w:p>");
        if (!source.isEmpty()) {
            out.append(WordXml.paragraph(styles.id("caption"), "", "", source));
        }
        return out.toString();
    }

    private static String drawing(Chart chart, WordPlace place) {
        DocxPackage into = place.into();
        Language language = place.wording().language();
        String numbers = into.freeName("word/embeddings/chart-numbers", ".xlsx");
        into.add(numbers, ChartNumbers.TYPE, ChartNumbers.write(chart, language));
        String part = into.freeName("word/charts/chart", ".xml");
        String workbookId = "rId1";
        byte[] xml = ChartPart.xml(chart, language, workbookId).getBytes(StandardCharsets.UTF_8);
        into.add(part, ChartPart.TYPE, xml);
        if (!into.relate(part, Relationship.PACKAGE, numbers).equals(workbookId)) {
            throw new IllegalStateException("A new part has no relationships: " + part);
        }
        String id = into.relate(place.part(), Relationship.CHART, part);
        int height = ChartSize.height(chart, place.width() / PER_PIXEL) * PER_PIXEL;
        String alt = chart.alt().isBlank() ? chart.title() : chart.alt();
        return InlineDrawing.chart(place, id, place.width(), height, alt);
    }
}
