package org.bilan.web.activity

import java.nio.file.Path
import java.util.zip.ZipFile
import org.bilan.audit.Author
import org.bilan.exchange.Edit
import org.bilan.exchange.Import
import org.bilan.exchange.RecordDesk
import org.bilan.security.Role
import org.bilan.value.Language
import org.bilan.web.WebSpec
import spock.lang.Shared

/** The list of the sample organization's activities, as the coordinator asks for it. */
class ActivityListSpec extends WebSpec {
    @Shared String coordinator
    @Shared RecordDesk desk

    def setupSpec() {
        def outcome = server.applicationContext.getBean(Import).run(Path.of('samples/ciso-2021-2022'), Language.FR)
        assert outcome.problems() == []
        coordinator = opened(Role.COORDINATOR)
        desk = server.applicationContext.getBean(RecordDesk)
    }

    private String page(String address, String token = coordinator, Map more = [Cookie: 'bilan_language=fr']) {
        def answer = send('GET', address, token, null, more)
        assert answer.statusCode() == 200
        answer.body()
    }

    private static List<String> titles(String html) {
        (html =~ /<th scope="row" data-name="[^"]*"><a href="[^"]*">([^<]*)</).collect { it[1] }
    }

    private static String sentence(String html) {
        (html =~ /<div class="sentence"><h2>([^<]*)</)[0][1].replace('\u00a0', ' ')
    }

    def "the list says what it is narrowed to and how many there are: #query"() {
        expect:
        sentence(page("/activities?$query")) == said

        where:
        query                                          | said
        ''                                             | 'Activités de 2021-2022 – 69'
        'period=all'                                   | 'Activités de toutes les années – 71'
        'country=MX&need=reach'                        | 'Activités de 2021-2022, Mexique, sans participants – 2'
        'period=2021-09-01/2021-11-30&kind=declaration'| 'Activités de septembre à novembre 2021, déclaration – 7'
        'from=2022-05-01&to=2022-05-31&status=done&kind=letter' | 'Activités de mai 2022, lettre, réalisée – 1'
        'from=2022-05-31&to=2022-05-01&kind=letter'    | 'Activités de mai 2022, lettre – 1'
        'partner=FAT&period=all'                       | 'Activités de toutes les années, Frente Auténtico del Trabajo – 9'
        'partner=NOBODY'                               | 'Activités de 2021-2022, NOBODY – 0'
        'from=2022-08-01'                              | 'Activités depuis le 1er août 2022 – 35'
        'period=rubbish&kind=rubbish&page=-3'          | 'Activités de 2021-2022 – 69'
        'from=2022-05-12&to=2022-05-12'                | 'Activités du 12 mai 2022 – 35'
        'period=2022-04-01/2022-04-30&status=postponed'| 'Activités d’avril 2022, reportée – 1'
        'status=postponed'                             | 'Activités de 2021-2022, reportée – 1'
    }

    def "words are found whatever their accents and slips: #words"() {
        expect:
        def found = page("/activities?period=all&q=${URLEncoder.encode(words, 'UTF-8')}")
        titles(found).any { it.contains(title) }

        where:
        words                | title
        'concertation HAITI' | 'Concertation pour Haïti'
        'conertation haïti'  | 'Concertation pour Haïti'
        'santa maria coapan' | 'Ateliers sur le recyclage'
        'frente autentico'   | 'Ateliers sur le recyclage'
    }

    def "what stands nowhere is told, and the way on"() {
        when:
        def html = page('/activities?q=zzyzx')

        then:
        titles(html) == []
        html.contains('Aucune activité ne répond à cela')
        html.contains('href="/activities?q=zzyzx&amp;period=all"')
    }

    def "an activity entered or renamed after the first search is found by its new words"() {
        given:
        page('/activities?q=atelier')

        when:
        def saved = desk.save([Edit.add('activities', [code: 'nouvelle', date: '2022-06-30', title: 'Veillée aux flambeaux',
            kind: 'mobilization', role: 'organized', status: 'done'])], Author.CONSOLE, Language.FR)

        then:
        saved.problems() == []
        titles(page('/activities?q=flambaux')) == ['Veillée aux flambeaux']

        when:
        desk.save([Edit.change('activities', [code: 'nouvelle', title: 'Marche du soir'], null)], Author.CONSOLE, Language.FR)

        then:
        titles(page('/activities?q=flambeaux')) == []
        titles(page('/activities?q=marche+soir')).contains('Marche du soir')

        cleanup:
        desk.save([Edit.remove('activities', [code: 'nouvelle'], null)], Author.CONSOLE, Language.FR)
    }

    def "what is missing in an activity stands beside it and is a filter: #need"() {
        given:
        desk.save([Edit.add('activities', [code: 'a-completer', date: '2022-06-30', title: 'Atelier à compléter',
            kind: 'workshop', role: 'organized', status: status])], Author.CONSOLE, Language.FR)

        expect:
        titles(page("/activities?need=$need")).contains('Atelier à compléter') == missing
        !missing || page("/activities?q=completer").contains(words)

        cleanup:
        desk.save([Edit.remove('activities', [code: 'a-completer'], null)], Author.CONSOLE, Language.FR)

        where:
        need      | status      | missing | words
        'place'   | 'done'      | true    | 'sans lieu'
        'reach'   | 'done'      | true    | 'sans participants'
        'theme'   | 'done'      | true    | 'sans thème'
        'reason'  | 'done'      | false   | ''
        'reason'  | 'cancelled' | true    | 'non tenue, sans raison'
        'reach'   | 'cancelled' | false   | ''
        'overdue' | 'planned'   | true    | 'prévue, date passée'
        'any'     | 'planned'   | true    | 'prévue, date passée'
        'consent' | 'done'      | false   | ''
    }

    def "titles come in the order of the alphabet, accents aside, forwards and backwards"() {
        given:
        desk.save([Edit.add('activities', [code: 'etude', date: '2022-06-30', title: 'Étude du quartier',
            kind: 'publication', role: 'organized', status: 'done', theme: 'declarations'])], Author.CONSOLE, Language.FR)

        when:
        def up = titles(page('/activities?sort=title&period=all')) + titles(page('/activities?sort=title&period=all&page=1'))
        def down = titles(page('/activities?sort=-title&period=all')) + titles(page('/activities?sort=-title&period=all&page=1'))

        then:
        up.size() == 72
        down == up.reverse()
        up.indexOf('Étude du quartier') < up.findIndexOf { it.startsWith('Lettre') }

        cleanup:
        desk.save([Edit.remove('activities', [code: 'etude'], null)], Author.CONSOLE, Language.FR)
    }

    def "a page beyond the last is the last"() {
        expect:
        page('/activities?page=99').contains('51 à 69 sur 69')
    }

    def "people are added up at the foot, and not where the activity was not held"() {
        expect:
        page('/activities').replace('\u00a0', ' ').contains('env. 650 personnes rejointes directement')
    }

    def "a kept list is found again, by everybody where it is shared, and taken away by its maker only"() {
        given:
        def reader = opened(Role.READER)
        def token = formToken(coordinator)

        when:
        def kept = send('POST', '/activities/views', coordinator, [csrfToken: token, name: 'Mexique', address: '/activities?country=MX', shared: 'yes'])
        send('POST', '/activities/views', coordinator, [csrfToken: token, name: 'À moi', address: '/activities?country=HT'])

        then:
        kept.statusCode() == 303
        page('/activities').contains('>À moi</a>')
        page('/activities', reader).contains('<a href="/activities?country=MX">Mexique</a>')
        !page('/activities', reader).contains('À moi')

        when:
        def id = (page('/activities?country=MX') =~ '/activities/views/([0-9]+)/remove')[0][1]
        send('POST', "/activities/views/$id/remove", reader, [csrfToken: formToken(reader), address: '/activities'])

        then:
        page('/activities').contains('>Mexique</a>')

        when:
        def answer = send('POST', "/activities/views/$id/remove", coordinator, [csrfToken: token, address: 'https://example.org/'])

        then:
        answer.headers().firstValue('Location').get() == '/activities'
        !page('/activities').contains('>Mexique</a>')
    }

    def "a reader's list is never shown to others, and a name is needed"() {
        given:
        def reader = opened(Role.READER)

        when:
        send('POST', '/activities/views', reader, [csrfToken: formToken(reader), name: 'Pour tous', address: '/activities?country=HT', shared: 'yes'])
        send('POST', '/activities/views', reader, [csrfToken: formToken(reader), name: '  ', address: '/activities?country=CL'])

        then:
        page('/activities', reader).contains('>Pour tous</a>')
        !page('/activities', reader).contains('country=CL"')
        !page('/activities').contains('Pour tous')
    }

    def "the workbook holds what is listed, every page of it"() {
        when:
        def request = java.net.http.HttpRequest.newBuilder(server.URI.resolve('/activities.xlsx?period=all'))
                .header('Cookie', "bilan_session=$coordinator; bilan_language=fr").build()
        def answer = client.send(request, java.net.http.HttpResponse.BodyHandlers.ofByteArray())
        def file = java.nio.file.Files.write(home.resolve('list.xlsx'), answer.body()).toFile()
        def parts = new ZipFile(file).withCloseable { zip -> zip.entries().collectEntries { [it.name, zip.getInputStream(it).getText('UTF-8')] } }

        then:
        answer.headers().firstValue('Content-Disposition').get().contains('activites.xlsx')
        (parts['xl/worksheets/sheet1.xml'] =~ '<row ').count == 72
        parts.values().any { it.contains('Mission de suivi au Mexique') }
    }

    def "the calendar shows the month, and what has no day beside it"() {
        when:
        def html = page('/activities/calendar?month=2022-05')

        then:
        html.contains('mai 2022')
        html.contains('2022-04')
        html.indexOf('Atelier sur la solidarité intersyndicale') < html.indexOf('Sans jour précis')
        html.lastIndexOf('Université populaire') > html.indexOf('Sans jour précis')
        page('/activities/calendar?month=nonsense').contains('août 2022')
    }

    def "text in the address is text on the page"() {
        expect:
        !page('/activities?q=%3Cscript%3Ealert(1)%3C/script%3E&theme=%3Cb%3E').contains('<script>alert')
    }
}
