package org.bilan.web.grant

import org.bilan.audit.Author
import org.bilan.exchange.Edit
import org.bilan.exchange.RecordDesk
import org.bilan.security.Role
import org.bilan.value.Language
import org.bilan.web.WebSpec

class GrantPagesSpec extends WebSpec {
    RecordDesk desk

    def setup() {
        desk = server.applicationContext.getBean(RecordDesk)
    }

    def setupSpec() {
        def outcome = server.applicationContext.getBean(RecordDesk).save([
                Edit.put('organizations', [code: 'MRIF', name: 'Ministère des Relations', roles: 'funder']),
                Edit.put('organizations', [code: 'FLG', name: 'Fondation Louise', roles: 'funder']),
                Edit.put('grants', [code: 'NQSF', funder: 'MRIF', title: 'Appui à la mission', agreement: 'E-123', kind: 'mission', amount: '1000.00', currency: 'CAD', start: '2021-09-01', end: '2022-08-31', signed_on: '2021-08-20', public_aid: 'yes']),
                Edit.put('grants', [code: 'FLG-1', funder: 'FLG', title: 'Coopérative de recyclage', kind: 'project', amount: '500.00', currency: 'CAD', start: '2099-01-01', end: '2099-12-31']),
                Edit.put('amendments', [grant: 'NQSF', number: '1', signed_on: '2022-02-01', amount_change: '200.00', new_end: '2022-12-31']),
                Edit.put('budget_lines', [grant: 'NQSF', version: '0', line: '1', title: 'Salaires', category: 'salary', amount: '900.00']),
                Edit.put('budget_lines', [grant: 'NQSF', version: '0', line: '2', title: 'Bénévolat', category: 'other', amount: '100.00', kind: 'in_kind']),
                Edit.put('instalments', [grant: 'NQSF', number: '1', expected_on: '2021-10-01', amount: '600.00']),
                Edit.put('instalments', [grant: 'NQSF', number: '2', expected_on: '2022-10-01', amount: '600.00']),
                Edit.put('obligations', [grant: 'NQSF', kind: 'interim', period_start: '2021-09-01', period_end: '2022-03-31', due_on: '2022-04-30']),
                Edit.put('expenses', [code: 'e1', incurred_on: '2021-10-08', description: 'Paie', category: 'salary', amount: '300.00', currency: 'CAD']),
                Edit.put('expenses', [code: 'e2', incurred_on: '2023-10-08', description: 'Trop tard', category: 'salary', amount: '10.00', currency: 'CAD']),
                Edit.put('expenses', [code: 'e3', incurred_on: '2021-11-08', description: 'Heures', category: 'other', amount: '50.00', currency: 'CAD', kind: 'in_kind']),
                Edit.put('allocations', [expense: 'e1', grant: 'NQSF', line: '1', amount: '300.00']),
                Edit.put('allocations', [expense: 'e2', grant: 'NQSF', line: '1', amount: '10.00']),
                Edit.put('allocations', [expense: 'e3', grant: 'NQSF', line: '2', amount: '50.00']),
        ], Author.CONSOLE, Language.FR)
        assert outcome.problems() == []
    }

    private String page(String path, Role role = Role.FINANCE) {
        def answer = send('GET', path, tokens[role], null, [Cookie: 'bilan_language=fr'])
        assert answer.statusCode() == 200
        answer.body().replaceAll(/\s+/, ' ')
    }

    private post(String path, Map<String, String> fields) {
        send('POST', path, tokens[Role.FINANCE], [csrfToken: formToken(tokens[Role.FINANCE])] + fields, [Cookie: 'bilan_language=fr'])
    }

    def "the list tells the amount as amended and what was spent in money"() {
        given:
        def body = page('/grants')

        expect:
        body.contains('1\u00a0200,00\u00a0$')
        body.contains('310,00\u00a0$')
        body.contains('1\u00a0700,00\u00a0$')
    }

    def "grants are found without accents, by agreement number, and filtered: #query"() {
        expect:
        page('/grants?' + query).contains('Appui à la mission') == mission
        page('/grants?' + query).contains('>Coopérative de recyclage<') == recycling

        where:
        query           | mission | recycling
        'q=MISSION'     | true    | false
        'q=cooperative' | false   | true
        'q=e-123'       | true    | false
        'funder=FLG'    | false   | true
        'kind=mission'  | true    | false
        'state=upcoming'| false   | true
        'year=2022'     | true    | false
        'year=2023'     | false   | false
    }

    def "a grant tells its life in the order of its days, what is overdue marked"() {
        given:
        def body = page('/grants/NQSF')
        def at = ['Entente signée', 'Début de la période', 'Versement 1', 'Avenant 1 signé', 'Rapport d’étape', 'Fin de la période'].collect { body.indexOf("$it", body.indexOf('class="timeline"')) }

        expect:
        at.every { it > 0 }
        at == at.sort(false)
        body.contains('dû, pas reçu')
        body.contains('jours</span>')
        body.contains('nouvelle fin\u00a0: 31 décembre 2022')
    }

    def "a grant tells what does not fit together"() {
        given:
        def body = page('/grants/NQSF')

        expect:
        body.contains('hors de la période de la subvention\u00a0: 1.')
        body.contains('Le budget en argent (900,00\u00a0$) n’est pas le montant accordé (1\u00a0200,00\u00a0$)')
        page('/grants/FLG-1').contains('La date de signature')
    }

    def "a report is marked submitted, then accepted, on days as people type them"() {
        given:
        def key = [grant: 'NQSF', kind: 'interim', period_start: '2021-09-01', period_end: '2022-03-31']

        when:
        def answer = post('/grants/NQSF/obligations', key + [act: 'submitted', on: '28 avril 2022', due_on: '2022-04-30'])

        then:
        answer.statusCode() == 303
        desk.find('obligations', key).get().cell('submitted_on') == '2022-04-28'

        when:
        post('/grants/NQSF/obligations', key + [act: 'accepted', on: '2022-05-10', due_on: '2022-04-30'])

        then:
        desk.find('obligations', key).get().cell('accepted_on') == '2022-05-10'
    }

    def "an instalment that came is a receipt too, once however often it is sent"() {
        when:
        def answers = (1..2).collect { post('/grants/NQSF/instalments', [number: '1', on: '2021-10-05', amount: '600,00 $']) }

        then:
        answers*.statusCode() == [303, 422]
        desk.find('instalments', [grant: 'NQSF', number: '1']).get().cell('received_amount') == '600.00'
        desk.page('receipts', null, 0, 10).findAll { it.cell('grant') == 'NQSF' }.collect { [it.cell('amount'), it.cell('source'), it.cell('kind')] } == [['600.00', 'MRIF', 'instalment']]
    }

    def "an amount that is none is refused at once, and nothing is stored"() {
        when:
        def answer = post('/grants/NQSF/instalments', [number: '2', on: '2022-10-05', amount: 'beaucoup'])

        then:
        answer.statusCode() == 422
        desk.find('instalments', [grant: 'NQSF', number: '2']).get().cell('received_on') == ''
    }

    def "a reader reads, and is shown nothing that writes"() {
        given:
        def body = page('/grants/NQSF', Role.READER)

        expect:
        body.contains('Versement 1')
        !body.contains('/records/')
        !body.contains('Marquer')
        page('/grants/NQSF').contains('/records/')
    }

    def "a funder tells its grants and instalments by fiscal year"() {
        given:
        def body = page('/funders/MRIF')

        expect:
        body.contains('Appui à la mission')
        !body.contains('Coopérative de recyclage')
        body.contains('Versements par exercice')
    }
}
