package org.bilan.web.report.seal

import java.nio.file.Files
import java.nio.file.Path
import org.bilan.audit.Author
import org.bilan.audit.Door
import org.bilan.exchange.Edit
import org.bilan.exchange.Import
import org.bilan.exchange.RecordDesk
import org.bilan.report.seal.PackageKey
import org.bilan.report.seal.Rebuilt
import org.bilan.report.seal.SealedPackage
import org.bilan.report.seal.SigningKeys
import org.bilan.report.seal.Verification
import org.bilan.security.Role
import org.bilan.value.Language
import org.bilan.web.api.ApiSpec
import spock.lang.Shared
import spock.util.concurrent.PollingConditions
import org.bilan.web.report.job.JobState
import org.bilan.web.report.job.ReportFolder
import org.bilan.web.report.job.ReportJob
import org.bilan.web.report.job.ReportJobRepository
import org.bilan.web.report.life.Works
import org.bilan.web.report.work.ReportWork

/** A report is sealed when it is submitted; its page tells what has changed since, and a correction names what it corrects. */
class SealedPagesSpec extends ApiSpec {
    @Shared String id

    def setupSpec() {
        assert server.applicationContext.getBean(Import).run(Path.of('samples/ciso-2021-2022'), Language.FR).problems().empty
        def form = [csrfToken: forms[Role.COORDINATOR], kind: 'funder', grant: 'LOUISE-GRENIER', from: '2021-09-01', to: '2022-08-31', language: 'fr']
        id = send('POST', '/reports/work', tokens[Role.COORDINATOR], form).headers().firstValue('location').get().split('/').last()
    }

    def "what was approved is sealed when it is submitted, and given away as long as it is what was sealed"() {
        given:
        approved()

        when:
        assert step('submit', [dated: '2022-10-20', recipient: 'La fondation', means: 'courriel']).statusCode() == 303
        def bytes = taken(1)
        def sealed = SealedPackage.of(bytes).get()

        then: 'it is what was approved, and whole'
        verified(bytes) == [Rebuilt.SAME, true, []]
        sealed.files()['report.docx'] == bean(ReportFolder).bytes(job(), job().files().find { it.endsWith('.docx') })
        sealed.files()['report.xlsx'] == bean(ReportFolder).bytes(job(), job().files().find { it.endsWith('.xlsx') })
        sealed.steps()*.step() == ['begin', 'send', 'approve', 'submit']
        sealed.steps()*.by().unique() == ['coordinator']

        and: 'its page offers it, and the key'
        with(page("/reports/work/$id")) {
            contains('Versions scellées')
            contains("/reports/work/$id/sealed/1/package")
        }
        PackageKey.of(send('GET', "/reports/work/$id/sealed/1/key", tokens[Role.READER], null).body()).get() == bean(SigningKeys).current()

        and: 'nothing has changed yet'
        page("/reports/work/$id/sealed/1").contains('Rien n’a changé')

        when: 'its file is changed behind our back'
        def file = files().find { it.name == bean(SealedReportRepository).findVersions(work().key())[0].fileHash() + '.zip' }
        def last = bytes.clone()
        last[1000] = (byte) (last[1000] ^ 1)
        file.bytes = last

        then:
        with(send('GET', "/reports/work/$id/sealed/1/package", tokens[Role.READER], null)) {
            statusCode() == 409
            body().contains('n’est plus celui qui a été scellé')
        }

        cleanup:
        file.bytes = bytes
    }

    def "a record that is changed after the submission is told with its effects, and the package stays whole: #what"() {
        given:
        assert !taken(1).encodeHex().toString().isEmpty()

        when:
        assert bean(RecordDesk).save([edit], new Author('finance', Door.PAGE), Language.FR).stored
        def found = bean(SealedComparison).since(SealedPackage.of(taken(1)).get())

        then: 'that record alone, with the cell'
        found.untold() == null
        found.records().collect { [it.table(), it.key(), it.act()] } == [record]
        found.records()[0].cells()*.name().containsAll(cells)
        verified(taken(1)) == [Rebuilt.SAME, true, []]

        and: 'the figures that it has a part in'
        found.figures().any { it.then() != it.now() } == counted
        with(page("/reports/work/$id/sealed/1")) {
            contains(record[1])
            contains('Depuis la remise')
            !contains('Rien n’a changé')
        }

        cleanup:
        assert bean(RecordDesk).save([back], new Author('finance', Door.PAGE), Language.FR).stored
        assert bean(SealedComparison).since(SealedPackage.of(taken(1)).get()).empty

        where:
        what                 | edit                                                                                                          | back                                                                                                           | record                                                    | cells      | counted
        'a part of a cost'   | Edit.change('allocations', [expense: 'D-2021-063', grant: 'LOUISE-GRENIER', line: '4', amount: '99.20'], null) | Edit.change('allocations', [expense: 'D-2021-063', grant: 'LOUISE-GRENIER', line: '4', amount: before()], null) | ['allocations', 'D-2021-063 LOUISE-GRENIER 4', 'changed'] | ['amount'] | true
        'a text'             | story('Un tout autre défi.')                                                                                  | story(storyBefore())                                                                                           | ['narratives', 'LOUISE-GRENIER 2021-09-01 2022-08-31 perspectives fr', 'changed'] | ['text'] | false
    }

    def "a corrected report is a new version that names the one before and lists what differs"() {
        given:
        def first = SealedPackage.of(taken(1)).get()
        assert step('return', [dated: '2022-11-02', remark: 'Un montant est faux.']).statusCode() == 303
        assert step('resume').statusCode() == 303
        assert bean(RecordDesk).save([Edit.change('allocations', [expense: 'D-2021-063', grant: 'LOUISE-GRENIER', line: '4', amount: '97.20'], null)], new Author('finance', Door.PAGE), Language.FR).stored
        bean(Works).draft(work(), 'coordinator')
        approved()

        when:
        assert step('submit', [dated: '2022-11-05', recipient: 'La fondation']).statusCode() == 303
        def second = SealedPackage.of(taken(2)).get()
        def told = new String(second.files()['corrections.md'], 'UTF-8')

        then:
        second.predecessor() == first.id()
        verified(taken(2)) == [Rebuilt.SAME, true, []]
        told.startsWith('# Rapport corrigé, version 2')
        told.contains(first.id())
        told.contains('D-2021-063 LOUISE-GRENIER 4')
        told.contains('→ 97,20\u00a0$')

        and: 'the report itself tells it, and so does what is made again from the package'
        def lines = org.bilan.document.word.WordLines.of(second.files()['report.docx'])
        lines.contains('Rapport corrigé, version 2')
        lines.any { it =~ /^Imputation D-2021-063 LOUISE-GRENIER 4 – .* · .*,\d\d\u00a0\$ · 97,20\u00a0\$$/ }
        lines.any { it.startsWith('Ce rapport est la version 2. Il remplace la version 1, scellée le ') && it.contains(first.id()) }
        !org.bilan.document.word.WordLines.of(first.files()['report.docx']).any { it.contains('Rapport corrigé') }
        org.bilan.document.ConformanceSpec.failed(second.files()['report.pdf'], org.verapdf.pdfa.flavours.PDFAFlavour.PDFUA_1) == []
        org.bilan.document.ConformanceSpec.failed(second.files()['report.pdf'], org.verapdf.pdfa.flavours.PDFAFlavour.PDFA_3_A) == []

        and: 'the first is there as it was, and both are told on the pages'
        SealedPackage.of(taken(1)).get().id() == first.id()
        page("/reports/work/$id").contains('Corrige la version 1')
        with(page("/reports/work/$id/sealed/2")) {
            contains('Rien n’a changé')
            contains('<ins>97,20\u00a0$</ins>')
        }
    }

    def "beside the other reports of its year it says what was sealed, not what the records say now"() {
        given:
        def address = '/reports/same-story?start=2021-09-01&end=2022-08-31'
        def spend = { String amount -> assert bean(RecordDesk).save([Edit.change('allocations', [expense: 'D-2021-063', grant: 'LOUISE-GRENIER', line: '4', amount: amount], null)], new Author('finance', Door.PAGE), Language.FR).stored }

        expect: 'it stands in the list as sealed, and tells the same so far'
        new PollingConditions(timeout: 30, delay: 0.2).eventually {
            def shown = page(address)
            assert shown.contains('version 2, scellée le')
            assert !shown.contains('les fiches ont changé depuis')
        }

        when: 'less is charged afterwards'
        spend('90.20')

        then: 'the annual report of now differs from what was sealed, and is told why'
        new PollingConditions(timeout: 30, delay: 0.2).eventually {
            def shown = page(address)
            assert shown.contains('les fiches ont changé depuis')
            assert shown.contains('dépensé dans la période')
        }

        cleanup:
        spend('97.20')
    }

    private String before() {
        new File('samples/ciso-2021-2022/allocations.csv').readLines('UTF-8').find { it.startsWith('D-2021-063,LOUISE-GRENIER,4,') }.split(',')[3]
    }

    private static Edit story(String text) {
        Edit.change('narratives', [report: 'LOUISE-GRENIER', period_start: '2021-09-01', period_end: '2022-08-31', section: 'perspectives', language: 'fr', text: text], null)
    }

    private String storyBefore() {
        server.applicationContext.getBean(org.bilan.funding.NarrativeRepository).findAll().find { it.report() == 'LOUISE-GRENIER' && it.section() == 'perspectives' && it.language() == 'fr' }.text()
    }

    private List verified(byte[] bytes) {
        def found = Verification.of(bytes, [bean(SigningKeys).current()])
        [found.rebuilt(), found.isKeyKnown(), found.flaws()*.sentence(Language.FR)]
    }

    private byte[] taken(int number) {
        def answer = java.net.http.HttpClient.newHttpClient().send(java.net.http.HttpRequest.newBuilder(URI.create("${server.URL}/reports/work/$id/sealed/$number/package"))
            .header('Cookie', "bilan_session=${tokens[Role.READER]}").build(), java.net.http.HttpResponse.BodyHandlers.ofByteArray())
        assert answer.statusCode() == 200
        answer.body()
    }

    private List<File> files() {
        Path.of(server.applicationContext.getRequiredProperty('bilan.home', String)).resolve('sealed').toFile().listFiles().toList()
    }

    private String page(String address) {
        def answer = send('GET', address, tokens[Role.READER], null)
        assert answer.statusCode() == 200
        answer.body()
    }

    private void approved() {
        done('draftJob')
        assert step('send').statusCode() == 303
        assert step('approve').statusCode() == 303
        done('finalJob')
    }

    private void done(String which) {
        new PollingConditions(timeout: 60, delay: 0.2).eventually {
            assert bean(ReportJobRepository).findById(work()."$which"()).get().state() == JobState.DONE
        }
    }

    private step(String name, Map more = [:]) {
        send('POST', "/reports/work/$id/steps", tokens[Role.COORDINATOR], [csrfToken: forms[Role.COORDINATOR], step: name] + more)
    }

    private ReportJob job() {
        bean(ReportJobRepository).findById(work().finalJob()).get()
    }

    private ReportWork work() {
        bean(Works).find(id).get()
    }

    private <T> T bean(Class<T> type) {
        server.applicationContext.getBean(type)
    }
}
