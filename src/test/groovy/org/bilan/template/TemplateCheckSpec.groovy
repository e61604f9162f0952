package org.bilan.template

import org.bilan.template.Field.Type
import org.bilan.value.Language
import spock.lang.Specification

class TemplateCheckSpec extends Specification {
    static final Vocabulary ITEM = new Vocabulary([
        field('titre', 'title', 'título'), field('date', 'date', 'fecha', Type.DATE), field('lieu', 'place', 'lugar'),
        field('participants', 'participants', 'participantes', Type.NUMBER),
        field('photos', 'photos', 'fotos', Type.PICTURES),
        field('récit', 'narrative', 'relato', Type.STORY),
        list('partenaires', 'partners', 'socios', new Vocabulary([field('nom', 'name', 'nombre')]))])
    static final Vocabulary EXPENSE = new Vocabulary([
        field('description', 'description', 'descripción'), field('montant', 'amount', 'monto', Type.MONEY)])
    static final Vocabulary KNOWN = new Vocabulary([
        thing('organisme', 'organization', 'organización', new Vocabulary([
            field('nom', 'name', 'nombre'), field('sigle', 'acronym', 'sigla')])),
        thing('subvention', 'grant', 'subvención', new Vocabulary([
            field('titre', 'title', 'título'), field('montant', 'amount', 'monto', Type.MONEY),
            field('début', 'start', 'inicio', Type.DATE), field('fin', 'end', 'fin', Type.DATE)])),
        thing('budget', 'budget', 'presupuesto', new Vocabulary([
            field('prévu', 'planned', 'previsto', Type.MONEY), field('écart', 'variance', 'diferencia', Type.MONEY),
            field('taux', 'rate', 'tasa', Type.PERCENT)])),
        field('approuvé', 'approved', 'aprobado', Type.YES_NO),
        list('activités', 'activities', 'actividades', ITEM),
        list('dépenses', 'expenses', 'gastos', EXPENSE),
        field('bloc budget', 'block budget', 'bloque presupuesto', Type.BLOCK),
        field('bloc résultats', 'block results', 'bloque resultados', Type.BLOCK),
        field('graphique budget et réel', 'chart budget and actual', 'gráfico presupuesto y real', Type.CHART),
        field('graphique sources de financement', 'chart funding sources', 'gráfico fuentes de financiamiento', Type.CHART),
        field('récit mot du président', 'narrative word of the president', 'relato palabra del presidente', Type.STORY),
        field('photos de couverture', 'photos of cover', 'fotos de portada', Type.PICTURES)])

    static Field field(String french, String english, String spanish, Type type = Type.TEXT) {
        new Field(french, english, spanish, type, '', Optional.empty())
    }

    static Field list(String french, String english, String spanish, Vocabulary inside) {
        new Field(french, english, spanish, Type.LIST, '', Optional.of(inside))
    }

    static Field thing(String french, String english, String spanish, Vocabulary inside) {
        new Field(french, english, spanish, Type.THING, '', Optional.of(inside))
    }

    /** Errors and warnings: so short a template lacks much that is good to have. */
    static List<TemplateFinding> check(String text) {
        all(WordSample.of(text).bytes()).findAll { it.severity() != TemplateFinding.Severity.NOTE }
    }

    static List<TemplateFinding> all(byte[] docx) {
        Template.check(docx, KNOWN)
    }

    def 'a good template has no finding: #text'() {
        expect:
        check(text).collect { [it.id(), it.place().piece()] } == []

        where:
        text << [
            '{{ organisme.nom }} {{ grant.amount | dollars }} {{ subvención.inicio | fecha larga }}',
            '{{ pour chaque activité de activités }}\n{{ activité.titre }} {{ lieu }} {{ rang }}\n{{ photos de activité }}\n{{ fin }}',
            '{{ for each activity of activities }}\n{{ activity.title }}\n{{ activity.narrative }}\n{{ end }}',
            '{{ para cada actividad de actividades }}\n{{ actividad.título }}\n{{ fin }}',
            '|# Quoi | Combien |\n| {{ dépenses.description }} | {{ expenses.amount }} |'.replace('expenses.amount', 'dépenses.amount'),
            '{{ si budget.écart supérieur à 0 et approuvé ou subvention.début au moins 2021-01-01 }}x{{ sinon }}y{{ fin }}',
            '{{ si activités au moins 3 }}x{{ fin }}{{ si récit mot du président existe }}y{{ fin }}',
            '{{ si organisme.sigle est CISO }}x{{ fin }}{{ si approuvé est oui }}x{{ fin }}',
            '{{ bloc budget }}\n{{ block results }}\n{{ gráfico fuentes de financiamiento }}\n{{ récit mot du président }}\n{{ photos of cover }}',
            '{{ sommaire }}\n{{ saut de page }}\n{{ note à revoir : « qui signe ? » }}\n{{ activités.nombre }}',
            '{{ activités | liste et }}',
            '{{ subvention.fin | date longue }}']
    }

    def 'each mistake is found, with its piece and the nearest names: #text'() {
        when:
        def findings = check(text)

        then:
        findings.collect { it.id() } == [code]
        findings[0].place().piece() == piece
        findings[0].nearest().take(1) == (nearest ? [nearest] : [])
        Language.values().every { language ->
            findings[0].sentence(language) && findings[0].remedy(language) && findings[0].where(language)
        }

        where:
        text                                                                        | code                   | piece                                 | nearest
        'Reçu {{ subvention.montent }}'                                             | 'unknown-field'        | '{{ subvention.montent }}'            | 'subvention.montant'
        '{{ subvension.montant }}'                                                  | 'unknown-field'        | '{{ subvension.montant }}'            | 'subvention.montant'
        '{{ organization.nam }}'                                                    | 'unknown-field'        | '{{ organization.nam }}'              | 'organization.name'
        '{{ approuve }}{{ aprouvé }}'                                               | 'unknown-field'        | '{{ aprouvé }}'                       | 'approuvé'
        '{{ zzzzzzzz }}'                                                            | 'unknown-field'        | '{{ zzzzzzzz }}'                      | null
        '{{ pour chaque a de activités }}\n{{ a.titres }}\n{{ fin }}'               | 'unknown-field'        | '{{ a.titres }}'                      | 'a.titre'
        '{{ pour chaque a de activité }}\nx\n{{ fin }}'                             | 'unknown-list'         | '{{ pour chaque a de activité }}'     | 'activités'
        '{{ pour chaque a de subvention }}\nx\n{{ fin }}'                           | 'not-a-list'           | '{{ pour chaque a de subvention }}'   | null
        '{{ pour chaque activités }}\nx\n{{ fin }}'                                 | 'loop-incomplete'      | '{{ pour chaque activités }}'         | null
        '{{ si }}x{{ fin }}'                                                        | 'condition-incomplete' | '{{ si }}'                            | null
        '{{ si budget.écart supérieur à }}x{{ fin }}'                               | 'condition-incomplete' | '{{ si budget.écart supérieur à }}'   | null
        '{{ si approuvé }}\nx'                                                      | 'block-not-closed'     | '{{ si approuvé }}'                   | null
        'x\n{{ fin }}'                                                              | 'end-without-start'    | '{{ fin }}'                           | null
        '{{ sinon }}'                                                               | 'otherwise-misplaced'  | '{{ sinon }}'                         | null
        '{{ pour chaque a de activités }}\n{{ sinon }}\n{{ fin }}'                  | 'otherwise-misplaced'  | '{{ sinon }}'                         | null
        'Un {{ organisme.nom'                                                       | 'tag-not-closed'       | '{{ organisme.nom'                    | null
        'Un organisme.nom }}'                                                       | 'tag-not-opened'       | '}}'                                  | null
        '{{ organisme.nom {{ organisme.sigle }}'                                    | 'tag-not-closed'       | '{{ organisme.nom '                   | null
        '{ { organisme.nom'                                                         | 'split-braces'         | '{ {'                                 | null
        'a {{ }} b'                                                                 | 'empty-tag'            | '{{ }}'                               | null
        '{{ subvention.montant | euros }}'                                          | 'unknown-format'       | '{{ subvention.montant | euros }}'    | null
        '{{ organisme : nom }}'                                                     | 'bad-name'             | '{{ organisme : nom }}'               | null
        '{{ organisme..nom }}'                                                      | 'bad-name'             | '{{ organisme..nom }}'                | null
        '{{ ${2*2} }}'                                                              | 'bad-name'             | '{{ ${2*2} }}'                        | null
        '{{ activités }}'                                                           | 'list-as-value'        | '{{ activités }}'                     | null
        '{{ subvention }}'                                                          | 'thing-as-value'       | '{{ subvention }}'                    | 'subvention.titre'
        '{{ montant }}'                                                             | 'field-of-list'        | '{{ montant }}'                       | null
        '{{ dépenses.montant }}'                                                    | 'field-of-list'        | '{{ dépenses.montant }}'              | null
        '|# {{ dépenses.montant }} |'                                               | 'field-of-list'        | '{{ dépenses.montant }}'              | null
        '| {{ dépenses.montan }} |'                                                 | 'unknown-field'        | '{{ dépenses.montan }}'               | 'dépenses.montant'
        '| {{ dépenses.montant }} | {{ activités.titre }} |'                        | 'two-lists-in-row'     | '{{ activités.titre }}'               | null
        '| {{ activités.titre }} | {{ pour chaque p de activités.partenaires }}{{ p.nom }}{{ fin }} |' | 'list-in-row' | '{{ pour chaque p de activités.partenaires }}' | null
        '| {{ si approuvé }} | {{ organisme.nom }}{{ fin }} |'                      | 'block-crosses'        | '{{ si approuvé }}'                   | null
        '{{ bloc budjet }}'                                                         | 'unknown-block'        | '{{ bloc budjet }}'                   | 'bloc budget'
        '{{ chart funding source }}'                                                | 'unknown-chart'        | '{{ chart funding source }}'          | 'chart funding sources'
        '{{ chart funding source with table }}'                                     | 'unknown-chart'        | '{{ chart funding source with table }}' | 'chart funding sources'
        '{{ récit mot de la présidente }}'                                          | 'unknown-story'        | '{{ récit mot de la présidente }}'    | 'récit mot du président'
        '{{ photos de couvertures }}'                                               | 'unknown-pictures'     | '{{ photos de couvertures }}'         | 'photos de couverture'
        'Voir {{ bloc budget }} ici'                                                | 'not-alone'            | '{{ bloc budget }}'                   | null
        '{{ si organisme.nom supérieur à 3 }}x{{ fin }}'                            | 'type-mismatch'        | '{{ si organisme.nom supérieur à 3 }}' | null
        '{{ si budget.écart est grand }}x{{ fin }}'                                 | 'type-mismatch'        | '{{ si budget.écart est grand }}'     | null
        '{{ si subvention.début au moins 3 }}x{{ fin }}'                            | 'type-mismatch'        | '{{ si subvention.début au moins 3 }}' | null
        '{{ si approuvé est peut-être }}x{{ fin }}'                                 | 'type-mismatch'        | '{{ si approuvé est peut-être }}'     | null
        '{{ si budjet.écart supérieur à 0 }}x{{ fin }}'                             | 'unknown-field'        | '{{ si budjet.écart supérieur à 0 }}' | 'budget.écart'
        '{{ organisme.nom | date longue }}'                                         | 'format-mismatch'      | '{{ organisme.nom | date longue }}'   | null
        '{{ block bugdet }}'                                                        | 'unknown-block'        | '{{ block bugdet }}'                  | 'block budget'
        '{{ sommmaire }}'                                                           | 'unknown-keyword'      | '{{ sommmaire }}'                     | 'sommaire'
        '{{ graphik sources de financement }}'                                      | 'unknown-field'        | '{{ graphik sources de financement }}' | 'graphique sources de financement'
        '{{ sinon si approuvé }}'                                                   | 'unknown-keyword'      | '{{ sinon si approuvé }}'             | 'sinon'
        '{{ pourchaque a de activités }}{{ fin }}'                                  | 'unknown-keyword'      | '{{ pourchaque a de activités }}'     | 'pour chaque … de …'
        '{{ blok budget }}'                                                         | 'unknown-keyword'      | '{{ blok budget }}'                   | 'bloc …'
    }

    def 'one mistake is one finding, and nothing that follows from it is another: #text'() {
        when:
        def findings = check(text)

        then:
        findings.collect { it.id() } == codes

        where:
        text                                                                                                          | codes
        '{{ pour chaque d de zzzz }}\n{{ d.titre }} {{ d.a.b }} {{ montant }}\n{{ pour chaque e de d.x }}\n{{ e.y }}\n{{ fin }}\n{{ fin }}' | ['unknown-list']
        '{{ pour chaque d de zzzz }}\n{{ d.titre }} {{ organisme.non }}\n{{ fin }}'                                  | ['unknown-list', 'unknown-field']
        '{{ pour chaque a de activité }}\n{{ a.titre }} {{ a.titres }}\n{{ fin }}'                                   | ['unknown-list', 'unknown-field']
        '{{ pour chaque a de subvention }}\n{{ a.titre }}\n{{ fin }}'                                                | ['not-a-list']
        '{{ pour chaque activité activités }}\n{{ activité.titre }}\n{{ fin }}'                                      | ['loop-incomplete']
        '{{ pour chaque a de activités }}\n{{ a.titre }}'                                                            | ['block-not-closed']
        '{{ pour chaque a de activités }}\n{{ si approuvé }}\n{{ a.titre }}\n{{ fin }}\n{{ a.date }}'                | ['block-not-closed']
        '{{ pour chaque a de activités }}\n{{ a.titre }}\n{{ fin }}\n{{ fin }}\n{{ organisme.nom }}'                 | ['end-without-start']
        '{{ pour chaque a de activités }}\n{{ si approuvé }}\n{{ fin }}\n{{ fin }}\n{{ a.titre }}\n{{ fin }}'        | ['end-without-start']
        '| {{ pour chaque a de activités }}{{ a.titre }} | {{ a.date }}{{ fin }} |'                                    | ['block-crosses']
        '{{ pourchaque a de activités }}\n{{ a.titre }}\n{{ fin }}'                                                  | ['unknown-keyword']
        '{{ pour chaque a de activités }\n{{ a.titre }}\n{{ fin }}'                                                  | ['tag-not-closed']
        '{{ pour chaque a de activités }}\n{{ a.titre }}\n{{ fin }'                                                  | ['tag-not-closed']
        '{{ pour chaque a de activités }}\n{{ a.titre }}\nfin }}'                                                    | ['tag-not-opened']
        '{ { si approuvé }}\nx\n{{ fin }}'                                                                           | ['split-braces']
        '{ { si approuvé } }\nx\n{ { fin } }'                                                                        | ['split-braces', 'split-braces']
        '{{ si approuvé }}x{{ sinon }}y{{ sinon }}z{{ fin }}'                                                         | ['otherwise-misplaced']
        '{{ si }}\n{{ organisme.nom }}\n{{ sinon }}\n{{ organisme.non }}\n{{ fin }}'                                 | ['condition-incomplete', 'unknown-field']
        '{{ por chaque a de activités }}\n{{ a.titre }}\n{{ fni }}'                                                   | ['unknown-keyword', 'unknown-keyword']
        '{{ pour chaque a de activités }}\n{{ a.titre }}\n{{ finn pour chaque }}'                                    | ['unknown-keyword']
        '{{ sii approuvé }}\n{{ organisme.nom }}\n{{ sinon }}\nx\n{{ fin }}'                                        | ['unknown-keyword']
        'Reçu { subvention.montant } le {date}'                                                                       | ['single-braces']
    }

    def 'both ends of a block that crosses a border are told'() {
        when:
        def finding = check('| {{ si approuvé }} | {{ organisme.nom }}{{ fin }} |')[0]

        then:
        finding.place().cell().get() == new Place.Cell(1, 1, 1)
        finding.other().get().cell().get() == new Place.Cell(1, 1, 2)
        finding.sentence(Language.FR).contains('rangée 1, colonne 2')
    }

    def 'a comparison is of values that can be compared: #condition'() {
        expect:
        check("{{ si $condition }}x{{ fin }}")*.id() == (good ? [] : ['type-mismatch'])

        where:
        condition                                    | good
        'budget.écart supérieur à 10 000,50 $'       | true
        'budget.écart au plus budget.prévu'          | true
        'budget.écart supérieur à 10 %'              | false
        'budget.écart supérieur à subvention.début'  | false
        'budget.écart est vide'                      | true
        'budget.taux supérieur à 10 %'               | true
        'budget.taux supérieur à 10'                 | true
        'budget.taux supérieur à 10 $'               | false
        'budget.taux supérieur à budget.écart'       | false
        'subvention.début au moins 2021-01-01'       | true
        'subvention.début au moins 21 mai 2022'      | true
        'subvention.début au moins May 21, 2022'     | true
        'subvention.début au moins 1er mai 2022'     | true
        'subvention.début au moins 03/04/2022'       | false
        'subvention.début au moins mai'              | false
        'subvention.début inférieur à subvention.fin' | true
        'subvention.début est oui'                   | false
        'subvention.début existe'                    | true
        'organisme.nom est CISO'                     | true
        "organisme.nom n'est pas 12"                 | true
        'organisme.nom est activités'                | false
        'organisme.nom au moins 3'                   | false
        'approuvé'                                   | true
        'approuvé est non'                           | true
        'approuvé au moins 1'                        | false
        'approuvé est 1'                             | false
        'activités supérieur à 2'                    | true
        'activités.nombre au moins 2'                | true
        'activités est vide'                         | true
        'activités est dépenses'                     | false
        'subvention existe'                          | true
        'subvention est 3'                           | false
        'bloc budget existe'                         | true
        'graphique budget et réel existe'            | true
        'approuvé et chart budget and actual exists' | true
        'gráfico presupuesto y real existe et approuvé ou approuvé' | true
        'bloc budget est 3'                          | false
    }

    def 'a comparison that cannot be says what could: #condition'() {
        expect:
        check("{{ si $condition }}x{{ fin }}")[0].remedy(Language.FR).contains(said)

        where:
        condition                        | said
        'budget.écart est grand'         | '10 000 $'
        'subvention.début est hier'      | '21 mai 2022'
        'organisme.nom supérieur à 3'    | 'jamais plus grand'
        'approuvé est peut-être'         | 'oui ou à non'
        'activités est longue'           | 'existe'
    }

    def 'all findings come in one run, each with its place'() {
        when:
        def findings = check('''
            # Argent
            Reçu : {{ subvention.montent }}
            ## Détail
            | Quoi | {{ dépenses.montan }} |
            | {{ dépenses.description }} | {{ pour chaque x }} |
            {{ fin }}''')

        then:
        findings.collect { [it.id(), it.place().headings(), it.place().cell().orElse(null)] }.toSet() == [
            ['unknown-field', ['Argent'], null],
            ['unknown-field', ['Argent', 'Détail'], new Place.Cell(1, 1, 2)],
            ['loop-incomplete', ['Argent', 'Détail'], new Place.Cell(1, 2, 2)],
            ['block-crosses', ['Argent', 'Détail'], new Place.Cell(1, 2, 2)]].toSet()
        findings.find { it.place().headings() == ['Argent'] }.where(Language.FR) == 'corps du texte, « Argent », paragraphe 2'
        findings.find { it.place().headings() == ['Argent'] }.place().marked() == 'Reçu : »{{ subvention.montent }}«'
    }

    def 'a text box kept in two forms is one place'() {
        given:
        def box = '<w:txbxContent><w:p><w:r><w:t>{{ organisme.non }}</w:t></w:r></w:p></w:txbxContent>'
        def body = '<w:p><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">' +
            "<mc:Choice Requires=\"wps\">$box</mc:Choice><mc:Fallback>$box</mc:Fallback></mc:AlternateContent></w:r></w:p>"

        expect:
        Template.check(new WordSample().xml(body).bytes(), KNOWN)*.id() == ['unknown-field']
    }

    def 'a header says so'() {
        expect:
        Template.check(WordSample.of('x').header('{{ organisme.non }}').bytes(), KNOWN)[0].where(Language.EN) == 'header, paragraph 1'
    }

    def 'nothing bad stops the checker: #name'() {
        when:
        def findings = check(text)

        then:
        findings.any { it.id() == code }

        where:
        name              | text                                                                   | code
        'a tag too long'  | "{{ ${'a' * 100_000} }}"                                               | 'tag-too-long'
        'too many blocks' | (1..2_000).collect { '{{ si approuvé }}' }.join('\n') + '\n' + (1..2_000).collect { '{{ fin }}' }.join('\n') | 'too-deep'
        'deep inline'     | '{{ si approuvé }}' * 10_000 + 'x' + '{{ fin }}' * 10_000              | 'too-deep'
        'open forever'    | '{{ ' * 50_000                                                         | 'tag-not-closed'
        'closed forever'  | '}} ' * 50_000                                                         | 'tag-not-opened'
    }

    def 'thousands of tags cut at every sign in one paragraph are read in one go'() {
        when:
        def findings = Template.check(WordSample.shattered('{{ organisme.nom }}' * 3_000 + '{{ organisme.non }}').bytes(), KNOWN)

        then:
        findings*.id() == ['unknown-field']
    }

    def 'a file that is no Word document is a finding, and a template with errors does not fill'() {
        expect:
        Template.check('Bonjour'.bytes, KNOWN)*.id() == ['refused-not-a-document']
        Template.check('Bonjour'.bytes, KNOWN)[0].sentence(Language.FR)

        when:
        TemplateSpec.filled(WordSample.of('{{ si }}'))

        then:
        def refused = thrown(TemplateRefused)
        refused.findings()*.id() == ['condition-incomplete', 'block-not-closed']
    }

    def 'every code has its sentence and its remedy in every language'() {
        expect:
        TemplateFinding.Code.values().findAll { !(it in [TemplateFinding.Code.REFUSED, TemplateFinding.Code.NOT_ON_PAGE, TemplateFinding.Code.FORM_REFUSED, TemplateFinding.Code.FORM_REMOVED]) }.every { code ->
            Language.values().every { language ->
                def finding = TemplateFinding.at(Place.ofPart('word/document.xml'), code, 'UN', 'DEUX')
                def all = finding.sentence(language) + finding.remedy(language)
                !all.contains('{0}') && !all.contains('{1}') && !all.contains("''")
            }
        }
    }
}
