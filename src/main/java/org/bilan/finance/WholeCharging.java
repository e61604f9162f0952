package org.bilan.finance;

import java.math.BigDecimal;
import java.util.List;

/**
 * Charges expenses as a whole to a line of a grant, by the same reading and with the same refusals as
 * {@link Allocating}. For one transaction, one thread and many expenses: a grant is asked for once.
 */
public final class WholeCharging {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final PortionReading reading;
    private final PortionRecords records;

    WholeCharging(PortionReading reading) {
        this.reading = reading;
        this.records = reading.records();
    }

    /** The parts to store, what they claim settled; of no meaning once a reason is added to {@code reasons}. */
    public List<Allocation> charge(Expense expense, String grant, String line, List<AllocationRefusal> reasons) {
        return reading.read(expense, List.of(new Portion.OfShare(grant, line, WHOLE)), records, reasons);
    }

    /** Whether the grant is in another currency than the expense, and so charged at a rate of exchange. */
    public boolean isConverted(Expense expense, String grant) {
        return records.grant(grant)
                .filter(found -> !found.currency().equals(expense.currency()))
                .isPresent();
    }
}
