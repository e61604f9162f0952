package org.bilan.funding;

import org.bilan.value.Coded;

/** What a date in the agenda is about. The first five are handed in; see {@link ObligationKind}. */
public enum DueKind implements Coded {
    INTERIM,
    FINAL,
    FINANCIAL,
    AUDIT,
    OTHER,
    /** Money expected from the funder. */
    INSTALMENT,
    /** The last day until which vouchers must be kept; nothing is to be done by it. */
    RETENTION;

    static DueKind of(ObligationKind kind) {
        return switch (kind) {
            case INTERIM -> INTERIM;
            case FINAL -> FINAL;
            case FINANCIAL -> FINANCIAL;
            case AUDIT -> AUDIT;
            case OTHER -> OTHER;
        };
    }

    /** Whether the organization has to hand something in. */
    public boolean isHandedIn() {
        return this != INSTALMENT && this != RETENTION;
    }
}
