package org.bilan.finance;

import org.bilan.value.Coded;

/** Why an amount was converted at that rate and no other. */
public enum RateBasis implements Coded {
    /** Entered with the expense or receipt: what the bank applied. */
    ENTERED,
    DAY,
    MONTHLY_AVERAGE,
    YEARLY_AVERAGE,
    /** The average at which the grant's own money was received. */
    TRANSFER,
    /** Written in the agreement. */
    AGREED
}
