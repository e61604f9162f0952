package org.bilan.web.report.story

import org.apache.pdfbox.Loader
import org.apache.pdfbox.text.PDFTextStripper
import org.bilan.web.WebSpec
import java.net.http.HttpRequest
import java.net.http.HttpResponse
import java.nio.file.Path
import org.bilan.exchange.Import
import org.bilan.security.Role
import org.bilan.value.Language
import spock.util.concurrent.PollingConditions

/** The sample's year on the home page, and its reports made without JavaScript. */
class ReportStorySpec extends WebSpec {
    static final String NBSP = '\u00a0'

    def setupSpec() {
        def outcome = server.applicationContext.getBean(Import).run(Path.of('samples/ciso-2021-2022'), Language.FR)
        assert outcome.problems().empty
    }

    def "the home page shows the year's grants with their amounts, and what is due, the most urgent first"() {
        given:
        def page = send('GET', '/', tokens[Role.FINANCE], null).body()
        def due = (page =~ /data-name="Échéance">([^<]+)/).collect { it[1].trim() }

        expect:
        page.contains("210${NBSP}000,00${NBSP}\$")
        page.contains("84${NBSP}259,00${NBSP}\$")
        page.contains('Faire le rapport annuel 2021-2022')
        due.size() >= 3
        due == due.sort(false) { day -> day.split(' ').reverse().collect { months.indexOf(it) < 0 ? it.padLeft(2, '0') : String.format('%02d', months.indexOf(it)) }.join() }
        page.contains('en retard')
    }

    def "a reader sees the same without the buttons that would be refused"() {
        given:
        def finance = send('GET', '/', tokens[Role.FINANCE], null).body()
        def reader = send('GET', '/', tokens[Role.READER], null).body()

        expect:
        finance.contains('/reports/new')
        !reader.contains('/reports/new')
        reader.contains("210${NBSP}000,00${NBSP}\$")
    }

    def "the annual report in French is asked for, made, and taken as PDF and Word"() {
        given:
        def token = opened(Role.COORDINATOR)

        when:
        def asked = ask(token, 'kind=annual&from=2021-09-01&to=2022-08-31&language=fr&formats=docx&formats=pdf')
        def address = asked.headers().firstValue('location').get()

        then:
        asked.statusCode() == 303
        new PollingConditions(timeout: 120, delay: 0.5).eventually {
            assert send('GET', address, token, null).body().contains('Le rapport est prêt.')
        }
        send('GET', address, token, null).body().contains('À vérifier :')
        bytes("$address/files/annual.2021-09-01_2022-08-31.fr.pdf", token)[0..3] == '%PDF'.bytes as List
        bytes("$address/files/annual.2021-09-01_2022-08-31.fr.docx", token)[0..1] == 'PK'.bytes as List

        and: 'nobody else takes it, and nothing else is there'
        send('GET', "$address/files/annual.2021-09-01_2022-08-31.fr.pdf", null, null).statusCode() == 303
        send('GET', "$address/files/annual.2021-09-01_2022-08-31.fr.pdf", opened(Role.PARTNER), null).statusCode() == 403
        send('GET', "$address/files/..%2F..%2Fbilan.db", token, null).statusCode() == 404
        send('GET', '/reports', token, null).body().contains('Rapport annuel 2021-2022')
        send('GET', '/', token, null).body().contains(address)
    }

    def "a wish that cannot be made is told at each field, and what was chosen stays"() {
        when:
        def answer = ask(opened(Role.FINANCE), form)

        then:
        answer.statusCode() == 422
        said.every { answer.body().contains(it) }

        where:
        form                                                                            || said
        'kind=annual&from=2022-13-40&to=2022-08-31&language=fr&formats=pdf'             || ['Donnez une date', 'value="2022-13-40"', 'id="from-problem"']
        'kind=annual&from=2022-09-01&to=2021-09-01&language=fr&formats=pdf'             || ['La fin vient avant le début.']
        'kind=funder&grant=&from=2021-09-01&to=2022-08-31&language=es&formats=xlsx'     || ['Choisissez la subvention', 'value="xlsx" checked', 'value="es" checked']
        'kind=funder&grant=%3Cscript%3E&from=2021-09-01&to=2022-08-31&language=fr&formats=pdf' || ['Choisissez la subvention']
        'kind=king&from=2021-09-01&to=2022-08-31&language=fr&formats=pdf'               || ['Choisissez un rapport.']
        'kind=annual&from=2021-09-01&to=2022-08-31&language=de'                         || ['Choisissez une langue.', 'Choisissez au moins un fichier.']
    }

    def "the tables of a report travel inside its PDF where that was chosen"() {
        given:
        def token = opened(Role.FINANCE)

        when:
        def address = ask(token, 'kind=funder&grant=NQSF&from=2021-09-01&to=2022-08-31&language=fr&formats=pdf&attached=xlsx').headers().firstValue('location').get()

        then:
        new PollingConditions(timeout: 120, delay: 0.5).eventually {
            assert send('GET', address, token, null).body().contains('Le rapport est prêt.')
        }
        def pdf = bytes("$address/files/NQSF.2021-09-01_2022-08-31.fr.pdf", token) as byte[]
        Loader.loadPDF(pdf).withCloseable { it.documentCatalog.names.embeddedFiles.names.values()*.fileUnicode } == ['NQSF.2021-09-01_2022-08-31.fr.xlsx']

        and: 'the page tells in words what the PDF conforms to'
        def told = send('GET', address, token, null).body()
        ['Conformité du PDF', 'norme PDF/UA-1', 'norme PDF/A-3a', 'toutes incorporées', 'une pièce jointe', 'NQSF.2021-09-01_2022-08-31.fr.xlsx'].every { told.contains(it) }

        and: 'what cannot travel inside is refused'
        ask(token, 'kind=funder&grant=NQSF&from=2021-09-01&to=2022-08-31&language=fr&formats=pdf&attached=html').statusCode() == 422
    }

    def "the sources of a report's figures stand at its end where that was ticked, and can be ticked off again"() {
        given:
        def token = opened(Role.FINANCE)

        expect: 'offered where a report is prepared'
        send('GET', '/reports/new', token, null).body() =~ /<input type="checkbox" name="sources" value="yes"[^>]*> Ajouter l’annexe/

        when:
        def address = ask(token, 'kind=funder&grant=NQSF&from=2021-09-01&to=2022-08-31&language=fr&formats=pdf&sources=yes').headers().firstValue('location').get()

        then:
        new PollingConditions(timeout: 120, delay: 0.5).eventually {
            assert send('GET', address, token, null).body().contains('Le rapport est prêt.')
        }
        def pdf = bytes("$address/files/NQSF.2021-09-01_2022-08-31.fr.pdf", token) as byte[]
        Loader.loadPDF(pdf).withCloseable { new PDFTextStripper().getText(it) }.contains('Sources des chiffres')
    }

    private static final List<String> months = ['', 'janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août',
            'septembre', 'octobre', 'novembre', 'décembre']

    private HttpResponse<String> ask(String token, String form) {
        client.send(HttpRequest.newBuilder(server.URI.resolve('/reports'))
                .header('Accept', 'text/html').header('Cookie', "bilan_session=$token")
                .header('Content-Type', 'application/x-www-form-urlencoded')
                .POST(HttpRequest.BodyPublishers.ofString("csrfToken=${formToken(token)}&$form")).build(),
                HttpResponse.BodyHandlers.ofString())
    }

    private List<Byte> bytes(String path, String token) {
        client.send(HttpRequest.newBuilder(server.URI.resolve(path)).header('Cookie', "bilan_session=$token").build(),
                HttpResponse.BodyHandlers.ofByteArray()).body() as List
    }
}
