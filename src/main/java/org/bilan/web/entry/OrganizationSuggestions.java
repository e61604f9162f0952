package org.bilan.web.entry;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.List;
import java.util.Map;
import org.bilan.organization.Organization;
import org.bilan.value.Spelling;
import org.bilan.web.Pages;
import org.bilan.web.Visitor;

/** The organizations that a name being typed may mean, as the options of a list box. */
@Controller("/organizations")
@Secured({Visitor.ADMIN, Visitor.COORDINATOR, Visitor.FINANCE})
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class OrganizationSuggestions {
    private static final int LONGEST = 200;

    private final Pages pages;
    private final PartnerNames names;

    OrganizationSuggestions(Pages pages, PartnerNames names) {
        this.pages = pages;
        this.names = names;
    }

    @Get("/suggest")
    HttpResponse<?> suggest(HttpRequest<?> request, @QueryValue(defaultValue = "") String q) {
        String typed = q.strip();
        List<Organization> found = typed.length() > LONGEST ? List.of() : names.like(typed);
        boolean known = names.isKnown(typed);
        boolean addable = !typed.isEmpty()
                && typed.length() <= LONGEST
                && !known
                && !Spelling.bare(typed).isEmpty();
        return pages.show(request, "entry/suggest", Map.of("found", found, "typed", typed, "addable", addable));
    }
}
