package org.bilan.report.chart;

import java.util.List;
import java.util.function.Function;
import org.bilan.report.material.Origin;
import org.bilan.report.material.Part;
import org.jspecify.annotations.Nullable;

/**
 * Where the points of a chart come from. {@code categories} and {@code series} are what the ids of its figures call them,
 * whatever the language: the codes of records where there are any; an empty one is of no figure, such as a whole of 100 %.
 */
record PointSources(List<String> categories, List<String> series, Teller teller) {
    /** The origin of a point by the places of its series and its category; null where nobody knows. */
    @FunctionalInterface
    interface Teller {
        @Nullable
        Origin of(int series, int category);
    }

    PointSources {
        categories = List.copyOf(categories);
        series = List.copyOf(series);
    }

    /** Of a chart of one series, whose points are these parts of a whole. */
    static PointSources of(String series, List<Part> parts, Function<Part, Origin> origin) {
        return new PointSources(
                parts.stream().map(Part::key).toList(),
                List.of(series),
                (only, category) -> origin.apply(parts.get(category)));
    }
}
