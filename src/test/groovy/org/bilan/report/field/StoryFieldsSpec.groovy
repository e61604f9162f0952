package org.bilan.report.field

import org.bilan.document.word.PlainNarrative
import org.bilan.report.Finding
import org.bilan.report.Sample
import org.bilan.report.check.NarrativeChecks
import org.bilan.report.material.Material

import static org.bilan.report.Sample.activity

import org.bilan.funding.Narrative
import org.bilan.value.Language
import spock.lang.Specification

/** Fields typed in narratives: their figures are those of the records, in whatever language they are named. */
class StoryFieldsSpec extends Specification {
    static final String NBSP = '\u00a0'

    static Narrative written(String text) {
        new Narrative(null, 'annual', Sample.YEAR.start(), Sample.YEAR.end(), 'mot', 'fr', 'narratives/mot.md', text)
    }

    static Material material(String text) {
        new Sample(narratives: [written(text)], activities: [activity(code: 'ED-014'), activity(code: 'ED.2')]).material()
    }

    def "a field of a narrative is filled with the report's own value: #text"() {
        expect:
        material(text).stories().find('mot').get().text() == filled

        where:
        text                                              || filled
        'Sans champ.'                                     || 'Sans champ.'
        'En {{ période.année }} :'                        || 'En 2021\\-2022 :'
        'In {{ period.year }} and {{ PÉRIODO.AÑO }}'      || 'In 2021\\-2022 and 2021\\-2022'
        '{{ activités.nombre }}. Voilà'                   || '2\\. Voilà'
        'Voir {{ activité ED-014.titre }}'                || 'Voir ' + 'Atelier'
        'Voir {{ activity ed-014.title }}'                || 'Voir ' + 'Atelier'
        'Rien {{ note à relire }}ici'                     || 'Rien ici'
    }

    def "a figure before a point is printed without a sign that Markdown would need of a number alone, in Word and as plain text"() {
        given:
        def printed = material('{{ activités.nombre }}. Il y en a {{ activités.nombre }}).').stories().printed('mot').get()

        expect:
        PlainNarrative.write(printed) == '2. Il y en a 2).'
        !printed.contains('\\')
    }

    def "characters are counted as the funder will see them"() {
        given:
        def from = material('En {{ période.année }} :')

        expect:
        from.stories().portal('mot').get() == 'En 2021-2022 :'
        from.stories().all()*.text() == ['En 2021-2022 :']
    }

    def "what is no field is printed as typed and is a finding with the nearest name: #text"() {
        given:
        def from = material(text)

        expect:
        from.stories().find('mot').get().text() == text
        NarrativeChecks.unknownFields(from).toList().size() == 1
        with(NarrativeChecks.unknownFields(from).toList()[0]) {
            code() == 'narrative.field'
            (what() + remedy()).contains(said)
            subject() == new Finding.Subject('narratives', 'mot')
        }

        where:
        text                               || said
        'En {{ périodee.année }}'          || 'période.année'
        'Voir {{ activité ED-015.titre }}' || 'activité ED-015'
        'Voir {{ bloc budget }}'           || 'récit'
        'Voir {{ organisme }}'             || 'organisme'
        'Voir {{ activités }}'             || 'activités'
        '{{ si activités existe }}'        || 'récit'
        'Ouvert {{ budget.réel'            || '{{'
        '{{ a | en latin }}'               || 'en latin'
        '{{ récit mot }}'                  || 'récit'
    }

    def "a text without mistakes has no finding, and its twin with a name that has no value has a gap"() {
        expect:
        NarrativeChecks.unknownFields(material('{{ organisme.nom }}')).toList() == []
        NarrativeChecks.emptyFields(material('{{ organisme.nom }}')).toList() == []
        NarrativeChecks.emptyFields(material('{{ organisme.courriel }}')).toList()*.where() == ['section « mot »'.replace('« ', "«$NBSP").replace(' »', "$NBSP»")]
    }

    def "the fields to insert are those that can be typed, each with what it would print"() {
        given:
        def from = material('')
        def offered = StoryFieldList.of(from)

        expect: 'filling what is offered gives what was shown'
        offered.size() > 10
        offered.findAll { it.group() == StoryField.Group.FIGURE }.every { field ->
            field.names().every { name -> org.bilan.template.NarrativeText.value(name, from.typed().scope(), Language.FR).get() == field.value() }
        }

        and: 'an activity by its code, unless the code cannot be typed as a name'
        offered.findAll { it.group() == StoryField.Group.ACTIVITY }*.names() == [['activité ED-014', 'activity ED-014', 'actividad ED-014']]
    }

    def "a value is text to Markdown, whatever signs are in it"() {
        given:
        def scope = org.bilan.template.Scope.of([nom: new org.bilan.template.Value.Text('*a* [b](http://x) `c` <d>'), n: new org.bilan.template.Value.Number(12)])

        expect:
        org.bilan.template.NarrativeText.fill('{{ nom }}', scope, Language.FR).markdown() == '\\*a\\* \\[b\\]\\(http://x\\) \\`c\\` \\<d\\>'
        org.bilan.template.NarrativeText.fill('{{ n }}. Suite', scope, Language.FR).markdown() == '12\\. Suite'
        org.bilan.template.NarrativeText.fill('{{ n }} suite', scope, Language.FR).markdown() == '12 suite'
    }
}
