package org.bilan.finance;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bilan.value.Money;
import org.jspecify.annotations.Nullable;

/**
 * What the rates did to a grant in a foreign currency, from its start to a day: its money is worth at home what it was
 * worth when it came, and is spent at the rate that the agreement wants. The difference is realised on what was both
 * received and spent ({@code settled}); on the rest it is open. Where a rate is missing the amount at home is absent, and
 * so is what depends on it.
 *
 * @param transfers what was received, by day
 * @param charges what was spent, in the order of the allocations
 * @param realised in home currency; above zero a gain, below it a loss
 * @param unconverted codes of expenses that have no rate
 */
public record ExchangeDifference(
        Currency currency,
        List<Transfer> transfers,
        List<Spent> charges,
        Money received,
        @Nullable Money receivedAtHome,
        Money spent,
        @Nullable Money spentAtHome,
        Money settled,
        @Nullable Money realised,
        List<String> unconverted) {

    public ExchangeDifference {
        transfers = List.copyOf(transfers);
        charges = List.copyOf(charges);
        unconverted = List.copyOf(unconverted);
    }

    /**
     * Up to {@code day}, included; empty for a grant in home currency. Allocations of other grants are passed over.
     *
     * @throws IllegalArgumentException if an allocation to this grant names an expense that is not given
     */
    public static Optional<ExchangeDifference> of(
            GrantConversion conversion, LocalDate day, List<Expense> expenses, List<Allocation> allocations) {
        if (!conversion.isForeign()) {
            return Optional.empty();
        }
        Map<String, Expense> byCode = expenses.stream().collect(Collectors.toMap(Expense::code, Function.identity()));
        Currency currency = Currency.getInstance(conversion.grant().currency());
        List<Spent> spent = allocations.stream()
                .filter(one -> one.grant().equals(conversion.grant().code()))
                .map(one -> Spent.of(one, byCode.get(one.expense()), currency, conversion))
                .filter(one -> !one.expense().incurredOn().isAfter(day))
                .toList();
        List<Transfer> transfers = conversion.transfers().stream()
                .filter(one -> !one.day().isAfter(day))
                .toList();
        return Optional.of(of(currency, conversion.home(), transfers, spent));
    }

    /** A part charged, with what it is worth at home; absent where no rate is known. */
    public record Spent(
            Expense expense, Money amount, @Nullable Converted home) {
        static Spent of(Allocation part, @Nullable Expense expense, Currency currency, GrantConversion conversion) {
            if (expense == null) {
                throw new IllegalArgumentException("Expense not given: " + part.expense());
            }
            Money amount = part.amount(currency);
            return new Spent(expense, amount, conversion.toHome(amount, expense).orElse(null));
        }

        public @Nullable Quote quote() {
            return home == null ? null : home.quote();
        }
    }

    private static ExchangeDifference of(
            Currency currency, Currency home, List<Transfer> transfers, List<Spent> charges) {
        Money received = transfers.stream().map(Transfer::amount).reduce(Money.zero(currency), Money::plus);
        Money spent = charges.stream().map(Spent::amount).reduce(Money.zero(currency), Money::plus);
        Money receivedAtHome = sum(
                        home, transfers, one -> Optional.ofNullable(one.home()).map(Converted::amount))
                .orElse(null);
        Money spentAtHome = sum(
                        home, charges, one -> Optional.ofNullable(one.home()).map(Converted::amount))
                .orElse(null);
        Money least = received.compareTo(spent) < 0 ? received : spent;
        Money settled = least.isNegative() ? Money.zero(currency) : least;
        return new ExchangeDifference(
                currency,
                transfers,
                charges,
                received,
                receivedAtHome,
                spent,
                spentAtHome,
                settled,
                difference(settled, received, receivedAtHome, spent, spentAtHome, home),
                charges.stream()
                        .filter(one -> one.home() == null)
                        .map(one -> one.expense().code())
                        .distinct()
                        .sorted()
                        .toList());
    }

    /** Absent as soon as one amount is: a sum of the others would be believed. */
    private static <T> Optional<Money> sum(Currency home, List<T> all, Function<T, Optional<Money>> amount) {
        Money total = Money.zero(home);
        for (T one : all) {
            Optional<Money> known = amount.apply(one);
            if (known.isEmpty()) {
                return Optional.empty();
            }
            total = total.plus(known.get());
        }
        return Optional.of(total);
    }

    private static @Nullable Money difference(
            Money settled,
            Money received,
            @Nullable Money receivedAtHome,
            Money spent,
            @Nullable Money spentAtHome,
            Currency home) {
        if (settled.isZero()) {
            return Money.zero(home);
        }
        return receivedAtHome == null || spentAtHome == null
                ? null
                : receivedAtHome.share(settled, received).minus(spentAtHome.share(settled, spent));
    }

    /** What is left in the bank of the money received; below zero where more was spent than had come. */
    public Money balance() {
        return received.minus(spent);
    }

    /** What of the money received at home is not spent yet, at the rate at which it came. */
    public Optional<Money> balanceAtHome() {
        if (receivedAtHome == null || received.isZero()) {
            return Optional.empty();
        }
        return Optional.of(receivedAtHome.minus(receivedAtHome.share(settled, received)));
    }

    /** At which what was received came, all in all. */
    public Optional<Quote> rateReceived() {
        return GrantConversion.average(transfers);
    }
}
