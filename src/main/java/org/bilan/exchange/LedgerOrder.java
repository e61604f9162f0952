package org.bilan.exchange;

import java.nio.file.Path;
import org.bilan.finance.DateOrder;
import org.jspecify.annotations.Nullable;

/**
 * What a person asks of a ledger import. {@code source} absent: recognised by the export's headings. {@code dates} and
 * {@code decimals} ({@code ,} or {@code .}) settle what the file leaves open. {@code rejected} is the file to write the
 * lines to that cannot be imported; without it one such line refuses the import.
 */
public record LedgerOrder(
        Path file,
        @Nullable String source,
        @Nullable DateOrder dates,
        @Nullable Character decimals,
        @Nullable Path rejected,
        Matches matches,
        boolean update,
        boolean newLayout) {

    /** What to do with lines that look like an expense typed by hand. */
    public enum Matches {
        /** Leave them out and say so. */
        ASK,
        /** They are those expenses. */
        LINK,
        /** They are not: make expenses of them. */
        NEW
    }

    /** Nothing settled beforehand. */
    public static LedgerOrder of(Path file) {
        return new LedgerOrder(file, null, null, null, null, Matches.ASK, false, false);
    }
}
