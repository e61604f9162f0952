package org.bilan.funding

import java.nio.file.Path
import org.bilan.value.Language
import spock.lang.Specification
import spock.lang.TempDir

/** What the shipped profiles say, they say with their source; and nobody has confirmed it but the people whose agreement it is. */
class DocumentedProfilesSpec extends Specification {
    @TempDir Path home

    def 'every rule of #name names the document it was read in, has words in three languages, and is confirmed by nobody'() {
        given:
        def profile = new Profiles(home).find(name).get()

        expect:
        profile.rules().findAll { it.source() == null || it.source().document().isBlank() }*.code() == []
        profile.rules().findAll { it.blocks() }*.code() == []
        profile.rules().findAll { rule -> Language.values().any { !rule.label().texts().containsKey(it) } }*.code() == []
        profile.languages().every { new Profiles(home).template(name, it).isPresent() }
        !profile.sections().isEmpty()

        where:
        name << ['annual', 'federal-claim', 'foundation', 'mrif-qsf', 'portal-sqrc']
    }

    def 'only what is public has a value: #name'() {
        expect:
        new Profiles(home).find(name).get().rules().findAll { it.value() != null }.collectEntries { [it.code(), it.value()] } == known

        where:
        name            || known
        'annual'        || ['accountant-compilation': 0, 'accountant-review': 50000, 'accountant-audit': 500000, t3010: 6]
        'federal-claim' || [overhead: 12]
        'foundation'    || ['variance-explained': 10]
        'mrif-qsf'      || [:]
        'portal-sqrc'   || ['aid-share': 80, 'final-report-due': 3]
    }

    def 'the bands of public aid hold for years that end on 31 March 2024 or later'() {
        given:
        def profile = new Profiles(home).find('annual').get()

        expect:
        profile.inForce(null, org.bilan.value.Period.parse("2021-04-01/$end")).findAll { it.kind() == RuleKind.ACCOUNTANT_BAND }*.value() == values

        where:
        end          || values
        '2024-03-30' || [null]
        '2024-03-31' || [0, 50000, 500000]
    }
}
