package org.bilan.funding;

import org.bilan.value.Coded;

/** The day from which a funder counts: to a report's due date, or to the end of the keeping of vouchers. */
public enum DueEvent implements Coded {
    GRANT_START,
    /** As amended. */
    GRANT_END,
    /** The end of the period that the report tells. */
    PERIOD_END,
    FISCAL_YEAR_END,
    /** The agreement's; where its date is not known, the grant's first day stands for it. */
    SIGNATURE,
    INSTALMENT_RECEIVED
}
