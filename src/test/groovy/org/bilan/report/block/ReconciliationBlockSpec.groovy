package org.bilan.report.block

import org.bilan.report.Sample
import org.bilan.report.check.ReconciliationChecks

import java.time.LocalDate
import org.bilan.document.Cell
import org.bilan.document.Table
import org.bilan.finance.CostCategory
import org.bilan.finance.LedgerReconciliation
import org.bilan.finance.ReconciliationItem
import org.bilan.finance.ReconciliationKind
import org.bilan.value.Language
import spock.lang.Specification

class ReconciliationBlockSpec extends Specification {
    static final DAY = LocalDate.parse('2021-10-18')

    static LedgerReconciliation kept(int differences) {
        new LedgerReconciliation('r', 'quickbooks', 'grand-livre.csv', 'ab' * 32, LocalDate.parse('2021-09-01'), LocalDate.parse('2022-08-31'), null, 'CAD', 1_150_00L, 10_00L, differences, LocalDate.parse('2022-09-15'), 'la trésorerie')
    }

    static ReconciliationItem item(int position, ReconciliationKind kind, Map given) {
        new ReconciliationItem(null, 'r', position, kind, given.account, given.category, given.expense, given.number, given.description, given.ledgerOn, given.bookedOn, given.ledger, given.booked, 'CAD')
    }

    static final ITEMS = [
            item(0, ReconciliationKind.ACCOUNT, [account: '', ledger: 0L, booked: 10_00L]),
            item(1, ReconciliationKind.ACCOUNT, [account: '5400 Loyer', ledger: 1_150_00L, booked: 0L]),
            item(2, ReconciliationKind.CATEGORY, [category: CostCategory.ADMINISTRATION, ledger: 1_150_00L, booked: 10_00L]),
            item(3, ReconciliationKind.PERIOD, [account: '5400 Loyer', expense: 'QB-302', number: '302', description: 'Loyer', ledgerOn: DAY, bookedOn: LocalDate.parse('2022-09-01'), ledger: 1_150_00L, booked: 1_150_00L])]

    static List<List<String>> told(Table table) {
        table.rows().collect { row -> row.cells().collect { it instanceof Cell.Amount ? it.money().plain() : it instanceof Cell.Text ? it.text() : '' } }
    }

    def "totals, then differences, then which file was compared when; a difference weighs as much as it changes the period"() {
        expect:
        told(new ReconciliationTables(kept(1), ITEMS, Language.FR).whole()) == [
                ['Par compte', '', '', ''],
                ['Dans aucun compte du grand livre', '0.00', '10.00', '-10.00'],
                ['5400 Loyer', '1150.00', '0.00', '1150.00'],
                ['Par catégorie', '', '', ''],
                ['Administration', '1150.00', '10.00', '1140.00'],
                ['Total', '1150.00', '10.00', '1140.00'],
                ['Différences', '', '', ''],
                ["dans une autre période : 302, Loyer, ${org.bilan.value.Wording.of(Language.FR).dateShort(DAY)}, QB-302" as String, '1150.00', '1150.00', '1150.00'],
                ['Fichier « grand-livre.csv » (SHA-256 abababababab…), rapproché le 15 septembre 2022 par la trésorerie ; différences : 1.']]
    }

    def "every sentence of it is there in each language"() {
        expect:
        Language.values().every { language ->
            ReconciliationKind.values().findAll { it.isDifference() }.every { kind ->
                ReconciliationTables.of(kept(1), [item(0, kind, [number: 'x', ledgerOn: DAY, ledger: 1L])], language).size() == 2
            }
        }
    }

    def "a report of a period that nobody reconciled has the block without rows, and no finding unless the profile asks"() {
        given:
        def material = new Sample().material()

        expect:
        ReconciliationBlock.table(material).rows() == []
        ReconciliationChecks.reconciled(material).toList() == []
    }
}
