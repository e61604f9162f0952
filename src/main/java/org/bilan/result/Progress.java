package org.bilan.result;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.bilan.activity.AgeBand;
import org.bilan.activity.Gender;
import org.bilan.value.Period;
import org.bilan.value.Share;
import org.jspecify.annotations.Nullable;

/**
 * How an indicator stands at the end of a period. No data is absent, never zero.
 *
 * @param actual of the measurements that lie within the period
 * @param cumulative of all measurements that end by the period's end
 * @param parts of the period by gender and age, as far as they were measured
 */
public record Progress(
        Indicator indicator,
        Period period,
        @Nullable Measured actual,
        @Nullable Measured cumulative,
        List<Part> parts) {

    /** What was measured of one gender, one age band, or both. */
    public record Part(@Nullable Gender gender, @Nullable AgeBand age, Measured measured) {}

    public Progress {
        parts = List.copyOf(parts);
    }

    /** Measurements of other indicators are left out. */
    public static Progress of(Indicator indicator, Period period, List<Measurement> measurements) {
        List<Measurement> all = measurements.stream()
                .filter(measurement -> measurement.indicator().equals(indicator.code()))
                .filter(measurement -> !measurement.periodEnd().isAfter(period.end()))
                .toList();
        List<Measurement> within = all.stream()
                .filter(measurement -> !measurement.periodStart().isBefore(period.start()))
                .toList();
        MeasuredPeriods periods = new MeasuredPeriods(indicator, within);
        return new Progress(
                indicator,
                period,
                periods.overall().orElse(null),
                new MeasuredPeriods(indicator, all).overall().orElse(null),
                periods.parts());
    }

    /** How far from baseline to target it has come; empty without a target or data. Without a baseline the way starts at zero. */
    public Optional<Share> towardsTarget() {
        BigDecimal target = indicator.target();
        if (target == null || cumulative == null) {
            return Optional.empty();
        }
        BigDecimal baseline = indicator.baseline() == null ? BigDecimal.ZERO : indicator.baseline();
        return Optional.of(new Share(cumulative.value().subtract(baseline), target.subtract(baseline)));
    }
}
