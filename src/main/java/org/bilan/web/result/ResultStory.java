package org.bilan.web.result;

import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bilan.result.Indicator;
import org.bilan.result.Measurement;
import org.bilan.result.MeasurementRepository;
import org.bilan.result.Progress;
import org.bilan.value.Period;
import org.bilan.web.Query;
import org.bilan.web.record.Named;
import org.jspecify.annotations.Nullable;

/** Reads one indicator with all its measurements. */
@Singleton
class ResultStory {
    private static final int MOST = 2_000;

    private final ResultFigures figures;
    private final ResultList list;
    private final ResultYears years;
    private final MeasurementRepository measurements;

    ResultStory(ResultFigures figures, ResultList list, ResultYears years, MeasurementRepository measurements) {
        this.figures = figures;
        this.list = list;
        this.years = years;
        this.measurements = measurements;
    }

    @ReadOnly
    Optional<ResultView> of(String code, Query query) {
        List<Indicator> all = figures.indicators(MOST);
        return all.stream().filter(one -> one.code().equals(code)).findFirst().map(one -> view(one, all, query));
    }

    private ResultView view(Indicator one, List<Indicator> all, Query query) {
        List<Period> known = list.years();
        Period period = years.asked(query, known);
        return new ResultView(
                list.tree(all, period).progress().get(one.code()),
                known,
                named(figures.projects(), one.project()),
                named(figures.grants(), one.grant()),
                all.stream()
                        .filter(each -> each.code().equals(one.parent()))
                        .map(each -> new Named(each.code(), each.title()))
                        .findFirst()
                        .orElse(null),
                all.stream()
                        .filter(each -> one.code().equals(each.parent()))
                        .map(each -> new Named(each.code(), each.title()))
                        .toList(),
                periods(one, measurements.findByIndicatorOrderByPeriodStartAndPeriodEndAndId(one.code())));
    }

    private static List<ResultView.MeasuredPeriod> periods(Indicator indicator, List<Measurement> all) {
        Map<Period, List<Measurement>> periods = all.stream()
                .collect(Collectors.groupingBy(Measurement::period, LinkedHashMap::new, Collectors.toList()));
        return periods.entrySet().stream()
                .map(entry -> new ResultView.MeasuredPeriod(
                        entry.getKey(),
                        Progress.of(indicator, entry.getKey(), entry.getValue()).actual(),
                        entry.getValue()))
                .sorted(Comparator.comparing(
                                (ResultView.MeasuredPeriod one) -> one.period().start())
                        .thenComparing(one -> one.period().end())
                        .reversed())
                .toList();
    }

    private static @Nullable Named named(List<Named> some, @Nullable String code) {
        return some.stream().filter(one -> one.code().equals(code)).findFirst().orElse(null);
    }
}
