package org.bilan.exchange;

import java.math.BigDecimal;
import org.bilan.result.Measurement;

/** A ratio has both its terms or none, and is not of something to nothing; 0 of 0 is nobody asked, and stays. */
final class MeasurementCheck implements Check {
    @Override
    public void run(Records records, Findings findings) {
        if (findings.arrives(Tables.MEASUREMENTS)) {
            records.of(Tables.MEASUREMENTS).arriving().forEach(row -> check(row, findings));
        }
    }

    private static void check(Row<Measurement> row, Findings findings) {
        BigDecimal numerator = row.record().numerator();
        BigDecimal denominator = row.record().denominator();
        if (numerator != null && denominator == null) {
            findings.add(Tables.MEASUREMENTS, row, "denominator", "measurement.term", numerator.toPlainString());
        } else if (numerator == null && denominator != null) {
            findings.add(Tables.MEASUREMENTS, row, "numerator", "measurement.term", denominator.toPlainString());
        } else if (numerator != null && denominator.signum() == 0 && numerator.signum() != 0) {
            findings.add(Tables.MEASUREMENTS, row, "denominator", "measurement.zero", numerator.toPlainString());
        }
    }
}
