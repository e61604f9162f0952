package org.bilan.web.result;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bilan.result.Indicator;
import org.bilan.result.Measured;
import org.bilan.result.Measurement;
import org.bilan.result.Progress;
import org.bilan.value.Period;
import org.bilan.web.record.Named;
import org.jspecify.annotations.Nullable;

/**
 * One indicator with its measurements.
 *
 * @param parent what it contributes to, {@code below} what contributes to it
 * @param periods its measurements, those of one period together, the newest first
 */
public record ResultView(
        Progress progress,
        List<Period> years,
        @Nullable Named project,
        @Nullable Named grant,
        @Nullable Named parent,
        List<Named> below,
        List<MeasuredPeriod> periods) {
    /** Measurements of one period; {@code actual} puts them together, null where they do not add up. */
    public record MeasuredPeriod(Period period, @Nullable Measured actual, List<Measurement> measurements) {
        public MeasuredPeriod {
            measurements = List.copyOf(measurements);
        }

        public List<Measurement> parts() {
            return measurements.stream()
                    .filter(one -> one.gender() != null || one.age() != null)
                    .toList();
        }

        public String notes() {
            return measurements.stream()
                    .map(Measurement::note)
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(" "));
        }
    }

    public ResultView {
        years = List.copyOf(years);
        below = List.copyOf(below);
        periods = List.copyOf(periods);
    }

    public Indicator indicator() {
        return progress.indicator();
    }

    /** How far towards the target, in percent; empty without a target or data. */
    public Optional<BigDecimal> way() {
        return progress.towardsTarget().flatMap(share -> share.percent(0));
    }
}
