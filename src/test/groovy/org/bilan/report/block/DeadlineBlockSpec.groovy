package org.bilan.report.block

import org.bilan.report.Sample
import org.bilan.report.check.Findings

import static java.time.LocalDate.parse as day
import static org.bilan.report.field.BlocksSpec.lines
import static org.bilan.report.Sample.grant

import org.bilan.funding.*
import org.bilan.value.Translated
import spock.lang.Specification

/** The report's date is 15 October 2022, its period the year to 31 August 2022. */
class DeadlineBlockSpec extends Specification {
    static ProfileRule rule(Map given = [:]) {
        def all = [code: 'final', kind: RuleKind.REPORT_DUE, value: 3, unit: RuleUnit.MONTHS, event: DueEvent.GRANT_END, report: ObligationKind.FINAL] + given
        new ProfileRule(all.code as String, all.kind as RuleKind, Translated.same('Déclaration T3010'), all.value as BigDecimal, all.unit as RuleUnit, ProfileRule.Scope.NONE,
            new ProfileRule.Deadline(all.event, null, null, all.report), ProfileRule.Demand.NONE, null, null,
            new ProfileRule.Source('Entente signée', null, null), all.confirmed ? new ProfileRule.Confirmation('CA', day('2021-09-01')) : null)
    }

    static Obligation entered(ObligationKind kind, String due, String submitted = null, String grant = 'G') {
        new Obligation(null, grant, kind, Sample.YEAR.start(), Sample.YEAR.end(), day(due), submitted ? day(submitted) : null, null)
    }

    def "a funder sees what is due to it, where each date comes from, and what was handed in by the report's date"() {
        given:
        def sample = new Sample(reported: 'G', grants: [grant(), grant(code: 'H')],
            rules: [rule(), rule(code: 'garde', kind: RuleKind.RETENTION, value: 5, unit: RuleUnit.YEARS, confirmed: true)],
            obligations: [entered(ObligationKind.INTERIM, '2022-03-31', '2022-03-30'), entered(ObligationKind.AUDIT, '2022-10-14', '2022-10-16'),
                          entered(ObligationKind.OTHER, '2022-10-31', null, 'H')],
            instalments: [new Instalment(null, 'G', 1, day('2021-10-15'), 100_00L, null, null, null)])

        expect:
        lines(DeadlineBlock.table(sample.material())) == [
            'I|31 mars 2022|rapport d’étape|du 1er septembre 2021 au 31 août 2022|30 mars 2022|fait|saisi à la main',
            'I|14 octobre 2022|audit ou mission d’examen|du 1er septembre 2021 au 31 août 2022||en retard|saisi à la main',
            'I|30 novembre 2022|rapport final|du 1er septembre 2021 au 31 août 2022||à venir|Entente signée (règle non confirmée)',
            'I|31 août 2027|fin de la conservation des pièces justificatives|du 1er septembre 2021 au 31 août 2022||à venir|Entente signée']
    }

    def "the annual report tells its year and the one after, the organization's own duties, and what is late"() {
        given:
        def sample = new Sample(grants: [grant()], rules: [rule(code: 't3010', value: 6, event: DueEvent.FISCAL_YEAR_END, report: ObligationKind.OTHER)],
            obligations: [entered(ObligationKind.INTERIM, '2021-08-31'), entered(ObligationKind.FINAL, '2021-08-31', '2021-08-30'), entered(ObligationKind.AUDIT, '2023-09-01')])

        expect:
        lines(DeadlineBlock.table(sample.material()))*.replaceAll(/\|du [^|]*/, '') == [
            'I|31 août 2021|rapport d’étape|MRIF, Appui||en retard|saisi à la main',
            'I|28 février 2022|Déclaration T3010|||en retard|Entente signée (règle non confirmée)',
            'I|28 février 2023|Déclaration T3010|||à venir|Entente signée (règle non confirmée)']
    }

    def "what a rule counts and nobody handed in is a finding; entered for later or handed in it is none"() {
        expect:
        new Sample(reported: 'G', grants: [grant(end: end)], rules: [rule(value: 1)], obligations: obligations).findings().count('obligation.overdue') == count

        where:
        end          | obligations                                                     || count
        '2022-08-31' | []                                                              || 1
        '2022-09-30' | []                                                              || 0
        '2022-08-31' | [entered(ObligationKind.FINAL, '2022-10-31')]                   || 0
        '2022-08-31' | [entered(ObligationKind.FINAL, '2022-09-30', '2022-10-15')]     || 0
        '2022-08-31' | [entered(ObligationKind.FINANCIAL, '2022-09-30', '2022-09-15')] || 1
    }

    def "the finding says which rule, and where it was read"() {
        given:
        def finding = Findings.of(new Sample(reported: 'G', grants: [grant()], rules: [rule(value: 1)]).material()).find { it.code() == 'obligation.overdue' }

        expect:
        finding.what().replace('\u00a0', ' ') == 'rapport final en retard, attendu le 30 septembre 2022'
        finding.where().contains('Entente signée')
    }
}
