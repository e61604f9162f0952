package org.bilan.exchange;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bilan.finance.Expense;
import org.bilan.finance.ExpenseRepository;
import org.bilan.value.Spelling;
import org.jspecify.annotations.Nullable;

/**
 * Expenses typed by hand that a line of the books may stand for: of the same amount, and of the same voucher within ten
 * days, the same supplier within three, or the same day and text. Each is proposed once.
 */
final class HandTyped {
    private static final int DAYS = 10;
    private static final int DAYS_BY_SUPPLIER = 3;

    private final ExpenseRepository expenses;
    private final String currency;
    private final Map<String, String> names;
    private final Set<String> proposed = new HashSet<>();
    private Map<Long, List<Expense>> byAmount = Map.of();

    /** {@code names} has the organizations' names by their codes. */
    HandTyped(ExpenseRepository expenses, String currency, Map<String, String> names) {
        this.expenses = expenses;
        this.currency = currency;
        this.names = names;
    }

    /** Asks once for a batch of lines. */
    void prepare(List<LedgerEntry> entries) {
        byAmount = new HashMap<>();
        if (entries.isEmpty()) {
            return;
        }
        LocalDate first = entries.stream()
                .map(LedgerEntry::day)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        LocalDate last = entries.stream()
                .map(LedgerEntry::day)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        Set<Long> amounts = new HashSet<>();
        entries.forEach(entry -> amounts.add(entry.minor()));
        expenses.findTypedByHand(amounts, currency, first.minusDays(DAYS), last.plusDays(DAYS))
                .forEach(expense -> byAmount.computeIfAbsent(expense.amountMinor(), amount -> new ArrayList<>(1))
                        .add(expense));
    }

    Optional<Expense> like(LedgerEntry entry) {
        Optional<Expense> found = byAmount.getOrDefault(entry.minor(), List.of()).stream()
                .filter(expense -> !proposed.contains(expense.code()) && isLike(entry, expense))
                .min(Comparator.comparingLong((Expense expense) -> days(entry, expense))
                        .thenComparing(Expense::code));
        found.ifPresent(expense -> proposed.add(expense.code()));
        return found;
    }

    private boolean isLike(LedgerEntry entry, Expense expense) {
        String number = bare(entry.number());
        String voucher = bare(expense.voucher());
        long days = days(entry, expense);
        if (!number.isEmpty() && !voucher.isEmpty()) {
            return number.equals(voucher) && days <= DAYS;
        }
        String supplier = expense.supplier() == null ? "" : names.getOrDefault(expense.supplier(), expense.supplier());
        boolean sameName = !entry.name().isEmpty() && bare(entry.name()).equals(bare(supplier));
        boolean sameText = bare(entry.description()).equals(bare(expense.description()));
        return sameName && days <= DAYS_BY_SUPPLIER || sameText && days == 0;
    }

    private static long days(LedgerEntry entry, Expense expense) {
        return Math.abs(ChronoUnit.DAYS.between(entry.day(), expense.incurredOn()));
    }

    /** Letters and figures only: {@code F-881} and {@code f 881} are one voucher. */
    static String bare(@Nullable String text) {
        return text == null ? "" : Spelling.bare(text);
    }
}
