package org.bilan.web.activity

import java.time.DayOfWeek
import java.time.LocalDate
import java.time.YearMonth
import org.bilan.activity.Activity
import org.bilan.activity.ActivityKind
import org.bilan.activity.ActivityRole
import org.bilan.activity.ActivityStatus
import org.bilan.value.FuzzyDate
import spock.lang.Specification

class ActivityMonthSpec extends Specification {
    private static Activity on(String date) {
        new Activity(date, FuzzyDate.parse(date), date, ActivityKind.WORKSHOP, ActivityRole.ORGANIZED, ActivityStatus.DONE,
                null, null, null, null, null, null, null, null, null)
    }

    private static ActivityMonth may(DayOfWeek first, String... dates) {
        ActivityMonth.of(YearMonth.of(2022, 5), first, LocalDate.of(2022, 5, 12), dates.collect { on(it) })
    }

    def "weeks begin on #first and hold the whole month"() {
        given:
        def month = may(first)

        expect:
        month.weeks().every { it.size() == 7 }
        month.weeks()[0][0].date().toString() == from
        month.weeks().last()[6].date().toString() == to
        month.weeks().flatten().count { it.isInside() } == 31
        month.isBare()

        where:
        first            | from         | to
        DayOfWeek.SUNDAY | '2022-05-01' | '2022-06-04'
        DayOfWeek.MONDAY | '2022-04-25' | '2022-06-05'
    }

    def "#date stands on #days, and beside the days: #beside"() {
        given:
        def month = may(DayOfWeek.SUNDAY, date)

        expect:
        month.weeks().flatten().findAll { it.activities() }.collect { it.date().dayOfMonth } == days
        month.vague()*.code() == (beside ? [date] : [])

        where:
        date                      | days         | beside
        '2022-05-12'              | [12]         | false
        '2022-05-12/2022-05-14'   | [12, 13, 14] | false
        '2022-04-29/2022-05-01'   | [1]          | false
        '2022-05-30/2022-06-02'   | [30, 31]     | false
        '2022-05-01/2022-05-07'   | 1..7         | false
        '2022-05-01/2022-05-08'   | []           | true
        '2022-05'                 | []           | true
        '2022-21'                 | []           | true
    }

    def "a full day says how many there are besides those shown"() {
        given:
        def day = may(DayOfWeek.SUNDAY, *(['2022-05-12'] * 7)).weeks().flatten().find { it.date().dayOfMonth == 12 }

        expect:
        day.activities().size() == 4
        day.more() == 3
    }
}
