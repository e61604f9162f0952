package org.bilan.exchange;

import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bilan.finance.Allocation;
import org.bilan.funding.Grant;
import org.bilan.organization.Setting;
import org.bilan.value.Nearest;
import org.bilan.value.Period;
import org.jspecify.annotations.Nullable;

/**
 * The tables as they will be after the import, each read from the store when it is first asked for; or after a few
 * changes, each record then.
 */
final class Records implements Currencies {
    private static final int SUGGESTIONS = 100;

    /** Too many codes to look for one that resembles. */
    private static final Set<String> LARGE = Set.of("activities", "expenses");

    private final Store store;
    private final boolean narrow;
    private final Map<String, Overlay<?>> overlays = new HashMap<>();
    private final Map<String, String> suggestions = new HashMap<>();
    private @Nullable BudgetCodes budget;
    private @Nullable List<Period> closed;

    Records(Store store) {
        this(store, false);
    }

    private Records(Store store, boolean narrow) {
        this.store = store;
        this.narrow = narrow;
    }

    /** For a few changes: each record is read when it is first asked for. */
    static Records narrow(Store store) {
        return new Records(store, true);
    }

    @SuppressWarnings("unchecked")
    <T> Overlay<T> of(Layout<T> layout) {
        return (Overlay<T>) overlays.computeIfAbsent(layout.table(), name -> overlay(layout));
    }

    private <T> Overlay<T> overlay(Layout<T> layout) {
        return narrow ? Overlay.narrow(layout, store) : new Overlay<>(layout, store.rows(layout));
    }

    /** The expenses of which a part is charged to a grant that changes. */
    Set<String> expensesOf(Set<String> grants) {
        return narrow
                ? store.expensesChargedTo(grants)
                : of(Tables.ALLOCATIONS).rows().stream()
                        .map(Row::record)
                        .filter(part -> grants.contains(part.grant()))
                        .map(Allocation::expense)
                        .collect(Collectors.toSet());
    }

    /** Whether the table has been read from the store. */
    boolean holds(Layout<?> layout) {
        return overlays.containsKey(layout.table());
    }

    Overlay<?> of(String table) {
        return of(Tables.named(table).orElseThrow());
    }

    /** The known code that someone most likely meant; empty if none is close, or too many were looked for already. */
    String nearest(String code, Overlay<?> target) {
        if (narrow && LARGE.contains(target.layout().table())) {
            return "";
        }
        String wanted = target.layout().table() + ":" + code;
        if (!suggestions.containsKey(wanted) && suggestions.size() < SUGGESTIONS) {
            suggestions.put(wanted, Nearest.to(code, target.codes()).orElse(""));
        }
        return suggestions.getOrDefault(wanted, "");
    }

    /** The lines of every budget; asked for only after the budget lines have been read. */
    BudgetCodes budget() {
        if (budget == null) {
            budget = new BudgetCodes(of(Tables.BUDGET_LINES), of(Tables.GRANTS));
        }
        return budget;
    }

    /** The periods whose records do not move. */
    List<Period> closed() {
        if (closed == null) {
            closed = store.closedPeriods();
        }
        return closed;
    }

    @Override
    public Optional<Currency> ofGrant(String code) {
        Grant grant = of(Tables.GRANTS).record(code);
        return grant == null ? Optional.empty() : CurrencyCell.find(grant.currency());
    }

    @Override
    public Currency home() {
        Setting setting = of(Tables.SETTINGS).record("currency");
        return Currencies.home(setting == null ? null : setting.value());
    }
}
