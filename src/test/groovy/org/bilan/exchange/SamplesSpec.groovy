package org.bilan.exchange

import io.micronaut.context.ApplicationContext
import java.nio.file.Path
import org.bilan.value.Language
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

class SamplesSpec extends Specification {
    @TempDir @Shared Path home
    @AutoCleanup @Shared ApplicationContext context

    def setupSpec() {
        context = ApplicationContext.run('bilan.home': home.toString())
    }

    List<String> problems(String sample) {
        context.getBean(Import).rehearse(Path.of('samples', sample), Language.FR).problems()*.toString()
    }

    def "the sample organisation has no problem"() {
        expect:
        problems('ciso-2021-2022') == []
    }

    def "the faulty sample #name shows one fault, with its place and remedy"() {
        given:
        def found = problems("faulty/$name")

        expect:
        found.size() == 1
        found[0].startsWith(place + ': ')
        found[0].contains(remedy)

        where:
        name                      | place                       | remedy
        'allocation-above-expense' | 'allocations.csv:3:amount' | 'réduisez les imputations'
        'comma-amount'            | 'receipts.csv:3:amount'     | '12.50'
        'duplicate-code'          | 'themes.csv:4:code'         | 'déjà à la ligne 2'
        'impossible-date'         | 'activities.csv:3:date'     | 'écrivez par exemple 2022-05-21'
        'missing-column'          | 'activities.csv:1:status'   | 'ajoutez-la à la ligne d’en-tête'
        'pdf-renamed'             | 'activities.csv'            | 'exportez la table en CSV UTF-8'
        'unknown-code'            | 'activities.csv:3:theme'    | 'vouliez-vous dire « education »'
    }

    def "a file from a French spreadsheet program is no fault"() {
        expect:
        problems('faulty/semicolons-french-excel') == []
    }
}
