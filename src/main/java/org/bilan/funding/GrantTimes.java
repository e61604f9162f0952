package org.bilan.funding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bilan.value.Fiscal;
import org.bilan.value.Period;
import org.jspecify.annotations.Nullable;

/** A grant's days as agreed on some day: its end with the amendments signed until then, and the ends that those gave up. */
record GrantTimes(Grant grant, List<Amendment> signed, LocalDate end, List<LocalDate> formerEnds) {
    /** So many years of one grant are told; more are a slip in its dates. */
    private static final int MOST_YEARS = 100;

    static GrantTimes on(LocalDate day, Grant grant, List<Amendment> ofAnyGrant) {
        List<Amendment> signed = ofAnyGrant.stream()
                .filter(one -> one.grant().equals(grant.code())
                        && !one.signedOn().isAfter(day)
                        && (one.newEnd() == null || !one.newEnd().isBefore(grant.start())))
                .sorted(Comparator.comparingInt(Amendment::number))
                .toList();
        List<LocalDate> ends = new ArrayList<>(List.of(grant.end()));
        signed.stream()
                .map(Amendment::newEnd)
                .filter(java.util.Objects::nonNull)
                .forEach(ends::add);
        LocalDate end = ends.get(ends.size() - 1);
        ends.removeIf(end::equals);
        return new GrantTimes(grant, signed, end, ends);
    }

    Period life() {
        return new Period(grant.start(), end);
    }

    /** The day that stands for the signature. */
    LocalDate signature() {
        return grant.signedOn() == null ? grant.start() : grant.signedOn();
    }

    /** The amendment that set the end, if one moved it. */
    @Nullable
    Integer moved() {
        return formerEnds.isEmpty()
                ? null
                : signed.stream()
                        .filter(one -> end.equals(one.newEnd()))
                        .map(Amendment::number)
                        .reduce((one, later) -> later)
                        .orElse(null);
    }

    LocalDate knownSince() {
        return signed.stream().map(Amendment::signedOn).max(Comparator.naturalOrder()).stream()
                .reduce(signature(), (one, other) -> other.isAfter(one) ? other : one);
    }

    /** From the first day on, year by year; the last may be shorter. */
    List<Period> years() {
        List<Period> years = new ArrayList<>();
        LocalDate start = grant.start();
        for (int n = 1; !start.isAfter(end) && n <= MOST_YEARS; n++) {
            LocalDate next = grant.start().plusYears(n);
            years.add(new Period(start, earlier(next.minusDays(1), end)));
            start = next;
        }
        return years;
    }

    /** The organization's fiscal years in which the grant has a day, whole, the oldest first. */
    List<Period> fiscalYears(Fiscal fiscal) {
        List<Period> years = new ArrayList<>();
        Period year = fiscal.yearOf(grant.start());
        while (!year.start().isAfter(end) && years.size() < MOST_YEARS) {
            years.add(year);
            year = fiscal.yearOf(year.end().plusDays(1));
        }
        return years;
    }

    Period within(Period year) {
        LocalDate start = year.start().isBefore(grant.start()) ? grant.start() : year.start();
        return new Period(start, earlier(year.end(), end));
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
