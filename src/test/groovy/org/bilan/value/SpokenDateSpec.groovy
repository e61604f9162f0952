package org.bilan.value

import java.time.LocalDate
import spock.lang.Specification

class SpokenDateSpec extends Specification {
    static final LocalDate TODAY = LocalDate.of(2022, 5, 12)

    def "«#text» is #edtf in every language"() {
        expect:
        Language.values().collect { SpokenDate.read(text, it, TODAY) }.each { assert it.problem() == null }
                *.date()*.edtf().toSet() == [edtf] as Set

        where:
        text                             || edtf
        // what the data folder holds
        '2022-05-12'                     || '2022-05-12'
        '2021-11'                        || '2021-11'
        '2021'                           || '2021'
        '2022-21'                        || '2022-21'
        '2021-11~'                       || '2021-11~'
        '2021-09/2022-06'                || '2021-09/2022-06'
        // days
        '12 mai 2022'                    || '2022-05-12'
        '1er mai 2022'                   || '2022-05-01'
        '1ᵉʳ mai 2022'                   || '2022-05-01'
        'le 12 mai 2022'                 || '2022-05-12'
        'jeudi 12 mai 2022'              || '2022-05-12'
        'Jeudi, le 12 MAI 2022'          || '2022-05-12'
        '12 mai 22'                      || '2022-05-12'
        '12-mai-2022'                    || '2022-05-12'
        'May 12, 2022'                   || '2022-05-12'
        'May 12th, 2022'                 || '2022-05-12'
        'Thursday, May 12, 2022'         || '2022-05-12'
        '12 de mayo de 2022'             || '2022-05-12'
        'el 1º de mayo de 2022'          || '2022-05-01'
        '2022/05/12'                     || '2022-05-12'
        '2022.5.12'                      || '2022-05-12'
        '13/05/2022'                     || '2022-05-13'
        '05/13/2022'                     || '2022-05-13'
        '13.05.22'                       || '2022-05-13'
        '05/05/2022'                     || '2022-05-05'
        '29 février 2020'                || '2020-02-29'
        '  12\u00a0mai\u202f2022  '      || '2022-05-12'
        // several days
        '12-14 mai 2022'                 || '2022-05-12/2022-05-14'
        '12–14 mai 2022'                 || '2022-05-12/2022-05-14'
        'du 12 au 14 mai 2022'           || '2022-05-12/2022-05-14'
        'du 12 mai au 3 juin 2022'       || '2022-05-12/2022-06-03'
        'du 12 jusqu’au 14 mai 2022'     || '2022-05-12/2022-05-14'
        'May 12-14, 2022'                || '2022-05-12/2022-05-14'
        'from May 12 to June 3, 2022'    || '2022-05-12/2022-06-03'
        '12 al 14 de mayo de 2022'       || '2022-05-12/2022-05-14'
        'del 12 al 14 de mayo de 2022'   || '2022-05-12/2022-05-14'
        'entre le 12 et le 14 mai 2022'  || '2022-05-12/2022-05-14'
        '12 et 13 mai 2022'              || '2022-05-12/2022-05-13'
        '12 y 13 de mayo de 2022'        || '2022-05-12/2022-05-13'
        '12-14/05/2022'                  || '2022-05-12/2022-05-14'
        'du 12/05/2022 au 14/05/2022'    || '2022-05-12/2022-05-14'
        '2022-05-12 au 2022-05-14'       || '2022-05-12/2022-05-14'
        '30 décembre 2021 au 2 janvier 2022' || '2021-12-30/2022-01-02'
        '30 décembre au 2 janvier 2022'  || '2021-12-30/2022-01-02'
        'du 12 au 12 mai 2022'           || '2022-05-12'
        // months
        'novembre 2021'                  || '2021-11'
        'nov. 2021'                      || '2021-11'
        'sept 2021'                      || '2021-09'
        'Setiembre de 2021'              || '2021-09'
        'novemebre 2021'                 || '2021-11'
        'fevrier 2022'                   || '2022-02'
        'juil. 2022'                     || '2022-07'
        'en août 2021'                   || '2021-08'
        '11/2021'                        || '2021-11'
        '2021/11'                        || '2021-11'
        'sept 2021 à juin 2022'          || '2021-09/2022-06'
        'de noviembre de 2021 a marzo de 2022' || '2021-11/2022-03'
        'novembre-décembre 2021'         || '2021-11/2021-12'
        'mai et juin 2022'               || '2022-05/2022-06'
        'novembre 2021 à février'        || '2021-11/2022-02'
        // seasons and years
        'printemps 2022'                 || '2022-21'
        'à l’été 2022'                   || '2022-22'
        'otoño de 2021'                  || '2021-23'
        'Fall 2021'                      || '2021-23'
        'hiver 2021-2022'                || '2021-24'
        'hiver 2021/2022'                || '2021-24'
        'printemps-été 2022'             || '2022-21/2022-22'
        '2021-2022'                      || '2021/2022'
        'novembre 2021 à 2022'           || '2021-11/2022'
        // about
        'vers novembre 2021'             || '2021-11~'
        'about May 12, 2022'             || '2022-05-12~'
        'hacia mayo de 2022'             || '2022-05~'
        'fin mai 2022'                   || '2022-05~'
        'mi-mai 2022'                    || '2022-05~'
        '~ 2021'                         || '2021~'
        'novembre 2021 ?'                || '2021-11?'
        // as seen from the day on which it is typed
        'hier'                           || '2022-05-11'
        'Aujourd’hui'                    || '2022-05-12'
        'today'                          || '2022-05-12'
        'mañana'                         || '2022-05-13'
        'avant-hier'                     || '2022-05-10'
        'le mois dernier'                || '2022-04'
        'last year'                      || '2021'
    }

    def "figures that name two days are read as the language writes them, and the other day is told: «#text» in #language"() {
        given:
        def spoken = SpokenDate.read(text, language, TODAY)

        expect:
        spoken.date().edtf() == edtf
        spoken.other().edtf() == other

        where:
        text                      | language    || edtf                    | other
        '12/05/2022'              | Language.FR || '2022-05-12'            | '2022-12-05'
        '12/05/2022'              | Language.ES || '2022-05-12'            | '2022-12-05'
        '12/05/2022'              | Language.EN || '2022-12-05'            | '2022-05-12'
        '03/04/2022 - 05/04/2022' | Language.FR || '2022-04-03/2022-04-05' | '2022-03-04/2022-05-04'
        '2021-22'                 | Language.FR || '2021-22'               | '2021/2022'
    }

    def "«#text» is no date: #problem"() {
        expect:
        Language.values().collect { SpokenDate.read(text, it, TODAY) }.each { assert it.date() == null && it.other() == null }
                *.problem().toSet() == ['spoken.date.' + problem] as Set

        where:
        text                       || problem
        ''                         || 'empty'
        ' \u00a0\t'                || 'empty'
        'x' * 10_000               || 'long'
        '1' * 10_000               || 'long'
        '31 février 2022'          || 'day'
        '29 février 2022'          || 'day'
        '31/02/2022'               || 'day'
        '2022-13-40'               || 'day'
        '0 mai 2022'               || 'day'
        '45 mai 2022'              || 'day'
        '13/2022'                  || 'day'
        'du 14 au 12 mai 2022'     || 'order'
        'juin 2022 à sept 2021'    || 'order'
        '12 mai'                   || 'year'
        'printemps'                || 'year'
        'du 12 au 14 mai'          || 'year'
        '12 2022'                  || 'month'
        '12'                       || 'unknown'
        'bientôt'                  || 'unknown'
        'jui 2022'                 || 'unknown'
        '<script>alert(1)</script>' || 'unknown'
        '12 mai 20222'             || 'unknown'
        '99999999999999999999'     || 'unknown'
        '2022-05-12T10:00'         || 'unknown'
        '12 et 19 mai 2022'        || 'several'
        '12, 13 et 14 mai 2022'    || 'several'
        '12 mai juin 2022'         || 'several'
        'mai 2021 2022'            || 'several'
        'mai 2021 - juin 2021 - juillet 2021' || 'several'
        '12 mai 1022'              || 'far'
        '9999'                     || 'far'
        '🎉'                       || 'unknown'
        '---'                      || 'unknown'
    }

    def "every problem has its message"() {
        given:
        def words = new Properties()
        getClass().getResourceAsStream('/org/bilan/web/messages_fr.properties').withReader('UTF-8') { words.load(it) }

        expect:
        ['empty', 'long', 'day', 'order', 'year', 'month', 'unknown', 'several', 'far'].every { words["spoken.date.$it".toString()] }
    }
}
