package org.bilan.finance;

import java.util.Currency;
import java.util.List;
import org.bilan.funding.Amendment;
import org.bilan.funding.Grant;
import org.bilan.funding.Instalment;
import org.bilan.organization.Organization;

/** What {@link Cofinancing} is computed from; amendments, instalments and receipts of grants not given are left out. */
public record FundingRecords(
        Currency home,
        List<Organization> organizations,
        List<Grant> grants,
        List<Amendment> amendments,
        List<Instalment> instalments,
        List<Receipt> receipts,
        List<ExchangeRate> rates) {

    public FundingRecords {
        organizations = List.copyOf(organizations);
        grants = List.copyOf(grants);
        amendments = List.copyOf(amendments);
        instalments = List.copyOf(instalments);
        receipts = List.copyOf(receipts);
        rates = List.copyOf(rates);
    }
}
