package org.bilan.funding;

import org.bilan.value.Coded;

/** Which rate a grant's agreement wants for amounts in other currencies. {@code org.bilan.finance.GrantConversion} applies it. */
public enum RatePolicy implements Coded {
    /** The rate published for the day on which the expense was incurred. */
    DAY,
    /** The rate at which the grant's own money was received. */
    TRANSFER,
    /** The average of the month in which the expense was incurred. */
    MONTHLY_AVERAGE,
    /** The one rate written in the agreement. */
    AGREED
}
