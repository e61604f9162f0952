package org.bilan.result;

import java.util.ArrayList;
import java.util.List;
import org.bilan.result.Progress.Doubt;
import org.bilan.value.Period;

/** Finds what is wrong with an indicator's measurements in a period, or left out of its figures. */
final class Doubts {
    private Doubts() {}

    /** @param own every measurement of the indicator; {@code within} those that lie in the period */
    static List<Doubt> of(
            Indicator indicator,
            Period period,
            List<Measurement> own,
            List<Measurement> within,
            MeasuredPeriods ofPeriod) {
        List<Doubt> doubts = new ArrayList<>();
        if (own.stream().anyMatch(one -> MeasuredPeriods.hasData(one) && crosses(one.period(), period))) {
            doubts.add(Doubt.CROSSES);
        }
        if (ofPeriod.overall().isEmpty() && within.stream().anyMatch(MeasuredPeriods::hasData)) {
            doubts.add(Doubt.NOT_ADDED);
        }
        if (ofPeriod.partsExceedWhole()) {
            doubts.add(Doubt.PARTS_EXCEED);
        }
        if (indicator.unit().equals("%") && within.stream().anyMatch(Doubts::isAboveWhole)) {
            doubts.add(Doubt.ABOVE_WHOLE);
        }
        return doubts;
    }

    private static boolean crosses(Period measured, Period period) {
        return measured.overlaps(period)
                && (measured.start().isBefore(period.start()) || measured.end().isAfter(period.end()));
    }

    private static boolean isAboveWhole(Measurement measurement) {
        return measurement.numerator() != null
                && measurement.denominator() != null
                && measurement.numerator().compareTo(measurement.denominator()) > 0;
    }
}
