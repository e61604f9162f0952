package org.bilan.funding;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is due and when: counted from grants, amendments and the rules of profiles, with what people entered by hand.
 *
 * <p>A day counted in months that the month does not have is its last: 31 August and six months are 28 or 29 February. A
 * last day of a month is else no different from another, 28 February and six months are 28 August: of two readings the
 * earlier day is never too late.
 */
public final class Deadlines {
    private Deadlines() {}

    /** What is due as agreed on {@code day}: amendments signed later do not count yet. */
    public static Agenda agenda(AgendaFacts facts, LocalDate day) {
        StandingDeadlines own = new StandingDeadlines(facts, day);
        Stream<Due> ofGrants = facts.grants().stream().flatMap(grant -> new GrantDeadlines(facts, grant, day).dues());
        Stream<Undated> undated =
                facts.grants().stream().flatMap(grant -> new GrantDeadlines(facts, grant, day).undated());
        return new Agenda(
                Stream.concat(ofGrants, own.dues()).toList(),
                Stream.concat(undated, own.undated()).toList());
    }

    static LocalDate latest(LocalDate day, @Nullable LocalDate... others) {
        LocalDate latest = day;
        for (LocalDate other : others) {
            latest = other != null && other.isAfter(latest) ? other : latest;
        }
        return latest;
    }

    static @Nullable LocalDate confirmedOn(ProfileRule rule) {
        ProfileRule.Confirmation confirmation = rule.confirmed();
        return confirmation == null ? null : confirmation.on();
    }
}
