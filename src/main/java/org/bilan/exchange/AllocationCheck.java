package org.bilan.exchange;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilan.finance.Allocation;
import org.bilan.finance.Expense;
import org.bilan.value.Money;

/**
 * The parts of an expense charged to grants never exceed it. Parts in one currency are compared in it, the expense
 * converted and rounded half-up once; parts in several are compared in the home currency, where each may be half a minor
 * unit off, as it was rounded to its own.
 */
final class AllocationCheck implements Check {
    private static final BigDecimal HALF = new BigDecimal("0.5");

    @Override
    public void run(Records records, Findings findings) {
        if (!findings.arrives(Tables.ALLOCATIONS) && !findings.arrives(Tables.EXPENSES)) {
            return;
        }
        HomeRates rates = new HomeRates(records);
        Map<String, List<Row<Allocation>>> byExpense = new HashMap<>();
        for (Row<Allocation> row : records.of(Tables.ALLOCATIONS).rows()) {
            byExpense
                    .computeIfAbsent(row.record().expense(), code -> new ArrayList<>(1))
                    .add(row);
        }
        byExpense.forEach((code, parts) -> {
            Row<Expense> expense = records.of(Tables.EXPENSES).find(code);
            if (expense != null && (expense.arrives() || parts.stream().anyMatch(Row::arrives))) {
                new Split(expense, parts, records, rates, findings).check();
            }
        });
    }

    /** One expense and its parts. */
    private record Split(
            Row<Expense> row, List<Row<Allocation>> parts, Records records, HomeRates rates, Findings findings) {

        void check() {
            List<Currency> currencies = parts.stream()
                    .flatMap(part -> records.ofGrant(part.record().grant()).stream())
                    .distinct()
                    .toList();
            if (currencies.isEmpty()) {
                return;
            }
            boolean credit = expense().amountMinor() < 0;
            boolean mixed = parts.stream()
                    .anyMatch(part -> (part.record().amountMinor() < 0) != credit
                            && part.record().amountMinor() != 0);
            if (mixed) {
                report("allocation.sign", expense().code());
            } else if (currencies.size() == 1) {
                checkIn(currencies.get(0));
            } else {
                checkAtHome();
            }
        }

        private void checkIn(Currency currency) {
            Optional<BigDecimal> whole = converted(expense().amount(), currency);
            if (whole.isPresent()) {
                Money limit = Money.of(whole.get().setScale(digits(currency), RoundingMode.HALF_UP), currency);
                Money sum = new Money(
                        parts.stream()
                                .mapToLong(part -> part.record().amountMinor())
                                .sum(),
                        currency);
                if (Math.abs(sum.minor()) > Math.abs(limit.minor())) {
                    reportExcess(sum, limit);
                }
            }
        }

        private void checkAtHome() {
            Currency home = rates.home();
            Optional<BigDecimal> whole = converted(expense().amount(), home);
            BigDecimal sum = BigDecimal.ZERO;
            BigDecimal slack = BigDecimal.ZERO;
            for (Row<Allocation> part : parts) {
                Currency currency = records.ofGrant(part.record().grant()).orElse(home);
                Optional<BigDecimal> amount = converted(new Money(part.record().amountMinor(), currency), home);
                Optional<BigDecimal> off = converted(new Money(1, currency), home);
                if (amount.isEmpty() || off.isEmpty() || whole.isEmpty()) {
                    return;
                }
                sum = sum.add(amount.get());
                slack = slack.add(off.get().multiply(HALF));
            }
            if (whole.isPresent() && sum.abs().compareTo(whole.get().abs().add(slack)) > 0) {
                reportExcess(rounded(sum, home), rounded(whole.get(), home));
            }
        }

        /** Unrounded; empty, and reported, if a rate is missing. */
        private Optional<BigDecimal> converted(Money money, Currency currency) {
            if (money.currency().equals(currency)) {
                return Optional.of(money.major());
            }
            Optional<BigDecimal> from = rates.of(money.currency(), expense());
            Optional<BigDecimal> to = rates.of(currency, expense());
            if (from.isEmpty() || to.isEmpty()) {
                Currency unknown = from.isEmpty() ? money.currency() : currency;
                String day = HomeRates.day(expense()).toString();
                report("allocation.rate", expense().code(), unknown.getCurrencyCode(), day);
                return Optional.empty();
            }
            return Optional.of(money.major().multiply(from.get()).divide(to.get(), MathContext.DECIMAL128));
        }

        private void reportExcess(Money sum, Money limit) {
            report("allocation.excess", expense().code(), sum.toString(), limit.toString());
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

        private static Money rounded(BigDecimal amount, Currency currency) {
            return Money.of(amount.setScale(digits(currency), RoundingMode.HALF_UP), currency);
        }

        private static int digits(Currency currency) {
            return Math.max(0, currency.getDefaultFractionDigits());
        }
    }
}
