package org.bilan.report.fact;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.bilan.funding.Amendment;
import org.bilan.funding.Grant;
import org.bilan.value.Money;
import org.bilan.value.Period;

/** A grant as it stood on a day: its amount and its end with the amendments signed until then, that day included. */
public record GrantTerms(Grant grant, Money amount, LocalDate end, List<Amendment> amendments) {
    public GrantTerms {
        amendments = List.copyOf(amendments);
    }

    static GrantTerms on(LocalDate day, Grant grant, List<Amendment> ofAnyGrant) {
        List<Amendment> signed = ofAnyGrant.stream()
                .filter(one ->
                        one.grant().equals(grant.code()) && !one.signedOn().isAfter(day))
                .sorted(java.util.Comparator.comparingInt(Amendment::number))
                .toList();
        long minor = grant.amountMinor();
        LocalDate end = grant.end();
        for (Amendment one : signed) {
            Long change = one.amountChangeMinor();
            minor = change == null ? minor : Math.addExact(minor, change);
            LocalDate newEnd = one.newEnd();
            end = newEnd == null ? end : newEnd;
        }
        return new GrantTerms(grant, new Money(minor, Currency.getInstance(grant.currency())), end, signed);
    }

    /** From the grant's first day to the last that is now agreed; one day if an amendment set the end before the start. */
    public Period life() {
        return new Period(grant.start(), end.isBefore(grant.start()) ? grant.start() : end);
    }
}
