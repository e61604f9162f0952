package org.bilan.web.administration

import java.net.http.HttpRequest
import java.net.http.HttpResponse
import org.bilan.security.Accounts
import org.bilan.security.ApiTokens
import org.bilan.security.Pace
import org.bilan.security.Role
import org.bilan.web.WebSpec

/** Programs sign their requests to the API with tokens. */
class TokensSpec extends WebSpec {
    ApiTokens getApiTokens() {
        server.applicationContext.getBean(ApiTokens)
    }

    HttpResponse<String> api(String method, String path, String secret, String body = null, String session = null) {
        def request = HttpRequest.newBuilder(server.URI.resolve(path)).header('Accept', 'application/json')
        if (secret) {
            request.header('Authorization', "Bearer $secret")
        }
        if (session) {
            request.header('Cookie', "bilan_session=$session")
        }
        if (body) {
            request.header('Content-Type', 'application/json')
        }
        request.method(method, body ? HttpRequest.BodyPublishers.ofString(body) : HttpRequest.BodyPublishers.noBody())
        client.send(request.build(), HttpResponse.BodyHandlers.ofString())
    }

    def "a token made on the page opens the API with its role, no page, and is shown once"() {
        given:
        def session = opened(Role.ADMIN)
        def page = send('POST', '/administration/tokens', session, [csrfToken: formToken(session), name: 'Site web', role: 'reader', days: '90'])
        def secret = (page.body() =~ /value="(bilan_[^"]+)"/)[0][1]

        expect:
        api('GET', '/api/v1/themes', secret).statusCode() == 200
        api('GET', '/api/v1/themes', null).statusCode() == 401
        api('GET', '/api/v1/themes', secret + 'x').statusCode() == 401
        api('POST', '/api/v1/themes', secret, '{"code":"T1","title":"Eau"}').statusCode() == 403
        send('GET', '/administration', null, null, [Authorization: "Bearer $secret".toString()]).statusCode() == 303
        !send('GET', '/administration/tokens', session, null).body().contains(secret)
    }

    def "a program writes without a form's token, and the trail names it; with a session's cookie it needs one"() {
        given:
        def made = apiTokens.make('Site web', Role.COORDINATOR, 30, 'admin')

        expect:
        api('POST', '/api/v1/themes', made.secret(), '{"code":"T2","title":"Terre"}').statusCode() in [200, 201]
        server.applicationContext.getBean(org.bilan.audit.AuditEntryRepository).findLatest('themes', 'T2', null, 0, 1)[0].login() == 'admin/Site web'
        api('POST', '/api/v1/themes', made.secret(), '{"code":"T3","title":"Air"}', opened(Role.ADMIN)).statusCode() == 403
    }

    def "an ended token, one past its time, and one whose maker no longer administers open nothing"() {
        given:
        def accounts = server.applicationContext.getBean(Accounts)
        accounts.add('maker', Role.ADMIN, PASSWORD)
        def ended = apiTokens.make('a', Role.READER, 1, 'maker')
        def orphan = apiTokens.make('b', Role.READER, 1, 'maker')
        assert [ended, orphan].every { api('GET', '/api/v1/themes', it.secret()).statusCode() == 200 }

        when:
        apiTokens.end(ended.token().id())
        accounts.change('maker', Role.READER, null)

        then:
        api('GET', '/api/v1/themes', ended.secret()).statusCode() == 401
        api('GET', '/api/v1/themes', orphan.secret()).statusCode() == 401

        when:
        accounts.change('maker', Role.ADMIN, null)

        then:
        api('GET', '/api/v1/themes', orphan.secret()).statusCode() == 200

        when:
        accounts.turnOff('maker')

        then:
        api('GET', '/api/v1/themes', orphan.secret()).statusCode() == 401
    }

    def "a script that runs wild is slowed down, and others are not"() {
        given:
        def wild = apiTokens.make('wild', Role.READER, 1, 'admin').secret()
        def calm = apiTokens.make('calm', Role.READER, 1, 'admin').secret()

        when:
        def answers = (1..(Pace.MOST_IN_A_MINUTE * 2 + 2)).collect { api('GET', '/api/v1/themes', wild).statusCode() }

        then:
        429 in answers
        api('GET', '/api/v1/themes', calm).statusCode() == 200
    }

    def "no token is made for a partner, for ever, or without a name: #typed"() {
        given:
        def session = opened(Role.ADMIN)

        expect:
        send('POST', '/administration/tokens', session, [csrfToken: formToken(session)] + typed).statusCode() == 422

        where:
        typed << [[name: 'x', role: 'partner', days: '30'], [name: 'x', role: 'reader', days: '9999'], [name: ' ', role: 'reader', days: '30'], [name: 'x' * 101, role: 'reader', days: '30']]
    }
}
