package org.bilan.report.block

import org.bilan.report.Sample

import static org.bilan.report.field.BlocksSpec.lines
import static org.bilan.report.Sample.grant

import org.bilan.activity.Gender
import org.bilan.document.Cell
import org.bilan.result.Aggregation
import org.bilan.result.Indicator
import org.bilan.result.IndicatorLevel
import org.bilan.result.Measurement
import spock.lang.Specification

/** The tree of results as a report prints it. */
class ResultSpec extends Specification {
    static indicator(String code, Map given = [:]) {
        new Indicator(code, "Titre $code".toString(), given.level ?: IndicatorLevel.OUTPUT, null, given.grant as String, given.parent as String, given.unit ?: 'personnes',
            null, null, given.target as BigDecimal, null, given.aggregation ?: Aggregation.SUM, null)
    }

    static measured(String indicator, BigDecimal value, Map given = [:]) {
        new Measurement(null, indicator, Sample.YEAR.start(), Sample.YEAR.end(), value, given.of?.get(0) as BigDecimal, given.of?.get(1) as BigDecimal, given.gender as Gender, null, null)
    }

    def 'outputs stand under their outcome, a ratio with both its terms, and a sum says that it is one'() {
        given:
        def sample = new Sample(indicators: [
                indicator('effet', [level: IndicatorLevel.OUTCOME, unit: '%', aggregation: Aggregation.RATIO]), indicator('a', [parent: 'effet']), indicator('a1', [parent: 'a']), indicator('a2', [parent: 'a'])],
            measurements: [measured('effet', null, [of: [42, 128]]), measured('a1', 10), measured('a2', 5)])

        expect:
        lines(ResultBlock.table(sample.material())) == [
            'G|Effets|||||', 'I|Titre effet|—|—|32,8 %|32,8 %|', 'N|Réel : 42 sur 128. Cumul : 42 sur 128.',
            'I|..Extrants : Titre a (personnes)|—|—|15|15|', 'N|Somme des 2 indicateurs au-dessous.',
            'I|....Extrants : Titre a1 (personnes)|—|—|10|10|', 'I|....Extrants : Titre a2 (personnes)|—|—|5|5|']
    }

    def 'a report of one grant sums what hangs below its indicators in others'() {
        given:
        def sample = new Sample(reported: 'G', grants: [grant()], indicators: [indicator('top', [grant: 'G'])], indicatorsBelow: [indicator('a', [parent: 'top', grant: 'H'])],
            measurements: [measured('a', 12)])

        expect:
        lines(ResultBlock.table(sample.material()))[1] == 'I|Titre top (personnes)|—|—|12|12|'
    }

    def 'where small counts are hidden the parts of an indicator are, all of them, and so is a small whole with what it is summed to'() {
        given:
        def sample = new Sample(maskBelow: below, indicators: [indicator('top'), indicator('a', [parent: 'top']), indicator('b', [parent: 'top']), indicator('c')],
            measurements: [measured('a', 3, [gender: Gender.WOMEN]), measured('b', 30, [gender: Gender.MEN]), measured('c', 2, [gender: Gender.WOMEN]), measured('c', 9, [gender: Gender.MEN])])
        def rows = lines(ResultBlock.table(sample.material())).findAll { it.startsWith('I') }

        expect:
        rows == expected
        ResultBlock.table(sample.material()).rows().any { it.cells()[0].text().startsWith('x : nombre non publié') } == (below > 0)

        where:
        below || expected
        5     || ['I|Titre c (personnes)|—|—|11|11|', 'I|..Femmes|||x|x|', 'I|..Hommes|||x|x|', 'I|Titre top (personnes)|—|—|x|x|', 'I|..Femmes|||x|x|', 'I|..Hommes|||x|x|',
                  'I|..Titre a (personnes)|—|—|x|x|', 'I|....Femmes|||x|x|', 'I|..Titre b (personnes)|—|—|30|30|', 'I|....Hommes|||30|30|']
        0     || ['I|Titre c (personnes)|—|—|11|11|', 'I|..Femmes|||2|2|', 'I|..Hommes|||9|9|', 'I|Titre top (personnes)|—|—|33|33|', 'I|..Femmes|||3|3|', 'I|..Hommes|||30|30|',
                  'I|..Titre a (personnes)|—|—|3|3|', 'I|....Femmes|||3|3|', 'I|..Titre b (personnes)|—|—|30|30|', 'I|....Hommes|||30|30|']
    }
}
