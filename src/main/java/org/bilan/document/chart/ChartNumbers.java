package org.bilan.document.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bilan.document.XmlText;
import org.bilan.document.sheet.SheetCells;
import org.bilan.document.word.ZipParts;
import org.bilan.value.Language;
import org.jspecify.annotations.Nullable;

/**
 * The workbook behind a native chart: categories down the first column, a series in each of the next. Written as the few
 * parts it needs: through a spreadsheet library, the numbers of six charts took a third of a report's time.
 */
final class ChartNumbers {
    static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    static final String SHEET = "Bilan";

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006";
    private static final String KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private ChartNumbers() {}

    static byte[] write(Chart chart, Language language) {
        Map<String, byte[]> parts = new TreeMap<>();
        put(
                parts,
                ZipParts.CONTENT_TYPES,
                "<Types xmlns=\"" + PACKAGE + "/content-types\"><Default Extension=\"rels\" ContentType=\""
                        + "application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + type("workbook", "sheet.main")
                        + type("styles", "styles") + type("worksheets/sheet1", "worksheet") + "</Types>");
        put(parts, "_rels/.rels", relationships(relationship(1, "officeDocument", "xl/workbook.xml")));
        put(
                parts,
                "xl/workbook.xml",
                "<workbook" + MAIN + " xmlns:r=\"" + OFFICE + "\"><sheets><sheet name=\"" + SHEET
                        + "\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        put(
                parts,
                "xl/_rels/workbook.xml.rels",
                relationships(relationship(1, "worksheet", "worksheets/sheet1.xml")
                        + relationship(2, "styles", "styles.xml")));
        put(parts, "xl/styles.xml", styles(ChartPart.pattern(chart, language)));
        put(parts, "xl/worksheets/sheet1.xml", sheet(chart));
        return ZipParts.write(parts);
    }

    /** Each point as its part of its category, in percent. */
    static Chart asShares(Chart chart) {
        List<BigDecimal> sums = new ArrayList<>();
        for (int at = 0; at < chart.categories().size(); at++) {
            BigDecimal sum = BigDecimal.ZERO;
            for (Chart.Series one : chart.series()) {
                BigDecimal point = one.points().get(at);
                sum = point == null ? sum : sum.add(point.abs());
            }
            sums.add(sum);
        }
        List<Chart.Series> shares = chart.series().stream()
                .map(one -> new Chart.Series(one.name(), shares(one.points(), sums)))
                .toList();
        return chart.withSeries(shares).withFormat(Chart.PointFormat.PERCENT);
    }

    private static List<@Nullable BigDecimal> shares(List<@Nullable BigDecimal> points, List<BigDecimal> sums) {
        List<@Nullable BigDecimal> shares = new ArrayList<>();
        for (int at = 0; at < points.size(); at++) {
            BigDecimal point = points.get(at);
            boolean none = point == null || sums.get(at).signum() == 0;
            shares.add(none ? null : point.movePointRight(2).divide(sums.get(at), 1, RoundingMode.HALF_UP));
        }
        return shares;
    }

    /** The letter of a series' column: {@code B} for the first. */
    static String column(int series) {
        return SheetCells.column(series + 1);
    }

    private static String sheet(Chart chart) {
        StringBuilder out = new StringBuilder("<worksheet").append(MAIN);
        out.append("><cols><col min=\"1\" max=\"1\" width=\"36\" customWidth=\"1\"/></cols><sheetData>");
        out.append("<row r=\"1\">");
        List<Chart.Series> series = chart.series();
        for (int at = 0; at < series.size(); at++) {
            text(out, column(at) + "1", series.get(at).name());
        }
        out.append("</row>");
        for (int row = 0; row < chart.categories().size(); row++) {
            int line = row + 2;
            out.append("<row r=\"").append(line).append("\">");
            text(out, "A" + line, chart.categories().get(row));
            for (int at = 0; at < series.size(); at++) {
                number(out, column(at) + line, series.get(at).points().get(row));
            }
            out.append("</row>");
        }
        return out.append("</sheetData></worksheet>").toString();
    }

    private static void text(StringBuilder out, String cell, String text) {
        out.append("<c r=\"").append(cell).append("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
        out.append(XmlText.escape(text)).append("</t></is></c>");
    }

    private static void number(StringBuilder out, String cell, @Nullable BigDecimal number) {
        if (number != null) {
            out.append("<c r=\"").append(cell).append("\" s=\"1\"><v>");
            out.append(number.toPlainString()).append("</v></c>");
        }
    }

    private static String styles(String pattern) {
        return "<styleSheet" + MAIN + "><numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\""
                + XmlText.escape(pattern)
                + "\"/></numFmts><fonts count=\"1\"><font><sz val=\"11\"/><name val=\"Calibri\"/>"
                + "</font></fonts><fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill>"
                + "<patternFill patternType=\"gray125\"/></fill></fills><borders count=\"1\"><border><left/><right/>"
                + "<top/><bottom/><diagonal/></border></borders><cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\""
                + " fillId=\"0\" borderId=\"0\"/></cellStyleXfs><cellXfs count=\"2\"><xf numFmtId=\"0\" fontId=\"0\""
                + " fillId=\"0\" borderId=\"0\" xfId=\"0\"/><xf numFmtId=\"164\" fontId=\"0\" fillId=\"0\" borderId=\"0\""
                + " xfId=\"0\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>";
    }

    private static String type(String part, String kind) {
        return "<Override PartName=\"/xl/" + part + ".xml\" ContentType=\"" + KIND + kind + "+xml\"/>";
    }

    private static String relationship(int id, String kind, String target) {
        return "<Relationship Id=\"rId" + id + "\" Type=\"" + OFFICE + "/" + kind + "\" Target=\"" + target + "\"/>";
    }

    private static String relationships(String inner) {
        return "<Relationships xmlns=\"" + PACKAGE + "/relationships\">" + inner + "</Relationships>";
    }

    private static void put(Map<String, byte[]> parts, String name, String xml) {
        parts.put(name, (XML + xml).getBytes(StandardCharsets.UTF_8));
    }
}
