package org.bilan.report.block;

import static org.bilan.report.block.TableDraft.amount;
import static org.bilan.report.block.TableDraft.day;
import static org.bilan.report.block.TableDraft.number;
import static org.bilan.report.block.TableDraft.optional;
import static org.bilan.report.block.TableDraft.text;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bilan.document.Table;
import org.bilan.finance.ChargedDifference;
import org.bilan.finance.Converted;
import org.bilan.finance.ExchangeDifference;
import org.bilan.finance.ExchangeDifference.Spent;
import org.bilan.finance.Quote;
import org.bilan.finance.Transfer;
import org.bilan.funding.RatePolicy;
import org.bilan.report.material.Material;
import org.bilan.value.Money;
import org.jspecify.annotations.Nullable;

/**
 * Block « écart de change »: what came of a grant in a foreign currency and what was spent of it, each at its rates, and
 * the gain or loss on what was both received and spent, from the grant's start to the end of the period.
 */
public final class ExchangeBlock {
    private static final Comparator<Quote> ORDER = Comparator.comparing(Quote::date)
            .thenComparing(Quote::rate)
            .thenComparing(quote -> Objects.requireNonNullElse(quote.source(), ""))
            .thenComparing(Quote::basis);

    private final Material from;
    private final ExchangeDifference exchange;
    private final TableDraft draft;

    private ExchangeBlock(Material from, ExchangeDifference exchange) {
        this.from = from;
        this.exchange = exchange;
        this.draft = draft(from)
                .amounts("amount.plain", 3, exchange.currency())
                .figures("rate", 2)
                .amounts("amount.plain", 3, from.currency());
    }

    public static Table table(Material from) {
        Optional<ExchangeDifference> exchange = from.exchange().difference();
        return exchange.isPresent() ? new ExchangeBlock(from, exchange.get()).table() : ofHome(from);
    }

    /** A grant in home currency: what its agreement's rates made of expenses in others. */
    private static Table ofHome(Material from) {
        List<ChargedDifference> all = from.exchange().chargedDifferences();
        if (all.isEmpty()) {
            return draft(from).note(from.say("exchange.none")).table();
        }
        TableDraft draft = new TableDraft(from, "block.exchange")
                .words("currency", 5)
                .figures("claimed", 3)
                .amounts("charged", 3, from.currency())
                .amounts("booked", 3, from.currency())
                .amounts("difference", 3, from.currency());
        for (ChargedDifference one : all) {
            draft.item(
                    text(one.currency().getDisplayName(from.language().locale())),
                    amount(one.claimed()),
                    amount(one.charged()),
                    amount(one.cost()),
                    amount(one.realised()));
        }
        Optional<Money> realised = ChargedDifference.realised(all);
        Money charged = Objects.requireNonNull(sum(all.stream().map(ChargedDifference::charged)));
        draft.total(
                text(from.say(result(realised.orElse(null)))),
                optional(null),
                amount(charged),
                amount(realised.map(charged::minus).orElse(null)),
                amount(realised.orElse(null)));
        return draft.table();
    }

    private static String result(@Nullable Money realised) {
        return realised != null && realised.isNegative() ? "exchange.loss" : "exchange.gain";
    }

    private static TableDraft draft(Material from) {
        return new TableDraft(from, "block.exchange").words("operation", 6).words("rate.date", 3);
    }

    private Table table() {
        draft.group(from.say("exchange.received"));
        for (Transfer one : exchange.transfers()) {
            row(from.say("exchange.transfer", from.wording().dateLong(one.day())), one.amount(), one.home());
        }
        draft.subtotal(
                text(from.say("exchange.received.total")),
                optional(null),
                amount(exchange.received()),
                number(exchange.rateReceived().map(Quote::rate).orElse(null)),
                amount(exchange.receivedAtHome()));
        RatePolicy policy = from.reportedGrant().ratePolicy();
        draft.group(from.say("exchange.spent", from.say(policy == null ? "rate.none" : "rate." + policy.code())));
        spending();
        draft.subtotal(
                text(from.say("exchange.spent.total")),
                optional(null),
                amount(exchange.spent()),
                optional(null),
                amount(exchange.spentAtHome()));
        result();
        sources().ifPresent(draft::note);
        return draft.table();
    }

    /** What was charged at one rate is one row; the expenses are in the block of vouchers. */
    private void spending() {
        Map<Quote, List<Spent>> byRate = exchange.charges().stream()
                .filter(one -> one.quote() != null)
                .collect(Collectors.groupingBy(
                        one -> Objects.requireNonNull(one.quote()), () -> new TreeMap<>(ORDER), Collectors.toList()));
        byRate.forEach((quote, charges) -> draft.item(
                text(from.say("exchange.charges", charges.size())),
                day(quote.date()),
                amount(sum(charges.stream().map(Spent::amount))),
                number(quote.rate()),
                amount(sum(charges.stream()
                        .map(one -> Objects.requireNonNull(one.home()).amount())))));
        List<Spent> without =
                exchange.charges().stream().filter(one -> one.home() == null).toList();
        if (!without.isEmpty()) {
            row(
                    from.say("exchange.charges", without.size()),
                    Objects.requireNonNull(sum(without.stream().map(Spent::amount))),
                    null);
        }
    }

    private void row(String title, Money amount, @Nullable Converted home) {
        Quote quote = home == null ? null : home.quote();
        draft.item(
                text(title),
                day(quote == null ? (LocalDate) null : quote.date()),
                amount(amount),
                number(quote == null ? null : quote.rate()),
                amount(home == null ? null : home.amount()));
    }

    private void result() {
        draft.item(
                text(from.say("exchange.balance")),
                optional(null),
                amount(exchange.balance()),
                optional(null),
                amount(exchange.balanceAtHome().orElse(null)));
        Money realised = exchange.realised();
        String key = result(realised);
        draft.total(text(from.say(key)), optional(null), amount(exchange.settled()), optional(null), amount(realised));
    }

    private Optional<String> sources() {
        return from.exchange()
                .note(Stream.concat(
                                exchange.transfers().stream().map(Transfer::home),
                                exchange.charges().stream().map(Spent::home))
                        .filter(Objects::nonNull)
                        .map(Converted::quote)
                        .filter(Objects::nonNull));
    }

    private static @Nullable Money sum(Stream<Money> amounts) {
        return amounts.reduce(Money::plus).orElse(null);
    }
}
