package org.bilan.result;

import org.bilan.value.Coded;

/** The level of the results chain that an indicator belongs to. */
public enum IndicatorLevel implements Coded {
    ORGANIZATION,
    ACTIVITY,
    OUTPUT,
    OUTCOME,
    IMPACT
}
