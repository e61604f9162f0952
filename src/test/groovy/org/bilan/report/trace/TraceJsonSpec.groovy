package org.bilan.report.trace

import java.time.LocalDate
import org.bilan.finance.Allocation
import org.bilan.finance.CostCategory
import org.bilan.finance.Expense
import spock.lang.Specification

class TraceJsonSpec extends Specification {
    static final EXPENSE = new RecordRef('expenses', 'dep-0001', '0123456789abcdef')
    static final TRACE = new Trace([
            new Figure('budget/actual', 'Réel', '1 234,50 $', '1234.50', 'CAD', How.SUM, [], [EXPENSE], 'Somme de « 1 » \\ dépense'),
            new Figure('reach/women', 'Femmes', '45 %', '45.45', '%', How.RATIO,
                    [new Term('Femmes', '5', '', How.SUM, []), new Term("Personnes\t\u0001", '11', '', How.SUM, [EXPENSE])], [], ''),
    ])

    def "a trace that is written is read as it was"() {
        expect:
        TraceJson.read(TraceJson.write(TRACE)) == TRACE
    }

    def "a trace is in the canonical form of RFC 8785"() {
        expect:
        TraceJson.write(new Trace([TRACE.figures()[1]])) == '{"figures":[{"exact":"45.45","formula":"","how":"ratio",' +
                '"id":"reach/women","label":"Femmes","mark":"' + TRACE.figures()[1].mark() + '","printed":"45 %","records":[],' +
                '"terms":[{"exact":"5","how":"sum","label":"Femmes","records":[],"unit":""},' +
                '{"exact":"11","how":"sum","label":"Personnes\\t\\u0001","records":' +
                '[{"key":"dep-0001","revision":"0123456789abcdef","table":"expenses"}],"unit":""}],"unit":"%"}],"version":"1"}'
    }

    def "what is no trace is refused with a reason: #wrong"() {
        when:
        TraceJson.read(json)

        then:
        def problem = thrown(IOException)
        problem.message

        where:
        wrong            | json
        'nothing'        | ''
        'cut short'      | TraceJson.write(TRACE)[0..-9]
        'no object'      | '[]'
        'a newer one'    | '{"figures":[],"version":"2"}'
        'said twice'     | '{"figures":[],"figures":[],"version":"1"}'
        'twice the same' | TraceJson.write(TRACE).replace('reach/women', 'budget/actual')
        'no such way'    | TraceJson.write(TRACE).replace('"ratio"', '"magic"')
        'more after it'  | TraceJson.write(TRACE) + '{}'
    }

    def "a record is known by the cells of its key, and its revision by what it says"() {
        given:
        def part = new Allocation(7L, 'dep-0001', 'mrif', 'voyages', 1000, 1000)
        def same = new Allocation(8L, 'dep-0001', 'mrif', 'voyages', 1000, 1000)
        def other = new Allocation(7L, 'dep-0001', 'mrif', 'voyages', 1001, 1000)
        def refs = new RecordRefs()

        expect:
        refs.of(part).table() == 'allocations'
        refs.of(part).key() == 'dep-0001 mrif voyages'
        refs.of(same) == refs.of(part)
        refs.of(other).revision() != refs.of(part).revision()
    }

    def "a mark has the same signs as the names of bookmarks and cells"() {
        expect:
        TRACE.figures()*.mark().every { it ==~ /F[0-9a-f]{16}/ }
        TRACE.marked(TRACE.figures()[1].mark()).get().id() == 'reach/women'
    }
}
