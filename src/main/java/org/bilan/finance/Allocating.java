package org.bilan.finance;

import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilan.finance.AllocationRefusal.Reason;
import org.bilan.organization.ClosedPeriod;
import org.bilan.organization.ClosedPeriodRepository;
import org.bilan.storage.BulkWriter;
import org.bilan.storage.Contention;
import org.bilan.storage.DatabaseRefusal;
import org.bilan.value.Period;

/**
 * Charges an expense to lines of grants: all its parts are replaced at once, in one transaction in which nobody else can
 * change the expense or its parts. What is refused leaves everything as it was.
 */
@Singleton
public class Allocating {
    private static final int ATTEMPTS = 4;

    private final TransactionOperations<Connection> transactions;
    private final ExpenseRepository expenses;
    private final AllocationRepository allocations;
    private final ClosedPeriodRepository periods;
    private final PortionReading reading;
    private final BulkWriter writer;

    Allocating(
            TransactionOperations<Connection> transactions,
            ExpenseRepository expenses,
            AllocationRepository allocations,
            ClosedPeriodRepository periods,
            PortionReading reading,
            BulkWriter writer) {
        this.transactions = transactions;
        this.expenses = expenses;
        this.allocations = allocations;
        this.periods = periods;
        this.reading = reading;
        this.writer = writer;
    }

    /** The expense with its parts; empty if there is none of that code. */
    @Transactional(readOnly = true)
    public Optional<AllocationSheet> read(String expense) {
        return expenses.findById(expense)
                .map(found -> new AllocationSheet(found, allocations.findByExpenseOrderByGrantAndLine(expense)));
    }

    /**
     * Charges the expense with exactly these portions; none takes away those it had.
     *
     * @param version of the sheet that was shown when people chose the portions: another one now, and nothing is stored
     */
    public AllocationOutcome allocate(String expense, List<Portion> portions, String version) {
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            try {
                return transactions.executeWrite(status -> replace(expense, portions, version));
            } catch (DatabaseRefusal refused) {
                // what was read is no longer there, such as a grant: the next attempt says so
                continue;
            } catch (RuntimeException failed) {
                if (!Contention.isCauseOf(failed)) {
                    throw failed;
                }
            }
        }
        return refused(List.of(AllocationRefusal.of(Reason.BUSY, expense)));
    }

    /** For new expenses that are charged as a whole, many in the transaction of the caller, who stores them with their parts. */
    public WholeCharging wholes() {
        return new WholeCharging(reading);
    }

    private AllocationOutcome replace(String expense, List<Portion> portions, String version) {
        if (expenses.hold(expense) == 0) {
            return refused(List.of(AllocationRefusal.of(Reason.UNKNOWN_EXPENSE, expense)));
        }
        AllocationSheet now = read(expense).orElseThrow();
        if (!now.version().equals(version)) {
            return refused(List.of(AllocationRefusal.of(Reason.CHANGED, expense)));
        }
        Optional<ClosedPeriod> closed = closed(now.expense());
        if (closed.isPresent()) {
            Period period = closed.get().period();
            return refused(List.of(AllocationRefusal.of(
                    Reason.CLOSED,
                    expense,
                    period.start().toString(),
                    period.end().toString())));
        }
        List<AllocationRefusal> reasons = new ArrayList<>();
        List<Allocation> parts = reading.read(now.expense(), portions, reading.records(), reasons);
        if (!reasons.isEmpty()) {
            return refused(reasons);
        }
        writer.removeOf(Allocation.class, List.of(expense));
        writer.upsert(Allocation.class, parts);
        return new AllocationOutcome.Allocated(read(expense).orElseThrow());
    }

    private Optional<ClosedPeriod> closed(Expense expense) {
        return periods.findClosed().stream()
                .filter(one -> one.period().contains(expense.incurredOn()))
                .findFirst();
    }

    private static AllocationOutcome refused(List<AllocationRefusal> reasons) {
        return new AllocationOutcome.Refused(reasons);
    }
}
