package org.bilan.finance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.bilan.value.Money;
import org.jspecify.annotations.Nullable;

/**
 * Foreign amounts in the home currency, as the organization's own books have them: at the rate entered with the amount,
 * which is the one the bank applied; else at the rate published for the day or the nearest earlier one; else at the
 * average of the month, then of the year. A grant whose agreement says otherwise is converted by {@link GrantConversion}.
 */
public final class Conversion {
    /** Days; a rate that is older on the day it is used for is a doubt to be told. */
    public static final int FRESH = 7;

    private final Currency home;
    private final PublishedRates rates;

    /** Of two sources on one day the first by name counts. */
    public Conversion(Currency home, List<ExchangeRate> rates) {
        this.home = home;
        this.rates = new PublishedRates(rates);
    }

    public Currency home() {
        return home;
    }

    /** Empty if no rate is known by that day: an amount that cannot be converted stays out of sums. */
    public Optional<Money> toHome(Money amount, LocalDate day, @Nullable BigDecimal ownRate) {
        return convert(amount, day, ownRate).map(Converted::amount);
    }

    /**
     * What an amount to come will be worth, as far as is known: at the last rate before {@code day}, however old. For
     * plans only.
     */
    public Optional<Money> estimate(Money amount, LocalDate day) {
        return toHome(amount, day, null)
                .or(() -> rates.latest(amount.currency(), day)
                        .map(quote -> Converted.at(quote, amount, home).amount()));
    }

    /** As {@link #toHome}, with the rate, its day and its source. */
    public Optional<Converted> convert(Money amount, LocalDate day, @Nullable BigDecimal ownRate) {
        return amount.currency().equals(home)
                ? Optional.of(Converted.same(amount))
                : quote(amount.currency(), day, ownRate).map(quote -> Converted.at(quote, amount, home));
    }

    /** The expense at its own rate, else at that of the day its rate is said to be of, else of the day it was incurred. */
    public Optional<Converted> convert(Expense expense) {
        return convert(expense, expense.amount());
    }

    /** A part of the expense, in its currency, at the expense's rate. */
    public Optional<Converted> convert(Expense expense, Money part) {
        return convert(part, rateDay(expense), expense.rate());
    }

    static LocalDate rateDay(Expense expense) {
        return expense.rateDate() == null ? expense.incurredOn() : expense.rateDate();
    }

    Optional<Quote> quote(Currency currency, LocalDate day, @Nullable BigDecimal ownRate) {
        return entered(day, ownRate)
                .or(() -> published(currency, day))
                .or(() -> monthly(currency, day))
                .or(() -> rates.ofYear(currency, day));
    }

    static Optional<Quote> entered(LocalDate day, @Nullable BigDecimal rate) {
        return Optional.ofNullable(rate).map(own -> new Quote(own, day, null, RateBasis.ENTERED));
    }

    /** Of the day, or the nearest earlier one that has a rate. */
    public Optional<Quote> published(Currency currency, LocalDate day) {
        return rates.ofDay(currency, day);
    }

    Optional<Quote> monthly(Currency currency, LocalDate day) {
        return rates.ofMonth(currency, day);
    }
}
