package org.bilan.web.report;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilan.audit.AuditTrail;
import org.bilan.report.YearStory;
import org.bilan.report.story.SameStory;
import org.bilan.report.story.StoryWords;
import org.bilan.value.Language;
import org.bilan.value.Period;
import org.bilan.web.Beside;
import org.bilan.web.Form;
import org.bilan.web.Page;
import org.bilan.web.Pages;
import org.bilan.web.Query;
import org.bilan.web.Visitor;

/** Whether the reports of a year tell the same story. */
@Controller("/reports/same-story")
@Secured({Visitor.ADMIN, Visitor.COORDINATOR, Visitor.FINANCE, Visitor.READER})
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class StoryPages implements AutoCloseable {
    private static final int REMEMBERED = 8;

    private final Pages pages;
    private final Choices choices;
    private final YearStory year;
    private final Clock clock;
    private final Beside<Asked, List<SameStory>> stories;

    /** What was asked to be compared. */
    private record Asked(Period period, Language language, LocalDate today) {}

    StoryPages(Pages pages, Choices choices, YearStory year, AuditTrail trail, Clock clock) {
        this.pages = pages;
        this.choices = choices;
        this.year = year;
        this.clock = clock;
        this.stories = new Beside<>("same-story", trail, REMEMBERED);
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request) {
        Query query = Query.of(request);
        Page page = pages.of(request);
        Period period = period(query).orElseGet(choices::year);
        Asked asked = new Asked(period, page.language(), LocalDate.now(clock));
        Optional<List<SameStory>> pairs = stories.soon(asked, () -> compared(asked));
        Map<String, String> days =
                Map.of("start", period.start().toString(), "end", period.end().toString());
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("form", Form.of(days));
        details.put("period", period);
        details.put("words", new StoryWords(page.language()));
        details.put("done", pairs.isPresent());
        details.put("pairs", pairs.orElse(List.of()));
        details.put("chosen", pairs.orElse(List.of()).isEmpty() ? -1 : chosen(query, pairs.orElseThrow()));
        MutableHttpResponse<?> answer = pages.show(request, "report/samestory", details);
        return pairs.isPresent() ? answer : answer.header("Refresh", "2");
    }

    private List<SameStory> compared(Asked asked) {
        return year.compare(asked.period(), year.grantsOf(asked.period()), asked.language(), asked.today());
    }

    /** The pair that was asked for, else the first. */
    private static int chosen(Query query, List<SameStory> pairs) {
        return query.number("pair", 0, pairs.size() - 1, 0);
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
        stories.close();
    }
}
