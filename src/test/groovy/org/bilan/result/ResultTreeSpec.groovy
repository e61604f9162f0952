package org.bilan.result

import org.bilan.activity.Gender
import org.bilan.value.Period
import spock.lang.Specification

class ResultTreeSpec extends Specification {
    static final YEAR = Period.parse('2021-09-01/2022-08-31')

    static indicator(String code, String parent = null, Map given = [:]) {
        new Indicator(code, code, given.level ?: IndicatorLevel.OUTPUT, given.project as String, null, parent, given.unit ?: 'personnes', null, null, null, null,
            given.aggregation ?: Aggregation.SUM, null)
    }

    static measured(String indicator, BigDecimal value, Gender gender = null) {
        new Measurement(null, indicator, YEAR.start(), YEAR.end(), value, null, null, gender, null, null)
    }

    static actual(List<Indicator> indicators, List<Measurement> measurements, String code) {
        ResultTree.of(indicators, YEAR, measurements).progress()[code].actual()?.value()
    }

    def 'one that was never measured is the sum of those below it, across projects and levels'() {
        given:
        def indicators = [indicator('top'), indicator('a', 'top', [project: 'p']), indicator('b', 'top', [project: 'q']), indicator('b1', 'b'), indicator('b2', 'b')]
        def tree = ResultTree.of(indicators, YEAR, [measured('a', 5), measured('b1', 7), measured('b2', 8)])

        expect:
        tree.progress()['top'].actual().value() == 20
        tree.progress()['top'].summed() == ['a', 'b']
        tree.progress()['a'].summed() == []
    }

    def 'nothing is summed where #why'() {
        expect:
        actual(indicators, measurements, 'top') == value

        where:
        why                          | indicators                                                                                         | measurements                                       || value
        'it was measured itself'     | [indicator('top'), indicator('a', 'top')]                                                         | [measured('top', 3), measured('a', 5)]             || 3
        'one below has no data'      | [indicator('top'), indicator('a', 'top'), indicator('b', 'top')]                                  | [measured('a', 5)]                                 || null
        'units differ'               | [indicator('top'), indicator('a', 'top', [unit: 'groupes'])]                                      | [measured('a', 5)]                                 || null
        'it does not add up'         | [indicator('top', null, [aggregation: Aggregation.LAST]), indicator('a', 'top')]                  | [measured('a', 5)]                                 || null
        'one below does not add up'  | [indicator('top'), indicator('a', 'top', [aggregation: Aggregation.MAX])]                         | [measured('a', 5)]                                 || null
        'nothing is below'           | [indicator('top')]                                                                                | []                                                 || null
    }

    def 'parts are summed too, and those of one that was not split are not specified'() {
        given:
        def tree = ResultTree.of([indicator('top'), indicator('a', 'top'), indicator('b', 'top')], YEAR,
            [measured('a', 6, Gender.WOMEN), measured('a', 4, Gender.MEN), measured('b', 5)])

        expect:
        tree.progress()['top'].parts().collect { [it.gender(), it.measured().value()] } == [[Gender.WOMEN, 6], [Gender.MEN, 4], [Gender.UNKNOWN, 5]]
    }

    def 'each stands under its parent, the highest by level and code, and a loop is cut'() {
        given:
        def indicators = [indicator('o', null, [level: IndicatorLevel.OUTCOME]), indicator('b', 'o'), indicator('a', 'o'), indicator('a1', 'a'), indicator('z', 'nowhere'), indicator('l1', 'l2'), indicator('l2', 'l1')]

        expect:
        ResultTree.of(indicators, YEAR, []).nodes(indicators).collect { "${it.depth()}${it.progress().indicator().code()}".toString() } == ['0z', '0o', '1a', '2a1', '1b', '0l1', '1l2']
    }

    def 'a chain of ten thousand is no trouble'() {
        given:
        def chain = (0..<10_000).collect { indicator("i$it".toString(), it == 0 ? null : "i${it - 1}".toString()) }

        expect:
        actual(chain, [measured('i9999', 7)], 'i0') == 7
    }
}
