package org.bilan.value

import java.time.LocalDate
import spock.lang.Specification

class PeriodSpec extends Specification {
    def "both ends belong to a period"() {
        given:
        def period = Period.parse('2021-09-01/2022-08-31')

        expect:
        period.contains(LocalDate.parse(day)) == inside

        where:
        day          || inside
        '2021-08-31' || false
        '2021-09-01' || true
        '2022-08-31' || true
        '2022-09-01' || false
    }

    def "the year before keeps the last day of a month"() {
        expect:
        Period.parse(period).yearBefore().toString() == before

        where:
        period                  || before
        '2021-09-01/2022-08-31' || '2020-09-01/2021-08-31'
        '2020-02-29/2020-02-29' || '2019-02-28/2019-02-28'
        '2021-02-28/2021-02-28' || '2020-02-29/2020-02-29'
    }

    def "a period that ends before it starts does not exist"() {
        when:
        Period.parse('2022-08-31/2021-09-01')

        then:
        thrown(IllegalArgumentException)
    }

    def "a year has twelve months"() {
        expect:
        Period.parse('2021-09-01/2022-08-31').months()*.toString().with { [size(), first(), last()] } ==
                [12, '2021-09', '2022-08']
    }
}
