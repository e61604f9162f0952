package org.bilan.web.template

import java.net.http.HttpRequest
import java.net.http.HttpResponse
import java.nio.file.Files
import java.nio.file.Path
import java.util.zip.ZipEntry
import java.util.zip.ZipInputStream
import java.util.zip.ZipOutputStream
import org.bilan.report.ReportFormat
import org.bilan.report.make.ReportMaker
import org.bilan.report.ReportRequest
import org.bilan.security.Role
import org.bilan.value.Language
import org.bilan.value.Period
import org.bilan.web.WebSpec
import spock.util.concurrent.PollingConditions

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
        send('GET', "$ADDRESS/versions", tokens[Role.READER], null).body().contains('en service')

        when:
        post("$ADDRESS/shipped")

        then:
        current() == SHIPPED
        send('GET', version, tokens[Role.READER], null).statusCode() == 200
    }

    def "what is no template is refused with its reason, and nothing is kept: #what"() {
        given:
        def before = kept()
        def answer = upload(file)

        expect:
        answer.statusCode() == 422
        answer.body().contains('Rien n’a été gardé')
        answer.body() =~ /class="note">|remedy/
        kept() == before

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
        def found = send('GET', "$ADDRESS/fields?q=montant%20SUBVENTION", tokens[Role.READER], null, ['HX-Request': 'true', 'HX-Target': 'fields']).body()

        expect:
        found.contains('{{ subvention.montant')
        !found.contains('<html')
        send('GET', "$ADDRESS/fields?q=zzzz", tokens[Role.READER], null).body().contains('Aucun champ')
    }

    def "each field is shown with what it prints, and where it stands if its tag does not say"() {
        given:
        def body = send('GET', "$ADDRESS/fields?q=subvention.fin", tokens[Role.READER], null).body()
        def inner = send('GET', '/templates/annual/fr/fields?q=themes.activites.titre', tokens[Role.READER], null).body()

        expect:
        body =~ /31 août 2025/
        inner.contains('<code>{{ activités.titre }}</code><span class="note">thèmes.activités.titre</span>')
    }

    def "fields are shown by group, in each of the three languages"() {
        expect:
        send('GET', "$ADDRESS/fields?group=subvention", tokens[Role.READER], null).body().contains('{{ subvention.entente }}')
        !send('GET', "$ADDRESS/fields?group=subvention", tokens[Role.READER], null).body().contains('{{ bailleur.nom }}')
        send('GET', "$ADDRESS/fields?group=grant&in=en", tokens[Role.READER], null).body().contains('{{ grant.agreement }}')
        send('GET', "$ADDRESS/fields?in=es&q=fuentes", tokens[Role.READER], null).body().contains('{{ bloque fuentes de financiamiento }}')
    }

    def "what the template asks of a chosen report is told in plain words, with the page on which it is completed"() {
        given:
        server.applicationContext.getBean(org.bilan.exchange.Import).run(Path.of('samples/ciso-2021-2022'), Language.FR)
        def address = "$ADDRESS/needs?grant=LEO-CORMIER&from=2021-09-01&to=2022-08-31"
        new PollingConditions(timeout: 60, delay: 0.2).eventually {
            assert send('GET', address, tokens[Role.READER], null).headers().firstValue('Refresh').isEmpty()
        }
        def body = send('GET', address, tokens[Role.READER], null).body()

        expect:
        send('GET', "$ADDRESS/needs", tokens[Role.READER], null).body().contains('Fondation Léo-Cormier')
        body.contains('Subvention et entente')
        body =~ /Texte «\u00a0[^»]+\u00a0»/
        body =~ /\d+ postes/
        body =~ /choses? à compléter|est là/
        send('GET', "$ADDRESS/needs?grant=none&from=2021-09-01&to=2021-08-31", tokens[Role.READER], null).body().contains('Donnez deux dates')
    }

    def "a version with errors is a draft that nobody can use, until it is mended"() {
        given:
        def draft = id(upload(changed { it.replaceFirst('organisme', 'organizme') }, Role.COORDINATOR, null, 'Nouveau logo'))
        def list = send('GET', "$ADDRESS/versions", tokens[Role.READER], null).body()

        expect:
        list.contains('brouillon')
        list.contains('Nouveau logo')
        post("$ADDRESS/versions/$draft/use").statusCode() == 422
        current() == SHIPPED

        when:
        def mended = id(upload(changed { it.replaceFirst('<w:body>', '<w:body><!-- mended -->') }))

        then:
        post("$ADDRESS/versions/$mended/use").statusCode() == 303
        new String(post("$ADDRESS/versions/$mended/remove").body()).contains('peut être retirée')

        and: 'the one in use is not removed, the draft is'
        post("$ADDRESS/versions/$mended/remove", [sure: 'yes']).statusCode() == 422
        post("$ADDRESS/versions/$draft/remove", [sure: 'yes']).statusCode() == 303
        send('GET', "$ADDRESS/versions/$draft", tokens[Role.READER], null).statusCode() == 404
        trail().takeRight(4) == ['version', 'version', 'in_use', 'version'] // sent, sent, put in use, removed

        cleanup:
        post("$ADDRESS/shipped")
    }

    def "versions are compared by the fields that they ask for"() {
        given:
        upload(changed { it.replaceFirst('<w:body>', '<w:body><w:p><w:r><w:t>{{ subvention.programme }} {{ organisme.courriel }}</w:t></w:r></w:p>') })
        def body = send('GET', "$ADDRESS/versions", tokens[Role.READER], null).body()

        expect:
        body.contains('<code>organisme.courriel</code>')
        body.contains('de moins que le modèle en service')
    }

    def "whoever is killed while saving leaves the template in use as it was"() {
        given:
        def folder = Path.of(server.applicationContext.getRequiredProperty('bilan.home', String)).resolve('report-templates/foundation')
        Files.createDirectories(folder.resolve('versions/fr'))
        Files.write(folder.resolve('.bilan-1.part'), 'half'.bytes)
        Files.write(folder.resolve('versions/fr/.bilan-2.part'), 'half'.bytes)
        Files.write(folder.resolve('versions/fr/20260101-000000-000-x.json'), '{"note":"no file yet","errors":0,"warnings":0,"sha256":""}'.bytes)

        expect:
        current() == SHIPPED
        send('GET', "$ADDRESS/versions", tokens[Role.READER], null).statusCode() == 200
        !send('GET', "$ADDRESS/versions", tokens[Role.READER], null).body().contains('no file yet')
    }

    def "a preview with made-up data is made in the queue, its pages shown and its files taken"() {
        when:
        def asked = post("$ADDRESS/previews", [much: 'many'])
        def address = asked.headers().firstValue('location').get()

        then:
        asked.statusCode() == 303
        new PollingConditions(timeout: 90, delay: 0.3).eventually {
            assert send('GET', address, tokens[Role.READER], null).body().contains('Aperçu avec beaucoup de données')
        }
        def body = send('GET', address, tokens[Role.READER], null).body()
        def files = (body =~ /\/reports\/[^"]+\/files\/[^"]+/).collect { it }
        files*.split('/')*.last() == ['foundation.preview.fr.docx', 'foundation.preview.fr.pdf']
        send('GET', (body =~ /\/reports\/[^"]+\/pages\/1.png/)[0], tokens[Role.READER], null).statusCode() == 200
        send('GET', address.replace('/foundation/', '/annual/'), tokens[Role.READER], null).statusCode() == 404

        and: 'it is no report'
        !send('GET', '/reports', tokens[Role.READER], null).body().contains('ESSAI')
    }

    def "a draft with errors is not previewed"() {
        given:
        def draft = id(upload(changed { it.replaceFirst('organisme', 'organizme') }))

        expect:
        post("$ADDRESS/previews", [much: 'few', version: draft]).headers().firstValue('location').get() == "$ADDRESS/preview?version=$draft"
        send('GET', "$ADDRESS/preview?version=$draft", tokens[Role.READER], null).body().contains('Corrigez-les')
    }

    def "a report is made again with the template it had, whatever came into use or was removed since"() {
        given:
        def context = server.applicationContext
        context.getBean(org.bilan.exchange.Import).run(Path.of('samples/ciso-2021-2022'), Language.FR)
        def maker = context.getBean(ReportMaker)
        def request = ReportRequest.funder('LEO-CORMIER', Period.parse('2021-09-01/2022-08-31'), Language.FR, java.time.LocalDate.parse('2022-10-01')).with('foundation').as([ReportFormat.DOCX] as Set)
        def old = id(upload(changed { it.replaceFirst('<w:body>', '<w:body><w:p><w:r><w:t>The old one</w:t></w:r></w:p>') }))
        post("$ADDRESS/versions/$old/use")
        def before = maker.make(request)

        when:
        def other = id(upload(changed { it.replaceFirst('<w:body>', '<w:body><w:p><w:r><w:t>The new one</w:t></w:r></w:p>') }))
        post("$ADDRESS/versions/$other/use")
        post("$ADDRESS/versions/$old/remove", [sure: 'yes'])
        def again = maker.make(before.request())
        def now = maker.make(request)

        then:
        text(before).contains('The old one')
        again.files()[0].bytes() == before.files()[0].bytes()
        text(now).contains('The new one')
        now.request().template() != before.request().template()

        cleanup:
        post("$ADDRESS/shipped")
    }

    private static String text(report) {
        org.bilan.document.word.DocxPackage.read(report.files()[0].bytes()).text('word/document.xml')
    }

    private int kept() {
        def context = server.applicationContext
        def named = context.getBean(TemplateRoom).named('foundation', 'fr').get()
        context.getBean(TemplateShelf).versions(named).size()
    }

    private List<String> trail() {
        def trail = server.applicationContext.getBean(org.bilan.audit.AuditTrail)
        server.applicationContext.getBean(org.bilan.audit.AuditEntryRepository).findAfter(0, 100_000).findAll { it.table() == 'templates' }
            .collect { (trail.content(it).before() + trail.content(it).after()).keySet().first() }
    }

    private static String id(HttpResponse<String> sent) {
        sent.headers().firstValue('location').get() - "$ADDRESS?version="
    }

    private byte[] current() {
        client.send(HttpRequest.newBuilder(server.URI.resolve("$ADDRESS/file")).header('Cookie', "bilan_session=${opened(Role.READER)}").build(),
                HttpResponse.BodyHandlers.ofByteArray()).body()
    }

    private post(String path, Map fields = [:]) {
        def token = opened(Role.COORDINATOR)
        send('POST', path, token, [csrfToken: formToken(token)] + fields)
    }

    private HttpResponse<String> upload(byte[] file, Role role = Role.COORDINATOR, String forged = null, String note = '') {
        def token = opened(role)
        def body = new ByteArrayOutputStream()
        body << "--edge\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\n$note\r\n"
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
