package org.bilan.finance;

import org.bilan.value.Coded;

/** What a row of a reconciliation is: a total, or one of the ways in which the books and Bilan differ. */
public enum ReconciliationKind implements Coded {
    /** The total of an account of the books, against the expenses that its lines became. */
    ACCOUNT,
    /** The total of a category in both. */
    CATEGORY,
    LEDGER_ONLY,
    BILAN_ONLY,
    AMOUNT,
    /** Its day falls inside the period in one of the two, and outside in the other. */
    PERIOD,
    DATE,
    /** Its account stands for another category than the expense has. */
    NATURE;

    public boolean isDifference() {
        return this != ACCOUNT && this != CATEGORY;
    }
}
