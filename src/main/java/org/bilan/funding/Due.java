package org.bilan.funding;

import java.time.LocalDate;
import org.bilan.value.Period;
import org.jspecify.annotations.Nullable;

/**
 * Something that is due on a day: a report, an audit, a payment, the end of the keeping of vouchers.
 *
 * @param key stays the same when an amendment moves the day or people enter what a rule had said; unique in an agenda
 * @param grant absent for a standing duty of the organization
 * @param rule that gives the day, or that gave another before people entered this one
 * @param amendment the number of the amendment that moved the day; with an entered day, one that moved the grant's end
 *     after the period of which people had spoken, so that the day is to be checked
 * @param doneOn the day on which it was submitted or received, where one is recorded
 * @param acceptedOn the day on which the funder accepted it
 * @param knownSince the last day on which something that this rests on was written: it changes when the data do, and
 *     with nothing else
 */
public record Due(
        String key,
        @Nullable Grant grant,
        DueKind kind,
        Period period,
        LocalDate on,
        DueOrigin origin,
        @Nullable ProfileRule rule,
        @Nullable Integer amendment,
        @Nullable Instalment instalment,
        @Nullable LocalDate doneOn,
        @Nullable LocalDate acceptedOn,
        LocalDate knownSince) {

    /** Where it stands at the end of a day; what was done later was not done then. */
    public DueState state(LocalDate day, int soonDays) {
        if (isPast(doneOn, day) || isPast(acceptedOn, day)) {
            return DueState.DONE;
        }
        if (on.isBefore(day)) {
            return kind == DueKind.RETENTION ? DueState.DONE : DueState.OVERDUE;
        }
        boolean soon = kind != DueKind.RETENTION && !on.isAfter(day.plusDays(soonDays));
        return soon ? DueState.SOON : DueState.UPCOMING;
    }

    /** Whether the day rests on what someone checked against the agreement: what people entered, or a confirmed rule. */
    public boolean isConfirmed() {
        return origin != DueOrigin.RULE || (rule != null && rule.blocks());
    }

    /** Whether a later amendment makes the day that people entered doubtful. */
    public boolean isDoubtful() {
        return origin == DueOrigin.ENTERED && amendment != null;
    }

    private static boolean isPast(@Nullable LocalDate done, LocalDate day) {
        return done != null && !done.isAfter(day);
    }
}
