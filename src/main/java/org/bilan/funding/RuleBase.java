package org.bilan.funding;

import org.bilan.value.Coded;

/** The whole of which a rule limits a part. Where a rule lists the categories that make it up, those count instead. */
public enum RuleBase implements Coded {
    /** Every cost. */
    TOTAL,
    /** The costs that the funder accepts: an agreement says which, so without a list they are not known. */
    ELIGIBLE,
    /** Every cost but administration. */
    DIRECT,
    /** Salaries. */
    LABOUR
}
