package org.bilan.web.result;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bilan.organization.Person;
import org.bilan.web.Pages;
import org.bilan.web.Visitor;
import org.bilan.web.record.Named;
import org.bilan.web.record.RecordWords;

/** The team, the board and the committees. */
@Controller("/people")
@Secured({Visitor.ADMIN, Visitor.COORDINATOR, Visitor.FINANCE, Visitor.READER})
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class TeamPages {
    private static final int MOST = 1_000;
    private static final List<String> FIRST = List.of("team", "board");

    private final Pages pages;
    private final ResultFigures figures;

    TeamPages(Pages pages, ResultFigures figures) {
        this.pages = pages;
        this.figures = figures;
    }

    @Get
    HttpResponse<?> team(HttpRequest<?> request) {
        List<Person> all = figures.people(MOST);
        return pages.show(
                request,
                "result/team",
                Map.of(
                        "bodies",
                        bodies(all),
                        "volunteers",
                        all.stream().filter(Person::volunteer).count(),
                        "organizations",
                        named(figures.organizations()),
                        "grants",
                        named(figures.grants()),
                        "words",
                        RecordWords.of(pages.of(request).language())));
    }

    /** The team, the board, the committees by name, then those of no body. */
    static Map<String, List<Person>> bodies(List<Person> all) {
        Map<String, List<Person>> known = all.stream()
                .collect(Collectors.groupingBy(
                        one -> one.body() == null ? "" : one.body(), LinkedHashMap::new, Collectors.toList()));
        List<String> order = new ArrayList<>(known.keySet());
        order.sort(Comparator.comparing((String body) ->
                        FIRST.contains(body) ? FIRST.indexOf(body) : body.isEmpty() ? FIRST.size() + 1 : FIRST.size())
                .thenComparing(body -> body));
        Map<String, List<Person>> bodies = new LinkedHashMap<>();
        order.forEach(body -> bodies.put(body, known.getOrDefault(body, List.of())));
        return bodies;
    }

    private static Map<String, String> named(List<Named> some) {
        return some.stream().collect(Collectors.toMap(Named::code, Named::name));
    }
}
