package org.bilan.web.report.worker

import ch.qos.logback.classic.Level
import ch.qos.logback.classic.Logger
import ch.qos.logback.classic.spi.ILoggingEvent
import ch.qos.logback.core.read.ListAppender
import java.nio.file.Path
import java.sql.DriverManager
import java.time.LocalDate
import org.bilan.exchange.Import
import org.bilan.report.ReportRequest
import org.bilan.value.Language
import org.bilan.value.Period
import org.bilan.web.WebSpec
import org.slf4j.LoggerFactory
import spock.util.concurrent.PollingConditions
import org.bilan.web.report.job.JobState
import org.bilan.web.report.job.ReportJobRepository
import org.bilan.web.report.job.ReportQueue

/** Reports are made while somebody else writes for long: an import of a large folder is one transaction. */
class ReportWorkerSpec extends WebSpec {
    static final LONGER_THAN_ANYBODY_WAITS = 7_000

    def "a report that is made while another writes is finished afterwards, at its first attempt, and nothing is logged as a fault"() {
        given:
        def context = server.applicationContext
        assert context.getBean(Import).run(Path.of('samples/ciso-2021-2022'), Language.FR).problems().empty
        def faults = new ListAppender<ILoggingEvent>()
        def log = LoggerFactory.getLogger('org.bilan.web.report') as Logger
        faults.start()
        log.addAppender(faults)
        def jobs = context.getBean(ReportJobRepository)
        def other = DriverManager.getConnection("jdbc:sqlite:${home.resolve('bilan.db')}?busy_timeout=20000")

        when:
        def id = context.getBean(ReportQueue).ask(ReportRequest.annual(Period.parse('2021-09-01/2022-08-31'), Language.FR, LocalDate.of(2022, 10, 1)), 'admin')
        new PollingConditions(timeout: 30, delay: 0.02).eventually {
            assert jobs.findById(id).get().state() == JobState.RUNNING
        }
        other.createStatement().withCloseable { it.execute('BEGIN IMMEDIATE') }
        def meanwhile = jobs.findById(id).get().state()
        Thread.sleep(LONGER_THAN_ANYBODY_WAITS)
        def still = jobs.findById(id).get().state()
        other.createStatement().withCloseable { it.execute('COMMIT') }

        then:
        [meanwhile, still] == [JobState.RUNNING] * 2
        new PollingConditions(timeout: 60, delay: 0.2).eventually {
            assert jobs.findById(id).get().state() == JobState.DONE
        }
        jobs.findById(id).get().attempts() == 1
        faults.list.findAll { it.level.isGreaterOrEqual(Level.WARN) }*.formattedMessage == []

        cleanup:
        log?.detachAppender(faults)
        other?.close()
    }
}
