package org.bilan.web

import io.micronaut.context.ApplicationContext
import io.micronaut.runtime.server.EmbeddedServer
import io.micronaut.web.router.Router
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

/** The pages over HTTP, as a browser and as a forger would ask for them. */
class PagesSpec extends Specification {
    static final String PASSWORD = 'une phrase assez longue'

    @TempDir @Shared Path home
    @Shared @AutoCleanup EmbeddedServer server
    @Shared HttpClient client = HttpClient.newHttpClient()
    @Shared Map<Role, String> tokens = [:]

    def setupSpec() {
        server = ApplicationContext.run(EmbeddedServer, ['bilan.home': home.toString(), 'micronaut.server.port': -1])
        def accounts = server.applicationContext.getBean(Accounts)
        Role.values().each { role ->
            assert accounts.add(role.code(), role, PASSWORD).empty
            tokens[role] = server.applicationContext.getBean(Sessions).open(accounts.find(role.code()).get())
        }
    }

    /** Every route of the pages: what each role is answered. A form is sent with the right token, and nothing in it. */
    static final List<List> ROUTES = [
        //  method  path                  nobody admin coordinator finance reader partner
        ['GET',  '/',                     303, 200, 200, 200, 200, 200],
        ['GET',  '/sign-in',              200, 200, 200, 200, 200, 200],
        ['POST', '/sign-in',              422, 422, 422, 422, 422, 422],
        ['POST', '/sign-out',             303, 303, 303, 303, 303, 303],
        ['POST', '/language',             303, 303, 303, 303, 303, 303],
        ['GET',  '/health',               200, 200, 200, 200, 200, 200],
    ]

    def "each role is answered what it may see: #method #path"() {
        expect:
        [nobody] + Role.values().collect { role ->
            def token = method == 'POST' && path == '/sign-out' ? opened(role) : tokens[role]
            send(method, path, token, method == 'POST' ? [csrfToken: formToken(token), login: token] : null).statusCode()
        } == [answers[0]] + answers[1..5]

        where:
        row << ROUTES
        method = row[0]
        path = row[1]
        answers = row[2..7]
        nobody = send(method, path, null, method == 'POST' ? [nothing: ''] : null).statusCode()
    }

    def "every route has its row"() {
        given:
        def known = ROUTES.collect { "${it[0]} ${it[1]}".toString() }.toSet()

        expect:
        server.applicationContext.getBean(Router).uriRoutes().toList()
                .findAll { it.httpMethodName in ['GET', 'POST', 'PUT', 'DELETE', 'PATCH'] }
                .collect { "$it.httpMethodName ${it.uriMatchTemplate.toPathString()}".toString() }
                .findAll { !it.startsWith('GET /health/') }
                .findAll { !(it in known) } == []
    }

    def "who is not signed in is sent to sign in and back again"() {
        when:
        def answer = send('GET', '/?year=2021-09-01', null, null)

        then:
        answer.statusCode() == 303
        answer.headers().firstValue('location').get() == '/sign-in?next=%2F%3Fyear%3D2021-09-01'

        when:
        def signedIn = send('POST', '/sign-in', null, [login: 'Finance', password: PASSWORD, next: '/?year=2021-09-01'])
        def cookie = signedIn.headers().firstValue('set-cookie').get()

        then:
        signedIn.statusCode() == 303
        signedIn.headers().firstValue('location').get() == '/?year=2021-09-01'
        cookie =~ /(?i)HttpOnly/
        cookie =~ /SameSite=Lax/
        !(cookie =~ /(?i)Secure/)
    }

    def "behind TLS the cookie stays on TLS"() {
        expect:
        send('POST', '/sign-in', null, [login: 'finance', password: PASSWORD], ['X-Forwarded-Proto': 'https'])
                .headers().firstValue('set-cookie').get() =~ /(?i)Secure/
    }

    def "a forged link sends nobody elsewhere after sign-in: #next"() {
        expect:
        send('POST', '/sign-in', null, [login: 'finance', password: PASSWORD, next: next])
                .headers().firstValue('location').get() == '/'

        where:
        next << ['https://example.org/', '//example.org/', '/\\example.org', 'javascript:alert(1)', '', '/ a b']
    }

    def "a form of another session, of nobody, or of another site changes nothing"() {
        given:
        def token = opened(Role.FINANCE)

        expect:
        send('POST', '/sign-out', token, forged).statusCode() == 403
        send('POST', '/sign-out', token, [csrfToken: formToken(token)], ['Sec-Fetch-Site': 'cross-site']).statusCode() == 403
        send('GET', '/', token, null).statusCode() == 200

        when: 'the right form of the same session'
        send('POST', '/sign-out', token, [csrfToken: formToken(token)], ['Sec-Fetch-Site': 'same-origin'])

        then:
        send('GET', '/', token, null).statusCode() == 303

        where:
        forged << [[a: 'b'], [csrfToken: ''], [csrfToken: 'x' * 43], [csrfToken: 'null']]
    }

    def "a hundred forms in a row are all taken"() {
        given:
        def token = opened(Role.ADMIN)
        def right = formToken(token)

        expect:
        (1..100).collect { send('POST', '/language', token, [csrfToken: right, language: 'fr', back: '/']).statusCode() }.toSet() == [303] as Set
        (1..50).collect { send('POST', '/sign-out', opened(Role.ADMIN), [csrfToken: 'forged']).statusCode() }.toSet() == [403] as Set
    }

    def "another site cannot even sign someone in"() {
        expect:
        send('POST', '/sign-in', null, [login: 'finance', password: PASSWORD], ['Sec-Fetch-Site': 'cross-site']).statusCode() == 403
    }

    def "a page is in the language chosen, else in the browser's, else in French"() {
        expect:
        send('GET', '/sign-in', null, null, headers).body().contains(title)

        where:
        headers                                                          || title
        [:]                                                              || '<h1>Connexion</h1>'
        ['Accept-Language': 'de,es-MX;q=0.8,en;q=0.5']                   || '<h1>Iniciar sesión</h1>'
        ['Accept-Language': 'en-CA']                                     || '<h1>Sign in</h1>'
        ['Accept-Language': 'de']                                        || '<h1>Connexion</h1>'
        ['Accept-Language': 'x;;;']                                      || '<h1>Connexion</h1>'
        ['Accept-Language': 'fr', Cookie: 'bilan_language=en']           || '<h1>Sign in</h1>'
    }

    def "what is typed comes back as text, never as markup"() {
        given:
        def body = send('POST', '/sign-in', null, [login: '"><script>alert(1)</script>', password: 'x']).body()

        expect:
        body.contains('&#34;>&lt;script>') || body.contains('&#34;&gt;&lt;script&gt;')
        !body.contains('"><script>alert')
    }

    def "every answer tells browsers to run and keep nothing that is not ours: #path"() {
        given:
        def headers = send('GET', path, null, null).headers()

        expect:
        headers.firstValue('content-security-policy').get().contains("default-src 'none'")
        headers.firstValue('x-content-type-options').get() == 'nosniff'
        headers.firstValue('x-frame-options').get() == 'DENY'
        (headers.firstValue('cache-control').get() == 'no-store') == !path.startsWith('/static')

        where:
        path << ['/', '/sign-in', '/nothing-here', '/static/bilan.css', '/static/htmx/htmx.min.js', '/health']
    }

    def "what is not there is said as a page to a person and as a problem to a program"() {
        expect:
        with(send('GET', '/nothing-here', tokens[Role.READER], null)) {
            statusCode() == 404
            body().contains('<h1>Page introuvable</h1>')
        }
        with(send('GET', '/api/v1/nothing', null, null)) {
            statusCode() == 404
            headers().firstValue('content-type').get().startsWith('application/problem+json')
            body().contains('"status":404')
        }
    }

    def "an unreadable year is a request not understood, not a fault"() {
        expect:
        send('GET', '/?year=2021-13-40', tokens[Role.READER], null).statusCode() == 400
    }

    private String opened(Role role) {
        def context = server.applicationContext
        context.getBean(Sessions).open(context.getBean(Accounts).find(role.code()).get())
    }

    /** The token in the form of a page of this session. */
    private String formToken(String token) {
        (send('GET', '/', token, null).body() =~ /name="csrfToken" value="([^"]+)"/)[0][1]
    }

    private HttpResponse<String> send(String method, String path, String token, Map<String, String> form, Map<String, String> more = [:]) {
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
