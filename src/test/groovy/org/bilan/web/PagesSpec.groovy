package org.bilan.web

import org.bilan.security.Role

/** The pages as a browser, and as a forger, would ask for them. */
class PagesSpec extends WebSpec {
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
        ['Accept-Language': ';']                                         || '<h1>Connexion</h1>'
        ['Accept-Language': ',']                                         || '<h1>Connexion</h1>'
        ['Accept-Language': ';;q=1,,']                                   || '<h1>Connexion</h1>'
        ['Accept-Language': 'fr;q=abc']                                  || '<h1>Connexion</h1>'
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
        with(send('GET', '/api/nothing', null, null)) {
            statusCode() == 404
            headers().firstValue('content-type').get().startsWith('application/problem+json')
            body().contains('"status":404')
        }
    }

    def "an unreadable year is a request not understood, not a fault"() {
        expect:
        send('GET', '/?year=2021-13-40', tokens[Role.READER], null).statusCode() == 400
    }
}
