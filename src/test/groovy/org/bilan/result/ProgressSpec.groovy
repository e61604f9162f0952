package org.bilan.result

import java.time.LocalDate
import org.bilan.activity.AgeBand
import org.bilan.activity.Gender
import org.bilan.value.Period
import spock.lang.Specification

class ProgressSpec extends Specification {
    static final YEAR = Period.parse('2021-09-01/2022-08-31')

    static indicator(Aggregation aggregation, Map given = [:]) {
        new Indicator('i', 'I', IndicatorLevel.OUTPUT, null, null, null, given.unit ?: 'personnes', given.baseline as BigDecimal, null,
                given.target as BigDecimal, null, aggregation, null)
    }

    static measured(String period, Object value, Map given = [:]) {
        def days = Period.parse(period)
        new Measurement(null, given.indicator ?: 'i', days.start(), days.end(), value as BigDecimal, given.of?.get(0) as BigDecimal,
                given.of?.get(1) as BigDecimal, given.gender as Gender, given.age as AgeBand, null)
    }

    static final AUTUMN = '2021-09-01/2021-12-31'
    static final WINTER = '2022-01-01/2022-03-31'
    static final BEFORE = '2020-09-01/2021-08-31'
    static final AFTER = '2022-09-01/2022-12-31'

    def "measurements add up in the indicator's own way, in the period and since ever"() {
        given:
        def progress = Progress.of(indicator(aggregation), YEAR, [
                measured(BEFORE, 50), measured(AUTUMN, 20), measured(WINTER, 11), measured(AFTER, 1000), measured(WINTER, 9999, [indicator: 'other'])])

        expect:
        progress.actual().value() == actual
        progress.cumulative().value() == cumulative

        where:
        aggregation         | actual | cumulative
        Aggregation.SUM     | 31     | 81
        Aggregation.MAX     | 20     | 50
        Aggregation.LAST    | 11     | 11
        Aggregation.AVERAGE | 15.5   | 27.0
    }

    def "a ratio is that of the summed terms, not the mean of percentages, and keeps them"() {
        given:
        def progress = Progress.of(indicator(Aggregation.RATIO, [unit: '%']), YEAR,
                [measured(AUTUMN, null, [of: [1, 2]]), measured(WINTER, null, [of: [9, 90]])])

        expect:
        progress.actual().value() == 10.9
        progress.actual().terms().part() == 10
        progress.actual().terms().whole() == 92
    }

    def "a ratio without its terms stands alone and cannot be put together"() {
        expect:
        Progress.of(indicator(Aggregation.RATIO, [unit: '%']), YEAR, measurements).actual()?.value() == value

        where:
        measurements                                        | value
        [measured(AUTUMN, 35)]                              | 35
        [measured(AUTUMN, 35), measured(WINTER, 45)]        | null
        [measured(AUTUMN, null, [of: [0, 0]])]              | null
    }

    def "no data is absent, and zero is zero"() {
        expect:
        Progress.of(indicator(Aggregation.SUM), YEAR, measurements).actual()?.value() == value

        where:
        measurements                              | value
        []                                        | null
        [measured(AUTUMN, null)]                  | null
        [measured(AUTUMN, null, [of: [1, null]])] | null
        [measured(AUTUMN, 0)]                     | 0
        [measured(BEFORE, 4)]                     | null
    }

    def "a measurement that crosses into the period is not of the period, but is of the whole"() {
        given:
        def progress = Progress.of(indicator(Aggregation.SUM), YEAR, [measured('2021-08-31/2021-12-31', 7), measured(YEAR.toString(), 5)])

        expect:
        progress.actual().value() == 5
        progress.cumulative().value() == 12
    }

    def "a month inside a measured year is a detail of it"() {
        expect:
        Progress.of(indicator(Aggregation.SUM), YEAR, [measured(WINTER, 11), measured(YEAR.toString(), 40), measured(AUTUMN, 20)]).actual().value() == 40
    }

    def "parts by gender and age add up to everybody, unless everybody was measured"() {
        expect:
        Progress.of(indicator(Aggregation.LAST), YEAR, measurements).actual()?.value() == value

        where:
        measurements << [
                [measured(AUTUMN, 8, [gender: Gender.MEN]), measured(AUTUMN, 13, [gender: Gender.WOMEN])],
                [measured(AUTUMN, 8, [gender: Gender.MEN]), measured(AUTUMN, 13, [gender: Gender.WOMEN]), measured(AUTUMN, 25)],
                [measured(AUTUMN, 8, [gender: Gender.MEN]), measured(AUTUMN, 13, [gender: Gender.WOMEN]), measured(AUTUMN, 21, [age: AgeBand.ADULT])],
                [measured(AUTUMN, 5, [gender: Gender.MEN, age: AgeBand.YOUTH]), measured(AUTUMN, 3, [gender: Gender.MEN, age: AgeBand.ADULT]), measured(AUTUMN, 8, [gender: Gender.MEN])]]
        value << [21, 25, 21, 8]
    }

    def "percentages of parts are not added up, their terms are"() {
        expect:
        Progress.of(indicator(aggregation, [unit: '%']), YEAR, measurements).actual()?.value() == value

        where:
        aggregation       | measurements                                                                                                       | value
        Aggregation.LAST  | [measured(AUTUMN, 20, [gender: Gender.MEN]), measured(AUTUMN, 30, [gender: Gender.WOMEN])]                          | null
        Aggregation.RATIO | [measured(AUTUMN, null, [gender: Gender.MEN, of: [15, 50]]), measured(AUTUMN, null, [gender: Gender.WOMEN, of: [27, 76]])] | 33.3
    }

    def "every part is kept for the report, in the order of genders and ages"() {
        expect:
        Progress.of(indicator(Aggregation.SUM), YEAR, [
                measured(AUTUMN, 2, [age: AgeBand.YOUTH]), measured(AUTUMN, 8, [gender: Gender.MEN]), measured(AUTUMN, 13, [gender: Gender.WOMEN]),
                measured(WINTER, 1, [gender: Gender.WOMEN]), measured(WINTER, 99)]).parts().collect { [it.gender(), it.age(), it.measured().value()] } ==
                [[Gender.WOMEN, null, 14], [Gender.MEN, null, 8], [Gender.UNKNOWN, null, 98], [null, AgeBand.YOUTH, 2], [null, AgeBand.UNKNOWN, 118]]
    }

    static parts(Progress progress) {
        progress.parts().collect { [it.gender(), it.measured().value()] }
    }

    def "of a largest or last value the parts are of the same period, with the rest of its whole"() {
        expect:
        parts(Progress.of(indicator(aggregation), YEAR, [
                measured(AUTUMN, 30, [gender: Gender.WOMEN]), measured(AUTUMN, 50), measured(WINTER, 8, [gender: Gender.MEN]), measured(WINTER, 20)])) == parts

        where:
        aggregation      || parts
        Aggregation.MAX  || [[Gender.WOMEN, 30], [Gender.UNKNOWN, 20]]
        Aggregation.LAST || [[Gender.MEN, 8], [Gender.UNKNOWN, 12]]
    }

    def "the rest of a ratio is that of its terms, and of percentages alone there is none"() {
        expect:
        parts(Progress.of(indicator(Aggregation.RATIO, [unit: '%']), YEAR, measurements)) == parts

        where:
        measurements                                                                                              || parts
        [measured(AUTUMN, null, [of: [42, 128]]), measured(AUTUMN, null, [gender: Gender.WOMEN, of: [27, 76]])] || [[Gender.WOMEN, 35.5], [Gender.UNKNOWN, 28.8]]
        [measured(AUTUMN, 33), measured(AUTUMN, 35, [gender: Gender.WOMEN])]                                    || [[Gender.WOMEN, 35]]
    }

    def "#doubt is told, and not once it is put right"() {
        expect:
        Progress.of(indicator(aggregation, [unit: unit]), YEAR, wrong).doubts() == [doubt]
        Progress.of(indicator(aggregation, [unit: unit]), YEAR, right).doubts() == []

        where:
        doubt                       | aggregation       | unit | wrong                                                                 | right
        Progress.Doubt.CROSSES      | Aggregation.SUM   | 'p'  | [measured('2021-08-31/2021-12-31', 7)]                                | [measured('2021-09-01/2021-12-31', 7)]
        Progress.Doubt.CROSSES      | Aggregation.SUM   | 'p'  | [measured('2022-08-01/2022-09-01', 7)]                                | [measured('2022-08-01/2022-08-31', 7), measured(AFTER, 7), measured(BEFORE, 7)]
        Progress.Doubt.NOT_ADDED    | Aggregation.RATIO | '%'  | [measured(AUTUMN, 35), measured(WINTER, 45)]                          | [measured(AUTUMN, 35)]
        Progress.Doubt.PARTS_EXCEED | Aggregation.SUM   | 'p'  | [measured(AUTUMN, 9), measured(AUTUMN, 10, [gender: Gender.MEN])]     | [measured(AUTUMN, 10), measured(AUTUMN, 10, [gender: Gender.MEN])]
        Progress.Doubt.ABOVE_WHOLE  | Aggregation.RATIO | '%'  | [measured(AUTUMN, null, [of: [11, 10]])]                              | [measured(AUTUMN, null, [of: [10, 10]])]
    }

    def "of random measured periods the sum is that of those that lie in no other, by another route (#seed)"() {
        given:
        def random = new Random(seed)
        def all = (0..<40).collect {
            def start = YEAR.start().plusDays(random.nextInt(300))
            measured("$start/${start.plusDays(random.nextInt(60))}", random.nextInt(100))
        }.unique { it.period() }
        def outermost = all.findAll { one -> !all.any { !it.is(one) && it.period().contains(one.period().start()) && it.period().contains(one.period().end()) } }

        expect:
        Progress.of(indicator(Aggregation.SUM), YEAR, all).cumulative().value() == outermost*.value().sum()

        where:
        seed << (1..20)
    }

    def "the way to the target starts at the baseline"() {
        expect:
        Progress.of(indicator(Aggregation.LAST, [baseline: baseline, target: target]), YEAR, [measured(AUTUMN, 30)])
                .towardsTarget().flatMap { it.percent(1) }.orElse(null) == percent

        where:
        baseline | target | percent
        null     | 60     | 50.0
        0        | 60     | 50.0
        20       | 40     | 50.0
        20       | 20     | null
        20       | null   | null
    }
}
