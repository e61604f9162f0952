package org.bilan.activity

import java.time.LocalDate
import org.bilan.value.FuzzyDate
import spock.lang.Specification

class ActivityTwinsSpec extends Specification {
    static final LETTER = [kind: ActivityKind.LETTER]

    static Activity on(String date, String title, Map given = [:]) {
        new Activity((given.code ?: 'a') as String, FuzzyDate.parse(date), title, (given.kind ?: ActivityKind.WORKSHOP) as ActivityKind, ActivityRole.ORGANIZED,
            (given.status ?: ActivityStatus.DONE) as ActivityStatus, null, given.project as String, given.place as String, given.country as String, null, null, null, null, null)
    }

    static int pairs(List one, List other) {
        def first = on(one[0] as String, one[1] as String, [code: 'a'] + (one[2] ?: [:]))
        def second = on(other[0] as String, other[1] as String, [code: 'b'] + (other[2] ?: [:]))
        assert ActivityTwins.of([first, second]) == ActivityTwins.of([second, first])
        ActivityTwins.of([first, second]).size()
    }

    def '#one and #other look like one activity'() {
        expect:
        pairs(one, other) == 1

        where:
        one                                                               | other
        ['2022-05-21', 'Lettre sur Haïti', LETTER]                        | ['2022-05-22', 'Lettre sur Haiti', LETTER]
        ['2022-05-21', 'Lettre sur Haïti', LETTER]                        | ['2022-05-28', 'Lettre sur Haïti', LETTER]
        ['2022-05-21', 'Lettre sur la situation', LETTER]                 | ['2022-05-22', 'Lettre sur la sitaution', LETTER]
        ['2022-04-05/2022-04-08', 'Colloque']                             | ['2022-04-05', 'Colloque']
        ['2022-04-05/2022-04-08', 'Colloque']                             | ['2022-04-08', 'Colloque']
        ['2021-11', 'Campagne du coquelicot']                             | ['2021-11-11', 'Campagne du coquelicot']
        ['2021-11-12', 'Atelier sur le recyclage']                        | ['2021-11-12', 'Atelier sur le reciclage']
        ['2021-11-12', 'Atelier « Une loi pour l’imputabilité »']         | ['2021-11-12', 'Une loi pour l’imputabilité']
        ['2021-11-12', 'Rencontre, députés du Bloc', [place: 'Montréal']] | ['2021-11-12', 'Députés du Bloc : rencontre régionale', [place: 'Montréal']]
        ['2021-11-12', 'Atelier', [place: 'UQAM, Montréal']]              | ['2021-11-12', 'Atelier', [place: 'Montréal']]
    }

    def '#one and #other are two activities'() {
        expect:
        pairs(one, other) == 0

        where:
        one                                                              | other
        ['2022-05-21', 'Lettre sur Haïti', LETTER]                       | ['2022-05-29', 'Lettre sur Haïti', LETTER]
        ['2022-05-21', 'Atelier de mai']                                 | ['2022-05-22', 'Atelier de mai']
        ['2022-05-21', 'Bulletin 9']                                     | ['2022-05-21', 'Bulletin 10']
        ['2022-05-21', 'Atelier', [place: 'Montréal']]                   | ['2022-05-21', 'Atelier', [place: 'Québec']]
        ['2022-05-21', 'Atelier', [country: 'CA']]                       | ['2022-05-21', 'Atelier', [country: 'HT']]
        ['2022-05-21', 'Mission', [project: 'p']]                        | ['2022-05-21', 'Mission', [project: 'q']]
        ['2022-21', 'Mission', [status: ActivityStatus.POSTPONED]]       | ['2022-05-21', 'Mission']
        ['2022-01-25', 'Première journée de réflexion']                  | ['2022-02-17', 'Deuxième journée de réflexion']
        ['2022-05-21', 'Rencontre avec deux députés', [place: 'Ottawa']] | ['2022-05-21', 'Rencontre avec une sénatrice', [place: 'Ottawa']]
    }

    def 'the earlier of a pair comes first'() {
        expect:
        ActivityTwins.of([on('2022-05-22', 'Lettre', LETTER + [code: 'a']), on('2022-05-21', 'Lettre', LETTER + [code: 'b'])])
                .collect { it.first().code() + it.second().code() } == ['ba']
    }

    def 'among 100 000 activities of a year the two that are one are found'() {
        given:
        def day = LocalDate.parse('2021-09-01')
        def many = (1..100_000).collect { on(day.plusDays(it % 365).toString(), "Atelier de formation sur la solidarité $it", [code: "a$it", place: 'Montréal']) }

        expect:
        ActivityTwins.of(many + on('2022-05-21', 'Atelier sur l’avenir', [code: 'x']) + on('2022-05-21', 'Atelier sur l’avenri', [code: 'y']))
                .collect { it.first().code() + it.second().code() } == ['xy']
    }
}
