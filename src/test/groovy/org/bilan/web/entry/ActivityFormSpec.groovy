package org.bilan.web.entry

import org.bilan.audit.Author
import org.bilan.exchange.Edit
import org.bilan.exchange.RecordDesk
import org.bilan.security.Accounts
import org.bilan.security.Role
import org.bilan.value.Language
import org.bilan.web.WebSpec
import spock.lang.Shared

/** An activity written down, changed by two people at once, copied and taken out. */
class ActivityFormSpec extends WebSpec {
    static final Map<String, String> GOOD = [title: 'Atelier sur le travail', date: 'du 12 au 14 mai 2022', kind: 'workshop', role: 'organized']

    @Shared RecordDesk desk
    @Shared String session
    @Shared String token

    def setupSpec() {
        desk = server.applicationContext.getBean(RecordDesk)
        def outcome = desk.save([
            Edit.add('organizations', [code: 'CISO', name: 'Centre international de solidarité ouvrière', acronym: 'CISO', roles: 'partner']),
            Edit.add('organizations', [code: 'CENTRO', name: 'Centro de los Trabajadores', roles: 'partner', aliases: 'Centro']),
            Edit.add('themes', [code: 'travail', title: 'Travail']),
            Edit.add('projects', [code: 'mexique', title: 'Droits au Mexique', partners: 'CENTRO']),
            Edit.add('projects', [code: 'haiti', title: 'Relance en Haïti']),
        ], Author.CONSOLE, Language.FR)
        assert outcome.problems() == []
        session = opened(Role.COORDINATOR)
        token = formToken(session)
    }

    private post(String path, Map<String, String> form, String who = session, String with = token) {
        send('POST', path, who, [csrfToken: with] + form)
    }

    private String added(Map<String, String> more) {
        def answer = post('/activities', GOOD + more)
        assert answer.statusCode() == 303
        decoded(answer.headers().firstValue('location').get().replaceAll(/.*\/|\?.*/, ''))
    }

    private static String decoded(String text) {
        URLDecoder.decode(text, 'UTF-8')
    }

    private Map<String, String> cells(String code) {
        desk.find('activities', code).get().cells()
    }

    /** What the page's form would send back. */
    private Map<String, String> formOf(String code) {
        def was = (send('GET', "/activities/$code", session, null).body() =~ /name="was" value="([^"]*)"/)[0][1].replace('&amp;', '&')
        def form = [was: was]
        was.split('&').each { part ->
            def (name, value) = part.split('=', 2)
            if (value) {
                form[decoded(name)] = decoded(value)
            }
        }
        form
    }

    def "four answers make an activity, its date understood and its code made of date and title"() {
        when:
        def code = added([title: 'Œuvrer ensemble'])

        then:
        code == '2022-05-12-oeuvrer-ensemble'
        cells(code).date == '2022-05-12/2022-05-14'
        cells(code).status == 'done'
        send('GET', "/activities/$code?saved=1", session, null).body().contains('data-saved-form')

        and: 'the next one begins with the same kind and role'
        def next = send('GET', '/activities/new', session, null).body()
        next.contains('<option value="workshop" selected>')
        next.contains('<option value="organized" selected>')
    }

    def "the same form sent twice makes one activity, another of the same day and title a second"() {
        when:
        def form = [title: 'Deux fois', 'r0-reach': 'direct', 'r0-measure': 'people', 'r0-women-adult': '12']

        then:
        [added(form), added(form)] == ['2022-05-12-deux-fois'] * 2
        desk.findOf('reach', '2022-05-12-deux-fois').size() == 1
        added(form + [place: 'Montréal']) == '2022-05-12-deux-fois-2'
    }

    def "many at once are still one"() {
        when:
        def answers = (1..8).collect { Thread.start { post('/activities', GOOD + [title: 'Ensemble']) } }
        answers*.join()

        then:
        desk.find('activities', '2022-05-12-ensemble').present
        desk.find('activities', '2022-05-12-ensemble-2').empty
    }

    def "the form comes back with what was typed and says what to do: #field"() {
        given:
        def answer = post('/activities', GOOD + typed)

        expect:
        answer.statusCode() == 422
        answer.body().contains("href=\"#$field\"")
        typed.values().every { answer.body().contains(it.take(200).replace('&', '&amp;').replace('<', '&lt;').replace('"', '&#34;')) }

        where:
        field      | typed
        'title'    | [title: '']
        'title'    | [title: 'x' * 10_000]
        'date'     | [date: '31 février 2022']
        'date'     | [date: '<script>alert(1)</script>']
        'kind'     | [kind: '']
        'kind'     | [kind: 'nonsense']
        'theme'    | [theme: 'nonsense']
        'project'  | [project: 'nonsense']
        'country'  | [country: 'XQ']
        'grants'   | [grants: 'nonsense']
        'partners' | [partners: 'Personne; CISO']
        'reach'    | ['r0-women-adult': 'douze', 'r0-reach': 'direct', 'r0-measure': 'people']
        'reach'    | ['r0-women-adult': '-3', 'r0-reach': 'direct', 'r0-measure': 'people']
        'reach'    | ['r0-women-adult': '3', 'r0-reach': 'nonsense', 'r0-measure': 'people']
        'description' | [description: 'y' * 20_001]
    }

    def "a script in every text field is shown as text"() {
        given:
        def script = '"><script>alert(1)</script>'
        def code = added([title: script, place: script, description: script, media: script, gap_reason: script,
                          partners: script, newPartner: script, 'r0-reach': 'direct', 'r0-measure': 'people', 'r0-method': script, 'r0-women-adult': '1'])

        expect:
        [Role.COORDINATOR, Role.READER].every { role ->
            def body = send('GET', "/activities/$code", opened(role), null).body()
            body.contains('&lt;script>') || body.contains('&lt;script&gt;') ? !body.contains('<script>alert') : false
        }
        !send('GET', "/organizations/suggest?q=${URLEncoder.encode('"><sc', 'UTF-8')}", session, null).body().contains('<script>')
        !send('GET', "/activities/date?date=${URLEncoder.encode(script, 'UTF-8')}", session, null).body().contains('<script>')
    }

    def "partners are known by name, acronym, alias or code; others are added when that is asked for"() {
        when:
        def code = added([title: 'Avec partenaires', partners: 'ciso; CENTRO ; Los Nuevos', newPartner: 'Los Nuevos'])

        then:
        cells(code).partners == 'CISO;CENTRO;los-nuevos'
        desk.find('organizations', 'los-nuevos').get().cell('name') == 'Los Nuevos'

        and: 'a slip of the keyboard is told with the name that was meant'
        post('/activities', GOOD + [partners: 'Centro de los Trabajadorez']).body().contains('Centro de los Trabajadores')
    }

    def "names are offered as they are typed, and adding where nobody is called so"() {
        expect:
        send('GET', '/organizations/suggest?q=SOLIDARITE', session, null).body().contains('data-value="Centre international de solidarité ouvrière"')
        send('GET', '/organizations/suggest?q=nobody', session, null).body().contains('data-new')
        !send('GET', '/organizations/suggest?q=Centro', session, null).body().contains('data-new')
        send('GET', '/organizations/suggest?q=' + 'x' * 3000, session, null).body().strip() == ''
    }

    def "counts are stored by gender and age, changed and taken back"() {
        given:
        def code = added([title: 'Comptes', 'r0-reach': 'direct', 'r0-measure': 'people', 'r0-approximate': 'yes', 'r0-method': 'liste',
                          'r0-women-adult': '1 200', 'r0-men-unknown': '8', 'r1-reach': 'indirect', 'r1-measure': 'people', 'r1-unknown-unknown': '300'])

        expect:
        desk.findOf('reach', code)*.cells()*.subMap(['reach', 'gender', 'age', 'count', 'approximate', 'method'])*.values()*.toList().toSet() == [
            ['direct', 'women', 'adult', '1200', 'yes', 'liste'],
            ['direct', 'men', 'unknown', '8', 'yes', 'liste'],
            ['indirect', 'unknown', 'unknown', '300', 'no', ''],
        ] as Set
        send('GET', "/activities/$code", session, null).body() =~ /<output data-sum-all[^>]*>1\u00a0208</

        when: 'one is put right and the other count taken back'
        def form = formOf(code)
        post("/activities/$code", form + ['r0-women-adult': '1100', 'r1-unknown-unknown': ''])

        then:
        desk.findOf('reach', code)*.cells()*.subMap(['gender', 'count'])*.values()*.toList().toSet() == [['women', '1100'], ['men', '8']] as Set
    }

    def "a form that was opened before somebody else saved shows both versions, and takes what is chosen"() {
        given:
        def code = added([title: 'Disputée', place: 'Montréal'])
        def mine = formOf(code)
        post("/activities/$code", formOf(code) + [place: 'Laval', description: 'Leur texte'])

        when:
        def answer = post("/activities/$code", mine + [place: 'Québec', media: 'Ma radio'])

        then:
        answer.statusCode() == 409
        answer.body().contains('Québec')
        answer.body().contains('Laval')
        cells(code).place == 'Laval'

        when: 'one takes the place of the other, and keeps the own radio'
        def was = (answer.body() =~ /name="was" value="([^"]*)"/)[0][1].replace('&amp;', '&')
        post("/activities/$code", mine + [was: was, place: 'Québec', media: 'Ma radio', description: 'Leur texte', 'pick-place': 'theirs'])

        then:
        cells(code).subMap(['place', 'media', 'description']) == [place: 'Laval', media: 'Ma radio', description: 'Leur texte']
    }

    def "a date that is not typed anew stays as exact as it was"() {
        given:
        desk.save([Edit.add('activities', GOOD + [code: 'vague', date: '2021-11?', status: 'done'])], Author.CONSOLE, Language.FR)

        when:
        post('/activities/vague', formOf('vague') + [place: 'Ici'])

        then:
        cells('vague').subMap(['date', 'place']) == [date: '2021-11?', place: 'Ici']
    }

    def "a copy has another day and other people"() {
        given:
        def code = added([title: 'Modèle', place: 'Puebla', 'r0-reach': 'direct', 'r0-measure': 'people', 'r0-women-adult': '77'])
        def copy = send('GET', "/activities/new?from=$code", session, null).body()

        expect:
        copy.contains('value="Modèle"')
        copy.contains('value="Puebla"')
        !copy.contains('value="77"')
        copy =~ /id="date" name="date" value=""/
    }

    def "saved and the next: the one before is told, and Enter goes on in the row"() {
        when:
        def answer = post('/activities', GOOD + [title: 'En rang', next: 'another'])

        then:
        answer.headers().firstValue('location').get() == '/activities/new?after=2022-05-12-en-rang'

        and:
        def body = send('GET', '/activities/new?after=2022-05-12-en-rang', session, null).body()
        body.contains('En rang</a>')
        body.indexOf('value="another"') < body.indexOf('name="next" value=""')
    }

    def "it is taken out after a question, with its counts"() {
        given:
        def code = added([title: 'À supprimer', 'r0-reach': 'direct', 'r0-measure': 'people', 'r0-women-adult': '7'])

        expect:
        send('GET', "/activities/$code/remove", session, null).body().contains('À supprimer')

        when:
        def answer = post("/activities/$code/remove", [:])

        then:
        answer.statusCode() == 303
        desk.find('activities', code).empty
        desk.findOf('reach', code) == []
        send('GET', "/activities/$code", session, null).statusCode() == 404
    }

    def "a forged token stores nothing"() {
        expect:
        post('/activities', GOOD + [title: 'Forgée'], session, 'x' * 43).statusCode() == 403
        desk.find('activities', '2022-05-12-forgee').empty
    }

    def "a partner's person writes for the own projects, and sees no other activity"() {
        given:
        def accounts = server.applicationContext.getBean(Accounts)
        def who = partnerOf('CENTRO')
        def with = formToken(who)
        def other = added([title: 'Ailleurs', project: 'haiti'])

        expect:
        send('GET', '/activities/new', who, null).body().with { it.contains('Droits au Mexique') && !it.contains('Relance en Haïti') && !it.contains('solidarité ouvrière') }
        post('/activities', GOOD + [title: 'Sans projet'], who, with).statusCode() == 422
        post('/activities', GOOD + [title: 'Volée', project: 'haiti'], who, with).statusCode() == 422
        send('GET', "/activities/$other", who, null).statusCode() == 404
        post("/activities/$other", GOOD + [project: 'mexique'], who, with).statusCode() == 404
        send('GET', "/activities/new?from=$other", who, null).body().with { !it.contains('Ailleurs') }

        when:
        def answer = post('/activities', GOOD + [title: 'Taller', project: 'mexique', grants: 'x', partners: 'CISO'], who, with)

        then:
        answer.statusCode() == 303
        cells('2022-05-12-taller').subMap(['project', 'partners', 'grants']) == [project: 'mexique', partners: 'CENTRO', grants: '']

        when: 'it is taken back'
        answer = post('/activities/2022-05-12-taller/remove', [:], who, with)

        then: 'the list of the own activities is the home page'
        answer.headers().firstValue('location').get() == '/'
    }

    private String partnerOf(String organization) {
        def context = server.applicationContext
        def accounts = context.getBean(org.bilan.security.AccountRepository)
        def account = accounts.findById('partner').get()
        accounts.update(new org.bilan.security.Account(account.login(), account.role(), account.passwordHash(), account.createdAt(),
                account.name(), account.email(), organization, account.language(), account.active(), account.lastSeenAt()))
        opened(Role.PARTNER)
    }
}
