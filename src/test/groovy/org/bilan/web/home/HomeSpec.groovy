package org.bilan.web.home

import static java.time.LocalDate.parse as day

import io.micronaut.context.ApplicationContext
import java.nio.file.Files
import java.nio.file.Path
import org.bilan.funding.*
import org.bilan.organization.Organization
import org.bilan.organization.OrganizationRepository
import org.bilan.value.Language
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir

class HomeSpec extends Specification {
    @TempDir Path folder
    @AutoCleanup ApplicationContext bilan

    def setup() {
        bilan = ApplicationContext.run('bilan.home': folder.toString())
        bilan.getBean(OrganizationRepository).save(new Organization('MRIF', 'Le ministère', null, [], null, [], null, null, null))
        bilan.getBean(GrantRepository).save(new Grant('G', 'MRIF', 'Appui', null, null, GrantKind.PROJECT, 1000_00L, 'CAD', day('2021-09-01'), day('2022-08-31'), null, 'essai', true, null, null))
        bilan.getBean(ObligationRepository).save(new Obligation(null, 'G', ObligationKind.INTERIM, day('2021-09-01'), day('2022-02-28'), day('2022-03-31'), null, null))
        bilan.getBean(ObligationRepository).save(new Obligation(null, 'G', ObligationKind.OTHER, day('2021-09-01'), day('2022-02-28'), day('2022-03-31'), day('2022-03-30'), null))
    }

    def "what a rule counts stands beside what people entered, and what is handed in does not"() {
        given:
        profile('''kind: funder
title: Rapport
rules:
  - {code: final, kind: report_due, value: 3, unit: months, event: grant_end, label: Rapport final}
''')

        expect:
        owed() == ['2022-03-31 interim OVERDUE Le ministère', '2022-11-30 final OVERDUE Le ministère']
    }

    def "a profile that cannot be read leaves what people entered"() {
        given:
        profile('rules: [')

        expect:
        owed() == ['2022-03-31 interim OVERDUE Le ministère']
    }

    private void profile(String yaml) {
        def file = folder.resolve('report-templates/essai/profile.yaml')
        Files.createDirectories(file.parent)
        Files.writeString(file, yaml)
    }

    /** Of the grant, without what the organization owes by itself. */
    private List<String> owed() {
        bilan.getBean(Home).of(Optional.empty(), Language.FR).owed().findAll { it.grant() }
            .collect { "${it.dueOn()} ${it.kind()} ${it.state()} ${it.funder()}" as String }
    }
}
