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
        'aab'    | 'aba'     || 1
        'abab'   | 'abba'    || 1
        'anna'   | 'ananna'  || 2
        'ca'     | 'abc'     || 3
    }

    def "what two words begin and end with alike changes nothing, whatever lies between"() {
        expect:
        words.size() == 63
        words.every { one -> words.every { other -> EditDistance.of(one, other, 9) == slips(one, other) } }

        where:
        words = [''] + (1..5).collectMany { length -> ['ab'.toList()].multiply(length).combinations()*.join() }
    }

    /** The definition, as it stands in books, without a shortcut. */
    private static int slips(String one, String other) {
        int[][] table = new int[one.length() + 1][other.length() + 1]
        (0..one.length()).each { i ->
            (0..other.length()).each { j ->
                int least = i && j ? Integer.MAX_VALUE : i + j
                if (i && j) {
                    least = [table[i - 1][j] + 1, table[i][j - 1] + 1, table[i - 1][j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1)].min()
                }
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1]) {
                    least = Math.min(least, table[i - 2][j - 2] + 1)
                }
                table[i][j] = least
            }
        }
        table[one.length()][other.length()]
    }

    def "far beyond the limit nothing is counted"() {
        expect:
        EditDistance.of('a' * 300, 'b' * 300, 2) == 3
        EditDistance.of('a' * 300, 'a', 2) == 3
    }
}
