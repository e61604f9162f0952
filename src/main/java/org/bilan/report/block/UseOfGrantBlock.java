package org.bilan.report.block;

import static org.bilan.report.block.TableDraft.amount;
import static org.bilan.report.block.TableDraft.optional;
import static org.bilan.report.block.TableDraft.percent;
import static org.bilan.report.block.TableDraft.text;

import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bilan.document.Table;
import org.bilan.finance.Allocation;
import org.bilan.finance.BudgetRow;
import org.bilan.report.fact.Charge;
import org.bilan.report.material.Material;
import org.bilan.report.material.Origin;
import org.bilan.value.Money;
import org.bilan.value.Share;
import org.jspecify.annotations.Nullable;

/** Block « utilisation de la subvention »: what each line was charged in the period, its part of the whole, and who else pays. */
public final class UseOfGrantBlock {
    private UseOfGrantBlock() {}

    public static Table table(Material from) {
        Currency currency = Currency.getInstance(from.reportedGrant().currency());
        Map<String, List<Charge>> byLine = from.charges().stream()
                .collect(Collectors.groupingBy(one -> one.allocation().line(), TreeMap::new, Collectors.toList()));
        Money total = sum(from.charges(), currency);
        TableDraft draft = new TableDraft(from, "block.use")
                .words("line", 6)
                .amounts("charged", 3, currency)
                .figures("share", 2)
                .words("others", 5);
        byLine.forEach((line, charges) -> {
            Money charged = sum(charges, currency);
            draft.item(
                            text(title(line, from)),
                            amount(charged),
                            percent(Share.of(charged, total).percent(1).orElse(null)),
                            optional(otherPayers(charges, from)))
                    .from("line:" + line, column -> origin(column, charges, from));
        });
        if (!byLine.isEmpty()) {
            draft.total(
                            text(from.say("total")),
                            amount(total),
                            percent(Share.of(total, total).percent(0).orElse(null)),
                            optional(null))
                    .from("total", column -> origin(column, from.charges(), from));
        }
        return draft.table();
    }

    private static @Nullable Origin origin(String column, List<Charge> charges, Material from) {
        Origin charged = from.sources().costs().charged(charges);
        if (column.equals("charged")) {
            return charged;
        }
        Currency currency = Currency.getInstance(from.reportedGrant().currency());
        return from.sources()
                .percent(
                        from.sources().part("charged", sum(charges, currency), charged),
                        Origin.Part.of(
                                from.say("total"),
                                sum(from.charges(), currency),
                                from.sources().costs().charged(from.charges())));
    }

    private static Money sum(List<Charge> charges, Currency currency) {
        return charges.stream().map(Charge::charged).reduce(Money.zero(currency), Money::plus);
    }

    private static String otherPayers(List<Charge> charges, Material from) {
        Set<String> codes = charges.stream().map(one -> one.expense().code()).collect(Collectors.toSet());
        List<String> payers = from.facts().finances().allocations().stream()
                .filter(one -> codes.contains(one.expense()))
                .map(Allocation::grant)
                .filter(grant -> !Objects.equals(grant, from.request().grant()))
                .map(grant -> from.grant(grant)
                        .map(found -> from.parties().shortNameOf(found.funder()))
                        .orElse(grant))
                .distinct()
                .sorted()
                .toList();
        return from.wording().list(payers);
    }

    private static String title(String line, Material from) {
        return from.budget(from.reportedGrant()).rows().stream()
                .filter(row -> row.line().equals(line))
                .map(BudgetRow::title)
                .findFirst()
                .orElse(line);
    }
}
