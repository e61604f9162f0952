package org.bilan.web.record

import org.bilan.audit.Author
import org.bilan.exchange.Edit
import org.bilan.exchange.RecordDesk
import org.bilan.security.Role
import org.bilan.value.Language
import org.bilan.web.WebSpec

class RecordPagesSpec extends WebSpec {
    RecordDesk desk

    def setup() {
        desk = server.applicationContext.getBean(RecordDesk)
    }

    private String put(String table, Map<String, String> cells) {
        def outcome = desk.save([Edit.put(table, cells)], Author.CONSOLE, Language.FR)
        assert outcome.problems() == []
        outcome.records()[0].revision()
    }

    private void grant(String code) {
        put('organizations', [code: 'MRIF', name: 'Ministère'])
        put('grants', [code: code, funder: 'MRIF', title: 'Mission', kind: 'mission', amount: '100.00', currency: 'CAD', start: '2021-09-01', end: '2022-08-31'])
    }

    private post(String path, Map<String, String> fields, Role role = Role.COORDINATOR) {
        send('POST', path, tokens[role], [csrfToken: formToken(tokens[role])] + fields, [Cookie: 'bilan_language=fr'])
    }

    def "a record is added from what people type: an amount, a day and a name in their own words"() {
        given:
        grant('G1')

        when:
        def answer = post('/records/instalments/new', [grant: 'G1', number: '1', expected_on: '21 mai 2022', amount: '1 234,50 $', back: '/grants/G1#timeline'])

        then:
        answer.statusCode() == 303
        answer.headers().firstValue('Location').get() == '/grants/G1?saved=1#timeline'
        desk.findOf('instalments', 'G1')*.cells().collect { [it.expected_on, it.amount] } == [['2022-05-21', '1234.50']]
    }

    def "a code that was left empty is made from the title, with a number where it is taken"() {
        when:
        2.times { post('/records/themes/new', [title: 'Économie sociale & solidaire']) }

        then:
        desk.find('themes', 'economie-sociale-solidaire').present
        desk.find('themes', 'economie-sociale-solidaire-0001').present
    }

    def "what is not understood is told at its field, and everything typed is kept"() {
        given:
        grant('G2')

        when:
        def answer = post('/records/instalments/new', [grant: 'G2', number: '1', expected_on: 'demain matin peut-être', amount: 'douze', condition: '<script>x</script>', back: '/grants/G2'])

        then:
        answer.statusCode() == 422
        answer.body().contains('href="#expected_on"')
        answer.body().contains('href="#amount"')
        answer.body().contains('value="demain matin peut-être"')
        answer.body().contains('&lt;script&gt;x&lt;/script&gt;')
        !answer.body().contains('<script>x')
        desk.findOf('instalments', 'G2') == []
    }

    def "a day is asked for where a month is not enough"() {
        given:
        grant('G3')

        expect:
        post('/records/instalments/new', [grant: 'G3', number: '1', expected_on: 'mai 2022', amount: '5']).body().contains('Il faut un jour précis')
    }

    def "an amount in another currency than the grant's is a question, not a number"() {
        given:
        grant('G4')

        expect:
        post('/records/instalments/new', [grant: 'G4', number: '1', expected_on: '2022-05-01', amount: '5 USD']).body().contains('Le montant dit USD, la fiche dit CAD.')
    }

    def "of two who change one record, the second sees both and chooses"() {
        given:
        def old = put('organizations', [code: 'A1', name: 'Un nom', acronym: 'UN'])
        put('organizations', [code: 'A1', name: 'Nom de l’autre', acronym: 'AUTRE'])

        when:
        def answer = post('/records/organizations/edit', ['was.code': 'A1', code: 'A1', name: 'Mon nom', acronym: 'MOI', revision: old, back: '/organizations'])

        then:
        answer.statusCode() == 422
        answer.body().contains('Ce que j’ai tapé\u00a0: Mon nom')
        answer.body().contains('Ce qui est enregistré\u00a0: Nom de l’autre')
        desk.find('organizations', 'A1').get().cell('name') == 'Nom de l’autre'

        when:
        def newer = (answer.body() =~ /name="revision" value="([^"]+)"/)[0][1]
        post('/records/organizations/edit', ['was.code': 'A1', code: 'A1', name: 'Mon nom', 'take.name': 'mine', acronym: 'MOI', 'take.acronym': 'theirs', revision: newer])

        then:
        with(desk.find('organizations', 'A1').get()) {
            cell('name') == 'Mon nom'
            cell('acronym') == 'AUTRE'
        }
    }

    def "a wrong period of a report owed is corrected, and the record is one"() {
        given:
        grant('G5')
        def revision = put('obligations', [grant: 'G5', kind: 'final', period_start: '2021-09-01', period_end: '2022-08-31', due_on: '2022-10-31'])

        when:
        def answer = post('/records/obligations/edit', ['was.grant': 'G5', 'was.kind': 'final', 'was.period_start': '2021-09-01', 'was.period_end': '2022-08-31', revision: revision,
                grant: 'G5', kind: 'final', period_start: '2021-09-01', period_end: '2022-07-31', due_on: '2022-10-31'])

        then:
        answer.statusCode() == 303
        desk.findOf('obligations', 'G5')*.cell('period_end') == ['2022-07-31']
    }

    def "a record is removed after a question, unless others name it"() {
        given:
        grant('G6')
        def theme = put('themes', [code: 'seul', title: 'Seul'])
        def used = desk.find('organizations', 'MRIF').get().revision()

        expect:
        send('GET', '/records/themes/remove?code=seul', tokens[Role.FINANCE], null).body().contains('Seul')

        when:
        def gone = post('/records/themes/remove', ['was.code': 'seul', revision: theme])
        def kept = post('/records/organizations/remove', ['was.code': 'MRIF', revision: used])

        then:
        gone.statusCode() == 303
        desk.find('themes', 'seul').empty
        kept.statusCode() == 422
        desk.find('organizations', 'MRIF').present
    }

    def "countries are typed by their names"() {
        when:
        post('/records/projects/new', [code: 'pays', title: 'Pays', countries: 'Mexique; haïti, CA'])

        then:
        desk.find('projects', 'pays').get().cell('countries') == 'MX;HT;CA'
    }

    def "every table can be read, and those that people write have their form"() {
        expect:
        def shown = org.bilan.exchange.RecordTables.all().collect { send('GET', "/records/${it.name()}", tokens[Role.READER], null).statusCode() }
        shown.unique() == [200]

        and:
        def forms = org.bilan.exchange.RecordTables.all().findAll { RecordForms.canAdd(it) }.collect { send('GET', "/records/${it.name()}/new", tokens[Role.ADMIN], null).statusCode() }
        forms.size() > 20
        forms.unique() == [200]
    }

    def "nobody but an administrator sets what the whole organization rests on"() {
        expect:
        send('GET', '/records/settings/new', tokens[Role.COORDINATOR], null).statusCode() == 404
        post('/records/settings/new', [key: 'currency', value: 'USD']).statusCode() == 404
        send('GET', '/records/settings/new', tokens[Role.ADMIN], null).statusCode() == 200
    }

    def "one is never sent to another site"() {
        given:
        grant('G7')

        expect:
        post('/records/instalments/new', [grant: 'G7', number: '1', expected_on: '2022-05-01', amount: '5', back: '//elsewhere.example']).headers().firstValue('Location').get() == '/?saved=1'
    }
}
