package org.bilan.web

import io.micronaut.context.ApplicationContext
import io.micronaut.runtime.server.EmbeddedServer
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse
import java.nio.file.Files
import java.nio.file.Path
import org.bilan.exchange.Import
import org.bilan.security.Accounts
import org.bilan.security.Role
import org.bilan.security.Sessions
import org.bilan.value.Language

/** Bilan serving the sample organisation, started for the first story and stopped after the last. */
class SampleService {
    static final String PASSWORD = 'une phrase assez longue'

    private static EmbeddedServer server
    private static String token
    private static String portal
    private static String work

    /** Where it answers, without a slash at the end. */
    static synchronized String address() {
        if (server == null) {
            server = start()
        }
        "http://127.0.0.1:$server.port"
    }

    /** The token of a new session of the account that has this role; its login is the role's code. */
    static synchronized String session(Role role) {
        address()
        def context = server.applicationContext
        context.getBean(Sessions).open(context.getBean(Accounts).find(role.code()).get())
    }

    /** The address of a report that is ready, with a filled form and a portal sheet. */
    static synchronized String portal() {
        portal = portal ?: asked('/reports', 'kind=funder&grant=HAITI-MRIF&profile=formulaire&from=2021-03-01&to=2021-12-31&language=fr&formats=portal&formats=form')
        for (int tries = 0; tries < 240 && !got(portal).contains('/portal'); tries++) {
            Thread.sleep(500)
        }
        portal
    }

    /** The address of a report that is prepared. */
    static synchronized String work() {
        work = work ?: asked('/reports/work', 'kind=funder&grant=HAITI-MRIF&from=2021-03-01&to=2021-12-31&language=fr')
    }

    private static String got(String path) {
        HttpClient.newHttpClient().send(asking(path).build(), HttpResponse.BodyHandlers.ofString()).body()
    }

    private static String asked(String path, String form) {
        def token = (got('/') =~ /name="csrfToken" value="([^"]+)"/)[0][1]
        def request = asking(path).header('Content-Type', 'application/x-www-form-urlencoded')
            .POST(HttpRequest.BodyPublishers.ofString("csrfToken=${URLEncoder.encode(token, 'UTF-8')}&$form"))
        def answer = HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString())
        assert answer.statusCode() == 303
        answer.headers().firstValue('location').get()
    }

    private static HttpRequest.Builder asking(String path) {
        token = token ?: session(Role.COORDINATOR)
        HttpRequest.newBuilder(URI.create(address() + path)).header('Accept', 'text/html').header('Cookie', "bilan_session=$token")
    }

    private static EmbeddedServer start() {
        def home = Files.createTempDirectory('bilan-browser')
        def form = Files.createDirectories(home.resolve('report-templates/formulaire'))
        ['profile.yaml', 'form.pdf', 'form.xlsx'].each { Files.copy(Path.of('samples/funder-form', it), form.resolve(it)) }
        def started = ApplicationContext.run(
                EmbeddedServer, ['bilan.home': home.toString(), 'micronaut.server.port': -1])
        def context = started.applicationContext
        def outcome = context.getBean(Import).run(Path.of('samples/ciso-2021-2022'), Language.FR)
        assert outcome.problems() == []
        Role.values().each { role ->
            assert context.getBean(Accounts).add(role.code(), role, PASSWORD).empty
        }
        Runtime.runtime.addShutdownHook(new Thread({
            started.close()
            home.toFile().deleteDir()
        }))
        started
    }
}
