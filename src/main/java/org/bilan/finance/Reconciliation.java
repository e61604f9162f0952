package org.bilan.finance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.bilan.value.Period;
import org.jspecify.annotations.Nullable;

/**
 * The books against Bilan for a period: totals by account and by category, then each line that differs. All amounts are
 * minor units of the one currency of the books; sums that do not fit a long throw {@link ArithmeticException}.
 *
 * <p>The differences explain the totals wholly: {@code ledger - booked} is the sum of what each puts into the period.
 */
public record Reconciliation(
        Period period,
        long ledger,
        long booked,
        List<Total<String>> accounts,
        List<Total<CostCategory>> categories,
        List<Difference> differences) {
    public Reconciliation {
        accounts = List.copyOf(accounts);
        categories = List.copyOf(categories);
        differences = List.copyOf(differences);
    }

    /** What both have for an account or category. Expenses that no line stands for are of the account without a name. */
    public record Total<K>(K of, long ledger, long booked) {
        public long difference() {
            return Math.subtractExact(ledger, booked);
        }
    }

    /** A line and the expense it stands for, which differ; or one without the other. */
    public record Difference(
            ReconciliationKind kind,
            @Nullable LedgerCost ledger,
            @Nullable BookedCost booked) {

        /** What it makes the books exceed Bilan by, in the period. */
        public long effect(Period period) {
            long inBooks = ledger != null && period.contains(ledger.date()) ? ledger.minor() : 0;
            long inBilan = booked != null && period.contains(booked.date()) ? booked.minor() : 0;
            return Math.subtractExact(inBooks, inBilan);
        }

        private LocalDate day() {
            return ledger != null ? ledger.date() : booked == null ? LocalDate.MIN : booked.date();
        }

        private String text() {
            return ledger != null ? ledger.description() : booked == null ? "" : booked.expense();
        }
    }

    /**
     * Compares. Lines and expenses outside the period count only as the other side of one inside; those of neither are
     * left out.
     */
    public static Reconciliation of(Period period, List<LedgerCost> ledger, List<BookedCost> booked) {
        Pairing pairing = Pairing.of(ledger, booked);
        Map<String, long[]> accounts = new TreeMap<>();
        Map<CostCategory, long[]> categories = new TreeMap<>();
        List<Difference> differences = new ArrayList<>();
        for (Pairing.Pair pair : pairing.pairs()) {
            LedgerCost line = pair.ledger();
            BookedCost expense = pair.booked();
            if (line != null && period.contains(line.date())) {
                add(accounts, line.account(), 0, line.minor());
                add(categories, line.category(), 0, line.minor());
            }
            if (expense != null && period.contains(expense.date())) {
                add(accounts, line == null ? "" : line.account(), 1, expense.minor());
                add(categories, expense.category(), 1, expense.minor());
            }
            difference(period, line, expense, differences);
        }
        differences.sort(Comparator.comparing(Difference::kind)
                .thenComparing(Difference::day)
                .thenComparing(Difference::text));
        return new Reconciliation(
                period,
                sum(categories, 0),
                sum(categories, 1),
                totals(accounts, (name, sums) -> new Total<>(name, sums[0], sums[1])),
                totals(categories, (category, sums) -> new Total<>(category, sums[0], sums[1])),
                differences);
    }

    private static void difference(
            Period period, @Nullable LedgerCost line, @Nullable BookedCost expense, List<Difference> differences) {
        boolean lineIn = line != null && period.contains(line.date());
        boolean expenseIn = expense != null && period.contains(expense.date());
        if (!lineIn && !expenseIn) {
            return;
        }
        ReconciliationKind kind = line == null
                ? ReconciliationKind.BILAN_ONLY
                : expense == null ? ReconciliationKind.LEDGER_ONLY : kind(line, expense, lineIn && expenseIn);
        if (kind != null) {
            differences.add(new Difference(kind, line, expense));
        }
    }

    /** The gravest first: of a pair one difference is told. */
    private static @Nullable ReconciliationKind kind(LedgerCost line, BookedCost expense, boolean bothIn) {
        if (!bothIn) {
            return ReconciliationKind.PERIOD;
        }
        if (line.minor() != expense.minor()) {
            return ReconciliationKind.AMOUNT;
        }
        if (!line.date().equals(expense.date())) {
            return ReconciliationKind.DATE;
        }
        return line.category() == expense.category() ? null : ReconciliationKind.NATURE;
    }

    private static <K> void add(Map<K, long[]> sums, K key, int side, long minor) {
        long[] both = sums.computeIfAbsent(key, each -> new long[2]);
        both[side] = Math.addExact(both[side], minor);
    }

    private static <K> List<Total<K>> totals(Map<K, long[]> sums, BiFunction<K, long[], Total<K>> total) {
        return sums.entrySet().stream()
                .map(each -> total.apply(each.getKey(), each.getValue()))
                .toList();
    }

    private static long sum(Map<?, long[]> sums, int side) {
        return sums.values().stream().map(both -> both[side]).reduce(0L, Math::addExact);
    }

    /** As it is kept with {@code code}: totals by account, totals by category, differences. */
    public List<ReconciliationItem> items(String code, String currency) {
        List<ReconciliationItem> items = new ArrayList<>();
        Stream<ReconciliationItem> byAccount = accounts.stream()
                .map(total -> total(code, currency, ReconciliationKind.ACCOUNT, total.of(), null, total));
        Stream<ReconciliationItem> byCategory = categories.stream()
                .map(total -> total(code, currency, ReconciliationKind.CATEGORY, null, total.of(), total));
        Stream.of(byAccount, byCategory, differences.stream().map(each -> item(code, currency, each)))
                .flatMap(each -> each)
                .forEach(item -> items.add(at(items.size(), item)));
        return items;
    }

    private static ReconciliationItem total(
            String code,
            String currency,
            ReconciliationKind kind,
            @Nullable String account,
            @Nullable CostCategory category,
            Total<?> total) {
        return new ReconciliationItem(
                null,
                code,
                0,
                kind,
                account,
                category,
                null,
                null,
                null,
                null,
                null,
                total.ledger,
                total.booked,
                currency);
    }

    private static ReconciliationItem item(String code, String currency, Difference one) {
        LedgerCost line = one.ledger;
        BookedCost expense = one.booked;
        return new ReconciliationItem(
                null,
                code,
                0,
                one.kind,
                line == null ? null : line.account(),
                line != null ? line.category() : expense == null ? null : expense.category(),
                expense == null ? null : expense.expense(),
                line != null ? line.number() : expense == null ? null : expense.voucher(),
                line != null ? line.description() : expense == null ? null : expense.description(),
                line == null ? null : line.date(),
                expense == null ? null : expense.date(),
                line == null ? null : line.minor(),
                expense == null ? null : expense.minor(),
                currency);
    }

    private static ReconciliationItem at(int position, ReconciliationItem item) {
        return new ReconciliationItem(
                null,
                item.reconciliation(),
                position,
                item.kind(),
                item.account(),
                item.category(),
                item.expense(),
                item.number(),
                item.description(),
                item.ledgerOn(),
                item.bookedOn(),
                item.ledgerMinor(),
                item.bookedMinor(),
                item.currency());
    }
}
