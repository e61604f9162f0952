package org.bilan.web.money;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.Map;
import org.bilan.value.Period;
import org.bilan.web.Page;
import org.bilan.web.Pages;
import org.bilan.web.Query;
import org.bilan.web.Visitor;

/** The list of expenses, which is edited like a sheet. */
@Controller("/expenses")
@Secured({Visitor.ADMIN, Visitor.COORDINATOR, Visitor.FINANCE, Visitor.READER})
@ExecuteOn(TaskExecutors.BLOCKING)
class ExpensePages {
    private static final int LAST_PAGE = 100_000;

    private final Pages pages;
    private final ChoiceReading choices;
    private final ExpenseReading expenses;
    private final RowSaving saving;

    ExpensePages(Pages pages, ChoiceReading choices, ExpenseReading expenses, RowSaving saving) {
        this.pages = pages;
        this.choices = choices;
        this.expenses = expenses;
        this.saving = saving;
    }

    @Get
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> list(HttpRequest<?> request) {
        Query query = Query.of(request);
        Choices found = choices.read();
        Period year = found.years().get(0);
        ExpenseFilter filter = ExpenseFilter.of(query, year(query, found, year));
        return pages.show(
                request,
                "money/expenses",
                Map.of(
                        "query", query,
                        "filter", filter,
                        "choices", found,
                        "currency", choices.currency(),
                        "found",
                                expenses.find(
                                        filter,
                                        ExpenseFilter.Order.isDown(query),
                                        query.number("page", 0, LAST_PAGE, 0),
                                        found.suppliers(filter.words()))));
    }

    /** The fiscal year that begins on the day asked for, or every year. */
    static Period year(Query query, Choices found, Period otherwise) {
        if (query.value("year").equals("all")) {
            Period first = found.years().get(found.years().size() - 1);
            return new Period(first.start(), otherwise.end());
        }
        return found.years().stream()
                .filter(year -> year.start().toString().equals(query.value("year")))
                .findFirst()
                .orElse(otherwise);
    }

    /** One row of the grid; what stands in the way is said in the answer, which is 200 as well. */
    @Post("/rows")
    @Secured({Visitor.ADMIN, Visitor.COORDINATOR, Visitor.FINANCE})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
    HttpResponse<?> save(HttpRequest<?> request, @Body Map<String, String> sent) {
        Page page = pages.of(request, "money");
        return HttpResponse.ok(saving.save(sent, page)).contentType(MediaType.APPLICATION_JSON_TYPE);
    }
}
