package org.bilan.result;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bilan.activity.AgeBand;
import org.bilan.activity.Gender;
import org.bilan.value.Period;
import org.bilan.value.TextFold;
import org.jspecify.annotations.Nullable;

/**
 * Indicators below indicators, across projects and grants, with how each stands. An indicator that adds up
 * ({@code sum}), was never measured itself, and whose every indicator below adds up in the same unit and has data, stands
 * at the sum of those. Nothing else is summed: other aggregations, other units or a gap below leave it without data.
 *
 * @param progress by code, every indicator given
 */
public record ResultTree(Map<String, Progress> progress) {

    /** An indicator in its place: {@code depth} is 0 for one without a parent among those asked for. */
    public record Node(Progress progress, int depth) {}

    public ResultTree {
        progress = Collections.unmodifiableMap(new LinkedHashMap<>(progress));
    }

    /** Each measurement is looked at once, and each indicator once, however deep the tree. */
    public static ResultTree of(List<Indicator> indicators, Period period, List<Measurement> measurements) {
        Map<String, List<Measurement>> byIndicator =
                measurements.stream().collect(Collectors.groupingBy(Measurement::indicator));
        Map<String, Progress> progress = new LinkedHashMap<>();
        indicators.forEach(one ->
                progress.put(one.code(), Progress.of(one, period, byIndicator.getOrDefault(one.code(), List.of()))));
        Map<String, List<Indicator>> below = below(indicators);
        List<Node> topDown = new ArrayList<>(ordered(indicators, progress));
        Collections.reverse(topDown);
        for (Node node : topDown) {
            Indicator indicator = node.progress().indicator();
            boolean measured = byIndicator.getOrDefault(indicator.code(), List.of()).stream()
                    .anyMatch(MeasuredPeriods::hasData);
            if (!measured) {
                List<Progress> parts = below.getOrDefault(indicator.code(), List.of()).stream()
                        .map(child -> progress.get(child.code()))
                        .toList();
                if (addsUp(indicator, parts)) {
                    progress.put(indicator.code(), sum(indicator, period, parts));
                }
            }
        }
        return new ResultTree(progress);
    }

    /** Those asked for, each followed by those below it; one whose parent is not among them stands as if it had none. */
    public List<Node> nodes(List<Indicator> asked) {
        return ordered(asked, progress);
    }

    /** Without recursion, so that no depth is too deep; a loop of parents is cut at its first indicator. */
    private static List<Node> ordered(List<Indicator> asked, Map<String, Progress> progress) {
        Map<String, List<Indicator>> below = below(asked);
        Set<String> codes = asked.stream().map(Indicator::code).collect(Collectors.toSet());
        Set<String> seen = new HashSet<>();
        List<Node> nodes = new ArrayList<>();
        List<Indicator> starts = new ArrayList<>(asked.stream()
                .filter(one -> one.parent() == null || !codes.contains(one.parent()))
                .sorted(Comparator.comparing(Indicator::level).thenComparing(Indicator::code))
                .toList());
        starts.addAll(asked);
        for (Indicator start : starts) {
            Deque<Node> open = new ArrayDeque<>();
            open.push(new Node(progress.get(start.code()), 0));
            while (!open.isEmpty()) {
                Node node = open.pop();
                String code = node.progress().indicator().code();
                if (seen.add(code)) {
                    nodes.add(node);
                    List<Indicator> children = new ArrayList<>(below.getOrDefault(code, List.of()));
                    Collections.reverse(children);
                    children.forEach(child -> open.push(new Node(progress.get(child.code()), node.depth() + 1)));
                }
            }
        }
        return nodes;
    }

    private static Map<String, List<Indicator>> below(List<Indicator> indicators) {
        Map<String, List<Indicator>> below = new HashMap<>();
        indicators.stream()
                .sorted(Comparator.comparing(Indicator::code))
                .filter(one -> one.parent() != null)
                .forEach(one -> below.computeIfAbsent(String.valueOf(one.parent()), parent -> new ArrayList<>())
                        .add(one));
        return below;
    }

    private static boolean addsUp(Indicator parent, List<Progress> parts) {
        return parent.aggregation() == Aggregation.SUM
                && !parent.unit().equals("%")
                && !parts.isEmpty()
                && parts.stream()
                        .allMatch(part -> part.indicator().aggregation() == Aggregation.SUM
                                && part.cumulative() != null
                                && TextFold.fold(part.indicator().unit()).equals(TextFold.fold(parent.unit())));
    }

    private static Progress sum(Indicator indicator, Period period, List<Progress> parts) {
        boolean inPeriod = parts.stream().allMatch(part -> part.actual() != null);
        return new Progress(
                indicator,
                period,
                inPeriod ? sum(parts, Progress::actual).orElse(null) : null,
                sum(parts, Progress::cumulative).orElse(null),
                inPeriod ? summedParts(parts, Progress::actual, Progress::parts) : List.of(),
                summedParts(parts, Progress::cumulative, Progress::cumulativeParts),
                parts.stream().map(part -> part.indicator().code()).toList(),
                List.of());
    }

    private static Optional<Measured> sum(List<Progress> parts, Function<Progress, @Nullable Measured> value) {
        return parts.stream()
                .flatMap(part -> java.util.stream.Stream.ofNullable(value.apply(part)))
                .map(Measured::value)
                .reduce(BigDecimal::add)
                .map(Measured::of);
    }

    /** By gender, else by age; those below that were not split that way are of gender or age not specified. */
    private static List<Progress.Part> summedParts(
            List<Progress> parts,
            Function<Progress, @Nullable Measured> whole,
            Function<Progress, List<Progress.Part>> split) {
        Map<Gender, BigDecimal> genders = new TreeMap<>();
        Map<AgeBand, BigDecimal> ages = new TreeMap<>();
        for (Progress part : parts) {
            split.apply(part).forEach(one -> {
                if (one.gender() != null && one.age() == null) {
                    genders.merge(one.gender(), one.measured().value(), BigDecimal::add);
                } else if (one.gender() == null && one.age() != null) {
                    ages.merge(one.age(), one.measured().value(), BigDecimal::add);
                }
            });
        }
        BigDecimal all = sum(parts, whole).map(Measured::value).orElse(BigDecimal.ZERO);
        rest(genders, Gender.UNKNOWN, all);
        rest(ages, AgeBand.UNKNOWN, all);
        List<Progress.Part> summed = new ArrayList<>();
        genders.forEach((gender, value) -> summed.add(new Progress.Part(gender, null, Measured.of(value))));
        ages.forEach((age, value) -> summed.add(new Progress.Part(null, age, Measured.of(value))));
        return summed;
    }

    private static <K> void rest(Map<K, BigDecimal> parts, K unknown, BigDecimal all) {
        BigDecimal known = parts.entrySet().stream()
                .filter(part -> !part.getKey().equals(unknown))
                .map(Map.Entry::getValue)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (!parts.isEmpty() && all.compareTo(known) > 0) {
            parts.put(unknown, all.subtract(known));
        }
    }
}
