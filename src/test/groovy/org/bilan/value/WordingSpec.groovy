package org.bilan.value

import spock.lang.Specification

class WordingSpec extends Specification {
    static final Currency CAD = Currency.getInstance('CAD')
    static final Currency MXN = Currency.getInstance('MXN')

    def "amounts follow the reader's language"() {
        expect:
        Wording.of(language).money(new Money(minor, Currency.getInstance(currency))).replace('\u00a0', '_') == worded

        where:
        language    | minor    | currency || worded
        Language.FR | 123450   | 'CAD'    || '1_234,50_$'
        Language.FR | 8425900  | 'CAD'    || '84_259,00_$'
        Language.FR | -5       | 'CAD'    || '−0,05_$'
        Language.FR | 123450   | 'MXN'    || '1_234,50_$_MX'
        Language.EN | 123450   | 'CAD'    || '$1,234.50'
        Language.EN | -123450  | 'CAD'    || '−$1,234.50'
        Language.EN | 123450   | 'USD'    || '1,234.50_USD'
        Language.ES | 123450   | 'CAD'    || '$1,234.50'
        Language.ES | 123450   | 'MXN'    || '1,234.50_MXN'
    }

    def "dates are printed as precise as they are known"() {
        expect:
        Wording.of(language).date(FuzzyDate.parse(edtf)) == worded

        where:
        language    | edtf                    || worded
        Language.FR | '2022-05-01'            || '1er mai 2022'
        Language.FR | '2022-05-21'            || '21 mai 2022'
        Language.FR | '2021-11'               || 'novembre 2021'
        Language.FR | '2021-11~'              || 'vers novembre 2021'
        Language.FR | '2022-21'               || 'printemps 2022'
        Language.FR | '2022-05-12/2022-05-14' || 'du 12 au 14 mai 2022'
        Language.FR | '2022-04-05/2022-05-08' || 'du 5 avril au 8 mai 2022'
        Language.FR | '2021-09-01/2022-08-31' || 'du 1er septembre 2021 au 31 août 2022'
        Language.FR | '2021-09/2022-06'       || 'de septembre 2021 à juin 2022'
        Language.FR | '2021-08/2022-06'       || 'd’août 2021 à juin 2022'
        Language.FR | '2022-04/2022-08'       || 'd’avril à août 2022'
        Language.EN | '2022-05-21'            || 'May 21, 2022'
        Language.EN | '2022-22'               || 'Summer 2022'
        Language.EN | '2022-05-12/2022-05-14' || 'May 12–14, 2022'
        Language.ES | '2022-05-21'            || '21 de mayo de 2022'
        Language.ES | '2021-11'               || 'noviembre de 2021'
    }

    def "the default locale of the machine changes nothing"() {
        given:
        def before = Locale.default
        Locale.default = Locale.forLanguageTag('ar-EG-u-nu-arab')

        expect:
        Wording.of(Language.FR).number(1234567L).replace('\u00a0', '_') == '1_234_567'

        cleanup:
        Locale.default = before
    }

    def "a list is joined as it is said"() {
        expect:
        Wording.of(Language.FR).list(items) == said

        where:
        items           || said
        []              || ''
        ['a']           || 'a'
        ['a', 'b', 'c'] || 'a, b et c'
    }

    def "every language has every key"() {
        expect:
        keys('fr') == keys('en')
        keys('fr') == keys('es')
    }

    private static Set<String> keys(String language) {
        def properties = new Properties()
        properties.load(Wording.getResourceAsStream("messages_${language}.properties"))
        properties.stringPropertyNames()
    }
}
