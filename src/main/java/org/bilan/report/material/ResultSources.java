package org.bilan.report.material;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.bilan.activity.AgeBand;
import org.bilan.activity.Gender;
import org.bilan.report.material.Origin.Part;
import org.bilan.report.trace.How;
import org.bilan.result.Aggregation;
import org.bilan.result.Indicator;
import org.bilan.result.Measured;
import org.bilan.result.Measurement;
import org.bilan.result.Progress;
import org.bilan.value.Share;
import org.jspecify.annotations.Nullable;

/** Where the values of indicators come from: their measurements, put together in the indicator's own way. */
public final class ResultSources {
    private final Material from;
    private final Sources sources;

    ResultSources(Material from, Sources sources) {
        this.from = from;
        this.sources = sources;
    }

    /** The origins of an indicator's figures by the key of their column; null for another column. */
    public Function<String, @Nullable Origin> of(Progress one) {
        return column -> switch (column) {
            case "baseline" -> entered(one.indicator(), one.indicator().baseline());
            case "target" -> entered(one.indicator(), one.indicator().target());
            case "actual", "actual.short" -> whole(one, false);
            case "cumulative" -> whole(one, true);
            case "achieved" -> achieved(one);
            case "numerator", "denominator" -> term(one, false);
            case "covered" ->
                fromBaseline(
                        one,
                        from.say("column.cumulative"),
                        one.cumulative() == null ? null : one.cumulative().value(),
                        whole(one, true));
            case "to-cover" ->
                fromBaseline(
                        one,
                        from.say("column.target"),
                        one.indicator().target(),
                        entered(one.indicator(), one.indicator().target()));
            default -> null;
        };
    }

    private Origin entered(Indicator indicator, @Nullable BigDecimal value) {
        Origin entered = sources.entered(indicator);
        return value == null ? entered : entered.told(value, indicator.unit());
    }

    /** Of a gender, an age band or both. */
    public Function<String, @Nullable Origin> of(Progress one, @Nullable Gender gender, @Nullable AgeBand age) {
        return column -> part(one, column.equals("cumulative"), gender, age);
    }

    @Nullable
    Origin whole(Progress one, boolean cumulatively) {
        Measured value = cumulatively ? one.cumulative() : one.actual();
        if (value == null) {
            return null;
        }
        if (new ResultTold(from).hidesWhole(one)) {
            return Origin.HIDDEN;
        }
        return one.summed().isEmpty()
                ? measured(one, value, cumulatively)
                : summed(one, cumulatively).told(value.value(), one.indicator().unit());
    }

    private Origin measured(Progress one, Measured value, boolean cumulatively) {
        List<Measurement> counted =
                one.counted(cumulatively, from.facts().results().measurements());
        Indicator indicator = one.indicator();
        if (value.terms() != null && (counted.size() > 1 || counted.get(0).value() == null)) {
            return ratio(value.terms(), counted, indicator);
        }
        return counted(indicator, counted, value);
    }

    private Origin counted(Indicator indicator, List<Measurement> counted, Measured value) {
        return Origin.of(counted.size() == 1 ? How.ENTERED : how(indicator), sentence(indicator, counted), counted)
                .told(value.value(), indicator.unit());
    }

    /** Both terms of a ratio are sums of what was entered with the measurements; null where nothing was measured. */
    public @Nullable Origin term(Progress one, boolean cumulatively) {
        List<Measurement> counted =
                one.counted(cumulatively, from.facts().results().measurements());
        return counted.isEmpty() ? null : sources.sum(counted, sources.say("measured.sum"));
    }

    private Origin ratio(Share terms, List<Measurement> counted, Indicator indicator) {
        Origin sum = sources.sum(counted, "");
        Part part = Part.of(sources.say("numerator"), terms.part(), "", sum);
        Part whole = Part.of(sources.say("denominator"), terms.whole(), "", sum);
        Origin ratio = Objects.requireNonNull(sources.percent(part, whole));
        return new Origin(
                How.RATIO,
                indicator.unit().equals("%") ? ratio.formula() : sources.say("ratio", part.label(), whole.label()),
                ratio.parts(),
                List.of(),
                "",
                indicator.unit());
    }

    /** What stands at the sum of the indicators below it. */
    private Origin summed(Progress one, boolean cumulatively) {
        List<Part> parts = new ArrayList<>();
        for (String code : one.summed()) {
            Progress below = from.results().progress(code);
            Measured value = cumulatively ? below.cumulative() : below.actual();
            Origin origin = whole(below, cumulatively);
            if (value != null && origin != null) {
                parts.add(Part.of(
                        below.indicator().title(),
                        value.value(),
                        below.indicator().unit(),
                        origin));
            }
        }
        return sources.sumOf(parts);
    }

    private @Nullable Origin part(Progress one, boolean cumulatively, @Nullable Gender gender, @Nullable AgeBand age) {
        if (new ResultTold(from).hidesParts(one)) {
            return Origin.HIDDEN;
        }
        Measured told = valueOf(one, cumulatively, gender, age);
        if (told == null) {
            return null;
        }
        List<Measurement> counted =
                one.counted(cumulatively, from.facts().results().measurements(), gender, age);
        if (!counted.isEmpty()) {
            return told.terms() != null && counted.get(0).value() == null
                    ? ratio(told.terms(), counted, one.indicator())
                    : counted(one.indicator(), counted, told);
        }
        Measured value = cumulatively ? one.cumulative() : one.actual();
        Origin whole = whole(one, cumulatively);
        return value == null || whole == null ? null : rest(one, cumulatively, gender, age, value, whole);
    }

    private static @Nullable Measured valueOf(
            Progress one, boolean cumulatively, @Nullable Gender gender, @Nullable AgeBand age) {
        return (cumulatively ? one.cumulativeParts() : one.parts())
                .stream()
                        .filter(part -> part.gender() == gender && part.age() == age)
                        .map(Progress.Part::measured)
                        .findFirst()
                        .orElse(null);
    }

    /** What the whole is more than the parts that were told apart. */
    private Origin rest(
            Progress one,
            boolean cumulatively,
            @Nullable Gender gender,
            @Nullable AgeBand age,
            Measured value,
            Origin whole) {
        List<Part> parts = new ArrayList<>(List.of(
                Part.of(from.say("total"), value.value(), one.indicator().unit(), whole)));
        for (Progress.Part part : cumulatively ? one.cumulativeParts() : one.parts()) {
            boolean alike = (part.gender() == null) == (gender == null) && (part.age() == null) == (age == null);
            boolean itself = part.gender() == gender && part.age() == age;
            Origin origin = alike && !itself ? part(one, cumulatively, part.gender(), part.age()) : null;
            if (origin != null) {
                String label = ResultTold.part(part.gender(), part.age(), from);
                parts.add(
                        Part.of(label, part.measured().value(), one.indicator().unit(), origin));
            }
        }
        return new Origin(
                How.DIFFERENCE,
                sources.say("rest"),
                parts,
                List.of(),
                "",
                one.indicator().unit());
    }

    /** The way made from the baseline over the whole way to the target. */
    private @Nullable Origin achieved(Progress one) {
        Share way = new ResultTold(from).hidesWhole(one)
                ? null
                : one.towardsTarget().orElse(null);
        Origin whole = whole(one, true);
        if (way == null || whole == null) {
            return null;
        }
        List<Record> records = new ArrayList<>(whole.allRecords());
        records.add(one.indicator());
        Part part = new Part(sources.say("way.made"), Origin.exact(way.part()), "", whole.how(), records);
        Part all = new Part(sources.say("way"), Origin.exact(way.whole()), "", How.ENTERED, List.of(one.indicator()));
        Origin percent = Objects.requireNonNull(sources.percent(part, all));
        BigDecimal exact = way.percent(10).orElse(null);
        return exact == null ? percent : percent.told(exact, "%");
    }

    /** How far a value is from where the indicator began; without a baseline, the value itself. */
    private @Nullable Origin fromBaseline(
            Progress one, String label, @Nullable BigDecimal value, @Nullable Origin origin) {
        Indicator indicator = one.indicator();
        if (value == null || origin == null || indicator.baseline() == null) {
            return origin;
        }
        Part baseline = Part.of(
                from.say("column.baseline"), indicator.baseline(), indicator.unit(), sources.entered(indicator));
        return Objects.requireNonNull(sources.difference(Part.of(label, value, indicator.unit(), origin), baseline))
                .told(value.subtract(indicator.baseline()), indicator.unit());
    }

    private static How how(Indicator indicator) {
        return switch (indicator.aggregation()) {
            case SUM -> How.SUM;
            case MAX -> How.LARGEST;
            case LAST -> How.LATEST;
            case AVERAGE -> How.AVERAGE;
            case RATIO -> How.RATIO;
        };
    }

    private String sentence(Indicator indicator, List<Measurement> counted) {
        Aggregation way = indicator.aggregation();
        return sources.say(counted.size() == 1 && way == Aggregation.SUM ? "measured" : "measured." + way.code());
    }
}
