package org.bilan.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What went wrong, said to a person as a page and to a program as {@code application/problem+json} (RFC 9457). */
@Singleton
class Failures {
    private static final MediaType PROBLEM = MediaType.of("application/problem+json");

    private final Pages pages;

    Failures(Pages pages) {
        this.pages = pages;
    }

    /** {@code key} names the title and the text in the bundles; {@code reference} is what the log calls a fault of ours. */
    MutableHttpResponse<?> tell(HttpRequest<?> request, HttpStatus status, String key, @Nullable String reference) {
        return isProgram(request)
                ? problem(request, status, key, reference)
                : pages.show(status, request, "problem/page", details(key, reference));
    }

    /** Whether a script asks rather than a person's browser. */
    static boolean isProgram(HttpRequest<?> request) {
        return request.getPath().startsWith("/api/")
                || request.accept().stream()
                        .noneMatch(type -> type.getSubtype().contains("html")
                                || type.getName().equals(MediaType.ALL));
    }

    private MutableHttpResponse<?> problem(
            HttpRequest<?> request, HttpStatus status, String key, @Nullable String reference) {
        Page page = pages.of(request);
        Map<String, Object> body = new HashMap<>();
        body.put("type", "about:blank");
        body.put("title", page.say(key + ".title"));
        body.put("status", status.getCode());
        body.put("detail", page.say(key + ".text"));
        if (reference != null) {
            body.put("instance", "urn:bilan:failure:" + reference);
        }
        return HttpResponse.<Map<String, Object>>status(status).body(body).contentType(PROBLEM);
    }

    private static Map<String, Object> details(String key, @Nullable String reference) {
        return reference == null ? Map.of("key", key) : Map.of("key", key, "reference", reference);
    }
}
