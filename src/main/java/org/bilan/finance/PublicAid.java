package org.bilan.finance;

import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bilan.funding.Grant;
import org.bilan.value.Money;
import org.bilan.value.Period;
import org.jspecify.annotations.Nullable;

/**
 * The public aid of a fiscal year, grant by grant, in home currency: what arrived in it, whatever year it was promised
 * for or spent in. A grant that crosses years counts in each by the days of its receipts. Only grants marked as public
 * aid are public aid; what is given in kind and the interest that a grant earned are not.
 *
 * @param aids a grant without plan and without receipt in the year is left out; the largest received first
 * @param unconverted codes of public grants and of their receipts in a currency without a known rate, which are in no
 *     sum: while there is one, nothing sure can be said about a limit that {@link #received()} stays below
 */
public record PublicAid(Period year, Currency home, List<Aid> aids, List<String> unconverted) {

    /**
     * One grant's aid.
     *
     * @param planned promised for the year; absent where nothing was
     * @param received arrived in the year, zero if nothing did
     * @param approximate one of the receipts is
     */
    public record Aid(
            String grant,
            String title,
            String giver,
            SourceStatus status,
            @Nullable Money planned,
            Money received,
            boolean approximate) {}

    public PublicAid {
        aids = List.copyOf(aids);
        unconverted = List.copyOf(unconverted);
    }

    /** @param records every grant and receipt with a day in {@code year}; those of grants without public aid are left out */
    public static PublicAid of(FundingRecords records, Period year) {
        List<Grant> grants = records.grants().stream().filter(Grant::publicAid).toList();
        Set<String> codes = grants.stream().map(Grant::code).collect(Collectors.toSet());
        Cofinancing sources = Cofinancing.ofPeriod(
                new FundingRecords(
                        records.home(),
                        records.organizations(),
                        grants,
                        records.amendments(),
                        records.instalments(),
                        records.receipts().stream()
                                .filter(one -> one.grant() != null && codes.contains(one.grant()))
                                .toList(),
                        records.rates()),
                year);
        return new PublicAid(
                year,
                records.home(),
                sources.sources().stream()
                        .flatMap(source -> aid(source).stream())
                        .toList(),
                sources.unconverted());
    }

    private static Optional<Aid> aid(FundingSource source) {
        boolean nothing = source.planned() == null && source.received().isZero();
        return source.grant() == null || source.type() != SourceType.PUBLIC || nothing
                ? Optional.empty()
                : Optional.of(new Aid(
                        source.grant(),
                        source.title(),
                        source.giver(),
                        source.status(),
                        source.planned(),
                        source.received(),
                        source.approximate()));
    }

    /** All the public aid that arrived in the year. */
    public Money received() {
        return aids.stream().map(Aid::received).reduce(Money.zero(home), Money::plus);
    }

    /** All that was promised for the year; empty where nothing was. */
    public Optional<Money> planned() {
        return aids.stream().map(Aid::planned).filter(Objects::nonNull).reduce(Money::plus);
    }

    /** Whether every amount could be converted and none is approximate: only then does {@link #received()} settle a limit. */
    public boolean isSure() {
        return unconverted.isEmpty() && aids.stream().noneMatch(Aid::approximate);
    }
}
