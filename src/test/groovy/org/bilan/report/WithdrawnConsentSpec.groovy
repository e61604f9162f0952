package org.bilan.report

import org.bilan.report.make.FinishedReport
import org.bilan.report.make.ReportMaker

import io.micronaut.context.ApplicationContext
import java.awt.image.BufferedImage
import java.nio.file.Files
import java.nio.file.Path
import java.time.LocalDate
import java.util.zip.ZipInputStream
import javax.imageio.ImageIO
import org.apache.pdfbox.Loader
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject
import org.bilan.audit.Author
import org.bilan.audit.Door
import org.bilan.exchange.Edit
import org.bilan.exchange.Import
import org.bilan.exchange.RecordDesk
import org.bilan.value.Language
import org.bilan.value.Period
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir

/** A photo whose consent was withdrawn leaves every later report, whatever its format, on the cover as in the text. */
class WithdrawnConsentSpec extends Specification {
    static final CAPTION = 'Sous la pluie de mai'

    @TempDir Path temp
    @AutoCleanup ApplicationContext context

    def "#photo leaves DOCX, PDF, HTML, XLSX and drafts once its consent is withdrawn"() {
        given:
        context = home(photo)

        when:
        def before = made()

        then: 'it was there'
        before.pictures > 0
        before.pdfImages > 0
        before.said

        when:
        context.getBean(RecordDesk).save([Edit.change('photos', [code: photo, consent: 'withdrawn'], null)], new Author('marie', Door.PAGE), Language.EN).problems() == []
        def after = made()

        then:
        after.pictures == 0
        after.pdfImages == 0
        !after.said

        and: 'the report says which, and why'
        after.findings.any { it.code() == 'photo.consent' && it.subject().code() == photo }

        where:
        photo << ['P1', 'cover']
    }

    private ApplicationContext home(String photo) {
        def data = Files.createDirectories(temp.resolve('data/photos')).parent
        def image = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB)
        (0..<640).each { x -> (0..<480).each { y -> image.setRGB(x, y, (x * 7 + y * 13) & 0xffffff) } }
        ImageIO.write(image, 'jpg', data.resolve('photos/p.jpg').toFile())
        [
                settings     : 'key,value\norganization,ciso\ncurrency,CAD\nfiscal_year_start,09-01\nlanguage,fr\n',
                organizations: 'code,name\nciso,CISO\n',
                themes       : 'code,title\neducation,Éducation\n',
                activities   : 'code,date,title,kind,role,status,theme,description\na,2022-05-21,Marche,mobilization,organized,done,education,Une marche a eu lieu.\n',
                photos       : "code,file,activity,caption,credit,alt,consent\n$photo,photos/p.jpg,${photo == 'cover' ? '' : 'a'},$CAPTION,CISO,Des gens qui marchent,granted\n",
        ].each { name, text -> Files.writeString(data.resolve("${name}.csv"), text as String) }
        def context = ApplicationContext.run('bilan.home': temp.resolve('home').toString())
        assert context.getBean(Import).run(data, Language.EN).problems() == []
        context
    }

    private Map made() {
        def period = new Period(LocalDate.of(2021, 9, 1), LocalDate.of(2022, 8, 31))
        def request = ReportRequest.annual(period, Language.FR, LocalDate.of(2022, 10, 1))
                .as([ReportFormat.DOCX, ReportFormat.PDF, ReportFormat.HTML, ReportFormat.XLSX] as Set)
        def maker = context.getBean(ReportMaker)
        def report = maker.make(request)
        def draft = maker.draft(request, ReportProgress.SILENT).report()
        def bytes = { FinishedReport one, ReportFormat format -> one.files().find { it.format() == format }.bytes() }
        def counts = [report, draft].collect { one ->
            def html = new String(bytes(one, ReportFormat.HTML), 'UTF-8')
            [photos(bytes(one, ReportFormat.DOCX)), html.count('data:image/jpeg'), photos(bytes(one, ReportFormat.XLSX))]
        }
        [
                pictures : counts.flatten().sum(),
                pdfImages: [report, draft].sum { images(bytes(it, ReportFormat.PDF)) },
                said     : new String(bytes(report, ReportFormat.HTML), 'UTF-8').contains(CAPTION),
                findings : report.findings(),
        ]
    }

    private static int photos(byte[] zip) {
        def found = 0
        new ZipInputStream(new ByteArrayInputStream(zip)).withCloseable { entries ->
            for (def entry = entries.nextEntry; entry != null; entry = entries.nextEntry) {
                found += entry.name ==~ /.*\.jpe?g/ ? 1 : 0
            }
        }
        found
    }

    private static int images(byte[] pdf) {
        Loader.loadPDF(pdf).withCloseable { document ->
            document.pages.sum { page -> page.resources.XObjectNames.count { page.resources.getXObject(it) instanceof PDImageXObject } }
        }
    }
}
