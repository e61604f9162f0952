package org.bilan.exchange;

import java.util.List;
import org.bilan.finance.LedgerReconciliation;
import org.bilan.finance.ReconciliationItem;
import org.jspecify.annotations.Nullable;

/** What came of a reconciliation. With any of {@code problems} nothing was compared or kept; {@code omitted} more were found. */
public record ReconcileOutcome(
        List<Problem> problems, int omitted, @Nullable LedgerReconciliation kept, List<ReconciliationItem> items) {
    public ReconcileOutcome {
        problems = List.copyOf(problems);
        items = List.copyOf(items);
    }

    public boolean isRefused() {
        return kept == null;
    }
}
