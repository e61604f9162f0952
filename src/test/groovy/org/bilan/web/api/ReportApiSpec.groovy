package org.bilan.web.api

import groovy.json.JsonSlurper
import java.nio.file.Path
import org.bilan.exchange.Import
import org.bilan.security.Role
import org.bilan.value.Language
import spock.util.concurrent.PollingConditions

/** A program asks for a report, waits for it and takes its files. */
class ReportApiSpec extends ApiSpec {
    def setupSpec() {
        server.applicationContext.getBean(Import).run(Path.of('samples/ciso-2021-2022'), Language.FR)
    }

    def "a report is asked for, made, and its file taken"() {
        when:
        def asked = ask('POST', '/reports', [kind: 'funder', grant: 'LEO-CORMIER', from: '2021-09-01', to: '2022-08-31', language: 'fr', formats: ['docx']])
        def address = asked.headers().firstValue('Location').get() - '/api/v1'

        then:
        asked.statusCode() == 202
        new PollingConditions(timeout: 60).eventually {
            assert new JsonSlurper().parseText(ask('GET', address).body()).state == 'done'
        }
        def report = new JsonSlurper().parseText(ask('GET', address).body())
        report.files == ['LEO-CORMIER.2021-09-01_2022-08-31.fr.docx']
        report.asked_by == 'coordinator'
        report.findings.every { it.what }
        ask('GET', "$address/files/${report.files[0]}", null, Role.READER).body().startsWith('PK')
        new JsonSlurper().parseText(ask('GET', '/reports?report=LEO-CORMIER').body()).reports*.id == [report.id]
    }

    def "the page of a report asked for with sources #asked ends with the annex of its figures: #annexed"() {
        when:
        def answer = ask('POST', '/reports', [kind: 'funder', grant: 'RECONSTRUCTION-AREQ', from: '2021-09-01', to: '2022-08-31', language: 'fr', formats: ['html']] + asked)
        def address = answer.headers().firstValue('Location').get() - '/api/v1'

        then:
        new PollingConditions(timeout: 60).eventually {
            assert new JsonSlurper().parseText(ask('GET', address).body()).state == 'done'
        }
        def file = new JsonSlurper().parseText(ask('GET', address).body()).files.find { it.endsWith('.html') }
        def page = ask('GET', "$address/files/$file").body().replaceAll(/[\u00a0\u202f]/, ' ')
        page.contains('2 500')
        page.contains('Sources des chiffres') == annexed
        page.contains('Somme des parts de dépenses') == annexed

        where:
        asked            || annexed
        [:]              || false
        [sources: false] || false
        [sources: true]  || true
    }

    def "a report asked for with #asked is refused for its #field, with what can be asked for"() {
        when:
        def answer = ask('POST', '/reports', [kind: 'annual', from: '2021-09-01', to: '2022-08-31', language: 'fr', formats: ['docx']] + asked)

        then:
        answer.statusCode() == 422
        new JsonSlurper().parseText(answer.body()).errors.collect { [it.field, it.detail] } == [[field, message]]

        where:
        asked                      || field      | message
        [formats: ['docx', 'doc']] || 'formats'  | 'One of these formats does not exist. Choose among docx, pdf, html, xlsx, form and portal.'
        [attached: ['pdf']]        || 'attached' | 'Only docx and xlsx can be attached to the PDF.'
        [sources: 'oui']           || 'sources'  | 'Give true or false.'
        [sources: 1]               || 'sources'  | 'Give true or false.'
    }

    def "what cannot be asked for is told field by field"() {
        when:
        def answer = ask('POST', '/reports', [kind: 'funder', grant: 'none', from: '2021-09-01', to: '2021-08-31', language: 'fr', formats: []])

        then:
        answer.statusCode() == 422
        new JsonSlurper().parseText(answer.body()).errors*.field.toSet() == ['grant', 'to', 'formats'].toSet()
    }
}
