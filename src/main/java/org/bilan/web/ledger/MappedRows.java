package org.bilan.web.ledger;

import java.util.List;
import java.util.Map;
import org.bilan.exchange.LedgerContents;
import org.bilan.exchange.LedgerOutcome;
import org.bilan.finance.LedgerClass;
import org.bilan.web.Form;
import org.jspecify.annotations.Nullable;

/** What stands in the fields of the mapping: what was typed, else what is known, else what is guessed. */
public final class MappedRows {
    private MappedRows() {}

    /** Accounts whose use nobody has said. */
    public static long missing(LedgerContents contents) {
        return contents.accounts().stream()
                .filter(account -> account.use() == null)
                .count();
    }

    public static String use(LedgerOutcome.Account account, Form form, int row) {
        String known = account.use() != null
                ? account.use().code()
                : account.guess() == null ? "" : account.guess().code();
        return typed(form, "use", row, known);
    }

    public static String project(LedgerContents.Group group, Form form, int row) {
        LedgerClass known = group.known();
        return typed(form, "project", row, known == null ? null : known.project());
    }

    public static String payer(LedgerContents.Group group, Form form, int row) {
        LedgerClass known = group.known();
        return typed(form, "payer", row, known == null ? "" : LedgerMap.payer(known.grant(), known.line()));
    }

    /** The choice of the source, in a form's fields. */
    public static Form reading(LedgerUpload upload, Form form) {
        String source = upload.choices().source();
        return form.values().containsKey("source") || source == null ? form : Form.of(Map.of("source", source));
    }

    private static String typed(Form form, String field, int row, @Nullable String known) {
        List<String> typed = form.values().getOrDefault(field, List.of());
        return row < typed.size() ? typed.get(row) : known == null ? "" : known;
    }
}
