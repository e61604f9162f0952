package org.bilan.web.grant;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.bilan.funding.Due;
import org.bilan.funding.DueState;
import org.bilan.value.Money;
import org.bilan.value.Share;
import org.jspecify.annotations.Nullable;

/**
 * A grant in a list.
 *
 * @param spent charged to it since its beginning
 * @param next what is to be handed in or received first, the overdue before all; absent if nothing is
 */
public record GrantRow(
        GrantTerms terms,
        String funder,
        Money spent,
        GrantState state,
        @Nullable Due next,
        LocalDate today) {
    static final int SOON_DAYS = 30;

    /** How much of the amount is spent, in percent without decimals; zero of a grant of nothing. */
    public BigDecimal percent() {
        return Share.of(spent, terms.amount()).percent(0).orElse(BigDecimal.ZERO);
    }

    public boolean isOverdue() {
        return next != null && next.state(today, SOON_DAYS) == DueState.OVERDUE;
    }

    public boolean isSoon() {
        return next != null && next.state(today, SOON_DAYS) == DueState.SOON;
    }
}
