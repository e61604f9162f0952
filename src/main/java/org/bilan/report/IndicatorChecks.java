package org.bilan.report;

import java.util.stream.Stream;
import org.bilan.report.Finding.Subject;

/** Indicators that were to be measured and have no data for the period. No data is not zero. */
final class IndicatorChecks {
    private IndicatorChecks() {}

    static Stream<Finding> withoutData(Material from) {
        return from.indicators().stream()
                .filter(one -> one.actual() == null)
                .map(one -> Warn.of(
                        from,
                        "indicator.data",
                        from.say(
                                "where.indicator",
                                one.indicator().code(),
                                one.indicator().title()),
                        new Subject("indicators", one.indicator().code())));
    }
}
