package org.bilan.report.block

import org.bilan.report.Sample
import org.bilan.report.field.Catalogue

import static org.bilan.report.Sample.activity
import static org.bilan.report.Sample.people
import static org.bilan.report.Sample.photo

import org.bilan.activity.ActivityRole
import org.bilan.activity.ActivityStatus
import org.bilan.activity.Consent
import org.bilan.organization.Theme
import org.bilan.template.Value
import org.bilan.value.Language
import spock.lang.Specification

class ActivityListsSpec extends Specification {
    static List<String> titles(org.bilan.template.Scope scope, String list) {
        (scope.find(list).get() as Value.Items).scopes().collect { (it.find('titre').get() as Value.Text).text() }
    }

    static org.bilan.template.Scope scope(Sample sample) {
        Catalogue.of(sample.request().kind(), sample.profile()).scope(sample.material())
    }

    def 'activities stand in the order of their dates, a vague date after the precise ones that it covers'() {
        given:
        def sample = new Sample(activities: [
            activity(code: 'd', date: '2021-11', title: 'novembre'), activity(code: 'a', date: '2022-05-21', title: 'mai'),
            activity(code: 'c', date: '2021-11-01', title: 'Toussaint'), activity(code: 'b', date: '2021-09/2022-06', title: 'toute l’année')])

        expect:
        titles(scope(sample), 'activites') == ['toute l’année', 'Toussaint', 'novembre', 'mai']
    }

    def 'what was not done stands apart from what was'() {
        given:
        def sample = new Sample(activities: ActivityStatus.values().collect { activity(code: it.code(), title: it.code(), status: it) })

        expect:
        titles(scope(sample), 'activites') == ['done']
        titles(scope(sample), 'activites non realisees') as Set == ['planned', 'postponed', 'cancelled'] as Set
    }

    def 'an annual report leaves out what people keep out of it, a funder report does not'() {
        given:
        def activities = [activity(code: 'a', title: 'tue', annual: false), activity(code: 'b', title: 'dite', annual: true), activity(code: 'c', title: 'dite aussi')]

        expect:
        titles(scope(new Sample(activities: activities)), 'activites') == ['dite', 'dite aussi']
        titles(scope(new Sample(reported: 'G', grants: [Sample.grant()], activities: activities)), 'activites').size() == 3
    }

    def 'themes come in their positions with their sub-themes, each activity once, and one without a theme is not lost'() {
        given:
        def sample = new Sample(
            themes: [new Theme('b', 'Plaidoyer', null, 2), new Theme('a', 'Éducation', null, 1), new Theme('a2', 'Expositions', 'a', 2), new Theme('a1', 'Ateliers', 'a', 1), new Theme('v', 'Vide', null, 3)],
            activities: [activity(code: '1', title: 'un', theme: 'a1'), activity(code: '2', title: 'deux', theme: 'b'), activity(code: '3', title: 'trois', theme: 'a'), activity(code: '4', title: 'quatre', theme: null), activity(code: '5', title: 'cinq', theme: 'a2')])
        def themes = (scope(sample).find('themes').get() as Value.Items).scopes()

        expect:
        titles(scope(sample), 'themes') == ['Éducation', 'Plaidoyer', 'Autres activités']
        titles(themes[0], 'sous-themes') == ['Ateliers', 'Expositions']
        titles(themes[0], 'activites') == ['trois']
        titles(themes[2], 'activites') == ['quatre']
        themes.collectMany { titles(it, 'toutes les activites') }.sort() == ['cinq', 'deux', 'quatre', 'trois', 'un']
        (themes[0].find('nombre').get() as Value.Number).number() == 3
    }

    def 'a theme with nothing but a narrative is told'() {
        given:
        def sample = new Sample(themes: [new Theme('alliances', 'Alliances', null, 1), new Theme('vide', 'Vide', null, 2)])
        sample.narratives = [sample.narrative('alliances', 'Ensemble.')]

        expect:
        titles(scope(sample), 'themes') == ['Alliances']
    }

    def 'features are the activities with a photo that may be shown and a text, and the other list has the rest'() {
        given:
        def sample = new Sample(
            activities: [activity(code: 'a', title: 'vedette', description: 'Un texte.'), activity(code: 'b', title: 'sans texte'), activity(code: 'c', title: 'sans accord', description: 'Un texte.')],
            photos: [photo(), photo(code: 'q', activity: 'b'), photo(code: 'r', activity: 'c', consent: Consent.REFUSED)],
            files: ['photos/p.jpg': content])

        expect:
        titles(scope(sample), 'vedettes') == features
        titles(scope(sample), 'autres activites') == others

        where:
        content                                  || features    | others
        Sample.PICTURE                           || ['vedette'] | ['sans accord', 'sans texte']
        Arrays.copyOf(Sample.PICTURE, 200)       || []          | ['sans accord', 'sans texte', 'vedette']
    }

    def 'a photo is shown only with a consent that holds on the day of the report'() {
        given:
        def sample = new Sample(activities: [activity()], photos: [photo(consent: consent, expires: expires)], files: ['photos/p.jpg': 'image'.bytes])
        def one = (scope(sample).find('activites').get() as Value.Items).scopes()[0]

        expect:
        (one.find('photos').get() as Value.Pictures).pictures().size() == shown

        where:
        consent            | expires      || shown
        Consent.GRANTED    | null         || 1
        Consent.NOT_NEEDED | null         || 1
        Consent.GRANTED    | '2022-10-15' || 1
        Consent.GRANTED    | '2022-10-14' || 0
        Consent.WITHDRAWN  | null         || 0
        Consent.REFUSED    | null         || 0
        Consent.UNKNOWN    | null         || 0
    }

    def 'an activity speaks the language of the report'() {
        given:
        def sample = new Sample(language: language, activities: [activity(role: ActivityRole.CO_ORGANIZED, country: 'MX')], reach: [people('a', 56, [approximate: true])])
        def one = (scope(sample).find('activites').get() as Value.Items).scopes()[0]

        expect:
        ['kind', 'role', 'country', 'participation'].collect { (one.find(it).get() as Value.Text).text() } == words

        where:
        language    || words
        Language.FR || ['atelier', 'Co-organisée', 'Mexique', 'environ 56 personnes']
        Language.EN || ['workshop', 'Co-organized', 'Mexico', 'about 56 people']
        Language.ES || ['taller', 'Coorganizada', 'México', 'cerca de 56 personas']
    }

    def 'the block of activities has each title once'() {
        given:
        def sample = new Sample(activities: (1..20).collect { activity(code: "c$it".toString(), title: "Titre $it".toString(), theme: it % 3 ? 'education' : null) })

        when:
        def titles = ActivityBlock.table(sample.material()).rows().findAll { it.role().name() == 'ITEM' }.collect { it.cells()[1].text() }

        then:
        titles.sort() == (1..20).collect { "Titre $it".toString() }.sort()
    }
}
