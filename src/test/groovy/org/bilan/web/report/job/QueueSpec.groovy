package org.bilan.web.report.job

import io.micronaut.context.ApplicationContext
import java.nio.file.Path
import java.time.Clock
import java.time.Instant
import java.time.LocalDate
import java.time.ZoneId
import java.time.ZoneOffset
import org.bilan.value.Period
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir

/** The queue of reports of an empty home, at a time that the spec says. */
abstract class QueueSpec extends Specification {
    static final LocalDate DAY = LocalDate.of(2026, 11, 20)
    static final Period YEAR = new Period(LocalDate.of(2021, 9, 1), LocalDate.of(2022, 8, 31))

    @TempDir Path home
    @AutoCleanup ApplicationContext context
    Instant now = Instant.parse('2026-11-20T12:00:00Z')
    ReportQueue queue
    ReportJobRepository jobs

    def setup() {
        context = ApplicationContext.builder().properties('bilan.home': home.toString()).build()
        context.registerSingleton(Clock, new Clock() {
            ZoneId zone = ZoneOffset.UTC

            Clock withZone(ZoneId other) { this }

            Instant instant() { now }
        })
        context.start()
        queue = context.getBean(ReportQueue)
        jobs = context.getBean(ReportJobRepository)
    }
}
