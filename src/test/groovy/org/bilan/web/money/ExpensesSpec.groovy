package org.bilan.web.money

import groovy.json.JsonSlurper
import java.net.http.HttpRequest
import java.net.http.HttpResponse
import java.nio.file.Path
import org.bilan.audit.AuditEntryRepository
import org.bilan.exchange.Import
import org.bilan.exchange.RecordDesk
import org.bilan.security.Role
import org.bilan.value.Language
import org.bilan.web.WebSpec

/** The list of expenses, its rows sent one by one, the form, what an expense is charged to, and its voucher. */
class ExpensesSpec extends WebSpec {
    def setupSpec() {
        assert server.applicationContext.getBean(Import).run(Path.of('samples/ciso-2021-2022'), Language.FR).problems() == []
    }

    def "a filter in the address is what the list shows, says and adds up: #address"() {
        expect:
        def page = get(address)
        said.every { page.contains(it) }
        unsaid.every { !page.contains(it) }

        where:
        address                                              || said                                                       | unsaid
        '/expenses'                                          || ['– 146', 'D-2021-146', '2\u00a0140,00']             | ['D-2020-001']
        '/expenses?year=2020-09-01'                          || ['D-2020-001']                                             | ['D-2021-146']
        '/expenses?year=all&page=2'                          || ['D-2020-001']                                             | ['D-2021-146']
        '/expenses?year=2020-09-01&q=comptabilite'           || []                                                         | ['D-2020-001']
        '/expenses?year=2020-09-01&q=consultante'            || ['D-2020-002']                                             | ['D-2020-001']
        '/expenses?year=all&grant=PSOCI&line=4'              || ['D-2020-011']                                             | ['D-2020-013']
        '/expenses?category=salary'                          || ['D-2021-146']                                             | ['D-2021-143"']
        '/expenses?from=2020-09-01&to=2020-09-01'            || ['D-2020-001']                                             | ['D-2020-002"']
        '/expenses?year=nonsense&category=x&attention=y'     || ['D-2021-146']                                             | []
    }

    def "what is to be seen to is found: without voucher, not all charged, outside the grant's days"() {
        given:
        def plain = row(incurred_on: '2022-05-12', description: 'Taxi', category: 'travel', amount: '40', supplier: 'Taxi Diamond')
        def early = row(incurred_on: '2019-05-12', description: 'Trop tôt', category: 'travel', amount: '40', voucher: 'T-1', charged: 'NQSF 2.3')

        expect:
        get('/expenses?attention=voucher').contains(plain.code)
        get('/expenses?attention=unallocated').contains(plain.code)
        !get('/expenses?year=all&attention=voucher').contains(early.code)
        get('/expenses?year=all&attention=window').contains(early.code)
        !get('/expenses?year=all&attention=window').contains(plain.code)
    }

    def "a row is understood as typed, stored, and told back as it stands; the trail says by whom"() {
        when:
        def answer = row(incurred_on: '3 mai 2022', supplier: 'immobilière', description: '=2+2 <b>café</b>', category: 'dépl', amount: '1 234,50 $', project: '')

        then:
        answer.problems == [:]
        answer.code == 'DEP-2022-0001' || answer.code.startsWith('DEP-2022-')
        answer.cells.incurred_on.value == '2022-05-03'
        answer.cells.amount == [value: '1234.50', shown: '1\u00a0234,50']
        answer.cells.category == [value: 'travel', shown: 'Déplacements']
        answer.cells.currency.value == 'CAD'
        get('/expenses').contains('=2+2 &lt;b&gt;café&lt;/b&gt;')
        trail().any { it.login() == 'finance' && it.key() == answer.code }
    }

    def "what cannot be taken is said at its cell, and nothing is stored: #typed"() {
        given:
        def before = count()

        when:
        def answer = row([incurred_on: '2022-05-12', description: 'x', category: 'travel', amount: '1'] + typed)

        then:
        answer.problems.keySet() == [column] as Set
        count() == before

        where:
        typed                         || column
        [amount: '1,234']             || 'amount'
        [amount: 'douze']             || 'amount'
        [amount: '']                  || 'amount'
        [incurred_on: 'mai 2022']     || 'incurred_on'
        [incurred_on: '30 février 2022'] || 'incurred_on'
        [incurred_on: '']             || 'incurred_on'
        [description: '']             || 'description'
        [category: 'pommes']          || 'category'
        [project: 'aucun de nous']    || 'project'
        [currency: 'ZZZ']             || 'currency'
    }

    def "a new row that is sent again, since its answer was lost, is stored once"() {
        given:
        def typed = [incurred_on: '2022-05-12', description: 'Une fois', category: 'travel', amount: '7', draft: 'lost-answer']

        when:
        def first = row(typed)
        def second = row(typed)

        then:
        first.code == second.code
        get('/expenses?q=Une+fois').count("data-code=\"$first.code\"") == 1
    }

    def "two people change one cell: both values are told and nothing is lost; two change different cells: both count"() {
        given:
        def mine = row(incurred_on: '2022-05-12', description: 'Ensemble', category: 'travel', amount: '100')
        row(code: mine.code, amount: '120', 'was.amount': '100.00')

        when:
        def late = row(code: mine.code, amount: '130', 'was.amount': '100.00')

        then:
        late.newer.amount.value == '120.00'
        stored(mine.code).cell('amount') == '120.00'

        when:
        def other = row(code: mine.code, description: 'Ensemble encore', 'was.description': 'Ensemble')

        then:
        other.newer == null
        stored(mine.code).cell('amount') == '120.00'
        stored(mine.code).cell('description') == 'Ensemble encore'
    }

    def "a row is charged wholly to the line named in its cell, follows its amount, and is freed by an empty cell"() {
        when:
        def answer = row(incurred_on: '2022-05-12', description: 'Autobus', category: 'travel', amount: '90', charged: 'nqsf 2.3')

        then:
        answer.cells.charged.value == 'NQSF 2.3'
        parts(answer.code) == ['NQSF 2.3 90.00']

        when:
        row(code: answer.code, amount: '75', 'was.amount': '90.00')

        then:
        parts(answer.code) == ['NQSF 2.3 75.00']

        when:
        def wrong = row(code: answer.code, charged: 'NQSF 99', 'was.charged': 'NQSF 2.3')

        then:
        wrong.problems.charged.contains('99')
        parts(answer.code) == ['NQSF 2.3 75.00']

        when:
        row(code: answer.code, charged: '', 'was.charged': 'NQSF 2.3')

        then:
        parts(answer.code) == []
    }

    def "a new row taken back is removed"() {
        given:
        def answer = row(incurred_on: '2022-05-12', description: 'Erreur', category: 'travel', amount: '90')

        expect:
        row(code: answer.code, remove: 'yes').removed
        stored(answer.code) == null
        row(code: answer.code, amount: '3').problems.size() == 1
    }

    def "the form without script stores, keeps what was typed when something is wrong, and refuses an edit over a newer one"() {
        given:
        def token = opened(Role.FINANCE)
        def typed = [incurred_on: '12 mai 2022', description: 'Formulaire', amount: '12,5', currency: 'CAD', category: 'fees', supplier: 'Quelqu’un', voucher: '', project: '']

        when:
        def wrong = post(token, '/expenses', typed + [amount: 'beaucoup'])

        then:
        wrong.statusCode() == 422
        wrong.body().contains('value="beaucoup"')
        wrong.body().contains('href="#amount"')

        when:
        def right = post(token, '/expenses', typed)
        def code = right.headers().firstValue('Location').get().find(/DEP-[0-9-]+/)

        then:
        right.statusCode() == 303
        stored(code).cell('amount') == '12.50'

        when:
        def page = send('GET', "/expenses/$code", token, null).body()
        def revision = (page =~ /name="revision" value="([^"]*)"/)[0][1]
        row(code: code, amount: '50', 'was.amount': '12.50')
        def late = post(token, "/expenses/$code", typed + [amount: '60', revision: revision])

        then: 'both are shown'
        late.statusCode() == 422
        late.body().contains('value="60"')
        late.body().contains('<dd>50,00</dd>')

        when: 'saved once more, knowing the other'
        def again = (late.body() =~ /name="revision" value="([^"]*)"/)[0][1]
        def last = post(token, "/expenses/$code", typed + [amount: '60', revision: again])

        then:
        last.statusCode() == 303
        stored(code).cell('amount') == '60.00'
    }

    def "an expense is split by amounts and shares; what is over, unknown or changed meanwhile is refused with its reason"() {
        given:
        def token = opened(Role.FINANCE)
        def code = row(incurred_on: '2022-05-12', description: 'Partage', category: 'travel', amount: '100').code
        def version = { (send('GET', "/expenses/$code", token, null).body() =~ /name="version" value="([^"]*)"/)[0][1] }
        def first = version()

        expect:
        charge(token, code, first, [['NQSF 2.3', '40'], ['NQSF 1.1', '35 %']]).statusCode() == 303
        parts(code) == ['NQSF 1.1 35.00', 'NQSF 2.3 40.00']

        and: 'the sheet has changed since'
        def late = charge(token, code, first, [['NQSF 2.3', '50']])
        late.statusCode() == 422
        late.body().contains('value="50"')
        parts(code) == ['NQSF 1.1 35.00', 'NQSF 2.3 40.00']

        and:
        charge(token, code, version(), [['NQSF 2.3', '80'], ['NQSF 1.1', '30']]).statusCode() == 422
        charge(token, code, version(), [['NADA 1', '80']]).body().contains('NADA 1')
        charge(token, code, version(), [['NQSF 99', '80']]).statusCode() == 422
        charge(token, code, version(), [['NQSF 2.3', 'un peu']]).statusCode() == 422
        parts(code) == ['NQSF 1.1 35.00', 'NQSF 2.3 40.00']

        and: 'each part has its entry in the trail'
        trail().count { it.key().startsWith("$code NQSF") } == 2
    }

    def "a voucher is taken for what its content is, kept, shown inside the page, and nothing else is taken"() {
        given:
        def token = opened(Role.FINANCE)
        def code = row(incurred_on: '2022-05-12', description: 'Avec pièce', category: 'travel', amount: '100').code

        when:
        def lie = upload(token, code, 'facture.pdf', '<script>alert(1)</script>'.bytes)

        then:
        lie.statusCode() == 422
        stored(code).cell('document') == ''

        when:
        def taken = upload(token, code, '../../facture 881.exe', '%PDF-1.4 ...'.bytes)
        def file = send('GET', "/expenses/$code/voucher", token, null)

        then:
        taken.statusCode() == 303
        stored(code).cell('document') ==~ /documents\/[^\/]*\.pdf/
        file.headers().firstValue('Content-Type').get() == 'application/pdf'
        file.headers().firstValue('X-Frame-Options').get() == 'SAMEORIGIN'
        file.headers().firstValue('Content-Security-Policy').get().contains("frame-ancestors 'self'")
        file.headers().firstValue('X-Content-Type-Options').get() == 'nosniff'

        and: 'only the page of an expense may show it'
        send('GET', "/expenses/$code", token, null).headers().firstValue('Content-Security-Policy').get().contains("object-src 'self'")
        !send('GET', '/expenses', token, null).headers().firstValue('Content-Security-Policy').get().contains('object-src')
    }

    def "a reader sees the list and an expense, without anything to write with"() {
        given:
        def token = opened(Role.READER)

        expect:
        def list = send('GET', '/expenses', token, null).body()
        list.contains('D-2021-146')
        !list.contains('data-grid')
        !send('GET', '/expenses/D-2021-146', token, null).body().contains('name="amount"')
    }

    private String get(String address) {
        send('GET', address, opened(Role.FINANCE), null).body()
    }

    private HttpResponse<String> post(String token, String address, Map<String, String> form) {
        send('POST', address, token, [csrfToken: formToken(token)] + form)
    }

    private Map row(Map<String, String> typed) {
        def token = opened(Role.FINANCE)
        def answer = send('POST', '/expenses/rows', token, [csrfToken: formToken(token)] + typed, [Accept: 'application/json'])
        assert answer.statusCode() == 200
        new JsonSlurper().parseText(answer.body()) as Map
    }

    private HttpResponse<String> charge(String token, String code, String version, List<List<String>> parts) {
        def fields = [['csrfToken', formToken(token)], ['version', version]] + parts.collectMany { [['charged', it[0]], ['part', it[1]]] }
        def body = fields.collect { name, value -> "$name=${URLEncoder.encode(value, 'UTF-8')}" }.join('&')
        def request = HttpRequest.newBuilder(server.URI.resolve("/expenses/$code/allocation"))
                .header('Cookie', "bilan_session=$token").header('Accept', 'text/html')
                .header('Content-Type', 'application/x-www-form-urlencoded')
                .POST(HttpRequest.BodyPublishers.ofString(body))
        client.send(request.build(), HttpResponse.BodyHandlers.ofString())
    }

    private HttpResponse<String> upload(String token, String code, String name, byte[] content) {
        def body = new ByteArrayOutputStream()
        body << "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"$name\"\r\nContent-Type: application/pdf\r\n\r\n".bytes
        body << content
        body << '\r\n--edge--\r\n'.bytes
        def request = HttpRequest.newBuilder(server.URI.resolve("/expenses/$code/voucher"))
                .header('Cookie', "bilan_session=$token").header('Accept', 'text/html').header('csrfToken', formToken(token))
                .header('Content-Type', 'multipart/form-data; boundary=edge')
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
        client.send(request.build(), HttpResponse.BodyHandlers.ofString())
    }

    private def stored(String code) {
        server.applicationContext.getBean(RecordDesk).find('expenses', code).orElse(null)
    }

    private long count() {
        (get('/expenses?year=all') =~ /Total \((\d+)\)/)[0][1] as long
    }

    private List<String> parts(String code) {
        server.applicationContext.getBean(RecordDesk).findOf('allocations', code)
                .collect { "${it.cell('grant')} ${it.cell('line')} ${it.cell('amount')}" as String }.sort()
    }

    private List trail() {
        server.applicationContext.getBean(AuditEntryRepository).findAfter(0, 100_000)
    }
}
