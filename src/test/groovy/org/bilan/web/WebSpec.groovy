package org.bilan.web

import io.micronaut.context.ApplicationContext
import io.micronaut.runtime.server.EmbeddedServer
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse
import java.nio.file.Path
import org.bilan.security.Accounts
import org.bilan.security.Role
import org.bilan.security.Sessions
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

/** A service of its own for each spec, with an account of every role, asked over HTTP as a browser would. */
abstract class WebSpec extends Specification {
    static final String PASSWORD = 'une phrase assez longue'

    @TempDir @Shared Path home
    @Shared @AutoCleanup EmbeddedServer server
    @Shared HttpClient client = HttpClient.newHttpClient()
    @Shared Map<Role, String> tokens = [:]

    def setupSpec() {
        server = ApplicationContext.run(EmbeddedServer, ['bilan.home': home.toString(), 'micronaut.server.port': -1, 'bilan.warm-up': 'false'] + settings())
        def accounts = server.applicationContext.getBean(Accounts)
        Role.values().each { role ->
            assert accounts.add(role.code(), role, PASSWORD).empty
            tokens[role] = server.applicationContext.getBean(Sessions).open(accounts.find(role.code()).get())
        }
    }

    /** What the service is told besides, by specs that need it. */
    Map<String, Object> settings() {
        [:]
    }

    String opened(Role role) {
        def context = server.applicationContext
        context.getBean(Sessions).open(context.getBean(Accounts).find(role.code()).get())
    }

    /** The token in the form of a page of this session. */
    String formToken(String token) {
        (send('GET', '/', token, null).body() =~ /name="csrfToken" value="([^"]+)"/)[0][1]
    }

    HttpResponse<String> send(String method, String path, String token, Map<String, String> form, Map<String, String> more = [:]) {
        def request = HttpRequest.newBuilder(server.URI.resolve(path)).header('Accept', 'text/html')
        def cookies = [token ? "bilan_session=$token" : null, more.Cookie].findAll().join('; ')
        if (cookies) {
            request.header('Cookie', cookies)
        }
        more.findAll { it.key != 'Cookie' }.each { name, value -> request.header(name, value) }
        if (form == null) {
            request.method(method, HttpRequest.BodyPublishers.noBody())
        } else {
            request.header('Content-Type', 'application/x-www-form-urlencoded')
            request.method(method, HttpRequest.BodyPublishers.ofString(form.collect { name, value ->
                "$name=${URLEncoder.encode(value, 'UTF-8')}"
            }.join('&')))
        }
        client.send(request.build(), HttpResponse.BodyHandlers.ofString())
    }
}
