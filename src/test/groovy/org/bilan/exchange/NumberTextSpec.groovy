package org.bilan.exchange

import spock.lang.Specification

class NumberTextSpec extends Specification {

    def "someone who types #typed is told #meant"() {
        expect:
        NumberText.meant(typed).orElse(null) == meant

        where:
        typed              || meant
        '12,50'            || '12.50'
        '84 259,00 $'      || '84259.00'
        '84\u00a0259,00'   || '84259.00'
        '84 259'           || '84259'
        '84,259.00'        || '84259.00'
        '1.234.567,89 €'   || '1234567.89'
        'CAD 12'           || '12'
        '\u221212,5'       || '-12.5'
        '1,234'            || '1234'
        "10'000.00"        || '10000.00'
        'environ 12'       || null
        '12,50,3'          || null
        '--1'              || null
        ''                 || null
    }
}
