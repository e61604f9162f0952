package org.bilan.finance;

import java.math.BigDecimal;
import java.util.List;
import org.bilan.value.Coded;
import org.bilan.value.Language;
import org.bilan.value.Messages;
import org.bilan.value.Money;
import org.bilan.value.Wording;

/** Why an expense was not allocated. {@code place} is that of the portion among those wanted, from 0; -1 for all of them. */
public record AllocationRefusal(Reason reason, int place, List<Object> details) {

    public enum Reason implements Coded {
        UNKNOWN_EXPENSE,
        /** Someone else changed the expense or its parts since they were read. */
        CHANGED,
        /** The expense lies in a period that is closed. */
        CLOSED,
        /** Others write without a pause; nothing is wrong with what was wanted. */
        BUSY,
        UNKNOWN_GRANT,
        /** The grant has a budget, and no version of it has the line. */
        UNKNOWN_LINE,
        LINE_TWICE,
        /** The amount is not in the grant's currency. */
        CURRENCY,
        /** No rate of exchange says what the expense is worth to the grant. */
        RATE,
        /** Not above 0 and up to 100 percent. */
        SHARE,
        /** Nothing, perhaps by rounding. */
        ZERO,
        /** A cost of a credit, or a credit of a cost. */
        SIGN,
        /** Together the portions are more than the expense. */
        BEYOND
    }

    public AllocationRefusal {
        details = List.copyOf(details);
    }

    static AllocationRefusal of(Reason reason, Object... details) {
        return new AllocationRefusal(reason, -1, List.of(details));
    }

    static AllocationRefusal at(int place, Reason reason, Object... details) {
        return new AllocationRefusal(reason, place, List.of(details));
    }

    /** What happened, where, and what to do. */
    public String say(Language language) {
        Wording wording = Wording.of(language);
        Object[] worded = details.stream()
                .map(detail -> detail instanceof Money money
                        ? wording.money(money)
                        : detail instanceof BigDecimal percent ? wording.percent(percent) : detail)
                .toArray();
        return Messages.of(AllocationRefusal.class, language).say("allocation." + reason.code(), worded);
    }
}
