package org.bilan.finance;

import org.bilan.value.Coded;

/** The time that a published rate stands for. An average is dated the first day of its month or year. */
public enum RateSpan implements Coded {
    DAY,
    MONTH,
    YEAR
}
