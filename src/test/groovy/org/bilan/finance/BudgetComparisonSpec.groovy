package org.bilan.finance

import java.time.LocalDate
import org.bilan.funding.Amendment
import org.bilan.funding.Grant
import org.bilan.funding.GrantKind
import org.bilan.value.Period
import spock.lang.Specification

class BudgetComparisonSpec extends Specification {
    static final YEAR_ONE = Period.parse('2020-09-01/2021-08-31')
    static final YEAR_TWO = Period.parse('2021-09-01/2022-08-31')
    static final GRANT = new Grant('psoci', 'mrif', 'PSOCI', null, null, GrantKind.PROJECT, 100_000_00L, 'CAD',
            LocalDate.of(2020, 11, 1), LocalDate.of(2021, 12, 31), null, null, true, null, null)

    static line(String code, Object amount, int version = 0, String parent = null, CostKind kind = null) {
        new BudgetLine(null, 'psoci', version, code, parent, "Line $code", CostCategory.OTHER, cents(amount), kind)
    }

    static expense(String code, String day) {
        new Expense(code, LocalDate.parse(day), null, null, null, 'x', CostCategory.OTHER, 1L, 'CAD', null, null, null, null, null, null)
    }

    static charged(String expense, String line, Object amount, String grant = 'psoci') {
        new Allocation(null, expense, grant, line, cents(amount))
    }

    static amendment(int number, String signed, String newEnd = null) {
        new Amendment(null, 'psoci', number, LocalDate.parse(signed), null, newEnd ? LocalDate.parse(newEnd) : null, null)
    }

    static long cents(Object amount) {
        (amount as BigDecimal).movePointRight(2).longValueExact()
    }

    static plain(money) {
        money?.plain()
    }

    BudgetComparison compare(Map given) {
        BudgetComparison.of(GRANT, given.period ?: YEAR_TWO, given.amendments ?: [], given.lines ?: [],
                given.expenses ?: [], given.allocations ?: [], given.explanations ?: [])
    }

    def "an expense counts on the day it was incurred, the first and last day of the period included"() {
        given:
        def result = compare(
                lines: [line('1', 500)],
                expenses: [expense('before', '2021-08-31'), expense('first', '2021-09-01'), expense('last', '2022-08-31'), expense('after', '2022-09-01')],
                allocations: [charged('before', '1', 1), charged('first', '1', 10), charged('last', '1', 100), charged('after', '1', 1000)])

        expect:
        plain(result.rows()[0].amounts().actual()) == '110.00'
        plain(result.rows()[0].amounts().cumulative()) == '111.00'
        plain(result.rows()[0].amounts().balance().get()) == '389.00'
    }

    def "a grant over two fiscal years reports each of them, and the two add up to the whole"() {
        given:
        def all = [lines: [line('1', 500)], expenses: [expense('a', '2020-11-01'), expense('b', '2021-12-31')],
                   allocations: [charged('a', '1', '120.55'), charged('b', '1', '300.45')]]

        expect:
        plain(compare(all + [period: YEAR_ONE]).cash().actual()) == '120.55'
        plain(compare(all + [period: YEAR_TWO]).cash().actual()) == '300.45'
        plain(compare(all + [period: Period.parse('2020-09-01/2022-08-31')]).cash().actual()) == '421.00'
        plain(compare(all + [period: YEAR_ONE]).cash().cumulative()) == '120.55'
        plain(compare(all + [period: YEAR_TWO]).cash().cumulative()) == '421.00'
    }

    def "a line without a budget, a budget of zero and a line without spending are three things"() {
        given:
        def rows = compare(
                lines: [line('zero', 0), line('unspent', 50)],
                expenses: [expense('a', '2021-10-01')],
                allocations: [charged('a', 'zero', 5), charged('a', 'nowhere', 7)]).rows().collectEntries { [it.line(), it.amounts()] }

        expect:
        plain(rows[line].approved()) == approved
        plain(rows[line].cumulative()) == cumulative
        plain(rows[line].balance().orElse(null)) == balance
        plain(rows[line].variance().orElse(null)) == variance
        rows[line].varianceShare().flatMap { it.percent(1) }.orElse(null) == percent

        where:
        line      | approved | cumulative | balance | variance | percent
        'nowhere' | null     | '7.00'     | null    | null     | null
        'zero'    | '0.00'   | '5.00'     | '-5.00' | '5.00'   | null
        'unspent' | '50.00'  | '0.00'     | '50.00' | '-50.00' | -100.0
    }

    def "each amendment shows its own change, and only those signed by the end of the period"() {
        given:
        def result = compare(
                period: period,
                amendments: [amendment(1, '2021-03-01'), amendment(2, '2021-11-15', '2022-06-30')],
                lines: [line('1', 100), line('2', 200), line('1', 150, 1), line('2', 180, 2), line('3', 20, 2)])

        expect:
        result.rows()*.line() == lines
        result.rows().collect { plain(it.amounts().approved()) } == approved
        result.rows().collect { it.amounts().amendments().collectEntries { change -> [change.number(), change.change().plain()] } } == changes
        result.rows().collect { plain(it.amounts().revised()) } == revised
        plain(result.cash().revised()) == total

        where:
        period   | lines           | approved                     | changes                                         | revised                       | total
        YEAR_ONE | ['1', '2']      | ['100.00', '200.00']         | [[1: '50.00'], [:]]                             | ['150.00', '200.00']          | '350.00'
        YEAR_TWO | ['1', '2', '3'] | ['100.00', '200.00', null]   | [[1: '50.00'], [2: '-20.00'], [2: '20.00']]     | ['150.00', '180.00', '20.00'] | '350.00'
    }

    def "while a grant runs what remains is forecast, and once it has ended it is a variance"() {
        given:
        def amounts = compare(period: Period.parse("2020-09-01/$end"), amendments: amendments, lines: [line('1', 100)],
                expenses: [expense('a', '2020-12-01')], allocations: [charged('a', '1', spent)]).rows()[0].amounts()

        expect:
        plain(amounts.forecast()) == forecast
        plain(amounts.variance().get()) == variance

        where:
        end          | amendments                                  | spent | forecast | variance
        '2021-12-30' | []                                          | 60    | '40.00'  | '0.00'
        '2021-12-31' | []                                          | 60    | '0.00'   | '-40.00'
        '2021-12-31' | [amendment(1, '2021-12-01', '2022-03-31')]  | 60    | '40.00'  | '0.00'
        '2021-12-30' | []                                          | 130   | '0.00'   | '30.00'
        '2021-12-31' | []                                          | 130   | '0.00'   | '30.00'
    }

    def "a heading is the sum of its lines and of what was charged to it, and is not counted again in the total"() {
        given:
        def result = compare(
                lines: [line('A', 300), line('A10', 200, 0, 'A'), line('A2', 100, 0, 'A'), line('B', 50)],
                expenses: [expense('a', '2021-10-01')],
                allocations: [charged('a', 'A2', 10), charged('a', 'A10', 20), charged('a', 'A', 3), charged('a', 'B', 5)])

        expect:
        result.rows().collect { "${'-' * it.depth()}${it.line()} ${plain(it.amounts().revised())} ${plain(it.amounts().actual())}" as String } ==
                ['A 300.00 33.00', '-A2 100.00 10.00', '-A10 200.00 20.00', 'B 50.00 5.00']
        result.rows()*.heading() == [true, false, false, false]
        plain(result.cash().revised()) == '350.00'
        plain(result.cash().actual()) == '38.00'
        result.unequalHeadings() == []
    }

    def "a heading whose amount is not that of its lines is told, the lines count"() {
        expect:
        with(compare(lines: [line('A', stated), line('A1', 100, 0, 'A')] + amended)) {
            unequalHeadings() == told
            plain(cash().revised()) == total
        }

        where:
        stated | amended                            | told  | total
        100    | []                                 | []    | '100.00'
        0      | []                                 | []    | '100.00'
        120    | []                                 | ['A'] | '100.00'
        100    | [line('A1', 90, 1, 'A')]           | []    | '90.00'
    }

    def "lines whose parents lead back to themselves still stand, once each"() {
        expect:
        compare(lines: [line('A', 1, 0, 'B'), line('B', 2, 0, 'A'), line('C', 4, 0, 'A'), line('D', 8, 0, 'nowhere')]).with {
            assert rows()*.line().sort() == ['A', 'B', 'C', 'D']
            true
        }
    }

    def "what is given in kind is never added to cash"() {
        given:
        def result = compare(
                lines: [line('1', 100), line('2', 40, 0, null, CostKind.IN_KIND)],
                expenses: [expense('a', '2021-10-01')],
                allocations: [charged('a', '1', 10), charged('a', '2', 20)])

        expect:
        plain(result.cash().actual()) == '10.00'
        plain(result.inKind().actual()) == '20.00'
        compare(lines: [line('1', 1)]).inKind() == null
    }

    def "an expense shared with another grant counts only by this grant's part"() {
        expect:
        plain(compare(
                lines: [line('1', 100)],
                expenses: [expense('a', '2021-10-01')],
                allocations: [charged('a', '1', '33.34'), charged('a', '1', '33.33', 'other'), charged('a', '9', '33.33', 'third')]).cash().actual()) == '33.34'
    }

    def "what was incurred when the grant did not run is counted and told"() {
        expect:
        plain(compare(
                lines: [line('1', 100)],
                expenses: [expense('early', '2020-10-31'), expense('in', '2021-12-31'), expense('late', '2022-01-01')],
                allocations: [charged('early', '1', 1), charged('in', '1', 10), charged('late', '1', 100)]).outside()) == '101.00'
    }

    def "an explanation stands beside its line for exactly its period"() {
        given:
        def explanations = [
                new Explanation(null, 'psoci', YEAR_TWO.start(), YEAR_TWO.end(), 'line:1', 'Mission reportée'),
                new Explanation(null, 'psoci', YEAR_ONE.start(), YEAR_ONE.end(), 'line:2', 'Autre année'),
                new Explanation(null, 'other', YEAR_TWO.start(), YEAR_TWO.end(), 'line:2', 'Autre subvention')]

        expect:
        compare(lines: [line('1', 1), line('2', 1)], explanations: explanations).rows()*.explanation() == ['Mission reportée', null]
    }

    def "an empty budget compares to nothing"() {
        expect:
        with(compare([:])) {
            rows() == []
            cash() == null
            plain(outside()) == '0.00'
        }
    }

    def "an allocation whose expense is not given is refused, for its day is unknown"() {
        when:
        compare(lines: [line('1', 1)], allocations: [charged('lost', '1', 1)])

        then:
        def refused = thrown(IllegalArgumentException)
        refused.message.contains('lost')
    }
}
