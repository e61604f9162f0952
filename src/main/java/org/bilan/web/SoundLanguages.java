package org.bilan.web;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpHeaders;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.annotation.PreMatching;

/**
 * Takes an {@code Accept-Language} without any language, such as {@code ;}, out of a request: the framework takes it apart
 * before anything else, does not survive it, and the page would be a fault of ours.
 */
@ServerFilter("/**")
class SoundLanguages implements Ordered {
    private static final String HEADER = "Accept-Language";

    @PreMatching
    @RequestFilter
    void drop(HttpRequest<?> request) {
        String languages = request.getHeaders().get(HEADER);
        boolean sound = languages == null || languages.matches("\\s*[A-Za-z*].*");
        if (!sound && request.getHeaders() instanceof MutableHttpHeaders headers) {
            headers.remove(HEADER);
        }
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}
