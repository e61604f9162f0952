package org.bilan.web

import java.net.http.HttpRequest
import java.net.http.HttpResponse
import org.bilan.audit.Author
import org.bilan.exchange.Edit
import org.bilan.exchange.RecordDesk
import org.bilan.security.Role
import org.bilan.value.Language
import org.bilan.web.entry.PhotoSpec
import spock.lang.Shared

/** Files sent by a plain HTML form: taken from our own pages only, and turned away early when they are too large. */
class UploadSpec extends WebSpec {
    private static final String PHOTOS = '/activities/atelier/photos'
    private static final String EDGE = '----WebKitFormBoundary7MA4YWxkTrZu0gW'

    @Shared RecordDesk desk
    @Shared String session
    @Shared String token

    def setupSpec() {
        desk = server.applicationContext.getBean(RecordDesk)
        assert desk.save([
            Edit.add('activities', [code: 'atelier', title: 'Atelier', date: '2022-05-12', kind: 'workshop', role: 'organized', status: 'done']),
            Edit.add('expenses', [code: 'D-1', incurred_on: '2022-05-12', description: 'Taxi', category: 'travel', amount: '40.00', currency: 'CAD']),
        ], Author.CONSOLE, Language.FR).problems() == []
        session = opened(Role.ADMIN)
        token = formToken(session)
    }

    private static String field(String name, String value) {
        "--$EDGE\r\nContent-Disposition: form-data; name=\"$name\"\r\n\r\n$value\r\n"
    }

    private static byte[] file(byte[] content, String name = 'a.png') {
        def out = new ByteArrayOutputStream()
        out << "--$EDGE\r\nContent-Disposition: form-data; name=\"file\"; filename=\"$name\"\r\nContent-Type: image/png\r\n\r\n".getBytes('UTF-8')
        out << content
        out << '\r\n'.bytes
        out.toByteArray()
    }

    private HttpResponse<String> post(String path, List parts, Map<String, String> heads = [:]) {
        def body = new ByteArrayOutputStream()
        parts.each { body << (it instanceof byte[] ? it : it.toString().getBytes('UTF-8')) }
        body << "--$EDGE--\r\n".bytes
        def request = HttpRequest.newBuilder(server.URI.resolve(path)).header('Accept', 'text/html')
                .header('Content-Type', "multipart/form-data; boundary=$EDGE").header('Cookie', "bilan_session=$session")
        heads.each { name, value -> request.header(name, value) }
        client.send(request.POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())).build(), HttpResponse.BodyHandlers.ofString())
    }

    private List<String> kept() {
        ['photos', 'documents'].collectMany { home.resolve("files/$it").toFile().list()?.toList() ?: [] }.sort()
    }

    def "a photo and a voucher sent by the forms of our pages are kept, and one is back where one was"() {
        when:
        def photo = post(PHOTOS, [field('csrfToken', token), file(PhotoSpec.picture('png'))])
        def voucher = post('/expenses/D-1/voucher', [field('csrfToken', token), file(PhotoSpec.picture('png'))])

        then:
        photo.statusCode() == 303
        photo.headers().firstValue('location').get() == '/activities/atelier#photos'
        voucher.statusCode() == 303
        voucher.headers().firstValue('location').get() == '/expenses/D-1?saved=voucher#voucher-shown'
        desk.find('expenses', 'D-1').get().cell('document') != ''
        kept().size() == 2
    }

    def "several photos at once are each kept or told by name"() {
        when:
        def answer = post(PHOTOS, [
            field('csrfToken', token), file(PhotoSpec.picture('png'), 'Été.png'), file('x'.bytes, 'À côté.png'),
            file(PhotoSpec.picture('jpg'), 'b.jpg')
        ])

        then:
        answer.statusCode() == 422
        answer.body().contains('Une photo n’a pas été gardée')
        answer.body().contains('<strong>À côté.png</strong>')
        answer.body().contains('Les 2 autres photos sont gardées')
        kept().containsAll(['ete.png', 'b.jpeg'])

        and: 'the same form is there again'
        answer.body().contains('enctype="multipart/form-data"')

        and: 'a form without a file says so'
        with(post(PHOTOS, [field('csrfToken', token), file(new byte[0], '')])) {
            statusCode() == 422
            body().contains('Choisissez d’abord une photo')
        }
    }

    def "a form with files that no page of this session made keeps nothing: #what"() {
        given:
        def before = kept()
        def other = formToken(opened(Role.FINANCE))
        def picture = file(PhotoSpec.picture('png'))

        expect: 'the right one is taken'
        post(PHOTOS, [field('csrfToken', token), picture]).statusCode() == 303
        def right = kept()
        right.size() == before.size() + 1

        when:
        def answer = post(PHOTOS, parts(token, other, picture), heads)

        then:
        answer.statusCode() == 403
        kept() == right

        where:
        what                                        | heads                                   | parts
        'no token, by a browser that says nothing'  | [:]                                     | { own, theirs, part -> [part] }
        'no token, by our own page'                 | ['Sec-Fetch-Site': 'same-origin']       | { own, theirs, part -> [part] }
        'an empty token'                            | [:]                                     | { own, theirs, part -> [field('csrfToken', ''), part] }
        'another session’s token'                   | [:]                                     | { own, theirs, part -> [field('csrfToken', theirs), part] }
        'the token after the file'                  | [:]                                     | { own, theirs, part -> [part, field('csrfToken', own)] }
        'the token in a part of another name'       | [:]                                     | { own, theirs, part -> [field('token', own), part] }
        'a longer token'                            | [:]                                     | { own, theirs, part -> [field('csrfToken', own + 'x'), part] }
        'a name that ends alike'                    | [:]                                     | { own, theirs, part -> [field('x"; x="csrfToken', own), part] }
        'the token in a file’s name'                | [:]                                     | { own, theirs, part -> [field("a\"; filename=\"csrfToken", own), part] }
        'another site'                              | ['Sec-Fetch-Site': 'cross-site']        | { own, theirs, part -> [field('csrfToken', own), part] }
        'another site of the same domain'           | ['Sec-Fetch-Site': 'same-site']         | { own, theirs, part -> [field('csrfToken', own), part] }
        'another origin, by an older browser'       | [Origin: 'https://example.org']         | { own, theirs, part -> [field('csrfToken', own), part] }
        'a frame without an origin'                 | [Origin: 'null']                        | { own, theirs, part -> [field('csrfToken', own), part] }
    }

    def "an older browser's form of our own is taken, by the address asked or the one that is told by the web server before it"() {
        given:
        def own = "$server.URI"
        def sent = [field('csrfToken', token), file(PhotoSpec.picture('png'))]

        expect:
        post(PHOTOS, sent, [Origin: own]).statusCode() == 303
        post(PHOTOS, sent, [Origin: 'https://bilan.example.org', 'X-Forwarded-Host': 'bilan.example.org']).statusCode() == 303
        post(PHOTOS, sent, [Origin: 'https://bilan.example.org', 'X-Forwarded-Host': 'other.example.org']).statusCode() == 403
    }

    def "300 MB by a plain form are refused at its head, the rest is read and forgotten, and one goes on: #how"() {
        given:
        def before = temporary()
        def socket = new Socket('localhost', server.port)
        socket.soTimeout = 20_000
        def answers = socket.inputStream.newReader('UTF-8')

        when: 'only the head of the request is sent'
        socket.outputStream << ("POST $PHOTOS HTTP/1.1\r\nHost: localhost:$server.port\r\nCookie: bilan_session=$session\r\n" +
                "Accept: text/html\r\nAccept-Language: es\r\nContent-Type: multipart/form-data; boundary=$EDGE\r\n$length\r\n\r\n")
        socket.outputStream.flush()

        then:
        answers.readLine().contains(" $status ")

        when: 'the rest follows, and another request'
        def block = new byte[1 << 20]
        300.times {
            socket.outputStream << ahead(block.length, length)
            socket.outputStream.write(block)
            socket.outputStream << after(length)
        }
        socket.outputStream << (length.contains('chunked') ? '0\r\n\r\n' : '') << "GET /health HTTP/1.1\r\nHost: localhost:$server.port\r\n\r\n"
        def line = answers.readLine()
        while (!line.contains('HTTP/1.1 200')) {
            line = answers.readLine()
        }

        then: 'nothing is left on the disk'
        temporary() - before == []

        cleanup:
        socket.close()

        where:
        how                     | length                           || status
        'its length is told'    | "Content-Length: ${300 << 20}"   || 413
        'its length is not'     | 'Transfer-Encoding: chunked'     || 411
    }

    private static String ahead(int size, String length) {
        length.contains('chunked') ? "${Integer.toHexString(size)}\r\n" : ''
    }

    private static String after(String length) {
        length.contains('chunked') ? '\r\n' : ''
    }

    private static List<String> temporary() {
        new File(System.getProperty('java.io.tmpdir')).list().findAll { it.startsWith('FUp_') || it.startsWith('photo') }.toList()
    }

    def "every page that takes a file says its limit and begins its form with the token: #path"() {
        given:
        def page = send('GET', path, session, null).body()
        def form = page.substring(page.indexOf('enctype="multipart/form-data"'))

        expect:
        form.indexOf('name="csrfToken"') in 0..form.indexOf('type="file"')
        form.substring(0, form.indexOf('type="file"')).count('<input') == 2
        form.substring(0, form.indexOf('</form>')) =~ /<button(?! type="button")/

        where:
        path << [
            '/activities/atelier', '/expenses/D-1', '/activities/import', '/administration/exchange', '/ledger',
            '/reconciliations/new', '/templates/foundation/fr'
        ]
    }

    def "a workbook, a ledger and a template are taken from plain forms too"() {
        expect:
        with(post('/administration/exchange', [field('csrfToken', token), file('x'.bytes, 'a.pdf')])) {
            statusCode() == 422
            body().contains('Choisissez un fichier .zip ou .xlsx')
        }
        with(post('/ledger', [
            field('csrfToken', token), field('source', ''), field('sourceName', ''), file('Date,Montant\n2022-05-01,12\n'.bytes, 'livre.csv')
        ])) {
            statusCode() == 303
            headers().firstValue('location').get().startsWith('/ledger/')
        }
        with(post('/templates/foundation/fr/versions', [field('csrfToken', token), file('x'.bytes, 'a.docx')])) {
            statusCode() == 422
            body().contains('<!doctype html>')
            body().contains('a.docx')
        }
        with(post('/templates/foundation/fr/versions', [
            field('csrfToken', token), file(new File('report-templates/foundation/template.fr.docx').bytes, 'modele.docx')
        ])) {
            statusCode() == 303
            headers().firstValue('location').get().startsWith('/templates/foundation/fr?version=')
        }
        with(post('/activities/import', [field('csrfToken', token), file('x'.bytes, 'a.xlsx')])) {
            statusCode() == 422
            body().contains('<!doctype html>')
        }
    }
}
