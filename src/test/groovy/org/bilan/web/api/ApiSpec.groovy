package org.bilan.web.api

import groovy.json.JsonOutput
import java.net.http.HttpRequest
import java.net.http.HttpResponse
import org.bilan.security.Role
import org.bilan.web.WebSpec
import spock.lang.Shared

/** A service asked by programs, each in the session of a role. */
abstract class ApiSpec extends WebSpec {
    @Shared Map<Role, String> forms = [:]

    def setupSpec() {
        Role.values().each { forms[it] = formToken(tokens[it]) }
    }

    HttpResponse<String> ask(String method, String path, Object body = null, Role role = Role.COORDINATOR, Map<String, String> headers = [:]) {
        def request = HttpRequest.newBuilder(server.URI.resolve("/api/v1$path")).header('Accept', 'application/json')
                .header('Cookie', "bilan_session=${tokens[role]}").header('csrfToken', forms[role]).header('Accept-Language', 'en')
        headers.each { name, value -> request.header(name, value) }
        if (body != null) {
            request.header('Content-Type', 'application/json')
        }
        request.method(method, body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body instanceof String ? body : JsonOutput.toJson(body)))
        client.send(request.build(), HttpResponse.BodyHandlers.ofString())
    }
}
