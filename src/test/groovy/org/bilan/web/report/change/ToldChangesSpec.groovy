package org.bilan.web.report.change

import org.bilan.value.Language
import spock.lang.Specification

class ToldChangesSpec extends Specification {
    static final CAD = Currency.getInstance('CAD')
    static final HTG = Currency.getInstance('HTG')

    final told = new ToldChanges(Language.EN, { table, code -> "$table $code" as String }, { table, key -> key == 'haitian' ? HTG : CAD })

    def "#what is told in words, then and now"() {
        expect:
        told.cells(change(table, key, cells)).collect { [it.name(), it.then(), it.now()]*.replace('\u00a0', ' ') } == words

        where:
        what                         | table      | key       | cells                                                        || words
        'an amount'                  | 'expenses' | 'a'       | [['amount', '100.00', '1350.50']]                            || [['Amount', '$100.00', '$1,350.50']]
        'an amount of another money' | 'expenses' | 'haitian' | [['amount', '100.00', '']]                                   || [['Amount', '100.00 HTG', '']]
        'a money that was mistaken'  | 'expenses' | 'a'       | [['amount', '100.00', '135.00'], ['currency', 'USD', 'CAD']] || [['Amount', '100.00 USD', '$135.00'], ['Currency', 'USD', 'CAD']]
        'an amount that is new'      | 'expenses' | 'a'       | [['amount', '', '500'], ['currency', '', 'XOF']]             || [['Amount', '', '500 XOF'], ['Currency', '', 'XOF']]
        'a day'                      | 'expenses' | 'a'       | [['incurred_on', '2022-05-12', '2022-05']]                   || [['Incurred on', 'May 12, 2022', 'May 2022']]
        'a record by its name'       | 'grants'   | 'a'       | [['funder', 'MRIF', '']]                                     || [['Funder', 'organizations MRIF', '']]
    }

    private static RecordChange change(String table, String key, List<List<String>> cells) {
        new RecordChange(table, key, 'changed', cells.collect { new RecordChange.Cell(it[0], it[1], it[2]) }, '', '', 0)
    }
}
