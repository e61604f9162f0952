package org.bilan.web.project

import org.bilan.audit.Author
import org.bilan.exchange.Edit
import org.bilan.exchange.RecordDesk
import org.bilan.security.Role
import org.bilan.value.Language
import org.bilan.web.WebSpec

class ProjectPagesSpec extends WebSpec {
    def setupSpec() {
        def desk = server.applicationContext.getBean(RecordDesk)
        def outcome = desk.save([
                Edit.put('organizations', [code: 'FAT', name: 'Frente Auténtico del Trabajo', acronym: 'FAT', roles: 'partner', country: 'MX', aliases: 'Front authentique du travail']),
                Edit.put('organizations', [code: 'FAT-2', name: 'Frente Autentico del Trabajo', roles: 'partner', country: 'MX']),
                Edit.put('organizations', [code: 'MRIF', name: 'Ministère', roles: 'funder']),
                Edit.put('themes', [code: 'mexique', title: 'Au Mexique']),
                Edit.put('projects', [code: 'coop', title: 'Coopératives', theme: 'mexique', countries: 'MX', partners: 'FAT', objective: 'Se mettre ensemble <b>vite</b>', status: 'active', end: '2022-08-31']),
                Edit.put('projects', [code: 'autre', title: 'Autre chose', countries: 'HT']),
                Edit.put('grants', [code: 'G', funder: 'MRIF', title: 'Mission', kind: 'mission', amount: '1000.00', currency: 'CAD', start: '2021-09-01', end: '2022-08-31', projects: 'coop']),
                Edit.put('budget_lines', [grant: 'G', version: '0', line: '1', title: 'Tout', category: 'activity', amount: '1000.00']),
                Edit.put('activities', [code: 'a1', date: '2022-03-08', title: 'Atelier', kind: 'workshop', role: 'organized', status: 'done', project: 'coop', partners: 'FAT']),
                Edit.put('activities', [code: 'a2', date: '2022-04', title: 'Visite', kind: 'workshop', role: 'organized', status: 'done', project: 'coop']),
                Edit.put('activities', [code: 'a3', date: '2022-05', title: 'Sans compte', kind: 'training', role: 'organized', status: 'done', project: 'coop']),
                Edit.put('reach', [activity: 'a1', reach: 'direct', measure: 'people', gender: 'women', age: 'adult', count: '30', cohort: 'groupe']),
                Edit.put('reach', [activity: 'a2', reach: 'direct', measure: 'people', gender: 'women', age: 'adult', count: '20', cohort: 'groupe']),
                Edit.put('reach', [activity: 'a2', reach: 'direct', measure: 'people', gender: 'men', age: 'unknown', count: '7']),
                Edit.put('expenses', [code: 'e1', incurred_on: '2022-03-08', description: 'Salle', category: 'activity', amount: '300.00', currency: 'CAD', project: 'coop']),
                Edit.put('allocations', [expense: 'e1', grant: 'G', line: '1', amount: '200.00']),
                Edit.put('receipts', [code: 'R-1', received_on: '2022-01-15', source: 'FAT', kind: 'donation', amount: '50.00', currency: 'CAD']),
        ], Author.CONSOLE, Language.FR)
        assert outcome.problems() == []
    }

    private String page(String path) {
        def answer = send('GET', path, tokens[Role.READER], null, [Cookie: 'bilan_language=fr'])
        assert answer.statusCode() == 200
        answer.body().replaceAll(/\s+/, ' ')
    }

    def "projects are found without accents and filtered by theme and country"() {
        expect:
        page('/projects').contains('Autre chose')
        !page('/projects?q=cooperatives').contains('Autre chose')
        page('/projects?q=cooperatives').contains('Coopératives')
        !page('/projects?theme=mexique').contains('Autre chose')
        !page('/projects?country=HT').contains('Coopératives')
    }

    def "a project tells who pays, what is left to the organization, and what is missing"() {
        given:
        def body = page('/projects/coop')

        expect:
        body.contains('Se mettre ensemble &lt;b&gt;vite&lt;/b&gt;')
        body.contains('200,00\u00a0$')
        body.contains('Fonds de l’organisme')
        body.contains('100,00\u00a0$')
        body.contains('alors que sa fin est passée')
        body.contains('compté les participants\u00a0: 1.')
    }

    def "the people of a cohort are counted once, and those not specified are told"() {
        given:
        def body = page('/projects/coop')

        expect:
        body.contains('<strong>37</strong>')
        body.contains('femmes 30')
        body.contains('hommes 7')
        body.contains('âge non précisé 7')
    }

    def "an organization is found by another spelling of its name, and one that looks like another is marked"() {
        expect:
        page('/organizations?q=front authentique'.replace(' ', '+')).contains('/organizations/FAT"')
        page('/organizations?alike=yes').contains('ressemble à')
        !page('/organizations?alike=yes').contains('/organizations/MRIF"')
    }

    def "an organization tells what was done together"() {
        given:
        def body = page('/organizations/FAT')

        expect:
        body.contains('Atelier')
        body.contains('/projects/coop')
        body.contains('Reçu en argent\u00a0: 50,00\u00a0$')
        body.contains('/organizations/FAT-2')
        page('/organizations/MRIF').contains('/funders/MRIF')
    }
}
