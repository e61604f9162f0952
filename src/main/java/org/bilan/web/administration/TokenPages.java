package org.bilan.web.administration;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
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
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilan.security.AccountDesk;
import org.bilan.security.ApiToken;
import org.bilan.security.ApiTokens;
import org.bilan.security.Role;
import org.bilan.value.Coded;
import org.bilan.web.Form;
import org.bilan.web.OwnAddress;
import org.bilan.web.Pages;
import org.bilan.web.Query;
import org.bilan.web.Slice;
import org.bilan.web.Visitor;
import org.jspecify.annotations.Nullable;

/** The tokens with which programs use the API. */
@Controller("/administration/tokens")
@Secured(Visitor.ADMIN)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class TokenPages {
    private static final int ROWS = 50;
    private static final List<String> DAYS = List.of("30", "90", "366");

    private final Pages pages;
    private final ApiTokens tokens;
    private final AccountDesk desk;
    private final Moments moments;
    private final Clock clock;

    TokenPages(Pages pages, ApiTokens tokens, AccountDesk desk, Moments moments, Clock clock) {
        this.pages = pages;
        this.tokens = tokens;
        this.desk = desk;
        this.moments = moments;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request) {
        return list(HttpStatus.OK, request, Form.of(Map.of("role", "reader", "days", "90")), null);
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> make(HttpRequest<?> request, @Body Map<String, Object> typed) {
        Form form = checked(Form.typed(typed));
        if (!form.problems().isEmpty()) {
            return list(HttpStatus.UNPROCESSABLE_ENTITY, request, form, null);
        }
        ApiTokens.Made made = desk.makeToken(
                form.value("name").strip(),
                Coded.find(Role.class, form.value("role")).orElseThrow(),
                Integer.parseInt(form.value("days")),
                pages.of(request).visitor().author());
        return list(HttpStatus.OK, request, Form.of(Map.of("role", "reader", "days", "90")), made.secret());
    }

    @Post("/{id}/end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Nullable
    HttpResponse<?> end(HttpRequest<?> request, String id) {
        return desk.endToken(id, pages.of(request).visitor().author())
                ? HttpResponse.seeOther(OwnAddress.of("/administration/tokens"))
                : null;
    }

    private static Form checked(Form form) {
        Map<String, String> problems = new LinkedHashMap<>();
        String name = form.value("name").strip();
        if (name.isEmpty() || name.length() > ApiTokens.LONGEST_NAME) {
            problems.put("name", name.isEmpty() ? "token.name.none" : "token.name.long");
        }
        Optional<Role> role = Coded.find(Role.class, form.value("role"));
        if (role.isEmpty() || role.get() == Role.PARTNER) {
            problems.put("role", "account.role.none");
        }
        if (!DAYS.contains(form.value("days"))) {
            problems.put("days", "token.days.none");
        }
        return form.with(problems);
    }

    private HttpResponse<?> list(HttpStatus status, HttpRequest<?> request, Form form, @Nullable String secret) {
        Query query = Query.of(request);
        int number = query.number("page", 0, 10_000, 0);
        List<TokenLine> lines =
                tokens.list(ROWS, number * ROWS).stream().map(this::line).toList();
        Map<String, Object> details = new HashMap<>();
        details.put("query", query);
        details.put("form", form);
        details.put("tokens", new Slice<>(lines, number, ROWS, tokens.count()));
        details.put("moments", moments.here());
        if (secret != null) {
            details.put("secret", secret);
        }
        return pages.show(status, request, "administration/tokens", details);
    }

    private TokenLine line(ApiToken token) {
        boolean open = token.isOpenAt(clock.instant());
        return new TokenLine(token, open, open && !tokens.isAnsweredFor(token));
    }
}
