package org.bilan.exchange;

import org.bilan.funding.Grant;
import org.bilan.funding.RatePolicy;

/** A grant whose agreement fixes the rate says which, and of which currency; a rate without that policy would be passed over. */
final class RateCheck implements Check {
    @Override
    public void run(Records records, Findings findings) {
        if (findings.arrives(Tables.GRANTS)) {
            records.of(Tables.GRANTS).arriving().forEach(row -> check(row, records, findings));
        }
    }

    private static void check(Row<Grant> row, Records records, Findings findings) {
        Grant grant = row.record();
        boolean agreed = grant.ratePolicy() == RatePolicy.AGREED;
        String home = records.home().getCurrencyCode();
        String of = grant.agreedCurrency() == null ? grant.currency() : grant.agreedCurrency();
        if (agreed && grant.agreedRate() == null) {
            findings.add(Tables.GRANTS, row, "agreed_rate", "grants.rate.missing");
        } else if (!agreed && (grant.agreedRate() != null || grant.agreedCurrency() != null)) {
            findings.add(Tables.GRANTS, row, "rate_policy", "grants.rate.unused");
        } else if (agreed && of.equals(home)) {
            findings.add(Tables.GRANTS, row, "agreed_currency", "grants.rate.home", home);
        }
    }
}
