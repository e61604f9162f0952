package org.bilan.web.home

import java.net.http.HttpResponse
import java.nio.file.Path
import java.util.concurrent.CountDownLatch
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

/** The first page and the year of the sample organization, as each role sees it. */
class YearSpec extends WebSpec {
    @Shared RecordDesk desk

    def setupSpec() {
        assert server.applicationContext.getBean(Import).run(Path.of('samples/ciso-2021-2022'), Language.FR).problems() == []
        desk = server.applicationContext.getBean(RecordDesk)
    }

    /** A page once it has its year, which is worked out beside. */
    private String page(String address, Role role, Map more = [:]) {
        List<String> seen = []
        new PollingConditions(timeout: 60, delay: 0.2).eventually {
            seen << answer(address, role, more).body().replace('\u00a0', ' ')
            assert !address.startsWith('/home/year') || !seen.last().contains('class="waiting"')
        }
        seen.last()
    }

    private HttpResponse<String> answer(String address, Role role, Map more = [:]) {
        def answer = send('GET', address, opened(role), null, [Cookie: 'bilan_language=fr'] + more)
        assert answer.statusCode() == 200
        answer
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

    def "while the year is worked out the page says so and asks again, with scripts and without"() {
        given:
        def years = server.applicationContext.getBean(Years)
        def busy = new CountDownLatch(1)
        years.years.worker.submit { busy.await() }
        def address = '/home/year?year=2020-09-01'

        when:
        def part = answer(address, Role.FINANCE, ['HX-Request': 'true'])
        def whole = answer(address, Role.FINANCE)

        then:
        part.body().contains('hx-get="/home/year?year=2020-09-01" hx-trigger="load delay:1s"')
        !part.body().contains('<html')
        whole.headers().firstValue('Refresh').get() == '2'

        when:
        busy.countDown()

        then:
        page(address, Role.FINANCE).contains('2020-2021')
    }
}
