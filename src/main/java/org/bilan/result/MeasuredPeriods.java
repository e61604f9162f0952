package org.bilan.result;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bilan.activity.AgeBand;
import org.bilan.activity.Gender;
import org.bilan.value.Period;
import org.bilan.value.Share;
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
        Period widest = null;
        for (Map.Entry<Period, List<Measurement>> entry : all.entrySet()) {
            Period period = entry.getKey();
            if (widest == null || period.end().isAfter(widest.end())) {
                periods.put(period, entry.getValue());
                widest = period;
            }
        }
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

    /** The measurements that the value is of: of everybody, or the parts that were added up. */
    List<Measurement> counted() {
        return told().stream().flatMap(same -> counted(same).stream()).toList();
    }

    /** As counted, those of this gender and age band alone. */
    List<Measurement> counted(@Nullable Gender gender, @Nullable AgeBand age) {
        return told().stream()
                .flatMap(List::stream)
                .filter(one -> one.gender() == gender && one.age() == age)
                .toList();
    }

    private static List<Measurement> counted(List<Measurement> same) {
        List<Measurement> everybody = split(same, false, false);
        return everybody.isEmpty() ? parts(same) : everybody.subList(0, 1);
    }

    /** By gender and age if they were measured so, else by gender, else by age: they are the same people. */
    private static List<Measurement> parts(List<Measurement> same) {
        List<Measurement> both = split(same, true, true);
        List<Measurement> genders = split(same, true, false);
        return !both.isEmpty() ? both : !genders.isEmpty() ? genders : split(same, false, true);
    }

    /**
     * By gender, then age band, those that were not split last; parts of a part are parts too. Where the whole and its
     * parts tell how many were of no gender or age known, they are a part as well. Of a largest or last value the parts
     * are those of the same period.
     */
    List<Progress.Part> parts() {
        Map<Key, List<Measurement>> byPart = told().stream()
                .flatMap(List::stream)
                .filter(MeasuredPeriods::isPart)
                .collect(Collectors.groupingBy(
                        measurement -> new Key(measurement.gender(), measurement.age()),
                        () -> new TreeMap<>(Key.ORDER),
                        Collectors.toList()));
        Map<Key, Measured> parts = new TreeMap<>(Key.ORDER);
        byPart.forEach((key, same) -> together(same).ifPresent(measured -> parts.put(key, measured)));
        overall().ifPresent(whole -> {
            for (Key unknown : Key.UNKNOWN) {
                rest(whole, unknown, parts)
                        .filter(rest -> rest.value().signum() > 0)
                        .ifPresent(rest -> parts.put(unknown, rest));
            }
        });
        return parts.entrySet().stream()
                .map(part -> new Progress.Part(part.getKey().gender, part.getKey().age, part.getValue()))
                .toList();
    }

    /** Whether parts are more than their whole: one of the two is wrong. */
    boolean partsExceedWhole() {
        Map<Key, Measured> parts = new TreeMap<>(Key.ORDER);
        parts().forEach(part -> parts.put(new Key(part.gender(), part.age()), part.measured()));
        return overall()
                .filter(whole -> Arrays.stream(Key.UNKNOWN)
                        .anyMatch(unknown -> rest(whole, unknown, parts)
                                .filter(rest -> rest.value().signum() < 0)
                                .isPresent()))
                .isPresent();
    }

    /** What the whole is more than the parts of known gender, age or both; empty if there are none or they do not add up. */
    private Optional<Measured> rest(Measured whole, Key unknown, Map<Key, Measured> parts) {
        List<Measured> known = parts.entrySet().stream()
                .filter(part -> part.getKey().isLike(unknown) && !part.getKey().equals(unknown))
                .map(Map.Entry::getValue)
                .toList();
        if (known.isEmpty()) {
            return Optional.empty();
        }
        if (indicator.aggregation() == Aggregation.RATIO) {
            return restOfTerms(whole, known);
        }
        boolean adds = indicator.aggregation() != Aggregation.AVERAGE
                && !indicator.unit().equals("%");
        return adds
                ? Optional.of(Measured.of(whole.value()
                        .subtract(sum(known.stream().map(Measured::value).toList()))))
                : Optional.empty();
    }

    private Optional<Measured> restOfTerms(Measured whole, List<Measured> known) {
        Share all = whole.terms();
        if (all == null || known.stream().anyMatch(part -> part.terms() == null)) {
            return Optional.empty();
        }
        BigDecimal part = all.part();
        BigDecimal base = all.whole();
        for (Measured one : known) {
            Share terms = Objects.requireNonNull(one.terms());
            part = part.subtract(terms.part());
            base = base.subtract(terms.whole());
        }
        return base.signum() <= 0 || part.signum() < 0
                ? base.signum() < 0 || part.signum() < 0
                        ? Optional.of(new Measured(BigDecimal.ONE.negate(), null))
                        : Optional.empty()
                : Measured.ratio(part, base, indicator.unit());
    }

    /** The periods that the value is of. */
    private Collection<List<Measurement>> told() {
        if (periods.isEmpty()) {
            return List.of();
        }
        List<List<Measurement>> all = List.copyOf(periods.values());
        return switch (indicator.aggregation()) {
            case SUM, AVERAGE, RATIO -> all;
            case LAST -> all.subList(all.size() - 1, all.size());
            case MAX ->
                all.stream()
                        .filter(same -> whole(same).flatMap(this::one).isPresent())
                        .max(Comparator.comparing(same -> whole(same)
                                .flatMap(this::one)
                                .map(Measured::value)
                                .orElseThrow()))
                        .map(List::of)
                        .orElse(all);
        };
    }

    private record Key(@Nullable Gender gender, @Nullable AgeBand age) {
        static final Comparator<Key> ORDER = Comparator.comparing(
                        Key::gender, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(Key::age, Comparator.nullsLast(Comparator.naturalOrder()));

        /** Those of whom gender, age or both are not specified, beside those of whom they are. */
        static final Key[] UNKNOWN = {
            new Key(Gender.UNKNOWN, null), new Key(null, AgeBand.UNKNOWN), new Key(Gender.UNKNOWN, AgeBand.UNKNOWN)
        };

        /** Whether both are split by the same: gender, age or both. */
        boolean isLike(Key other) {
            return (gender == null) == (other.gender == null) && (age == null) == (other.age == null);
        }
    }

    private static boolean isPart(Measurement measurement) {
        return measurement.gender() != null || measurement.age() != null;
    }

    static boolean hasData(Measurement measurement) {
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
        List<Measurement> parts = parts(same);
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
