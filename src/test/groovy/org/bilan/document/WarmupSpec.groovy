package org.bilan.document

import spock.lang.Specification

class WarmupSpec extends Specification {

    def "what is rendered to warm up can be rendered, chart and all"() {
        when:
        Warmup.now()

        then:
        noExceptionThrown()
    }
}
