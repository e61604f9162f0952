package org.bilan.web.report.workspace

import java.nio.file.Files
import java.nio.file.Path
import java.time.Instant
import java.time.LocalDate
import java.util.concurrent.Callable
import java.util.concurrent.Executors
import org.bilan.audit.AuditEntryRepository
import org.bilan.audit.AuditTrail
import org.bilan.exchange.Import
import org.bilan.organization.ClosedPeriod
import org.bilan.organization.ClosedPeriodRepository
import org.bilan.security.Role
import org.bilan.value.Language
import org.bilan.web.WebSpec
import spock.lang.Shared
import spock.util.concurrent.PollingConditions
import org.bilan.web.report.job.JobState
import org.bilan.web.report.job.ReportJobRepository
import org.bilan.web.report.life.Works

/** A report from its first draft to its approval, as plain forms, with the sample's records. */
class WorkSpec extends WebSpec {
    static final Map<String, String> NQSF = [kind: 'funder', grant: 'NQSF', from: '2021-09-01', to: '2022-08-31', language: 'fr']

    @Shared String work

    def setupSpec() {
        assert server.applicationContext.getBean(Import).run(Path.of('samples/ciso-2021-2022'), Language.FR).problems().empty
        work = begin(opened(Role.COORDINATOR), NQSF)
        new PollingConditions(timeout: 120, delay: 0.5).eventually {
            assert page(opened(Role.READER)).contains('/pages/1.png')
        }
    }

    def "the same report begun by two people is one; another period is another"() {
        expect:
        begin(opened(Role.FINANCE), NQSF) == work
        begin(opened(Role.FINANCE), NQSF + [profile: 'mrif-qsf']) == work
        begin(opened(Role.FINANCE), NQSF + [from: '2022-09-01', to: '2023-08-31']) != work
    }

    def "a kind of report that does not fit is told at its field: #said"() {
        when:
        def answer = post(opened(Role.FINANCE), '/reports/work', NQSF + form)

        then:
        answer.statusCode() == 422
        answer.body().contains(said)

        where:
        form                || said
        [profile: 'annual'] || 'ne va pas avec le rapport choisi'
        [profile: 'nulle']  || 'n’existe pas ici'
        [language: 'es']    || 'n’a pas de modèle dans cette langue'
        [mask: 'cinq']      || 'Donnez un nombre entier'
        [mask: '1001']      || 'Donnez un nombre entier'
    }

    def "the workspace shows the sections with the funder's questions, the findings with the way to their remedy, and the pages"() {
        given:
        def shown = page(opened(Role.COORDINATOR))
        def picture = client.send(java.net.http.HttpRequest.newBuilder(server.URI.resolve((shown =~ /src="([^"]+1\.png)"/)[0][1]))
                .header('Cookie', "bilan_session=${opened(Role.READER)}").build(), java.net.http.HttpResponse.BodyHandlers.ofByteArray())

        expect:
        shown.contains('Quels changements observe-t-on')
        shown.contains('caractères sur')
        shown =~ /href="\/activities\//
        picture.statusCode() == 200
        picture.headers().allValues('cache-control') == ['no-store']
        picture.body()[1..3] == 'PNG'.bytes as List
        javax.imageio.ImageIO.read(new ByteArrayInputStream(picture.body())).width == 1240

        and: 'a reader reads it and writes nothing'
        !page(opened(Role.READER)).contains('data-section=')
    }

    def "a text is saved with its revision; over a newer one both are shown, and nothing is lost"() {
        given:
        def token = opened(Role.COORDINATOR)
        def first = revision(page(token), 'resume')

        when:
        def saved = write(token, 'resume', 'Un **résumé** pour {{ période.année }}.', first)

        then:
        saved.statusCode() == 303
        page(token).contains('<p>Un <strong>résumé</strong> pour 2021-2022.</p>')

        when: 'someone else writes over what they saw before'
        def late = write(opened(Role.FINANCE), 'resume', 'Le mien <script>', first)

        then:
        late.statusCode() == 422
        late.body() =~ /Le mien &lt;script(>|&gt;)/
        late.body().contains('Un **résumé** pour {{ période.année }}.')
        late.body().contains('Quelqu’un d’autre a changé ce texte')

        when: 'and decides for it'
        def decided = write(opened(Role.FINANCE), 'resume', 'Les deux', revision(late.body(), 'resume'))

        then:
        decided.statusCode() == 303
        page(token).contains('<p>Les deux</p>')
    }

    def "a text about a closed period may still be written"() {
        given:
        def token = opened(Role.COORDINATOR)
        def periods = server.applicationContext.getBean(ClosedPeriodRepository)
        def closed = periods.save(new ClosedPeriod(null, LocalDate.of(2021, 9, 1), LocalDate.of(2022, 8, 31), 'audité', 'admin', Instant.EPOCH, null, null, null))

        expect:
        write(token, 'resume', 'Après coup', revision(page(token), 'resume')).statusCode() == 303
        page(token).contains('Après coup')

        cleanup:
        periods.delete(closed)
    }

    def "a script is answered the words under the text alone"() {
        given:
        def token = opened(Role.COORDINATOR)
        def before = revision(page(token), 'defis')

        expect:
        with(write(token, 'defis', 'Texte', before, ['HX-Request': 'true'])) {
            statusCode() == 200
            !body().contains('<html')
            body().contains('data-revision=')
        }
        write(token, 'defis', 'Autre', before, ['HX-Request': 'true']).body().contains('class="newer"')
        write(token, 'defis', 'x' * 200_001, before, ['HX-Request': 'true']).statusCode() == 422
        write(token, 'nulle-part', 'Texte', '').statusCode() == 404
    }

    def "a text is shown as it will be read while it is typed, and runs nothing"() {
        given:
        def body = post(opened(Role.FINANCE), "/reports/work/$work/sections/resume/shown",
                [text: '**{{ subvention.montant }}** <img src=x onerror=alert(1)> [a](javascript:x)', limit: '10']).body()

        expect:
        body =~ /<strong>210.000.\$<\/strong>/
        !body.contains('<img')
        !body.contains('href="javascript')
        body.contains('data-long="true"')
    }

    def "activities and figures are found by their words, whatever the accents, to be inserted as fields"() {
        given:
        def facts = { q -> send('GET', "/reports/work/$work/sections/resume/facts?q=${URLEncoder.encode(q, 'UTF-8')}", opened(Role.FINANCE), null).body() }

        expect:
        facts('montant') =~ /data-insert="\{\{ subvention.montant \}\}"/
        facts('EXPOSITION').contains('{{ activité ')
        facts('').contains('data-insert')
        facts('zzzz').contains('Rien de tel')
    }

    def "what is approved is made with the template of the draft that was approved, and once more with the same"() {
        given:
        def coordinator = opened(Role.COORDINATOR)
        def begun = begin(coordinator, NQSF + [from: '2022-09-01', to: '2023-08-31'])
        def address = "/reports/work/$begun".toString()
        def context = server.applicationContext
        def job = { which -> context.getBean(ReportJobRepository).findById(context.getBean(Works).find(begun).get()."$which"()).get() }
        new PollingConditions(timeout: 120, delay: 0.5).eventually {
            assert job('draftJob').state() == JobState.DONE
        }
        def drafted = job('draftJob').template()
        def home = java.nio.file.Path.of(context.getRequiredProperty('bilan.home', String))

        when: 'another template has come into use before the approval'
        def own = home.resolve('report-templates/mrif-qsf/template.fr.docx')
        java.nio.file.Files.createDirectories(own.parent)
        java.nio.file.Files.write(own, org.bilan.template.WordSample.of('Another one for {{ organisme.nom }}').bytes())
        step(coordinator, address, 'send')
        step(opened(Role.FINANCE), address, 'approve')
        new PollingConditions(timeout: 120, delay: 0.5).eventually {
            assert job('finalJob').state() in [JobState.DONE, JobState.REFUSED]
        }
        def first = job('finalJob')
        context.getBean(Works).again(context.getBean(Works).find(begun).get(), 'coordinator')

        then:
        drafted ==~ /[0-9a-f]{64}/
        first.template() == drafted
        job('finalJob').id() != first.id()
        job('finalJob').template() == drafted

        cleanup:
        java.nio.file.Files.deleteIfExists(own)
    }

    def "it is sent, sent back, sent again and approved; its files are made, and its text is closed until it is opened again"() {
        given:
        def coordinator = opened(Role.COORDINATOR)
        def other = begin(coordinator, NQSF + [grant: 'LEO-CORMIER'])
        def address = "/reports/work/$other".toString()
        new PollingConditions(timeout: 120, delay: 0.5).eventually {
            assert send('GET', address, coordinator, null).body().contains('/pages/1.png')
        }

        expect: 'not before it was sent'
        step(coordinator, address, 'approve').statusCode() == 422

        when:
        step(coordinator, address, 'send', 'Prêt')
        step(opened(Role.FINANCE), address, 'send_back', 'Un mot à revoir')
        step(coordinator, address, 'send')
        def pool = Executors.newFixedThreadPool(2)
        def twice = pool.invokeAll((1..2).collect { { -> step(opened(Role.FINANCE), address, 'approve').statusCode() } as Callable })*.get()
        pool.shutdown()

        then: 'two approvals at once give one'
        twice.sort() == [303, 422]
        def approved = send('GET', address, coordinator, null).body()
        approved.contains('Un mot à revoir')
        approved.count('l’a approuvé') == 1

        and:
        new PollingConditions(timeout: 120, delay: 0.5).eventually {
            def body = send('GET', address, coordinator, null).body()
            ['docx', 'pdf', 'xlsx'].each { assert body.contains("LEO-CORMIER.2021-09-01_2022-08-31.fr.$it") }
        }
        !approved.contains('data-section=')
        post(coordinator, "$address/sections/resume", [text: 'Trop tard', revision: '']).statusCode() == 422

        when:
        step(coordinator, address, 'reopen', 'Une faute')

        then:
        send('GET', address, coordinator, null).body().contains('data-section=')

        and: 'the audit trail tells the same story'
        def trail = server.applicationContext.getBean(AuditTrail)
        def entries = server.applicationContext.getBean(AuditEntryRepository).findLatest(null, null, null, 0, 1000).findAll { it.key().startsWith('LEO-CORMIER ') && it.door().code() != 'import' }.reverse()
        entries*.table().unique() == ['reports']
        entries*.login() == ['coordinator', 'coordinator', 'finance', 'coordinator', 'finance', 'coordinator']
        entries.collect { trail.content(it).after().state } == ['draft', 'in_review', 'draft', 'in_review', 'approved', 'draft']
        entries.collect { trail.content(it).before().state } == [null, 'draft', 'in_review', 'draft', 'in_review', 'approved']
        trail.content(entries.last()).after().remark == 'Une faute'
        trail.firstBroken().empty
    }

    def "where another person must approve, who sent it for review is refused"() {
        given:
        def own = Files.createDirectories(home.resolve('report-templates/two-people'))
        Path.of('report-templates/foundation').toFile().eachFile { Files.copy(it.toPath(), own.resolve(it.name)) }
        own.resolve('profile.yaml').toFile() << '\napproved_by_another: yes\n'
        def coordinator = opened(Role.COORDINATOR)
        def address = '/reports/work/' + begin(coordinator, NQSF + [grant: 'LOUISE-GRENIER', profile: 'two-people'])
        new PollingConditions(timeout: 120, delay: 0.5).eventually {
            assert send('GET', address, coordinator, null).body().contains('/pages/1.png')
        }

        when:
        step(coordinator, address, 'send')
        def refused = step(coordinator, address, 'approve', 'Moi-même')

        then:
        refused.statusCode() == 422
        refused.body().contains('quelqu’un d’autre que la personne qui l’a envoyé en révision')
        refused.body().contains('Moi-même')

        and: 'anybody else may'
        step(opened(Role.FINANCE), address, 'approve').statusCode() == 303
    }

    private String begin(String token, Map form) {
        def answer = post(token, '/reports/work', form)
        assert answer.statusCode() == 303
        answer.headers().firstValue('location').get().split('/').last()
    }

    private step(String token, String address, String step, String remark = '') {
        post(token, "$address/steps", [step: step, remark: remark])
    }

    private write(String token, String section, String text, String revision, Map more = [:]) {
        post(token, "/reports/work/$work/sections/$section", [text: text, revision: revision], more)
    }

    private post(String token, String path, Map form, Map more = [:]) {
        send('POST', path, token, [csrfToken: formToken(token)] + form, more)
    }

    private String page(String token) {
        send('GET', "/reports/work/$work", token, null).body()
    }

    private static String revision(String page, String section) {
        def form = page.substring(page.indexOf("data-section=\"") < 0 ? 0 : page.indexOf("sections/$section\""))
        (form =~ /name="revision" value="([^"]*)"/)[0][1]
    }
}
