package org.bilan.finance;

import java.util.Optional;
import org.bilan.value.Coded;

/** What an account of the books is in Bilan: a category of costs, or ignored, as banks, payables and revenues are. */
public enum LedgerUse implements Coded {
    SALARY,
    TRAVEL,
    PARTNER_TRANSFER,
    ACTIVITY,
    COMMUNICATION,
    EQUIPMENT,
    FEES,
    ADMINISTRATION,
    OTHER,
    IGNORED;

    /** Empty for an account that holds no costs. */
    public Optional<CostCategory> category() {
        return this == IGNORED ? Optional.empty() : Optional.of(CostCategory.valueOf(name()));
    }
}
