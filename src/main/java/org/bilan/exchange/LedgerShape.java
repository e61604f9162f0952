package org.bilan.exchange;

import org.bilan.finance.DateOrder;

/**
 * What the first reading of an export told: its header, the order of its dates, the notation of its amounts, and whether
 * its account headings are closed by totals that name them, so that accounts may stand inside accounts.
 */
record LedgerShape(LedgerHeader header, DateOrder dates, LedgerAmounts amounts, boolean nested) {}
