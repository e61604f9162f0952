package org.bilan.exchange

import io.micronaut.context.ApplicationContext
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres
import java.nio.file.Files
import java.nio.file.Path
import java.time.LocalDate
import org.bilan.finance.AllocationRepository
import org.bilan.finance.ExpenseRepository
import org.bilan.value.Language
import org.bilan.value.Period
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

class LedgerPostgresSpec extends Specification {
    static final OCTOBER = Path.of('samples/ledger/quickbooks-2021-10.csv')
    static final NOVEMBER = Path.of('samples/ledger/quickbooks-2021-11.csv')

    @Shared @AutoCleanup EmbeddedPostgres server
    @TempDir Path temp

    def setupSpec() {
        server = EmbeddedPostgres.start()
    }

    def "mapping, two months, an update and a reconciliation come to the same on a server as in an embedded database"() {
        given:
        Folder.whole(temp.resolve('data'))
        ['ledger_sources', 'ledger_lines'].each { Files.delete(temp.resolve("data/${it}.csv")) }
        new Folder(temp.resolve('data'))
                .csv('ledger_accounts', 'source,account,category\nquickbooks,1000 Chequing,ignored\nquickbooks,5010,communication\nquickbooks,5020,travel\nquickbooks,5400,administration')
                .csv('ledger_classes', 'source,class,project,grant,line\nquickbooks,Mexique,mex,g1,SAL')
        def embedded = ApplicationContext.run('bilan.home': temp.resolve('one').toString())
        def served = ApplicationContext.run(
                'bilan.home': temp.resolve('two').toString(),
                'bilan.database.url': "postgresql://postgres:postgres@localhost:${server.port}/postgres" as String)

        when:
        def told = [embedded, served].collect { chain(it) }

        then:
        told[1] == told[0]
        told[0].fates == [[IGNORED: 2, KNOWN: 0, NEW: 6, UPDATED: 0], [IGNORED: 0, KNOWN: 3, NEW: 3, UPDATED: 1], [IGNORED: 0, KNOWN: 7, NEW: 0, UPDATED: 0]]
        told[0].charged.size() == 4
        told[0].differences == ['BILAN_ONLY 301 null 120.50', 'BILAN_ONLY F-1 null 120.50', 'BILAN_ONLY null null 64.00']

        cleanup:
        embedded.close()
        served.close()
    }

    private Map chain(ApplicationContext context) {
        assert context.getBean(Import).run(temp.resolve('data'), Language.EN).problems() == []
        def orders = [new LedgerOrder(OCTOBER, null, null, null, null, LedgerOrder.Matches.NEW, false, false),
                      new LedgerOrder(NOVEMBER, null, null, null, null, LedgerOrder.Matches.NEW, true, false)]
        def outcomes = (orders + orders[1]).collect { context.getBean(LedgerImport).run(it, Language.EN) }
        def month = context.getBean(LedgerComparison).run(
                new ReconcileOrder(LedgerOrder.of(NOVEMBER), Period.parse('2021-10-01/2021-10-31'), null, 'Trésorerie'), LocalDate.parse('2021-11-15'), Language.EN)
        [problems   : outcomes*.problems(),
         remarks    : outcomes*.remarks()*.toString(),
         fates      : outcomes.collect { one -> [LedgerFate.IGNORED, LedgerFate.KNOWN, LedgerFate.NEW, LedgerFate.UPDATED].collectEntries { [it.name(), one.lines(it)] } },
         expenses   : context.getBean(ExpenseRepository).findAll().toList().sort { it.code() }*.toString(),
         charged    : context.getBean(AllocationRepository).findAll().findAll { it.expense().startsWith('QB') }.collect { [it.expense(), it.grant(), it.amountMinor(), it.claimedMinor()] }.toSorted { it[0] },
         differences: month.items().findAll { it.kind().isDifference() }.collect { "${it.kind()} ${it.number()} ${it.ledger()?.plain()} ${it.booked()?.plain()}" as String }]
    }
}
