package org.bilan.document.chart;

import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.bilan.document.SafeXml;
import org.bilan.document.chart.Chart.Kind;
import org.bilan.document.chart.Chart.PointFormat;
import org.bilan.document.chart.Chart.Series;
import org.bilan.document.sheet.NumberPattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a native chart's kind and cached numbers back into a {@link Chart}; the texts around it are empty. Charts that
 * people drew in Word are read too, where they are bars, lines, a pie or a ring.
 */
public final class ChartReader {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** More points than any chart can show: a count in the file may claim anything. */
    private static final int MOST_POINTS = 2_000;

    private @Nullable Kind kind;
    private final List<String> names = new ArrayList<>();
    private final List<SortedMap<Integer, String>> values = new ArrayList<>();
    private SortedMap<Integer, String> categories = new TreeMap<>();
    private String pattern = "";
    private String place = "";
    private int index;
    private int size;

    private final boolean ours;

    private ChartReader(boolean ours) {
        this.ours = ours;
    }

    /** @throws IllegalArgumentException if the part holds no chart of a kind that is known */
    public static Chart read(String chartXml) {
        ChartReader read = new ChartReader(ChartPart.isOurs(chartXml));
        try {
            XMLStreamReader reader = SafeXml.reader(new StringReader(chartXml));
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamReader.START_ELEMENT) {
                    read.start(reader);
                }
            }
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException("Not a chart", e);
        }
        return read.chart();
    }

    private void start(XMLStreamReader element) throws XMLStreamException {
        String value =
                Optional.ofNullable(element.getAttributeValue(null, "val")).orElse("");
        switch (element.getLocalName()) {
            case "barChart", "bar3DChart", "radarChart" -> kind = kind == null ? Kind.BAR : kind;
            case "lineChart", "line3DChart", "areaChart", "area3DChart" -> kind = kind == null ? Kind.LINE : kind;
            case "pieChart", "pie3DChart", "ofPieChart", "doughnutChart" -> kind = kind == null ? Kind.RING : kind;
            case "barDir" -> kind = value.equals("bar") ? Kind.HORIZONTAL_BAR : kind;
            case "grouping" -> kind = value.endsWith("tacked") ? stacked(kind) : kind;
            case "overlap" -> kind = ours && kind == Kind.HORIZONTAL_BAR && value.equals("100") ? Kind.TARGET : kind;
            case "ser" -> {
                names.add("");
                values.add(new TreeMap<>());
                place = "";
            }
            case "tx", "cat", "val" -> place = element.getLocalName();
            case "dLbls", "trendline", "errBars", "catAx", "valAx", "legend" -> place = "";
            case "pt" -> index = number(element.getAttributeValue(null, "idx"));
            case "ptCount" -> size = place.equals("val") ? Math.max(size, number(value)) : size;
            case "formatCode" -> {
                String code = element.getElementText();
                pattern = place.equals("val") && pattern.isEmpty() ? code : pattern;
            }
            case "v" -> keep(element.getElementText());
            default -> {}
        }
    }

    /** An area that is stacked is drawn as columns, which add up as well. */
    private static @Nullable Kind stacked(@Nullable Kind kind) {
        if (kind == Kind.HORIZONTAL_BAR) {
            return Kind.HORIZONTAL_STACKED_BAR;
        }
        return kind == Kind.BAR || kind == Kind.LINE ? Kind.STACKED_BAR : kind;
    }

    private void keep(String text) {
        if (values.isEmpty()) {
            return;
        }
        int last = values.size() - 1;
        switch (place) {
            case "tx" -> names.set(last, text);
            case "cat" -> categories.put(index, text);
            case "val" -> values.get(last).put(index, text);
            default -> {}
        }
    }

    private static int number(@Nullable String digits) {
        boolean plain = digits != null && digits.matches("\\d{1,6}");
        return plain ? Math.min(MOST_POINTS, Integer.parseInt(digits)) : 0;
    }

    private Chart chart() {
        if (kind == null || values.isEmpty()) {
            throw new IllegalArgumentException("No bars, line, pie or ring with numbers");
        }
        int count = Math.max(size, categories.isEmpty() ? 0 : categories.lastKey() + 1);
        List<String> labels = new ArrayList<>();
        for (int at = 0; at < count; at++) {
            labels.add(categories.getOrDefault(at, ""));
        }
        Optional<Currency> currency = NumberPattern.currencyOf(pattern);
        boolean share = pattern.replaceAll("\"[^\"]*\"", "").contains("%");
        PointFormat format = currency.isPresent()
                ? PointFormat.MONEY
                : pattern.contains("%") ? PointFormat.PERCENT : PointFormat.NUMBER;
        List<Series> series = new ArrayList<>();
        for (int at = 0; at < values.size(); at++) {
            series.add(new Series(names.get(at), points(values.get(at), count, share)));
        }
        Currency of = currency.orElse(Currency.getInstance("CAD"));
        return new Chart(kind, "", "", null, "", format, labels, series, of);
    }

    private static List<@Nullable BigDecimal> points(SortedMap<Integer, String> values, int count, boolean share) {
        List<@Nullable BigDecimal> points = new ArrayList<>();
        for (int at = 0; at < count; at++) {
            BigDecimal point = point(values.get(at));
            points.add(point == null || !share ? point : point.multiply(HUNDRED).stripTrailingZeros());
        }
        return points;
    }

    private static @Nullable BigDecimal point(@Nullable String text) {
        try {
            BigDecimal point = text == null || text.length() > 40 ? null : new BigDecimal(text.strip());
            return point == null || Math.abs(point.scale()) > 40 ? null : point;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
