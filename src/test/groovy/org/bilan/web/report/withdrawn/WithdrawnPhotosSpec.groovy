package org.bilan.web.report.withdrawn

import io.micronaut.core.type.Argument
import io.micronaut.transaction.TransactionOperations
import java.awt.image.BufferedImage
import java.nio.file.Files
import java.sql.Connection
import javax.imageio.ImageIO
import org.bilan.audit.Author
import org.bilan.audit.Door
import org.bilan.exchange.Edit
import org.bilan.exchange.Import
import org.bilan.exchange.RecordDesk
import org.bilan.report.make.ReportMaker
import org.bilan.report.seal.SealedPackage
import org.bilan.security.Role
import org.bilan.value.Language
import org.bilan.web.api.ApiSpec
import spock.lang.Shared
import spock.util.concurrent.PollingConditions
import org.bilan.web.report.job.JobState
import org.bilan.web.report.job.ReportJobRepository
import org.bilan.web.report.life.Works
import org.bilan.web.report.seal.SealedReportRepository
import org.bilan.web.report.seal.SealedVault

/** A photo that is wanted no more is found in every report that was submitted with it, and in none without. */
class WithdrawnPhotosSpec extends ApiSpec {
    static final LIST = '/reports/withdrawn-photos'

    @Shared byte[] picture
    @Shared String withIt
    @Shared String without

    def setupSpec() {
        assert server.applicationContext.getBean(Import).run(data(), Language.FR).problems() == []
        withIt = submitted('2021-09-01', '2022-08-31', '2022-10-20', 'Assemblée des membres')
        without = submitted('2022-09-01', '2023-08-31', '2023-10-20', 'Assemblée suivante')
    }

    private data() {
        def data = Files.createDirectories(home.resolve('given/photos')).parent
        ['marche', 'voisine', 'suite'].eachWithIndex { name, at -> Files.write(data.resolve("photos/${name}.jpg"), drawn(at)) }
        picture = data.resolve('photos/marche.jpg').toFile().bytes
        [
                settings     : 'key,value\norganization,ciso\ncurrency,CAD\nfiscal_year_start,09-01\nlanguage,fr\n',
                organizations: 'code,name\nciso,CISO\n',
                themes       : 'code,title\neducation,Éducation\n',
                activities   : 'code,date,title,kind,role,status,theme,description\nmarche,2022-05-21,Marche,mobilization,organized,done,education,Une marche a eu lieu.\n' +
                        'voisine,2022-05-22,Autre,mobilization,organized,done,education,\nsuite,2023-05-21,Suite,mobilization,organized,done,education,Une autre a eu lieu.\n',
                photos       : 'code,file,activity,caption,credit,alt,consent\n' +
                        ['marche', 'voisine', 'suite'].collect { "$it-1,photos/${it}.jpg,$it,Légende de $it,CISO,Des gens,granted\n" }.join(''),
        ].each { name, text -> Files.writeString(data.resolve("${name}.csv"), text as String) }
        data
    }

    private static byte[] drawn(int shade) {
        def image = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB)
        (0..<640).each { x -> (0..<480).each { y -> image.setRGB(x, y, (x * 7 + y * 13 + shade * 50_000) & 0xffffff) } }
        def out = new ByteArrayOutputStream()
        ImageIO.write(image, 'jpg', out)
        out.toByteArray()
    }

    private String submitted(String from, String to, String day, String recipient) {
        def begun = send('POST', '/reports/work', tokens[Role.COORDINATOR], [csrfToken: forms[Role.COORDINATOR], kind: 'annual', from: from, to: to, language: 'fr'])
        def id = begun.headers().firstValue('location').get().split('/').last()
        done(id, 'draftJob')
        step(id, [step: 'send'])
        step(id, [step: 'approve'])
        done(id, 'finalJob')
        step(id, [step: 'submit', dated: day, recipient: recipient])
        id
    }

    private void step(String id, Map form) {
        assert send('POST', "/reports/work/$id/steps", tokens[Role.COORDINATOR], [csrfToken: forms[Role.COORDINATOR]] + form).statusCode() == 303
    }

    private void done(String id, String which) {
        new PollingConditions(timeout: 120, delay: 0.2).eventually {
            assert bean(ReportJobRepository).findById(bean(Works).find(id).get()."$which"()).get().state() == JobState.DONE
        }
    }

    def setup() {
        said('granted')
        Files.write(home.resolve('files/photos/marche.jpg'), picture)
    }

    def "what a report prints is noted when it is sealed: not every photo of its year, and each by its bytes"() {
        expect:
        noted() == [["marche-1", "marche", "Légende de marche", "photos/marche.jpg", ReportMaker.version(picture), withIt],
                    ['suite-1', 'suite', 'Légende de suite', 'photos/suite.jpg', ReportMaker.version(home.resolve('given/photos/suite.jpg').toFile().bytes), without]]

        and: 'the other was there to be printed, with consent'
        sealedPackage(withIt).facts().work().photos()*.code().toSet() == ['marche-1', 'voisine-1'] as Set
    }

    def "the photo's form and the page of all name exactly the reports that hold it, once its consent is withdrawn"() {
        expect: 'nothing before'
        page(LIST).contains('Aucun rapport déposé ne contient')
        !page('/reports').contains(LIST)
        !page('/activities/marche').contains('Encore dans')

        when:
        def form = [csrfToken: forms[Role.COORDINATOR], caption: 'Légende de marche', alt: 'Des gens', credit: 'CISO', consent: 'withdrawn', consent_expires: '']
        def saved = send('POST', '/photos/marche-1', tokens[Role.COORDINATOR], form, ['HX-Request': 'true'])

        then: 'at once, on the form that withdrew it'
        saved.statusCode() == 200
        saved.body().contains('Encore dans un rapport déposé')

        and:
        [saved.body(), page('/activities/marche'), page(LIST), page(LIST, Role.READER)].every {
            it.contains("/reports/work/$withIt/sealed/1\"") && !it.contains(without) && it.contains('Rapport annuel 2021-2022') && it.contains('Assemblée des membres') &&
                    it.contains('20 octobre 2022') && it.contains('Ce qu’on peut faire') && it.contains("/reports/work/$withIt#next")
        }
        page('/reports').contains(LIST)

        and: 'not to partners, and not at another photo'
        send('GET', LIST, tokens[Role.PARTNER], null).statusCode() == 403
        !page('/activities/voisine').contains('Encore dans')
    }

    def "it is found by its record, whatever becomes of that: #what"() {
        given:
        said('withdrawn')
        Files.write(home.resolve('files/photos/marche.jpg'), drawn(9))
        Files.write(home.resolve('files/photos/neuve.jpg'), drawn(8))

        when:
        assert desk([edit]) == []

        then:
        with(page(LIST)) {
            contains("/reports/work/$withIt/sealed/1\"")
            !contains(without)
            contains(told)
        }

        cleanup:
        desk([Edit.put('photos', [code: 'marche-1', file: 'photos/marche.jpg', activity: 'marche', caption: 'Légende de marche', credit: 'CISO', alt: 'Des gens', consent: 'granted'])])

        where:
        what                        | edit                                                                    | told
        'the file has other bytes'  | Edit.change('photos', [code: 'marche-1', caption: 'Autrement'], null)   | 'Légende de marche'
        'another file is named'     | Edit.change('photos', [code: 'marche-1', file: 'photos/neuve.jpg'], null) | 'a été remplacé depuis'
        'the record was taken out'  | Edit.remove('photos', [code: 'marche-1'], null)                         | 'photo retirée de Bilan'
    }

    def "what can be done follows the report: #state"() {
        given:
        said('withdrawn')

        when:
        sql("UPDATE report_work SET state = '$state' WHERE id = '$withIt'")

        then:
        page(LIST, Role.COORDINATOR).contains(link.replace('ID', withIt))
        page(LIST, Role.READER).contains(link.replace('ID', withIt)) == reader

        cleanup:
        sql("UPDATE report_work SET state = 'SUBMITTED' WHERE id = '$withIt'")

        where:
        state       | link                                                                      | reader
        'SUBMITTED' | '/reports/work/ID#next">Noter le retour'                                  | true
        'RETURNED'  | '/reports/work/ID#next">Le reprendre au brouillon'                        | true
        'APPROVED'  | '/reports/work/ID#next">Y continuer'                                      | true
        'ACCEPTED'  | '/reports/new?kind=annual&amp;from=2021-09-01&amp;to=2022-08-31">Commencer' | false
    }

    def "of a package sealed before this was noted, it is read from the package, once"() {
        given:
        def before = noted()
        said('withdrawn')
        sql('DELETE FROM sealed_photo')
        sql('UPDATE sealed_report SET photos_known = FALSE')

        expect:
        page(LIST).contains("/reports/work/$withIt/sealed/1\"")
        noted() == before

        when: 'a package that is gone is told, not passed over'
        def file = home.resolve('sealed').toFile().listFiles().find { SealedPackage.of(it.bytes).get().id() == sealedPackage(withIt).id() }
        def bytes = file.bytes
        sql('DELETE FROM sealed_photo')
        sql('UPDATE sealed_report SET photos_known = FALSE')
        file.delete()

        then:
        with(page(LIST)) {
            contains('n’ont pas pu être lus')
            contains("/reports/work/$withIt/sealed/1\"")
            !contains(without)
        }

        cleanup:
        file.bytes = bytes
        assert page(LIST).contains('Légende de marche')
    }

    private void said(String consent) {
        assert desk([Edit.change('photos', [code: 'marche-1', consent: consent], null)]) == []
    }

    private List desk(List<Edit> edits) {
        bean(RecordDesk).save(edits, new Author('coordinator', Door.PAGE), Language.FR).problems()
    }

    private SealedPackage sealedPackage(String work) {
        bean(SealedVault).open(bean(SealedReportRepository).findVersions(bean(Works).find(work).get().key())[0]).get()
    }

    private List<List<String>> noted() {
        bean(org.bilan.storage.BulkReader).select('SELECT p.photo, p.activity, p.caption, p.file, p.file_hash, s.work_id FROM sealed_photo p JOIN sealed_report s ON s.id = p.sealed_id ORDER BY p.photo',
                { row -> (1..6).collect { row.getString(it) } })
    }

    private void sql(String statement) {
        bean(Argument.of(TransactionOperations, Connection)).executeWrite { status ->
            status.connection.createStatement().withCloseable { it.executeUpdate(statement) }
        }
    }

    private String page(String address, Role role = Role.COORDINATOR) {
        def answer = send('GET', address, tokens[role], null)
        assert answer.statusCode() == 200
        answer.body()
    }

    private <T> T bean(def type) {
        server.applicationContext.getBean(type)
    }
}
