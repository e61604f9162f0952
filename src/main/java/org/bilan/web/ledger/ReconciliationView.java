package org.bilan.web.ledger;

import java.util.List;
import java.util.Objects;
import org.bilan.finance.LedgerReconciliation;
import org.bilan.finance.ReconciliationItem;
import org.bilan.finance.ReconciliationKind;
import org.bilan.value.Money;
import org.bilan.web.Slice;

/** A kept reconciliation as its page shows it: what both have by account and category, and some of the differences. */
public record ReconciliationView(
        LedgerReconciliation kept, List<ReconciliationItem> totals, Slice<ReconciliationItem> differences) {
    public ReconciliationView {
        totals = List.copyOf(totals);
    }

    public List<ReconciliationItem> accounts() {
        return of(ReconciliationKind.ACCOUNT);
    }

    public List<ReconciliationItem> categories() {
        return of(ReconciliationKind.CATEGORY);
    }

    private List<ReconciliationItem> of(ReconciliationKind kind) {
        return totals.stream().filter(item -> item.kind() == kind).toList();
    }

    /** What the books have more of than Bilan; a side that is not there counts for nothing. */
    public Money difference(ReconciliationItem item) {
        Money zero = new Money(0, kept.ledger().currency());
        return Objects.requireNonNullElse(item.ledger(), zero).minus(Objects.requireNonNullElse(item.booked(), zero));
    }

    public Money difference() {
        return kept.ledger().minus(kept.booked());
    }
}
