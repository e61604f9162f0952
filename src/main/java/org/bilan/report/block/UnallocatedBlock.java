package org.bilan.report.block;

import static org.bilan.report.block.TableDraft.amount;
import static org.bilan.report.block.TableDraft.day;
import static org.bilan.report.block.TableDraft.optional;
import static org.bilan.report.block.TableDraft.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bilan.document.Table;
import org.bilan.finance.Allocation;
import org.bilan.finance.Expense;
import org.bilan.finance.Unallocated;
import org.bilan.report.material.Material;
import org.bilan.report.material.Origin;
import org.bilan.report.material.Sources;
import org.bilan.report.trace.How;
import org.bilan.value.Money;
import org.jspecify.annotations.Nullable;

/** Block « dépenses non imputées »: of each expense of the period what no grant is charged with, in the home currency. */
public final class UnallocatedBlock {
    private UnallocatedBlock() {}

    public static Table table(Material from) {
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
                            text(
                                    expense.supplier() == null
                                            ? null
                                            : from.parties().nameOf(expense.supplier())),
                            text(expense.description()),
                            amount(expense.amount()),
                            amount(one.home()))
                    .from(expense.code(), column -> origin(column, one, from));
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
                            amount(total))
                    .from("total", column -> total(rests, from));
        }
        return draft.table();
    }

    private static @Nullable Origin origin(String column, Unallocated one, Material from) {
        return column.equals("rest") ? rest(one, from) : from.sources().entered(one.expense());
    }

    /** The expense less what every grant is charged with, in the home currency. */
    private static @Nullable Origin rest(Unallocated one, Material from) {
        Sources sources = from.sources();
        Origin cost = sources.costs().converted(one.expense());
        Money whole = from.inHome(one.expense()).orElse(null);
        if (cost == null || whole == null || one.home() == null) {
            return null;
        }
        List<Allocation> parts = from.facts().finances().allocations().stream()
                .filter(part -> part.expense().equals(one.expense().code()))
                .toList();
        return parts.isEmpty()
                ? cost
                : sources.difference(
                        sources.part("cost", whole, cost),
                        sources.part("charged", whole.minus(one.home()), sources.sum(parts, "")));
    }

    private static Origin total(List<Unallocated> rests, Material from) {
        List<Origin.Part> parts = new ArrayList<>();
        for (Unallocated one : rests) {
            Origin rest = rest(one, from);
            if (rest != null && one.home() != null) {
                parts.add(Origin.Part.of(one.expense().code(), one.home(), rest));
            }
        }
        return new Origin(How.SUM, from.sources().say("rests"), parts, List.of(), "", "");
    }
}
