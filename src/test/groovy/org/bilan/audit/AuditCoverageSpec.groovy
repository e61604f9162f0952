package org.bilan.audit

import com.tngtech.archunit.ArchConfiguration
import com.tngtech.archunit.core.domain.JavaClass
import com.tngtech.archunit.core.importer.ClassFileImporter
import com.tngtech.archunit.core.importer.ImportOption
import io.micronaut.context.ApplicationContext
import io.micronaut.core.type.Argument
import io.micronaut.data.annotation.MappedEntity
import io.micronaut.transaction.TransactionOperations
import java.nio.file.Path
import java.sql.Connection
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

/**
 * Nothing is written past the audit trail: a new table, or a new place that writes to one, is to be told in the trail, or
 * to be named here with the reason why it is not.
 */
class AuditCoverageSpec extends Specification {
    /** Tables that the trail does not tell of. */
    static final Map<String, String> NOT_TOLD = [
            audit_entry     : 'the trail itself',
            audit_head      : 'where the trail ends',
            open_session    : 'comings and goings, not data; that somebody else ends a session is told',
            failed_sign_in  : 'counts of attempts, cleared by themselves',
            saved_view      : 'what a person likes to look at',
            report_job      : 'a queue of files made from records; who asked and when stands in it, and steps of a report are told',
            report_difference: 'computed from records that are told; the step back to draft is told',
            reminder        : 'a queue of letters, made from what is due',
            ledger_line     : 'the line of the books that an expense came of: the expense is told, and the import counts the lines',
            ledger_source   : 'how the columns of an export were read last',
            sealed_photo    : 'what a sealed report prints, read from its package; the package is told when it is sealed',
            reconciliation_item: 'computed from the export and the records; the reconciliation is told with its sums and hash',
    ]

    /** Who writes without telling, and who tells instead. */
    static final Map<String, String> TOLD_ELSEWHERE = [
            'exchange.Store'         : 'RecordDesk, Import and LedgerImport tell of each record before they store it',
            'exchange.LedgerRun'     : 'LedgerImport tells of the import; the source is how its columns were read',
            'exchange.LedgerBooking' : 'Noting, which it calls, tells of each expense',
            'audit.AuditTrail'       : 'the trail itself',
            'web.report.job.JobConformity': 'what was found in a file that was made',
            'finance.Allocating'     : 'web.money.Charging tells of the parts',
            'security.Accounts'      : 'AccountDesk, PasswordLinks and FirstAccount tell who changed an account',
            'security.ApiTokens'     : 'AccountDesk tells of tokens made and ended',
            'security.Sessions'      : 'comings and goings; AccountDesk tells who ended whose session',
            'security.Attempts'      : 'counts of attempts',
            'notice.ReminderQueue'   : 'a queue of letters',
            'web.activity.SavedViews': 'what a person likes to look at',
            'web.report.life.StepDesk'    : 'StepJournal, which it calls, tells of each step',
            'web.report.seal.SealedPhotos': 'what a package holds, which SealingDesk tells of',
            'web.report.watch.Recall'      : 'computed from the records; StepDesk has the step back to draft told',
            'web.report.job.ReportQueue' : 'a queue of files made from records',
            'web.report.worker.ReportSweeping': 'files made from records that nobody wants any more',
    ]

    static final WRITES = ~/(?is)\s*(insert|update|delete).*/
    static final NAMED = ~/(save|update|delete|remove|persist).*/

    @TempDir Path home
    @Shared List<JavaClass> classes

    def setupSpec() {
        ArchConfiguration.get().resolveMissingDependenciesFromClassPath = false
        classes = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages('org.bilan')
                .findAll { !it.simpleName.startsWith('$') && !name(it).contains('.$') && !name(it).endsWith('.') }
    }

    def "every table is told in the trail, or named with the reason why it is not"() {
        given:
        def tables = tables()

        expect: 'the records of the data folder are told one and all, the others as their own table'
        tables - NOT_TOLD.keySet() - records() == [
                'account', 'api_token', 'password_link', 'closed_period', 'report_work', 'report_step', 'report_annex', 'report_comment', 'sealed_report'] as Set
        NOT_TOLD.keySet() - tables == [] as Set
    }

    /** Those that a new home has. */
    private Set<String> tables() {
        ApplicationContext.run('bilan.home': home.toString()).withCloseable { context ->
            context.getBean(Argument.of(TransactionOperations, Connection)).executeRead { status ->
                status.connection.createStatement().withCloseable { statement ->
                    def named = statement.executeQuery("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'flyway_%'")
                    def all = [] as Set
                    while (named.next()) {
                        all << named.getString(1)
                    }
                    all
                }
            }
        }
    }

    /** The tables of the data folder and their links, which are written by the desk and by imports alone. */
    private static Set<String> records() {
        def type = Class.forName('org.bilan.exchange.Tables')
        def field = type.getDeclaredField('ALL')
        field.accessible = true
        field.get(null).collectMany { layout ->
            def of = layout.class.getDeclaredMethod('type')
            of.accessible = true
            [of.invoke(layout)] + links(layout)
        }.collect { it.getAnnotation(MappedEntity).value() } as Set
    }

    private static List<Class> links(Object layout) {
        def of = layout.class.getDeclaredMethod('links')
        of.accessible = true
        of.invoke(layout).collect { column ->
            def link = column.class.getDeclaredMethod('link')
            link.accessible = true
            link.invoke(column)
        }
    }

    def "whoever writes to the database tells the trail, or is named with who tells instead"() {
        given:
        def writers = writers()

        expect: 'the guard sees what it guards'
        writers.contains('exchange.Store')
        writers.contains('web.report.life.Works')
        writers.contains('security.PasswordLinks')

        and:
        writers - tellers() == TOLD_ELSEWHERE.keySet()
    }

    private Set<String> writers() {
        classes.collectMany { type ->
            (type.methodCallsFromSelf + type.methodReferencesFromSelf).findAll { it.target.owner != type && isWrite(it.target.owner, it.target.name) }.collect { name(type) }
        } as Set
    }

    /** Those that have the trail told of what they do. */
    private Set<String> tellers() {
        classes.findAll { type -> type.methodCallsFromSelf.any { it.target.owner.name == AuditTrail.name && it.target.name == 'add' } }
                .collect { name(it) } as Set
    }

    private static boolean isWrite(JavaClass owner, String method) {
        if (owner.name == 'org.bilan.storage.BulkWriter') {
            return true
        }
        if (!owner.name.startsWith('org.bilan.') || !owner.isAnnotatedWith('io.micronaut.data.jdbc.annotation.JdbcRepository')) {
            return false
        }
        def declared = owner.methods.find { it.name == method }
        def sql = declared?.annotations?.find { it.rawType.name == 'io.micronaut.data.annotation.Query' }?.get('value')?.orElse('')
        sql ? sql ==~ WRITES : method ==~ NAMED
    }

    private static String name(JavaClass type) {
        (type.name - 'org.bilan.').replaceAll(/\$.*/, '')
    }
}
