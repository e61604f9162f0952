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

class ReachMaskSpec extends Specification {
    static activity(String code, Map given = [:]) {
        new Activity(code, FuzzyDate.parse('2021-11'), code, given.kind ?: ActivityKind.WORKSHOP, given.role ?: ActivityRole.ORGANIZED, ActivityStatus.DONE,
            null, given.project as String, null, given.country as String, null, null, null, null, null)
    }

    static count(String activity, long count, Map given = [:]) {
        new Reach(null, activity, given.reach ?: ReachKind.DIRECT, given.measure ?: ReachMeasure.PEOPLE, given.gender ?: Gender.UNKNOWN,
            given.age ?: AgeBand.UNKNOWN, count, false, null, given.cohort as String)
    }

    static rows(List<Activity> activities) {
        ['project', 'kind', 'country'].collectMany { by ->
            activities.groupBy { it."$by"() }.collect { key, same -> new ReachMask.Row([by, String.valueOf(key)], true, same) }
        } + activities.collect { new ReachMask.Row(['activity', it.code()], false, [it]) }
    }

    static boolean hides(ReachMask mask, Object row, Gender gender = null) {
        mask.hides(true, ReachKind.DIRECT, ReachMeasure.PEOPLE, row, gender, null)
    }

    def 'a small number is hidden wherever it is told, and each measure by itself'() {
        given:
        def activities = [activity('a', [project: 'p']), activity('b', [project: 'q'])]
        def counts = [count('a', 2, [gender: Gender.OTHER]), count('a', 30, [gender: Gender.WOMEN]), count('b', 40, [gender: Gender.MEN]), count('b', 9, [gender: Gender.WOMEN]),
            count('a', 50, [measure: ReachMeasure.ATTENDANCES])]
        def mask = ReachMask.of(5, activities, counts, rows(activities))

        expect:
        hides(mask, ['project', 'p'], Gender.OTHER)
        hides(mask, ReachMask.WHOLE, Gender.OTHER)
        !hides(mask, ReachMask.WHOLE)
        !hides(mask, ['project', 'p'])
        !mask.hides(true, ReachKind.DIRECT, ReachMeasure.ATTENDANCES, ReachMask.WHOLE)
        !ReachMask.none().hidesAny()
    }

    def 'of random activities no hidden figure follows from the published ones of any table, cohorts and zeros included (#seed)'() {
        given:
        def random = new Random(seed)
        def activities = (0..<12).collect { activity("a$it", [project: "p${random.nextInt(4)}", kind: ActivityKind.values()[random.nextInt(3)], country: random.nextBoolean() ? 'CA' : null]) }
        def counts = (0..<30).collect {
            count("a${random.nextInt(12)}", random.nextInt(random.nextBoolean() ? 6 : 60), [gender: Gender.values()[random.nextInt(4)], age: AgeBand.values()[random.nextInt(3)],
                cohort: random.nextInt(3) == 0 ? "c${random.nextInt(3)}" : null])
        }.unique { [it.activity(), it.gender(), it.age(), it.cohort()] }
        def figures = Figures.of(activities, counts, rows(activities))
        def mask = ReachMask.of(5, activities, counts, rows(activities))
        def hidden = figures.findAll { mask.hides(true, ReachKind.DIRECT, ReachMeasure.PEOPLE, it.row, it.gender, it.age) }
        def published = figures - hidden

        expect:
        figures.findAll { it.value > 0 && it.value < 5 }.every { hidden.contains(it) }
        Figures.following(hidden, published) == []

        where:
        seed << (1..30)
    }

    def 'a hundred thousand activities are weighed in the time a report has'() {
        given:
        def random = new Random(1)
        def activities = (0..<100_000).collect { activity("a$it", [project: "p${random.nextInt(60)}", kind: ActivityKind.values()[random.nextInt(16)], country: ['CA', 'MX', 'HT'][random.nextInt(3)]]) }
        def counts = activities.collectMany { [count(it.code(), 1 + random.nextInt(40), [gender: Gender.WOMEN]), count(it.code(), 1 + random.nextInt(40), [gender: Gender.MEN])] }

        expect:
        ReachMask.of(5, activities, counts, rows(activities)).hidesAny()
    }
}
