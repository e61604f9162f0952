package org.bilan.template

import java.time.LocalDate
import org.bilan.document.Cell
import org.bilan.document.Table
import org.bilan.document.chart.Chart
import org.bilan.value.Language
import spock.lang.Specification

class TemplateSpec extends Specification {
    static final String DATA = '''
        {
          "organisme": {"nom": "Comité Québec-Sud", "sigle": "CQS", "site": null},
          "subvention": {"titre": "Éducation", "montant": 84259, "début": "2021-09-01", "taux": 35, "solde": -1234.5},
          "budget": {"écart": 120.5, "prévu": 1000, "réel": 879.5},
          "approuvé": true, "co-porteur": "Ana",
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
        def docx = filled(sample, json, language).docx()
        assert WordSample.faults(docx) == []
        WordSample.read(docx)
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
        '{{ partenaires }}'                                               | 'Alpha, Bêta et Gamma'
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

    def 'a paragraph that is all condition goes with it, also in a cell'() {
        expect:
        fill(WordSample.of('''
            {{ si approuvé }}Oui{{ fin }}
            {{ si vide existe }}Non{{ fin }}
            | {{ si vide existe }}Rien{{ fin }} | {{ si vide existe }}Rien{{ fin }}/Texte |
            Fin''')) == '''
            Oui
            |  | Texte |
            Fin'''.stripIndent().strip()
    }

    def 'an empty list prints nothing, and a table without rows goes'() {
        expect:
        fill(WordSample.of('''
            Début
            {{ pour chaque v de vide }}
            {{ v }}
            {{ fin }}
            |# Nom |
            | {{ vide.nom }} |
            Fin''')) == 'Début\nFin'
    }

    def 'two tables that come to touch stay two'() {
        when:
        def text = fill(WordSample.of('''
            {{ pour chaque p de partenaires }}
            | {{ p }} |
            {{ fin }}
            Fin'''))

        then:
        text == '| Alpha |\n\n| Bêta |\n\n| Gamma |\nFin'
    }

    def 'whole sections repeat with their page setup'() {
        given:
        def section = '<w:p><w:pPr><w:sectPr><w:type w:val="nextPage"/></w:sectPr></w:pPr></w:p>'
        def tag = { "<w:p><w:r><w:t>{{ $it }}</w:t></w:r></w:p>" }

        when:
        def docx = filled(new WordSample().xml(tag('pour chaque p de partenaires') + tag('p') + section + tag('fin'))).docx()

        then:
        WordSample.part(docx, 'word/document.xml').count('<w:type w:val="nextPage"/>') == 3
    }

    def 'a section that ends on a control keeps its page setup'() {
        given:
        def end = '<w:p><w:pPr><w:sectPr><w:type w:val="nextPage"/></w:sectPr></w:pPr><w:r><w:t>{{ fin }}</w:t></w:r></w:p>'

        when:
        def docx = filled(new WordSample().xml('<w:p><w:r><w:t>{{ si approuvé }}</w:t></w:r></w:p><w:p/>' + end)).docx()

        then:
        WordSample.part(docx, 'word/document.xml').count('<w:type w:val="nextPage"/>') == 1
    }

    def 'bookmarks and drawings in a repetition get numbers of their own'() {
        given:
        def inside = '<w:p w:rsidR="00AA0001"><w:bookmarkStart w:id="7" w:name="ici"/><w:r><w:drawing><wp:inline><wp:extent cx="1" cy="1"/><wp:docPr id="3" name="Image"/>' +
            '<a:graphic><a:graphicData uri="a"/></a:graphic></wp:inline></w:drawing></w:r><w:bookmarkEnd w:id="7"/></w:p>'
        def tag = { "<w:p><w:r><w:t>{{ $it }}</w:t></w:r></w:p>" }

        when:
        def xml = WordSample.part(
            filled(new WordSample().xml(tag('pour chaque p de partenaires') + inside + tag('fin'))).docx(), 'word/document.xml')
        def ids = { String pattern -> (xml =~ pattern).collect { it[1] } }

        then:
        ids('<wp:docPr id="(\\d+)"').toSet().size() == 3
        ids('<w:bookmarkStart w:id="(\\d+)"').toSet().size() == 3
        ids('<w:bookmarkStart w:id="(\\d+)"') == ids('<w:bookmarkEnd w:id="(\\d+)"')
        ids('w:name="(\\w+)"') == ['ici', 'ici_2', 'ici_3']
        !xml.contains('rsidR')
    }

    def 'the contents list every heading with a link, and no heading that prints nothing'() {
        when:
        def docx = filled(WordSample.of('''
            {{ sommaire }}
            # Rapport de {{ organisme.nom }}
            {{ pour chaque thème de thèmes }}
            ## {{ thème.titre }} & co
            {{ fin }}
            # {{ si vide existe }}Rien{{ fin }}
            Fin''')).docx()
        def xml = WordSample.part(docx, 'word/document.xml')
        def anchors = (xml =~ /w:anchor="(_Toc\d+)"/).collect { it[1] }

        then:
        WordSample.read(docx).readLines()[0..3] ==
            ['Rapport de Comité Québec-Sud→0', 'Eau & co→0', 'Terre & co→0', 'Paix & co→0']
        anchors == (xml =~ /w:name="(_Toc\d+)"/).collect { it[1] }
        anchors == (xml =~ /PAGEREF (_Toc\d+)/).collect { it[1] }
        xml.count('w:fldCharType="begin"') == xml.count('w:fldCharType="end"')
        xml.contains('TOC \\o')
    }

    def 'a heading made from one of level 3 is not listed, wherever the outline has it; the outline is named where styles need it'() {
        given:
        def filled = { String base ->
            def sample = WordSample.of('{{ contents }}\n# Un')
            sample.styles = "<w:style w:type='paragraph' w:styleId='H3'><w:name w:val='heading 3'/></w:style>" +
                "<w:style w:type='paragraph' w:styleId='Own'><w:name w:val='Own'/><w:basedOn w:val='$base'/><w:pPr><w:outlineLvl w:val='1'/></w:pPr></w:style>"
            sample.body += "<w:p><w:pPr><w:pStyle w:val='Own'/></w:pPr><w:r><w:t>Deux {{ x }}</w:t></w:r></w:p>"
            Template.compile(sample.bytes()).fill(Scope.of([x: new Value.Text('x')]), Language.FR, new DocumentProperties('', '', LocalDate.of(2022, 1, 1))).file().text('word/document.xml')
        }

        expect:
        filled('H3').count('PAGEREF') == 1
        !filled('H3').contains('\\u')
        filled('Normal').count('PAGEREF') == 2
        filled('Normal').contains('\\u')
    }

    def 'amounts lose their empty cents in text and keep them in columns'() {
        given:
        def money = { new Value.Amount(new org.bilan.value.Money(it, Currency.getInstance('CAD'))) }
        def scope = Scope.of([total: money(8425900), lignes: new Value.Items([Scope.of([montant: money(8425900)]), Scope.of([montant: money(150)])])])

        when:
        def docx = Template.compile(WordSample.of('''
            Accordé : {{ total }}
            | Accordé | {{ total }} |
            | x | {{ lignes.montant }} |
            Fin''').bytes()).fill(scope, Language.FR, new DocumentProperties('', '', LocalDate.of(2022, 1, 1))).docx()

        then:
        WordSample.read(docx).replace('\u00a0', ' ') == '''
            Accordé : 84 259 $
            | Accordé | 84 259 $ |
            | x | 84 259,00 $ |
            | x | 1,50 $ |
            Fin'''.stripIndent().strip()
    }

    def 'the file says its title, language, maker and day, and is the same twice'() {
        given:
        def one = filled(WordSample.of('x'))
        def core = WordSample.part(one.docx(), 'docProps/core.xml')

        expect:
        core.contains('<dc:title>Rapport</dc:title>')
        core.contains('<dc:creator>CQS</dc:creator>')
        core.contains('<dc:language>fr-CA</dc:language>')
        core.contains('2022-09-01T00:00:00Z')
        WordSample.part(one.docx(), 'word/styles.xml').contains('<w:lang w:val="fr-CA"')
        !WordSample.part(one.docx(), 'word/styles.xml').contains('en-US')
        one.docx() == filled(WordSample.of('x')).docx()
    }

    def 'a name without a value prints the dash and is a gap with its place'() {
        when:
        def filled = filled(WordSample.of('''
            # Chapitre
            Site : {{ organisme.site }}
            {{ pour chaque thème de thèmes }}
            {{ pour chaque activité de thème.activités }}
            {{ activité.lieu }}
            {{ fin }}
            {{ fin }}
            {{ jamais.dit }}'''))

        then:
        filled.gaps().collect { [it.name(), it.known(), it.times(), it.place().paragraph()] } ==
            [['organisme.site', true, 1, 2], ['activité.lieu', true, 1, 5], ['jamais.dit', false, 1, 8]]
        filled.gaps()[0].place().headings() == ['Chapitre']
    }

    def 'twenty thousand rows fill in one go'() {
        given:
        def json = '{"dépenses":[' + (1..20_000).collect { "{\"date\":\"2022-01-01\",\"montant\":$it}" }.join(',') + ']}'

        when:
        def text = fill(WordSample.of('| {{ dépenses.date }} | {{ dépenses.montant }} |\nFin'), json)

        then:
        text.readLines().size() == 20_001
        text.readLines()[19_999].replace('\u00a0', ' ') == '| 2022-01-01 | 20 000 |'
    }

    def 'a note whose text depends on a condition keeps a paragraph'() {
        when:
        def docx = filled(WordSample.of('x').footnote('{{ si vide existe }}\nRien\n{{ fin }}')).docx()

        then:
        WordSample.faults(docx) == []
        WordSample.read(docx, 'word/document.xml') == 'x'
        WordSample.part(docx, 'word/footnotes.xml').contains('<w:footnote w:id="1"><w:p/></w:footnote>')
    }

    def 'a name of an item hides one of the report only where it has what is asked'() {
        given:
        def json = '{"organisme":{"nom":"CISO"},"équipe":[{"organisme":"Autre","nom":"Ana"}]}'

        expect:
        fill(WordSample.of('{{ pour chaque p de équipe }}{{ nom }}, {{ organisme }}, {{ organisme.nom }}{{ fin }}'), json) == 'Ana, Autre, CISO'
    }

    def 'blocks, charts, narratives and photos take the place of their paragraph'() {
        given:
        def table = new Table('Budget', [new Table.Column('Ligne', false, 2), new Table.Column('Montant', true, 1)],
            [new Table.Row(Table.Role.ITEM, [new Cell.Text('Salaires'), new Cell.Number(12)])])
        def chart = new Chart(Chart.Kind.BAR, 'Titre', 'Sujet', 'Source', 'Texte', Chart.PointFormat.NUMBER, ['a', 'b'],
            [new Chart.Series('s', [1.0, 2.0])])
        def scope = Scope.of([
            'bloc budget': new Value.Block(table), 'graphique sources': new Value.Drawing(chart),
            'récit mot du président': new Value.Story('# Bienvenue\n\nTexte **gras**.'),
            'thème': new Value.Thing(Scope.of(['récit': new Value.Story('Le thème.'), photos: new Value.Pictures([])]))])

        when:
        def docx = Template.compile(WordSample.of('''
            {{ sommaire }}
            # Un
            {{ block budget }}
            {{ chart sources }}
            {{ récit mot du président }}
            {{ thème.récit }}
            {{ photos de thème }}
            {{ photos de rien }}
            {{ récit de rien }}
            Fin''').bytes()).fill(scope, Language.FR, new DocumentProperties('', '', LocalDate.of(2022, 1, 1))).docx()
        def lines = WordSample.read(docx).readLines()

        then:
        WordSample.faults(docx) == []
        lines.take(3) == ['Un→0', 'Bienvenue→0', 'Un']
        lines.containsAll(['| Ligne | Montant |', '| Salaires | 12 |', 'Bienvenue', 'Texte gras.', 'Le thème.'])
        lines.takeRight(3) == ['Le thème.', '—', 'Fin']
        WordSample.part(docx, 'word/document.xml').contains('<c:chart')
    }

    def 'a chart brings its numbers as a table where the tag asks for it: #tag'() {
        given:
        def chart = new Chart(Chart.Kind.RING, 'Titre', 'Sujet', 'Source', 'Texte', Chart.PointFormat.NUMBER, ['Femmes', 'Hommes', 'Inconnu'],
            [new Chart.Series('Personnes', [new BigDecimal(30), new BigDecimal(10), null])])
        def scope = Scope.of(['graphique personnes': new Value.Drawing(chart), 'chart people': new Value.Drawing(chart), 'gráfico personas': new Value.Drawing(chart)])

        when:
        def docx = Template.compile(WordSample.of(tag).bytes()).fill(scope, language, new DocumentProperties('', '', LocalDate.of(2022, 1, 1))).docx()
        def rows = WordSample.read(docx).readLines().findAll { it.startsWith('|') }*.replace('\u00a0', ' ')

        then:
        WordSample.faults(docx) == []
        WordSample.part(docx, 'word/document.xml').contains('<c:chart')
        rows == table

        where:
        tag                                      | language    || table
        '{{ graphique personnes }}'              | Language.FR || []
        '{{ graphique personnes avec tableau }}' | Language.FR || ['| Catégorie | Personnes | Part |', '| Femmes | 30 | 75 % |', '| Hommes | 10 | 25 % |', '| Inconnu | — | — |', '| Total | 40 | 100 % |']
        '{{ Chart people WITH a table }}'        | Language.EN || ['| Category | Personnes | Share |', '| Femmes | 30 | 75% |', '| Hommes | 10 | 25% |', '| Inconnu | — | — |', '| Total | 40 | 100% |']
        '{{ gráfico personas con tabla }}'       | Language.ES || ['| Categoría | Personnes | Parte |', '| Femmes | 30 | 75 % |', '| Hommes | 10 | 25 % |', '| Inconnu | — | — |', '| Total | 40 | 100 % |']
    }
}
