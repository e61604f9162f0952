package org.bilan.web.ledger

import java.net.http.HttpRequest
import java.net.http.HttpResponse
import java.nio.file.Files
import java.nio.file.Path
import org.bilan.finance.ExpenseRepository
import org.bilan.finance.LedgerAccountRepository
import org.bilan.finance.LedgerLineRepository
import org.bilan.finance.LedgerClassRepository
import org.bilan.finance.LedgerReconciliationRepository
import org.bilan.finance.LedgerSourceRepository
import org.bilan.security.Role
import org.bilan.web.WebSpec

/** The way of the bookkeeper's file through its pages. Each feature begins without records of the books. */
class LedgerPagesSpec extends WebSpec {
    static final OCTOBER = Path.of('samples/ledger/quickbooks-2021-10.csv')
    static final USES = ['ignored', 'communication', 'travel', 'administration']

    def setup() {
        [LedgerLineRepository, ExpenseRepository, LedgerAccountRepository, LedgerClassRepository, LedgerSourceRepository, LedgerReconciliationRepository].each { bean(it).deleteAll() }
    }

    def bean(Class type) {
        server.applicationContext.getBean(type)
    }

    HttpResponse<String> upload(String path, String name, byte[] content, Map<String, String> fields = [:], Map<String, String> more = [:]) {
        def parts = new ByteArrayOutputStream()
        fields.each { field, value -> parts.write("--cut\r\nContent-Disposition: form-data; name=\"$field\"\r\n\r\n$value\r\n".getBytes('UTF-8')) }
        parts.write("--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"$name\"\r\nContent-Type: application/octet-stream\r\n\r\n".getBytes('UTF-8'))
        parts.write(content)
        parts.write('\r\n--cut--\r\n'.getBytes('UTF-8'))
        def token = tokens[Role.FINANCE]
        def request = HttpRequest.newBuilder(server.URI.resolve(path)).header('Accept', 'text/html').header('Accept-Language', 'en')
                .header('Cookie', "bilan_session=$token").header('csrfToken', formToken(token))
                .header('Content-Type', 'multipart/form-data; boundary=cut')
        more.each { key, value -> request.header(key, value) }
        client.send(request.POST(HttpRequest.BodyPublishers.ofByteArray(parts.toByteArray())).build(), HttpResponse.BodyHandlers.ofString())
    }

    String started(byte[] content = Files.readAllBytes(OCTOBER), String name = 'october.csv', Map fields = [:]) {
        def sent = upload('/ledger', name, content, fields)
        assert sent.statusCode() == 303
        sent.headers().firstValue('Location').get()
    }

    HttpResponse<String> get(String path, Role role = Role.FINANCE) {
        send('GET', path, tokens[role], null, ['Accept-Language': 'en'])
    }

    /** The fields in their order, one of them several times. */
    HttpResponse<String> post(String path, List<List<String>> fields = []) {
        def token = tokens[Role.FINANCE]
        def body = ([['csrfToken', formToken(token)]] + fields).collect { name, value -> "$name=${URLEncoder.encode(value, 'UTF-8')}" }.join('&')
        def request = HttpRequest.newBuilder(server.URI.resolve(path)).header('Accept', 'text/html').header('Accept-Language', 'en')
                .header('Cookie', "bilan_session=$token").header('Content-Type', 'application/x-www-form-urlencoded')
        client.send(request.POST(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString())
    }

    List<List<String>> uses(List<String> uses = USES, String project = '', String payer = '') {
        uses.collect { ['use', it] } + [['project', project], ['payer', payer]]
    }

    static String location(HttpResponse<?> answer) {
        answer.headers().firstValue('Location').orElse('')
    }

    def "a file goes by its accounts and a preview to expenses; nothing is stored on the way, and nothing twice"() {
        when:
        def at = started()
        def mapping = get(at)

        then:
        mapping.body().contains('5000 Programme costs:5010 Communications')
        mapping.body().contains('proposed')
        mapping.body().contains('Mexique')

        when:
        def said = post(at, uses())
        def preview = get("$at/preview")

        then:
        location(said) == "$at/preview"
        preview.body().contains('QB-F-77')
        preview.body().contains('Take in 6 expenses')
        bean(ExpenseRepository).count() == 0

        and: 'a step can be gone back to, and knows what was said'
        !get(at).body().contains('proposed')
        bean(LedgerAccountRepository).count() == 4

        when:
        def twice = (1..2).collect { post("$at/import") }

        then:
        twice.collect { location(it) }.unique() == ["$at/result" as String]
        get("$at/result").body().contains('QuickBooks: 6 new expenses')
        bean(ExpenseRepository).count() == 6

        when:
        def again = started()

        then:
        get("$again/preview").body().contains('This file brings nothing new.')
        get('/ledger').body().contains('october.csv')

        when:
        post("$again/remove")

        then:
        get(again).statusCode() == 404
        bean(ExpenseRepository).count() == 6
    }

    def "rows that cannot be taken in are shown with their reason, left out, and come back as a file"() {
        given:
        def at = started(Files.readString(OCTOBER).replace('10/22/2021,Bill', '10/32/2021,Bill').getBytes('UTF-8'))
        post(at, uses())

        when:
        def preview = get("$at/preview")

        then:
        preview.body().contains('“10/32/2021” is not a date of the calendar')
        preview.body().contains('Take in 5 expenses')

        when:
        post("$at/import")
        def rejects = get("$at/rejected.csv")

        then:
        get("$at/result").body().contains('rejected.csv')
        rejects.headers().firstValue('Content-Disposition').get().startsWith('attachment')
        rejects.body().contains('10/32/2021,Bill,F-77')
        rejects.body().contains('is not a date of the calendar')
        bean(ExpenseRepository).count() == 5
    }

    def "without a category for each account nothing can be taken in"() {
        given:
        def at = started()
        post(at, uses(['ignored', 'communication', '', 'administration']))

        expect:
        get("$at/preview").body().contains('1 account has no category')
        !get("$at/preview").body().contains("$at/import")

        when:
        def forced = post("$at/import")

        then:
        forced.statusCode() == 422
        bean(ExpenseRepository).count() == 0
    }

    def "a file that lies about what it is is told so, and is not kept: #name"() {
        when:
        def answer = upload('/ledger', name, content as byte[])

        then:
        answer.statusCode() == 422
        answer.body().contains(said)
        !get('/ledger').body().contains("<a href=\"/ledger/") || !get('/ledger').body().contains(">$name<")

        where:
        name          | content                               || said
        'books.csv'   | [0x50, 0x4B, 3, 4, 0, 0, 0, 0]        || 'is called .csv but is a workbook'
        'books.xlsx'  | 'Date,Account,Amount\n'.bytes         || 'is called .xlsx but is no workbook'
        'books.csv'   | '%PDF-1.7 and so on'.bytes            || 'This is a PDF'
        'books.xls'   | [0xD0, 0xCF, 0x11, 0xE0, 1, 2, 3, 4]  || 'old format (.xls)'
        'books.exe'   | 'MZ and so on'.bytes                  || 'neither a CSV file nor an Excel workbook'
        'books.csv'   | []                                    || 'Choose the file'
    }

    def "what a file leaves open is asked where it can be said"() {
        given:
        def at = started('Date,Num,Account,Amount\n03/04/2021,1,5010,3.00\n'.bytes, 'books.csv')

        expect:
        get(at).body().contains('the program that made this export cannot be recognised: choose it below')

        when:
        post(at, [['sourceName', 'caisse'], ['go', 'read']])

        then:
        get(at).body().contains('choose the order below')

        when:
        post(at, [['source', 'caisse'], ['dates', 'dmy'], ['go', 'read']])

        then:
        get(at).body().contains('5010')
        get(at).body().contains('April 3, 2021')
    }

    def "a class that names no grant is told at its field, which keeps what was typed"() {
        given:
        def at = started()

        when:
        def answer = post(at, uses(USES, '', 'nobody / 9'))

        then:
        answer.statusCode() == 422
        answer.body().contains('nobody')
        answer.body().contains('value="nobody / 9"')
        bean(LedgerAccountRepository).count() == 0
    }

    def "names that hold script are text"() {
        given:
        def at = started("Date,Transaction Type,Num,Account,Class,Split,Amount\n2021-10-05,Bill,1,5010 <script>alert(1)</script>,<img src=x onerror=a>,x,3.00\n".bytes, '<script>x.csv')

        expect:
        [get(at), get("$at/preview"), get('/ledger')].every { it.statusCode() == 200 && !it.body().contains('<script>alert') && !it.body().contains('<img') && !it.body().contains('<script>x') }
    }

    def "the books are compared with Bilan for a period, and the comparison is kept"() {
        given:
        def first = started()
        post(first, uses())
        post("$first/import")

        when:
        def sent = upload('/reconciliations/file', 'november.csv', Files.readAllBytes(Path.of('samples/ledger/quickbooks-2021-11.csv')))
        def form = get(location(sent))

        then:
        form.body().contains('november.csv')

        when:
        def id = location(sent).split('=')[1]
        def faulty = post('/reconciliations', [['upload', id], ['start', '2021-10-31'], ['end', '2021-10-01']])
        def made = post('/reconciliations', [['upload', id], ['start', '2021-10-01'], ['end', '2021-10-31']])
        def page = get(location(made), Role.READER)

        then:
        faulty.statusCode() == 422
        faulty.body().contains('the first before the second')
        page.statusCode() == 200
        page.body().contains('Only in Bilan')
        page.body().contains('/expenses/QB-302') || page.body().contains('/expenses/QB-301')
        get('/reconciliations', Role.READER).body().contains(location(made))
        get("${location(made)}/workbook.xlsx").body().startsWith('PK')
        get('/reconciliations/unknown').statusCode() == 404
    }

    def "a browser's script is told where to go on, for it follows no redirection to another page"() {
        when:
        def sent = upload('/ledger', 'october.csv', Files.readAllBytes(OCTOBER), [source: 'quickbooks'], ['HX-Request': 'true'])

        then:
        sent.statusCode() == 200
        sent.headers().firstValue('HX-Redirect').get().startsWith('/ledger/')
    }
}
