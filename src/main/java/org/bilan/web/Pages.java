package org.bilan.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import org.bilan.security.SessionCookie;
import org.bilan.value.Language;
import org.bilan.value.Messages;
import org.bilan.value.Wording;

/** Writes pages from the templates compiled into the jar. */
@Singleton
class Pages {
    private static final MediaType HTML = MediaType.of("text/html;charset=utf-8");

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

    MutableHttpResponse<byte[]> show(HttpRequest<?> request, String template, Map<String, Object> details) {
        return show(HttpStatus.OK, request, template, details);
    }

    /** The page, with {@code page} beside the {@code details} its template asks for. */
    MutableHttpResponse<byte[]> show(
            HttpStatus status, HttpRequest<?> request, String template, Map<String, Object> details) {
        Page page = of(request);
        Map<String, Object> all = new HashMap<>(details);
        all.put("page", page);
        Utf8ByteOutput output = new Utf8ByteOutput();
        engine.render(template + ".jte", all, output);
        return HttpResponse.<byte[]>status(status)
                .body(output.toByteArray())
                .contentType(HTML)
                .header("Content-Language", page.language().code())
                .header("Vary", "Cookie, Accept-Language");
    }

    Page of(HttpRequest<?> request) {
        Language language = PageLanguage.of(request);
        Visitor visitor =
                request.getUserPrincipal(Authentication.class).map(Visitor::of).orElse(null);
        return new Page(
                language,
                Messages.of(Pages.class, language),
                Wording.of(language),
                visitor,
                request.getUri().toString(),
                SessionCookie.formToken(request).orElse(""));
    }
}
