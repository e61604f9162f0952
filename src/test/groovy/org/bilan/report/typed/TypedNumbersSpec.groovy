package org.bilan.report.typed

import org.bilan.report.typed.TypedNumber.Kind
import org.bilan.value.Language
import spock.lang.Specification

/** Which numbers of a text are read as figures, and what they count. */
class TypedNumbersSpec extends Specification {
    static final TITLES = ['Vision 2040 : 12 voix', 'Les 27 du textile']

    static List<TypedNumber> read(String text, Language language = Language.FR) {
        new TypedNumbers(TITLES).in(text, language)
    }

    def '#language: « #text » tells #value (#kind, #currency), typed as « #words »'() {
        when:
        def found = read(text, language)

        then:
        found*.value()*.stripTrailingZeros() == [(value as BigDecimal).stripTrailingZeros()]
        found*.kind() == [kind]
        found*.currency() == [currency]
        found*.words() == [words]

        where:
        language    | text                                              || value     | kind         | currency | words
        Language.FR | 'Près de 550 personnes sont venues.'              || '550'     | Kind.COUNT   | ''       | 'Près de 550 personnes'
        Language.FR | 'Elle compte 3\u202f004 abonnés.'                 || '3004'    | Kind.COUNT   | ''       | '3\u202f004 abonnés'
        Language.FR | 'Il reste 1 234,50 $.'                            || '1234.5'  | Kind.MONEY   | ''       | '1 234,50 $'
        Language.FR | 'Il reste 1\u00a0234\u00a0567 $'                  || '1234567' | Kind.MONEY   | ''       | '1\u00a0234\u00a0567 $'
        Language.FR | 'soit 4 500 $ US'                                 || '4500'    | Kind.MONEY   | ''       | '4 500 $'
        Language.FR | 'soit 4 500 dollars'                              || '4500'    | Kind.MONEY   | ''       | '4 500 dollars'
        Language.FR | 'soit (12 %) des gens'                            || '12'      | Kind.PERCENT | ''       | '12 %'
        Language.FR | 'soit 12,5 pour cent'                             || '12.5'    | Kind.PERCENT | ''       | '12,5 pour cent'
        Language.FR | 'Seulement 3 personnes sont venues'               || '3'       | Kind.COUNT   | ''       | '3 personnes'
        Language.FR | 'Nous avions 1,2 million de dollars.'             || '1200000' | Kind.MONEY   | ''       | '1,2 million de dollars'
        Language.FR | 'De ces gens, 550 étaient de **Montréal**.'       || '550'     | Kind.COUNT   | ''       | '550 étaient'
        Language.FR | 'Le 12 mai, 30 personnes.'                        || '30'      | Kind.COUNT   | ''       | '30 personnes'
        Language.FR | 'En 2021, 2000 personnes'                         || '2000'    | Kind.COUNT   | ''       | '2000 personnes'
        Language.EN | 'There were 1,234.50 CAD left'                    || '1234.5'  | Kind.MONEY   | 'CAD'    | '1,234.50 CAD'
        Language.EN | 'nearly $107,000.'                                || '107000'  | Kind.MONEY   | ''       | 'nearly $107,000'
        Language.EN | 'US$70,000 a year'                                || '70000'   | Kind.MONEY   | 'USD'    | 'US$70,000'
        Language.EN | 'About 35% of them'                               || '35'      | Kind.PERCENT | ''       | 'About 35%'
        Language.EN | 'On May 12, 30 people came'                       || '30'      | Kind.COUNT   | ''       | '30 people'
        Language.ES | 'cerca de 1.550 personas'                         || '1550'    | Kind.COUNT   | ''       | 'cerca de 1.550 personas'
        Language.ES | 'el 12,5 por ciento'                              || '12.5'    | Kind.PERCENT | ''       | '12,5 por ciento'
    }

    def '#language: nothing in « #text » is a figure: #why'() {
        expect: 'a figure in the same text is read'
        read(text, language).empty
        read(text + '\n\n77 personnes', language)*.value() == [77]

        where:
        language    | text                                                   | why
        Language.FR | 'en 2021-2022, comme en 2019 et depuis 1975'           | 'years'
        Language.FR | 'le 25 janvier et le 17 février 2022'                  | 'days'
        Language.FR | 'les 15, 16 et 18 avril, du 12 au 14 mai'              | 'several days'
        Language.FR | '2022-05-21 ou 21/05/2022'                             | 'days in figures'
        Language.FR | 'à 19 h 30, à 19h30, 12:45, pendant 48 heures'         | 'times'
        Language.FR | 'le 1er juin, la 50e fois, au 21e siècle'              | 'ordinals'
        Language.FR | 'Téléphone : 514 383-2266, (514) 383-2266'             | 'telephones'
        Language.FR | 'au 565, boulevard Crémazie, Montréal H2M 2V9'         | 'an address'
        Language.FR | 'les jeunes de 18 à 35 ans ; une femme de 42 ans'      | 'ages'
        Language.FR | 'la loi 96, le projet de loi C-226, l’article 12'      | 'laws'
        Language.FR | 'les ODD 15 et l’ODD 16, l’Agenda 2030'                | 'goals'
        Language.FR | 'selon la p. 12, la page 44 et la version 2.11'        | 'pages and versions'
        Language.FR | 'la COVID-19 et le G20, 24/7'                          | 'names'
        Language.FR | 'l’activité « Vision 2040 : 12 voix » a eu lieu'       | 'a title'
        Language.FR | 'avec les 27 du textile'                               | 'a title in another case'
        Language.FR | 'il y a 3 raisons et 9 causes'                         | 'small numbers'
        Language.FR | 'de 40 à 60 personnes, 40 – 60 personnes'              | 'a range'
        Language.FR | '11. Un début\n12) une suite'                          | 'the numbers of a list'
        Language.FR | 'à 100 % bénévole'                                     | 'all of it'
        Language.EN | 'on January 25 and 26, by May 3rd, 2022'               | 'days'
        Language.EN | 'Bill 96, section 15, aged 18 to 35, 100 Main Street'  | 'laws, ages and addresses'
        Language.EN | 'the 50th time, 7 p.m., 10:30 am'                      | 'ordinals and times'
        Language.ES | 'el 22 de mayo de 2022, el 50.º aniversario'           | 'days and ordinals'
        Language.ES | 'la ley 1257, de 18 a 35 años, la calle Reforma 222'   | 'laws, ages and addresses'
    }

    def 'a number is typed as exactly as its figures say, and only nearly behind « environ »'() {
        expect:
        read(text)*.decimals() == [decimals]

        where:
        text                       || decimals
        '550 personnes'            || 0
        'près de 550 personnes'    || -1
        'plus de 107 000 $'        || -3
        '107 000 $'                || 0
        '12,50 $'                  || 2
        '1,2 million de personnes' || -5
    }

    def '#times times « #text » is read in one go'() {
        when:
        def found = read(text * times).size()

        then:
        found == expected

        where:
        text                 | times   || expected
        '1 '                 | 200_000 || 0
        '9'                  | 400_000 || 0
        '1 234 567 890 123 ' | 20_000  || 20_000
        '.,'                 | 200_000 || 0
        '('                  | 400_000 || 0
        '77 personnes, '     | 30_000  || 30_000
        ''                   | 1       || 0
    }
}
