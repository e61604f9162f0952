package org.bilan.funding;

import org.bilan.value.Coded;

/** What is owed to the funder. */
public enum ObligationKind implements Coded {
    INTERIM,
    FINAL,
    FINANCIAL,
    AUDIT,
    OTHER
}
