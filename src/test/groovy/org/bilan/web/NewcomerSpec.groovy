package org.bilan.web

import org.bilan.audit.Author
import org.bilan.exchange.Edit
import org.bilan.exchange.RecordDesk
import org.bilan.security.Role
import org.bilan.value.Language
import spock.lang.Shared

/** Where somebody who begins with an empty home could come to a standstill. */
class NewcomerSpec extends WebSpec {
    @Shared RecordDesk desk
    @Shared String session
    @Shared String token

    def setupSpec() {
        desk = server.applicationContext.getBean(RecordDesk)
        session = opened(Role.COORDINATOR)
        token = formToken(session)
    }

    private String get(String path, String who = session) {
        def answer = send('GET', path, who, null)
        assert answer.statusCode() == 200
        answer.body()
    }

    private static String plain(String address) {
        address.replace('&amp;', '&')
    }

    private static String way(String page, String words) {
        plain((page =~ /<a[^>]*href="([^"]+)"[^>]*>$words/)[0][1])
    }

    def "a grant without a budget leads to its first line, and from there to the next"() {
        given:
        assert desk.save([
            Edit.add('organizations', [code: 'mrif', name: 'MRIF', roles: 'funder']),
            Edit.add('grants', [code: 'QSF', funder: 'mrif', title: 'QSF', kind: 'project', amount: '100.00', currency: 'CAD', start: '2026-04-01', end: '2027-03-31']),
        ], Author.CONSOLE, Language.FR).problems() == []

        when:
        def form = way(get(way(get('/grants/QSF'), 'Inscrire le budget')), 'Ajouter un poste')

        then:
        get(form).contains('value="QSF"')

        when:
        def saved = send('POST', form.replaceAll('\\?.*', ''), session,
                [csrfToken: token, back: '/grants/QSF/budget', grant: 'QSF', version: '0', line: '1', title: 'Salaires', category: 'salary', amount: '100'])

        then:
        saved.statusCode() == 303
        def budget = get(saved.headers().firstValue('location').get())
        budget.contains('Salaires')
        way(budget, 'Ajouter un poste') == form.replace('saved%3D1', '')
        get(way(budget, 'Modifier les postes')).contains('Salaires')

        and: 'who only reads is not sent anywhere'
        !get('/grants/QSF/budget', opened(Role.READER)).contains('Ajouter un poste')
    }

    def "what is added for a field of a form is in it when one comes back"() {
        given:
        def add = way(get('/records/grants/new?back=%2Fgrants'), 'Il n’est pas dans la liste')

        when:
        def back = URLDecoder.decode((add =~ /back=(.*)$/)[0][1] as String, 'UTF-8')
        def saved = send('POST', '/records/organizations/new', session, [csrfToken: token, back: back, name: 'Fondation de l’eau'])
        def form = get(saved.headers().firstValue('location').get())

        then:
        saved.statusCode() == 303
        form =~ /<option value="fondation-de-l-eau" selected/

        and: 'it still goes back to where it was to go'
        form.contains('name="back" value="/grants"')

        and: 'who adds nothing finds the form as it was'
        get(back).contains('<select id="funder"')
        !(get(back) =~ /<option value="[^"]+" selected[^>]*>Fondation/)
    }

    def "a duty of the organization's own is seen to from the first page"() {
        given:
        def page = get('/')

        expect:
        page.contains('T3010')

        when:
        def form = get(way(page, 'Inscrire la remise'))
        def fields = (form =~ /name="(rule|period_start|period_end|due_on)" value="([^"]*)"/).collect().collectEntries { [it[1], it[2]] }
        def saved = send('POST', '/records/duties/new', session, fields + [csrfToken: token, back: '/', submitted_on: '2020-01-01'])

        then:
        fields.keySet() == ['rule', 'period_start', 'period_end', 'due_on'] as Set
        saved.statusCode() == 303
        desk.find('duties', fields.subMap(['rule', 'period_start', 'period_end'])).present
    }

    def "an empty home speaks of nothing that only its keeper could do"() {
        expect:
        !get('/').contains('java -jar')
    }
}
