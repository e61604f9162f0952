package org.bilan.web.report.finding

import spock.lang.Specification

class FindingGroupSpec extends Specification {
    def "findings that say the same are read once, what blocks first, each place with the way to its remedy"() {
        given:
        def lines = [
            new FindingLine(false, 'sans nombre', 'a', 'compter', null, 'activities', 'A 1'),
            new FindingLine(true, 'part publique', '', ''),
            new FindingLine(false, 'sans nombre', 'b', 'compter', null, 'activities', 'B'),
            new FindingLine(false, 'sans nombre', 'c', 'autre remède'),
        ]

        expect:
        FindingGroup.of(lines, { it.subject() ? "/$it.subject".toString() : null }) == [
            new FindingGroup(true, 'part publique', '', [new FindingPlace('', null)]),
            new FindingGroup(false, 'sans nombre', 'compter', [new FindingPlace('a', '/A 1'), new FindingPlace('b', '/B')]),
            new FindingGroup(false, 'sans nombre', 'autre remède', [new FindingPlace('c', null)]),
        ]
        FindingGroup.count(FindingGroup.of(lines, { null })) == 4
    }

    def "a finding that a rule asks for leads to the rule"() {
        given:
        def lines = [
            new FindingLine(false, 'trop', 'a', 'moins', null, null, null, 'mrif-qsf', 'part d’administration'),
            new FindingLine(false, 'rien', 'b', 'plus'),
        ]

        expect:
        FindingGroup.of(lines, { null })*.rule() == ['/administration/profiles/mrif-qsf#rule-part-d-administration', null]
    }
}
