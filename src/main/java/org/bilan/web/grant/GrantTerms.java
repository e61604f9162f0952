package org.bilan.web.grant;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.bilan.funding.Amendment;
import org.bilan.funding.Grant;
import org.bilan.value.Money;
import org.bilan.value.Period;

/** A grant's amount and days with all its amendments. */
public record GrantTerms(Grant grant, List<Amendment> amendments) {
    /** Amendments of other grants are left out. */
    public GrantTerms {
        amendments = amendments.stream()
                .filter(one -> one.grant().equals(grant.code()))
                .sorted(Comparator.comparingInt(Amendment::number))
                .toList();
    }

    public Currency currency() {
        return Currency.getInstance(grant.currency());
    }

    public Money amount() {
        long changes = amendments.stream()
                .map(Amendment::amountChangeMinor)
                .filter(Objects::nonNull)
                .reduce(0L, Math::addExact);
        return new Money(Math.addExact(grant.amountMinor(), changes), currency());
    }

    public Period period() {
        LocalDate end = amendments.stream()
                .map(Amendment::newEnd)
                .filter(Objects::nonNull)
                .reduce(grant.end(), (earlier, later) -> later);
        return new Period(grant.start(), end.isBefore(grant.start()) ? grant.end() : end);
    }

    /** Where the grant stands on a day. */
    public GrantState state(LocalDate day) {
        Period period = period();
        return day.isBefore(period.start())
                ? GrantState.UPCOMING
                : day.isAfter(period.end()) ? GrantState.ENDED : GrantState.RUNNING;
    }
}
