package org.bilan.report.block;

import static org.bilan.report.block.TableDraft.amount;
import static org.bilan.report.block.TableDraft.percent;
import static org.bilan.report.block.TableDraft.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bilan.document.Cell;
import org.bilan.document.Table;
import org.bilan.document.Table.Role;
import org.bilan.finance.BudgetAmounts;
import org.bilan.finance.BudgetComparison;
import org.bilan.finance.BudgetRow;
import org.bilan.finance.CostKind;
import org.bilan.funding.Grant;
import org.bilan.report.ReportKind;
import org.bilan.report.material.BudgetSources;
import org.bilan.report.material.Material;
import org.bilan.report.material.Origin;
import org.bilan.value.Money;
import org.bilan.value.Share;
import org.jspecify.annotations.Nullable;

/**
 * Block « budget » of a funder's report: the grant's lines with a column for each amendment, each explanation under its
 * line, cash apart from in kind and administration apart from the other cash. An annual report has {@link YearBudget}.
 */
public final class BudgetBlock {
    /** More amendments than that stand in one column. */
    private static final int MOST_AMENDMENTS = 3;

    private final Material from;
    private final Grant grant;
    private final BudgetComparison budget;
    private final BudgetSources sources;
    private final List<Integer> amendments;
    private final boolean amended;
    private final boolean forecast;
    private final TableDraft draft;

    private BudgetBlock(Material from) {
        this.from = from;
        this.grant = from.reportedGrant();
        this.budget = from.budget(grant);
        this.sources = from.sources().budget();
        List<Integer> numbers = budget.rows().stream()
                .flatMap(row -> row.amounts().amendments().stream())
                .map(BudgetAmounts.Amended::number)
                .distinct()
                .sorted()
                .toList();
        this.amended = !numbers.isEmpty();
        this.amendments = numbers.size() > MOST_AMENDMENTS ? List.of() : numbers;
        this.forecast = budget.rows().stream()
                .map(row -> row.amounts().forecast())
                .anyMatch(amount -> amount != null && !amount.isZero());
        this.draft = columns();
    }

    public static Table table(Material from) {
        return from.request().kind() == ReportKind.FUNDER ? new BudgetBlock(from).table() : YearBudget.table(from);
    }

    private TableDraft columns() {
        TableDraft draft = new TableDraft(from, "block.budget", from.symbol(budget.currency())).words("line", 6);
        draft.figures("approved", 3);
        amendments.forEach(number -> draft.figures("amendment", 3, number));
        if (amended && amendments.isEmpty()) {
            draft.figures("amendments", 3);
        }
        if (amended) {
            draft.figures("revised", 3);
        }
        draft.figures("actual", 3).figures("cumulative", 3);
        if (forecast) {
            draft.figures("forecast", 3);
        }
        return draft.figures("balance", 3).figures("variance", 3).figures("variance.percent", 2);
    }

    private Table table() {
        boolean both = budget.cash() != null && budget.inKind() != null;
        for (CostKind kind : CostKind.values()) {
            List<BudgetRow> rows =
                    budget.rows().stream().filter(row -> row.kind() == kind).toList();
            if (both && !rows.isEmpty()) {
                draft.group(from.word("cost", kind));
            }
            rows.forEach(this::line);
            if (kind == CostKind.CASH && budget.administration() != null && budget.otherCash() != null) {
                sum(
                        Role.SUBTOTAL,
                        from.say("total.administration"),
                        "administration",
                        budget.administration(),
                        BudgetRow::isAdministration);
                sum(
                        Role.SUBTOTAL,
                        from.say("total.other.cash"),
                        "other.cash",
                        budget.otherCash(),
                        row -> row.kind() == CostKind.CASH && !row.isAdministration());
            }
            String total = both ? from.say("total.of", from.word("cost", kind)) : from.say("total");
            BudgetAmounts amounts = kind == CostKind.CASH ? budget.cash() : budget.inKind();
            sum(Role.TOTAL, total, kind.code(), amounts, row -> row.kind() == kind);
        }
        notes();
        return draft.table();
    }

    private void line(BudgetRow row) {
        String indent = "\u2003".repeat(row.depth());
        draft.row(row.heading() ? Role.SUBTOTAL : Role.ITEM, cells(indent + row.title(), row.amounts()))
                .from("line:" + row.line(), origins(row.amounts(), sources.below(grant, row)));
        if (row.explanation() != null && !row.explanation().isBlank()) {
            draft.note(from.say("note.explanation", row.explanation()));
        }
    }

    private void sum(Role role, String label, String key, @Nullable BudgetAmounts amounts, Predicate<BudgetRow> rows) {
        if (amounts != null) {
            draft.row(role, cells(label, amounts)).from(key, origins(amounts, sources.rows(grant, rows)));
        }
    }

    private Function<String, @Nullable Origin> origins(BudgetAmounts amounts, BudgetSources.Rows rows) {
        return sources.of(amounts, List.of(rows));
    }

    /** Percentages with both their terms, and where a forecast is somebody's word. */
    private void notes() {
        budget.administrationPlannedShare().ifPresent(share -> note("planned", "revised", share));
        budget.administrationShare().ifPresent(share -> note("spent", "cumulative", share));
        List<String> entered = budget.rows().stream()
                .filter(BudgetRow::enteredForecast)
                .map(BudgetRow::title)
                .toList();
        if (forecast && !entered.isEmpty()) {
            draft.note(from.say("note.forecast", String.join("; ", entered)));
        }
    }

    private void note(String key, String column, Share share) {
        Money part = Money.of(share.part(), budget.currency());
        Money whole = Money.of(share.whole(), budget.currency());
        Supplier<@Nullable Origin> ofPart = () -> sum(column, BudgetRow::isAdministration);
        Supplier<@Nullable Origin> ofWhole = () -> sum(column, row -> row.kind() == CostKind.CASH);
        Supplier<@Nullable Origin> ofShare = () -> from.sources()
                .percent(
                        from.sources().part(column, part, ofPart.get()),
                        from.sources().part(column, whole, ofWhole.get()));
        String label = from.say("total.administration") + " – " + from.say("column." + column);
        String total = from.say("total") + " – " + from.say("column." + column);
        share.percent(1)
                .ifPresent(found -> draft.told(from.say(
                        "note.administration." + key,
                        draft.said(key + ".percent", label + " (%)", percent(found), ofShare),
                        draft.said(key + ".part", label, amount(part), ofPart),
                        draft.said(key + ".whole", total, amount(whole), ofWhole))));
    }

    private Origin sum(String column, Predicate<BudgetRow> rows) {
        List<BudgetSources.Rows> those = List.of(sources.rows(grant, rows));
        return column.equals("revised") ? sources.revised(those) : sources.cumulative(those);
    }

    private List<Cell> cells(String label, BudgetAmounts amounts) {
        List<Cell> cells = new ArrayList<>(List.of(text(label), amount(amounts.approved())));
        amendments.forEach(number -> cells.add(amount(change(amounts, number).orElse(null))));
        if (amended && amendments.isEmpty()) {
            cells.add(amount(changes(amounts).reduce(Money::plus).orElse(null)));
        }
        if (amended) {
            cells.add(amount(amounts.revised()));
        }
        cells.add(amount(amounts.actual()));
        cells.add(amount(amounts.cumulative()));
        if (forecast) {
            cells.add(amount(amounts.forecast()));
        }
        cells.add(amount(amounts.balance().orElse(null)));
        cells.add(amount(amounts.variance().orElse(null)));
        cells.add(percent(
                amounts.varianceShare().flatMap(share -> share.percent(1)).orElse(null)));
        return cells;
    }

    private static Optional<Money> change(BudgetAmounts amounts, int number) {
        return amounts.amendments().stream()
                .filter(one -> one.number() == number)
                .map(BudgetAmounts.Amended::change)
                .findFirst();
    }

    private static Stream<Money> changes(BudgetAmounts amounts) {
        return amounts.amendments().stream().map(BudgetAmounts.Amended::change);
    }
}
