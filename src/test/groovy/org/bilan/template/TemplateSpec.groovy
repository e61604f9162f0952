package org.bilan.template

import java.time.LocalDate
import org.bilan.value.Language
import spock.lang.Specification

class TemplateSpec extends Specification {
    static final String DATA = '''
        {
          "organisme": {"nom": "Comité Québec-Sud", "sigle": "CQS", "site": null},
          "subvention": {"titre": "Éducation", "montant": 84259, "début": "2021-09-01", "taux": 35, "solde": -1234.5},
          "budget": {"écart": 120.5, "prévu": 1000, "réel": 879.5},
          "approuvé": true,
          "partenaires": ["Alpha", "Bêta", "Gamma"],
          "vide": [],
          "dépenses": [
            {"date": "2022-01-15", "description": "Salle & café", "montant": 120.5},
            {"date": "2022-02-01", "description": "Papier <A4>", "montant": 80}],
          "thèmes": [
            {"titre": "Eau", "activités": [{"titre": "Atelier", "lieu": "Oaxaca"}, {"titre": "Colloque", "lieu": null}]},
            {"titre": "Terre", "activités": []},
            {"titre": "Paix", "activités": [{"titre": "Marche", "lieu": "Montréal"}]}]
        }'''

    static String fill(WordSample sample, String json = DATA, Language language = Language.FR) {
        WordSample.read(filled(sample, json, language).docx())
    }

    static FilledDocument filled(WordSample sample, String json = DATA, Language language = Language.FR) {
        def scope = JsonScope.read(new ByteArrayInputStream(json.getBytes('UTF-8')))
        Template.compile(sample.bytes()).fill(scope, language, new DocumentProperties('Rapport', 'CQS', LocalDate.of(2022, 9, 1)))
    }

    def 'a template prints what its tags ask for: #template'() {
        expect:
        fill(WordSample.of(template)).replace('\u00a0', '_') == expected.stripIndent().strip()

        where:
        template                                                          | expected
        'Bonjour'                                                         | 'Bonjour'
        '{{ organisme.nom }}'                                             | 'Comité Québec-Sud'
        'De {{organisme.nom}} ({{ organisme.sigle }}).'                   | 'De Comité Québec-Sud (CQS).'
        '{{ ORGANISME.Nom }}'                                             | 'Comité Québec-Sud'
        '{{ subvention.debut | date longue }}'                            | '1er septembre 2021'
        '{{ subvention.début | long date }}'                              | '1er septembre 2021'
        '{{ subvention.début | date courte }}'                            | '2021-09-01'
        '{{ subvention.montant }}'                                        | '84_259'
        '{{ subvention.montant | dollars }}'                              | '84_259_$'
        '{{ subvention.solde | dollars }}'                                | '−1_234,50_$'
        '{{ subvention.taux | pourcentage }}'                             | '35_%'
        '{{ subvention.montant | en lettres }}'                           | 'quatre-vingt-quatre mille deux cent cinquante-neuf'
        '{{ partenaires | liste et }}'                                    | 'Alpha, Bêta et Gamma'
        '{{ partenaires }}'                                               | 'Alpha, Bêta, Gamma'
        '{{ organisme.site }}'                                            | '—'
        '{{ approuvé }}'                                                  | 'oui'
        'A{{ note à relire }}B'                                           | 'AB'
        '{{ si approuvé }}Oui{{ sinon }}Non{{ fin }}.'                    | 'Oui.'
        '{{ si approuvé est non }}Oui{{ sinon }}Non{{ fin }}.'            | 'Non.'
        '{{ si budget.écart supérieur à 0 }}+{{ fin }}.'                  | '+.'
        '{{ si budget.écart est supérieur à 1 000 }}+{{ fin }}.'          | '.'
        '{{ si budget.réel inférieur à budget.prévu }}moins{{ fin }}.'    | 'moins.'
        '{{ si budget.prévu au moins 1 000,00 $ }}a{{ fin }}.'            | 'a.'
        '{{ si budget.prévu au plus 999 }}a{{ fin }}.'                    | '.'
        '{{ si organisme.sigle est cqs }}a{{ fin }}.'                     | 'a.'
        '{{ si organisme.sigle n\'est pas CQS }}a{{ fin }}.'              | '.'
        '{{ si organisme.site existe }}a{{ sinon }}b{{ fin }}.'           | 'b.'
        '{{ si organisme.site est vide }}a{{ fin }}.'                     | 'a.'
        '{{ si vide est vide et approuvé }}a{{ fin }}.'                   | 'a.'
        '{{ si vide existe ou approuvé }}a{{ fin }}.'                     | 'a.'
        '{{ si subvention.début au moins 2021-01-01 }}a{{ fin }}.'        | 'a.'
        '{{ pour chaque p de partenaires }}{{ rang }}-{{ p }} {{ fin }}.' | '1-Alpha 2-Bêta 3-Gamma .'
        '{{ pour chaque p de partenaires }}{{ p }}{{ si dernier }}.{{ sinon }}, {{ fin }}{{ fin }}' | 'Alpha, Bêta, Gamma.'
        '{{ for each p of partenaires }}{{ p }}{{ if first }}!{{ end }}{{ end }}' | 'Alpha!BêtaGamma'
        '{{ para cada p de partenaires }}{{ p }}{{ si no }}{{ fin }}'.replace('{{ si no }}', '') | 'AlphaBêtaGamma'
        '{{ partenaires.nombre }} partenaires'                            | '3 partenaires'
        'a{{ saut de page }}b'                                            | 'a⁂b'
        '{{ dépenses.description }} hors rangée'.replace('dépenses.description', 'organisme.nom') | 'Comité Québec-Sud hors rangée'
    }

    def 'paragraphs that only control vanish, and what stands between repeats'() {
        expect:
        fill(WordSample.of('''
            Début
            {{ pour chaque thème de thèmes }}
            ## {{ thème.titre }}
            {{ si thème.activités existe }}
            {{ pour chaque activité de thème.activités }}
            {{ rang }}. {{ activité.titre }}, {{ activité.lieu }}
            {{ fin }}
            {{ sinon }}
            Rien.
            {{ fin }}
            {{ fin }}
            Fin''')) == '''
            Début
            Eau
            1. Atelier, Oaxaca
            2. Colloque, —
            Terre
            Rien.
            Paix
            1. Marche, Montréal
            Fin'''.stripIndent().strip()
    }

    def 'a row that names a field of a list repeats by itself, its header does not'() {
        expect:
        fill(WordSample.of('''
            |# Date | Quoi | Montant |
            | {{ dépenses.date }} | {{ dépenses.description }} | {{ dépenses.montant | dollars }} |
            | Total | | {{ budget.écart | dollars }} |
            Après''')).replace('\u00a0', '_') == '''
            | Date | Quoi | Montant |
            | 2022-01-15 | Salle & café | 120,50_$ |
            | 2022-02-01 | Papier <A4> | 80,00_$ |
            | Total |  | 120,50_$ |
            Après'''.stripIndent().strip()
    }

    def 'rows that only control repeat the rows between them'() {
        expect:
        fill(WordSample.of('''
            | Thème | Activité |
            | {{ pour chaque thème de thèmes }} | |
            | {{ thème.titre }} | |
            | | {{ thème.activités.titre }} |
            | {{ fin }} | |
            Fin''')) == '''
            | Thème | Activité |
            | Eau |  |
            |  | Atelier |
            |  | Colloque |
            | Terre |  |
            | Paix |  |
            |  | Marche |
            Fin'''.stripIndent().strip()
    }
}
