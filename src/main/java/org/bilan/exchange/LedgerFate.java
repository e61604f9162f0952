package org.bilan.exchange;

/** What becomes of a line of the books. */
public enum LedgerFate {
    /** It becomes an expense. */
    NEW,
    /** It was imported before. */
    KNOWN,
    /** An expense typed by hand looks like it; a person decides. */
    MATCHED,
    /** It stands for an expense typed by hand, as a person decided. */
    LINKED,
    /** It was imported before and is different now; a person decides. */
    CHANGED,
    /** Its expense took what the line says now, as a person decided. */
    UPDATED,
    /** It cannot be imported as it is. */
    REJECTED,
    /** Its account holds no costs, or its amount is zero. */
    IGNORED
}
