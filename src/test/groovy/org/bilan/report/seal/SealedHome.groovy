package org.bilan.report.seal

import io.micronaut.context.ApplicationContext
import java.nio.file.Path
import java.time.Instant
import java.time.LocalDate
import org.bilan.exchange.Import
import org.bilan.report.ReportProgress
import org.bilan.report.ReportRequest
import org.bilan.value.Language
import org.bilan.value.Period

/** A home of the sample, and packages sealed in it. */
class SealedHome implements AutoCloseable {
    static final Period YEAR = Period.parse('2021-09-01/2022-08-31')
    static final LocalDate DATE = LocalDate.parse('2022-10-15')
    static final List<SealedStep> STEPS = [new SealedStep('begin', 'marie', Instant.parse('2022-10-01T12:00:00Z'), ''), new SealedStep('submit', 'jo', Instant.parse('2022-10-15T12:00:00Z'), 'Envoyé.')]

    final Path home
    final ApplicationContext context

    SealedHome(Path home) {
        this.home = home
        context = ApplicationContext.run('bilan.home': home.toString())
        assert context.getBean(Import).run(Path.of('samples/ciso-2021-2022'), Language.FR).problems().isEmpty()
    }

    static ReportRequest annual() {
        ReportRequest.annual(YEAR, Language.FR, DATE)
    }

    static ReportRequest funder(String grant, Language language = Language.FR) {
        ReportRequest.funder(grant, YEAR, language, DATE)
    }

    SealedPackage seal(ReportRequest request, List<SealedStep> steps = STEPS, Correction correction = null, String trail = null) {
        def sealing = context.getBean(Sealing)
        def frozen = sealing.freeze(request, ReportProgress.SILENT)
        assert !frozen.files().isEmpty()
        sealing.seal(frozen.bytes(), steps, correction, trail)
    }

    SigningKeys keys() {
        context.getBean(SigningKeys)
    }

    void close() {
        context.close()
    }
}
