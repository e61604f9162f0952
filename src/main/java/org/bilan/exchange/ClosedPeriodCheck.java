package org.bilan.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilan.activity.Activity;
import org.bilan.activity.Reach;
import org.bilan.finance.Allocation;
import org.bilan.finance.Expense;
import org.bilan.finance.Forecast;
import org.bilan.finance.Receipt;
import org.bilan.funding.Amendment;
import org.bilan.funding.Instalment;
import org.bilan.result.Measurement;
import org.bilan.value.Period;
import org.jspecify.annotations.Nullable;

/**
 * What is dated inside a closed period is neither added, changed nor removed, nor moved into it or out of it: activities
 * by the last day they may have been on, with their counts; expenses by the day incurred, with their parts; receipts, and
 * instalments by the day received, since what is only promised may still come; amendments by the day signed; measurements
 * and forecasts by the end of what they are about. Explanations and the texts of reports stay open: they are written once
 * the year is over. A record that arrives as it is stored is no change.
 */
final class ClosedPeriodCheck implements Check {
    /** The dated tables, each with the column that a problem is told at. */
    private static final Map<Layout<?>, String> DATED = Map.ofEntries(
            Map.entry(Tables.ACTIVITIES, "date"),
            Map.entry(Tables.REACH, "activity"),
            Map.entry(Tables.EXPENSES, "incurred_on"),
            Map.entry(Tables.ALLOCATIONS, "expense"),
            Map.entry(Tables.RECEIPTS, "received_on"),
            Map.entry(Tables.INSTALMENTS, "received_on"),
            Map.entry(Tables.AMENDMENTS, "signed_on"),
            Map.entry(Tables.MEASUREMENTS, "period_end"),
            Map.entry(Tables.FORECASTS, "period_end"));

    @Override
    public void run(Records records, Findings findings) {
        List<Period> closed = records.closed();
        if (!closed.isEmpty()) {
            DATED.keySet().stream().filter(findings::arrives).forEach(layout -> check(layout, records, findings));
        }
    }

    private static <T> void check(Layout<T> layout, Records records, Findings findings) {
        Overlay<T> overlay = records.of(layout);
        overlay.arriving()
                .filter(row -> row.change() == Row.Change.ADDED || row.change() == Row.Change.CHANGED)
                .forEach(row -> {
                    Row<T> before = overlay.before(row.key());
                    Optional<Shut> shut = shut(row.record(), records)
                            .or(() -> before == null ? Optional.empty() : shut(before.record(), records));
                    shut.ifPresent(in -> findings.add(
                            layout,
                            row,
                            DATED.getOrDefault(layout, ""),
                            "period.closed",
                            in.day().toString(),
                            in.period().start().toString(),
                            in.period().end().toString()));
                });
    }

    /** A day and the closed period that it lies in. */
    record Shut(LocalDate day, Period period) {}

    /** Where a record is dated, if that is closed. */
    static Optional<Shut> shut(Object record, Records records) {
        LocalDate day = day(record, records);
        return day == null
                ? Optional.empty()
                : records.closed().stream()
                        .filter(period -> period.contains(day))
                        .findFirst()
                        .map(period -> new Shut(day, period));
    }

    private static @Nullable LocalDate day(Object record, Records records) {
        if (record instanceof Activity activity) {
            return activity.date().latest();
        }
        if (record instanceof Reach reach) {
            Activity of = records.of(Tables.ACTIVITIES).record(reach.activity());
            return of == null ? null : of.date().latest();
        }
        if (record instanceof Expense expense) {
            return expense.incurredOn();
        }
        if (record instanceof Allocation part) {
            Expense of = records.of(Tables.EXPENSES).record(part.expense());
            return of == null ? null : of.incurredOn();
        }
        if (record instanceof Receipt receipt) {
            return receipt.receivedOn();
        }
        if (record instanceof Instalment instalment) {
            return instalment.receivedOn();
        }
        return record instanceof Amendment amendment ? amendment.signedOn() : end(record);
    }

    /** Of what has a period, its end. */
    private static @Nullable LocalDate end(Object record) {
        if (record instanceof Measurement measurement) {
            return measurement.periodEnd();
        }
        return record instanceof Forecast forecast ? forecast.periodEnd() : null;
    }
}
