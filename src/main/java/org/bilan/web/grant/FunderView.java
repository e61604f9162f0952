package org.bilan.web.grant;

import java.util.List;
import org.bilan.organization.Organization;
import org.bilan.value.Money;
import org.bilan.value.Period;

/**
 * A funder's grants, the newest first.
 *
 * @param totals of all its grants, one for each currency
 * @param years what its instalments promised and brought in each fiscal year, the newest first
 */
public record FunderView(
        Organization funder, List<GrantRow> grants, List<GrantListView.Total> totals, List<Year> years) {
    /** Instalments expected and received in one fiscal year, in one currency. */
    public record Year(Period period, Money promised, Money received) {}

    public FunderView {
        grants = List.copyOf(grants);
        totals = List.copyOf(totals);
        years = List.copyOf(years);
    }
}
