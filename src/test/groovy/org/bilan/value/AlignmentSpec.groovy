package org.bilan.value

import spock.lang.Specification

class AlignmentSpec extends Specification {
    def "what came, went and was exchanged: #then → #now"() {
        expect:
        Alignment.between(then.toList(), now.toList()).collect { [it.then(), it.now()] } == pairs

        where:
        then   | now     || pairs
        ''     | ''      || []
        'abc'  | 'abc'   || []
        'abc'  | 'axc'   || [[1, 1]]
        'abc'  | 'ac'    || [[1, -1]]
        'ac'   | 'abc'   || [[-1, 1]]
        'abcd' | 'bcde'  || [[0, -1], [-1, 3]]
        'abcd' | 'xbyd'  || [[0, 0], [2, 2]]
        ''     | 'ab'    || [[-1, 0], [-1, 1]]
    }

    def "very long lists are paired in their order"() {
        given:
        def then = (1..5000).toList()
        def now = (1..5000).collect { -it } + [1]

        expect:
        with(Alignment.between(then, now)) {
            it[0] == new Alignment.Pair(0, 0)
            size() == 5001
            last() == new Alignment.Pair(-1, 5000)
        }
    }
}
