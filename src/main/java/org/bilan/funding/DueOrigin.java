package org.bilan.funding;

import org.bilan.value.Coded;

/** Where the date of something due comes from. */
public enum DueOrigin implements Coded {
    /** Typed by people, from the agreement; it wins over what a rule says. */
    ENTERED,
    /** Counted by a rule of the funder's profile, or of the organization's own for its standing duties. */
    RULE,
    /** The payments of the grant. */
    INSTALMENT
}
