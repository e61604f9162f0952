package org.bilan.value

import java.time.DateTimeException
import java.time.LocalDate
import spock.lang.Specification

class FuzzyDateSpec extends Specification {
    def "a date is as precise as it was written"() {
        given:
        def date = FuzzyDate.parse(edtf)

        expect:
        date.precision() == precision
        date.earliest() == LocalDate.parse(first)
        date.latest() == LocalDate.parse(last)
        date.approximate() == approximate
        date.toString() == edtf

        where:
        edtf                 | precision                    | first        | last         | approximate
        '2022-05-21'         | FuzzyDate.Precision.DAY      | '2022-05-21' | '2022-05-21' | false
        '2020-02'            | FuzzyDate.Precision.MONTH    | '2020-02-01' | '2020-02-29' | false
        '2021-11~'           | FuzzyDate.Precision.MONTH    | '2021-11-01' | '2021-11-30' | true
        '2021-11?'           | FuzzyDate.Precision.MONTH    | '2021-11-01' | '2021-11-30' | true
        '2022-21'            | FuzzyDate.Precision.SEASON   | '2022-03-01' | '2022-05-31' | false
        '2022-22'            | FuzzyDate.Precision.SEASON   | '2022-06-01' | '2022-08-31' | false
        '2022-24'            | FuzzyDate.Precision.SEASON   | '2022-12-01' | '2023-02-28' | false
        '2021'               | FuzzyDate.Precision.YEAR     | '2021-01-01' | '2021-12-31' | false
        '2021-09/2022-06'    | FuzzyDate.Precision.INTERVAL | '2021-09-01' | '2022-06-30' | false
        '2022-05-12/2022-05-14' | FuzzyDate.Precision.INTERVAL | '2022-05-12' | '2022-05-14' | false
    }

    def "what is no date is refused"() {
        when:
        FuzzyDate.parse(text)

        then:
        thrown(DateTimeException)

        where:
        text << ['', '2022-13-40', '2022-02-30', '2022-00', '2022-25', '22', '2022-5-1', '2022-06/2021-09',
                 '2021/2022/2023', '2022-21-01', 'novembre 2021', '2021-11~~']
    }

    def "vague dates sort after the precise ones they start with"() {
        expect:
        ['2022', '2021-11-15', '2022-01', '2022-01-01', '2021-11'].collect { FuzzyDate.parse(it) }.sort()*.edtf() ==
                ['2021-11', '2021-11-15', '2022-01-01', '2022-01', '2022'].sort { a, b ->
                    FuzzyDate.parse(a) <=> FuzzyDate.parse(b)
                }
        FuzzyDate.parse('2022-01-01') < FuzzyDate.parse('2022-01')
        FuzzyDate.parse('2022-01') < FuzzyDate.parse('2022')
    }

    def "a date touches a period when one of its days may lie in it"() {
        expect:
        FuzzyDate.parse(edtf).touches(Period.parse('2021-09-01/2022-08-31')) == touches

        where:
        edtf              || touches
        '2021-08-31'      || false
        '2021-09-01'      || true
        '2022-08-31'      || true
        '2022-09-01'      || false
        '2022-22'         || true
        '2022-23'         || false
        '2020-11/2021-12' || true
    }
}
