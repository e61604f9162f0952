package org.bilan.web.money;

import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bilan.storage.BulkReader;
import org.bilan.value.Period;
import org.bilan.web.money.ExpenseFilter.Attention;
import org.bilan.web.money.ExpenseFilter.Order;

/** How many expenses want something, each kind as the list shows it. */
@Singleton
public class ExpenseGaps {
    private final BulkReader bulk;

    ExpenseGaps(BulkReader bulk) {
        this.bulk = bulk;
    }

    /** By the code of what they want; those that nothing wants are left out. */
    @ReadOnly
    public Map<String, Long> count(Period period) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (Attention each : Attention.values()) {
            ExpenseSearch search =
                    new ExpenseSearch(new ExpenseFilter(period, "", "", "", null, "", each, Order.DATE), List.of());
            long count = bulk.select(
                            "SELECT COUNT(*) FROM expense WHERE " + search.condition(),
                            row -> row.getLong(1),
                            search.values())
                    .get(0);
            if (count > 0) {
                counts.put(each.code(), count);
            }
        }
        return counts;
    }
}
