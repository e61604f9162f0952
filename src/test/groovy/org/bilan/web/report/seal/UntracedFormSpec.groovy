package org.bilan.web.report.seal

import io.micronaut.context.ApplicationContext
import java.nio.file.Files
import java.nio.file.Path
import java.time.LocalDate
import org.bilan.exchange.Import
import org.bilan.report.ReportProgress
import org.bilan.report.ReportRequest
import org.bilan.report.seal.SealedPackage
import org.bilan.report.seal.Sealing
import org.bilan.report.trace.Trace
import org.bilan.report.trace.TraceJson
import org.bilan.value.Language
import org.bilan.value.Period
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir

/** Forms that were sealed before Bilan traced the figures of forms. */
class UntracedFormSpec extends Specification {
    @TempDir Path home
    @AutoCleanup ApplicationContext context

    def "of a form without a trace the records alone are compared, and none of its figures is told as new"() {
        given:
        def folder = Files.createDirectories(home.resolve('report-templates/formulaire'))
        ['profile.yaml', 'form.pdf', 'form.xlsx'].each { Files.copy(Path.of('samples/funder-form', it), folder.resolve(it)) }
        context = ApplicationContext.run('bilan.home': home.toString())
        assert context.getBean(Import).run(Path.of('samples/ciso-2021-2022'), Language.FR).problems().empty
        def request = ReportRequest.funder('HAITI-MRIF', Period.parse('2021-03-01/2021-12-31'), Language.FR, LocalDate.parse('2022-10-15')).with('formulaire').ofFunder()
        def sealing = context.getBean(Sealing)
        def sealed = sealing.seal(sealing.freeze(request, ReportProgress.SILENT).bytes(), [], null, '')
        def old = new SealedPackage(sealed.files() + ['trace.json': TraceJson.write(new Trace([])).getBytes('UTF-8')])
        def told = { before, after -> SealedComparison.between(before, after).with { [it.untold(), it.figures()] } }

        expect:
        told(old, sealed) == [SealedChanges.UNTRACED, []]
        told(sealed, sealed) == [null, []]

        and: 'one that never had a figure is compared like any other'
        told(old, old) == [null, []]
    }
}
