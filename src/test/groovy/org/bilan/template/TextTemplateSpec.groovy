package org.bilan.template

import org.bilan.value.Language
import org.bilan.value.Money
import org.bilan.value.FuzzyDate
import spock.lang.Specification

import static org.bilan.template.TemplateCheckSpec.KNOWN

/** What goes into a field of a form, a cell, a field of a portal. */
class TextTemplateSpec extends Specification {
    static TextTemplate compiled(String text) { TextTemplate.compile('form.pdf', 'Résumé', text) }

    static Scope scope() {
        JsonScope.read(new ByteArrayInputStream('''{
            "organisme": {"nom": "Centre d’amitié"}, "subvention": {"titre": "Appui", "montant": 1234.5, "fin": null},
            "activités": [{"titre": "Atelier", "lieu": "Laval", "partenaires": [{"nom": "A"}, {"nom": "B"}]}, {"titre": "Marche", "lieu": null, "partenaires": []}],
            "dépenses": []}'''.getBytes('UTF-8')))
    }

    static String filled(String text) { compiled(text).fill(scope(), Language.FR).text() }

    def "names, choices and lists are filled, and a line of nothing but a control is no line: #text"() {
        expect:
        filled(text) == result

        where:
        text                                                                                                       || result
        ''                                                                                                         || ''
        'Sans balise'                                                                                              || 'Sans balise'
        '{{ organisme.nom }}'                                                                                      || 'Centre d’amitié'
        'De {{ organisme.nom }} : {{ subvention.montant | dollars }}'                                              || 'De Centre d’amitié : 1\u00a0234,50\u00a0$'
        '{{ si subvention.titre est Appui }}oui{{ sinon }}non{{ fin }}'                                             || 'oui'
        '{{ si subvention.titre est Autre }}oui{{ sinon }}non{{ fin }}'                                             || 'non'
        'Liste :\n{{ pour chaque a de activités }}\n- {{ a.titre }}\n{{ fin }}\nFin'                                || 'Liste :\n- Atelier\n- Marche\nFin'
        '{{ pour chaque a de activités }}{{ a.titre }} ; {{ fin }}'                                                 || 'Atelier ; Marche ; '
        '{{ pour chaque a de activités }}\n{{ a.titre }} : {{ pour chaque p de a.partenaires }}{{ p.nom }}{{ fin }}\n{{ fin }}' || 'Atelier : AB\nMarche : \n'
        '{{ pour chaque d de dépenses }}\n- {{ d.description }}\n{{ fin }}\nRien d’autre'                           || 'Rien d’autre'
        '  {{ si subvention.titre existe }}  \nA\n  {{ fin }}\nB'                                                   || 'A\nB'
        'A\n{{ note à relire }}\nB'                                                                                || 'A\nB'
        'A {{ note à relire }}B'                                                                                    || 'A B'
    }

    def "a name alone without a value leaves the text empty, for somebody to write there; among words it is the dash"() {
        when:
        def alone = compiled('{{ subvention.fin }}').fill(scope(), Language.FR)
        def among = compiled('Jusqu’au {{ subvention.fin }}').fill(scope(), Language.FR)

        then:
        alone.text() == ''
        alone.value() == Optional.empty()
        alone.gaps()*.name() == ['subvention.fin']
        among.text() == 'Jusqu’au —'
        among.gaps()*.name() == ['subvention.fin']
    }

    def "a figure or a day that is the whole text can be reckoned with, one among words or spelled out cannot: #text"() {
        given:
        def values = Scope.of(montant: new Value.Amount(Money.of(12.50, Currency.getInstance('CAD'))), jour: new Value.Day(FuzzyDate.parse('2022-05-21')))

        expect:
        compiled(text).fill(values, Language.FR).value().map { it.class }.orElse(null) == kind

        where:
        text                          || kind
        '{{ montant }}'               || Value.Amount
        '{{ montant | dollars }}'     || Value.Amount
        '{{ montant | en lettres }}'  || null
        '{{ montant }} $'             || null
        '{{ jour | date courte }}'    || Value.Day
        'le {{ jour }}'               || null
    }

    def "a text that is written once for each item of a list knows its rank and its own values"() {
        when:
        def all = compiled('{{ rang }}. {{ activités.titre }} ({{ activités.lieu }})').fillRepeated(scope(), Language.FR, 9).texts()

        then:
        all*.text() == ['1. Atelier (Laval)', '2. Marche (—)']
        all[0].gaps() == []
        all[1].gaps()*.name() == ['activités.lieu']

        and: 'where it names no list there is nothing to repeat'
        compiled('{{ organisme.nom }}').fillRepeated(scope(), Language.FR, 9) == new TextTemplate.Repeated([], 0)
        compiled('{{ dépenses.description }}').fillRepeated(scope(), Language.FR, 9) == new TextTemplate.Repeated([], 0)

        and: 'where there is less place, no more is written'
        compiled('{{ activités.titre }}').fillRepeated(scope(), Language.FR, 1).with { [it.texts()*.text(), it.items()] } == [['Atelier'], 2]
    }

    def "what is wrong is told with the field, its line and the nearest names: #text"() {
        given:
        def found = compiled(text).check(KNOWN)

        expect:
        found*.id() == codes
        found.every { it.place().part() == 'form.pdf' && it.place().headings() == ['Résumé'] }
        codes.isEmpty() || found[0].place().piece() == piece
        found.collectMany { it.nearest() } == near

        where:
        text                                              || codes                    | piece                         | near
        '{{ subvention.titre }}'                          || []                       | ''                            | []
        'Titre\n{{ subvention.titr }} ici'                || ['unknown-field']        | '{{ subvention.titr }}'       | ['subvention.titre', 'subvention.title', 'subvention.título']
        '{{ si organisme.nom existe }}oui'                || ['block-not-closed']     | '{{ si organisme.nom existe }}' | []
        'oui{{ fin }}'                                    || ['end-without-start']    | '{{ fin }}'                   | []
        '{{ bloc budget }}'                               || ['not-in-narrative']     | '{{ bloc budget }}'           | []
        '{{ graphique sources de financement }}'          || ['not-in-narrative']     | '{{ graphique sources de financement }}' | []
        '{{ récit mot du président }}'                    || []                       | ''                            | []
        '{{ activités.titre }}'                           || ['field-of-list']        | '{{ activités.titre }}'       | []
    }

    def "a field of a list is right where the text is written once for each item, and only there"() {
        expect:
        compiled('{{ activités.titre }}').checkRepeated(KNOWN) == []
        compiled('{{ activités.titre }}').check(KNOWN)*.id() == ['field-of-list']
        compiled('{{ activités.titr }}').checkRepeated(KNOWN)*.id() == ['unknown-field']
        compiled('{{ activités.titre }} {{ dépenses.description }}').checkRepeated(KNOWN)*.id() == ['two-lists-in-row']
    }

    def "the program that was shipped with mistakes prints what it can"() {
        expect:
        filled('{{ inconnu }} et {{ organisme.nom }}') == '— et Centre d’amitié'
    }
}
