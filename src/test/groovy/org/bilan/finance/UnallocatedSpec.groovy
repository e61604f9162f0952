package org.bilan.finance

import java.time.LocalDate
import spock.lang.Specification

class UnallocatedSpec extends Specification {
    static final CAD = Currency.getInstance('CAD')

    static Expense expense(String code, long amount, String currency = 'CAD', BigDecimal rate = null, CostKind kind = null) {
        new Expense(code, LocalDate.parse('2021-11-12'), null, null, null, 'Affiches', CostCategory.OTHER, amount, currency, rate, null, null, null, kind, null)
    }

    static List<String> rests(List<Expense> expenses, List<Allocation> parts) {
        Unallocated.of(expenses, parts, new Conversion(CAD, [])).collect { "${it.expense().code()} ${it.rest()} ${it.home()}" as String }
    }

    def "#what leaves #rest"() {
        expect:
        rests([expense], parts) == rest

        where:
        what                        | expense                                      | parts                                            || rest
        'no part'                   | expense('e', 100_00)                         | []                                               || ['e 100.00 CAD 100.00 CAD']
        'one part'                  | expense('e', 100_00)                         | [new Allocation(null, 'e', 'g', '1', 99_99L)]    || ['e 0.01 CAD 0.01 CAD']
        'two parts that are all'    | expense('e', 100_00)                         | [new Allocation(null, 'e', 'g', '1', 60_00L), new Allocation(null, 'e', 'h', '1', 40_00L)] || []
        'a part of another'         | expense('e', 100_00)                         | [new Allocation(null, 'f', 'g', '1', 60_00L)]    || ['e 100.00 CAD 100.00 CAD']
        'a credit'                  | expense('e', -20_00)                         | [new Allocation(null, 'e', 'g', '1', -15_00L)]   || ['e -5.00 CAD -5.00 CAD']
        'half of a foreign one'     | expense('e', 1000_00, 'MXN', 0.0605)         | [new Allocation(null, 'e', 'g', '1', 30_25L, 500_00L)] || ['e 500.00 MXN 30.25 CAD']
        'all of a foreign one'      | expense('e', 1000_00, 'MXN', 0.0605)         | [new Allocation(null, 'e', 'g', '1', 60_50L, 1000_00L)] || []
        'one without a rate'        | expense('e', 1000_00, 'MXN')                 | []                                               || ['e 1000.00 MXN null']
        'goods and time given'      | expense('e', 100_00, 'CAD', null, CostKind.IN_KIND) | []                                        || []
    }
}
