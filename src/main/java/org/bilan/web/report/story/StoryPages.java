package org.bilan.web.report.story;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilan.audit.AuditTrail;
import org.bilan.report.make.StoryTable;
import org.bilan.report.make.YearStory;
import org.bilan.report.make.YearStory.Asked;
import org.bilan.report.story.SameStory;
import org.bilan.report.story.StoryWords;
import org.bilan.value.Period;
import org.bilan.web.Beside;
import org.bilan.web.Form;
import org.bilan.web.Page;
import org.bilan.web.Pages;
import org.bilan.web.Query;
import org.bilan.web.Visitor;
import org.bilan.web.report.choice.Choices;

/** Whether the reports of a year tell the same story. */
@Controller("/reports/same-story")
@Secured({Visitor.ADMIN, Visitor.COORDINATOR, Visitor.FINANCE, Visitor.READER})
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class StoryPages implements AutoCloseable {
    private static final int REMEMBERED = 8;
    private static final int PAIRS_REMEMBERED = 4;

    private final Pages pages;
    private final Choices choices;
    private final YearStory year;
    private final Clock clock;
    private final Beside<Asked, StoryTable> tables;
    private final Beside<Two, Optional<SameStory>> stories;

    /** Two reports of those compared, by their ids. */
    private record Two(Asked asked, String first, String second) {}

    StoryPages(Pages pages, Choices choices, YearStory year, AuditTrail trail, Clock clock) {
        this.pages = pages;
        this.choices = choices;
        this.year = year;
        this.clock = clock;
        this.tables = new Beside<>("same-story", trail, REMEMBERED);
        this.stories = new Beside<>("same-story-pair", trail, PAIRS_REMEMBERED);
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request) {
        Query query = Query.of(request);
        Page page = pages.of(request);
        Period period = period(query).orElseGet(choices::year);
        Asked asked = new Asked(period, List.of(), page.language(), LocalDate.now(clock));
        Optional<StoryTable> table = tables.soon(asked, () -> year.compare(asked, pair -> {}));
        Optional<Optional<SameStory>> pair = table.flatMap(there -> pair(query, asked, there));
        StoryView view = new StoryView(
                period,
                query,
                new StoryWords(page.language()),
                table.orElse(null),
                pair.flatMap(found -> found).orElse(null),
                table.isEmpty() || pair.isEmpty());
        Map<String, String> days =
                Map.of("start", period.start().toString(), "end", period.end().toString());
        MutableHttpResponse<?> answer =
                pages.show(request, "report/samestory", Map.of("form", Form.of(days), "view", view));
        return view.waiting() ? answer.header("Refresh", "2") : answer;
    }

    /** Empty while it is compared; within, empty where none was asked for. */
    private Optional<Optional<SameStory>> pair(Query query, Asked asked, StoryTable table) {
        Two two = new Two(asked, query.value("first"), query.value("second"));
        boolean there = table.report(two.first()).isPresent()
                && table.report(two.second()).isPresent();
        return there
                ? stories.soon(two, () -> year.pair(asked, two.first(), two.second()))
                : Optional.of(Optional.empty());
    }

    private static Optional<Period> period(Query query) {
        try {
            LocalDate start = LocalDate.parse(query.value("start"));
            LocalDate end = LocalDate.parse(query.value("end"));
            return end.isBefore(start) ? Optional.empty() : Optional.of(new Period(start, end));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    @Override
    @PreDestroy
    public void close() {
        tables.close();
        stories.close();
    }
}
