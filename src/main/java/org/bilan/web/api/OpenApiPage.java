package org.bilan.web.api;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

/** The description that programs and their makers read; it holds no record. */
@Controller("/api/v1/openapi.yml")
@Secured(SecurityRule.IS_ANONYMOUS)
class OpenApiPage {
    private static final MediaType YAML = MediaType.of("application/yaml;charset=utf-8");

    private final OpenApi description;

    OpenApiPage(OpenApi description) {
        this.description = description;
    }

    @Get
    @Produces({MediaType.APPLICATION_JSON, MediaType.ALL})
    HttpResponse<String> show() {
        return HttpResponse.ok(description.text()).contentType(YAML);
    }
}
