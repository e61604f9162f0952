package org.bilan.web.grant;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bilan.value.Money;
import org.bilan.value.Period;
import org.bilan.web.Slice;

/**
 * A list of grants.
 *
 * @param totals of everything found, one for each currency
 * @param funders names by code, to choose from
 * @param years the fiscal years in which some grant runs, the newest first
 * @param known how many grants there are, found or not
 */
public record GrantListView(
        Slice<GrantRow> slice, List<Total> totals, Map<String, String> funders, List<Period> years, int known) {
    /** Amounts of one currency. */
    public record Total(Money amount, Money spent) {
        Total plus(Total other) {
            return new Total(amount.plus(other.amount), spent.plus(other.spent));
        }
    }

    public GrantListView {
        totals = List.copyOf(totals);
        funders = Collections.unmodifiableMap(new LinkedHashMap<>(funders));
        years = List.copyOf(years);
    }
}
