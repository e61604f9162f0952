package org.bilan.web.administration

import io.micronaut.context.ApplicationContext
import io.micronaut.runtime.server.EmbeddedServer
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse
import java.nio.file.Path
import org.bilan.organization.SettingRepository
import org.bilan.security.Accounts
import org.bilan.security.Role
import org.bilan.security.SetUpCode
import spock.lang.Specification
import spock.lang.TempDir

/** A home without accounts is set up by who can read the service's console, once. */
class SetUpSpec extends Specification {
    @TempDir Path home
    EmbeddedServer server
    HttpClient client = HttpClient.newHttpClient()

    static final TYPED = [
        name_of_organization: 'Comité d’eau', fiscal_year_start: '09-01', currency: 'CAD', language: 'en', timezone: 'America/Toronto',
        name: 'Marie Tremblay', login: 'marie@example.org', password: 'une phrase assez longue'
    ]

    def setup() {
        server = ApplicationContext.run(EmbeddedServer, ['bilan.home': home.toString(), 'micronaut.server.port': -1, 'bilan.warm-up': 'false'])
    }

    def cleanup() {
        server.close()
    }

    String getCode() {
        server.applicationContext.getBean(SetUpCode).text()
    }

    HttpResponse<String> ask(String method, String path, Map<String, String> form = null, String cookie = null) {
        def request = HttpRequest.newBuilder(server.URI.resolve(path)).header('Accept', 'text/html')
        if (cookie) {
            request.header('Cookie', cookie)
        }
        if (form) {
            request.header('Content-Type', 'application/x-www-form-urlencoded')
        }
        def body = form ? form.collect { "$it.key=${URLEncoder.encode(it.value, 'UTF-8')}" }.join('&') : ''
        client.send(request.method(method, HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString())
    }

    def "every page leads to the set-up, and afterwards it is gone"() {
        expect:
        ['/', '/sign-in', '/reports', '/administration', '/nothing'].collect { ask('GET', it).headers().firstValue('location').orElse('') }.toSet() == ['/set-up'] as Set
        ask('GET', '/health').statusCode() == 200
        ask('GET', '/static/bilan.css').statusCode() == 200
        !ask('GET', '/set-up').body().contains(code)
        !home.resolve('keys').toFile().exists()

        when:
        def done = ask('POST', '/set-up', TYPED + [code: " ${code.toUpperCase()} ".toString()])
        def cookie = done.headers().allValues('set-cookie').find { it.startsWith('bilan_session') }.split(';')[0]

        then:
        done.statusCode() == 303
        ask('GET', '/', null, cookie).statusCode() == 200
        ask('GET', '/administration', null, cookie).body().contains('lang="fr"')
        server.applicationContext.getBean(Accounts).find('marie@example.org').get().role() == Role.ADMIN
        server.applicationContext.getBean(SettingRepository).findById('organization').get().value() == 'Comité d’eau'
        server.applicationContext.getBean(SettingRepository).findById('fiscal_year_start').get().value() == '09-01'

        and: 'the key that reports are sealed with is there'
        home.resolve('keys/signing.pem').toFile().text.contains('-----BEGIN PRIVATE KEY-----')

        and:
        ask('GET', '/set-up').statusCode() == 404
        ask('POST', '/set-up', TYPED + [code: code, login: 'thief']).statusCode() == 404
        server.applicationContext.getBean(Accounts).find('thief').empty
        ask('GET', '/').headers().firstValue('location').get().startsWith('/sign-in')
    }

    def "who lacks the code sets nothing up, learns nothing, and is turned away after a while"() {
        when:
        def answers = (1..7).collect { ask('POST', '/set-up', [code: "wrong-$it".toString(), password: 'x']) }

        then:
        answers[0].statusCode() == 422
        !answers[0].body().contains('password-problem')
        answers.last().statusCode() == 429
        ask('POST', '/set-up', TYPED + [code: code]).statusCode() == 429
        server.applicationContext.getBean(Accounts).empty
    }

    def "what is missing is said at its field, and what was typed is kept: #field"() {
        when:
        def answer = ask('POST', '/set-up', TYPED + [code: code] + [(field): wrong])

        then:
        answer.statusCode() == 422
        answer.body().contains("id=\"$field-problem\"")
        field == 'name_of_organization' || answer.body().contains('Comité d’eau')
        !answer.body().contains('une phrase assez longue')
        server.applicationContext.getBean(Accounts).empty

        where:
        field                  | wrong
        'name_of_organization' | ' '
        'fiscal_year_start'    | '13-40'
        'currency'             | 'XYZ9'
        'language'             | 'de'
        'timezone'             | 'Mars/Base'
        'login'                | 'José <b>'
        'password'             | 'court'
    }
}
