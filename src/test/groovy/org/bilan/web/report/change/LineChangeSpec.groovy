package org.bilan.web.report.change

import org.bilan.report.UsedRecord
import spock.lang.Specification

/** What differs between a report then and now, line by line and record by record. */
class LineChangeSpec extends Specification {
    def "#then to #now is #changes"() {
        expect:
        LineChange.between(then, now).collect { [it.then(), it.now()] } == changes

        where:
        then                 | now                  || changes
        []                   | []                   || []
        ['a', 'b']           | ['a', 'b']           || []
        ['a']                | []                   || [['a', '']]
        []                   | ['a']                || [['', 'a']]
        ['a', 'b', 'c']      | ['a', 'x', 'c']      || [['b', 'x']]
        ['a', 'b', 'c']      | ['a', 'c']           || [['b', '']]
        ['a', 'c']           | ['a', 'b', 'c']      || [['', 'b']]
        ['a', 'b', 'c', 'd'] | ['a', 'c', 'd', 'e'] || [['b', ''], ['', 'e']]
        ['a', 'a', 'b']      | ['a', 'b', 'b']      || [['a', 'b']]
        ['1', '2', '3']      | ['3', '2', '1']      || [['1', ''], ['2', ''], ['', '2'], ['', '1']]
    }

    def "ten thousand lines are compared too"() {
        expect:
        LineChange.between((1..10_000)*.toString(), (2..10_001)*.toString()).size() == 10_000
    }

    def "long texts are cut down to where they begin to differ"() {
        given:
        def cut = new LineChange('x' * 500 + 'A' + 'y' * 500, 'x' * 500 + 'B').bounded()

        expect:
        cut.then().length() == 302
        cut.then().startsWith('…x') && cut.then().endsWith('y…')
        cut.now() == '…' + 'x' * 60 + 'B'
        new LineChange('court', '').bounded() == new LineChange('court', '')
    }

    def "records are compared by table and key, cell by cell"() {
        given:
        def record = { key, cells -> new UsedRecord('expenses', key, cells) }

        expect:
        RecordChanges.between(
                [record('A', [amount: '1.00', note: 'x']), record('B', [amount: '2.00']), record('C', [amount: '3.00'])],
                [record('A', [amount: '1.50', note: 'x']), record('C', [amount: '3.00']), record('D', [amount: '4.00'])])
            .collect { [it.key(), it.act(), it.cells().collect { cell -> [cell.name(), cell.then(), cell.now()] }] } == [
                ['A', 'changed', [['amount', '1.00', '1.50']]],
                ['B', 'removed', [['amount', '2.00', '']]],
                ['D', 'added', [['amount', '', '4.00']]],
            ]
    }
}
