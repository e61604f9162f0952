package org.bilan.report.sketch;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bilan.activity.Gender;
import org.bilan.report.fact.ReportFacts;
import org.bilan.result.Aggregation;
import org.bilan.result.Indicator;
import org.bilan.result.IndicatorLevel;
import org.bilan.result.Measurement;
import org.bilan.value.Messages;
import org.jspecify.annotations.Nullable;

/** Made-up indicators, a ratio among them, some without target, the last of many without any value. */
record MadeUpResults(MadeUp much, Messages words) {
    ReportFacts.Results results() {
        return new ReportFacts.Results(indicators(), List.of(), measurements());
    }

    private List<Indicator> indicators() {
        return IntStream.range(0, much.some())
                .mapToObj(at -> new Indicator(
                        "I" + at,
                        words.say(at % 2 == 0 ? "made.indicator" : "made.indicator.long"),
                        isOwn(at)
                                ? IndicatorLevel.ORGANIZATION
                                : at == 0 ? IndicatorLevel.OUTPUT : IndicatorLevel.OUTCOME,
                        at % 2 == 0 ? "PR0" : null,
                        isOwn(at) ? null : MadeUp.GRANT,
                        at > 1 && !isOwn(at) ? "I0" : null,
                        words.say(isRatio(at) ? "made.unit.percent" : "made.unit"),
                        at % 4 == 3 ? null : BigDecimal.TEN,
                        MadeUpFacts.YEAR.start(),
                        at % 4 == 3 ? null : new BigDecimal(isRatio(at) ? "80" : "250"),
                        MadeUpFacts.YEAR.end(),
                        isRatio(at) ? Aggregation.RATIO : Aggregation.SUM,
                        at % 3 == 2 ? null : words.say("made.data")))
                .toList();
    }

    private List<Measurement> measurements() {
        int measured = much == MadeUp.MANY ? much.some() - 1 : much.some();
        return IntStream.range(0, measured)
                .boxed()
                .flatMap(at -> isRatio(at)
                        ? Stream.of(measurement(at, null, new BigDecimal("37"), new BigDecimal("52"), null))
                        : at == 1
                                ? Stream.of(Gender.WOMEN, Gender.MEN)
                                        .map(one -> measurement(at, new BigDecimal("93"), null, null, one))
                                : Stream.of(
                                        measurement(at, new BigDecimal(at == 0 ? "1234.5" : "187"), null, null, null)))
                .toList();
    }

    private static Measurement measurement(
            int at,
            @Nullable BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable Gender gender) {
        return new Measurement(
                null,
                "I" + at,
                MadeUpFacts.YEAR.start(),
                MadeUpFacts.YEAR.end(),
                value,
                numerator,
                denominator,
                gender,
                null,
                null);
    }

    /** The organization's, of no grant. */
    private static boolean isOwn(int at) {
        return at % 4 == 3;
    }

    private static boolean isRatio(int at) {
        return at == 2;
    }
}
