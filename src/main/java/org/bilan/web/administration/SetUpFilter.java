package org.bilan.web.administration;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.net.URI;
import java.util.List;
import org.bilan.security.FirstAccount;
import org.jspecify.annotations.Nullable;

/** As long as nobody has an account, every page leads to setting the home up. */
@ServerFilter("/**")
class SetUpFilter implements Ordered {
    private static final URI SET_UP = URI.create("/set-up");
    private static final List<String> OPEN = List.of("/set-up", "/static/", "/health", "/language", "/api/");

    private final FirstAccount first;

    SetUpFilter(FirstAccount first) {
        this.first = first;
    }

    @RequestFilter
    @Nullable
    HttpResponse<?> lead(HttpRequest<?> request) {
        boolean open = OPEN.stream().anyMatch(request.getPath()::startsWith);
        return !open && first.isAwaited() ? HttpResponse.seeOther(SET_UP) : null;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 2;
    }
}
