package org.bilan.web.money;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import org.bilan.web.Page;
import org.bilan.web.Pages;
import org.bilan.web.Query;
import org.bilan.web.Visitor;
import org.bilan.web.sheet.Workbooks;
import org.jspecify.annotations.Nullable;

/** The expenses, receipts and budgets of the pages as workbooks. */
@Controller
@Secured({Visitor.ADMIN, Visitor.COORDINATOR, Visitor.FINANCE, Visitor.READER})
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.ALL)
class MoneyWorkbooks {
    private final Pages pages;
    private final ChoiceReading choices;
    private final ExpenseReading expenses;
    private final ReceiptReading receipts;
    private final BudgetReading budgets;
    private final MoneySheets sheets;

    MoneyWorkbooks(
            Pages pages,
            ChoiceReading choices,
            ExpenseReading expenses,
            ReceiptReading receipts,
            BudgetReading budgets,
            MoneySheets sheets) {
        this.pages = pages;
        this.choices = choices;
        this.expenses = expenses;
        this.receipts = receipts;
        this.budgets = budgets;
        this.sheets = sheets;
    }

    @Get("/expenses.xlsx")
    StreamedFile expenses(HttpRequest<?> request) {
        Query query = Query.of(request);
        Choices found = choices.read();
        ExpenseFilter filter = ExpenseFilter.of(
                query, ExpensePages.year(query, found, found.years().get(0)));
        boolean down = ExpenseFilter.Order.isDown(query);
        return Workbooks.answer(
                "",
                sheets.expenses(
                        page(request),
                        found,
                        take -> expenses.each(filter, down, found.suppliers(filter.words()), take)));
    }

    @Get("/receipts.xlsx")
    StreamedFile receipts(HttpRequest<?> request) {
        return Workbooks.answer("", sheets.receipts(page(request), receipts.read(choices.read(), Query.of(request))));
    }

    @Get("/grants/{code}/budget.xlsx")
    @Nullable
    StreamedFile budget(HttpRequest<?> request, String code) {
        Page page = page(request);
        return budgets.read(code, BudgetPages.period(Query.of(request)), choices.today())
                .map(view -> Workbooks.answer(code, page, BudgetTable.of(view, page)))
                .orElse(null);
    }

    private Page page(HttpRequest<?> request) {
        return pages.of(request, "money");
    }
}
