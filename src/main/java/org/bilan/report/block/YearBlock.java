package org.bilan.report.block;

import static org.bilan.report.block.TableDraft.amount;
import static org.bilan.report.block.TableDraft.percent;
import static org.bilan.report.block.TableDraft.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bilan.document.Cell;
import org.bilan.document.Table;
import org.bilan.document.Table.Role;
import org.bilan.finance.YearComparison;
import org.bilan.finance.YearFigures;
import org.bilan.report.material.Material;
import org.bilan.report.material.YearRow;
import org.bilan.report.material.YearSources;
import org.bilan.value.Money;
import org.bilan.value.Share;

/**
 * Block « exercice »: what the whole organization received and spent, last year beside it; money with its surplus, and
 * apart from it what was given in kind. A year without records has dashes.
 */
public final class YearBlock {
    private final Material from;
    private final YearComparison years;
    private final YearSources sources;
    private final TableDraft draft;

    private YearBlock(Material from) {
        this.from = from;
        this.years = from.years();
        this.sources = new YearSources(from);
        this.draft = new TableDraft(from, "block.fiscal.year", from.symbol(from.currency()))
                .words("figure", 6)
                .figures("this.year", 3)
                .figures("last.year", 3)
                .figures("change", 3)
                .figures("change.percent", 2);
    }

    public static Table table(Material from) {
        return new YearBlock(from).table();
    }

    private Table table() {
        side("year.receipts", YearRow.receipts(years), "year.receipts.total", YearFigures::received);
        side("year.expenses", YearRow.expenses(years), "year.expenses.total", YearFigures::spent);
        if (years.pair(YearFigures::surplus).isTold()) {
            row(Role.TOTAL, "year.surplus", YearFigures::surplus);
        }
        inKind();
        notes();
        return draft.table();
    }

    private void side(String group, List<YearRow> rows, String total, Function<YearFigures, Optional<Money>> figure) {
        if (!rows.isEmpty()) {
            draft.group(from.say(group));
            rows.forEach(row -> draft.row(Role.ITEM, cells(row.label(from), row.pair()))
                    .from(row.area() + ":" + row.choice().code(), sources.of(row.pair(), row.origin(from))));
            row(Role.SUBTOTAL, total, figure);
        }
    }

    private void inKind() {
        boolean received = years.pair(YearFigures::inKindReceived).isTold();
        boolean spent = years.pair(YearFigures::inKindSpent).isTold();
        if (received || spent) {
            draft.group(from.say("year.in.kind"));
        }
        if (received) {
            row(Role.ITEM, "year.in.kind.received", YearFigures::inKindReceived);
        }
        if (spent) {
            row(Role.ITEM, "year.in.kind.spent", YearFigures::inKindSpent);
        }
    }

    private void row(Role role, String key, Function<YearFigures, Optional<Money>> figure) {
        draft.row(role, cells(from.say(key), years.pair(figure)))
                .from(key, sources.of(years.pair(figure), year -> sources.total(key, year)));
    }

    private List<Cell> cells(String label, YearComparison.Pair pair) {
        return List.of(
                text(label),
                amount(pair.now().orElse(null)),
                amount(pair.before().orElse(null)),
                amount(pair.change().orElse(null)),
                percent(pair.changeShare().flatMap(share -> share.percent(0)).orElse(null)));
    }

    private void notes() {
        if (years.year().approximate() || years.before().approximate()) {
            draft.note(from.say("note.year.approximate"));
        }
        surplus();
        List<String> unconverted = Stream.concat(
                        years.year().unconverted().stream(), years.before().unconverted().stream())
                .distinct()
                .sorted()
                .toList();
        if (!unconverted.isEmpty()) {
            draft.note(from.say("note.unconverted", String.join(", ", unconverted)));
        }
    }

    private void surplus() {
        Optional<Share> share = from.unallocatedSurplus();
        share.flatMap(one -> one.percent(1)).ifPresent(found -> draft.told(surplus(share.get(), found)));
    }

    private String surplus(Share share, BigDecimal percent) {
        Money part = Money.of(share.part(), from.currency());
        Money whole = Money.of(share.whole(), from.currency());
        String label = from.say("note.surplus.label");
        return from.say(
                "note.surplus",
                from.wording().dateLong(from.period().end()),
                draft.said("surplus.percent", label + " (%)", percent(percent), sources::surplusRatio),
                draft.said("surplus.part", label, amount(part), sources::netAssets),
                draft.said(
                        "surplus.whole",
                        from.say("year.expenses.total"),
                        amount(whole),
                        () -> sources.total("year.expenses.total", from.period())));
    }
}
