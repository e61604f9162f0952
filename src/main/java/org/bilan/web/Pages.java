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
public class Pages {
    private static final MediaType HTML = MediaType.of("text/html;charset=utf-8");

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

    public MutableHttpResponse<byte[]> show(HttpRequest<?> request, String template, Map<String, Object> details) {
        return show(HttpStatus.OK, request, template, details);
    }

    /** The page, with {@code page} beside the {@code details} its template asks for. */
    public MutableHttpResponse<byte[]> show(
            HttpStatus status, HttpRequest<?> request, String template, Map<String, Object> details) {
        Page page = of(request, area(template));
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

    /** What every page knows, in the words that all pages share. */
    public Page of(HttpRequest<?> request) {
        return of(request, "");
    }

    /** {@code activity} of {@code activity/list}: whose words, style and script a page takes beside those of all. */
    private static String area(String template) {
        int slash = template.indexOf('/');
        return slash < 0 ? "" : template.substring(0, slash);
    }

    /** What every page of an area knows; its words are those of the area's package, then those that all pages share. */
    public Page of(HttpRequest<?> request, String area) {
        Language language = PageLanguage.of(request);
        Messages shared = Messages.of(Pages.class, language);
        Visitor visitor =
                request.getUserPrincipal(Authentication.class).map(Visitor::of).orElse(null);
        return new Page(
                language,
                area.isEmpty() ? shared : shared.within(area, Pages.class),
                area,
                Wording.of(language),
                visitor,
                request.getUri().toString(),
                SessionCookie.formToken(request).orElse(""));
    }
}
