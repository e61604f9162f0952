package org.bilan.web.activity;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.WeekFields;
import java.util.List;
import java.util.Map;
import org.bilan.activity.Activity;
import org.bilan.value.Period;
import org.bilan.web.Page;
import org.bilan.web.Pages;
import org.bilan.web.Query;
import org.bilan.web.Visitor;

/** The activities of one month on its days, narrowed as the list is. */
@Controller("/activities/calendar")
@Secured({Visitor.ADMIN, Visitor.COORDINATOR, Visitor.FINANCE, Visitor.READER})
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class CalendarPages {
    private static final int MOST = 1500;

    private final Pages pages;
    private final ActivityList list;
    private final ListChoicesReader choices;
    private final Clock clock;

    CalendarPages(Pages pages, ActivityList list, ListChoicesReader choices, Clock clock) {
        this.pages = pages;
        this.list = list;
        this.choices = choices;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> month(HttpRequest<?> request) {
        Page page = pages.of(request, ActivityPages.AREA);
        Query query = Query.of(request);
        YearMonth month = month(query.value("month"));
        ActivityFilter filter = ActivityFilter.of(query.without("from", "to"), null)
                .during(new Period(month.atDay(1), month.atEndOfMonth()));
        List<Activity> found = list.first(filter, MOST + 1);
        DayOfWeek first = WeekFields.of(page.language().locale()).getFirstDayOfWeek();
        ListChoices offered = choices.read(page.language());
        FilterWords words = new FilterWords(page, offered);
        List<FilterWords.Part> parts = words.parts(filter, query);
        return pages.show(
                request,
                "activity/calendar",
                Map.of(
                        "view",
                        ActivityMonth.of(month, first, LocalDate.now(clock), found),
                        "isCut",
                        found.size() > MOST,
                        "query",
                        query.with("month", month.toString()).without("page"),
                        "filter",
                        new FilterForm(query, filter, offered, words),
                        "sentence",
                        words.sentence(filter, parts),
                        "parts",
                        parts));
    }

    /** The month asked for; else that of the last activity that took place. */
    private YearMonth month(String typed) {
        try {
            YearMonth month = YearMonth.parse(typed);
            return month.getYear() < 1000 || month.getYear() > 9998 ? YearMonth.now(clock) : month;
        } catch (DateTimeException none) {
            return YearMonth.from(choices.lastDay());
        }
    }
}
