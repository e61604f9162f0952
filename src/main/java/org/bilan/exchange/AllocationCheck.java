package org.bilan.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilan.finance.Allocation;
import org.bilan.finance.Conversion;
import org.bilan.finance.Expense;
import org.bilan.value.Money;

/**
 * The parts of an expense charged to grants never exceed it. Parts in the expense's own currency are compared in it, all
 * others in the home currency, to which the expense is converted once and rounded half-up; there a part in a third
 * currency may be one minor unit off, having been rounded before it was converted.
 */
final class AllocationCheck implements Check {
    @Override
    public void run(Records records, Findings findings) {
        if (!findings.arrives(Tables.ALLOCATIONS) && !findings.arrives(Tables.EXPENSES)) {
            return;
        }
        Conversion conversion = new Conversion(
                records.home(),
                records.of(Tables.RATES).rows().stream().map(Row::record).toList());
        Map<String, List<Row<Allocation>>> byExpense = new HashMap<>();
        for (Row<Allocation> row : records.of(Tables.ALLOCATIONS).rows()) {
            byExpense
                    .computeIfAbsent(row.record().expense(), code -> new ArrayList<>(1))
                    .add(row);
        }
        byExpense.forEach((code, parts) -> {
            Row<Expense> expense = records.of(Tables.EXPENSES).find(code);
            if (expense != null && (expense.arrives() || parts.stream().anyMatch(Row::arrives))) {
                new Split(expense, parts, records, conversion, findings).check();
            }
        });
    }

    /** One expense and its parts. */
    private record Split(
            Row<Expense> row, List<Row<Allocation>> parts, Records records, Conversion conversion, Findings findings) {

        void check() {
            boolean credit = expense().amountMinor() < 0;
            if (parts.stream().map(Row::record).anyMatch(part -> isCredit(part) != credit && part.amountMinor() != 0)) {
                report("allocation.sign", expense().code());
            } else if (parts.stream()
                    .allMatch(part -> currency(part).equals(expense().amount().currency()))) {
                compare(expense().amount(), parts.stream().map(this::amount).toList(), 0);
            } else {
                checkAtHome();
            }
        }

        private static boolean isCredit(Allocation part) {
            return part.amountMinor() < 0;
        }

        private void checkAtHome() {
            Optional<Money> whole = atHome(expense().amount());
            List<Money> converted = new ArrayList<>();
            int foreign = 0;
            for (Row<Allocation> part : parts) {
                Optional<Money> amount = whole.isEmpty() ? whole : atHome(amount(part));
                if (amount.isEmpty()) {
                    return;
                }
                converted.add(amount.get());
                foreign += currency(part).equals(conversion.home()) ? 0 : 1;
            }
            compare(whole.orElseThrow(), converted, foreign);
        }

        /** Empty, and reported, if no rate is known. */
        private Optional<Money> atHome(Money amount) {
            Expense expense = expense();
            LocalDate day = expense.rateDate() == null ? expense.incurredOn() : expense.rateDate();
            boolean own = amount.currency().equals(expense.amount().currency());
            Optional<Money> converted = conversion.toHome(amount, day, own ? expense.rate() : null);
            if (converted.isEmpty()) {
                report("allocation.rate", expense.code(), amount.currency().getCurrencyCode(), day.toString());
            }
            return converted;
        }

        private void compare(Money limit, List<Money> amounts, int slack) {
            Money sum = amounts.stream().reduce(Money.zero(limit.currency()), Money::plus);
            if (Math.abs(sum.minor()) > Math.abs(limit.minor()) + slack) {
                report("allocation.excess", expense().code(), sum.toString(), limit.toString());
            }
        }

        /** At the last part that arrives, or at the expense if only that does. */
        private void report(String key, Object... details) {
            Optional<Row<Allocation>> last =
                    parts.stream().filter(Row::arrives).max(Comparator.comparingInt(Row::line));
            if (last.isPresent()) {
                findings.add(Tables.ALLOCATIONS, last.get(), "amount", key, details);
            } else {
                findings.add(Tables.EXPENSES, row, "amount", key, details);
            }
        }

        private Expense expense() {
            return row.record();
        }

        private Money amount(Row<Allocation> part) {
            return new Money(part.record().amountMinor(), currency(part));
        }

        /** A part that was read has a grant whose currency is known. */
        private Currency currency(Row<Allocation> part) {
            return records.ofGrant(part.record().grant()).orElseThrow();
        }
    }
}
