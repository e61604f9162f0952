package org.bilan.web.money

import groovy.json.JsonSlurper
import java.nio.file.Path
import java.time.Instant
import org.bilan.exchange.Import
import org.bilan.exchange.RecordDesk
import org.bilan.organization.ClosedPeriod
import org.bilan.organization.ClosedPeriodRepository
import org.bilan.security.Role
import org.bilan.value.Language
import org.bilan.value.Period
import org.bilan.web.WebSpec

/** The budget of a grant against what was spent, explanations, receipts and instalments. */
class BudgetSpec extends WebSpec {
    static final YEAR = '2021-09-01/2022-08-31'

    def setupSpec() {
        assert server.applicationContext.getBean(Import).run(Path.of('samples/ciso-2021-2022'), Language.FR).problems() == []
    }

    def "a line stands with its plan, what was spent in the period and till its end, and links to the expenses behind"() {
        given:
        def page = get('/grants/NQSF/budget?period=2022-01-01/2022-08-31')

        expect: 'the same sums as the comparison that reports print'
        page.contains('/expenses?grant=NQSF&amp;line=1.4&amp;to=2022-08-31&amp;from=2022-01-01')
        page.contains('>4\u00a0625,10</a>')
        def line = get('/expenses?grant=NQSF&line=1.4&to=2022-08-31&from=1900-01-01')
        line.contains('line" ') || line.contains('NQSF 1.4')
    }

    def "an amendment has its column, between what was approved and what is revised"() {
        given:
        def page = get('/grants/PSOCI/budget')

        expect:
        page.indexOf('Approuvé') < page.indexOf('Modif. 1')
        page.indexOf('Modif. 1') < page.indexOf('Révisé')
        !get('/grants/NQSF/budget').contains('Modif. 1')
    }

    def "in kind is apart, and administration is told"() {
        given:
        def page = get('/grants/NQSF/budget')

        expect:
        page.contains('Total en argent')
        page.contains('Total en nature')
        page.contains('Dont administration')
    }

    def "what varies beyond the agreement's threshold wants an explanation until it has one"() {
        given:
        def whole = '/grants/NQSF/budget?period=2021-09-01/2024-08-31'
        def wanted = { (get(whole) =~ /why wanted/).count }
        def before = wanted()

        when:
        def answer = explain('NQSF', [line: '1.2', period: '2021-09-01/2024-08-31', was: '', text: '<b>Reportés</b>'])

        then:
        answer.problem == null
        wanted() == before - 1
        get(whole).contains('&lt;b&gt;Reportés&lt;/b&gt;')

        when: 'somebody who has not seen it writes over it'
        def late = explain('NQSF', [line: '1.2', period: '2021-09-01/2024-08-31', was: '', text: 'Autre chose'])

        then:
        late.problem.contains('<b>Reportés</b>')
        get(whole).contains('&lt;b&gt;Reportés&lt;/b&gt;')

        when: 'an empty one is none'
        explain('NQSF', [line: '1.2', period: '2021-09-01/2024-08-31', was: '<b>Reportés</b>', text: ' '])

        then:
        wanted() == before
    }

    def "without script an explanation is a form, and a period that is none is told"() {
        given:
        def token = opened(Role.FINANCE)
        def form = [csrfToken: formToken(token), line: '1.3', period: YEAR, was: '', text: 'Par formulaire']

        expect:
        send('POST', '/grants/NQSF/budget/explanations', token, form).statusCode() == 303
        get("/grants/NQSF/budget?period=$YEAR").contains('Par formulaire')
        send('POST', '/grants/NQSF/budget/explanations', token, form + [period: 'hier']).statusCode() == 422
        send('GET', '/grants/NADA/budget', token, null).statusCode() == 404
    }

    def "in a closed period an expense is neither changed nor charged"() {
        given:
        def token = opened(Role.FINANCE)
        def periods = server.applicationContext.getBean(ClosedPeriodRepository)
        def page = get('/expenses/D-2020-011')
        def version = (page =~ /name="version" value="([^"]*)"/)[0][1]
        def closed = periods.save(new ClosedPeriod(null, Period.parse('2020-09-01/2021-08-31').start(), Period.parse('2020-09-01/2021-08-31').end(), 'audité', 'admin', Instant.EPOCH, null, null, null))

        when:
        def answer = send('POST', '/expenses/D-2020-011/allocation', token, [csrfToken: formToken(token), version: version, charged: '', part: ''])

        then:
        answer.statusCode() == 422
        answer.body().contains('période fermée')
        server.applicationContext.getBean(RecordDesk).findOf('allocations', 'D-2020-011').size() == 1

        cleanup:
        periods.delete(closed)
    }

    def "a receipt is typed as people say it; an awaited instalment is received in its line"() {
        given:
        def token = opened(Role.FINANCE)
        def form = [csrfToken: formToken(token), received_on: '3 juin 2022', source: 'Une voisine', kind: 'donation', amount: '1 250,5', currency: '', grant: '', rate: '', note: '']

        expect:
        send('POST', '/receipts', token, form + [amount: '1,250']).statusCode() == 422
        send('POST', '/receipts', token, form).statusCode() == 303
        get('/receipts').contains('1\u00a0250,50')

        when:
        def awaited = get('/receipts')
        def (all, grant, number) = (awaited =~ /name="grant" value="([^"]+)"><input type="hidden" name="number" value="(\d+)"/)[0]
        def received = send('POST', '/receipts/instalments', token, [csrfToken: formToken(token), grant: grant, number: number, received_on: '15 juin 2022', received_amount: ''])

        then:
        received.statusCode() == 303
        def stored = server.applicationContext.getBean(RecordDesk).find('instalments', [grant: grant, number: number]).get()
        stored.cell('received_on') == '2022-06-15'
        stored.cell('received_amount') == stored.cell('amount')
    }

    private String get(String address) {
        send('GET', address, opened(Role.FINANCE), null).body()
    }

    private Map explain(String grant, Map<String, String> form) {
        def token = opened(Role.FINANCE)
        def answer = send('POST', "/grants/$grant/budget/explanations", token, [csrfToken: formToken(token)] + form, [Accept: 'application/json'])
        assert answer.statusCode() == 200
        new JsonSlurper().parseText(answer.body()) as Map
    }
}
