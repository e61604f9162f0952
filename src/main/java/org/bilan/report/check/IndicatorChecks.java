package org.bilan.report.check;

import java.util.stream.Stream;
import org.bilan.report.Finding;
import org.bilan.report.Finding.Subject;
import org.bilan.report.material.Material;
import org.bilan.report.material.Warn;
import org.bilan.result.Progress;
import org.bilan.result.Progress.Doubt;

/** Indicators that were to be measured and have no data for the period, or data that a reader cannot rely on. No data is not zero. */
final class IndicatorChecks {
    private IndicatorChecks() {}

    /** Where there is data that could not be used the finding says that instead. */
    static Stream<Finding> withoutData(Material from) {
        return from.results().indicators().stream()
                .filter(one -> one.actual() == null && !one.has(Doubt.CROSSES) && !one.has(Doubt.NOT_ADDED))
                .map(one -> warn(from, "indicator.data", one));
    }

    /** Measured over days of the period and others: in no figure of the period, and nobody sees it. */
    static Stream<Finding> crossing(Material from) {
        return doubtful(from, Doubt.CROSSES, "indicator.crossing");
    }

    static Stream<Finding> notAdded(Material from) {
        return doubtful(from, Doubt.NOT_ADDED, "indicator.terms");
    }

    static Stream<Finding> partsExceeding(Material from) {
        return doubtful(from, Doubt.PARTS_EXCEED, "indicator.parts");
    }

    static Stream<Finding> aboveWhole(Material from) {
        return doubtful(from, Doubt.ABOVE_WHOLE, "indicator.above");
    }

    private static Stream<Finding> doubtful(Material from, Doubt doubt, String code) {
        return from.results().indicators().stream()
                .filter(one -> one.has(doubt))
                .map(one -> warn(from, code, one));
    }

    private static Finding warn(Material from, String code, Progress one) {
        String where = from.say(
                "where.indicator", one.indicator().code(), one.indicator().title());
        return Warn.of(
                from, code, where, new Subject("indicators", one.indicator().code()));
    }
}
