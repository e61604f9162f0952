package org.bilan.template

import java.time.LocalDate
import org.bilan.value.Language
import org.bilan.value.Missing
import org.bilan.value.Money
import spock.lang.Specification

/** {@code total de LISTE.CHAMP}: what adds up, over which list, and what does not. */
class TotalSpec extends Specification {
    static final String DATA = '''
        {
          "dépenses": [{"quoi": "Salle", "montant": 120.5}, {"quoi": "Papier", "montant": 80}, {"quoi": "Don", "montant": null}],
          "absentes": [{"montant": null}, {"montant": null}],
          "vide": [],
          "nombres": [1, 2, 3.5],
          "écrites": [{"montant": "12,50"}, {"montant": "7"}],
          "mots": [{"montant": "beaucoup"}, {"montant": "7"}],
          "thèmes": [
            {"titre": "Eau", "activités": [{"coût": 10, "gens": 4}, {"coût": 5, "gens": 2}]},
            {"titre": "Paix", "activités": [{"coût": 1, "gens": 3}]},
            {"titre": "Terre", "activités": []}],
          "subvention": {"lignes": [{"prévu": 100}, {"prévu": 50}]},
          "total du mois": "octobre"
        }'''

    static String fill(String text) {
        TemplateSpec.fill(WordSample.of(text), DATA).replace('\u00a0', ' ')
    }

    def 'a field of a list adds up: #tag'() {
        expect:
        fill(tag) == expected

        where:
        tag                                                  | expected
        '{{ total de dépenses.montant }}'                    | '200,5'
        '{{ total des dépenses.montant | dollars }}'         | '200,50 $'
        '{{ Total de depenses . Montant | dollars }}'        | '200,50 $'
        '{{ total of dépenses.montant | number }}'           | '200,5'
        '{{ total de la vide.montant }}'                     | '0'
        '{{ total de nombres }}'                             | '6,5'
        '{{ total d’écrites.montant }}'                      | '19,50'
        '{{ total de subvention.lignes.prévu }}'             | '150'
        '{{ total de thèmes.activités.coût }}'               | '16'
        '{{ total de absentes.montant }}'                    | '—'
        '{{ total de mots.montant }}'                        | '—'
        '{{ total de subvention.montant }}'                  | '—'
        '{{ total du mois }}'                                | 'octobre'
        '{{ total de nombres | en lettres }}'                | '6,5'
        '{{ si total de dépenses.montant supérieur à 200 }}a{{ fin }}.' | 'a.'
        '{{ si total de absentes.montant supérieur à 0 }}a{{ fin }}.'   | '.'
        '{{ si total de vide.montant est 0 }}a{{ fin }}.'    | 'a.'
        '{{ si dépenses.nombre au plus total de nombres }}a{{ fin }}.'  | 'a.'
    }

    def 'in a repetition it is over the list of the item, beside it over all'() {
        expect:
        fill('''
            {{ pour chaque thème de thèmes }}
            {{ titre }} : {{ total de thème.activités.coût }}, {{ total de activités.gens }} sur {{ total de thèmes.activités.gens }}
            {{ pour chaque a de thème.activités }}
            {{ a.coût }} de {{ total de thème.activités.coût }}
            {{ fin }}
            {{ fin }}''') == '''
            Eau : 15, 6 sur 9
            10 de 15
            5 de 15
            Paix : 1, 3 sur 9
            1 de 1
            Terre : 0, 0 sur 9'''.stripIndent().strip()
    }

    def 'a row with a total does not repeat, and its amounts line up with those of the rows above'() {
        expect:
        fill('''
            |# Quoi | Montant |
            | {{ dépenses.quoi }} | {{ dépenses.montant | dollars }} |
            | Total | {{ total de dépenses.montant | dollars }} |
            | {{ vide.nom }} | {{ total de dépenses.montant }} |
            | Lignes | {{ total de subvention.lignes.prévu | dollars }} |
            {{ total de subvention.lignes.prévu | dollars }}''') == '''
            | Quoi | Montant |
            | Salle | 120,50 $ |
            | Papier | 80,00 $ |
            | Don | — |
            | Total | 200,50 $ |
            | Lignes | 150,00 $ |
            150 $'''.stripIndent().strip()
    }

    def 'each row can hold the total of its own list'() {
        expect:
        fill('| {{ dépenses.quoi }} | {{ total de dépenses.montant }} |\nFin') ==
            '| Salle | 200,5 |\n| Papier | 200,5 |\n| Don | 200,5 |\nFin'
    }

    def 'amounts of one currency add up, of two they do not'() {
        given:
        def money = { long minor, String unit -> Scope.of([montant: new Value.Amount(new Money(minor, Currency.getInstance(unit)))]) }
        def scope = Scope.of([
            une: new Value.Items([money(1050, 'CAD'), money(2000, 'CAD'), Scope.of([montant: new Value.Absent(Missing.NO_PLAN)])]),
            deux: new Value.Items([money(1050, 'CAD'), money(2000, 'MXN')])])

        when:
        def filled = Template.compile(WordSample.of('{{ total de une.montant }}, {{ total de deux.montant }}').bytes())
            .fill(scope, Language.FR, new DocumentProperties('', '', LocalDate.of(2022, 1, 1)))

        then:
        WordSample.read(filled.docx()).replace('\u00a0', ' ') == '30,50 $, —'
        filled.gaps().collect { [it.name(), it.why(), it.known()] } == [['total de deux.montant', Missing.NO_SUM, true]]
    }

    def 'where every value is absent, the total is, and why'() {
        when:
        def gaps = TemplateSpec.filled(WordSample.of('{{ total de absentes.montant }} {{ total de rien.montant }}'), DATA).gaps()

        then:
        gaps.collect { [it.name(), it.why(), it.known()] } ==
            [['total de absentes.montant', Missing.NOT_ENTERED, true], ['total de rien.montant', Missing.NOT_ENTERED, false]]
    }

    def 'the checker knows what adds up: #text'() {
        when:
        def findings = TemplateCheckSpec.check(text)

        then:
        findings.collect { it.id() } == (code ? [code] : [])
        findings.collectMany { it.nearest().take(1) } == (nearest ? [nearest] : [])

        where:
        text                                                                                  | code              | nearest
        '{{ total de dépenses.montant }} {{ total of expenses.amount | dollars }} {{ total de gastos.monto }}' | null | null
        '{{ si total de dépenses.montant supérieur à budget.prévu }}x{{ fin }}'               | null              | null
        '| {{ dépenses.description }} | {{ dépenses.montant }} |\n| | {{ total de dépenses.montant }} |' | null   | null
        '{{ pour chaque a de activités }}\n{{ total de activités.participants }}\n{{ fin }}'  | null              | null
        '{{ total de dépenses.description }}'                                                 | 'no-total'        | 'dépenses.montant'
        '{{ total of expenses.description }}'                                                 | 'no-total'        | 'expenses.amount'
        '{{ total de dépenses }}'                                                             | 'no-total'        | 'dépenses.montant'
        '{{ total de subvention.montant }}'                                                   | 'no-total'        | null
        '{{ total de activités.partenaires.nom }}'                                            | 'no-total'        | 'activités.participants'
        '{{ total de dépenses.montan }}'                                                      | 'unknown-field'   | 'dépenses.montant'
        '{{ total de dépense.montant }}'                                                      | 'unknown-field'   | 'dépenses.montant'
        '{{ total dépenses.montant }}'                                                        | 'unknown-keyword' | 'total de …'
        '{{ somme des dépenses.montant }}'                                                    | 'unknown-keyword' | 'total de …'
        '{{ total de dépenses.montant | date longue }}'                                       | 'format-mismatch' | null
        '{{ si total de dépenses.montant est beaucoup }}x{{ fin }}'                           | 'type-mismatch'   | null
        '{{ si total de dépenses.description supérieur à 3 }}x{{ fin }}'                      | 'no-total'        | 'dépenses.montant'
    }

    def 'people reached are not added up: the same may be counted twice'() {
        given:
        def known = new Vocabulary([TemplateCheckSpec.list('activités', 'activities', 'actividades', new Vocabulary([
            TemplateCheckSpec.field('participants', 'participants', 'participantes', Field.Type.FIGURE)]))])

        when:
        def findings = Template.check(WordSample.of('{{ total de activités.participants }}').bytes(), known)

        then:
        findings*.id() == ['no-total']
        findings[0].nearest() == []
        findings[0].sentence(Language.FR).contains('plusieurs fois')
    }
}
