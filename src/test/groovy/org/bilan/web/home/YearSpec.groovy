package org.bilan.web.home

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

/** The first page and the year of the sample organization, as each role sees it. */
class YearSpec extends WebSpec {
    @Shared RecordDesk desk

    def setupSpec() {
        assert server.applicationContext.getBean(Import).run(Path.of('samples/ciso-2021-2022'), Language.FR).problems() == []
        desk = server.applicationContext.getBean(RecordDesk)
    }

    private String page(String address, Role role, Map more = [:]) {
        def answer = send('GET', address, opened(role), null, [Cookie: 'bilan_language=fr'] + more)
        assert answer.statusCode() == 200
        answer.body().replace('\u00a0', ' ')
    }

    private static List<List<String>> gaps(String html) {
        (html =~ '<li><a href="([^"]+)"><strong>([^<]+)</strong>').collect { [it[1].replace('&amp;', '&'), it[2]] }
    }

    def "each thing that is missing leads to the list of as many records"() {
        given:
        def found = gaps(page('/home/year', Role.COORDINATOR))

        expect:
        found.size() >= 5
        found.findAll { it[0].startsWith('/activities') }.every { address, count ->
            page(address, Role.COORDINATOR) =~ "<h2>Activités de 2021-2022, [^<]* – $count<"
        }
        found.findAll { it[0].startsWith('/expenses') }.every { address, count -> page(address, Role.FINANCE).contains(count) }
    }

    def "finance sees money first, the others what was done"() {
        expect:
        gaps(page('/home/year', role))[0][0].startsWith(first)

        where:
        role             | first
        Role.FINANCE     | '/expenses'
        Role.COORDINATOR | '/activities'
    }

    def "a reader sees the year and is not asked to complete it"() {
        given:
        def html = page('/home/year', Role.READER)

        expect:
        gaps(html) == []
        html.contains('<svg')
        html.contains('273 202,30 $')
    }

    def "every chart has its numbers in a table and a text for who does not see it"() {
        given:
        def html = page('/home/year', Role.COORDINATOR)

        expect:
        html.count('<svg') == 5
        html.count('role="img"') == 5
        html.count('<figure class="chart">') == 5
        (html =~ '<details><summary>Les nombres').count == 5
        !html.contains(' style="')
    }

    def "the year is fetched once, then stands on the first page until a record changes"() {
        given:
        page('/home/year', Role.COORDINATOR)

        expect:
        page('/', Role.COORDINATOR).contains('<svg')

        when:
        def saved = desk.save([Edit.add('activities', [code: 'neuve', date: '2022-06-30', title: 'Atelier neuf',
            kind: 'workshop', role: 'organized', status: 'done'])], new Author('coordinator', Door.PAGE), Language.FR)
        def first = page('/', Role.COORDINATOR)

        then:
        saved.problems() == []
        !first.contains('<svg')
        first.contains('hx-get="/home/year?year=2021-09-01"')
        first.contains('coordinator a ajouté · Activité :')
        first.contains('<a href="/activities/neuve">Atelier neuf</a>')
        page('/home/year', Role.COORDINATOR, ['HX-Request': 'true']).stripLeading().startsWith('<div id="year">')
    }
}
