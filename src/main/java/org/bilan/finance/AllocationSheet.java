package org.bilan.finance;

import java.util.List;
import org.bilan.value.Money;
import org.bilan.value.Sha256;

/** An expense with all its parts, as they were read at one moment. */
public record AllocationSheet(Expense expense, List<Allocation> parts) {
    public AllocationSheet {
        parts = List.copyOf(parts);
    }

    /** What no grant is charged with, in the expense's currency. */
    public Money remainder() {
        return Claims.remainder(expense.amount(), parts);
    }

    /** Changes whenever a part does, or what the expense amounts to: to be given back when the parts are changed. */
    public String version() {
        StringBuilder said = new StringBuilder();
        said.append(expense.amount())
                .append('|')
                .append(expense.rate())
                .append('|')
                .append(Conversion.rateDay(expense));
        for (Allocation part : parts) {
            said.append('\n')
                    .append(part.grant())
                    .append('\t')
                    .append(part.line())
                    .append('\t');
            said.append(part.amountMinor()).append('\t').append(part.claimedMinor());
        }
        return Sha256.of(said.toString(), 32);
    }
}
