package org.bilan.finance;

import org.bilan.value.Coded;

/** The nature of a cost. */
public enum CostCategory implements Coded {
    SALARY,
    TRAVEL,
    PARTNER_TRANSFER,
    ACTIVITY,
    COMMUNICATION,
    EQUIPMENT,
    FEES,
    ADMINISTRATION,
    OTHER
}
