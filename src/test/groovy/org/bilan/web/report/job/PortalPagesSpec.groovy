package org.bilan.web.report.job

import java.net.http.HttpResponse
import java.nio.file.Files
import java.nio.file.Path
import org.bilan.audit.Author
import org.bilan.audit.Door
import org.bilan.exchange.Edit
import org.bilan.exchange.Import
import org.bilan.exchange.RecordDesk
import org.bilan.security.Role
import org.bilan.value.Language
import org.bilan.web.WebSpec
import spock.lang.Shared
import spock.util.concurrent.PollingConditions

/** What is typed into a funder's portal, on a page of its own, without a script. */
class PortalPagesSpec extends WebSpec {
    static final String DAYS = 'from=2021-03-01&to=2021-12-31&language=fr'

    @Shared String made

    def setupSpec() {
        assert server.applicationContext.getBean(Import).run(Path.of('samples/ciso-2021-2022'), Language.FR).problems().empty
        def folder = Files.createDirectories(home.resolve('report-templates/formulaire'))
        ['profile.yaml', 'form.pdf', 'form.xlsx'].each { Files.copy(Path.of('samples/funder-form', it), folder.resolve(it)) }
        made = ask("kind=funder&grant=HAITI-MRIF&profile=formulaire&$DAYS&formats=portal&formats=form")
    }

    /** The address of a report that is ready. */
    private String ask(String form) {
        def token = opened(Role.COORDINATOR)
        def fields = ("csrfToken=${formToken(token)}&$form".split('&') as List).collect { it.split('=', 2) as List }
        def body = fields.collect { "${it[0]}=${URLEncoder.encode(it[1], 'UTF-8')}" }.join('&')
        def request = java.net.http.HttpRequest.newBuilder(server.URI.resolve('/reports')).header('Accept', 'text/html').header('Cookie', "bilan_session=$token")
            .header('Content-Type', 'application/x-www-form-urlencoded').POST(java.net.http.HttpRequest.BodyPublishers.ofString(body)).build()
        def answer = client.send(request, HttpResponse.BodyHandlers.ofString())
        assert answer.statusCode() == 303
        def address = answer.headers().firstValue('location').get()
        new PollingConditions(timeout: 120, delay: 0.5).eventually {
            assert send('GET', address, token, null).body().contains('Le rapport est prêt.')
        }
        address
    }

    def "each field has its text, its count of what is allowed and its label; one that nobody wrote says so"() {
        given:
        def body = send('GET', "$made/portal", tokens[Role.READER], null).body()

        expect:
        (body =~ /<label for="portal-\d+">([^<]+)</).collect { it[1] } == ['Titre du projet', 'Activités réalisées', 'Dépenses à ce jour', 'Résumé']
        (body =~ /<textarea id="portal-(\d+)" readonly/).collect { it[1] } == ['1', '2', '3']
        def title = (body =~ /(?s)<textarea id="portal-1"[^>]*>\n(.*?)<\/textarea>/)[0][1].replace('&#39;', "'").replace('&amp;', '&')
        body.contains("${title.codePointCount(0, title.length())} caractères sur 60") || body =~ /${title.codePointCount(0, title.length())}\D+60/
        body.contains('id="portal-4"')
        !body.contains('{{')
    }

    def "the figures in a field lead to where they come from, and those of the forms are among the report's too"() {
        given:
        def page = { send('GET', it, tokens[Role.READER], null).body().replaceAll('[\u00a0\u202f]', ' ').replaceAll(/<[^>]*class="unseen".*?<\/span>/, '') }
        def links = (page("$made/portal") =~ /href="([^"]*\/figures\/F[0-9a-f]{16})" data-figure="[^"]*">([^<]*)</).collect { [it[1], it[2]] }

        expect: 'what is printed there, and its records'
        links.collect { it[1] } == ['42 717,92 $', '45 000 $']
        page(links[0][0]).contains('D-2020-048')
        page(links[1][0]).contains('HAITI-MRIF')

        and: 'of the form: a line of its budget'
        page("$made/figures").contains('Suivi du projet – réel')
    }

    def "the page of the report leads to it, to the filled form and to the text file"() {
        given:
        def body = send('GET', made, tokens[Role.READER], null).body()

        expect:
        body.contains("href=\"$made/portal\"")
        ['form.pdf', 'form.xlsx', 'portal.txt'].every { ending -> body =~ /\/files\/[^"]*$ending"/ }
        (body =~ /href="([^"]*\/files\/[^"]*)"/).collect { it[1] }.unique().every { send('GET', it, tokens[Role.READER], null).statusCode() == 200 }
    }

    def "a sheet that was kept before its figures were is shown without them"() {
        given:
        def older = ask("kind=funder&grant=HAITI-MRIF&profile=formulaire&$DAYS&formats=portal")
        def file = Files.walk(home).withCloseable { all -> all.filter { it.fileName.toString() == 'portal.json' && it.toString().contains(older.tokenize('/').last()) }.toList() }[0]
        def whole = Files.readString(file)

        when:
        Files.writeString(file, whole.replaceAll(/,"figures":\[[^\]]*\]/, ''))
        def body = send('GET', "$older/portal", tokens[Role.READER], null)

        then:
        whole.contains('"figures"') && !Files.readString(file).contains('"figures"')
        body.statusCode() == 200
        body.body().contains('portal-3') && !body.body().contains('data-figure')
    }

    def "a report without a portal has no such page, and partners have none at all"() {
        given:
        def other = ask("kind=funder&grant=HAITI-MRIF&profile=formulaire&$DAYS&formats=form")

        expect:
        send('GET', "$other/portal", tokens[Role.READER], null).statusCode() == 404
        !send('GET', other, tokens[Role.READER], null).body().contains("$other/portal")
        send('GET', "$made/portal", tokens[Role.PARTNER], null).statusCode() == 403
        send('GET', '/reports/00000000/portal', tokens[Role.READER], null).statusCode() == 404
    }

    def "a kind of report with a form and no Word template is prepared, approved and submitted like any other"() {
        given:
        def coordinator = opened(Role.COORDINATOR)
        def finance = opened(Role.FINANCE)
        def post = { token, path, form -> send('POST', path, token, [csrfToken: formToken(token)] + form) }

        when:
        def begun = post(coordinator, '/reports/work', [kind: 'funder', grant: 'HAITI-MRIF', profile: 'formulaire', from: '2021-03-01', to: '2021-12-31', language: 'fr'])
        def address = begun.headers().firstValue('location').get()
        def shown = { send('GET', address, coordinator, null).body() }

        then: 'its draft is the form, filled'
        begun.statusCode() == 303
        new PollingConditions(timeout: 120, delay: 0.5).eventually { assert shown() =~ /href="[^"]*\.form\.pdf"/ }
        shown() =~ /href="[^"]*\.form\.xlsx"/
        shown().contains('Ce genre de rapport n’a pas de modèle Word')

        when:
        def steps = [post(coordinator, "$address/steps", [step: 'send']), post(finance, "$address/steps", [step: 'approve'])]
        new PollingConditions(timeout: 120, delay: 0.5).eventually {
            assert post(coordinator, "$address/steps", [step: 'submit', dated: '2022-01-10', recipient: 'MRIF']).statusCode() == 303
        }

        then: 'and what was submitted is sealed'
        steps*.statusCode() == [303, 303]
        new PollingConditions(timeout: 120, delay: 0.5).eventually { assert shown().contains('/sealed') }

        when: 'what is changed afterwards is told, record by record and figure by figure'
        def changed = Edit.change('allocations', [expense: 'D-2020-048', grant: 'HAITI-MRIF', line: '3', amount: '465.00'], null)
        assert server.applicationContext.getBean(RecordDesk).save([changed], new Author('finance', Door.PAGE), Language.FR).stored
        def since = send('GET', "$address/sealed/1", coordinator, null).body().replace('\u00a0', ' ')

        then:
        since.contains('465,00 $')
        since.contains('3 chiffres sont autres')
        ['42 717,92 $', '42 727,92 $', '4 550 $', '4 560 $'].every { since.contains(it) }
    }
}
