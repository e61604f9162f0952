package org.bilan.finance;

import org.bilan.value.Coded;

/** What the records say of a rule. */
public enum RuleOutcome implements Coded {
    PASS,
    FAIL,
    /** Something is missing, and {@link RuleResult#missing()} says what. */
    CANNOT_TELL
}
