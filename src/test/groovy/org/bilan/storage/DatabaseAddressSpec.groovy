package org.bilan.storage

import spock.lang.Specification

class DatabaseAddressSpec extends Specification {
    def "#text is a server to sign in to"() {
        expect:
        with(DatabaseAddress.parse(text)) {
            it.jdbcUrl() == url
            it.user() == user
            it.password() == password
        }

        where:
        text                                             | url                                              | user  | password
        'postgresql://db/bilan'                          | 'jdbc:postgresql://db/bilan'                     | null  | null
        'postgres://ann@db:5433/bilan'                   | 'jdbc:postgresql://db:5433/bilan'                | 'ann' | null
        'postgresql://ann:p%40s%3As+w@db/bilan?ssl=true' | 'jdbc:postgresql://db/bilan?ssl=true'            | 'ann' | 'p@s:s+w'
        'jdbc:postgresql://db/bilan?user=ann'            | 'jdbc:postgresql://db/bilan?user=ann'            | null  | null
    }

    def "anything else is refused"() {
        when:
        DatabaseAddress.parse(text)

        then:
        thrown(IllegalArgumentException)

        where:
        text << ['mysql://db/bilan', 'bilan', 'postgresql:bilan', '']
    }

    def "the password is not printed"() {
        expect:
        !DatabaseAddress.parse('postgresql://ann:secret@db/bilan').toString().contains('secret')
    }
}
