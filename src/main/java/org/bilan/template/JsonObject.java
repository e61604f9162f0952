package org.bilan.template;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bilan.document.chart.Chart;
import org.bilan.document.chart.Chart.Kind;
import org.bilan.document.chart.Chart.PointFormat;
import org.bilan.document.chart.Chart.Series;
import org.jspecify.annotations.Nullable;

/**
 * The names of a JSON object, in their order. What holds numbers is a chart too: {@code {"MRIF": 84259, "Dons": 3120}}
 * has one series; in a list of objects the first text of each is its category, and each name of numbers a series.
 */
final class JsonObject implements Scope {
    private static final String CHART = Keywords.prefix(Tag.Piece.Kind.CHART);

    private final Map<String, Named> values = new LinkedHashMap<>();

    /** A value under its name as typed. */
    private record Named(String name, Value value) {}

    void put(String key, String name, Value value) {
        values.put(key, new Named(name, value));
    }

    @Override
    public Optional<Value> find(String key) {
        Named named = values.get(key);
        if (named != null) {
            return Optional.of(named.value());
        }
        return key.startsWith(CHART)
                ? Optional.ofNullable(values.get(key.substring(CHART.length()))).flatMap(JsonObject::chart)
                : Optional.empty();
    }

    private static Optional<Value> chart(Named named) {
        if (named.value() instanceof Value.Thing thing && thing.scope() instanceof JsonObject parts) {
            List<Named> numbers = parts.numbers().toList();
            List<@Nullable BigDecimal> points = new ArrayList<>();
            numbers.forEach(one -> points.add(number(one.value())));
            List<String> categories = numbers.stream().map(Named::name).toList();
            return chart(categories, List.of(new Series(named.name(), points)));
        }
        if (named.value() instanceof Value.Items items) {
            return chart(items.scopes().stream()
                    .filter(JsonObject.class::isInstance)
                    .map(JsonObject.class::cast)
                    .toList());
        }
        return Optional.empty();
    }

    private static Optional<Value> chart(List<JsonObject> rows) {
        Set<String> names = new LinkedHashSet<>();
        rows.forEach(row -> row.numbers().map(Named::name).forEach(names::add));
        List<Series> series = new ArrayList<>();
        for (String name : names) {
            List<@Nullable BigDecimal> points = new ArrayList<>();
            rows.forEach(row -> points.add(row.numbers()
                    .filter(one -> one.name().equals(name))
                    .map(one -> number(one.value()))
                    .findFirst()
                    .orElse(null)));
            series.add(new Series(name, points));
        }
        return chart(rows.stream().map(JsonObject::category).toList(), series);
    }

    private static Optional<Value> chart(List<String> categories, List<Series> series) {
        if (series.isEmpty() || categories.isEmpty()) {
            return Optional.empty();
        }
        String alt = String.join(
                "; ", series.stream().map(one -> said(categories, one)).toList());
        return Optional.of(
                new Value.Drawing(new Chart(Kind.BAR, "", "", null, alt, PointFormat.NUMBER, categories, series)));
    }

    private static String said(List<String> categories, Series series) {
        List<String> points = new ArrayList<>();
        for (int at = 0; at < categories.size(); at++) {
            BigDecimal point = series.points().get(at);
            points.add(categories.get(at) + " " + (point == null ? "–" : point.toPlainString()));
        }
        return series.name() + " (" + String.join(", ", points) + ")";
    }

    private Stream<Named> numbers() {
        return values.values().stream().filter(one -> one.value() instanceof Value.Number);
    }

    private static @Nullable BigDecimal number(Value value) {
        return value instanceof Value.Number number ? number.number() : null;
    }

    private String category() {
        Collection<Named> all = values.values();
        return all.stream()
                .map(Named::value)
                .filter(Value.Text.class::isInstance)
                .map(value -> ((Value.Text) value).text())
                .findFirst()
                .orElse("");
    }
}
