package org.bilan.exchange;

import org.bilan.value.Period;
import org.jspecify.annotations.Nullable;

/** What a person asks to be reconciled: an export of the books, for a period, with all expenses or with those charged to a grant. */
public record ReconcileOrder(
        LedgerOrder ledger,
        Period period,
        @Nullable String grant,
        @Nullable String by) {}
