package org.bilan.finance;

import org.bilan.value.Coded;

/** What is missing to tell whether a rule is kept. */
public enum RuleGap implements Coded {
    /** The rule's own value: nobody has read it in a signed document. */
    VALUE,
    /** Which costs the funder accepts. */
    ELIGIBLE,
    /** A rate of exchange for the records named. */
    RATE,
    /** Hours, nights or kilometres: an expense has an amount, not a quantity. */
    QUANTITY,
    /** Any cost at all. */
    COST,
    /** The project whose costs would be the whole. */
    PROJECT,
    /** A grant: the rule speaks of one, the annual report of many. */
    GRANT,
    /** Annexes, which are joined by hand. */
    ANNEX,
    /** Any count of people. */
    REACH,
    /** The finished pages. */
    PAGES,
    /** The day of the event from which the rule counts. */
    EVENT,
    /** Whether the organization's own duty was done: that stands among what is due. */
    DUTY,
    /** Exact amounts: some are approximate. */
    EXACT
}
