package org.bilan.exchange;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bilan.finance.Allocation;
import org.bilan.finance.BookedCost;
import org.bilan.finance.Conversion;
import org.bilan.finance.CostKind;
import org.bilan.finance.ExchangeRate;
import org.bilan.finance.ExchangeRateRepository;
import org.bilan.finance.Expense;
import org.bilan.finance.LedgerClass;
import org.bilan.finance.LedgerCost;
import org.bilan.finance.LedgerLine;
import org.bilan.finance.LedgerUse;
import org.bilan.funding.Grant;
import org.bilan.funding.GrantRepository;
import org.bilan.value.Money;
import org.bilan.value.Period;

/** Both sides of a reconciliation: the lines of the export on accounts that hold costs, and the expenses of Bilan. */
@Singleton
class ComparedCosts {
    private static final int BATCH = 500;

    private final LedgerParts parts;
    private final GrantRepository grants;
    private final ExchangeRateRepository rates;

    /** The two sides, in minor units of the currency of the books. */
    record Both(List<LedgerCost> ledger, List<BookedCost> booked) {}

    ComparedCosts(LedgerParts parts, GrantRepository grants, ExchangeRateRepository rates) {
        this.parts = parts;
        this.grants = grants;
        this.rates = rates;
    }

    /** What stands against comparing is reported to {@code problems}; goods and time given are not in the books. */
    Both read(LedgerFile file, Opened opened, ReconcileOrder order, Problems problems)
            throws IOException, UnreadableTable {
        LedgerMapping mapping = parts.mapping(opened.source());
        String grant = order.grant();
        if (grant != null) {
            check(grant, mapping, opened, file, problems);
        }
        if (problems.any()) {
            return new Both(List.of(), List.of());
        }
        List<LedgerCost> ledger = ledger(file, opened, order, mapping, problems);
        Set<String> linked = ledger.stream()
                .map(LedgerCost::expense)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .collect(Collectors.toSet());
        return new Both(ledger, booked(order, linked, file, problems));
    }

    private void check(String code, LedgerMapping mapping, Opened opened, LedgerFile file, Problems problems) {
        Optional<Grant> grant = grants.findById(code);
        String home = parts.home().getCurrencyCode();
        if (grant.isEmpty()) {
            problems.addForFile(file.name(), "ledger.grant.unknown", code);
        } else if (!grant.get().currency().equals(home)) {
            problems.addForFile(
                    file.name(), "ledger.grant.currency", code, grant.get().currency(), home);
        } else if (!mapping.paysFor(code)) {
            problems.addForFile(file.name(), "ledger.grant.classes", code, opened.source());
        }
    }

    private List<LedgerCost> ledger(
            LedgerFile file, Opened opened, ReconcileOrder order, LedgerMapping mapping, Problems problems)
            throws IOException, UnreadableTable {
        List<LedgerCost> costs = new ArrayList<>();
        Map<LedgerEntry, String> batch = new LinkedHashMap<>();
        LedgerPrints prints = new LedgerPrints();
        Set<String> told = new HashSet<>();
        try (LedgerEntries entries = new LedgerEntries(file.rows(), opened.shape(), parts.home())) {
            for (LedgerEntry entry = entries.next(); entry != null; entry = entries.next()) {
                String print = entry.slip() == null ? prints.of(entry) : "";
                LedgerUse use = mapping.use(entry.account());
                if (use == null && told.add(LedgerText.accountKey(entry.account()))) {
                    problems.add(file.name(), entry.line(), 0, "", "ledger.account.unmapped", entry.account());
                } else if (entry.slip() != null && use != LedgerUse.IGNORED) {
                    problems.add(
                            file.name(),
                            entry.line(),
                            0,
                            "",
                            entry.slip().key(),
                            entry.slip().details().toArray());
                } else if (mapping.isCost(entry.account()) && isOf(order, mapping, entry)) {
                    batch.put(entry, print);
                }
                if (batch.size() == BATCH) {
                    settle(batch, opened.source(), mapping, order.period(), costs);
                }
            }
        }
        settle(batch, opened.source(), mapping, order.period(), costs);
        return costs;
    }

    private static boolean isOf(ReconcileOrder order, LedgerMapping mapping, LedgerEntry entry) {
        return order.grant() == null
                || mapping.group(entry.group())
                        .map(LedgerClass::grant)
                        .filter(order.grant()::equals)
                        .isPresent();
    }

    /** A line outside the period counts only where it is known which expense it became. */
    private void settle(
            Map<LedgerEntry, String> batch,
            String source,
            LedgerMapping mapping,
            Period period,
            List<LedgerCost> costs) {
        Map<String, String> expenses = batch.isEmpty()
                ? Map.of()
                : parts.lines().findKnown(source, Set.copyOf(batch.values())).stream()
                        .collect(Collectors.toMap(LedgerLine::entry, LedgerLine::expense));
        batch.forEach((entry, print) -> {
            String expense = expenses.get(print);
            if (expense != null || period.contains(entry.day())) {
                costs.add(new LedgerCost(
                        entry.account(),
                        LedgerOutcome.category(Objects.requireNonNull(mapping.use(entry.account()))),
                        entry.day(),
                        LedgerChanges.number(entry).isEmpty() ? null : LedgerChanges.number(entry),
                        entry.description(),
                        entry.minor(),
                        expense));
            }
        });
        batch.clear();
    }

    private List<BookedCost> booked(ReconcileOrder order, Set<String> linked, LedgerFile file, Problems problems) {
        Map<String, Expense> expenses = new HashMap<>();
        parts.expenses()
                .findBetween(order.period().start(), order.period().end())
                .forEach(expense -> expenses.put(expense.code(), expense));
        List<String> others = linked.stream()
                .filter(code -> !expenses.containsKey(code))
                .sorted()
                .toList();
        for (int from = 0; from < others.size(); from += BATCH) {
            parts.expenses()
                    .findNamed(others.subList(from, Math.min(others.size(), from + BATCH)))
                    .forEach(expense -> expenses.put(expense.code(), expense));
        }
        Map<String, Long> charged = charged(order);
        Currency home = parts.home();
        Conversion conversion = new Conversion(home, rates());
        List<BookedCost> booked = new ArrayList<>();
        expenses.values().stream()
                .filter(expense -> expense.kind() != CostKind.IN_KIND)
                .sorted(Comparator.comparing(Expense::incurredOn).thenComparing(Expense::code))
                .forEach(expense -> {
                    if (order.grant() != null) {
                        Long part = charged.get(expense.code());
                        if (part != null) {
                            booked.add(cost(expense, part));
                        }
                        return;
                    }
                    LocalDate day = expense.rateDate() == null ? expense.incurredOn() : expense.rateDate();
                    Optional<Money> cost = conversion.toHome(expense.amount(), day, expense.rate());
                    if (cost.isPresent()) {
                        booked.add(cost(expense, cost.get().minor()));
                    } else {
                        problems.addForFile(
                                file.name(), "ledger.rate", expense.code(), expense.currency(), day.toString());
                    }
                });
        return booked;
    }

    private static BookedCost cost(Expense expense, long minor) {
        return new BookedCost(
                expense.code(),
                expense.category(),
                expense.incurredOn(),
                expense.voucher(),
                expense.description(),
                minor);
    }

    private Map<String, Long> charged(ReconcileOrder order) {
        return order.grant() == null
                ? Map.of()
                : parts.allocations().findByGrantOrderByExpenseAndLine(order.grant()).stream()
                        .collect(Collectors.toMap(Allocation::expense, Allocation::amountMinor, Math::addExact));
    }

    private List<ExchangeRate> rates() {
        try (Stream<ExchangeRate> all = rates.findAllOrderByCurrencyAndDateAndSource()) {
            return all.toList();
        }
    }
}
