package org.bilan.web.profile

import java.net.http.HttpRequest
import java.net.http.HttpResponse
import java.nio.file.Files
import org.bilan.audit.AuditEntryRepository
import org.bilan.document.form.BookMaker
import org.bilan.document.form.FormMaker
import org.bilan.report.make.ReportMaker
import org.bilan.security.Role
import org.bilan.web.WebSpec

/** A funder's own form is put into its profile, and what goes into each of its fields is written there. */
class FormPagesSpec extends WebSpec {
    static final String ROOT = '/administration/profiles/foundation'

    def profiles() { server.applicationContext.getBean(ReportMaker).profiles() }

    def form(String kind = 'pdf') { profiles().find('foundation').get().forms().find { it.extension() == kind } }

    String page(String path = '/forms/pdf', Role role = Role.ADMIN, String language = 'fr') {
        send('GET', ROOT + path, tokens[role], null, ['Accept-Language': language]).body()
    }

    static String words(String body) {
        body.replaceAll(/(?s)<(script|style).*?<\/\1>|<[^>]+>/, ' ').replace('&#39;', "'").replace('&#34;', '"').replaceAll(/[\s\u00a0\u202f]+/, ' ')
    }

    HttpResponse<String> put(String name, byte[] bytes, Role role = Role.ADMIN, String token = null) {
        def session = opened(role)
        def edge = 'edge' + System.nanoTime()
        def body = new ByteArrayOutputStream()
        body.write("--$edge\r\nContent-Disposition: form-data; name=\"csrfToken\"\r\n\r\n${token ?: formToken(session)}\r\n".bytes)
        body.write("--$edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"$name\"\r\nContent-Type: application/octet-stream\r\n\r\n".bytes)
        body.write(bytes)
        body.write("\r\n--$edge--\r\n".bytes)
        def request = HttpRequest.newBuilder(server.URI.resolve("$ROOT/forms")).header('Accept', 'text/html').header('Accept-Language', 'fr')
            .header('Content-Type', "multipart/form-data; boundary=$edge").header('Cookie', "bilan_session=$session")
        client.send(request.POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())).build(), HttpResponse.BodyHandlers.ofString())
    }

    HttpResponse<String> save(Map<String, String> fields, String kind = 'pdf', Role role = Role.ADMIN) {
        def session = opened(role)
        def revision = fields.revision ?: (page("/forms/$kind") =~ /name="revision" value="([^"]+)"/)[0][1]
        send('POST', "$ROOT/forms/$kind", session, [csrfToken: formToken(session), revision: revision] + fields)
    }

    static byte[] pdf(int more = 0) {
        def maker = new FormMaker()
        maker.text('Organisme', longest: 40, label: 'Nom légal')
        maker.text('Ligne 1', y: 660)
        maker.text('Ligne 2', y: 630)
        maker.combo('Monnaie', [CAD: 'Dollar', USD: 'Dollar américain'])
        maker.signature('Signature')
        (1..<(more + 1)).each { maker.text("Champ $it".toString(), y: 300) }
        maker.bytes()
    }

    def cleanup() {
        home.resolve('report-templates').toFile().deleteDir()
    }

    def "a form is put, kept by its content, and its fields are listed with kind, limit and page"() {
        when:
        def answer = put('Formulaire final.pdf', pdf())
        def shown = words(page())

        then:
        answer.statusCode() == 303
        answer.headers().firstValue('Location').get().startsWith("$ROOT/forms/pdf")
        ['Nom légal', 'une ligne, au plus 40 caractères, page 1', 'Choix : CAD (Dollar), USD (Dollar américain)', 'liste de choix', 'signature', '4 champs n’ont pas de texte', 'rien n’y est écrit'].every { shown.contains(it) }
        form().file() == 'form.pdf'
        Files.list(home.resolve('report-templates/foundation')).withCloseable { it.map { it.fileName.toString() }.toList() }.any { it ==~ /kept-form\.[0-9a-f]{64}\.pdf/ }
        send('GET', "$ROOT/forms/pdf/file", tokens[Role.READER], null).statusCode() == 200

        and: 'the audit trail names it'
        def entry = server.applicationContext.getBean(AuditEntryRepository).findLatest(null, null, null, 0, 1)[0]
        server.applicationContext.getBean(org.bilan.audit.AuditTrail).content(entry).after()['form.form.pdf'] ==~ /[0-9a-f]{64}/
        words(page('')).contains('form.pdf aucun texte')
    }

    def "what goes into fields is saved, a list into numbered ones, shown with an example, and used by the next report"() {
        given:
        put('form.pdf', pdf())

        when:
        def answer = save(['key.1': 'Organisme', 'text.1': '{{ organisme.nom }}', 'key.2': 'Ligne 1', 'text.2': '', 'key.3': 'Ligne 2', 'text.3': '', 'key.4': 'Monnaie', 'text.4': '', 'hand.4': 'yes',
            'key.new': 'Ligne {n}', 'text.new': '{{ lignes.titre }}'])

        then:
        answer.statusCode() == 303
        form().fields() == [Organisme: '{{ organisme.nom }}', Monnaie: '', 'Ligne {n}': '{{ lignes.titre }}']
        !form().flat()
        def shown = words(page())
        shown.contains('Exemple : ')
        shown.contains('Rempli par « Ligne {n} », plus haut.')
        shown.contains('Tous les champs ont un texte ou sont marqués')
        send('GET', "$ROOT/forms/pdf/example", tokens[Role.READER], null).body().startsWith('%PDF')

        when: 'a text goes, the form becomes final'
        save(['key.1': 'Organisme', 'text.1': ' ', flat: 'yes'])

        then:
        form().fields().keySet() as List == ['Monnaie', 'Ligne {n}']
        form().flat()
    }

    def "a name that nobody knows, or a field that is not there, comes back at its place with what was typed, and nothing is stored"() {
        given:
        put('form.pdf', pdf())

        when:
        def answer = save(['key.1': 'Organisme', 'text.1': '{{ organisme.nm }}', 'key.new': 'Monaie', 'text.new': 'CAD'])

        then:
        answer.statusCode() == 422
        def shown = words(answer.body())
        shown.contains('{{ organisme.nm }}')
        shown.contains('organisme.nom')
        shown.contains('« Monaie »')
        shown.contains('Monnaie')
        answer.body().contains('id="text.1-problem"')
        answer.body().contains('id="key.new-problem"')
        form().fields() == [:]

        and: 'a text for no field is told'
        words(save(['key.new': ' ', 'text.new': 'CAD']).body()).contains('Écrire aussi le nom du champ')
    }

    def "who writes to what somebody changed meanwhile is told, and sees what they typed"() {
        given:
        put('form.pdf', pdf())
        def revision = (page() =~ /name="revision" value="([^"]+)"/)[0][1]
        save(['key.1': 'Organisme', 'text.1': 'un'])

        when:
        def answer = save(['key.1': 'Organisme', 'text.1': 'deux', revision: revision])

        then:
        answer.statusCode() == 409
        words(answer.body()).contains('Quelqu’un a changé ce formulaire')
        answer.body().contains('deux')
        form().fields() == [Organisme: 'un']
    }

    def "a file that is no form is refused with what to do, and the form that was there stays: #said"() {
        given:
        put('form.pdf', pdf())
        def before = profiles().form('foundation', form(), org.bilan.value.Language.FR).get()

        when:
        def answer = put('essai.pdf', bytes)

        then:
        answer.statusCode() == 422
        words(answer.body()).contains(said)
        profiles().form('foundation', form(), org.bilan.value.Language.FR).get() == before

        where:
        bytes                             || said
        'Bonjour'.bytes                   || 'essai.pdf n’est pas un PDF'
        new FormMaker().bytes()           || 'essai.pdf n’a pas de champs'
        new FormMaker().xfa(true).bytes() || 'XFA dynamique'
    }

    def "a workbook's cells are filled by their addresses beside the PDF, and each leaves by itself"() {
        given:
        put('form.pdf', pdf())
        put('budget.xlsx', new BookMaker().sheet('Budget', '<row r="1"><c r="A1"/><c r="B1"><f>A1</f></c></row>').bytes())

        when:
        def wrong = save(['key.new': 'Budgt!A1', 'text.new': 'x'], 'xlsx')
        def answer = save(['key.new': 'Budget!A2:A4', 'text.new': '{{ lignes.titre }}'], 'xlsx')

        then:
        wrong.statusCode() == 422
        words(wrong.body()).contains('Budgt!A1')
        answer.statusCode() == 303
        form('xlsx').fields() == ['Budget!A2:A4': '{{ lignes.titre }}']

        when:
        def session = opened(Role.ADMIN)
        send('POST', "$ROOT/forms/pdf/remove", session, [csrfToken: formToken(session)])

        then:
        form('pdf') == null
        form('xlsx') != null
        send('GET', "$ROOT/forms/pdf", tokens[Role.ADMIN], null).statusCode() == 404
    }

    def "a long form is shown fifty fields at a time, and saving a page leaves the others"() {
        given:
        put('form.pdf', pdf(120))
        save(['key.1': 'Organisme', 'text.1': 'nom'])

        expect:
        (page() =~ /name="key\.(\d+)"/).size() == 49
        words(page('/forms/pdf?page=2')).contains('Champ 120')
        page('/forms/pdf').length() < 200_000

        when:
        save(['key.1': 'Champ 120', 'text.1': 'dernier'])

        then:
        form().fields() == [Organisme: 'nom', 'Champ 120': 'dernier']
    }

    def "readers look, only administrators change: #role"() {
        given:
        put('form.pdf', pdf())

        expect:
        send('GET', "$ROOT/forms/pdf", tokens[role], null).statusCode() == seen
        !page('/forms/pdf', role).contains('<textarea')
        put('form.pdf', pdf(), role).statusCode() == 403
        save(['key.1': 'Organisme', 'text.1': 'x'], 'pdf', role).statusCode() == 403

        where:
        role             || seen
        Role.COORDINATOR || 200
        Role.FINANCE     || 200
        Role.READER      || 200
        Role.PARTNER     || 403
    }

    def "the token is asked for"() {
        expect:
        put('form.pdf', pdf(), Role.ADMIN, 'faux').statusCode() == 403
    }

    def "a profile made from this one takes the form along"() {
        given:
        put('form.pdf', pdf())
        save(['key.1': 'Organisme', 'text.1': 'nom'])
        def session = opened(Role.ADMIN)

        when:
        send('POST', "$ROOT/copy", session, [csrfToken: formToken(session), title_fr: 'Ville de Laval'])
        def made = profiles().names().find { it.startsWith('ville') }

        then:
        profiles().find(made).get().forms()[0].fields() == [Organisme: 'nom']
        send('GET', "/administration/profiles/$made/forms/pdf", tokens[Role.READER], null).statusCode() == 200
    }
}
