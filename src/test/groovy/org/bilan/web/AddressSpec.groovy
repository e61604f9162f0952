package org.bilan.web

import groovy.json.JsonOutput
import groovy.json.JsonSlurper
import java.net.http.HttpRequest
import java.net.http.HttpResponse
import org.bilan.audit.Author
import org.bilan.exchange.Edit
import org.bilan.exchange.RecordDesk
import org.bilan.security.Role
import org.bilan.value.Language
import spock.lang.Shared

/** Codes are people's own, and come from other programs: whatever is in them, their pages open and lead on. */
class AddressSpec extends WebSpec {
    private static final List<String> CODES = ['zq/1', 'zq%2F1', 'zq%', 'zq?1', 'zq#1', 'été zq', 'zq+1', 'zq&a="1"<i>', 'zq\\1', '../zq', "zq'1"]

    @Shared RecordDesk desk
    @Shared String session
    @Shared String token
    /** The addresses that were asked for already. */
    @Shared Set<String> known = []

    def setupSpec() {
        desk = server.applicationContext.getBean(RecordDesk)
        session = opened(Role.ADMIN)
        CODES.each { code ->
            assert desk.save([
                Edit.add('organizations', [code: code, name: 'Fondation ' + code, roles: 'funder;partner']),
                Edit.add('themes', [code: code, title: 'Thème']),
                Edit.add('projects', [code: code, title: 'Projet ' + code, theme: code, partners: code]),
                Edit.add('grants', [code: code, funder: code, title: 'Subvention', kind: 'project', amount: '100.00', currency: 'CAD', start: '2021-09-01', end: '2022-08-31', projects: code, lead: code]),
                Edit.add('budget_lines', [grant: code, version: '0', line: code, title: 'Ligne', category: 'travel', amount: '90.00']),
                Edit.add('instalments', [grant: code, number: '1', expected_on: '2021-10-01', amount: '100.00']),
                Edit.add('obligations', [grant: code, kind: 'final', period_start: '2021-09-01', period_end: '2022-08-31', due_on: '2022-10-01']),
                Edit.add('receipts', [code: code, received_on: '2021-10-02', source: code, grant: code, kind: 'instalment', amount: '100.00', currency: 'CAD']),
                Edit.add('activities', [code: code, title: 'Atelier', date: '2022-05-12', kind: 'workshop', role: 'organized', status: 'done', project: code, grants: code, partners: code, theme: code]),
                Edit.add('expenses', [code: code, incurred_on: '2022-05-12', description: 'Taxi', category: 'travel', amount: '120.00', currency: 'CAD', project: code, activity: code]),
                Edit.add('allocations', [expense: code, grant: code, line: code, amount: '99.00']),
                Edit.add('indicators', [code: code, title: 'Personnes formées', level: 'output', unit: 'personnes', aggregation: 'sum', project: code, grant: code, target: '10']),
                Edit.add('people', [code: code, name: 'Ana', organization: code, grant: code]),
            ], Author.CONSOLE, Language.FR).problems() == []
        }
        token = formToken(session)
    }

    private HttpResponse<String> get(String path) {
        send('GET', path, session, null)
    }

    private static String coded(String code) {
        URLEncoder.encode(code, 'UTF-8').replace('+', '%20')
    }

    /** The addresses on a page, of links, forms and what is fetched by itself, in which the code stands. */
    private static List<String> ways(String page) {
        (page =~ /(?:href|action|src|hx-get|hx-post|formaction|data-photos|data)="([^"]*)"/).collect { it[1] }
                .collect { it.replace('&amp;', '&').replace('&#34;', '"').replace('&#39;', "'").replace('&lt;', '<') }
                .findAll { it.contains('zq') }.unique()
    }

    /** What is left of an address without codes as they must be written there, plain or within another address. */
    private static String rest(String address) {
        def forms = CODES.collectMany { [coded(it), URLEncoder.encode(it, 'UTF-8')] }
        forms += forms.collect { URLEncoder.encode(it, 'UTF-8') }
        forms.sort { -it.length() }.inject(address) { left, form -> left.replace(form, '') }
    }

    def "the page #page of the code #code opens, and every address on it leads on"() {
        given:
        def path = page.replace('CODE', coded(code))

        when:
        def answer = get(path)

        then:
        answer.statusCode() == 200

        and: 'every one holds the code as an address must, and is there'
        def all = ways(answer.body())
        all.findAll { rest(it).contains('zq') } == []
        def asked = (answer.body() =~ /(?:href|hx-get|src)="([^"]*)"/).collect { it[1].replace('&amp;', '&') }.findAll { it.startsWith('/') && it.contains('zq') }.unique()
        asked.findAll { known.add(it) && get(it).statusCode() != 200 } == []

        where:
        [code, page] << [CODES, [
            '/activities/CODE', '/activities/CODE/remove', '/activities/new?from=CODE', '/activities?project=CODE', '/expenses/CODE',
            '/expenses?year=2021-09-01&grant=CODE', '/receipts?year=2021-09-01', '/receipts/CODE', '/grants', '/grants/CODE', '/grants/CODE/budget',
            '/funders/CODE', '/projects', '/projects/CODE', '/organizations', '/organizations/CODE', '/results', '/results/CODE', '/people',
            '/records/themes', '/records/people/edit?code=CODE', '/records/grants/edit?code=CODE', '/records/budget_lines?grant=CODE',
            '/records/obligations?grant=CODE', '/?year=2021-09-01', '/home/year?year=2021-09-01'
        ]].combinations()
    }

    def "records of the code #code are saved by their forms, and one is led to where they are then"() {
        when: 'an activity'
        def activity = send('POST', "/activities/${coded(code)}", session,
                [csrfToken: token, title: 'Atelier du soir', date: '2022-05-12', kind: 'workshop', role: 'organized', status: 'done'])

        then:
        activity.statusCode() == 303
        get(activity.headers().firstValue('location').get()).body().contains('Atelier du soir')
        desk.find('activities', code).get().cell('title') == 'Atelier du soir'

        when: 'a project, by the form of all records'
        def page = get("/records/projects/edit?code=${coded(code)}&back=%2Fprojects%2F${URLEncoder.encode(coded(code), 'UTF-8')}").body()
        def fields = (page =~ /<input type="hidden" name="([^"]+)" value="([^"]*)"/).collect().collectEntries { [it[1], plain(it[2])] }
        def project = send('POST', '/records/projects/edit', session, fields + [csrfToken: token, code: code, title: 'Projet du soir'])

        then:
        project.statusCode() == 303
        get(project.headers().firstValue('location').get()).body().contains('Projet du soir')

        when: 'an expense'
        def form = get("/expenses/${coded(code)}").body()
        def revision = plain((form =~ /name="revision" value="([^"]*)"/)[0][1])
        def expense = send('POST', "/expenses/${coded(code)}", session,
                [csrfToken: token, revision: revision, incurred_on: '2022-05-12', description: 'Taxi du soir', category: 'travel', amount: '120', currency: 'CAD'])

        then:
        expense.statusCode() == 303
        get(expense.headers().firstValue('location').get()).body().contains('Taxi du soir')

        where:
        code << CODES
    }

    private static String plain(String html) {
        html.replace('&amp;', '&').replace('&#34;', '"').replace('&#39;', "'").replace('&lt;', '<').replace('&gt;', '>')
    }

    def "what no address can hold is no code: #what"() {
        expect:
        desk.save([Edit.add('themes', [code: code, title: 'Thème'])], Author.CONSOLE, Language.FR).problems()*.column() == refused

        where:
        what                        | code        || refused
        'the folder itself'         | '.'         || ['code']
        'the folder above'          | '..'        || ['code']
        'a line that is torn'       | 'a\rb'      || ['code']
        'a sign that is none'       | 'a\u0000b'  || ['code']
        'three dots may stay'       | '...'       || []
        'a folder that is hidden'   | '.a'        || []
    }

    def "programs find and change records of the code #code, at the address they are told"() {
        when:
        def added = json('POST', '/api/v1/themes', [code: "n$code".toString(), title: 'Neuf'])
        def own = added.headers().firstValue('location').get()

        then:
        added.statusCode() == 201
        new JsonSlurper().parseText(json('GET', own, null).body()).code == "n$code"

        and:
        new JsonSlurper().parseText(json('PATCH', "/api/v1/grants/${coded(code)}", [title: 'Autrement']).body()).title == 'Autrement'
        json('GET', "/api/v1/budget_lines?grant=${coded(code)}", null).body().contains('"total":1')
        json('DELETE', own, null).statusCode() == 204

        where:
        code << CODES
    }

    private HttpResponse<String> json(String method, String path, Map body) {
        def request = HttpRequest.newBuilder(server.URI.resolve(path)).header('Cookie', "bilan_session=$session").header('csrfToken', token)
                .header('Content-Type', 'application/json')
                .method(method, body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(JsonOutput.toJson(body)))
        client.send(request.build(), HttpResponse.BodyHandlers.ofString())
    }
}
