package org.bilan.report.typed;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bilan.report.trace.Figure;
import org.bilan.report.trace.Term;
import org.bilan.report.trace.Trace;
import org.bilan.report.typed.TypedNumber.Kind;
import org.bilan.value.TextFold;
import org.jspecify.annotations.Nullable;

/** The figures of a report and what they were made from, to be held against numbers that were typed. */
public final class Known {
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int STEM = 5;
    private static final int SHORTEST = 4;
    private static final int SAME_UNIT = 3;
    private static final int ENOUGH = 2;

    private final Map<Kind, NavigableMap<BigDecimal, Set<String>>> values = new EnumMap<>(Kind.class);
    private final List<Figure> figures;
    private @Nullable List<Meaning> meanings;

    /** What a figure is about: the stems of the words of its label and unit. */
    private record Meaning(Figure figure, BigDecimal value, Kind kind, Set<String> label, Set<String> unit) {}

    public Known(Trace trace) {
        this.figures = trace.figures();
        for (Figure figure : figures) {
            keep(figure.exact(), figure.unit());
            for (Term term : figure.terms()) {
                keep(term.exact(), term.unit());
            }
        }
    }

    private void keep(String exact, String unit) {
        number(exact)
                .ifPresent(value -> values.computeIfAbsent(kind(unit), kind -> new TreeMap<>())
                        .computeIfAbsent(value, same -> new TreeSet<>())
                        .add(kind(unit) == Kind.MONEY ? unit : ""));
    }

    private static Optional<BigDecimal> number(String exact) {
        try {
            return exact.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(exact).abs());
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    private static Kind kind(String unit) {
        if (unit.equals("%")) {
            return Kind.PERCENT;
        }
        return CURRENCY.matcher(unit).matches() || unit.equals("$") ? Kind.MONEY : Kind.COUNT;
    }

    /** Whether a figure of its kind, rounded as it was typed, is that number. */
    public boolean has(TypedNumber typed) {
        NavigableMap<BigDecimal, Set<String>> alike = values.get(typed.kind());
        return alike != null
                && alike
                        .subMap(
                                typed.value().subtract(typed.half()),
                                true,
                                typed.value().add(typed.half()),
                                false)
                        .values()
                        .stream()
                        .anyMatch(currencies -> typed.currency().isEmpty() || currencies.contains(typed.currency()));
    }

    /**
     * The figure that is about the same: of its kind, counting the same, with most of the words of its sentence in the
     * label; of several, the one whose value is nearest. Empty where none counts the same, or no word is the same.
     */
    public Optional<Figure> nearest(TypedNumber typed) {
        Set<String> around = stems(typed.around());
        Set<String> unit = stems(typed.unit());
        boolean people = typed.isOfPeople();
        List<Meaning> best = new ArrayList<>();
        int most = ENOUGH;
        for (Meaning one : meanings()) {
            int score = one.kind() == typed.kind() ? score(one, around, unit, people) : 0;
            if (score > most) {
                best.clear();
                most = score;
            }
            if (score == most) {
                best.add(one);
            }
        }
        return best.stream()
                .min(Comparator.comparing(
                        one -> one.value().subtract(typed.value()).abs()))
                .map(Meaning::figure);
    }

    private static int score(Meaning one, Set<String> around, Set<String> unit, boolean people) {
        int shared = (int) one.label().stream().filter(around::contains).count();
        boolean same = one.unit().stream().anyMatch(unit::contains)
                || one.label().stream().anyMatch(unit::contains)
                || people && isOfPeople(one.figure());
        if (one.kind() == Kind.COUNT && (!same || people != isOfPeople(one.figure()))) {
            return 0;
        }
        return 2 * shared + (same ? SAME_UNIT : 0);
    }

    private static boolean isOfPeople(Figure figure) {
        return Arrays.stream(BETWEEN.split(TextFold.fold(figure.unit() + ' ' + figure.label())))
                .anyMatch(Vocabulary::isPeople);
    }

    private List<Meaning> meanings() {
        List<Meaning> all = meanings;
        if (all == null) {
            all = figures.stream()
                    .flatMap(one -> number(one.exact()).stream()
                            .map(value ->
                                    new Meaning(one, value, kind(one.unit()), stems(one.label()), stems(one.unit()))))
                    .toList();
            meanings = all;
        }
        return all;
    }

    private static Set<String> stems(String text) {
        return stems(Arrays.asList(BETWEEN.split(TextFold.fold(text))));
    }

    private static Set<String> stems(List<String> words) {
        return words.stream()
                .filter(word -> word.length() >= SHORTEST)
                .map(word -> word.substring(0, Math.min(STEM, word.length())))
                .collect(Collectors.toSet());
    }
}
