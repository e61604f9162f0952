package org.bilan.finance;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;

/**
 * A bookkeeping program, or one set of books, whose exports are imported: the headings of its columns as they stood in
 * the last export, and the order of its dates once someone said it. An absent heading is a column that it has not.
 */
@MappedEntity("ledger_source")
public record LedgerSource(
        @Id String source,
        @Nullable DateOrder dates,
        String dateColumn,
        @Nullable String accountColumn,
        @Nullable String accountNameColumn,
        @Nullable String numberColumn,
        @Nullable String journalColumn,
        @Nullable String typeColumn,
        @Nullable String nameColumn,
        @Nullable String memoColumn,
        @Nullable String classColumn,
        @Nullable String debitColumn,
        @Nullable String creditColumn,
        @Nullable String amountColumn) {}
