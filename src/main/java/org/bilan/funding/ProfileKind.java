package org.bilan.funding;

import org.bilan.value.Coded;

/** What a folder of report templates makes. */
public enum ProfileKind implements Coded {
    ANNUAL,
    FUNDER,
    LETTER
}
