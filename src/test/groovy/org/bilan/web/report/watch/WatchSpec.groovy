package org.bilan.web.report.watch

import groovy.json.JsonOutput
import groovy.json.JsonSlurper
import java.net.http.HttpRequest
import java.net.http.HttpResponse
import java.nio.file.Files
import java.nio.file.Path
import java.util.zip.GZIPInputStream
import java.util.zip.GZIPOutputStream
import org.bilan.audit.Author
import org.bilan.audit.Door
import org.bilan.document.WordSample
import org.bilan.exchange.Edit
import org.bilan.exchange.Import
import org.bilan.exchange.LedgerImport
import org.bilan.exchange.LedgerOrder
import org.bilan.exchange.RecordDesk
import org.bilan.report.make.HomeAnnexes
import org.bilan.security.Role
import org.bilan.value.Language
import org.bilan.web.api.ApiSpec
import org.dhatim.fastexcel.Workbook
import spock.lang.Shared
import spock.util.concurrent.PollingConditions
import org.bilan.web.report.annex.WorkAnnexes
import org.bilan.web.report.job.JobState
import org.bilan.web.report.job.ReportFolder
import org.bilan.web.report.job.ReportJob
import org.bilan.web.report.job.ReportJobRepository
import org.bilan.web.report.life.Step
import org.bilan.web.report.life.StepDesk
import org.bilan.web.report.life.StepOrder
import org.bilan.web.report.life.Works
import org.bilan.web.report.work.ReportWork
import org.bilan.web.report.work.WorkState

/** An approved report is held against the records, by whatever door they are changed. */
class WatchSpec extends ApiSpec {
    @Shared String id

    def setupSpec() {
        assert server.applicationContext.getBean(Import).run(Path.of('samples/ciso-2021-2022'), Language.FR).problems().empty
        def form = [csrfToken: forms[Role.COORDINATOR], kind: 'funder', grant: 'LOUISE-GRENIER', from: '2021-09-01', to: '2022-08-31', language: 'fr']
        id = send('POST', '/reports/work', tokens[Role.COORDINATOR], form).headers().firstValue('location').get().split('/').last()
    }

    def "a change of what it prints leads it back to its draft, with what changed, who and by which door: #door"() {
        given:
        approved()

        when:
        "by_$door"(amount)

        then:
        new PollingConditions(timeout: 60, delay: 0.2).eventually {
            assert work().state() == WorkState.DRAFT
        }
        with(bean(Recall).difference(work()).get()) {
            recordCount() == 1
            with(records()[0]) {
                table() == 'allocations'
                key() == 'D-2021-063 LOUISE-GRENIER 4'
                cells()*.name() == ['amount']
                cells()*.now() == [amount]
                login() == by
                it.door() == door
                at() > 0
            }
            lines().any { it.then().contains(' · ') && it.then() != it.now() }
            figures().any { it.label() && it.now().contains(amount.replace('.', ',')) && it.then() != it.now() }
        }
        bean(Works).steps(work()).last().step() == Step.CHANGE
        bean(Works).steps(work()).last().login() == by

        and: 'its page shows it'
        with(send('GET', "/reports/work/$id", tokens[Role.READER], null).body()) {
            contains('Ce qui a changé depuis l’approbation')
            contains("<ins>${amount.replace('.', ',')}\u00a0\$</ins>")
            contains('href="/expenses/D-2021-063"')
            contains('lignes du rapport sont autres')
            contains('chiffres du rapport sont autres')
            contains("par $by")
        }

        where:
        door     | by            | amount
        'page'   | 'finance'     | '113.20'
        'api'    | 'coordinator' | '112.20'
        'import' | 'admin'       | '111.20'
    }

    def "a change of its text leads it back too"() {
        given:
        approved()

        when:
        def text = [action: 'change', table: 'narratives', cells: [report: 'LOUISE-GRENIER', period_start: '2021-09-01', period_end: '2022-08-31', section: 'perspectives', language: 'fr', text: 'Un tout autre défi.']]
        assert ask('POST', '/changes', [changes: [text]]).statusCode() == 200

        then:
        new PollingConditions(timeout: 60, delay: 0.2).eventually {
            assert work().state() == WorkState.DRAFT
        }
        with(bean(Recall).difference(work()).get()) {
            records()*.table() == ['narratives']
            lines().any { it.now() == 'Un tout autre défi.' }
        }
    }

    def "lines of the books that are charged to its grant lead it back, by the door of the ledger"() {
        given: 'the bookkeeper\'s classes, known before'
        def mapping = Files.createTempDirectory('bilan-mapping')
        Files.writeString(mapping.resolve('ledger_accounts.csv'), 'source,account,category\nquickbooks,1000 Chequing,ignored\nquickbooks,5010,communication\nquickbooks,5020,travel\nquickbooks,5400,administration\n')
        Files.writeString(mapping.resolve('ledger_classes.csv'), 'source,class,project,grant,line\nquickbooks,Mexique,recyclage-dolores-hidalgo,LOUISE-GRENIER,4\n')
        assert bean(Import).run(mapping, Language.FR).problems() == []
        approved()

        when:
        def outcome = bean(LedgerImport).run(new LedgerOrder(Path.of('samples/ledger/quickbooks-2021-10.csv'), null, null, null, null, LedgerOrder.Matches.NEW, false, false), Language.FR)

        then:
        outcome.problems() == []
        new PollingConditions(timeout: 60, delay: 0.2).eventually {
            assert work().state() == WorkState.DRAFT
        }
        with(bean(Recall).difference(work()).get()) {
            records()*.table().toSet() == ['allocations', 'expenses'].toSet()
            records().every { it.act() == 'added' && it.at() > 0 }
            figures().size() > 0
        }

        cleanup:
        def added = bean(org.bilan.finance.ExpenseRepository).findAll().findAll { it.code().startsWith('QB') }*.code()
        def parts = bean(org.bilan.finance.AllocationRepository).findAll().findAll { it.expense() in added }
        assert bean(RecordDesk).save(parts.collect { Edit.remove('allocations', [expense: it.expense(), grant: it.grant(), line: it.line()], null) }, new Author('finance', Door.PAGE), Language.FR).stored
    }

    def "an activity of its project that a partner filled in without a connection leads it back"() {
        given:
        approved()
        def project = bean(org.bilan.activity.ProjectRepository).findById('recyclage-dolores-hidalgo').get().title()

        when: 'the form is sent and what it holds is confirmed'
        def seen = upload([['Titre', 'Date', 'Genre', 'Rôle', 'Projet'], ['Visite du centre de cueillette', '2022-03-03', 'Atelier', 'Contribution', project]])
        def rows = (seen =~ /(?s)<textarea name="rows" hidden[^>]*>\n(.*?)<\/textarea>/)[0][1].replace('&lt;', '<').replace('&gt;', '>').replace('&#34;', '"').replace('&#39;', "'").replace('&amp;', '&')
        settled()

        then: 'nothing is stored before it is'
        work().state() == WorkState.APPROVED

        when:
        assert send('POST', '/activities/import/add', tokens[Role.COORDINATOR], [csrfToken: forms[Role.COORDINATOR], rows: rows]).statusCode() < 400

        then:
        new PollingConditions(timeout: 60, delay: 0.2).eventually {
            assert work().state() == WorkState.DRAFT
        }
        with(bean(Recall).difference(work()).get()) {
            records().collect { [it.table(), it.act(), it.login()] } == [['activities', 'added', 'coordinator']]
            lines().any { it.now().contains('Visite du centre de cueillette') }
        }
    }

    private String upload(List<List<String>> rows) {
        def sheet = new ByteArrayOutputStream()
        new Workbook(sheet, 'x', '1.0').withCloseable { book ->
            def page = book.newWorksheet('x')
            rows.eachWithIndex { cells, row -> cells.eachWithIndex { cell, at -> page.value(row, at, cell) } }
        }
        def body = new ByteArrayOutputStream()
        body << "--edge-of-a-part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"form.xlsx\"\r\nContent-Type: application/octet-stream\r\n\r\n".getBytes('UTF-8')
        body << sheet.toByteArray()
        body << '\r\n--edge-of-a-part--\r\n'.getBytes('UTF-8')
        def request = HttpRequest.newBuilder(server.URI.resolve('/activities/import'))
                .header('Accept', 'text/html').header('Content-Type', 'multipart/form-data; boundary=edge-of-a-part').header('Accept-Language', 'fr')
                .header('Cookie', "bilan_session=${tokens[Role.COORDINATOR]}").header('csrfToken', forms[Role.COORDINATOR])
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())).build()
        client.send(request, HttpResponse.BodyHandlers.ofString()).body()
    }

    def "a file that it is made from leads it back like a record, with what changed: #table"() {
        given: 'each file as it is, and the kind of report as the organization\'s own'
        def file = home().resolve(path)
        if (table == 'profiles') {
            Files.createDirectories(file.parent)
            Files.copy(Path.of('report-templates/foundation/profile.yaml'), file)
        }
        approved()

        when: 'it is replaced where it lies, by nobody known'
        change(file)

        then:
        new PollingConditions(timeout: 60, delay: 0.5).eventually {
            assert work().state() == WorkState.DRAFT
        }
        with(bean(Recall).difference(work()).get()) {
            records().collect { [it.table(), it.key(), it.act()] } == [[table, key, act]]
            records()[0].cells()*.name() == [cell]
            records()[0].cells().every { it.then() != it.now() }
        }
        with(send('GET', "/reports/work/$id", tokens[Role.READER], null).body()) {
            contains('Ce qui a changé depuis l’approbation')
            contains(word)
        }

        cleanup:
        if (table != 'files') {
            Files.deleteIfExists(file)
        }

        where:
        table       | path                                         | key                      | act       | cell      | word                 | change
        'files'     | 'files/photos/recyclage.jpg'          | 'photos/recyclage.jpg' | 'changed' | 'content' | 'Fichier d’une photo' | { Path it -> Files.copy(home().resolve('files/photos/banderole.jpg'), it, java.nio.file.StandardCopyOption.REPLACE_EXISTING) }
        'profiles'  | 'report-templates/foundation/profile.yaml'   | 'foundation'             | 'changed' | 'title.fr' | 'Compte rendu à une fondation' | { Path it -> Files.writeString(it, Files.readString(it).replace('Rapport à une fondation', 'Compte rendu à une fondation')) }
        'templates' | 'report-templates/foundation/template.fr.docx' | 'foundation fr'        | 'changed' | 'content' | 'Modèle en usage'    | { Path it -> Files.createDirectories(it.parent); Files.write(it, org.bilan.template.WordSample.of('Un autre modèle pour {{ organisme.nom }}').bytes()) }
    }

    def "the funder's own form leads it back, by the name of its file"() {
        given:
        def folder = Files.createDirectories(home().resolve('report-templates/foundation'))
        Files.writeString(folder.resolve('profile.yaml'), Files.readString(Path.of('report-templates/foundation/profile.yaml')) + "form:\n  - file: form.xlsx\n    fields: {'A2': '{{ organisme.nom }}'}\n")
        folder.resolve('form.xlsx').toFile().bytes = form('Nom')
        bean(Works).draft(work(), 'coordinator')
        approved()
        assert job('finalJob').files().any { it.endsWith('form.xlsx') }

        when: 'the funder publishes another'
        folder.resolve('form.xlsx').toFile().bytes = form('Nom de l’organisme')

        then:
        new PollingConditions(timeout: 60, delay: 0.5).eventually {
            assert work().state() == WorkState.DRAFT
        }
        with(bean(Recall).difference(work()).get()) {
            records().collect { [it.table(), it.key(), it.act()] } == [['forms', 'foundation fr form.xlsx', 'changed']]
        }
        with(send('GET', "/reports/work/$id", tokens[Role.READER], null).body()) {
            contains('<strong>Formulaire du bailleur</strong> foundation fr form.xlsx · ')
        }

        cleanup:
        Files.deleteIfExists(folder.resolve('form.xlsx'))
        Files.deleteIfExists(folder.resolve('profile.yaml'))
    }

    private static byte[] form(String label) {
        def bytes = new ByteArrayOutputStream()
        new Workbook(bytes, 'x', '1.0').withCloseable { book -> book.newWorksheet('x').value(0, 0, label) }
        bytes.toByteArray()
    }

    def "a file behind it leads it back, though its text says the same: #what"() {
        given:
        def file = home().resolve('files').resolve(path)
        Files.createDirectories(file.parent)
        file.toFile().bytes = annex('Entre nous')
        if (what == 'a voucher') {
            assert bean(RecordDesk).save([Edit.change('expenses', [code: 'D-2021-063', document: path], null)], new Author('finance', Door.PAGE), Language.FR).stored
            bean(WorkAnnexes).addVouchers(work(), new Author('coordinator', Door.PAGE))
        } else {
            def found = new HomeAnnexes(home()).read([file])[0]
            bean(WorkAnnexes).add(work(), 'Contrat', 'contrat.pdf', path, found.size(), found.reading().line(), new Author('coordinator', Door.PAGE))
        }
        bean(Works).draft(work(), 'coordinator')
        approved()

        when:
        file.toFile().bytes = annex('Entre nous et eux')

        then:
        new PollingConditions(timeout: 60, delay: 0.5).eventually {
            assert work().state() == WorkState.DRAFT
        }
        with(bean(Recall).difference(work()).get()) {
            records().collect { [it.table(), it.key(), it.act()] } == [['annexes', path, 'changed']]
            figures() == []
            lines() == []
        }
        with(send('GET', "/reports/work/$id", tokens[Role.READER], null).body()) {
            contains("<strong>Annexe ou pièce justificative</strong> $path · ")
        }

        when: 'a Bilan that did not look at such files had approved it'
        bean(Works).draft(work(), 'coordinator')
        approved()
        ['draftJob', 'finalJob'].each { older(job(it)) }
        file.toFile().bytes = annex('Entre nous')

        then:
        !bean(Recall).look(work())

        cleanup:
        step('reopen')
        bean(WorkAnnexes).of(id).each { bean(WorkAnnexes).remove(work(), it, new Author('coordinator', Door.PAGE)) }
        bean(Works).draft(work(), 'coordinator')

        where:
        what             | path
        'what was added' | 'annexes/contrat.pdf'
        'a voucher'      | 'documents/facture.pdf'
    }

    private static byte[] annex(String text) {
        new WordSample().heading(1, 'Contrat').text(text).pdf().bytes()
    }

    /** Its snapshot as it was kept before forms and annexes were looked at. */
    private void older(ReportJob job) {
        def file = bean(ReportFolder).of(job).resolve('records.json.gz').toFile()
        def kept = new JsonSlurper().parse(new GZIPInputStream(new ByteArrayInputStream(file.bytes)))
        kept.files.removeAll { it.table in ['forms', 'annexes'] }
        kept.remove('behind')
        new GZIPOutputStream(file.newOutputStream()).withCloseable { it << JsonOutput.toJson(kept).getBytes('UTF-8') }
    }

    def "a report that was approved before anything was kept to compare with says that it is not watched"() {
        given:
        approved()
        assert !send('GET', "/reports/work/$id", tokens[Role.READER], null).body().contains('avant que Bilan ne garde')

        when:
        Files.delete(bean(ReportFolder).of(job('draftJob')).resolve('records.json.gz'))

        then:
        send('GET', "/reports/work/$id", tokens[Role.READER], null).body().contains('avant que Bilan ne garde')
        !bean(Recall).look(work())
    }

    def "what it does not print leaves it approved: #what"() {
        given:
        approved()

        when:
        def outcome = bean(RecordDesk).save([edit], new Author('finance', Door.PAGE), Language.FR)
        settled()

        then:
        outcome.stored
        !bean(Recall).look(work())
        work().state() == WorkState.APPROVED

        where:
        what                                    | edit
        'another grant\'s part of an expense'   | Edit.change('allocations', [expense: 'D-2020-011', grant: 'PSOCI', line: '4', amount: '284.00'], null)
        'an expense of another period'          | Edit.change('expenses', [code: 'D-2020-011', description: 'Loyer, novembre'], null)
        'a new activity of another grant'       | Edit.add('activities', [code: 'ailleurs', date: '2022-03-01', title: 'Ailleurs', kind: 'conference', role: 'organized', status: 'done', theme: 'rencontres-lettres'])
        'an organization that it does not name' | Edit.add('organizations', [code: 'NULLE-PART', name: 'Nulle part'])
        'what it was made from but not printed' | Edit.change('activities', [code: 'annee-dolores-hidalgo-recyclage', in_annual_report: 'no'], null)
    }

    def "what has changed since the draft is not approved unseen"() {
        given:
        approved()
        step('reopen')
        drafted()
        step('send')

        when:
        by_page('99.20')
        def refused = step('approve')

        then:
        refused.statusCode() == 422
        refused.body().contains('ont changé depuis que l’aperçu a été fait')
        work().state() == WorkState.IN_REVIEW

        when:
        send('POST', "/reports/work/$id/draft", tokens[Role.FINANCE], [csrfToken: forms[Role.FINANCE]])
        drafted()

        then:
        step('approve').statusCode() == 303
    }

    def "what has changed since the approval is not submitted unseen"() {
        given:
        approved()

        when: 'before anybody looked'
        by_page('98.20')
        def refused = step('submit', [dated: '2022-10-20', recipient: 'La fondation'])

        then:
        refused.statusCode() == 422
        refused.body().contains('Ce qui a changé depuis l’approbation')
        work().state() == WorkState.DRAFT
    }

    def "what is approved keeps the draft that was approved, so that no change escapes by asking for another"() {
        given:
        approved()
        def seen = work().draftJob()

        when: 'something changes, and somebody asks for a fresh draft before anybody looked'
        by_page('97.10')
        send('POST', "/reports/work/$id/draft", tokens[Role.FINANCE], [csrfToken: forms[Role.FINANCE]])

        then:
        work().state() == WorkState.APPROVED
        work().draftJob() == seen
        step('submit', [dated: '2022-10-20', recipient: 'La fondation']).statusCode() == 422
        work().state() == WorkState.DRAFT
        work().draftJob() != seen
    }

    def "the draft that was looked at is approved, and no other that was made meanwhile"() {
        given:
        approved()
        step('reopen')
        drafted()
        def seen = work().draftJob()
        step('send')
        def before = work()

        when:
        send('POST', "/reports/work/$id/draft", tokens[Role.FINANCE], [csrfToken: forms[Role.FINANCE]])
        drafted()

        then:
        work().draftJob() != seen
        step('approve', [draft: seen]).statusCode() == 422
        bean(StepDesk).take(before, new StepOrder(Step.APPROVE, '', '', '', '', false, ''), new Author('finance', Door.PAGE), Language.FR) == Optional.of('step.late')
        work().state() == WorkState.IN_REVIEW
        step('approve', [draft: work().draftJob()]).statusCode() == 303
    }

    private void by_page(String amount) {
        assert bean(RecordDesk).save([Edit.change('allocations', [expense: 'D-2021-063', grant: 'LOUISE-GRENIER', line: '4', amount: amount], null)], new Author('finance', Door.PAGE), Language.FR).stored
    }

    private void by_api(String amount) {
        assert bean(RecordDesk).save([Edit.change('allocations', [expense: 'D-2021-063', grant: 'LOUISE-GRENIER', line: '4', amount: amount], null)], new Author('coordinator', Door.API), Language.FR).stored
    }

    private void by_import(String amount) {
        def folder = Files.createTempDirectory('bilan-watch')
        Files.writeString(folder.resolve('allocations.csv'), "expense,grant,line,amount\nD-2021-063,LOUISE-GRENIER,4,$amount\n")
        assert bean(Import).run(folder, Language.FR, new Author('admin', Door.IMPORT)).problems().empty
    }

    /** Through every step that is left, with a fresh draft where it is one. */
    private void approved() {
        if (work().state() == WorkState.APPROVED) {
            step('reopen')
        }
        drafted()
        if (work().state() == WorkState.IN_REVIEW) {
            step('send_back')
        }
        if (bean(Snapshots).holds(job('draftJob')) == false) {
            bean(Works).draft(work(), 'coordinator')
            drafted()
        }
        assert step('send').statusCode() == 303
        assert step('approve').statusCode() == 303
        new PollingConditions(timeout: 60, delay: 0.2).eventually {
            assert job('finalJob').state() == JobState.DONE
        }
        settled()
    }

    private void settled() {
        new PollingConditions(timeout: 60, delay: 0.2).eventually {
            assert work().state() != WorkState.APPROVED || bean(Watch).isSettled(work(), bean(org.bilan.audit.AuditTrail).latest())
        }
    }

    private void drafted() {
        new PollingConditions(timeout: 60, delay: 0.2).eventually {
            assert job('draftJob').state() == JobState.DONE
        }
    }

    private step(String name, Map more = [:]) {
        send('POST', "/reports/work/$id/steps", tokens[Role.COORDINATOR], [csrfToken: forms[Role.COORDINATOR], step: name] + more)
    }

    private Path home() {
        Path.of(server.applicationContext.getRequiredProperty('bilan.home', String))
    }

    private ReportJob job(String which) {
        bean(ReportJobRepository).findById(work()."$which"()).get()
    }

    private ReportWork work() {
        bean(Works).find(id).get()
    }

    private <T> T bean(Class<T> type) {
        server.applicationContext.getBean(type)
    }
}
