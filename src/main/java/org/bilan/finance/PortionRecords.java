package org.bilan.finance;

import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bilan.funding.Grant;

/**
 * What portions are read against: grants, the lines of their budgets, rates. The database is asked once for each, so it
 * is for one transaction and one thread.
 */
final class PortionRecords {
    private final PortionReading.Stored stored;
    private final Map<String, Optional<Grant>> grants = new HashMap<>();
    private final Map<String, List<String>> lines = new HashMap<>();
    private final Map<Set<String>, Worth> worths = new HashMap<>();

    PortionRecords(PortionReading.Stored stored) {
        this.stored = stored;
    }

    Optional<Grant> grant(String code) {
        return grants.computeIfAbsent(code, stored.grants()::findById);
    }

    /** The lines of all versions of a grant's budget. */
    List<String> lines(String grant) {
        return lines.computeIfAbsent(
                grant,
                code -> stored.lines().findByGrantOrderByVersionAndLine(code).stream()
                        .map(BudgetLine::line)
                        .distinct()
                        .sorted(LineOrder.BY_CODE)
                        .toList());
    }

    /** What expenses in that currency are worth to these grants; only the rates that they need are read. */
    Worth worth(String currency, Collection<Grant> payers) {
        Set<String> key = payers.stream().map(Grant::code).collect(Collectors.toCollection(TreeSet::new));
        key.add("\n" + currency);
        return worths.computeIfAbsent(
                key,
                each -> new Worth(
                        conversion(currency, payers),
                        () -> each(payers, stored.instalments()::findByGrantOrderByNumber),
                        () -> each(payers, stored.receipts()::findByGrantOrderByReceivedOnAndCode)));
    }

    private Conversion conversion(String currency, Collection<Grant> payers) {
        Currency home = stored.home();
        Set<String> needed = payers.stream().map(Grant::currency).collect(Collectors.toCollection(TreeSet::new));
        needed.add(currency);
        boolean one = needed.size() == 1;
        List<ExchangeRate> found = needed.stream()
                .filter(code -> !one && !code.equals(home.getCurrencyCode()))
                .flatMap(code -> stored.rates().findByCurrencyOrderByDateAndSource(code).stream())
                .toList();
        return new Conversion(home, found);
    }

    private static <T> List<T> each(Collection<Grant> payers, Function<String, List<T>> find) {
        return payers.stream()
                .flatMap(grant -> find.apply(grant.code()).stream())
                .toList();
    }
}
