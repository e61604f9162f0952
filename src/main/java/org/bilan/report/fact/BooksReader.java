package org.bilan.report.fact;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.Optional;
import org.bilan.finance.LedgerReconciliation;
import org.bilan.finance.LedgerReconciliationRepository;
import org.bilan.finance.ReconciliationItemRepository;
import org.bilan.report.ReportRequest;
import org.bilan.report.fact.ReportFacts.Books;

/** Reads what is kept of the reconciliation that a report rests on, inside the transaction of {@link FactsReader}. */
@Singleton
class BooksReader {
    private final LedgerReconciliationRepository reconciliations;
    private final ReconciliationItemRepository items;

    BooksReader(LedgerReconciliationRepository reconciliations, ReconciliationItemRepository items) {
        this.reconciliations = reconciliations;
        this.items = items;
    }

    Optional<Books> read(ReportRequest request) {
        return reconciliations
                .findOfPeriod(request.period().start(), request.period().end())
                .stream()
                .filter(one -> one.grant() == null || one.grant().equals(request.grant()))
                .min(Comparator.comparing((LedgerReconciliation one) -> one.grant() == null)
                        .thenComparing(LedgerReconciliation::madeOn, Comparator.reverseOrder())
                        .thenComparing(LedgerReconciliation::code, Comparator.reverseOrder()))
                .map(one -> new Books(one, items.findByReconciliationOrderByPosition(one.code())));
    }
}
