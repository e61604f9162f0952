package org.bilan.exchange;

import java.util.EnumSet;
import java.util.Set;
import org.bilan.finance.DateOrder;
import org.jspecify.annotations.Nullable;

/** Which order of day, month and year fits every date of a file. One date alone often cannot tell; it is never guessed. */
final class DateEvidence {
    private final Set<DateOrder> possible = EnumSet.allOf(DateOrder.class);
    private boolean matters;
    private @Nullable Seen last;
    private @Nullable Seen contradiction;

    private record Seen(String text, int line) {}

    void add(String text, int line) {
        Set<DateOrder> orders = DateText.orders(text);
        if (orders.isEmpty() || contradiction != null) {
            return;
        }
        matters |= orders.stream()
                        .map(order -> DateText.read(text, order))
                        .distinct()
                        .count()
                > 1;
        if (possible.stream().noneMatch(orders::contains)) {
            contradiction = new Seen(text, line);
        } else if (possible.retainAll(orders)) {
            last = new Seen(text, line);
        }
    }

    /**
     * The order of the file. {@code said} is what a person says of it, {@code before} what it was in earlier exports.
     *
     * @throws UnreadableTable if no one order fits, or several do and nobody said which
     */
    DateOrder decide(@Nullable DateOrder said, @Nullable DateOrder before) throws UnreadableTable {
        if (said != null) {
            return said;
        }
        Seen against = contradiction;
        if (against != null && last != null) {
            throw new UnreadableTable(against.line, "ledger.dates.mixed", against.text, last.text, last.line);
        }
        if (before != null) {
            if (!possible.contains(before) && last != null) {
                throw new UnreadableTable(last.line, "ledger.dates.other", last.text, before.code());
            }
            return before;
        }
        if (possible.size() > 1 && matters) {
            throw new UnreadableTable(0, "ledger.dates.ambiguous");
        }
        return possible.iterator().next();
    }

    /** Whether the dates of the file alone leave one order. */
    boolean isSure() {
        return possible.size() == 1 && contradiction == null;
    }
}
