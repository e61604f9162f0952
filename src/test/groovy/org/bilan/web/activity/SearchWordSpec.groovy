package org.bilan.web.activity

import spock.lang.Specification

class SearchWordSpec extends Specification {
    def "«#typed» #finds «#known»"() {
        given:
        def words = []
        SearchWord.split(known, words.&add)

        expect:
        SearchWord.of(typed).every { word -> words.any { word.isIn(it) || word.isNear(it) } } == found

        where:
        typed                | known                                   | found
        'haiti'              | 'Concertation pour Haïti'               | true
        'HAÏTI'              | 'Concertation pour Haiti'               | true
        'oeuvre'             | 'Œuvres d’été'                          | true
        'concert'            | 'Concertation pour Haïti'               | true
        'syndicale'          | 'Solidarité intersyndicale'             | true
        'solidarte'          | 'Atelier sur la solidarité'             | true
        'conertation hiati'  | 'Concertation pour Haïti'               | true
        'soldiar'            | 'Atelier sur la solidarité'             | true
        'haiti mexique'      | 'Concertation pour Haïti'               | false
        'chili'              | 'Concertation pour Haïti'               | false
        'bulletin 10'        | 'Bulletin 19'                           | false
        'bulletin 1'         | 'Bulletin 19'                           | true
        'mode'               | 'Monde'                                 | true
        'paz'                | 'Pas'                                   | false
        finds = found ? 'finds' : 'does not find'
    }

    def "joining words count only where there are no others"() {
        expect:
        SearchWord.of(typed)*.typed() == words

        where:
        typed               | words
        ''                  | []
        ' … '               | []
        'la lettre de Haïti'| ['lettre', 'haiti']
        'de la'             | ['de', 'la']
        'no 9'              | ['9']
    }

    def "a text of very many words is searched by its first"() {
        expect:
        SearchWord.of((1..5000).collect { "mot$it" }.join(' ')).size() == 12
    }
}
