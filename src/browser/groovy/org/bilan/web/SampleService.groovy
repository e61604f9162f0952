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

    /** The list of the figures of the draft of {@link #work}. */
    static String figures() {
        figure() - ~/\/[^\/]+$/
    }

    /** One of these, printed on a page of the draft. */
    static synchronized String figure() {
        def link = ~/href="(\/reports\/[^"\/]+\/figures\/F[0-9a-f]{16})"/
        def page = got(work())
        for (int tries = 0; tries < 240 && !link.matcher(page).find(); tries++) {
            Thread.sleep(500)
            page = got(work())
        }
        link.matcher(page).with { it.find() ? it.group(1) : '' }
    }

    /** The comparison of the reports of the sample's year, when it is there in that language. */
    static synchronized String story(String language) {
        compared('/reports/same-story?start=2021-09-01&end=2022-08-31', language)
    }

    /** Two of these reports beside each other, when they are compared. */
    static synchronized String pair(String language) {
        def link = (got(story(language)) =~ /href="([^"]*first=[^"]*)"/)[0][1]
        compared((link - ~/#.*/).replace('&amp;', '&'), language)
    }

    private static String compared(String path, String language) {
        for (int tries = 0; tries < 240 && sent(path, language).headers().firstValue('refresh').present; tries++) {
            Thread.sleep(500)
        }
        path
    }

    private static String got(String path) {
        sent(path, 'fr').body()
    }

    private static HttpResponse<String> sent(String path, String language) {
        HttpClient.newHttpClient().send(asking(path).header('Accept-Language', language).build(), HttpResponse.BodyHandlers.ofString())
    }

    static <T> T bean(Class<T> type) {
        address()
        server.applicationContext.getBean(type)
    }

    /** Where a form of the coordinator's leads to. */
    static synchronized String asked(String path, String form) {
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
