package org.bilan.finance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bilan.funding.Grant;
import org.bilan.funding.Instalment;
import org.bilan.funding.RatePolicy;
import org.bilan.value.Money;
import org.jspecify.annotations.Nullable;

/**
 * Amounts of one grant in another currency, at the rate that its agreement wants ({@link RatePolicy}). A rate that is
 * missing is absent, never one and never zero.
 *
 * <ul>
 *   <li>Without a policy: as the organization's books ({@link Conversion}).
 *   <li>Of the day: the rate published for the day the expense was incurred (International Accounting Standard 21, § 21);
 *       the rate entered with the expense only where none is published.
 *   <li>Monthly average: that of the month of the expense (IAS 21, § 22, for rates that do not fluctuate much).
 *   <li>Of the transfer, for the grant's own currency: home currency received for one unit, averaged over all that had
 *       been received by the day, weighted by the amounts; before anything came, the first transfer's. Funders call this
 *       the method of the lump sum transfer (AmplifyChange, Financial Guidelines 3, Exchange Rates, 2019). Of the two
 *       ways to cost what is alike, weighted average and first-in first-out (IAS 2, § 25), the average is taken: it
 *       depends on the receipts alone, so that an expense entered late changes the rate of no other.
 *   <li>Agreed: the agreement's rate for the currency that it names.
 * </ul>
 *
 * <p>For a currency of which the agreement or the transfers say nothing, the last two convert as the books do.
 */
public final class GrantConversion {
    private final Grant grant;
    private final Currency own;
    private final Conversion books;
    private final List<Transfer> transfers;

    private GrantConversion(Grant grant, Conversion books, List<Transfer> transfers) {
        this.grant = grant;
        this.own = Currency.getInstance(grant.currency());
        this.books = books;
        this.transfers = List.copyOf(transfers);
    }

    /** Receipts and instalments of other grants are passed over. */
    public static GrantConversion of(
            Grant grant, Conversion books, List<Instalment> instalments, List<Receipt> receipts) {
        boolean foreign = !grant.currency().equals(books.home().getCurrencyCode());
        return new GrantConversion(
                grant, books, foreign ? Transfer.of(grant, books, instalments, receipts) : List.of());
    }

    public Grant grant() {
        return grant;
    }

    Conversion books() {
        return books;
    }

    /** The currency of the organization's books. */
    public Currency home() {
        return books.home();
    }

    public boolean isForeign() {
        return !own.equals(books.home());
    }

    /** What was received of a foreign grant, by day; nothing for one in home currency. */
    public List<Transfer> transfers() {
        return transfers;
    }

    /** The whole expense in the grant's currency: what at most can be charged to it. */
    public Optional<Converted> toGrant(Expense expense) {
        return convert(expense.amount(), own, expense);
    }

    /** A part charged to the grant, at home. */
    public Optional<Converted> toHome(Money charged, Expense expense) {
        return convert(charged, books.home(), expense);
    }

    private Optional<Converted> convert(Money amount, Currency target, Expense expense) {
        if (amount.currency().equals(target)) {
            return Optional.of(Converted.same(amount));
        }
        Optional<Quote> there =
                amount.currency().equals(books.home()) ? Optional.empty() : quote(amount.currency(), expense);
        Optional<Quote> back = target.equals(books.home())
                ? Optional.empty()
                : quote(target, expense).map(Quote::inverse);
        boolean known = (there.isPresent() || amount.currency().equals(books.home()))
                && (back.isPresent() || target.equals(books.home()));
        return known
                ? Optional.of(Converted.at(joined(there.orElse(null), back.orElse(null)), amount, target))
                : Optional.empty();
    }

    private static Quote joined(@Nullable Quote there, @Nullable Quote back) {
        return there == null ? Objects.requireNonNull(back) : back == null ? there : there.then(back);
    }

    /** Home currency for one unit of {@code currency}, for what the expense cost. */
    public Optional<Quote> quote(Currency currency, Expense expense) {
        BigDecimal entered = currency.getCurrencyCode().equals(expense.currency()) ? expense.rate() : null;
        RatePolicy policy = grant.ratePolicy();
        if (policy == null) {
            return asBooked(currency, expense, entered);
        }
        return switch (policy) {
            case DAY ->
                books.published(currency, expense.incurredOn())
                        .or(() -> Conversion.entered(Conversion.rateDay(expense), entered));
            case MONTHLY_AVERAGE -> books.monthly(currency, expense.incurredOn());
            case TRANSFER ->
                currency.equals(own) ? transferred(expense.incurredOn()) : asBooked(currency, expense, entered);
            case AGREED ->
                currency.getCurrencyCode().equals(agreedCurrency(grant))
                        ? agreed(grant, currency)
                        : asBooked(currency, expense, entered);
        };
    }

    private Optional<Quote> asBooked(Currency currency, Expense expense, @Nullable BigDecimal entered) {
        return books.quote(currency, Conversion.rateDay(expense), entered);
    }

    private static String agreedCurrency(Grant grant) {
        return grant.agreedCurrency() == null ? grant.currency() : grant.agreedCurrency();
    }

    /** The agreement's rate for the currency; empty if it fixes none. */
    static Optional<Quote> agreed(Grant grant, Currency currency) {
        boolean fixed = grant.ratePolicy() == RatePolicy.AGREED
                && currency.getCurrencyCode().equals(agreedCurrency(grant));
        return Optional.ofNullable(fixed ? grant.agreedRate() : null)
                .map(rate -> new Quote(
                        rate,
                        grant.signedOn() == null ? grant.start() : grant.signedOn(),
                        grant.agreement() == null ? grant.code() : grant.agreement(),
                        RateBasis.AGREED));
    }

    /** Empty if nothing was received, or if a transfer that counts has no rate. */
    private Optional<Quote> transferred(LocalDate day) {
        List<Transfer> counted =
                transfers.stream().filter(one -> !one.day().isAfter(day)).toList();
        if (counted.isEmpty()) {
            counted = transfers.stream().limit(1).toList();
        }
        return average(counted);
    }

    static Optional<Quote> average(List<Transfer> transfers) {
        if (transfers.isEmpty() || transfers.stream().anyMatch(one -> one.home() == null)) {
            return Optional.empty();
        }
        Money amount =
                transfers.stream().map(Transfer::amount).reduce(Money::plus).orElseThrow();
        Money home = transfers.stream()
                .map(one -> Objects.requireNonNull(one.home()).amount())
                .reduce(Money::plus)
                .orElseThrow();
        if (amount.minor() <= 0 || home.minor() <= 0) {
            return Optional.empty();
        }
        Transfer last = transfers.get(transfers.size() - 1);
        return Optional.of(new Quote(
                Quote.plain(home.major().divide(amount.major(), Quote.DERIVED)),
                last.day(),
                source(transfers),
                RateBasis.TRANSFER));
    }

    private static @Nullable String source(List<Transfer> transfers) {
        List<String> sources = transfers.stream()
                .map(one -> Objects.requireNonNull(one.home()).quote())
                .filter(Objects::nonNull)
                .map(Quote::source)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return sources.isEmpty() ? null : String.join("; ", sources);
    }
}
