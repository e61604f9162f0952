package org.bilan.funding

import java.nio.file.Files
import java.nio.file.Path
import java.time.LocalDate
import org.bilan.value.Language
import org.bilan.value.Translated
import spock.lang.Specification
import spock.lang.TempDir

class ProfileTextSpec extends Specification {
    @TempDir Path home

    static ProfileText shipped(String name) {
        ProfileText.of(name, Files.readAllBytes(Path.of('report-templates', name, 'profile.yaml')))
    }

    static ProfileRule confirmed(ProfileRule rule, ProfileRule.Confirmation confirmation, BigDecimal value = rule.value()) {
        new ProfileRule(rule.code(), rule.kind(), rule.label(), value, rule.unit(), rule.scope(), rule.deadline(), rule.demand(),
                rule.from(), rule.until(), rule.source(), confirmation)
    }

    /** A remark before an item of a list is written behind the item's dash. */
    private static List<String> plain(List<String> lines) {
        lines*.replaceFirst(/^[ -]+/, '')
    }

    private static List<String> remarks(List<String> lines) {
        plain(lines).findAll { it.startsWith('#') }
    }

    def 'one rule changed leaves every other line of #name as it was, remarks too'() {
        given:
        def text = shipped(name)
        def rule = text.profile().rules()[0]
        def before = text.yaml().readLines()

        when:
        def changed = text.with(confirmed(rule, new ProfileRule.Confirmation('Ana Oui: non', LocalDate.of(2026, 11, 21))))
        def after = changed.yaml().readLines()

        then:
        changed.profile().rules()[0].confirmed() == new ProfileRule.Confirmation('Ana Oui: non', LocalDate.of(2026, 11, 21))
        changed.profile().rules().drop(1) == text.profile().rules().drop(1)
        changed.profile().sections() == text.profile().sections()
        remarks(before) == remarks(after)
        (plain(before) - plain(after)).size() <= 1

        when: 'it is taken back'
        def back = changed.with(rule)

        then:
        back.profile() == text.profile()
        remarks(before) == remarks(back.yaml().readLines())

        where:
        name << ['annual', 'federal-claim', 'foundation', 'mrif-qsf', 'portal-sqrc']
    }

    def 'what a rule says is read back: #what'() {
        given:
        def text = shipped('mrif-qsf')
        def rule = new ProfileRule('nouvelle', kind, new Translated([(Language.FR): 'Règle : « # »', (Language.ES): 'Regla']), value, unit, scope, deadline, demand,
                LocalDate.of(2024, 2, 29), LocalDate.of(2024, 3, 30), new ProfileRule.Source('2024-03-30', '12', 'https://example.org/a?b=c'), null)

        expect:
        text.with(rule).rule('nouvelle').get() == rule
        text.with(rule).profile().rules().size() == text.profile().rules().size() + 1
        text.with(rule).withoutRule('nouvelle').profile() == text.profile()

        where:
        what        | kind                       | value | unit             | scope | deadline | demand
        'an amount' | RuleKind.MAXIMUM_AMOUNT    | 50000 | RuleUnit.AMOUNT  | ProfileRule.Scope.NONE | null | ProfileRule.Demand.NONE
        'a part'    | RuleKind.MAXIMUM_SHARE     | 12.5  | RuleUnit.PERCENT | new ProfileRule.Scope(RuleBase.DIRECT, ['salary'], ['travel', 'fees'], ['A 1', 'yes'], ['vin: rouge', 'null'], [], [:], null) | null | ProfileRule.Demand.NONE
        'aids'      | RuleKind.MAXIMUM_PUBLIC_AID | 80   | RuleUnit.PERCENT | new ProfileRule.Scope(RuleBase.TOTAL, [], [], [], [], [], [MRIF: 50.0, '12': 30.0], null) | null | ProfileRule.Demand.NONE
        'no gifts'  | RuleKind.IN_KIND           | null  | null             | new ProfileRule.Scope(null, [], [], [], [], [], [:], false) | null | ProfileRule.Demand.NONE
        'a day'     | RuleKind.REPORT_DUE        | null  | null             | ProfileRule.Scope.NONE | new ProfileRule.Deadline(DueEvent.PERIOD_END, null, LocalDate.of(2026, 6, 30), ObligationKind.INTERIM) | ProfileRule.Demand.NONE
        'every year' | RuleKind.RETENTION        | null  | null             | ProfileRule.Scope.NONE | new ProfileRule.Deadline(DueEvent.SIGNATURE, java.time.MonthDay.of(2, 29), null, ObligationKind.FINAL) | ProfileRule.Demand.NONE
        'a wording' | RuleKind.VISIBILITY        | null  | null             | ProfileRule.Scope.NONE | null | new ProfileRule.Demand([], new Translated([(Language.FR): "Avec l’appui\ndu ministère: « oui »"]))
        'formats'   | RuleKind.FORMAT            | 12    | RuleUnit.PAGES   | ProfileRule.Scope.NONE | null | new ProfileRule.Demand(['docx', 'pdf'], null)
    }

    def 'a section, the title and the conditions are changed in their place'() {
        given:
        def text = shipped('foundation')
        def old = text.profile()
        def section = new ProfileSection('resume', new Translated([(Language.FR): 'En bref']), null, null, true)
        def head = new FunderProfile(old.name(), old.kind(), new Translated([(Language.FR): 'À la fondation', (Language.EN): 'To it']), [Language.FR, Language.EN], [], [], 5, true)

        when:
        def changed = text.with(section).withHead(head).profile()

        then:
        changed.sections()[0] == section
        changed.sections().drop(1) == old.sections().drop(1)
        changed.rules() == old.rules()
        changed.title() == head.title()
        changed.languages() == [Language.FR, Language.EN]
        changed.maskCountsBelow() == 5
        changed.approvedByAnother()
    }

    def 'what the reader refuses is never given'() {
        when:
        def rule = shipped('foundation').profile().rules()[0]
        shipped('foundation').with(confirmed(rule, null, 150.0))

        then:
        def problem = thrown(ProfileProblem)
        problem.field() == 'value'
        problem.reason(Language.FR).contains('150')
    }

    def 'a revision changes with what a rule says and with nothing else'() {
        given:
        def text = shipped('mrif-qsf')
        def rule = text.rule('visibility').get()
        def other = text.with(confirmed(text.rule('retention').get(), null, 7.0)).rule('visibility').get()

        expect:
        ProfileText.revision(rule) == ProfileText.revision(other)
        ProfileText.revision(rule) != ProfileText.revision(confirmed(rule, new ProfileRule.Confirmation('A', LocalDate.of(2026, 1, 1))))
    }

    def 'the cells of the trail tell a change by the path of its keys'() {
        given:
        def before = shipped('foundation')
        def after = before.with(confirmed(before.profile().rules()[0], new ProfileRule.Confirmation('Ana', LocalDate.of(2026, 11, 21)), 15.0))

        expect:
        after.cells() - before.cells() == ['rules.variance-explained.value': '15', 'rules.variance-explained.confirmed.by': 'Ana', 'rules.variance-explained.confirmed.on': '2026-11-21']
        before.cells()['sections.resume.title.es'] == 'Resumen'
        before.cells().languages == 'fr'
    }

    def 'an own copy wins, is taken back, and a new one brings its templates'() {
        given:
        def profiles = new Profiles(home)
        def own = new OwnProfiles(home)
        def text = profiles.text('foundation').get()

        when:
        own.keep(text.with(confirmed(text.profile().rules()[0], null, 15.0)))

        then:
        profiles.find('foundation').get().rules()[0].value() == 15
        profiles.template('foundation', Language.FR).present
        profiles.isOwn('foundation')
        profiles.shippedText('foundation').get().profile().rules()[0].value() == 10
        home.resolve('report-templates/foundation').toFile().list().toList() == ['profile.yaml']

        when:
        own.keepFrom('foundation', text.named('caisse'))
        own.remove('foundation')

        then:
        profiles.find('foundation').get().rules()[0].value() == 10
        profiles.find('caisse').get().name() == 'caisse'
        profiles.template('caisse', Language.FR).get() == profiles.template('foundation', Language.FR).get()
        profiles.shippedText('caisse').empty
    }
}
