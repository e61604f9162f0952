package org.bilan.funding;

import org.bilan.value.Coded;

/** The kind of support. */
public enum GrantKind implements Coded {
    MISSION,
    PROJECT,
    WAGE_SUBSIDY,
    DONATION,
    CONTRIBUTION
}
