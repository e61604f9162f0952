package org.bilan.funding

import java.nio.file.Files
import java.nio.file.Path
import java.time.LocalDate
import org.bilan.value.Language
import spock.lang.Specification
import spock.lang.TempDir

class ProfilesSpec extends Specification {
    @TempDir Path home

    void put(String folder, String file, String text) {
        def path = home.resolve('report-templates').resolve(folder).resolve(file)
        Files.createDirectories(path.parent)
        Files.writeString(path, text)
    }

    def 'the shipped profiles can all be read and name their rules and sections'() {
        given:
        def profiles = new Profiles(home)

        expect:
        profiles.names() == ['annual', 'federal-claim', 'foundation', 'mrif-qsf', 'portal-sqrc']
        profiles.names().every { name ->
            def profile = profiles.find(name).get()
            profile.name() == name && !profile.sections().isEmpty() && profiles.template(name, Language.FR).isPresent()
        }
        profiles.find('annual').get().kind() == ProfileKind.ANNUAL
        profiles.find('foundation').get().rules(RuleKind.EXPLANATION_ABOVE_VARIANCE)*.value() == [10.0]
        profiles.find('mrif-qsf').get().rules().every { it.value() == null && !it.blocks() }
    }

    def 'a folder of the home is a profile, and wins over a shipped one of its name'() {
        given:
        put('annual', 'profile.yaml', 'kind: annual\ntitle: Bilan de l’année')
        put('ville', 'profile.yaml', 'kind: funder\ntitle: {fr: Rapport à la Ville, en: Report to the City}\nrules:\n  - {code: r, kind: maximum_share, value: 12.5, unit: percent, confirmed: {by: CA, on: 2021-09-01}}')
        put('vide', 'lisez-moi.txt', 'rien')
        def profiles = new Profiles(home)

        expect:
        profiles.names() == ['annual', 'federal-claim', 'foundation', 'mrif-qsf', 'portal-sqrc', 'ville']
        profiles.find('annual').get().title().in(Language.ES) == 'Bilan de l’année'
        profiles.find('ville').get().title().in(Language.EN) == 'Report to the City'
        profiles.find('ville').get().title().in(Language.ES) == 'Rapport à la Ville'
        profiles.find('ville').get().rules()[0].confirmed() == new ProfileRule.Confirmation('CA', LocalDate.parse('2021-09-01'))
        profiles.find('ville').get().rules()[0].blocks()
        profiles.find('vide').isEmpty()
    }

    def 'a rule whose confirmation has no name or no day is not confirmed'() {
        given:
        put('ville', 'profile.yaml', "kind: funder\ntitle: Ville\nrules:\n  - {code: r, kind: report_due, value: 1, unit: months, confirmed: $confirmed}")

        expect:
        !new Profiles(home).find('ville').get().rules()[0].blocks()

        where:
        confirmed << ['null', '{by: null, on: 2021-09-01}', '{by: CA, on: null}', '{by: CA}']
    }

    def 'a profile that cannot be used says where and why'() {
        given:
        put('ville', 'profile.yaml', yaml)

        when:
        new Profiles(home).find('ville')

        then:
        def problem = thrown(ProfileProblem)
        problem.message.startsWith('report-templates/ville/profile.yaml: ')
        problem.message.contains(told)

        where:
        yaml                                                                   || told
        'title: Ville'                                                         || 'kind: a required value is missing'
        'kind: grant\ntitle: Ville'                                            || 'kind: “grant” is unknown; choose one of: annual, funder, letter'
        'kind: funder'                                                         || 'title: a required value is missing'
        'kind: funder\ntitle: {de: Stadt}'                                     || 'title: “de” is unknown'
        'kind: funder\ntitle: V\nrules: non'                                   || 'rules: a list'
        'kind: funder\ntitle: V\nregles: []'                                   || 'regles: there is no key “regles”; did you mean “rules”?'
        '- liste'                                                              || 'keys and values go here'
        'kind: !!javax.script.ScriptEngineManager []\ntitle: V'                || 'javax.script'
        'kind: funder\ntitle: V\nkind: annual'                                 || 'duplicate key'
        'kind: funder\ntitle: ' + 'V' * 200_000                                || 'more than 200000 characters'
        'kind: funder\ntitle: V\nsections: [{code: s, max_characters: -1}]'    || 'sections[0].max_characters: -1'
        'kind: funder\ntitle: V\nsections: [{code: s, max_characters: 1e999}]' || 'sections[0].max_characters'
    }

    def 'a name that leads out of the folder finds nothing'() {
        given:
        Files.writeString(home.resolve('profile.yaml'), 'kind: funder\ntitle: V')

        expect:
        new Profiles(home).find(name).isEmpty()

        where:
        name << ['..', '../..', '', '.', 'a/b', '/etc', 'a\\b']
    }
}
