package org.bilan.report.fact

import org.bilan.report.Sample
import spock.lang.Specification

class UsedRecordsSpec extends Specification {

    def "an amount has the decimals of its own money, of its grant's, or of the organization's"() {
        given:
        def facts = new Sample(
            grants: [Sample.grant(code: 'A', currency: 'XOF', amount: 900_000), Sample.grant(code: 'B', currency: 'TND', amount: 9_000_500)],
            lines: [Sample.line('A', '1', 500_000), Sample.line('B', '1', 500_250), Sample.line('elsewhere', '1', 12_345)],
            expenses: [Sample.expense(code: 'D', currency: 'JPY', amount: 750)],
            allocations: [Sample.part('D', 'B', '1', 5_001)]).facts()
        def records = UsedRecords.of(facts)
        def amount = { table, key -> records.find { it.table() == table && it.key() == key }.cells() }

        expect:
        amount('grants', 'A').amount == '900000'
        amount('grants', 'B').amount == '9000.500'
        records.findAll { it.table() == 'budget_lines' }.collect { it.cells().amount }.toSet() == ['500000', '500.250', '123.45'].toSet()
        amount('expenses', 'D').amount == '750'
        records.find { it.table() == 'allocations' }.cells().amount == '5.001'
    }
}
