package org.bilan.value

import spock.lang.Specification

class NearestSpec extends Specification {

    def "of #known someone who typed #typed most likely meant #meant"() {
        expect:
        Nearest.to(typed, known).orElse(null) == meant

        where:
        typed       | known                                  || meant
        'educatoin' | ['education', 'edition', 'solidarity'] || 'education'
        'Éducation' | ['solidarity', 'education']            || 'education'
        'g11'       | ['g2', 'g1']                           || 'g1'
        'ab'        | ['xb', 'ax']                           || 'ax'
        'bilan'     | ['montreal', 'quebec']                 || null
        'x'         | []                                     || null
    }
}
