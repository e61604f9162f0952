package org.bilan.finance

import java.time.LocalDate
import org.bilan.value.Period
import spock.lang.Specification

class ReconciliationSpec extends Specification {
    static final YEAR = Period.parse('2021-09-01/2022-08-31')

    static LedgerCost line(Map given) {
        def all = [account: '5010 Print', category: CostCategory.COMMUNICATION, date: '2021-10-05', number: null, description: 'x', minor: 100_00L, expense: null] + given
        new LedgerCost(all.account, all.category, LocalDate.parse(all.date), all.number, all.description, all.minor, all.expense)
    }

    static BookedCost cost(Map given) {
        def all = [expense: 'e1', category: CostCategory.COMMUNICATION, date: '2021-10-05', voucher: null, description: 'x', minor: 100_00L] + given
        new BookedCost(all.expense, all.category, LocalDate.parse(all.date), all.voucher, all.description, all.minor)
    }

    def "#what: #kinds"() {
        when:
        def found = Reconciliation.of(YEAR, lines.collect { line(it) }, costs.collect { cost(it) })

        then:
        found.differences()*.kind()*.name() == kinds
        [found.ledger(), found.booked()] == totals
        found.ledger() - found.booked() == (found.differences()*.effect(YEAR).sum() ?: 0L)

        where:
        what                              | lines                                   | costs                                                     || kinds                        | totals
        'nothing at all'                  | []                                      | []                                                        || []                           | [0L, 0L]
        'a line known to be the expense'  | [[expense: 'e1']]                       | [[:]]                                                     || []                           | [100_00L, 100_00L]
        'one voucher spelled otherwise'   | [[number: 'F-881']]                     | [[voucher: 'f 881']]                                      || []                           | [100_00L, 100_00L]
        'one amount and day'              | [[:]]                                   | [[:]]                                                     || []                           | [100_00L, 100_00L]
        'only in the books'               | [[:]]                                   | []                                                        || ['LEDGER_ONLY']              | [100_00L, 0L]
        'only in Bilan'                   | []                                      | [[:]]                                                     || ['BILAN_ONLY']               | [0L, 100_00L]
        'another amount'                  | [[number: 'F-1']]                       | [[voucher: 'F-1', minor: 90_00L]]                         || ['AMOUNT']                   | [100_00L, 90_00L]
        'another day'                     | [[number: 'F-1']]                       | [[voucher: 'F-1', date: '2021-10-08']]                    || ['DATE']                     | [100_00L, 100_00L]
        'another period in Bilan'         | [[expense: 'e1', date: '2022-08-31']]   | [[date: '2022-09-01']]                                    || ['PERIOD']                   | [100_00L, 0L]
        'another period in the books'     | [[expense: 'e1', date: '2022-09-01']]   | [[date: '2022-08-31']]                                    || ['PERIOD']                   | [0L, 100_00L]
        'another period, another amount'  | [[expense: 'e1', date: '2022-08-31']]   | [[date: '2022-09-01', minor: 7L]]                         || ['PERIOD']                   | [100_00L, 0L]
        'both outside the period'         | [[expense: 'e1', date: '2022-09-01']]   | [[date: '2022-09-02', minor: 7L]]                         || []                           | [0L, 0L]
        'another category'                | [[expense: 'e1']]                       | [[category: CostCategory.FEES]]                           || ['NATURE']                   | [100_00L, 100_00L]
        'the same voucher a year apart'   | [[number: '1', date: '2021-09-05']]     | [[voucher: '1', date: '2022-08-05']]                      || ['LEDGER_ONLY', 'BILAN_ONLY'] | [100_00L, 100_00L]
        'a credit'                        | [[minor: -5_00L]]                       | [[minor: 5_00L]]                                          || ['LEDGER_ONLY', 'BILAN_ONLY'] | [-5_00L, 5_00L]
    }

    def "totals by account and by category add up to the whole by either way"() {
        given:
        def random = new Random(seed)
        def draw = { n -> random.nextInt(n) }
        def categories = CostCategory.values()
        def day = { LocalDate.parse('2021-08-20').plusDays(draw(400)).toString() }
        def lines = (1..60).collect { line(account: "50${draw(4)}", category: categories[draw(9)], date: day(), number: "N${draw(30)}", minor: draw(50_000) - 9_000L, expense: draw(3) ? null : "e${draw(60)}" as String) }
        def costs = (1..60).collect { cost(expense: "e$it" as String, category: categories[draw(9)], date: day(), voucher: "N${draw(30)}", minor: draw(50_000) - 9_000L) }

        when:
        def found = Reconciliation.of(YEAR, lines, costs)

        then:
        def inYear = { YEAR.contains(it.date()) }
        found.ledger() == (lines.findAll(inYear)*.minor().sum() ?: 0L)
        found.booked() == (costs.findAll(inYear)*.minor().sum() ?: 0L)
        found.accounts()*.ledger().sum() == found.ledger()
        found.accounts()*.booked().sum() == found.booked()
        found.categories()*.difference().sum() == found.ledger() - found.booked()
        found.differences()*.effect(YEAR).sum() == found.ledger() - found.booked()
        found.items('r', 'CAD')*.position() == (0..<found.items('r', 'CAD').size()).toList()

        where:
        seed << (1..20)
    }

    def "sums that do not fit are an error, never a wrong figure"() {
        when:
        Reconciliation.of(YEAR, [line(minor: Long.MAX_VALUE), line(minor: 1)], [])

        then:
        thrown(ArithmeticException)
    }
}
