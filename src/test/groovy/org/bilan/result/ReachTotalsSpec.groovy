package org.bilan.result

import org.bilan.activity.Activity
import org.bilan.activity.ActivityKind
import org.bilan.activity.ActivityRole
import org.bilan.activity.ActivityStatus
import org.bilan.activity.AgeBand
import org.bilan.activity.Gender
import org.bilan.activity.Reach
import org.bilan.activity.ReachKind
import org.bilan.activity.ReachMeasure
import org.bilan.value.FuzzyDate
import spock.lang.Specification

class ReachTotalsSpec extends Specification {
    static activity(String code, ActivityRole role = ActivityRole.ORGANIZED, ActivityStatus status = ActivityStatus.DONE) {
        new Activity(code, FuzzyDate.parse('2021-11'), code, ActivityKind.WORKSHOP, role, status, null, null, null, null, null, null, null, null, null)
    }

    static count(String activity, long count, Map given = [:]) {
        new Reach(null, activity, given.reach ?: ReachKind.DIRECT, given.measure ?: ReachMeasure.PEOPLE, given.gender ?: Gender.UNKNOWN,
                given.age ?: AgeBand.UNKNOWN, count, given.approximate ?: false, null, given.cohort as String)
    }

    static direct(List<Activity> activities, List<Reach> counts, ReachMeasure measure = ReachMeasure.PEOPLE) {
        ReachTotals.of(activities, counts).own(ReachKind.DIRECT, measure).map { it.total() }.orElse(null)
    }

    def "direct and indirect, people and attendances stay apart"() {
        given:
        def totals = ReachTotals.of([activity('a')], [
                count('a', 1), count('a', 10, [measure: ReachMeasure.ATTENDANCES]),
                count('a', 100, [reach: ReachKind.INDIRECT]), count('a', 1000, [reach: ReachKind.INDIRECT, measure: ReachMeasure.ATTENDANCES])])

        expect:
        totals.own()*.total()*.count() == [1, 10, 100, 1000]
    }

    def "nobody counted is not zero people"() {
        expect:
        direct([activity('a')], []) == null
        direct([activity('a')], [count('a', 0)]) == new Headcount(0, false)
    }

    def "gender and age add up to the total, the unspecified remainder included"() {
        given:
        def total = ReachTotals.of([activity('a'), activity('b')], [
                count('a', 30, [gender: Gender.WOMEN, age: AgeBand.ADULT]), count('a', 20, [gender: Gender.MEN]),
                count('b', 6, [age: AgeBand.YOUTH]), count('b', 4, [gender: Gender.WOMEN])]).own()[0]

        expect:
        total.total().count() == 60
        total.byGender().collectEntries { [it.key.code(), it.value.count()] } == [women: 34, men: 20, unknown: 6]
        total.byAge().collectEntries { [it.key.code(), it.value.count()] } == [youth: 6, adult: 30, unknown: 24]
        total.activities() == ['a', 'b']
    }

    def "the remainder is shown even when everybody is known"() {
        expect:
        with(ReachTotals.of([activity('a')], [count('a', 3, [gender: Gender.MEN, age: AgeBand.ADULT])]).own()[0]) {
            byGender()[Gender.UNKNOWN] == new Headcount(0, false)
            byAge()[AgeBand.UNKNOWN] == new Headcount(0, false)
        }
    }

    def "a cohort counts once, by the activity that had most of its people"() {
        expect:
        with(ReachTotals.of([activity('a'), activity('b'), activity('c')], [
                count('a', 10, [cohort: 'x', gender: Gender.WOMEN]), count('a', 9, [cohort: 'x', gender: Gender.MEN]),
                count('b', 18, [cohort: 'x', gender: Gender.WOMEN]),
                count('c', 19, [cohort: 'x']),
                count('c', 5, [cohort: 'y']), count('c', 2)]).own()[0]) {
            total().count() == 19 + 5 + 2
            byGender()[Gender.MEN].count() == 9
            activities() == ['a', 'c']
        }
    }

    def "attendances of a cohort add up, for each of them is one"() {
        expect:
        direct([activity('a'), activity('b')], [
                count('a', 10, [cohort: 'x', measure: ReachMeasure.ATTENDANCES]),
                count('b', 8, [cohort: 'x', measure: ReachMeasure.ATTENDANCES])], ReachMeasure.ATTENDANCES).count() == 18
    }

    def "an approximate count makes its total approximate, and only its own"() {
        given:
        def totals = ReachTotals.of([activity('a')], [
                count('a', 5, [gender: Gender.MEN]), count('a', 40, [gender: Gender.WOMEN, approximate: true]),
                count('a', 9, [reach: ReachKind.INDIRECT])])

        expect:
        totals.own()[0].total() == new Headcount(45, true)
        totals.own()[0].byGender()[Gender.MEN] == new Headcount(5, false)
        totals.own()[1].total() == new Headcount(9, false)
    }

    def "only what the organization organized or co-organized is its own reach"() {
        given:
        def totals = ReachTotals.of([activity('a', role)], [count('a', 7)])

        expect:
        totals.own()*.total()*.count() == own
        totals.others()*.total()*.count() == others

        where:
        role                      | own | others
        ActivityRole.ORGANIZED    | [7] | []
        ActivityRole.CO_ORGANIZED | [7] | []
        ActivityRole.CONTRIBUTED  | []  | [7]
        ActivityRole.PRESENTED    | []  | [7]
        ActivityRole.HOSTED       | []  | [7]
        ActivityRole.ENDORSED     | []  | [7]
    }

    def "what did not take place reached nobody"() {
        expect:
        direct([activity('a', ActivityRole.ORGANIZED, status)], [count('a', 7)])?.count() == reached

        where:
        status                   | reached
        ActivityStatus.DONE      | 7
        ActivityStatus.PLANNED   | null
        ActivityStatus.POSTPONED | null
        ActivityStatus.CANCELLED | null
    }

    def "counts of activities that are not given are left out"() {
        expect:
        direct([activity('a')], [count('a', 1), count('b', 10)]).count() == 1
    }
}
