package org.bilan.web.entry

import java.net.http.HttpRequest
import java.net.http.HttpResponse
import java.nio.file.Files
import java.time.Instant
import java.time.LocalDate
import org.bilan.audit.Author
import org.bilan.exchange.Edit
import org.bilan.exchange.RecordDesk
import org.bilan.exchange.SheetTexts
import org.bilan.organization.ClosedPeriod
import org.bilan.organization.ClosedPeriodRepository
import org.bilan.security.Account
import org.bilan.security.AccountRepository
import org.bilan.security.Role
import org.bilan.value.Language
import org.bilan.web.WebSpec
import org.dhatim.fastexcel.Workbook
import spock.lang.Shared

/** The form that partners fill in without a connection, in their language. */
class OfflineFormSpec extends WebSpec {
    @Shared RecordDesk desk
    @Shared String session
    @Shared String token

    def setupSpec() {
        desk = server.applicationContext.getBean(RecordDesk)
        assert desk.save([
            Edit.add('organizations', [code: 'CENTRO', name: 'Centro de los Trabajadores', roles: 'partner']),
            Edit.add('projects', [code: 'mexique', title: 'Droits au Mexique', partners: 'CENTRO']),
            Edit.add('projects', [code: 'haiti', title: 'Relance en Haïti']),
        ], Author.CONSOLE, Language.FR).problems() == []
        session = opened(Role.COORDINATOR)
        token = formToken(session)
    }

    private String partner() {
        def accounts = server.applicationContext.getBean(AccountRepository)
        def account = accounts.findById('partner').get()
        accounts.update(new Account(account.login(), account.role(), account.passwordHash(), account.createdAt(), account.name(),
                account.email(), 'CENTRO', account.language(), account.active(), account.lastSeenAt()))
        opened(Role.PARTNER)
    }

    private List<SheetTexts.Line> form(String language, String who) {
        def request = HttpRequest.newBuilder(server.URI.resolve("/activities/form.xlsx?language=$language")).header('Cookie', "bilan_session=$who").build()
        def answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray())
        assert answer.statusCode() == 200
        def file = Files.createTempFile(home, 'form', '.xlsx')
        Files.write(file, answer.body())
        def texts = SheetTexts.read(file, 1000, Language.FR)
        assert texts.problem() == ''
        texts.lines()
    }

    /** A workbook of the form's headings and hints with rows below. */
    private byte[] filled(String language, String who, List<Map<String, Object>> rows) {
        def lines = form(language, who)
        def headings = lines[0].cells()
        def out = new ByteArrayOutputStream()
        new Workbook(out, 'x', '1.0').withCloseable { book ->
            def sheet = book.newWorksheet('x')
            lines.eachWithIndex { line, row -> line.cells().eachWithIndex { cell, at -> sheet.value(row, at, cell) } }
            rows.eachWithIndex { row, at -> row.each { name, value ->
                assert headings.contains(name)
                sheet.value(at + 2, headings.indexOf(name), value)
            } }
        }
        out.toByteArray()
    }

    private HttpResponse<String> upload(byte[] content, String who = session, String with = token) {
        def edge = 'edge-of-a-part'
        def body = new ByteArrayOutputStream()
        body << "--$edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"form.xlsx\"\r\nContent-Type: application/octet-stream\r\n\r\n".getBytes('UTF-8')
        body << content
        body << "\r\n--$edge--\r\n".getBytes('UTF-8')
        client.send(HttpRequest.newBuilder(server.URI.resolve('/activities/import'))
                .header('Accept', 'text/html').header('Content-Type', "multipart/form-data; boundary=$edge").header('Accept-Language', 'fr')
                .header('Cookie', "bilan_session=$who").header('HX-Request', 'true').header('csrfToken', with)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())).build(), HttpResponse.BodyHandlers.ofString())
    }

    /** What the page sends when the activities it shows are confirmed. */
    private static String rows(HttpResponse<String> answer) {
        def kept = (answer.body() =~ /(?s)<textarea name="rows" hidden[^>]*>\n(.*?)<\/textarea>/)[0][1]
        kept.replace('&lt;', '<').replace('&gt;', '>').replace('&#34;', '"').replace('&#39;', "'").replace('&amp;', '&')
    }

    def "the form has its headings and hints in the language asked for: #language"() {
        expect:
        form(language, session)[0].cells().containsAll(headings)
        form(language, session)[1].cells()[0].endsWith(hint)

        where:
        language | headings                             | hint
        'fr'     | ['Titre', 'Date', 'Genre', 'Femmes'] | 'Obligatoire.'
        'en'     | ['Title', 'Date', 'Kind', 'Women']   | 'Required.'
        'es'     | ['Título', 'Fecha', 'Tipo', 'Mujeres'] | 'Obligatorio.'
    }

    def "a partner's person is offered the own projects only"() {
        given:
        def request = HttpRequest.newBuilder(server.URI.resolve('/activities/form.xlsx')).header('Cookie', "bilan_session=${partner()}").build()
        def zip = new java.util.zip.ZipInputStream(new ByteArrayInputStream(client.send(request, HttpResponse.BodyHandlers.ofByteArray()).body()))
        def all = new StringBuilder()
        while (zip.nextEntry) {
            all << new String(zip.readAllBytes(), 'UTF-8')
        }

        expect:
        all.contains('Droits au Mexique')
        !all.contains('Relance en Haïti')
    }

    def "filled in Spanish by a partner, it is seen through, confirmed and added, once"() {
        given:
        def who = partner()
        def key = formToken(who)
        def content = filled('es', who, [
            ['Título': 'Taller de derechos', 'Fecha': 'del 12 al 14 de mayo de 2022', 'Tipo': 'Taller', 'Papel': 'Contribución', 'País': 'México',
             'Mujeres': 12, 'Hombres': 8, 'Números aproximados': 'sí', 'Lugar': 'Puebla', 'Descripción': "Primera línea\nsegunda línea con \"comillas\""],
            ['Título': 'Marcha', 'Fecha': '03/04/2022', 'Tipo': 'movilizacion', 'Papel': 'Apoyo público'],
        ])

        when:
        def answer = upload(content, who, key)

        then: 'nothing is stored yet; a date that means two days is told'
        answer.statusCode() == 200
        answer.body().contains('du 12 au 14 mai 2022')
        answer.body().contains('3 avril 2022')
        answer.body().contains('4 mars 2022')
        desk.find('activities', '2022-05-12-taller-de-derechos').empty

        when:
        def form = [csrfToken: key, rows: rows(answer)]
        def added = [1, 2].collect { send('POST', '/activities/import/add', who, form).statusCode() }

        then:
        added == [200, 200]
        with(desk.find('activities', '2022-05-12-taller-de-derechos').get().cells()) {
            date == '2022-05-12/2022-05-14'
            kind == 'workshop'
            role == 'contributed'
            country == 'MX'
            project == 'mexique'
            partners == 'CENTRO'
            description == 'Primera línea\nsegunda línea con "comillas"'
        }
        desk.findOf('reach', '2022-05-12-taller-de-derechos')*.cells()*.subMap(['gender', 'age', 'count', 'approximate'])*.values()*.toList().toSet() ==
                [['women', 'unknown', '12', 'yes'], ['men', 'unknown', '8', 'yes']] as Set
        desk.find('activities', '2022-05-12-taller-de-derechos-2').empty
    }

    def "each row that cannot be taken is told with its place, and nothing is added"() {
        given:
        def content = filled('fr', session, [
            ['Titre': 'Bonne', 'Date': '12 mai 2022', 'Genre': 'Atelier', 'Rôle': 'Coorganisée'],
            ['Titre': 'Mauvaise', 'Date': '31 février 2022', 'Genre': 'Atelié', 'Rôle': 'Coorganisée', 'Femmes': 'douze'],
            ['Date': '2022', 'Genre': 'Atelier'],
        ])

        when:
        def answer = upload(content)

        then:
        answer.statusCode() == 422
        answer.body().contains('Lignes à corriger\u00a0: 2 sur 3')
        answer.body().contains('n’existe pas au calendrier')
        answer.body().contains('Vouliez-vous dire')
        answer.body().contains('nombre de personnes')
        answer.body() =~ /data-name="Ligne">4</
        answer.body() =~ /data-name="Ligne">5</
        !answer.body().contains('/activities/import/add')

        and: 'nor by sending the rows past the page'
        def lines = "Titre\tDate\tGenre\tRôle\nBonne\t12 mai 2022\tAtelier\tCoorganisée\nMauvaise\tjamais\tAtelier\tCoorganisée"
        send('POST', '/activities/import/add', session, [csrfToken: token, rows: lines]).statusCode() == 422
        desk.find('activities', '2022-05-12-bonne').empty
    }

    def "where one row is refused at the end none is stored, and each refused row is told under its heading"() {
        given: 'a period is closed after the rows were seen through'
        def lines = (1..5).collect { "Lot $it\t${it == 2 || it == 4 ? 2019 : 2022}-03-0$it\tAtelier\tCoorganisée\t$it" }
        def form = [csrfToken: token, rows: (['Titre\tDate\tGenre\tRôle\tFemmes'] + lines).join('\n')]
        assert send('POST', '/activities/import/rows', session, form).statusCode() == 200
        def periods = server.applicationContext.getBean(ClosedPeriodRepository)
        def closed = periods.save(new ClosedPeriod(null, LocalDate.of(2019, 1, 1), LocalDate.of(2019, 12, 31), 'audited', 'admin', Instant.EPOCH, null, null, null))

        when:
        def answer = send('POST', '/activities/import/add', session, form)

        then:
        answer.statusCode() == 422
        answer.body().contains('Lignes à corriger\u00a0: 2 sur 5')
        (answer.body() =~ /data-name="Ligne">(\d+)</).collect { it[1] } == ['3', '5']
        answer.body().findAll(/<span class="mark">[^<]+/) == ['<span class="mark">Date'] * 2
        (1..5).every { desk.find('activities', "${it == 2 || it == 4 ? 2019 : 2022}-03-0$it-lot-$it").empty }
        answer.body().contains('Lot 1')

        when: 'the period is open again'
        periods.delete(closed)
        def stored = send('POST', '/activities/import/add', session, form)

        then: 'they are added together'
        stored.statusCode() == 200
        desk.find('activities', '2019-03-02-lot-2').present
        desk.findOf('reach', '2022-03-05-lot-5')*.cell('count') == ['5']
    }

    def "rows that are alike are one activity; others of the same day and title get a number"() {
        given:
        def lines = 'Titre\tDate\tGenre\tRôle\tLieu\n' + ['Puebla', 'Puebla', 'Toluca'].collect { "Pareille\t2022-06-01\tAtelier\tCoorganisée\t$it" }.join('\n')

        expect:
        send('POST', '/activities/import/add', session, [csrfToken: token, rows: lines]).statusCode() == 200
        desk.find('activities', '2022-06-01-pareille').get().cell('place') == 'Puebla'
        desk.find('activities', '2022-06-01-pareille-2').get().cell('place') == 'Toluca'
        desk.find('activities', '2022-06-01-pareille-3').empty
    }

    def "rows pasted from a spreadsheet are understood alike, without a script too"() {
        when:
        def answer = send('POST', '/activities/import/rows', session,
                [csrfToken: token, rows: "Title\tDate\tKind\tRole\tWomen\r\n\"Pasted \"\"well\"\"\"\tMay 12, 2022\tWorkshop\tPresented\t1 200\r\n"])

        then:
        answer.statusCode() == 200
        answer.body().contains('Pasted')
        answer.body().contains('1\u00a0200 personnes')
    }

    def "what is no form is refused in words: #what"() {
        expect:
        with(upload(content)) {
            statusCode() == 422
            body().contains(words)
        }

        where:
        what                     | content                          || words
        'another file'           | 'not a workbook'.bytes           || 'classeur .xlsx lisible'
        'nothing'                | new byte[0]                      || 'classeur .xlsx lisible'
        'an old workbook'        | [0xD0, 0xCF, 0x11, 0xE0, 1] as byte[] || 'classeur ancien'
    }

    def "a workbook without the headings, without rows, or a formula that is none"() {
        expect:
        upload(book([['a', 'b', 'c'], ['1', '2', '3']])).body().contains('titres de colonnes')
        upload(book([['Titre', 'Date', 'Genre']])).body().contains('Aucune activité')
        with(upload(book([['Titre', 'Date', 'Genre', 'Rôle'], ['=cmd|calc', '2022', '<script>alert(1)</script>', 'Accueil']])).body()) {
            !it.contains('<script>')
        }
    }

    private static byte[] book(List<List<String>> rows) {
        def out = new ByteArrayOutputStream()
        new Workbook(out, 'x', '1.0').withCloseable { book ->
            def sheet = book.newWorksheet('x')
            rows.eachWithIndex { row, at -> row.eachWithIndex { cell, column -> sheet.value(at, column, cell) } }
        }
        out.toByteArray()
    }

    def "a partner's person cannot add to another's project, nor a reader anything"() {
        given:
        def who = partner()
        def lines = "Title\tDate\tKind\tRole\tProject\nTaken\t2022\tWorkshop\tPresented\tRelance en Haïti"
        def reader = opened(Role.READER)

        expect:
        send('POST', '/activities/import/add', who, [csrfToken: formToken(who), rows: lines]).statusCode() == 422
        desk.find('activities', '2022-taken').empty
        upload(book([['a']]), reader, formToken(reader)).statusCode() == 403
        upload(book([['a']]), session, 'x' * 43).statusCode() == 403
    }
}
