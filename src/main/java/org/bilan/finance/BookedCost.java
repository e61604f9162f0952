package org.bilan.finance;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An expense of Bilan, or the part of it that is compared, in minor units of the currency of the books. */
public record BookedCost(
        String expense,
        CostCategory category,
        LocalDate date,
        @Nullable String voucher,
        String description,
        long minor) {}
