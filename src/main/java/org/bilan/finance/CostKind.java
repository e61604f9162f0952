package org.bilan.finance;

import org.bilan.value.Coded;

/** Paid in money, or given in goods and time. */
public enum CostKind implements Coded {
    CASH,
    IN_KIND
}
