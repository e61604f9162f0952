package org.bilan.report;

import static org.bilan.report.TableDraft.amount;
import static org.bilan.report.TableDraft.day;
import static org.bilan.report.TableDraft.optional;
import static org.bilan.report.TableDraft.text;

import java.util.List;
import java.util.Objects;
import org.bilan.document.Table;
import org.bilan.finance.Expense;
import org.bilan.finance.Unallocated;
import org.bilan.value.Money;

/** Block « dépenses non imputées »: of each expense of the period what no grant is charged with, in the home currency. */
final class UnallocatedBlock {
    private UnallocatedBlock() {}

    static Table table(Material from) {
        TableDraft draft = new TableDraft(from, "block.unallocated")
                .words("expense", 3)
                .words("incurred", 3)
                .words("supplier", 4)
                .words("description", 6)
                .figures("cost", 3)
                .amounts("rest", 3, from.currency());
        List<Unallocated> rests = from.unallocated();
        for (Unallocated one : rests) {
            Expense expense = one.expense();
            draft.item(
                    text(expense.code()),
                    day(expense.incurredOn()),
                    text(expense.supplier() == null ? null : from.parties().nameOf(expense.supplier())),
                    text(expense.description()),
                    amount(expense.amount()),
                    amount(one.home()));
        }
        if (!rests.isEmpty()) {
            Money total = rests.stream()
                    .map(Unallocated::home)
                    .filter(Objects::nonNull)
                    .reduce(Money.zero(from.currency()), Money::plus);
            draft.total(
                    text(from.say("total")),
                    optional(null),
                    optional(null),
                    optional(null),
                    optional(null),
                    amount(total));
        }
        return draft.table();
    }
}
