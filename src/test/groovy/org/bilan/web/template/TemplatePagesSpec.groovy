package org.bilan.web.template

import java.net.http.HttpRequest
import java.net.http.HttpResponse
import java.nio.file.Files
import java.nio.file.Path
import java.util.zip.ZipEntry
import java.util.zip.ZipInputStream
import java.util.zip.ZipOutputStream
import org.bilan.security.Role
import org.bilan.web.WebSpec
import org.bilan.value.Language
import org.bilan.report.ReportMaker

/** Templates sent, checked, put in use and taken back. */
class TemplatePagesSpec extends WebSpec {
    static final byte[] SHIPPED = Files.readAllBytes(Path.of('report-templates/foundation/template.fr.docx'))
    static final String ADDRESS = '/templates/foundation/fr'

    def "the list shows every kind of report in its languages, and nothing to correct in those that are shipped"() {
        given:
        def body = send('GET', '/templates', tokens[Role.READER], null).body()

        expect:
        ['annual', 'mrif-qsf', 'foundation', 'federal-claim', 'portal-sqrc'].every { body.contains("/templates/$it/fr") }
        body.contains('/templates/annual/es')
        !body.contains('mark late')
    }

    def "a template with a mistake is kept and told by its place, and does not come into use"() {
        given:
        def sent = upload(changed { it.replaceFirst('organisme', 'organizme') })
        def version = sent.headers().firstValue('location').get()
        def body = send('GET', version, tokens[Role.COORDINATOR], null).body()

        expect:
        sent.statusCode() == 303
        body.contains('organizme')
        body.contains('<mark>')
        body.contains('1 erreur')
        !body.contains('Utiliser cette version')

        when:
        post(version.replace("$ADDRESS?version=", "$ADDRESS/versions/") + '/use')

        then:
        current() == SHIPPED
    }

    def "a right one is put in use, kept, and can be taken back"() {
        given:
        def own = changed { it.replaceFirst('<w:body>', '<w:body><!-- own -->') }
        def version = upload(own).headers().firstValue('location').get()

        when:
        post(version.replace("$ADDRESS?version=", "$ADDRESS/versions/") + '/use')

        then:
        current() == own
        server.applicationContext.getBean(ReportMaker).profiles().template('foundation', Language.FR).get() == own
        send('GET', ADDRESS, tokens[Role.READER], null).body().contains('en service')

        when:
        post("$ADDRESS/shipped")

        then:
        current() == SHIPPED
        send('GET', version, tokens[Role.READER], null).statusCode() == 200
    }

    def "what is no template is refused with its reason, and nothing is kept: #what"() {
        given:
        def before = server.applicationContext.getBean(TemplateShelf).versions('foundation', Language.FR).size()
        def answer = upload(file)

        expect:
        answer.statusCode() == 422
        answer.body().contains('Rien n’a été gardé')
        answer.body() =~ /class="note">|remedy/
        server.applicationContext.getBean(TemplateShelf).versions('foundation', Language.FR).size() == before

        where:
        what         | file
        'text'       | 'Bonjour'.bytes
        'nothing'    | new byte[0]
        'a PDF'      | '%PDF-1.7 …'.bytes
        'macros'     | changed([:], ['word/vbaProject.bin': new byte[10]]) { it }
        'a bomb'     | changed([:], ['word/media/x.xml': new byte[300_000_000]]) { it }
        'not XML'    | changed { it.substring(0, it.length().intdiv(2)) }
        'an outside' | changed { '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>' + it }
    }

    def "only who may change templates sends one"() {
        expect:
        [Role.ADMIN, Role.COORDINATOR, Role.FINANCE, Role.READER, Role.PARTNER].collect { upload('x'.bytes, it).statusCode() } == [422, 422, 403, 403, 403]
        upload('x'.bytes, Role.ADMIN, 'forged').statusCode() == 403
    }

    def "a name that leads elsewhere leads nowhere: #path"() {
        expect:
        send('GET', path, tokens[Role.ADMIN], null).statusCode() in [400, 404]

        where:
        path << ['/templates/nothing/fr', '/templates/foundation/de', '/templates/..%2F..%2Fetc/fr',
                 "$ADDRESS/versions/..%2F..%2Fprofile".toString(), "$ADDRESS/versions/20210101-000000-000-nobody".toString()]
    }

    def "fields are found by their words, in the template's language, to be copied"() {
        given:
        def found = send('GET', "$ADDRESS?q=montant%20SUBVENTION", tokens[Role.READER], null, ['HX-Request': 'true', 'HX-Target': 'fields']).body()

        expect:
        found.contains('{{ subvention.montant')
        !found.contains('<html')
        send('GET', "$ADDRESS?q=zzzz", tokens[Role.READER], null).body().contains('Aucun champ')
    }

    private byte[] current() {
        client.send(HttpRequest.newBuilder(server.URI.resolve("$ADDRESS/file")).header('Cookie', "bilan_session=${opened(Role.READER)}").build(),
                HttpResponse.BodyHandlers.ofByteArray()).body()
    }

    private post(String path) {
        def token = opened(Role.COORDINATOR)
        send('POST', path, token, [csrfToken: formToken(token)])
    }

    private HttpResponse<String> upload(byte[] file, Role role = Role.COORDINATOR, String forged = null) {
        def token = opened(role)
        def body = new ByteArrayOutputStream()
        body << '--edge\r\nContent-Disposition: form-data; name="file"; filename="a.docx"\r\nContent-Type: application/octet-stream\r\n\r\n'
        body << file
        body << '\r\n--edge--\r\n'
        client.send(HttpRequest.newBuilder(server.URI.resolve("$ADDRESS/versions")).header('Accept', 'text/html')
                .header('Cookie', "bilan_session=$token").header('csrfToken', forged ?: formToken(token))
                .header('Content-Type', 'multipart/form-data; boundary=edge')
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())).build(), HttpResponse.BodyHandlers.ofString())
    }

    /** The shipped template with its text changed, and parts added. */
    private static byte[] changed(Map ignored = [:], Map<String, byte[]> more = [:], Closure<String> change) {
        def bytes = new ByteArrayOutputStream()
        def out = new ZipOutputStream(bytes)
        def zip = new ZipInputStream(new ByteArrayInputStream(SHIPPED))
        for (def entry = zip.nextEntry; entry != null; entry = zip.nextEntry) {
            out.putNextEntry(new ZipEntry(entry.name))
            out << (entry.name == 'word/document.xml' ? change(new String(zip.readAllBytes(), 'UTF-8')).getBytes('UTF-8') : zip.readAllBytes())
            out.closeEntry()
        }
        more.each { name, content ->
            out.putNextEntry(new ZipEntry(name))
            out << content
            out.closeEntry()
        }
        out.close()
        bytes.toByteArray()
    }
}
