package org.bilan.web.money;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilan.document.Cell;
import org.bilan.document.Table;
import org.bilan.document.Table.Role;
import org.bilan.finance.BudgetAmounts;
import org.bilan.finance.BudgetRow;
import org.bilan.finance.CostKind;
import org.bilan.value.Missing;
import org.bilan.value.Money;
import org.bilan.web.Page;
import org.jspecify.annotations.Nullable;

/** The budget of a grant as its page shows it, money and kind on a sheet each. */
final class BudgetTable {
    private final BudgetView view;
    private final Page page;

    private BudgetTable(BudgetView view, Page page) {
        this.view = view;
        this.page = page;
    }

    static List<Table> of(BudgetView view, Page page) {
        BudgetTable table = new BudgetTable(view, page);
        List<Table> tables = new ArrayList<>();
        if (!view.rows(CostKind.CASH).isEmpty() || view.rows(CostKind.IN_KIND).isEmpty()) {
            tables.add(table.of(CostKind.CASH));
        }
        if (!view.rows(CostKind.IN_KIND).isEmpty()) {
            tables.add(table.of(CostKind.IN_KIND));
        }
        return tables;
    }

    private Table of(CostKind kind) {
        List<Table.Row> rows = new ArrayList<>();
        for (BudgetRow row : view.rows(kind)) {
            rows.add(row(
                    row.heading() ? Role.GROUP : Role.ITEM, row.line(), row.title(), row.amounts(), row.explanation()));
        }
        BudgetAmounts total =
                kind == CostKind.CASH ? view.budget().cash() : view.budget().inKind();
        if (total != null) {
            rows.add(row(Role.TOTAL, "", page.say("budget.total"), total, null));
        }
        if (kind == CostKind.CASH
                && view.budget().administration() != null
                && view.budget().otherCash() != null) {
            rows.add(row(
                    Role.GROUP,
                    "",
                    page.say("budget.administration"),
                    view.budget().administration(),
                    null));
            rows.add(row(Role.GROUP, "", page.say("budget.other"), view.budget().otherCash(), null));
        }
        String name = page.say("kind." + kind.code());
        return new Table(page.say("sheet.budget") + (view.hasBoth() ? ", " + name : ""), columns(), rows);
    }

    private List<Table.Column> columns() {
        List<Table.Column> columns = new ArrayList<>();
        columns.add(new Table.Column(page.say("sheet.line"), false, 1));
        columns.add(new Table.Column(page.say("budget.line"), false, 1));
        columns.add(figures(page.say("budget.approved")));
        view.amendments().forEach(number -> columns.add(figures(page.say("budget.amendment", number))));
        if (!view.amendments().isEmpty()) {
            columns.add(figures(page.say("budget.revised")));
        }
        columns.add(figures(page.say("budget.actual")));
        columns.add(figures(page.say("budget.cumulative")));
        if (view.hasForecast()) {
            columns.add(figures(page.say("budget.forecast")));
        }
        columns.add(figures(page.say("budget.balance")));
        columns.add(figures(page.say("budget.variance")));
        columns.add(figures(page.say("budget.percent")));
        columns.add(new Table.Column(page.say("sheet.explanation"), false, 1));
        return columns;
    }

    private static Table.Column figures(String heading) {
        return new Table.Column(heading, true, 1);
    }

    private Table.Row row(Role role, String line, String title, BudgetAmounts amounts, @Nullable String explanation) {
        List<Cell> cells = new ArrayList<>();
        cells.add(new Cell.Text(line));
        cells.add(new Cell.Text(title));
        cells.add(money(Optional.ofNullable(amounts.approved())));
        view.amendments().forEach(number -> cells.add(money(BudgetView.change(amounts, number))));
        if (!view.amendments().isEmpty()) {
            cells.add(money(Optional.ofNullable(amounts.revised())));
        }
        cells.add(new Cell.Amount(amounts.actual()));
        cells.add(new Cell.Amount(amounts.cumulative()));
        if (view.hasForecast()) {
            cells.add(money(Optional.ofNullable(amounts.forecast())));
        }
        cells.add(money(amounts.balance()));
        cells.add(money(amounts.variance()));
        cells.add(amounts.varianceShare()
                .flatMap(share -> share.percent(1))
                .<Cell>map(Cell.Percent::new)
                .orElse(new Cell.Absent(Missing.NOT_APPLICABLE)));
        cells.add(new Cell.Text(explanation == null ? "" : explanation));
        return new Table.Row(role, cells);
    }

    private static Cell money(Optional<Money> money) {
        return money.<Cell>map(Cell.Amount::new).orElse(new Cell.Absent(Missing.NO_PLAN));
    }
}
