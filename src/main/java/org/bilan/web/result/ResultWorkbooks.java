package org.bilan.web.result;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bilan.organization.Person;
import org.bilan.result.Indicator;
import org.bilan.result.Measured;
import org.bilan.result.Measurement;
import org.bilan.result.ResultTree;
import org.bilan.web.Page;
import org.bilan.web.Pages;
import org.bilan.web.Query;
import org.bilan.web.Visitor;
import org.bilan.web.record.Named;
import org.bilan.web.record.RecordWords;
import org.bilan.web.sheet.Sheet;
import org.bilan.web.sheet.Workbooks;
import org.jspecify.annotations.Nullable;

/** The indicators, their measurements, the people reached and the team as workbooks. */
@Controller
@Secured({Visitor.ADMIN, Visitor.COORDINATOR, Visitor.FINANCE, Visitor.READER})
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.ALL)
class ResultWorkbooks {
    private static final int MOST_PEOPLE = 100_000;

    private final Pages pages;
    private final ResultList list;
    private final ResultStory story;
    private final PeopleReached people;
    private final ResultFigures figures;

    ResultWorkbooks(Pages pages, ResultList list, ResultStory story, PeopleReached people, ResultFigures figures) {
        this.pages = pages;
        this.list = list;
        this.story = story;
        this.people = people;
        this.figures = figures;
    }

    @Get("/results.xlsx")
    StreamedFile indicators(HttpRequest<?> request) {
        Page page = page(request);
        RecordWords words = RecordWords.of(page.language());
        ResultListView view = list.find(Query.of(request));
        return Workbooks.answer(
                "",
                Sheet.<ResultTree.Node>of(page, words.table("indicators"), "indicators")
                        .text("code", node -> of(node).code())
                        .text("title", node -> of(node).title())
                        .text("parent", node -> of(node).parent())
                        .text("level", node -> words.choice("indicators", "level", of(node).level()))
                        .text("project", node -> named(view.projects(), of(node).project()))
                        .text("grant", node -> named(view.grants(), of(node).grant()))
                        .text("unit", node -> of(node).unit())
                        .number("baseline", node -> of(node).baseline())
                        .number("target", node -> of(node).target())
                        .day("target_date", node -> of(node).targetDate())
                        .number(
                                "=" + page.wording().years(view.period()),
                                node -> value(node.progress().actual()))
                        .number(
                                "=" + page.say("head.cumulative"),
                                node -> value(node.progress().cumulative()))
                        .percent(
                                "=" + page.say("head.way"),
                                node -> node.progress()
                                        .towardsTarget()
                                        .flatMap(share -> share.percent(0))
                                        .orElse(null))
                        .rows(view.nodes()));
    }

    @Get("/results/{code}/workbook.xlsx")
    @Nullable
    StreamedFile measurements(HttpRequest<?> request, String code) {
        Page page = page(request);
        RecordWords words = RecordWords.of(page.language());
        return story.of(code, Query.of(request))
                .map(view -> Workbooks.answer(
                        code,
                        Sheet.<Measurement>of(page, words.table("measurements"), "measurements")
                                .text("indicator", one -> view.indicator().title())
                                .day("period_start", Measurement::periodStart)
                                .day("period_end", Measurement::periodEnd)
                                .number("value", Measurement::value)
                                .number("numerator", Measurement::numerator)
                                .number("denominator", Measurement::denominator)
                                .text("indicators.unit", one -> view.indicator().unit())
                                .text(
                                        "gender",
                                        one -> one.gender() == null
                                                ? null
                                                : words.choice("measurements", "gender", one.gender()))
                                .text(
                                        "age",
                                        one -> one.age() == null
                                                ? null
                                                : words.choice("measurements", "age", one.age()))
                                .text("note", Measurement::note)
                                .rows(view.periods().stream()
                                        .flatMap(period -> period.measurements().stream())
                                        .toList())))
                .orElse(null);
    }

    @Get("/results/people/workbook.xlsx")
    StreamedFile people(HttpRequest<?> request) {
        Page page = page(request);
        return Workbooks.answer("", new PeopleSheet(page).of(people.of(Query.of(request))));
    }

    @Get("/people.xlsx")
    StreamedFile team(HttpRequest<?> request) {
        Page page = page(request);
        RecordWords words = RecordWords.of(page.language());
        Map<String, String> organizations = names(figures.organizations());
        Map<String, String> grants = names(figures.grants());
        List<Person> all = TeamPages.bodies(figures.people(MOST_PEOPLE)).values().stream()
                .flatMap(List::stream)
                .toList();
        return Workbooks.answer(
                "",
                Sheet.<Person>of(page, page.say("team.title"), "people")
                        .text("code", Person::code)
                        .text("name", Person::name)
                        .text("function", Person::function)
                        .text("body", one -> one.body() == null ? null : words.choice("people", "body", one.body()))
                        .text("organization", one -> named(organizations, one.organization()))
                        .date("date", Person::date)
                        .number("hours_per_week", Person::weeklyHours)
                        .yes("volunteer", Person::volunteer)
                        .text("grant", one -> named(grants, one.grant()))
                        .rows(all));
    }

    private static Indicator of(ResultTree.Node node) {
        return node.progress().indicator();
    }

    private static java.math.@Nullable BigDecimal value(@Nullable Measured measured) {
        return measured == null ? null : measured.value();
    }

    private static @Nullable String named(Map<String, String> names, @Nullable String code) {
        return code == null ? null : names.getOrDefault(code, code);
    }

    private static Map<String, String> names(List<Named> some) {
        return some.stream().collect(Collectors.toMap(Named::code, Named::name));
    }

    private Page page(HttpRequest<?> request) {
        return pages.of(request, "result");
    }
}
