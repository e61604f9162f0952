package org.bilan.web.administration;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.Map;
import org.bilan.security.AccountDesk;
import org.bilan.security.OpenSession;
import org.bilan.security.SessionCookie;
import org.bilan.security.Sessions;
import org.bilan.web.OwnAddress;
import org.bilan.web.Pages;
import org.bilan.web.Query;
import org.bilan.web.Slice;
import org.bilan.web.Visitor;
import org.jspecify.annotations.Nullable;

/** Who is signed in where, and ending it. */
@Controller("/administration/sessions")
@Secured(Visitor.ADMIN)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class SessionPages {
    private static final int ROWS = 50;

    private final Pages pages;
    private final Sessions sessions;
    private final AccountDesk desk;
    private final Moments moments;

    SessionPages(Pages pages, Sessions sessions, AccountDesk desk, Moments moments) {
        this.pages = pages;
        this.sessions = sessions;
        this.desk = desk;
        this.moments = moments;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request) {
        Query query = Query.of(request);
        int number = query.number("page", 0, 10_000, 0);
        Slice<OpenSession> slice = new Slice<>(sessions.open(ROWS, number * ROWS), number, ROWS, sessions.countOpen());
        String here = SessionCookie.token(request).map(Sessions::id).orElse("");
        return pages.show(
                request,
                "administration/sessions",
                Map.of("query", query, "sessions", slice, "here", here, "moments", moments.here()));
    }

    @Post("/{id}/end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Nullable
    HttpResponse<?> end(HttpRequest<?> request, String id) {
        return desk.endSession(id, pages.of(request).visitor().author())
                ? HttpResponse.seeOther(OwnAddress.of("/administration/sessions"))
                : null;
    }
}
