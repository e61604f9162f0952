package org.bilan.finance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.bilan.funding.Grant;
import org.bilan.funding.Instalment;
import org.bilan.funding.RatePolicy;
import org.bilan.value.Money;

/**
 * What whole expenses are worth to grants, in the grants' currencies and at the rates that their agreements want: the one
 * place where allocations meet rates of exchange. What came from funders is asked for only where an agreement says that
 * its rate counts. For one thread.
 */
public final class Worth {
    private final Conversion books;
    private final Supplier<List<Instalment>> instalments;
    private final Supplier<List<Receipt>> receipts;
    private final Map<String, GrantConversion> conversions = new HashMap<>();

    public Worth(Conversion books, Supplier<List<Instalment>> instalments, Supplier<List<Receipt>> receipts) {
        this.books = books;
        this.instalments = instalments;
        this.receipts = receipts;
    }

    /** Rounded half-up once; empty if no rate is known. */
    public Optional<Money> of(Expense expense, Grant grant) {
        return expense.currency().equals(grant.currency())
                ? Optional.of(expense.amount())
                : conversions
                        .computeIfAbsent(grant.code(), code -> conversion(grant))
                        .toGrant(expense)
                        .map(Converted::amount);
    }

    private GrantConversion conversion(Grant grant) {
        boolean transfers = grant.ratePolicy() == RatePolicy.TRANSFER;
        return GrantConversion.of(
                grant, books, transfers ? instalments.get() : List.of(), transfers ? receipts.get() : List.of());
    }
}
