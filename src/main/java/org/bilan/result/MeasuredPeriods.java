package org.bilan.result;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bilan.activity.AgeBand;
import org.bilan.activity.Gender;
import org.bilan.value.Period;
import org.jspecify.annotations.Nullable;

/**
 * The measurements of one indicator, put together over their periods in the indicator's own way. A period that lies
 * within another measured one is a detail of it and is not counted again.
 */
final class MeasuredPeriods {
    private static final Comparator<Period> BY_DAYS =
            Comparator.comparing(Period::start).thenComparing(Period::end, Comparator.reverseOrder());

    private final Indicator indicator;
    private final Map<Period, List<Measurement>> periods = new TreeMap<>(BY_DAYS);

    MeasuredPeriods(Indicator indicator, List<Measurement> measurements) {
        this.indicator = indicator;
        Map<Period, List<Measurement>> all = measurements.stream()
                .filter(MeasuredPeriods::hasData)
                .collect(Collectors.groupingBy(Measurement::period, () -> new TreeMap<>(BY_DAYS), Collectors.toList()));
        all.forEach((period, same) -> {
            boolean detail = periods.keySet().stream()
                    .anyMatch(kept -> kept.contains(period.start()) && kept.contains(period.end()));
            if (!detail) {
                periods.put(period, same);
            }
        });
    }

    Optional<Measured> overall() {
        List<Measurement> whole = new ArrayList<>();
        for (Map.Entry<Period, List<Measurement>> entry : periods.entrySet()) {
            Optional<Measurement> one = whole(entry.getValue());
            if (one.isEmpty()) {
                return Optional.empty();
            }
            whole.add(one.get());
        }
        return together(whole);
    }

    /** By gender, then age band, those that were not split last; parts of a part are parts too. */
    List<Progress.Part> parts() {
        Map<Key, List<Measurement>> byPart = periods.values().stream()
                .flatMap(List::stream)
                .filter(measurement -> measurement.gender() != null || measurement.age() != null)
                .collect(Collectors.groupingBy(
                        measurement -> new Key(measurement.gender(), measurement.age()),
                        () -> new TreeMap<>(Key.ORDER),
                        Collectors.toList()));
        List<Progress.Part> parts = new ArrayList<>();
        byPart.forEach((key, same) ->
                together(same).ifPresent(measured -> parts.add(new Progress.Part(key.gender, key.age, measured))));
        return parts;
    }

    private record Key(@Nullable Gender gender, @Nullable AgeBand age) {
        static final Comparator<Key> ORDER = Comparator.comparing(
                        Key::gender, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(Key::age, Comparator.nullsLast(Comparator.naturalOrder()));
    }

    private static boolean hasData(Measurement measurement) {
        return measurement.value() != null || (measurement.numerator() != null && measurement.denominator() != null);
    }

    /**
     * The measurement of everybody, or its parts added up: by gender and age if they were measured so, else by gender,
     * else by age, for they are the same people. Empty where parts cannot be added, as percentages without their terms.
     */
    private Optional<Measurement> whole(List<Measurement> same) {
        List<Measurement> everybody = split(same, false, false);
        if (!everybody.isEmpty()) {
            return Optional.of(everybody.get(0));
        }
        List<Measurement> both = split(same, true, true);
        List<Measurement> genders = split(same, true, false);
        List<Measurement> parts = !both.isEmpty() ? both : !genders.isEmpty() ? genders : split(same, false, true);
        if (parts.size() == 1) {
            return Optional.of(parts.get(0));
        }
        boolean terms = parts.stream().allMatch(part -> part.numerator() != null && part.denominator() != null);
        boolean adds = indicator.aggregation() != Aggregation.AVERAGE
                && indicator.aggregation() != Aggregation.RATIO
                && !indicator.unit().equals("%")
                && parts.stream().allMatch(part -> part.value() != null);
        if (!terms && !adds) {
            return Optional.empty();
        }
        Measurement first = parts.get(0);
        return Optional.of(new Measurement(
                null,
                first.indicator(),
                first.periodStart(),
                first.periodEnd(),
                adds ? sum(parts.stream().map(Measurement::value).toList()) : null,
                terms ? sum(parts.stream().map(Measurement::numerator).toList()) : null,
                terms ? sum(parts.stream().map(Measurement::denominator).toList()) : null,
                null,
                null,
                null));
    }

    private static List<Measurement> split(List<Measurement> same, boolean byGender, boolean byAge) {
        return same.stream()
                .filter(one -> (one.gender() != null) == byGender && (one.age() != null) == byAge)
                .toList();
    }

    private Optional<Measured> together(List<Measurement> inOrder) {
        if (inOrder.isEmpty()) {
            return Optional.empty();
        }
        if (inOrder.size() == 1) {
            return one(inOrder.get(0));
        }
        boolean terms = inOrder.stream().allMatch(one -> one.numerator() != null && one.denominator() != null);
        if (indicator.aggregation() == Aggregation.RATIO) {
            return terms
                    ? Measured.ratio(
                            sum(inOrder.stream().map(Measurement::numerator).toList()),
                            sum(inOrder.stream().map(Measurement::denominator).toList()),
                            indicator.unit())
                    : Optional.empty();
        }
        List<Measured> values =
                inOrder.stream().flatMap(one -> one(one).stream()).toList();
        return values.isEmpty() ? Optional.empty() : Optional.of(together(values, indicator.aggregation()));
    }

    private static Measured together(List<Measured> values, Aggregation aggregation) {
        List<BigDecimal> numbers = values.stream().map(Measured::value).toList();
        return switch (aggregation) {
            case SUM -> Measured.of(sum(numbers));
            case MAX ->
                values.stream().max(Comparator.comparing(Measured::value)).orElseThrow();
            case LAST, RATIO -> values.get(values.size() - 1);
            case AVERAGE -> {
                int decimals =
                        numbers.stream().mapToInt(BigDecimal::scale).max().orElse(0);
                yield Measured.of(sum(numbers)
                        .divide(BigDecimal.valueOf(numbers.size()), Math.max(1, decimals), RoundingMode.HALF_UP));
            }
        };
    }

    private Optional<Measured> one(Measurement measurement) {
        BigDecimal numerator = measurement.numerator();
        BigDecimal denominator = measurement.denominator();
        Optional<Measured> ratio = numerator == null || denominator == null
                ? Optional.empty()
                : Measured.ratio(numerator, denominator, indicator.unit());
        BigDecimal value = measurement.value();
        return value == null
                ? ratio
                : Optional.of(new Measured(value, ratio.map(Measured::terms).orElse(null)));
    }

    private static BigDecimal sum(List<BigDecimal> numbers) {
        return numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
