package org.bilan.exchange;

import static org.bilan.exchange.Cells.CURRENCY;
import static org.bilan.exchange.Cells.DAY;
import static org.bilan.exchange.Cells.NAME;
import static org.bilan.exchange.Cells.TEXT;

import org.bilan.finance.CostCategory;
import org.bilan.finance.DateOrder;
import org.bilan.finance.LedgerAccount;
import org.bilan.finance.LedgerClass;
import org.bilan.finance.LedgerLine;
import org.bilan.finance.LedgerReconciliation;
import org.bilan.finance.LedgerSource;
import org.bilan.finance.LedgerUse;
import org.bilan.finance.ReconciliationItem;
import org.bilan.finance.ReconciliationKind;

/**
 * The tables of what the bookkeeper exports: what its files and their accounts and classes mean, the lines taken in, and
 * the comparisons kept.
 */
final class LedgerTables {
    static final Layout<LedgerSource> SOURCES = Layout.of("ledger_sources", LedgerSource.class)
            .required("source", NAME)
            .optional("dates", WordCell.of(DateOrder.class))
            .required("date", "dateColumn", TEXT)
            .optional("account", "accountColumn", TEXT)
            .optional("account_name", "accountNameColumn", TEXT)
            .optional("number", "numberColumn", TEXT)
            .optional("journal", "journalColumn", TEXT)
            .optional("type", "typeColumn", TEXT)
            .optional("name", "nameColumn", TEXT)
            .optional("memo", "memoColumn", TEXT)
            .optional("class", "classColumn", TEXT)
            .optional("debit", "debitColumn", TEXT)
            .optional("credit", "creditColumn", TEXT)
            .optional("amount", "amountColumn", TEXT);

    static final Layout<LedgerAccount> ACCOUNTS = Layout.of("ledger_accounts", LedgerAccount.class)
            .required("source", NAME)
            .required("account", TEXT)
            .required("category", WordCell.of(LedgerUse.class));

    static final Layout<LedgerClass> CLASSES = Layout.of("ledger_classes", LedgerClass.class)
            .required("source", NAME)
            .required("class", "name", TEXT)
            .optional("project", new CodeCell("projects"))
            .optional("grant", new CodeCell("grants"))
            .optional("line", new LineCell());

    static final Layout<LedgerLine> LINES = Layout.of("ledger_lines", LedgerLine.class)
            .required("source", NAME)
            .required("entry", NAME)
            .required("account", TEXT)
            .required("date", DAY)
            .optional("number", TEXT)
            .optional("name", TEXT)
            .optional("memo", TEXT)
            .required("amount", "amountMinor", AmountCell.in("currency").orNegative())
            .required("currency", CURRENCY)
            .required("expense", new CodeCell("expenses"));

    static final Layout<LedgerReconciliation> RECONCILIATIONS = Layout.of("reconciliations", LedgerReconciliation.class)
            .required("code", NAME)
            .required("source", NAME)
            .required("file", TEXT)
            .required("sha256", TEXT)
            .required("period_start", DAY)
            .required("period_end", DAY)
            .optional("grant", new CodeCell("grants"))
            .required("currency", CURRENCY)
            .required("ledger", "ledgerMinor", AmountCell.in("currency").orNegative())
            .required("booked", "bookedMinor", AmountCell.in("currency").orNegative())
            .required("differences", WholeCell.from(0))
            .required("made_on", DAY)
            .optional("made_by", TEXT)
            .inOrder("period_start", "period_end");

    static final Layout<ReconciliationItem> RECONCILIATION_ITEMS = Layout.of(
                    "reconciliation_items", ReconciliationItem.class)
            .required("reconciliation", new CodeCell("reconciliations"))
            .required("position", WholeCell.from(0))
            .required("kind", WordCell.of(ReconciliationKind.class))
            .optional("account", TEXT)
            .optional("category", WordCell.of(CostCategory.class))
            .optional("expense", TEXT)
            .optional("number", TEXT)
            .optional("description", TEXT)
            .optional("ledger_on", DAY)
            .optional("booked_on", DAY)
            .optional("ledger", "ledgerMinor", AmountCell.in("currency").orNegative())
            .optional("booked", "bookedMinor", AmountCell.in("currency").orNegative())
            .required("currency", CURRENCY);

    private LedgerTables() {}
}
