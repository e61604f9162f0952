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
    @TempDir Path temp
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
        'unknown-code'            | 'activities.csv:3:theme'    | 'vouliez-vous dire «\u00a0education\u00a0»\u00a0?'
    }

    def "the sample organisation goes in, out, into another home and out again without losing a byte, as #target"() {
        given:
        def sample = Path.of('samples/ciso-2021-2022')
        def one = ApplicationContext.run('bilan.home': temp.resolve('one').toString())
        def two = ApplicationContext.run('bilan.home': temp.resolve('two').toString())

        when:
        def first = one.getBean(Import).run(sample, Language.FR)
        def again = one.getBean(Import).run(sample, Language.FR)
        one.getBean(Export).run(temp.resolve("first/$target"), Language.FR)
        def second = two.getBean(Import).run(temp.resolve("first/$target"), Language.FR)
        def out = two.getBean(Export).run(temp.resolve("second/$target"), Language.FR)

        then:
        first.problems() == [] && second.problems() == [] && out.missing() == []
        again.isUnchanged()
        second.counts().findAll { it.added() > 0 } == first.counts().findAll { it.added() > 0 }
        Folder.contents(temp.resolve('second')) == Folder.contents(temp.resolve('first'))

        cleanup:
        one.close()
        two.close()

        where:
        target << ['folder', 'data.xlsx']
    }

    def "a file from a French spreadsheet program is no fault"() {
        expect:
        problems('faulty/semicolons-french-excel') == []
    }
}
