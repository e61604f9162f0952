package org.bilan.web.administration

import java.net.http.HttpRequest
import java.net.http.HttpResponse
import java.util.zip.ZipEntry
import java.util.zip.ZipInputStream
import java.util.zip.ZipOutputStream
import org.bilan.organization.ThemeRepository
import org.bilan.security.Role
import org.bilan.web.WebSpec

/** Data in and out, backups, and the trail of it all, on the administrator's pages. */
class ExchangeSpec extends WebSpec {
    static byte[] zip(Map<String, String> files) {
        def bytes = new ByteArrayOutputStream()
        new ZipOutputStream(bytes).withCloseable { out ->
            files.each { name, text ->
                out.putNextEntry(new ZipEntry(name))
                out.write(text.getBytes('UTF-8'))
                out.closeEntry()
            }
        }
        bytes.toByteArray()
    }

    HttpResponse<String> upload(String session, String name, byte[] content, String csrf = formToken(session)) {
        def edge = 'edge' + System.nanoTime()
        def body = new ByteArrayOutputStream()
        body.write("--$edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"$name\"\r\nContent-Type: application/octet-stream\r\n\r\n".bytes)
        body.write(content)
        body.write("\r\n--$edge--\r\n".bytes)
        def request = HttpRequest.newBuilder(server.URI.resolve('/administration/exchange'))
                .header('Accept', 'text/html').header('Cookie', "bilan_session=$session").header('csrfToken', csrf)
                .header('Content-Type', "multipart/form-data; boundary=$edge")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())).build()
        client.send(request, HttpResponse.BodyHandlers.ofString())
    }

    byte[] taken(String method, String path, String session, Map<String, String> form = null) {
        def request = HttpRequest.newBuilder(server.URI.resolve(path)).header('Cookie', "bilan_session=$session")
        if (form) {
            request.header('Content-Type', 'application/x-www-form-urlencoded')
        }
        def body = form ? HttpRequest.BodyPublishers.ofString(form.collect { "$it.key=${URLEncoder.encode(it.value, 'UTF-8')}" }.join('&')) : HttpRequest.BodyPublishers.noBody()
        def answer = client.send(request.method(method, body).build(), HttpResponse.BodyHandlers.ofByteArray())
        assert answer.statusCode() == 200
        assert answer.headers().firstValue('content-disposition').get().startsWith('attachment')
        answer.body()
    }

    static List<String> names(byte[] zip) {
        def names = []
        new ZipInputStream(new ByteArrayInputStream(zip)).withCloseable { stream ->
            for (def entry = stream.nextEntry; entry; entry = stream.nextEntry) {
                names << entry.name
            }
        }
        names
    }

    def "what arrives is looked at first, stored when somebody says so, once, and comes out again"() {
        given:
        def session = opened(Role.ADMIN)
        def looked = upload(session, 'données.zip', zip(['dossier/themes.csv': 'code,title\nEAU,Eau\n', 'dossier/README.txt': 'hello']))
        def themes = server.applicationContext.getBean(ThemeRepository)

        expect:
        looked.statusCode() == 200
        themes.count() == 0

        when:
        def path = (looked.body() =~ /action="(\/administration\/exchange\/[0-9a-f-]+)"/)[0][1]
        def stored = send('POST', path, session, [csrfToken: formToken(session)])

        then:
        stored.statusCode() == 200
        themes.findById('EAU').get().title() == 'Eau'
        send('POST', path, session, [csrfToken: formToken(session)]).statusCode() == 404
        upload(session, 'encore.zip', zip(['themes.csv': 'code,title\nEAU,Eau\n'])).body().contains('déjà ici')

        and:
        names(taken('GET', '/administration/exchange/bilan.zip', session)).contains('themes.csv')
        names(taken('GET', '/administration/exchange/bilan.xlsx', session)).contains('xl/workbook.xml')

        when:
        def page = send('GET', '/administration/audit?who=admin', session, null).body()

        then:
        page.contains('import')
        page.contains('export')
        home.resolve('exchange.work').toFile().listFiles().every { it.list().length == 0 || it.list() == ['upload.zip'] }
    }

    def "every problem of a file is shown with its place, and nothing is stored"() {
        given:
        def session = opened(Role.ADMIN)
        def answer = upload(session, 'x.zip', zip(['themes.csv': 'code,title\nA,\n<b>,T\n', 'expenses.csv': 'code,amount\nE,abc\n']))

        expect:
        answer.statusCode() == 422
        answer.body().contains('themes.csv:2')
        answer.body().contains('expenses.csv')
        !answer.body().contains('<b>,')
        server.applicationContext.getBean(ThemeRepository).findById('A').empty
    }

    def "what is no data folder is refused in words: #name"() {
        given:
        def session = opened(Role.ADMIN)

        expect:
        upload(session, name, content).statusCode() == 422
        !home.parent.resolve('escaped.csv').toFile().exists()

        where:
        name         | content
        'a.zip'      | 'no zip at all'.bytes
        'a.zip'      | zip(['../../../escaped.csv': 'x'])
        'a.zip'      | zip(['readme.txt': 'nothing of use'])
        'a.xlsx'     | 'no workbook'.bytes
        'a.pdf'      | '%PDF-1.7'.bytes
        'a.zip'      | new byte[0]
    }

    def "a forged upload, or one of somebody else than an administrator, changes nothing"() {
        expect:
        upload(opened(Role.ADMIN), 'a.zip', zip(['themes.csv': 'code,title\nF,F\n']), 'forged').statusCode() == 403
        (Role.values() - Role.ADMIN).collect { upload(opened(it), 'a.zip', zip(['themes.csv': 'code,title\nF,F\n'])).statusCode() }.toSet() == [403] as Set
    }

    def "a backup has the database and the files"() {
        given:
        def session = opened(Role.ADMIN)

        expect:
        names(taken('POST', '/administration/backup', session, [csrfToken: formToken(session)])).contains('bilan.db')
    }

    def "the trail is searched by record, person and day"() {
        given:
        def session = opened(Role.ADMIN)
        def found = { String query -> send('GET', "/administration/audit$query", session, null).body() }
        send('POST', '/administration/accounts/reader', session, [csrfToken: formToken(session), name: 'Renée', role: 'reader'])

        expect:
        found('?table=accounts&key=read').contains('Renée')
        !found('?table=accounts&key=nobody').contains('Renée')
        !found('?who=adm').contains('Renée')
        !found('?to=2001-01-01').contains('Renée')
        found('?from=2001-01-01&page=0').contains('Renée')
        send('GET', '/administration/audit?from=nonsense&page=-5&key=%27%22%3Cscript%3E', session, null).statusCode() == 200
    }
}
