package org.bilan.finance;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bilan.value.Money;
import org.bilan.value.Period;
import org.bilan.value.Share;

/**
 * The sources of funding, in home currency, each kind of giver together and the largest received first. What was
 * promised and what was received are two columns that never add up.
 *
 * @param unconverted codes of receipts and grants in a currency without a known rate, which are in no sum
 */
public record Cofinancing(Currency home, List<FundingSource> sources, List<String> unconverted) {

    public Cofinancing {
        sources = List.copyOf(sources);
        unconverted = List.copyOf(unconverted);
    }

    /**
     * The sources of a period: for a grant the instalments due and the money received in it, and everything received
     * without a grant. A grant without instalments is planned in full in the period that holds all its days, and has
     * no plan for a part of them, which nobody has said.
     */
    public static Cofinancing ofPeriod(FundingRecords records, Period period) {
        return new SourceReading(records, Optional.of(period.start()), period.end()).read();
    }

    /** The sources of the work that these grants pay for together: each grant's whole amount, as amended by the day, and what was received up to it. */
    public static Cofinancing upTo(FundingRecords records, LocalDate day) {
        return new SourceReading(records, Optional.empty(), day).read();
    }

    /** Empty where no source has a plan. */
    public Optional<Money> planned() {
        return sources.stream()
                .map(FundingSource::planned)
                .filter(Objects::nonNull)
                .reduce(Money::plus);
    }

    /** In money and in kind. */
    public Money received() {
        return sources.stream().map(FundingSource::received).reduce(Money.zero(home), Money::plus);
    }

    public Money received(SourceType type) {
        return sources.stream()
                .filter(source -> source.type() == type)
                .map(FundingSource::received)
                .reduce(Money.zero(home), Money::plus);
    }

    /** The source's part of all that was received. */
    public Share shareReceived(FundingSource source) {
        return Share.of(source.received(), received());
    }

    /** The source's part of all that was planned; empty where it has no plan. */
    public Optional<Share> sharePlanned(FundingSource source) {
        return Optional.ofNullable(source.planned()).flatMap(part -> planned().map(whole -> Share.of(part, whole)));
    }
}
