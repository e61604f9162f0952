package org.bilan.web.money;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilan.audit.AuditTrail;
import org.bilan.audit.Author;
import org.bilan.audit.Change;
import org.bilan.finance.Allocating;
import org.bilan.finance.Allocation;
import org.bilan.finance.AllocationOutcome;
import org.bilan.finance.AllocationSheet;
import org.bilan.finance.Portion;
import org.bilan.funding.Grant;
import org.bilan.funding.GrantRepository;
import org.bilan.value.Money;

/** Charges an expense to grants on somebody's behalf, with an entry in the audit trail for each part, in one transaction. */
@Singleton
class Charging {
    private final TransactionOperations<Connection> transactions;
    private final Allocating allocating;
    private final GrantRepository grants;
    private final AuditTrail trail;

    Charging(
            TransactionOperations<Connection> transactions,
            Allocating allocating,
            GrantRepository grants,
            AuditTrail trail) {
        this.transactions = transactions;
        this.allocating = allocating;
        this.grants = grants;
        this.trail = trail;
    }

    Optional<AllocationSheet> read(String expense) {
        return allocating.read(expense);
    }

    /** @param version of the sheet that was shown */
    AllocationOutcome charge(String expense, List<Portion> portions, String version, Author by) {
        return transactions.executeWrite(status -> {
            List<Allocation> before =
                    allocating.read(expense).map(AllocationSheet::parts).orElse(List.of());
            AllocationOutcome outcome = allocating.allocate(expense, portions, version);
            if (outcome instanceof AllocationOutcome.Allocated allocated) {
                trail.add(by, changes(before, allocated.sheet().parts()));
            }
            return outcome;
        });
    }

    private List<Change> changes(List<Allocation> before, List<Allocation> after) {
        Map<String, Map<String, String>> was = cells(before);
        Map<String, Map<String, String>> is = cells(after);
        List<Change> changes = new ArrayList<>();
        was.forEach((key, cells) -> {
            if (!cells.equals(is.get(key))) {
                changes.add(new Change("allocations", key, cells, is.get(key)));
            }
        });
        is.forEach((key, cells) -> {
            if (!was.containsKey(key)) {
                changes.add(new Change("allocations", key, null, cells));
            }
        });
        return changes;
    }

    /** As the data folder has them, by their key. */
    private Map<String, Map<String, String>> cells(List<Allocation> parts) {
        Map<String, Map<String, String>> cells = new LinkedHashMap<>();
        for (Allocation part : parts) {
            String currency = grants.findById(part.grant()).map(Grant::currency).orElse("CAD");
            Map<String, String> own = new LinkedHashMap<>();
            own.put("expense", part.expense());
            own.put("grant", part.grant());
            own.put("line", part.line());
            own.put("amount", new Money(part.amountMinor(), Currency.getInstance(currency)).plain());
            cells.put(part.expense() + " " + part.grant() + " " + part.line(), own);
        }
        return cells;
    }
}
