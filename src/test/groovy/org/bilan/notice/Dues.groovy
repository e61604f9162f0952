package org.bilan.notice

import static java.time.LocalDate.parse as day

import java.time.LocalDate
import org.bilan.funding.*
import org.bilan.value.Period

/** Things due, made by hand. */
class Dues {
    static Grant grant(String code = 'NQSF', String title = 'Financement à la mission') {
        new Grant(code, 'MRIF', title, null, null, GrantKind.MISSION, 1000_00L, 'CAD', day('2021-09-01'), day('2022-08-31'), day('2021-08-15'), null, true, null, null)
    }

    static Due due(Map given = [:]) {
        def all = [key: 'NQSF/final/final', grant: grant(), kind: DueKind.FINAL, period: '2021-09-01/2022-08-31', on: '2022-11-30',
                origin: DueOrigin.ENTERED, known: '2021-08-15'] + given
        new Due(all.key as String, all.grant as Grant, all.kind as DueKind, Period.parse(all.period as String), day(all.on as String), all.origin as DueOrigin,
                all.rule as ProfileRule, all.amendment as Integer, all.instalment as Instalment, date(all.done), date(all.accepted), day(all.known as String))
    }

    private static LocalDate date(Object text) {
        text == null ? null : day(text as String)
    }
}
