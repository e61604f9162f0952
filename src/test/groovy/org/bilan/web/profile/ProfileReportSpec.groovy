package org.bilan.web.profile

import java.net.http.HttpRequest
import java.net.http.HttpResponse
import java.nio.file.Path
import org.bilan.exchange.Import
import org.bilan.security.Role
import org.bilan.value.Language
import org.bilan.web.WebSpec
import spock.util.concurrent.PollingConditions

/** A rule added and confirmed on a page holds for the next report, and leaves the approved one as it is. */
class ProfileReportSpec extends WebSpec {
    static final String PROFILE = '/administration/profiles/foundation'

    def "the next draft is blocked by a rule just confirmed and leads to it; an approved report keeps its files"() {
        given:
        assert server.applicationContext.getBean(Import).run(Path.of('samples/ciso-2021-2022'), Language.FR).problems().empty
        def approved = begin('LEO-CORMIER')
        drafted(approved)
        post("$approved/steps", [step: 'send'])
        assert post("$approved/steps", [step: 'approve']).statusCode() == 303
        new PollingConditions(timeout: 120, delay: 0.5).eventually {
            assert body(approved) =~ /href="[^"]+\.docx"/
        }
        def file = (body(approved) =~ /href="([^"]+\.docx)"/)[0][1]
        def before = bytes(file)

        when: 'a rule that this grant breaks is added and confirmed'
        def added = post("$PROFILE/rules/edit", [code: '', kind: 'maximum_amount', revision: '', label_fr: 'Plafond', value: '100 $', document: 'Entente', page: '3'])
        def shown = body(PROFILE)
        def revision = (shown =~ /name="code" value="plafond"><input type="hidden" name="revision" value="([^"]+)"/)[0][1]
        def confirmed = post("$PROFILE/rules/confirm", [code: 'plafond', revision: revision])

        then:
        added.statusCode() == 303
        confirmed.statusCode() == 303

        when: 'another report of the same kind is begun, without a restart'
        def next = begin('LOUISE-GRENIER')
        def draft = drafted(next)
        post("$next/steps", [step: 'send'])

        then:
        draft.contains('Bloque')
        draft.contains('href="/administration/profiles/foundation#rule-plafond"')
        post("$next/steps", [step: 'approve']).statusCode() == 422

        and: 'the approved one is what it was'
        body(approved).contains('l’a approuvé')
        bytes(file) == before

        and: 'the grant is among those that the profile names'
        shown.contains('/grants/LEO-CORMIER')

        when: 'the confirmation is withdrawn'
        revision = (body(PROFILE) =~ /name="code" value="plafond"><input type="hidden" name="revision" value="([^"]+)"/)[0][1]
        post("$PROFILE/rules/withdraw", [code: 'plafond', revision: revision])
        post("$next/draft", [:])

        then: 'the rule only warns'
        new PollingConditions(timeout: 120, delay: 0.5).eventually {
            def again = body(next)
            assert again.contains('Plafond')
            assert !again.contains('Bloque')
        }
    }

    private String begin(String grant) {
        post('/reports/work', [kind: 'funder', grant: grant, from: '2021-09-01', to: '2022-08-31', language: 'fr']).headers().firstValue('location').get()
    }

    private String drafted(String work) {
        new PollingConditions(timeout: 120, delay: 0.5).eventually {
            assert body(work).contains('/pages/1.png')
        }
        body(work)
    }

    private String body(String path) {
        send('GET', path, opened(Role.ADMIN), null).body()
    }

    private byte[] bytes(String path) {
        client.send(HttpRequest.newBuilder(server.URI.resolve(path)).header('Cookie', "bilan_session=${opened(Role.READER)}").build(),
                HttpResponse.BodyHandlers.ofByteArray()).body()
    }

    private post(String path, Map form) {
        def token = opened(Role.ADMIN)
        send('POST', path, token, [csrfToken: formToken(token)] + form)
    }
}
