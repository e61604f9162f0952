package org.bilan.report

import org.bilan.report.trace.How

import org.bilan.report.make.ReportMaker

import io.micronaut.context.ApplicationContext
import java.nio.file.Files
import java.nio.file.Path
import java.util.zip.ZipEntry
import java.util.zip.ZipInputStream
import java.util.zip.ZipOutputStream
import org.bilan.document.Fidelity
import org.bilan.document.Fidelity.Printed
import org.bilan.document.FidelitySamples
import org.bilan.document.LibreOffice
import org.bilan.document.page.HtmlConverter
import org.bilan.document.pdf.PdfRenderer
import org.bilan.exchange.Import
import org.bilan.value.Language
import org.bilan.value.Period
import spock.lang.Requires
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

/**
 * How near our pages are to LibreOffice's, from the same Word files with the same fonts: the sample's reports, one of each
 * profile and language, and small files that each do one thing. What was measured is left in {@code target/fidelity}.
 * The floors are a little below what was measured with LibreOffice 7.4.
 */
@Requires(value = { LibreOffice.isInstalled() }, reason = 'there is no LibreOffice (soffice) on this machine')
class FidelitySpec extends Specification {
    /**
     * By document: the share of words on the same page, and of the page's cells that are alike, that it must reach, and by
     * how many pages the two may differ where that is not none.
     */
    static final Map<String, List<Number>> FLOORS = [
        'annual, French'          : [0.94, 0.92],
        'annual, English'         : [0.94, 0.92],
        'annual, Spanish'         : [0.94, 0.92],
        'mrif-qsf, French'        : [0.90, 0.92],
        'foundation, French'      : [0.94, 0.90],
        'federal-claim, French'   : [0.87, 0.90],
        'federal-claim, English'  : [0.94, 0.93],
        'portal-sqrc, French'     : [0.95, 0.93],
        'lists'                   : [0.98, 0.95],
        'numbered headings'       : [0.98, 0.94],
        'merged cells'            : [0.97, 0.97],
        'long table'              : [0.98, 0.97],
        'first and even pages'    : [0.97, 0.97],
        'landscape section'       : [0.98, 0.97],
        'two columns'             : [0.95, 0.94],
        'text box'                : [0.97, 0.95],
        'footnotes'               : [0.97, 0.96],
        'tab stops'               : [0.98, 0.97],
        'borders and shading'     : [0.85, 0.89],
        'pictures'                : [0.98, 0.94],
    ]

    /** Both PDFs of each document are left here, to be looked at side by side. */
    static final Path LEFT = Path.of('target/fidelity')

    @TempDir @Shared Path folder
    @Shared Map<String, byte[]> documents = [:]
    @Shared Map<String, Printed> theirs = [:]
    @Shared Map<String, Fidelity> measured = [:]

    def setupSpec() {
        Files.createDirectories(LEFT)
        documents.putAll(reports())
        documents.putAll(FidelitySamples.all())
        def named = documents.collectEntries { name, docx -> [name.replaceAll(/\W+/, '-'), docx] }
        def converted = LibreOffice.converted(folder, named, 'pdf')
        documents.keySet().each { theirs[it] = new Printed(converted[it.replaceAll(/\W+/, '-')]) }
        named.each { name, docx ->
            Files.write(LEFT.resolve("${name}.docx"), docx)
            Files.write(LEFT.resolve("${name}-libreoffice.pdf"), converted[name])
        }
    }

    def cleanupSpec() {
        def lines = ['| Document | Pages | Words on the same page | Page picture alike |', '|---|---|---|---|'] + measured.collect { name, near -> near.line(name) }
        Files.writeString(LEFT.resolve('README.md'), lines.join('\n') + '\n')
    }

    /** The Word files of the sample's reports. */
    private Map<String, byte[]> reports() {
        def context = ApplicationContext.run('bilan.home': folder.resolve('home').toString())
        try {
            assert context.getBean(Import).run(SampleReportsSpec.FOLDER, Language.FR).problems().isEmpty()
            def maker = context.getBean(ReportMaker)
            def requests = [French: Language.FR, English: Language.EN, Spanish: Language.ES].collectEntries { word, language ->
                ["annual, $word".toString(), ReportRequest.annual(SampleReportsSpec.YEAR, language, SampleReportsSpec.DATE)]
            }
            requests['mrif-qsf, French'] = funder('NQSF', '2021-09-01/2022-08-31', 'mrif-qsf', Language.FR)
            requests['foundation, French'] = funder('LEO-CORMIER', '2021-09-01/2022-08-31', 'foundation', Language.FR)
            requests['federal-claim, French'] = funder('REFORME-TRAVAIL', '2021-01-01/2021-12-31', 'federal-claim', Language.FR)
            requests['federal-claim, English'] = funder('REFORME-TRAVAIL', '2021-01-01/2021-12-31', 'federal-claim', Language.EN)
            requests['portal-sqrc, French'] = funder('PSOCI', '2020-11-01/2021-12-31', 'portal-sqrc', Language.FR)
            requests.collectEntries { name, request -> [name, maker.draft(request.as(EnumSet.of(ReportFormat.DOCX)), ReportProgress.SILENT).report().files()[0].bytes()] }
        } finally {
            context.close()
        }
    }

    private static ReportRequest funder(String grant, String period, String profile, Language language) {
        ReportRequest.funder(grant, Period.parse(period), language, SampleReportsSpec.DATE).with(profile)
    }

    private static byte[] ours(byte[] docx) {
        PdfRenderer.render(HtmlConverter.convert(docx)).bytes()
    }

    def "#name has as many pages as with LibreOffice, with the same words on them, and looks like it"() {
        when:
        def pdf = ours(documents[name])
        def near = Fidelity.between(new Printed(pdf), theirs[name])
        Files.write(LEFT.resolve(name.replaceAll(/\W+/, '-') + '-bilan.pdf'), pdf)
        measured[name] = near

        then:
        Math.abs(near.pages - near.otherPages) <= (floor[2] ?: 0)
        near.text >= floor[0]
        near.picture >= floor[1]

        where:
        name << FLOORS.keySet()
        floor = FLOORS[name]
    }

    def "#name falls below that with letters three points larger, or every other word lost"() {
        given:
        def larger = Fidelity.between(new Printed(ours(spoilt(documents[name], 'word/styles.xml', this.&enlarged))), theirs[name])
        def fewer = Fidelity.between(new Printed(ours(spoilt(documents[name], 'word/document.xml', this.&withoutWords)), false), theirs[name])

        expect:
        Math.abs(larger.pages - larger.otherPages) > (floor[2] ?: 0) || larger.text < floor[0] || larger.picture < floor[1]
        fewer.text < floor[0]

        where:
        name << FLOORS.keySet()
        floor = FLOORS[name]
    }

    private static byte[] spoilt(byte[] docx, String part, Closure<String> how) {
        def out = new ByteArrayOutputStream()
        new ZipOutputStream(out).withCloseable { to ->
            new ZipInputStream(new ByteArrayInputStream(docx)).withCloseable { from ->
                for (def entry = from.nextEntry; entry != null; entry = from.nextEntry) {
                    def bytes = from.readAllBytes()
                    to.putNextEntry(new ZipEntry(entry.name))
                    to.write(entry.name == part ? how(new String(bytes, 'UTF-8')).getBytes('UTF-8') : bytes)
                }
            }
        }
        out.toByteArray()
    }

    private static String enlarged(String xml) {
        xml.replaceAll(/<w:sz w:val="(\d+)"/) { whole, size -> "<w:sz w:val=\"${size.toInteger() + 6}\"" }
    }

    private static String withoutWords(String xml) {
        int at = 0
        xml.replaceAll(/(?<=[ >])[\p{L}’]{3,}(?=[ <.,])(?=[^<>]*<\/w:t>)/) { String word -> at++ % 2 == 0 ? '' : word }
    }
}
