package org.bilan.report.check

import org.bilan.report.ReportKind
import org.bilan.report.Sample
import org.bilan.report.field.Catalogue

import org.bilan.result.Aggregation
import org.bilan.result.Indicator
import org.bilan.result.IndicatorLevel
import org.bilan.result.Measurement
import org.bilan.activity.ActivityPartner
import org.bilan.template.Ask
import org.bilan.template.Template
import org.bilan.template.WordSample
import org.bilan.value.Language
import spock.lang.Specification

/** What a template asks of a report, in plain words, with what is there and what is missing. */
class NeedsSpec extends Specification {
    def sample = new Sample(reported: 'G', grants: [Sample.grant()], sections: [Sample.section('retombées')])

    def "a template asks for each thing once, and for what stands only in si if there is any"() {
        expect:
        told('{{ subvention.titre }} {{ grant.title }}\n{{ si versements existe }}\n{{ versements.nombre }}\n{{ fin }}') ==
            ['subvention', 'subvention.titre', 'versements?']
        told('{{ pour chaque activité de activités }}\n{{ activité.titre }} {{ lieu }}\n{{ photos de activité }}\n{{ si description existe }}{{ description }}{{ fin }}\n{{ fin }}') ==
            ['activites', 'activites.titre', 'activites.lieu', 'activites.photos', 'activites.description?']
        told('|# Titre |\n| {{ lignes.titre }} |') == ['lignes', 'lignes.titre']
        told('{{ total de dépenses.montant }} {{ dépenses.nombre }}') == ['depenses', 'depenses.montant']
        told('{{ rang }} {{ inconnu.nom }}') == []
    }

    def "indicators are counted, and those without a value told"() {
        given:
        sample.indicators = ['a', 'b', 'c'].collect { indicator(it) }
        sample.measurements = ['a', 'b'].collect { new Measurement(null, it, Sample.YEAR.start(), Sample.YEAR.end(), 5.0, null, null, null, null, null) }

        expect:
        needs(text)['Indicateurs'] == [Need.State.PARTLY, '3 indicateurs, 1 sans valeur de la période', 'indicators/c']

        where:
        text << ['|# I |\n| {{ indicateurs.titre }} {{ indicateurs.réel }} |', '{{ bloc résultats }}']
    }

    def "what is not there at all is missing, or may well be none: #text"() {
        expect:
        needs(text)[label]?.take(2) == [state, said]

        where:
        text                                                     | label               | state              | said
        '{{ récit retombées }}'                                  | 'Texte « Retombées »' | Need.State.MISSING | 'à écrire'
        '{{ photos de couverture }}'                             | 'Photo de couverture' | Need.State.MISSING | 'aucune'
        '{{ bloc budget }}'                                      | 'Budget'            | Need.State.MISSING | 'aucun poste'
        '{{ bloc activités }}'                                   | 'Activités réalisées' | Need.State.MISSING | 'aucune activité'
        '{{ si activités existe }}\n{{ bloc activités }}\n{{ fin }}' | 'Activités réalisées' | Need.State.NONE | 'aucune activité'
        '|# N |\n| {{ modifications.numéro }} |'                 | 'Avenants'          | Need.State.NONE    | 'aucun avenant'
        '{{ bloc signature }}'                                   | 'Page à signer'     | Need.State.READY   | ''
        '{{ organisme.nom }} {{ rapport.date }}'                 | 'Votre organisme'   | Need.State.READY   | ''
        '{{ subvention.titre }} {{ subvention.programme }}'      | 'Subvention et entente' | Need.State.READY | ''
    }

    def "of activities, the partners' names and the people counted are told without being wanted"() {
        given:
        sample.activities = [Sample.activity(code: 'a'), Sample.activity(code: 'b', title: 'Foire')]
        sample.partners = [new ActivityPartner(null, 'a', 'MRIF', 0)]
        sample.activityGrants = []
        def found = needs('{{ pour chaque activité de activités }}\n{{ activité.titre }} {{ activité.partenaires | liste et }} {{ activité.participants }}\n{{ fin }}')

        expect:
        found['Activités réalisées'] == [Need.State.READY, '2 activités', 'activities/']
        found['Noms des partenaires'] == [Need.State.READY, '1 sans partenaires', 'activities/b']
        found['Personnes rejointes'][1] == '2 activités, 2 sans personnes comptées'
    }

    def "every name of the catalogue belongs to a topic with words in each language"() {
        given:
        def words = Language.values().collect { org.bilan.report.ReportWords.in(it) }
        def roots = ReportKind.values().collectMany { Catalogue.of(it, sample.profile()).vocabulary().fields() }
            .findAll { it.type() != org.bilan.template.Field.Type.STORY }

        expect:
        roots.findAll { NeedTopic.of(org.bilan.template.Scope.key(it.french())).empty }*.french() == []
        NeedTopic.values().findAll { !(it in [NeedTopic.STORY, NeedTopic.REPORT]) }.every { topic -> words.every { it.has("need.${topic.code()}") } }
    }

    def "what a block or chart stands for is in the catalogue: #topic"() {
        given:
        def vocabularies = ReportKind.values().collect { Catalogue.of(it, sample.profile()).vocabulary() }

        expect:
        vocabularies.any { it.find(topic.standsFor()[0]).flatMap { list -> list.inside() }.flatMap { inside -> inside.find(topic.standsFor()[1]) }.present }

        where:
        topic << NeedTopic.values().findAll { it.standsFor() }
    }

    private List<String> told(String text) {
        asks(text).collectMany { flat(it, '') }
    }

    private static List<String> flat(Ask ask, String before) {
        [before + ask.key() + (ask.certain() ? '' : '?')] + ask.inside().collectMany { flat(it, "$before${ask.key()}.") }
    }

    private List<Ask> asks(String text) {
        Template.compile(WordSample.of(text).bytes()).asks(Catalogue.of(ReportKind.FUNDER, sample.profile()).vocabulary())
    }

    private Map<String, List> needs(String text) {
        Needs.of(asks(text), sample.material(), Catalogue.of(ReportKind.FUNDER, sample.profile()), Language.FR).collectEntries {
            [it.label().replace('\u00a0', ' '), [it.state(), it.said(), it.subject() ? "${it.subject().table()}/${it.subject().code()}".toString() : null]]
        }
    }

    private static Indicator indicator(String code) {
        new Indicator(code, "Indicateur $code", IndicatorLevel.OUTPUT, null, 'G', null, 'personnes', null, null, null, null, Aggregation.SUM, null)
    }
}
