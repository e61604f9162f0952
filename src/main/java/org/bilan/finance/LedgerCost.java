package org.bilan.finance;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of the books on an account that holds costs, in minor units of the currency of the books; a credit is negative.
 * {@code expense} is the expense that it is known to have become.
 */
public record LedgerCost(
        String account,
        CostCategory category,
        LocalDate date,
        @Nullable String number,
        String description,
        long minor,
        @Nullable String expense) {}
