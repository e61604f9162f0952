package org.bilan.value

import spock.lang.Specification

class EditDistanceSpec extends Specification {

    def "between '#one' and '#other' lie #slips slips, both ways"() {
        expect:
        EditDistance.of(one, other, 9) == slips
        EditDistance.of(other, one, 9) == slips
        EditDistance.isWithin(one, other, slips)
        !EditDistance.isWithin(one, other, slips - 1)

        where:
        one      | other     || slips
        ''       | ''        || 0
        ''       | 'ab'      || 2
        'bilan'  | 'bilan'   || 0
        'bilan'  | 'bialn'   || 1
        'bilan'  | 'bilans'  || 1
        'bilan'  | 'ballon'  || 3
        'kitten' | 'sitting' || 3
    }

    def "far beyond the limit nothing is counted"() {
        expect:
        EditDistance.of('a' * 300, 'b' * 300, 2) == 3
        EditDistance.of('a' * 300, 'a', 2) == 3
    }
}
