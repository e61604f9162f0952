package org.bilan.value

import spock.lang.Specification

class SpellingSpec extends Specification {

    def "of a text letters and figures are left, small and without accents"() {
        expect:
        Spelling.bare(' À  bâbord! n° 9 ') == 'ababordn9'
        Spelling.figures('Bulletin 9, 2022') == '9 2022'
        Spelling.figures('Bulletin') == ''
    }
}
