package org.bilan.web.result

import org.bilan.audit.Author
import org.bilan.exchange.Edit
import org.bilan.exchange.RecordDesk
import org.bilan.security.Role
import org.bilan.value.Language
import org.bilan.web.WebSpec

class ResultPagesSpec extends WebSpec {
    static final YEAR = [period_start: '2021-09-01', period_end: '2022-08-31']
    RecordDesk desk

    def setup() {
        desk = server.applicationContext.getBean(RecordDesk)
    }

    def setupSpec() {
        def outcome = server.applicationContext.getBean(RecordDesk).save([
                Edit.put('settings', [key: 'fiscal_year_start', value: '09-01']),
                Edit.put('projects', [code: 'nord', title: 'Au nord']),
                Edit.put('projects', [code: 'sud', title: 'Au sud']),
                Edit.put('indicators', [code: 'haut', title: 'Protection sociale', level: 'outcome', unit: 'personnes', target: '100', aggregation: 'sum']),
                Edit.put('indicators', [code: 'bas', title: 'Personnes formées', level: 'output', parent: 'haut', unit: 'personnes', aggregation: 'sum']),
                Edit.put('indicators', [code: 'vide', title: 'Jamais mesuré', level: 'output', unit: 'fiches', aggregation: 'sum']),
                Edit.put('indicators', [code: 'neuf', title: 'Ateliers', level: 'activity', unit: 'ateliers', aggregation: 'sum']),
                Edit.put('indicators', [code: 'part', title: 'Part des femmes', level: 'outcome', unit: '%', aggregation: 'ratio']),
                Edit.put('measurements', YEAR + [indicator: 'bas', gender: 'women', value: '20', note: 'liste signée']),
                Edit.put('measurements', YEAR + [indicator: 'bas', gender: 'men', value: '10']),
                Edit.put('activities', [code: 'a1', date: '2022-03-08', title: 'Un', kind: 'workshop', role: 'organized', status: 'done', project: 'nord']),
                Edit.put('activities', [code: 'a2', date: '2022-04-08', title: 'Deux', kind: 'workshop', role: 'organized', status: 'done', project: 'sud']),
                Edit.put('activities', [code: 'a3', date: '2022-05-08', title: 'Chez d’autres', kind: 'workshop', role: 'presented', status: 'done']),
                Edit.put('reach', [activity: 'a1', reach: 'direct', measure: 'people', gender: 'women', age: 'adult', count: '30', cohort: 'c']),
                Edit.put('reach', [activity: 'a2', reach: 'direct', measure: 'people', gender: 'women', age: 'adult', count: '20', cohort: 'c']),
                Edit.put('reach', [activity: 'a2', reach: 'direct', measure: 'people', gender: 'unknown', age: 'unknown', count: '5', approximate: 'yes']),
                Edit.put('reach', [activity: 'a3', reach: 'direct', measure: 'people', gender: 'men', age: 'adult', count: '400']),
                Edit.put('people', [code: 'p1', name: 'Coordonnatrice', body: 'team', hours_per_week: '35']),
                Edit.put('people', [code: 'p2', name: 'Présidente', body: 'board', volunteer: 'yes']),
        ], Author.CONSOLE, Language.FR)
        assert outcome.problems() == []
    }

    private String page(String path) {
        def answer = send('GET', path, tokens[Role.FINANCE], null, [Cookie: 'bilan_language=fr'])
        assert answer.statusCode() == 200
        answer.body().replaceAll(/\s+/, ' ')
    }

    private post(String path, Map<String, String> fields) {
        send('POST', path, tokens[Role.FINANCE], [csrfToken: formToken(tokens[Role.FINANCE])] + fields, [Cookie: 'bilan_language=fr'])
    }

    private Map<String, String> stored(String indicator, String gender = '', String age = '') {
        desk.find('measurements', YEAR + [indicator: indicator, gender: gender, age: age]).get().cells()
    }

    def "an indicator stands at the sum of those below it, and what has no data says so"() {
        given:
        def body = page('/results?year=2021')

        expect:
        body.contains('somme de ce qui est dessous')
        body.contains('30\u00a0%')
        body.contains('pas de donnée')
        page('/results?year=2021&q=jamais').contains('Sans donnée pour cette période\u00a0: 1')
        !page('/results?year=2021&q=formees').contains('Jamais mesuré')
    }

    def "a period is typed with its parts, and what is left empty is no zero"() {
        when:
        def answer = post('/results/neuf', YEAR + [known: 'no', 'r..': '', 'v..': '1 234,5', 'r.women.': '', 'v.women.': '0', 'r.men.': '', 'v.men.': ''])

        then:
        answer.statusCode() == 303
        stored('neuf').value == '1234.5'
        stored('neuf', 'women').value == '0'
        desk.findOf('measurements', 'neuf').size() == 2
    }

    def "a ratio keeps its two terms"() {
        when:
        post('/results/part', YEAR + [known: 'no', 'r..': '', 'n..': '9', 'd..': '20'])

        then:
        with(stored('part')) {
            numerator == '9'
            denominator == '20'
            value == ''
        }
        page('/results/part?year=2021').contains('9 sur 20')
    }

    def "what is corrected keeps its note, and what is emptied is gone"() {
        given:
        def body = page('/results/bas?year=2021')
        def revision = { gender -> (body =~ /name="r\.$gender\." value="(\w+)"/)[0][1] }

        when:
        post('/results/bas', YEAR + [known: 'yes', 'r.women.': revision('women'), 'v.women.': '21', 'r.men.': revision('men'), 'v.men.': ''])

        then:
        stored('bas', 'women').value == '21'
        stored('bas', 'women').note == 'liste signée'
        desk.find('measurements', YEAR + [indicator: 'bas', gender: 'men', age: '']).empty

        when: 'somebody sends the old form'
        def late = post('/results/bas', YEAR + [known: 'yes', 'r.women.': revision('women'), 'v.women.': '99'])

        then:
        late.statusCode() == 422
        late.body().contains('enregistré entre-temps\u00a0: 21')
        stored('bas', 'women').value == '21'

        cleanup:
        desk.save([Edit.put('measurements', YEAR + [indicator: 'bas', gender: 'women', value: '20', note: 'liste signée']), Edit.put('measurements', YEAR + [indicator: 'bas', gender: 'men', value: '10'])], Author.CONSOLE, Language.FR)
    }

    def "what is no number is told beside it, and a period that ends before it starts too"() {
        expect:
        with(post('/results/neuf', YEAR + [known: 'no', 'r.other.': '', 'v.other.': 'plusieurs'])) {
            statusCode() == 422
            body().contains('value="plusieurs"')
            body().contains('aria-invalid="true"')
        }
        post('/results/neuf', [period_start: '2022-08-31', period_end: '2021-09-01', 'r..': '', 'v..': '1']).statusCode() == 422
        post('/results/neuf', YEAR + ['r..': '', 'v..': ' ']).body().contains('Rien n’a été tapé')
    }

    def "a cohort counts once in the whole and once in each project, and others' people are not our own"() {
        given:
        def body = page('/results/people?year=2021')

        expect:
        body.contains('environ 35')
        body.contains('Les lignes peuvent dépasser le total')
        body.contains('genre non précisé 5')
        body =~ /Chez d’autres.{1,120}400/
    }

    def "the team, the board and who is a volunteer stand apart"() {
        given:
        def body = page('/people')

        expect:
        body.indexOf('Coordonnatrice') < body.indexOf('conseil d’administration')
        body.indexOf('conseil d’administration') < body.indexOf('Présidente')
        body.contains('Bénévoles\u00a0: 1')
    }
}
