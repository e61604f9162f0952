package org.bilan.report.story;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bilan.value.Period;

/** Finds why two reports differ, from what their records say. What these do not tell is told as no reason. Pure. */
final class Why {
    private final Telling first;
    private final Telling second;

    Why(Telling first, Telling second) {
        this.first = first;
        this.second = second;
    }

    /** Of two statements of one thing that are not the same. */
    Reason of(Statement one, Statement other) {
        if (one.aspect() == Aspect.NARRATED) {
            return Reason.NARRATIVE;
        }
        Reason found = one.aspect().isTotal() && !isMasked(one, other) ? ofTotals(one.aspect()) : plain(one, other);
        return found == Reason.NONE && wouldAgree(one) ? Reason.MOMENT : found;
    }

    private Reason plain(Statement one, Statement other) {
        if (isMasked(one, other)) {
            return Reason.MASK;
        }
        List<Piece> mine = one.pieces();
        List<Piece> theirs = other.pieces();
        if (mine.isEmpty() && theirs.isEmpty()) {
            return Reason.NONE;
        }
        if (mine.equals(theirs)) {
            return one.aspect() == Aspect.RECEIVED ? Reason.CONVERSION : Reason.NONE;
        }
        return isSameOfCommonDays(mine, theirs) ? Reason.CUT_OFF : Reason.NONE;
    }

    private static boolean isMasked(Statement one, Statement other) {
        return one.isHidden() != other.isHidden()
                && !one.pieces().isEmpty()
                && one.pieces().equals(other.pieces());
    }

    private boolean isSameOfCommonDays(List<Piece> mine, List<Piece> theirs) {
        return !first.period().equals(second.period())
                && within(mine, second.period()).equals(within(theirs, first.period()));
    }

    private static List<Piece> within(List<Piece> all, Period days) {
        return all.stream().filter(one -> one.isWithin(days)).toList();
    }

    /** Totals differ for the activities that only one of them counts, if each of those has its reason. */
    private Reason ofTotals(Aspect total) {
        Set<Reason> reasons = new LinkedHashSet<>();
        addMissing(total, reasons, first, second);
        addMissing(total, reasons, second, first);
        if (reasons.isEmpty()) {
            return Reason.NONE;
        }
        return reasons.stream()
                .filter(Reason::isToMend)
                .findFirst()
                .orElseGet(() -> reasons.stream().sorted().findFirst().orElseThrow());
    }

    private static void addMissing(Aspect total, Set<Reason> reasons, Telling teller, Telling other) {
        for (Known one : teller.activities()) {
            boolean counted = total == Aspect.ACTIVITIES
                    || !teller.of(Aspect.PARTICIPANTS, one.code()).isEmpty();
            if (counted && one.done() && teller.tells(one.code())) {
                if (!other.tells(one.code())) {
                    reasons.add(ofAbsence(one, teller, other));
                } else if (other.activity(one.code())
                        .filter(same -> !same.done())
                        .isPresent()) {
                    reasons.add(Reason.NONE);
                }
            }
        }
    }

    /** Why {@code teller} tells an activity that {@code other} does not. */
    static Reason ofAbsence(Known one, Telling teller, Telling other) {
        Reason found = absence(one, other);
        if (found != Reason.NONE || !(teller.isFrozen() || other.isFrozen())) {
            return found;
        }
        Telling then = teller.now();
        Telling now = other.now();
        if (then == null || now == null) {
            return Reason.NONE;
        }
        boolean alike = then.tells(one.code()) == now.tells(one.code());
        boolean explained = then.activity(one.code())
                .filter(young -> absence(young, now) != Reason.NONE)
                .isPresent();
        return alike || explained ? Reason.MOMENT : Reason.NONE;
    }

    private static Reason absence(Known one, Telling other) {
        if (!one.date().touches(other.period())) {
            return Reason.CUT_OFF;
        }
        String grant = other.grant();
        if (grant == null) {
            boolean keptOut = other.activity(one.code()).map(Known::keptOut).orElse(one.keptOut());
            return keptOut ? Reason.KEPT_OUT : Reason.NONE;
        }
        return one.grants().contains(grant) ? Reason.NONE : Reason.SCOPE;
    }

    /** Whether both, told from the records of now, agree on it or differ with a reason; only where one of them is sealed. */
    private boolean wouldAgree(Statement one) {
        Telling then = first.now();
        Telling now = second.now();
        if (!(first.isFrozen() || second.isFrozen()) || then == null || now == null) {
            return false;
        }
        Optional<Statement> mine = then.of(one.aspect(), one.code()).stream().findFirst();
        Optional<Statement> theirs = now.of(one.aspect(), one.code()).stream().findFirst();
        if (mine.isEmpty() || theirs.isEmpty()) {
            return mine.isEmpty() && theirs.isEmpty();
        }
        return mine.get().saysAs(theirs.get())
                || !new Why(then, now).of(mine.get(), theirs.get()).isToMend();
    }

    /** Of two claims on one expense by different grants, or of two reports of one grant that claim otherwise. */
    Reason of(Claim one, Claim other) {
        boolean ofOneGrant = String.valueOf(first.grant()).equals(second.grant());
        if (!ofOneGrant && one.exceedsWith(other)) {
            return Reason.TWICE;
        }
        if (!ofOneGrant && one.knows(other)) {
            return Reason.CLAIMED;
        }
        return wouldAgree(one.expense(), ofOneGrant) ? Reason.MOMENT : Reason.NONE;
    }

    private boolean wouldAgree(String expense, boolean ofOneGrant) {
        Telling then = first.now();
        Telling now = second.now();
        if (!(first.isFrozen() || second.isFrozen()) || then == null || now == null) {
            return false;
        }
        Claim mine = then.claims().get(expense);
        Claim theirs = now.claims().get(expense);
        if (mine == null || theirs == null) {
            return true;
        }
        return ofOneGrant ? mine.claimed().equals(theirs.claimed()) : mine.knows(theirs) && !mine.exceedsWith(theirs);
    }
}
