package org.bilan.value

import java.time.LocalDate
import spock.lang.Specification

class FiscalSpec extends Specification {
    def "a day lies in the fiscal year that began last: #start, #day"() {
        expect:
        Fiscal.of(start).yearOf(LocalDate.parse(day)) == Period.parse(year)

        where:
        start        | day          || year
        '09-01'      | '2021-08-31' || '2020-09-01/2021-08-31'
        '09-01'      | '2021-09-01' || '2021-09-01/2022-08-31'
        '01-01'      | '2022-12-31' || '2022-01-01/2022-12-31'
        '02-29'      | '2021-03-01' || '2021-02-28/2022-02-27'
        'September'  | '2022-05-01' || '2022-01-01/2022-12-31'
    }

    def "the years of a span are the newest first, no more than asked for"() {
        given:
        def span = Period.parse('2019-08-31/2021-09-01')

        expect:
        Fiscal.of('09-01').yearsOf(span, 9)*.toString() ==
                ['2021-09-01/2022-08-31', '2020-09-01/2021-08-31', '2019-09-01/2020-08-31', '2018-09-01/2019-08-31']
        Fiscal.of('09-01').yearsOf(span, 2)*.toString() == ['2021-09-01/2022-08-31', '2020-09-01/2021-08-31']
    }
}
