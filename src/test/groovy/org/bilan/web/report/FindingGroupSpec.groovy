package org.bilan.web.report

import spock.lang.Specification

class FindingGroupSpec extends Specification {
    def "findings that say the same are read once, what blocks first"() {
        expect:
        FindingGroup.of([
            new FindingLine(false, 'sans nombre', 'a', 'compter'),
            new FindingLine(true, 'part publique', '', ''),
            new FindingLine(false, 'sans nombre', 'b', 'compter'),
            new FindingLine(false, 'sans nombre', 'c', 'autre remède'),
        ]) == [
            new FindingGroup(true, 'part publique', '', ['']),
            new FindingGroup(false, 'sans nombre', 'compter', ['a', 'b']),
            new FindingGroup(false, 'sans nombre', 'autre remède', ['c']),
        ]
    }
}
