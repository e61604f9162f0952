package org.bilan.web.report.workspace

import java.net.http.HttpRequest
import java.net.http.HttpResponse
import java.nio.file.Files
import java.nio.file.Path
import org.apache.pdfbox.Loader
import org.bilan.audit.AuditTrail
import org.bilan.document.ConformanceSpec
import org.bilan.document.WordSample
import org.bilan.document.pdf.PageImages
import org.bilan.exchange.Import
import org.bilan.security.Role
import org.bilan.value.Language
import org.bilan.web.WebSpec
import org.verapdf.pdfa.flavours.PDFAFlavour
import spock.lang.Shared
import spock.util.concurrent.PollingConditions
import org.bilan.web.report.annex.ReportAnnexRepository

/** The annexes of a report: dropped, put in order, named, removed, and behind the report when its draft is made. */
class AnnexPagesSpec extends WebSpec {
    @Shared String session
    @Shared String token

    def setupSpec() {
        assert server.applicationContext.getBean(Import).run(Path.of('samples/ciso-2021-2022'), Language.FR).problems().empty
        session = opened(Role.COORDINATOR)
        token = formToken(session)
    }

    private String begin(String from) {
        def answer = send('POST', '/reports/work', session,
            [csrfToken: token, kind: 'funder', grant: 'LEO-CORMIER', from: from, to: '2022-08-31', language: 'fr'])
        assert answer.statusCode() == 303
        answer.headers().firstValue('location').get()
    }

    private HttpResponse<String> drop(String work, Map<String, byte[]> files, Map more = [:]) {
        def edge = 'edge-of-a-part'
        def body = new ByteArrayOutputStream()
        body << "--$edge\r\nContent-Disposition: form-data; name=\"csrfToken\"\r\n\r\n${more.token ?: token}\r\n".getBytes('UTF-8')
        files.each { name, content ->
            body << "--$edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"$name\"\r\nContent-Type: application/pdf\r\n\r\n".getBytes('UTF-8')
            body << content
            body << '\r\n'.bytes
        }
        body << "--$edge--\r\n".getBytes('UTF-8')
        def request = HttpRequest.newBuilder(server.URI.resolve("$work/annexes"))
            .header('Accept', 'text/html').header('Accept-Language', more.language ?: 'fr').header('Content-Type', "multipart/form-data; boundary=$edge")
            .header('Cookie', "bilan_session=${more.session ?: session}")
        if (more.script) {
            request.header('HX-Request', 'true')
        }
        client.send(request.POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())).build(), HttpResponse.BodyHandlers.ofString())
    }

    private HttpResponse<String> act(String path, Map form = [:]) {
        send('POST', path, session, [csrfToken: token] + form)
    }

    private String page(String work) {
        send('GET', work, session, null).body()
    }

    private List<String> titles(String work) {
        (page(work) =~ /<p class="annex-title">([^<]*)<\/p>/).collect { it[1] }
    }

    private String id(String work, String title) {
        (page(work) =~ /(?s)data-annex="([^"]+)".{0,200}?<p class="annex-title">$title</)[0][1]
    }

    static byte[] fit() {
        new WordSample().heading(1, 'Contrat').text('Entre nous').pdf().bytes()
    }

    def "a file is dropped without scripts, named, put in order and removed, and each is in the audit trail"() {
        given:
        def work = begin('2021-09-02')
        def before = server.applicationContext.getBean(AuditTrail).latest()

        when:
        def answer = drop(work, ['Contrat_signé.pdf': fit(), 'Facture.pdf': Files.readAllBytes(Path.of('samples/ciso-2021-2022/documents/facture-INT-183.pdf'))])
        act("$work/annexes/vouchers")
        act("$work/annexes/vouchers")

        then:
        answer.statusCode() == 303
        titles(work) == ['Contrat signé', 'Facture', 'Pièces justificatives des dépenses']
        page(work).contains('Imprimée derrière le rapport, une page.')
        page(work).contains('il ne se déclare pas fait pour l’archivage')
        server.applicationContext.getBean(AuditTrail).latest() == before + 3

        when:
        act("$work/annexes/${id(work, 'Facture')}/move", [step: 'up'])
        act("$work/annexes/${id(work, 'Contrat signé')}/move", [to: '2'])
        act("$work/annexes/${id(work, 'Facture')}/title", [title: 'Facture d’interprétation'])

        then:
        titles(work) == ['Facture d’interprétation', 'Pièces justificatives des dépenses', 'Contrat signé']
        server.applicationContext.getBean(AuditTrail).latest() == before + 6

        when:
        def files = home.resolve('files/annexes')
        def kept = Files.list(files).withCloseable { it.count() }
        act("$work/annexes/${id(work, 'Contrat signé')}/remove")

        then:
        titles(work) == ['Facture d’interprétation', 'Pièces justificatives des dépenses']
        Files.list(files).withCloseable { it.count() } == kept - 1
    }

    def "what cannot be an annex is told in the person's language, and the others of the same sending are kept"() {
        given:
        def work = begin('2021-09-03')

        when:
        def answer = drop(work, ['texte.txt': 'Bonjour'.bytes, 'bon.pdf': fit(), 'coupé.pdf': Arrays.copyOf(fit(), 3000)])

        then:
        answer.statusCode() == 422
        answer.body().contains('<html')
        answer.body().contains('texte.txt')
        answer.body().contains('ni un PDF, ni une image JPEG ou PNG')
        answer.body().contains('il est abîmé ou incomplet')
        titles(work) == ['bon']

        and: 'to a script the part of the page alone'
        with(drop(work, ['x.pdf': '%PDF'.bytes], [script: true])) {
            statusCode() == 422
            !body().contains('<html')
            body().contains('id="annexes"')
        }
        act("$work/annexes/${id(work, 'bon')}/title", [title: ' ']).statusCode() == 422
    }

    def "who may not write reports drops nothing, and a form without its token is refused"() {
        given:
        def work = begin('2021-09-04')

        expect:
        [Role.READER, Role.PARTNER].every { role ->
            def other = opened(role)
            drop(work, ['a.pdf': fit()], [session: other, token: formToken(other)]).statusCode() == 403
        }
        drop(work, ['a.pdf': fit()], [token: 'no']).statusCode() == 403
        titles(work) == []
        drop('/reports/work/nothing', ['a.pdf': fit()]).statusCode() == 404
    }

    def "behind the draft stand the annexes, the vouchers of the grant among them, and it conforms to #flavours"() {
        given:
        def work = begin('2021-09-01')
        drop(work, ['Contrat.pdf': fit()])
        act("$work/annexes/vouchers")

        when:
        act("$work/draft")

        then:
        new PollingConditions(timeout: 180, delay: 0.5).eventually {
            assert page(work).contains('annexe jointe au PDF')
        }

        when:
        def file = Files.walk(home.resolve('reports')).withCloseable { all -> all.filter { it.toString().endsWith('.pdf') && Files.size(it) > 0 }.toList() }
            .max { Files.getLastModifiedTime(it) }
        def bytes = Files.readAllBytes(file)
        def pdf = Loader.loadPDF(bytes)

        then:
        flavours.every { ConformanceSpec.failed(bytes, it) == [] }
        pdf.documentCatalog.pageLabels.labelsByPageIndices.toList().findAll { it.startsWith('A') } == ['A1-1', 'A1-2', 'A2-1']
        pdf.documentCatalog.names.embeddedFiles.names.values()*.filename == ['A2 facture-INT-183.pdf']

        and: 'the pages shown beside the text have the list of annexes and their dividers, and no page of somebody else'
        def last = pdf.numberOfPages - 1
        !page(work).contains("/pages/${pdf.numberOfPages}.png")
        def picture = (page(work) =~ /src="(\/reports\/[^"]+\/pages\/${last}\.png)"/)[0][1]
        send('GET', picture, session, null).statusCode() == 200
        Files.readAllBytes(file.resolveSibling("pages/${last}.png")) == PageImages.png(file, pdf.numberOfPages).get()

        cleanup:
        pdf?.close()

        where:
        flavours = [PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_3_A]
    }

    def "a backup holds the annexes and the forms of funders, and they are there where it is restored"() {
        given:
        def work = begin('2022-02-01')
        drop(work, ['Contrat.pdf': fit(), 'Facture.pdf': fit()])
        def form = Files.createDirectories(home.resolve('report-templates/formulaire')).resolve('form.pdf')
        Files.copy(Path.of('samples/funder-form/form.pdf'), form)
        Files.copy(Path.of('samples/funder-form/profile.yaml'), form.resolveSibling('profile.yaml'))
        def room = Files.createTempDirectory('backup')
        def restored = Files.createDirectories(room.resolve('restored'))

        when:
        org.bilan.storage.BackupFile.write(home, room.resolve('backup.zip'), room)
        new java.util.zip.ZipFile(room.resolve('backup.zip').toFile()).withCloseable { zip ->
            zip.entries().findAll { !it.directory }.each { entry ->
                def target = restored.resolve(entry.name)
                Files.createDirectories(target.parent)
                Files.write(target, zip.getInputStream(entry).readAllBytes())
            }
        }
        def second = io.micronaut.context.ApplicationContext.run(io.micronaut.runtime.server.EmbeddedServer, ['bilan.home': restored.toString(), 'micronaut.server.port': -1, 'bilan.warm-up': 'false'])
        def asked = java.net.http.HttpRequest.newBuilder(second.URI.resolve(work)).header('Accept', 'text/html').header('Cookie', "bilan_session=$session")
        def body = client.send(asked.build(), HttpResponse.BodyHandlers.ofString()).body()
        def files = second.applicationContext.getBean(ReportAnnexRepository).findOf(work.replaceFirst('.*/', ''))*.file()

        then:
        (body =~ /<p class="annex-title">([^<]*)<\/p>/).collect { it[1] } == ['Contrat', 'Facture']
        files.size() == 2
        files.every { Files.readAllBytes(restored.resolve('files').resolve(it)) == Files.readAllBytes(home.resolve('files').resolve(it)) }
        Files.readAllBytes(restored.resolve('report-templates/formulaire/form.pdf')) == Files.readAllBytes(form)

        cleanup:
        second?.close()
        room?.toFile()?.deleteDir()
    }
}
