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
 * @param parts of the period by gender and age, as far as they were measured, with the rest that the whole tells of
 * @param cumulativeParts the same of all measurements that end by the period's end
 * @param summed codes of the indicators below whose sum it is, having no measurement of its own
 * @param doubts what is wrong or left out, in the order of {@link Doubt}
 */
public record Progress(
        Indicator indicator,
        Period period,
        @Nullable Measured actual,
        @Nullable Measured cumulative,
        List<Part> parts,
        List<Part> cumulativeParts,
        List<String> summed,
        List<Doubt> doubts) {

    /** What was measured of one gender, one age band, or both. */
    public record Part(@Nullable Gender gender, @Nullable AgeBand age, Measured measured) {}

    /** Why a figure may not be what it seems. */
    public enum Doubt {
        /** A measurement covers days of the period and others: it is in no figure of the period. */
        CROSSES,
        /** There is data of the period, but its parts or percentages cannot be put together. */
        NOT_ADDED,
        /** The parts are more than the whole. */
        PARTS_EXCEED,
        /** A percentage of more than its whole. */
        ABOVE_WHOLE
    }

    public Progress {
        parts = List.copyOf(parts);
        cumulativeParts = List.copyOf(cumulativeParts);
        summed = List.copyOf(summed);
        doubts = List.copyOf(doubts);
    }

    /** Measurements of other indicators are left out. */
    public static Progress of(Indicator indicator, Period period, List<Measurement> measurements) {
        List<Measurement> own = measurements.stream()
                .filter(measurement -> measurement.indicator().equals(indicator.code()))
                .toList();
        List<Measurement> all = own.stream()
                .filter(measurement -> !measurement.periodEnd().isAfter(period.end()))
                .toList();
        List<Measurement> within = all.stream()
                .filter(measurement -> !measurement.periodStart().isBefore(period.start()))
                .toList();
        MeasuredPeriods ofPeriod = new MeasuredPeriods(indicator, within);
        MeasuredPeriods ofAll = new MeasuredPeriods(indicator, all);
        return new Progress(
                indicator,
                period,
                ofPeriod.overall().orElse(null),
                ofAll.overall().orElse(null),
                ofPeriod.parts(),
                ofAll.parts(),
                List.of(),
                Doubts.of(indicator, period, own, within, ofPeriod));
    }

    /**
     * The measurements that the value of the period is made of, or of all up to its end.
     *
     * @param measurements those of other indicators are left out
     */
    public List<Measurement> counted(boolean cumulatively, List<Measurement> measurements) {
        return periods(cumulatively, measurements).counted();
    }

    /** The same of one gender, age band or both; null for not told apart. */
    public List<Measurement> counted(
            boolean cumulatively, List<Measurement> measurements, @Nullable Gender gender, @Nullable AgeBand age) {
        return periods(cumulatively, measurements).counted(gender, age);
    }

    private MeasuredPeriods periods(boolean cumulatively, List<Measurement> measurements) {
        return new MeasuredPeriods(
                indicator,
                measurements.stream()
                        .filter(one -> one.indicator().equals(indicator.code()))
                        .filter(one -> !one.periodEnd().isAfter(period.end()))
                        .filter(one -> cumulatively || !one.periodStart().isBefore(period.start()))
                        .toList());
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

    /** Whether a doubt is told of it. */
    public boolean has(Doubt doubt) {
        return doubts.contains(doubt);
    }
}
