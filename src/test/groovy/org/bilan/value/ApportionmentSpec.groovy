package org.bilan.value

import spock.lang.Specification

class ApportionmentSpec extends Specification {
    def "#total by #weights is #parts"() {
        expect:
        Apportionment.of(total as BigInteger, weights.collect { it as BigInteger }) == parts

        where:
        total | weights         || parts
        0     | [1, 1]          || [0, 0]
        5     | []              || []
        5     | [0, 0]          || [0, 0]
        100   | [1]             || [100]
        100   | [1, 1, 1]       || [34, 33, 33]
        100   | [1, 0, 2]       || [33, 0, 67]
        7     | [50, 30, 20]    || [4, 2, 1]
        1     | [1, 1, 1, 2]    || [0, 0, 0, 1]
    }

    def "the parts always add up, and none is a whole unit off its exact share"() {
        given:
        def random = new Random(7)

        expect:
        500.times {
            def total = new BigInteger(1 + random.nextInt(64), random)
            def weights = (1..(1 + random.nextInt(9))).collect { new BigInteger(1 + random.nextInt(64), random) }
            if (weights.sum() > 0) {
                def parts = Apportionment.of(total, weights)
                assert parts.sum() == total
                parts.eachWithIndex { part, at ->
                    assert (part * weights.sum() - total * weights[at]).abs() < weights.sum()
                }
            }
        }
    }

    def "nothing is divided below zero"() {
        when:
        Apportionment.of(total as BigInteger, weights.collect { it as BigInteger })

        then:
        thrown(IllegalArgumentException)

        where:
        total | weights
        -1    | [1]
        1     | [1, -1]
    }
}
