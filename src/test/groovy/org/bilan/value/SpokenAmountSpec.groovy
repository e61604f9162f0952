package org.bilan.value

import spock.lang.Specification

class SpokenAmountSpec extends Specification {
    def "“#text” is #amount #currency in #language"() {
        expect:
        SpokenAmount.read(text, Language.of(language).get()) == new SpokenAmount.Understood(new BigDecimal(amount), currency)

        where:
        text                    | language || amount       | currency
        '0'                     | 'fr'     || '0'          | null
        '1 234,50 $'            | 'fr'     || '1234.50'    | null
        '1\u00a0234,50\u00a0$'  | 'fr'     || '1234.50'    | null
        '1\u202f234\u202f567,8' | 'fr'     || '1234567.8'  | null
        '1,234.50'              | 'fr'     || '1234.50'    | null
        '1,234.50'              | 'en'     || '1234.50'    | null
        '1.234,50'              | 'es'     || '1234.50'    | null
        '1234.5'                | 'fr'     || '1234.5'     | null
        '1234,5'                | 'en'     || '1234.5'     | null
        '1,234'                 | 'en'     || '1234'       | null
        '1,234'                 | 'es'     || '1234'       | null
        '12,345,678'            | 'fr'     || '12345678'   | null
        '1.234.567'             | 'en'     || '1234567'    | null
        '1\'234.50'             | 'fr'     || '1234.50'    | null
        '1 234'                 | 'fr'     || '1234'       | null
        '12,500'                | 'en'     || '12500'      | null
        '0,500'                 | 'fr'     || '0.50'       | null
        ',50'                   | 'fr'     || '0.50'       | null
        '12.'                   | 'en'     || '12'         | null
        '(45,00)'               | 'fr'     || '-45.00'     | null
        '(45,00 $)'             | 'fr'     || '-45.00'     | null
        '($1,045.00)'           | 'en'     || '-1045.00'   | null
        '-45'                   | 'fr'     || '-45'        | null
        '\u2212 45'             | 'fr'     || '-45'        | null
        '-$45'                  | 'en'     || '-45'        | null
        '45,00-'                | 'fr'     || '-45.00'     | null
        '+45'                   | 'fr'     || '45'         | null
        '12 $ CA'               | 'fr'     || '12'         | 'CAD'
        'CA$12'                 | 'en'     || '12'         | 'CAD'
        '12 $ US'               | 'fr'     || '12'         | 'USD'
        '1,000.00 MXN'          | 'es'     || '1000.00'    | 'MXN'
        '15,5 €'                | 'fr'     || '15.5'       | 'EUR'
        'cad 7'                 | 'en'     || '7'          | 'CAD'
    }

    def "“#text” is asked about in #language, not guessed: #reason"() {
        when:
        def answer = SpokenAmount.read(text, Language.of(language).get())

        then:
        (answer as SpokenAmount.Unclear).reason() == reason
        Language.values().every { !answer.say(it).isBlank() }

        where:
        text                 | language || reason
        ''                   | 'fr'     || SpokenAmount.Reason.NONE
        ' \u00a0 '           | 'fr'     || SpokenAmount.Reason.NONE
        '1,234'              | 'fr'     || SpokenAmount.Reason.AMBIGUOUS
        '1.234'              | 'fr'     || SpokenAmount.Reason.AMBIGUOUS
        '1.234'              | 'en'     || SpokenAmount.Reason.AMBIGUOUS
        '1.234'              | 'es'     || SpokenAmount.Reason.AMBIGUOUS
        '0,125'              | 'fr'     || SpokenAmount.Reason.DECIMALS
        '1234,567'           | 'fr'     || SpokenAmount.Reason.DECIMALS
        '1 234,567'          | 'fr'     || SpokenAmount.Reason.DECIMALS
        '1 23,50'            | 'fr'     || SpokenAmount.Reason.FORM
        '12 345 67'          | 'fr'     || SpokenAmount.Reason.FORM
        '1,23,45'            | 'en'     || SpokenAmount.Reason.FORM
        'douze'              | 'fr'     || SpokenAmount.Reason.FORM
        '12$50'              | 'fr'     || SpokenAmount.Reason.FORM
        '12/05'              | 'fr'     || SpokenAmount.Reason.FORM
        '(-45)'              | 'fr'     || SpokenAmount.Reason.FORM
        '(45'                | 'fr'     || SpokenAmount.Reason.FORM
        '--45'               | 'fr'     || SpokenAmount.Reason.FORM
        '#REF!'              | 'fr'     || SpokenAmount.Reason.FORM
        '1e5'                | 'fr'     || SpokenAmount.Reason.FORM
        '12 pommes'          | 'fr'     || SpokenAmount.Reason.CURRENCY
        '1234567890123456'   | 'fr'     || SpokenAmount.Reason.LARGE
        '9' * 5000           | 'fr'     || SpokenAmount.Reason.FORM
    }

    def "a rate has decimals of its own: “#text” in #language"() {
        expect:
        SpokenAmount.read(text, Language.of(language).get(), 10) == new SpokenAmount.Understood(new BigDecimal(rate), null)

        where:
        text      | language || rate
        '0,0605'  | 'fr'     || '0.0605'
        '1,234'   | 'fr'     || '1.234'
        '1.2345'  | 'en'     || '1.2345'
    }

    def "a comma before three figures of an English rate may part thousands, and is asked about"() {
        expect:
        (SpokenAmount.read('1,234', Language.EN, 10) as SpokenAmount.Unclear).reason() == SpokenAmount.Reason.AMBIGUOUS
    }

    def "a currency without coins takes no decimals"() {
        expect:
        (SpokenAmount.read('12,5', Language.FR, 0) as SpokenAmount.Unclear).reason() == SpokenAmount.Reason.DECIMALS
        SpokenAmount.read('12,00', Language.FR, 0) == new SpokenAmount.Understood(new BigDecimal('12'), null)
    }
}
