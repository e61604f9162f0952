package org.bilan.web.report.figure

import java.nio.file.Path
import org.bilan.exchange.Import
import org.bilan.security.Role
import org.bilan.value.Language
import org.bilan.web.WebSpec
import spock.lang.Shared
import spock.util.concurrent.PollingConditions

/** The figures that can be pointed at on the pages of a draft. */
class PageFiguresSpec extends WebSpec {
    @Shared String address

    def setupSpec() {
        assert server.applicationContext.getBean(Import).run(Path.of('samples/ciso-2021-2022'), Language.FR).problems().empty
        def token = opened(Role.COORDINATOR)
        address = send('POST', '/reports/work', token, [kind: 'funder', grant: 'NQSF', from: '2021-09-01', to: '2022-08-31', language: 'fr', csrfToken: formToken(token)]).headers().firstValue('location').get()
        new PollingConditions(timeout: 120, delay: 0.5).eventually {
            assert send('GET', address, token, null).body().contains('/pages/1.png')
        }
    }

    def "a figure on a page of the draft is a link, called by its value and what it is the number of, to its records"() {
        given:
        def page = send('GET', address, opened(Role.READER), null).body()
        def links = (page =~ /<a href="(\/reports\/[^"\/]+\/figures\/F[0-9a-f]{16})"><title>([^<]*)<\/title><rect x="(-?\d+)" y="(-?\d+)" width="(\d+)" height="(\d+)"\/><\/a>/).collect { it }

        expect: 'many, on the paper'
        links.size() > 100
        links.every { (it[3] as int) >= 0 && (it[4] as int) >= 0 && (it[3] as int) + (it[5] as int) <= 1000 && (it[4] as int) + (it[6] as int) <= 1000 }
        links.every { it[2] =~ /\S, \S/ }

        and: 'nothing written into the style of the page, which its policy forbids'
        !page.contains('style="')

        when:
        def one = links.find { it[2].startsWith('96\u202f000,00\u00a0$') || it[2] =~ /^96.000,00/ }
        def figure = send('GET', one[1], opened(Role.READER), null)

        then: 'and its page names units and records in words'
        figure.statusCode() == 200
        figure.body() =~ /<h1>96.000,00/
        figure.body() =~ />NQSF, poste 1\.\d/
        !(figure.body() =~ />NQSF \d 1/)
        !figure.body().contains('CAD')
    }

    def "the pages behind those that fit link to their list, so that the page of a report with many figures stays light"() {
        given:
        def figures = new PageFigures((0..<10_000).collect { new PageFigure(it.intdiv(50) + 1, 10, 20, 30, 8, 'F' + '0' * 16, 'Un chiffre assez long pour que sa place compte, ' + it) })
        def shown = (1..200).findAll { figures.on(it) }
        def listed = (1..200).findAll { figures.isListed(it) }

        expect:
        shown + listed == (1..200).toList()
        shown.sum { figures.on(it).size() } in 100..500
    }

    def "the list of figures can be that of one page"() {
        given:
        def reader = opened(Role.READER)
        def page = send('GET', address, reader, null).body()
        def list = (page =~ /(\/reports\/[^"\/]+\/figures)\//)[0][1]
        def all = send('GET', list, reader, null).body()
        def ofPage = send('GET', "$list?on=1", reader, null).body()
        def first = (page =~ /(?s)id="page-1".*?<\/svg>/)[0]

        expect:
        def marks = { text -> (text =~ /figures\/(F[0-9a-f]{16})/).collect { it[1] }.toSet() }
        marks(ofPage) == marks(first)
        marks(all).size() > marks(ofPage).size()
    }
}
