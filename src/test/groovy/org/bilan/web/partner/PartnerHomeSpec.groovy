package org.bilan.web.partner

import org.bilan.audit.Author
import org.bilan.exchange.Edit
import org.bilan.exchange.RecordDesk
import org.bilan.security.Accounts
import org.bilan.security.Role
import org.bilan.value.Language
import org.bilan.web.WebSpec

/** A partner's person sees the own organization's projects, and nothing of anybody else's. */
class PartnerHomeSpec extends WebSpec {
    def setupSpec() {
        def put = { String table, Map cells -> Edit.put(table, cells) }
        def activity = { String code, String project ->
            put('activities', [code: code, date: '2022-05', title: "Activity $code".toString(), kind: 'other', role: 'organized', status: 'done', project: project])
        }
        def outcome = server.applicationContext.getBean(RecordDesk).save([
            put('organizations', [code: 'AGUA', name: 'Agua Viva', roles: 'partner']),
            put('organizations', [code: 'TIERRA', name: 'Tierra Nueva', roles: 'partner']),
            put('projects', [code: 'P1', title: 'Wells', partners: 'AGUA']),
            put('projects', [code: 'P2', title: 'Gardens', partners: 'TIERRA']),
            activity('A1', 'P1'), activity('A2', 'P2'), activity('A 3/été', 'P1'),
        ], Author.CONSOLE, Language.EN)
        assert outcome.problems() == []
    }

    String home(String organization) {
        server.applicationContext.getBean(Accounts).change('partner', Role.PARTNER, organization)
        send('GET', '/', opened(Role.PARTNER), null).body()
    }

    def "the home shows the own projects and activities, and no others"() {
        when:
        def page = home('AGUA')

        then:
        page.contains('Wells')
        page.contains('/activities/A1')
        page.contains('/activities/A%203%2F%C3%A9t%C3%A9')
        page.contains('/activities/new')
        !page.contains('Gardens')
        !page.contains('/activities/A2')
    }

    def "another partner's activity is not there"() {
        given:
        home('AGUA')

        expect:
        send('GET', '/activities/A1', opened(Role.PARTNER), null).statusCode() == 200
        send('GET', '/activities/A2', opened(Role.PARTNER), null).statusCode() == 404
    }

    def "who belongs to no organization sees nothing, and is told whom to ask"() {
        when:
        def page = home(null)

        then:
        !page.contains('Wells')
        !page.contains('/activities/A')
        page.contains('rattaché à aucun organisme')
    }
}
