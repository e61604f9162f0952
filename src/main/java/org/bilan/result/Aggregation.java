package org.bilan.result;

import org.bilan.value.Coded;

/** How an indicator's measurements add up over periods. */
public enum Aggregation implements Coded {
    SUM,
    MAX,
    LAST,
    AVERAGE,
    RATIO
}
