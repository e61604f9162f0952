package org.bilan.web.template

import groovy.json.JsonSlurper
import java.net.http.HttpRequest
import java.net.http.HttpResponse
import java.nio.file.Path
import org.bilan.exchange.Import
import org.bilan.security.Role
import org.bilan.value.Language
import org.bilan.template.WordSample
import org.bilan.web.api.ApiSpec

/** A program lists templates, sends one, reads what was found in it and what it asks for, and puts it in use. */
class TemplateApiSpec extends ApiSpec {
    static final String FOUNDATION = '/templates/foundation/fr'

    def setupSpec() {
        server.applicationContext.getBean(Import).run(Path.of('samples/ciso-2021-2022'), Language.FR)
    }

    def "templates are listed with what was found in them"() {
        given:
        def all = json(ask('GET', '/templates', null, Role.READER))

        expect:
        all.total == all.templates.size()
        all.templates.find { it.profile == 'annual' && it.language == 'es' }.subMap('origin', 'errors') == [origin: 'shipped', errors: 0]
        json(ask('GET', FOUNDATION)).findings.every { it.severity == 'warning' }
        ask('GET', "$FOUNDATION/file").body().startsWith('PK')
    }

    def "one with errors is kept as a draft, told by place, and refused to be used; a mended one is used"() {
        when:
        def draft = send(WordSample.of('{{ organizme.nom }}').bytes(), 'Premier essai')

        then:
        draft.statusCode() == 201
        json(draft).findings*.code == ['unknown-field']
        json(draft).findings[0].piece.contains('organizme')
        def refused = ask('POST', "$FOUNDATION/versions/${json(draft).version}/use")
        refused.statusCode() == 422
        json(refused).title.contains('draft')

        when:
        def mended = send(WordSample.of('{{ organisme.nom }}\n{{ récit resume }}').bytes())

        then:
        json(mended).findings.findAll { it.severity == 'error' } == []
        ask('POST', "$FOUNDATION/versions/${json(mended).version}/use").statusCode() == 204
        json(ask('GET', FOUNDATION)).origin == 'own'
        def versions = json(ask('GET', "$FOUNDATION/versions")).versions
        versions*.in_use == [true, false]
        versions*.errors == [0, 1]
        versions[1].note == 'Premier essai'
    }

    def "what is no Word file is refused, and nothing kept"() {
        given:
        def before = json(ask('GET', "$FOUNDATION/versions")).total
        def answer = send('Bonjour'.bytes)

        expect:
        answer.statusCode() == 422
        json(answer).findings*.severity == ['error']
        json(ask('GET', "$FOUNDATION/versions")).total == before
        send('x'.bytes, '', Role.READER).statusCode() == 403
    }

    def "its needs are told for a report, and what cannot be taken field by field"() {
        given:
        def needs = json(ask('GET', '/templates/annual/fr/needs?from=2021-09-01&to=2022-08-31', null, Role.READER)).needs

        expect:
        needs.find { it.label == 'Indicators' }.said =~ /^\d+ indicators/
        needs*.state.unique().every { it in ['missing', 'partly', 'ready', 'none'] }
        def wrong = ask('GET', "$FOUNDATION/needs?grant=none&from=2021-09-01&to=2020-08-31")
        wrong.statusCode() == 422
        json(wrong).errors*.field.toSet() == ['grant', 'to'].toSet()
        ask('GET', "$FOUNDATION/needs?version=20210101-000000-000-nobody").statusCode() == 404
    }

    private HttpResponse<String> send(byte[] docx, String note = '', Role role = Role.COORDINATOR) {
        def query = note ? "?note=${URLEncoder.encode(note, 'UTF-8')}" : ''
        client.send(HttpRequest.newBuilder(server.URI.resolve("/api/v1$FOUNDATION/versions$query")).header('Accept', 'application/json')
                .header('Cookie', "bilan_session=${tokens[role]}").header('csrfToken', forms[role]).header('Accept-Language', 'en')
                .header('Content-Type', 'application/octet-stream').POST(HttpRequest.BodyPublishers.ofByteArray(docx)).build(), HttpResponse.BodyHandlers.ofString())
    }

    private static Object json(HttpResponse<String> answer) {
        new JsonSlurper().parseText(answer.body())
    }
}
