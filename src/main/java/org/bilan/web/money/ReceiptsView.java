package org.bilan.web.money;

import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.bilan.finance.Receipt;
import org.bilan.funding.Instalment;
import org.bilan.value.Money;
import org.bilan.value.Period;
import org.bilan.web.Slice;

/** What was received and what is expected of a fiscal year. */
public record ReceiptsView(
        Period year,
        Choices choices,
        Slice<Receipt> receipts,
        List<Total> totals,
        List<Instalment> expected,
        Map<String, String> grantCurrencies,
        Map<String, String> names) {
    public ReceiptsView {
        totals = List.copyOf(totals);
        expected = List.copyOf(expected);
    }

    /** The name of an organization, or the words that say where it came from. */
    public String sourceOf(Receipt receipt) {
        return names.getOrDefault(receipt.source(), receipt.source());
    }

    /** In the currency of its grant. */
    public Money amount(Instalment instalment) {
        return instalment.amount(Currency.getInstance(grantCurrencies.getOrDefault(instalment.grant(), "CAD")));
    }
}
