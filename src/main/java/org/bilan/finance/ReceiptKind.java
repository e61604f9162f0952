package org.bilan.finance;

import org.bilan.value.Coded;

/** Where received money comes from. */
public enum ReceiptKind implements Coded {
    INSTALMENT,
    DUES,
    DONATION,
    SALE,
    INTEREST,
    CONTRIBUTION,
    IN_KIND,
    OTHER
}
