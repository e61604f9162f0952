package org.bilan.web.result;

import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bilan.result.Indicator;
import org.bilan.result.MeasurementRepository;
import org.bilan.result.ResultTree;
import org.bilan.value.Period;
import org.bilan.value.TextFold;
import org.bilan.web.Query;
import org.bilan.web.record.Named;

/** The indicators with how each stands; they are hundreds at most, and read at once. */
@Singleton
class ResultList {
    private static final int MOST = 2_000;

    private final ResultFigures figures;
    private final MeasurementRepository measurements;
    private final ResultYears years;

    ResultList(ResultFigures figures, MeasurementRepository measurements, ResultYears years) {
        this.figures = figures;
        this.measurements = measurements;
        this.years = years;
    }

    /** Asked for by {@code year}, {@code q}, {@code level}, {@code project} and {@code grant}. */
    @ReadOnly
    ResultListView find(Query query) {
        List<Indicator> all = figures.indicators(MOST);
        List<Period> known = years();
        Period period = years.asked(query, known);
        ResultTree tree = tree(all, period);
        List<Indicator> asked = all.stream().filter(matches(query)).toList();
        List<ResultTree.Node> nodes = tree.nodes(asked);
        return new ResultListView(
                known,
                period,
                nodes,
                nodes.stream().filter(node -> node.progress().actual() == null).count(),
                all.size(),
                named(figures.projects(), all.stream().map(Indicator::project)),
                named(figures.grants(), all.stream().map(Indicator::grant)));
    }

    /** The fiscal years in which something was measured, the newest first. */
    List<Period> years() {
        ResultFigures.Span span = figures.measured();
        return years.of(span.firstDay(), span.lastDay());
    }

    ResultTree tree(List<Indicator> all, Period period) {
        return ResultTree.of(all, period, measurements.findBegunBy(period.end()));
    }

    private static Predicate<Indicator> matches(Query query) {
        List<String> words = List.of(TextFold.fold(query.value("q")).split(" "));
        return one ->
                words.stream().allMatch(TextFold.fold(one.code() + " " + one.title() + " " + one.unit())::contains)
                        && is(query, "level", one.level().code())
                        && is(query, "project", one.project())
                        && is(query, "grant", one.grant());
    }

    private static boolean is(Query query, String name, @org.jspecify.annotations.Nullable String value) {
        return query.value(name).isEmpty() || query.value(name).equals(value);
    }

    /** Those of the records that some indicator names. */
    private static Map<String, String> named(
            List<Named> some, Stream<@org.jspecify.annotations.Nullable String> codes) {
        Set<String> wanted = codes.filter(Objects::nonNull).collect(Collectors.toSet());
        Map<String, String> names = new LinkedHashMap<>();
        some.stream().filter(one -> wanted.contains(one.code())).forEach(one -> names.put(one.code(), one.name()));
        return names;
    }
}
