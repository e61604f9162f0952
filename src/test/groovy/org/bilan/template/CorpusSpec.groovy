package org.bilan.template

import java.time.LocalDate
import java.util.regex.Matcher
import java.util.regex.Pattern
import org.bilan.value.Language
import spock.lang.Shared
import spock.lang.Specification

/**
 * The {@link Corpus} of good templates, and faulty ones made of them: each mutation is tried on every good template that
 * it fits.
 */
class CorpusSpec extends Specification {
    private static final DocumentProperties PROPERTIES = new DocumentProperties('Corpus', 'CQS', LocalDate.of(2022, 9, 1))

    @Shared Map<String, Integer> tried = [:].withDefault { 0 }

    def 'a good template prints what it should, without a finding: #template'() {
        when:
        def compiled = Template.compile(WordSample.of(paragraphs(template)).bytes())

        then:
        mistakesOf(compiled) == []
        printed(compiled) == paragraphs(expected).strip()

        where:
        [template, expected] << Corpus.GOOD
    }

    def 'the same mistake is found wherever it is made: #mistake'() {
        given:
        def faulty = Corpus.GOOD.collect { Mutation.of(it[0], from, to) }.findAll()
        tried[mistake] += faulty.size()

        expect:
        faulty.size() > 0
        faulty.findResults { it.wrongly(code, nearest) } == []

        where:
        mistake                                        | from                                                                                     | to                                                                   | code                   | nearest
        'a letter lost'                                | /\{\{ subvention\.montant(.*?)\}\}/                                                      | '‹{{ subvention.montat$1}}›'                                         | 'unknown-field'        | 'subvention.montant'
        'a letter too many'                            | /\{\{ organisme\.nom \}\}/                                                               | '‹{{ organisme.nomm }}›'                                             | 'unknown-field'        | 'organisme.nom'
        'two letters swapped'                          | /\{\{ (activité|a)\.titre \}\}/                                                          | '‹{{ $1.tirte }}›'                                                   | 'unknown-field'        | ~/(activité|a)\.titre/
        'a wrong letter in a thing'                    | /\{\{ subvention\.(.*?\}\})/                                                             | '‹{{ subvension.$1›'                                                 | 'unknown-field'        | ~/subvention\..*/
        'a wrong letter in English'                    | /\{\{ grant\.amount \}\}/                                                                | '‹{{ grant.ammount }}›'                                              | 'unknown-field'        | 'grant.amount'
        'a wrong letter in Spanish'                    | /\{\{ subvención\.título \}\}/                                                           | '‹{{ subvención.titulos }}›'                                         | 'unknown-field'        | 'subvención.título'
        'a list in the singular'                       | /\{\{ dépenses\.description \}\}/                                                        | '‹{{ dépense.description }}›'                                        | 'unknown-field'        | 'dépenses.description'
        'a wrong variable'                             | /\{\{ activité\.titre \}\}/                                                              | '‹{{ activitée.titre }}›'                                            | 'unknown-field'        | 'activité.titre'
        'no such name'                                 | /\{\{ organisme\.sigle \}\}/                                                             | '‹{{ xyzzy }}›'                                                      | 'unknown-field'        | null
        'a list that is not there'                     | /\{\{ pour chaque (\w+) (de|dans|des) activités \}\}/                                    | '‹{{ pour chaque $1 $2 activitées }}›'                               | 'unknown-list'         | 'activités'
        'a list in the singular, repeated'             | /\{\{ pour chaque (\w+) de dépenses \}\}/                                                | '‹{{ pour chaque $1 de dépense }}›'                                  | 'unknown-list'         | 'dépenses'
        'a list inside that is not there'              | /\{\{ pour chaque p de activité\.partenaires \}\}/                                       | '‹{{ pour chaque p de activité.partenaire }}›'                       | 'unknown-list'         | 'activité.partenaires'
        'a thing repeated'                             | /\{\{ pour chaque (\S+) (?:de|dans|des) (?:activités|revenus|dépenses) \}\}/             | '‹{{ pour chaque $1 de organisme }}›'                                | 'not-a-list'           | null
        'a repetition without its list'                | /\{\{ pour chaque (\S+) (de|dans|des) (activités|revenus|dépenses) \}\}/                 | '‹{{ pour chaque $1 }}›'                                             | 'loop-incomplete'      | null
        'two words in one'                             | /\{\{ pour chaque ([^}]*\}\})/                                                                    | '‹{{ pourchaque $1›'                                                   | 'unknown-keyword'      | ~/pour chaque.*/
        'no end'                                       | /(\{\{ (?:si|if|pour chaque|for each|para cada) [^}]*\}\})(.*) ¶ \{\{ (?:fin|end) \}\}$/ | '‹$1›$2'                                                             | 'block-not-closed'     | null
        'an end too many'                              | /$/                                                                                      | ' ¶ ‹{{ fin }}›'                                                     | 'end-without-start'    | null
        'an end of another language of templates'      | /\{\{ fin \}\}$/                                                                         | '‹{{ /si }}›'                                                        | 'bad-name'             | null
        'an end written as one word'                   | /\{\{ fin \}\}$/                                                                         | '‹{{ finsi }}›'                                                      | 'unknown-keyword'      | 'fin'
        "an end in programmers' English"               | /\{\{ end \}\}$/                                                                         | '‹{{ endif }}›'                                                      | 'unknown-keyword'      | 'end'
        'otherwise twice'                              | /\{\{ sinon \}\}(.*?)\{\{ fin/                                                           | '{{ sinon }}$1‹{{ sinon }}›{{ fin'                                   | 'otherwise-misplaced'  | null
        'otherwise in a repetition'                    | /(\{\{ pour chaque [^}]*\}\} ¶ [^¶]*) ¶ \{\{ fin/                                        | '$1 ¶ ‹{{ sinon }}› ¶ {{ fin'                                        | 'otherwise-misplaced'  | null
        'otherwise alone'                              | /^([^{|#]\w+) ¶/                                                                         | '$1 ¶ ‹{{ sinon }}› ¶'                                               | 'otherwise-misplaced'  | null
        'a second condition after otherwise'           | /\{\{ sinon \}\}/                                                                        | '‹{{ sinon si approuvé }}›'                                          | 'unknown-keyword'      | 'sinon'
        'a condition about nothing'                    | /\{\{ (si|if) (?!no )[^}]*\}\}/                                                                 | '‹{{ $1 }}›'                                                         | 'condition-incomplete' | null
        'a comparison with nothing'                    | /\{\{ si budget\.(\S+) (supérieur à|au moins|au plus) [^}]*\}\}/                         | '‹{{ si budget.$1 $2 }}›'                                            | 'condition-incomplete' | null
        'a comparison misspelled'                      | /\{\{ si budget\.(\S+) supérieur à ([^}]*\}\})/                                          | '‹{{ si budget.$1 suppérieur à $2›'                                  | 'unknown-comparison'       | 'supérieur à …'
        'a comparison with signs'                      | /\{\{ si budget\.(\S+) supérieur à ([^}]*\}\})/                                          | '‹{{ si budget.$1 > $2›'                                             | 'unknown-comparison'             | 'supérieur à …'
        'a name misspelled in a condition'             | /\{\{ si organisme\.site (.*?\}\})/                                                      | '‹{{ si organisme.sitte $1›'                                         | 'unknown-field'        | 'organisme.site'
        'an amount compared to a word'                 | /\{\{ si budget\.(\S+) (?:supérieur à|au moins|au plus) [^}]*\}\}/                       | '‹{{ si budget.$1 est grand }}›'                                     | 'type-mismatch'        | null
        'a date compared to a number'                  | /\{\{ si subvention\.début au moins \S+(.*?\}\})/                                                 | '‹{{ si subvention.début au moins 3$1›'                                | 'type-mismatch'        | null
        'a text that is larger'                        | /\{\{ si organisme\.sigle est CQS(.*?\}\})/                                                       | '‹{{ si organisme.sigle supérieur à 3$1›'                              | 'type-mismatch'        | null
        'a yes or no that is maybe'                    | /\{\{ si approuvé(?: est non)? \}\}/                                                     | '‹{{ si approuvé est peut-être }}›'                                  | 'type-mismatch'        | null
        'no closing braces'                            | /\{\{ ([^}]*) \}\}$/                                                                     | '‹{{ $1›'                                                            | 'tag-not-closed'       | null
        'one closing brace'                            | /\{\{ (organisme|subvention)\.(\S+) \}\}$/                                               | '‹{{ $1.$2 }›'                                                       | 'tag-not-closed'       | null
        'no opening braces'                            | /\{\{ (organisme|subvention)\.(\S+) \}\}$/                                               | '$1.$2 ‹}}›'                                                         | 'tag-not-opened'       | null
        'a space between the braces'                   | /\{\{ (organisme|subvention)\.(\S+) \}\}$/                                               | '‹{ {› $1.$2 }}'                                                     | 'split-braces'         | null
        'nothing between the braces'                   | /\{\{ (organisme|subvention|grant)\.[^}]*\}\}/                                           | '‹{{ }}›'                                                            | 'empty-tag'            | null
        'no such format'                               | /\{\{ (\S+) \| (?:nombre|pourcentage) \}\}/                                                               | '‹{{ $1 | euros }}›'                                                        | 'unknown-format'       | null
        'a format misspelled'                          | /\{\{ (\S+) \| date longue \}\}/                                                         | '‹{{ $1 | date longe }}›'                                            | 'unknown-format'       | 'date longue'
        'a format that does not fit'                   | /\{\{ (organisme\.nom) \}\}/                                                             | '‹{{ $1 | date longue }}›'                                           | 'format-mismatch'      | null
        'a colon in a name'                            | /\{\{ organisme\.(\w+) \}\}/                                                             | '‹{{ organisme : $1 }}›'                                             | 'bad-name'             | null
        'quotation marks'                              | /\{\{ organisme\.(\w+) \}\}/                                                             | '‹{{ "organisme.$1" }}›'                                             | 'bad-name'             | null
        'a point too many'                             | /\{\{ subvention\.(\w+) \}\}/                                                            | '‹{{ subvention..$1 }}›'                                             | 'bad-name'             | null
        'a calculation'                                | /\{\{ subvention\.montant \}\}/                                                          | '‹{{ subvention.montant * 2 }}›'                                     | 'bad-name'             | null
        'a tag of another program'                     | /\{\{ pour chaque [^}]*\}\}/                                                             | '‹{{#each activities}}›'                                             | 'bad-name'             | null
        'a list as a value'                            | /\{\{ activités\.nombre \}\}/                                                            | '‹{{ activités }}›'                                                  | 'list-as-value'        | null
        'a thing as a value'                           | /\{\{ (organisme|subvention|grant)\.\w+ \}\}/                                            | '‹{{ $1 }}›'                                                         | 'thing-as-value'       | ~/(organisme|subvention|grant)\.\w+/
        'a field of a list outside of any row'         | /^([^|]*)\{\{ (?:organisme|subvention)\.\w+ \}\}/                                                | '$1‹{{ dépenses.montant }}›'                                           | 'field-of-list'        | null
        'a field of an item outside of any repetition' | /\{\{ (?:organisme|subvention)\.\w+ \}\}/                                                | '‹{{ description }}›'                                                | 'field-of-list'        | null
        'a field in a header row'                      | /\|# Quoi/                                                                               | '|# ‹{{ dépenses.description }}›'                                    | 'field-of-list'        | null
        'two lists in a row'                           | /(\| \{\{ dépenses\.description \}\} \| )\{\{ dépenses.montant [^}]*\}\}/                | '$1‹{{ activités.titre }}›'                                          | 'two-lists-in-row'     | null
        'a repetition in a row that repeats'           | /\{\{ activités\.partenaires \| liste et \}\}/                                           | '‹{{ pour chaque p de activités.partenaires }}›{{ p.nom }}{{ fin }}' | 'list-in-row'          | null
        'a total of a list that is not there' | /\{\{ total de dépenses\.montant \}\}/ | '‹{{ total de dépense.montant }}›' | 'unknown-field' | ~/.*dépenses\.montant/
        'a total of words' | /\{\{ total de dépenses\.montant \}\}/ | '‹{{ total de dépenses.description }}›' | 'no-total' | ~/.*dépenses\.montant/
        'a block over two cells'                       | /\| Montant \| (\{\{ subvention.montant \}\})/                                           | '| ‹{{ si approuvé }}› | $1{{ fin }}'                                | 'block-crosses'        | null
        'a block that begins in a table'               | /\| Montant \| \{\{ subvention.montant \}\} \|$/                                         | '| ‹{{ si approuvé }}› a | b | ¶ {{ fin }}'                          | 'block-crosses'        | null
        'a block misspelled'                           | /\{\{ (bloc|block) budget \}\}/                                                          | '‹{{ $1 budjet }}›'                                                  | 'unknown-block'        | ~/(bloc|block) budget/
        'a keyword misspelled'                         | /\{\{ (?:bloc|block) budget \}\}/                                                        | '‹{{ blok budget }}›'                                                | 'unknown-keyword'      | ~/blo(c|ck) .*/
        'a block that is no block'                     | /\{\{ (bloc|block) budget \}\}/                                                          | '‹{{ $1 subvention }}›'                                              | 'unknown-block'        | null
        'a chart that is not there'                    | /\{\{ photos de couverture \}\}/                                                         | '‹{{ graphique source }}›'                                           | 'unknown-chart'        | 'graphique sources'
        'a narrative misspelled'                       | /\{\{ récit retombées \}\}/                                                              | '‹{{ récit retombés }}›'                                             | 'unknown-story'        | 'récit retombées'
        'photos misspelled'                            | /\{\{ photos de couverture \}\}/                                                         | '‹{{ photos de couvertur }}›'                                        | 'unknown-pictures'     | 'photos de couverture'
        'a piece in a sentence'                        | /\{\{ (bloc|block) budget \}\}/                                                          | 'Voir ‹{{ $1 budget }}› ici'                                         | 'not-alone'            | null
        'a narrative of an item in a sentence'         | /\{\{ activité\.récit \}\}/                                                              | 'Voir ‹{{ activité.récit }}› ici'                                    | 'piece-in-text'        | null
        'a page break misspelled'                      | /\{\{ saut de page \}\}/                                                                 | '‹{{ saut de pages }}›'                                              | 'unknown-keyword'      | 'saut de page'
        'no point between the names'                   | /\{\{ subvention\.montant \}\}/ | '‹{{ subventionmontant }}›' | 'unknown-field' | 'subvention.montant'
        'a space for the point'                        | /\{\{ organisme\.sigle \}\}/ | '‹{{ organisme sigle }}›' | 'unknown-field' | 'organisme.sigle'
        'a point in a name'                            | /\{\{ récit retombées \}\}/ | '‹{{ récit.retombées }}›' | 'unknown-field' | 'récit retombées'
        'the thing left out'                           | /\{\{ organisme\.sigle \}\}/ | '‹{{ sigle }}›' | 'unknown-field' | 'organisme.sigle'
        'a thing in the plural'                        | /\{\{ organisme\.nom \}\}/ | '‹{{ organismes.nom }}›' | 'unknown-field' | 'organisme.nom'
        'a name and its thing the other way round'     | /\{\{ subvention\.montant \}\}/ | '‹{{ montant de la subvention }}›' | 'unknown-field' | 'subvention.montant'
        'a synonym'                                    | /\{\{ subvention\.montant \}\}/ | '‹{{ subvention.coût }}›' | 'unknown-field' | 'subvention.montant'
        'a synonym in English'                         | /\{\{ grant\.amount \}\}/ | '‹{{ grant.cost }}›' | 'unknown-field' | 'grant.amount'
        'a synonym of two words'                       | /\{\{ subvention\.début \| date longue \}\}/ | '‹{{ subvention.date de début | date longue }}›' | 'unknown-field' | 'subvention.début'
        'a synonym of the thing'                       | /\{\{ organisme\.sigle \}\}/ | '‹{{ association.sigle }}›' | 'unknown-field' | 'organisme.sigle'
        'a synonym of a list'                          | /\{\{ pour chaque (\w+) (de|dans|des) activités \}\}/ | '‹{{ pour chaque $1 $2 ateliers }}›' | 'unknown-list' | 'activités'
        'an end with a slip'                           | /\{\{ fin \}\}$/ | '‹{{ fni }}›' | 'unknown-keyword' | 'fin'
        'an end with a letter twice'                   | /\{\{ fin \}\}$/ | '‹{{ finn }}›' | 'unknown-keyword' | 'fin'
        'an end in English with a slip'                | /\{\{ end \}\}$/ | '‹{{ edn }}›' | 'unknown-keyword' | 'end'
        'a slip in the first word of a repetition'     | /\{\{ pour chaque ([^}]*\}\})/ | '‹{{ por chaque $1›' | 'unknown-keyword' | 'pour chaque … de …'
        'a slip in the second word of a repetition'    | /\{\{ pour chaque ([^}]*\}\})/ | '‹{{ pour chaqe $1›' | 'unknown-keyword' | 'pour chaque … de …'
        'a slip in a repetition in English'            | /\{\{ for each ([^}]*\}\})/ | '‹{{ fro each $1›' | 'unknown-keyword' | 'for each … of …'
        'a slip in a condition'                        | /\{\{ si (?!no )([^}]*\}\})/ | '‹{{ sii $1›' | 'unknown-keyword' | 'si …'
    }

    def 'the corpus is as large as it is meant to be'() {
        expect:
        Corpus.GOOD.size() >= 60
        tried.size() >= 25
        tried.values().sum() >= 200
    }

    def 'a good template is as good in a header, a footer and a note, and a mistake is told to be there: #part'() {
        given:
        def good = Corpus.GOOD.findAll { !(it[0] =~ /bloc|block|récit|relato|photos|saut de page|(^|¶ )#/) }

        expect:
        good.size() > 40
        good.findAll { Mutation.said(put(WordSample.of('x'), it[0])) } == []
        good.collect { it[0].replace('organisme.nom', 'organisme.nomm') }.findAll { it.contains('nomm') }.every {
            def places = Mutation.said(put(WordSample.of('x'), it))*.place()
            places && places.every { it.part() == part && it.piece().contains('organisme.nomm') }
        }

        where:
        part                 | put
        'word/header1.xml'   | { sample, text -> sample.header(paragraphs(text)) }
        'word/footer1.xml'   | { sample, text -> sample.footer(paragraphs(text)) }
        'word/footnotes.xml' | { sample, text -> sample.footnote(paragraphs(text)) }
    }

    def 'all mistakes of a file are found in one run'() {
        given:
        def text = Corpus.GOOD*.first().join(' ¶ Suite ¶ ')
        def mistakes = [
            ['Reçu {{ subvention.montant }}', 'Reçu {{ subvention.montent }}'], ['{{ récit retombées }}', '{{ récit retombés }}'],
            ['{{ if approved }}', '{{ if aproved }}'], ['{{ photos de couverture }}', '{{ photo de couverture }}'],
            ['{{ si revenus existe }}', '{{ si revenu existe }}'], ['{{ budget.taux | pourcentage }}', '{{ budget.taux | pourcent }}'],
            ['Site : {{ organisme.site }}', 'Site : {{ organisme.site'], ['{{ pour chaque r de revenus }}', '{{ pour chaque r de revenuss }}']]

        when:
        def findings = Mutation.said(WordSample.of(paragraphs(mistakes.inject(text) { now, one ->
            assert now.count(one[0]) >= 1
            now.replaceFirst(Pattern.quote(one[0]), Matcher.quoteReplacement(one[1]))
        })))

        then:
        findings.collect { it.place().piece() }.toSet() == mistakes.collect { (it[1] =~ /\{\{.*/)[0] }.toSet()
    }

    private static List<List<String>> mistakesOf(CompiledTemplate compiled) {
        compiled.tagFindings(CorpusNames.vocabulary()).collect { [it.id(), it.place().piece()] }
    }

    private static String printed(CompiledTemplate compiled) {
        def docx = compiled.fill(CorpusNames.scope(), Language.FR, PROPERTIES).docx()
        assert WordSample.faults(docx) == []
        WordSample.read(docx).replaceAll('[\u00a0\u202f]', '_').readLines()*.strip().join('\n')
    }

    private static String paragraphs(String text) {
        text.replaceAll(/ *¶ */, '\n')
    }
}
