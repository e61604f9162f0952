package org.bilan.exchange

import io.micronaut.context.ApplicationContext
import java.nio.file.Files
import java.nio.file.Path
import java.time.LocalDate
import org.bilan.finance.AllocationRepository
import org.bilan.finance.Expense
import org.bilan.finance.ExpenseRepository
import org.bilan.finance.LedgerReconciliationRepository
import org.bilan.finance.ReconciliationItemRepository
import org.bilan.storage.BulkWriter
import org.bilan.value.Language
import org.bilan.value.Period
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir

class LedgerComparisonSpec extends Specification {
    static final OCTOBER = Path.of('samples/ledger/quickbooks-2021-10.csv')
    static final MONTH = Period.parse('2021-10-01/2021-10-31')
    static final TODAY = LocalDate.parse('2021-11-15')

    @TempDir Path folder
    @AutoCleanup ApplicationContext context

    def setup() {
        context = ApplicationContext.run('bilan.home': folder.resolve('home').toString())
        Folder.whole(folder.resolve('data'))
        Files.delete(folder.resolve('data/ledger_sources.csv'))
        new Folder(folder.resolve('data'))
                .csv('ledger_accounts', 'source,account,category\nquickbooks,1000 Chequing,ignored\nquickbooks,5010,communication\nquickbooks,5020,travel\nquickbooks,5400,administration')
                .csv('ledger_lines', 'source,entry,account,date,amount,currency,expense')
        assert context.getBean(Import).run(folder.resolve('data'), Language.EN).problems() == []
    }

    ReconcileOutcome reconcile(Map given = [:]) {
        context.getBean(LedgerComparison).run(
                new ReconcileOrder(LedgerOrder.of(given.file ?: OCTOBER), given.period ?: MONTH, given.grant, 'Trésorerie'), TODAY, Language.EN)
    }

    List<String> differences(ReconcileOutcome outcome) {
        outcome.items().findAll { it.kind().isDifference() }.collect { "${it.kind()} ${it.number()} ${it.ledger()?.plain()} ${it.booked()?.plain()}" as String }
    }

    def "what the ledger became and was not touched since agrees with it; the rest is told line by line and kept"() {
        given:
        context.getBean(LedgerImport).run(LedgerOrder.of(OCTOBER), Language.EN)

        when:
        def outcome = reconcile()

        then:
        outcome.problems() == []
        differences(outcome) == ['BILAN_ONLY F-1 null 120.50']
        outcome.kept().booked().minus(outcome.kept().ledger()).plain() == '120.50'
        context.getBean(LedgerReconciliationRepository).findOfPeriod(MONTH.start(), MONTH.end())*.code() == ['quickbooks.2021-10-01_2021-10-31.2021-11-15']
        outcome.kept().sha256() == Files.readAllBytes(OCTOBER).digest('SHA-256')

        when:
        def expenses = context.getBean(ExpenseRepository)
        def rent = expenses.findById('QB-302').get()
        context.getBean(BulkWriter).upsert(Expense, [
                new Expense('QB-302', LocalDate.parse('2021-11-01'), null, rent.supplier(), rent.voucher(), rent.description(), rent.category(), rent.amountMinor(), 'CAD', null, null, null, null, null, null),
                new Expense('main', LocalDate.parse('2021-10-30'), null, null, 'M-1', 'Caisse', rent.category(), 10_00L, 'CAD', null, null, null, null, null, null)])
        def second = reconcile()

        then:
        differences(second) == ['BILAN_ONLY F-1 null 120.50', 'BILAN_ONLY M-1 null 10.00', 'PERIOD 302 1150.00 1150.00']
        second.kept().differences() == 3
        context.getBean(ReconciliationItemRepository).findByReconciliationOrderByPosition(second.kept().code()) == second.items()
    }

    def "what was not imported is only in the books"() {
        when:
        def outcome = reconcile()

        then:
        outcome.items().findAll { it.kind().name() == 'LEDGER_ONLY' }.size() == 5
        outcome.items().find { it.expense() == 'e1' } == null
        outcome.kept().ledger().plain() == '1653.25'
        outcome.kept().booked().plain() == '120.50'
    }

    def "a grant is reconciled by the classes that stand for it"() {
        expect:
        reconcile(grant: 'g1').kept().ledger().plain() == '248.50'
        reconcile(grant: 'g1').kept().booked().plain() == '100.00'
        reconcile(grant: 'g2').problems()*.message() == ['no class of “quickbooks” stands for the grant “g2”; add it to ledger_classes']
        reconcile(grant: 'g9').problems()*.message() == ['there is no grant “g9”']
    }

    def "a class that stands for a line of a grant charges the whole cost to it"() {
        when:
        context.getBean(LedgerImport).run(LedgerOrder.of(OCTOBER), Language.EN).problems() == []

        then:
        context.getBean(AllocationRepository).findByGrantOrderByExpenseAndLine('g1')
                .findAll { it.expense().startsWith('QB-') }.collectEntries { [it.expense(), [it.line(), it.amountMinor()]] } ==
                ['QB-20211014': ['SAL', 64_00L], 'QB-20211014-2': ['SAL', 64_00L], 'QB-301': ['SAL', 120_50L]]
        context.getBean(ExpenseRepository).findById('QB-301').get().project() == 'mex'
        differences(reconcile(grant: 'g1')) == ['BILAN_ONLY F-1 null 100.00']
    }

    def "with an account that nobody said the use of, nothing is compared"() {
        given:
        def other = Files.writeString(folder.resolve('other.csv'), Files.readString(OCTOBER).replace('5400 Rent', '5900 Other'))

        expect:
        reconcile(file: other).problems()*.message().any { it.contains('“5900 Other”') }
        context.getBean(LedgerReconciliationRepository).findOfPeriod(MONTH.start(), MONTH.end()) == []
    }
}
