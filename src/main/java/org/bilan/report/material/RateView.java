package org.bilan.report.material;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bilan.finance.ChargedDifference;
import org.bilan.finance.ExchangeDifference;
import org.bilan.finance.Expense;
import org.bilan.finance.GrantConversion;
import org.bilan.finance.Quote;
import org.bilan.funding.Grant;
import org.bilan.report.fact.MoneyView;
import org.bilan.value.Money;
import org.bilan.value.Period;

/** The rates of exchange behind a report's amounts, where they were read, and what they gained or lost. */
public final class RateView {
    private final Material from;
    private final MoneyView money;

    RateView(Material from, MoneyView money) {
        this.from = from;
        this.money = money;
    }

    public GrantConversion conversion(Grant grant) {
        return money.conversion(grant);
    }

    /** Of the day to which the expense's own rate is said to belong. */
    public Optional<Quote> published(Expense expense) {
        LocalDate day = expense.rateDate() == null ? expense.incurredOn() : expense.rateDate();
        return money.books().published(expense.amount().currency(), day);
    }

    /** Where the rate was read and on what ground it applies, for people. */
    public String sourceOf(Quote quote) {
        String basis = from.word("basis", quote.basis());
        return quote.source() == null ? basis : from.say("rate.source", quote.source(), basis);
    }

    /** The note that names the sources of all the rates used; empty if none was. */
    public Optional<String> note(Stream<Quote> used) {
        List<String> sources = used.map(this::sourceOf).distinct().sorted().toList();
        return sources.isEmpty()
                ? Optional.empty()
                : Optional.of(from.say("exchange.sources", String.join("; ", sources)));
    }

    /** Of the reported grant up to the end of the period; empty for one in home currency. */
    public Optional<ExchangeDifference> difference() {
        return money.exchangeDifference(from.reportedGrant(), from.period().end());
    }

    /** Of the reported grant, in home currency, up to the end of the period; none for a foreign one. */
    public List<ChargedDifference> chargedDifferences() {
        return money.chargedDifferences(from.reportedGrant(), from.period().end());
    }

    /** Gained, or below zero lost, on the reported grant by the day; absent where nothing was converted or a rate is missing. */
    public Optional<Money> realised(LocalDate day) {
        if (conversion(from.reportedGrant()).isForeign()) {
            return money.exchangeDifference(from.reportedGrant(), day).map(ExchangeDifference::realised);
        }
        return ChargedDifference.realised(money.chargedDifferences(from.reportedGrant(), day));
    }

    /** What the period alone added. */
    public Optional<Money> realisedInPeriod() {
        Optional<Money> end = realised(from.period().end());
        Optional<Money> before = realised(from.period().start().minusDays(1));
        boolean first = money.charges(
                        from.reportedGrant(),
                        new Period(
                                LocalDate.of(1900, 1, 1), from.period().start().minusDays(1)))
                .isEmpty();
        return first ? end : end.flatMap(all -> before.map(all::minus));
    }
}
