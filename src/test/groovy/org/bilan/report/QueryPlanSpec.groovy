package org.bilan.report

import org.bilan.report.fact.FactsReader

import ch.qos.logback.classic.Level
import ch.qos.logback.classic.Logger
import ch.qos.logback.classic.spi.ILoggingEvent
import ch.qos.logback.core.AppenderBase
import io.micronaut.context.ApplicationContext
import io.micronaut.data.runtime.config.DataSettings
import io.micronaut.transaction.TransactionOperations
import java.nio.file.Path
import java.time.LocalDate
import org.bilan.audit.AuditEntryRepository
import org.bilan.audit.AuditSearch
import org.bilan.exchange.Import
import org.bilan.value.Language
import org.bilan.value.Period
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

/** Every query that a report asks finds its rows by an index: ten years of records must not slow the report of one. */
class QueryPlanSpec extends Specification {
    static final Period YEAR = Period.parse('2021-09-01/2022-08-31')
    static final LocalDate DATE = LocalDate.parse('2022-10-15')

    /** The tables that grow with every year. */
    static final GROWING = ['activity', 'activity_grant', 'activity_partner', 'reach', 'expense', 'allocation', 'receipt', 'ledger_line']

    @TempDir @Shared Path home
    @Shared @AutoCleanup ApplicationContext context

    def setupSpec() {
        context = ApplicationContext.run('bilan.home': home.toString())
        assert context.getBean(Import).run(Path.of('samples/ciso-2021-2022'), Language.FR).problems() == []
    }

    def "no query of a report of #kind walks a whole table that grows"() {
        when:
        def asked = queries { context.getBean(FactsReader).read(request) }

        then:
        asked.size() > 10
        GROWING.findAll { table -> asked.any { it =~ /(?i)\bFROM "?$table\b/ } }.size() > 4
        asked.each { query -> assert scans(query) == [] }

        where:
        kind     | request
        'a year' | ReportRequest.annual(YEAR, Language.FR, DATE)
        'grants' | ReportRequest.funder('NQSF', YEAR, Language.FR, DATE)
    }

    def "the page of the audit trail finds and counts #what by an index"() {
        given:
        def trail = context.getBean(AuditEntryRepository)

        when:
        def asked = queries {
            trail.find(search, 0, 25)
            trail.count(search)
        }

        then:
        asked.size() == 2
        asked.collectMany { steps(it) }.findAll { it.startsWith('SCAN') } == []

        where:
        what               | search
        'a door'           | search(door: 'page')
        'a day'            | search(from: 1_000, before: 2_000)
        'a day of a door'  | search(door: 'import', from: 1_000, before: 2_000)
        'what came before' | search(before: 2_000)
        'a person'         | search(who: 'lea')
        'a table'          | search(table: 'grants')
        'a record'         | search(table: 'grants', key: 'NQSF')
    }

    private static AuditSearch search(Map of) {
        new AuditSearch(of.table ?: '', of.key ?: '', of.who ?: '', of.door ?: '', of.from ?: Long.MIN_VALUE, of.before ?: Long.MAX_VALUE)
    }

    def "a walk through a whole table is seen"() {
        expect:
        scans('SELECT * FROM expense WHERE description = ?') == ['SCAN expense']
        steps("SELECT number FROM audit_entry WHERE door <> 'PAGE'") == ['SCAN audit_entry USING COVERING INDEX audit_entry_by_door']
    }

    def "what another thread asks meanwhile is not heard"() {
        expect:
        queries { Thread.start { context.getBean(AuditEntryRepository).count(search(door: 'page')) }.join() } == []
        queries { context.getBean(AuditEntryRepository).count(search(door: 'page')) }.size() == 1
    }

    private static List<String> queries(Closure work) {
        def logger = DataSettings.QUERY_LOG as Logger
        def before = logger.level
        def said = new Heard(Thread.currentThread())
        said.start()
        logger.addAppender(said)
        logger.level = Level.DEBUG
        logger.additive = false
        try {
            work()
        } finally {
            logger.level = before
            logger.additive = true
            logger.detachAppender(said)
        }
        said.lines.findAll { it.startsWith('Executing Query: ') }*.substring('Executing Query: '.length()).unique()
    }

    /** What one thread says. A line that is kept for later no longer knows whose it was. */
    private static class Heard extends AppenderBase<ILoggingEvent> {
        final List<String> lines = []
        private final Thread speaker

        Heard(Thread speaker) {
            this.speaker = speaker
        }

        @Override
        protected void append(ILoggingEvent line) {
            if (Thread.currentThread() === speaker) {
                lines << line.formattedMessage
            }
        }
    }

    /** What the plan reads from the first row to the last without the order of an index. */
    private List<String> scans(String query) {
        steps(query).findAll { step -> GROWING.any { step ==~ /SCAN $it( AS \w+)?/ } }
    }

    /** The plan of a query, step by step. */
    private List<String> steps(String query) {
        context.getBean(TransactionOperations).executeRead { status ->
            def steps = []
            status.connection.prepareStatement("EXPLAIN QUERY PLAN $query".toString()).withCloseable { statement ->
                statement.executeQuery().withCloseable { rows ->
                    while (rows.next()) {
                        steps << rows.getString('detail')
                    }
                }
            }
            steps
        }
    }
}
