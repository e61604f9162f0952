package org.bilan.exchange;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of the books: an amount posted to an account on a day; debits are positive. {@code cells} are those of its row,
 * with the transaction's own where the export writes them once. A line with a {@code slip} cannot be imported, and may
 * lack its day or amount.
 */
record LedgerEntry(
        int line,
        List<String> cells,
        String account,
        @Nullable LocalDate date,
        String number,
        String journal,
        String name,
        String memo,
        String group,
        String split,
        long minor,
        @Nullable Slip slip) {

    /** Why a line cannot be imported. */
    record Slip(String key, List<Object> details) {
        static Slip of(String key, Object... details) {
            return new Slip(key, List.of(details));
        }
    }

    LedgerEntry with(Slip found) {
        return new LedgerEntry(
                line,
                cells,
                account,
                date,
                number,
                journal,
                name,
                memo,
                group,
                split,
                minor,
                slip == null ? found : slip);
    }

    /** The day of a line without slip. */
    LocalDate day() {
        if (date == null) {
            throw new IllegalStateException("A line without its day: " + line);
        }
        return date;
    }

    /** What is said of the cost: the memo, else the name, else the account. */
    String description() {
        return !memo.isEmpty() ? memo : !name.isEmpty() ? name : account;
    }
}
