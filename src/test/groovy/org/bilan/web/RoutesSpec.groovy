package org.bilan.web

import io.micronaut.web.router.Router
import java.time.LocalDate
import org.bilan.report.ReportRequest
import org.bilan.security.Role
import org.bilan.value.Language
import org.bilan.value.Period
import org.bilan.web.report.job.ReportQueue
import spock.lang.Shared

/** Who may do what: one row for every route. */
class RoutesSpec extends WebSpec {
    @Shared String job

    def setupSpec() {
        def year = new Period(LocalDate.of(2021, 9, 1), LocalDate.of(2022, 8, 31))
        job = server.applicationContext.getBean(ReportQueue).ask(ReportRequest.annual(year, Language.FR, LocalDate.of(2026, 11, 20)), 'admin')
    }

    /** Links that are none count as attempts in vain: each row begins without any. */
    def setup() {
        server.applicationContext.getBean(Class.forName('org.bilan.security.FailedSignInRepository')).deleteAll()
    }

    /** What each role is answered. A form is sent with the right token, and nothing of use in it: 422 and 404 have passed the guard. */
    static final List<List> ROUTES = [
        //  method  path                          nobody admin coordinator finance reader partner
        ['GET',  '/home/year',                    303, 200, 200, 200, 200, 403],
        ['GET',  '/home.xlsx',                        303, 200, 200, 200, 200, 200],
        ['GET',  '/',                             303, 200, 200, 200, 200, 200],
        ['GET',  '/sign-in',                      200, 200, 200, 200, 200, 200],
        ['POST', '/sign-in',                      422, 422, 422, 422, 422, 422],
        ['POST', '/sign-out',                     303, 303, 303, 303, 303, 303],
        ['POST', '/language',                     303, 303, 303, 303, 303, 303],
        ['GET',  '/health',                       200, 200, 200, 200, 200, 200],
        ['GET',  '/set-up',                       404, 404, 404, 404, 404, 404],
        ['POST', '/set-up',                       404, 404, 404, 404, 404, 404],
        ['GET',  '/invitation/{token}',           404, 404, 404, 404, 404, 404],
        ['POST', '/invitation/{token}',           404, 404, 404, 404, 404, 404],
        ['GET',  '/reset',                        200, 200, 200, 200, 200, 200],
        ['POST', '/reset',                        422, 200, 200, 200, 200, 200],
        ['GET',  '/reset/{token}',                404, 404, 404, 404, 404, 404],
        ['POST', '/reset/{token}',                404, 404, 404, 404, 404, 404],
        ['GET',  '/account',                      303, 200, 200, 200, 200, 200],
        ['POST', '/account',                      303, 303, 303, 303, 303, 303],
        ['POST', '/account/password',             303, 422, 422, 422, 422, 422],
        ['POST', '/account/sessions/{id}/end',    303, 404, 404, 404, 404, 404],
        ['POST', '/account/sessions/end',         303, 303, 303, 303, 303, 303],
        ['GET',  '/administration',               303, 200, 403, 403, 403, 403],
        ['GET',  '/administration/accounts',      303, 200, 403, 403, 403, 403],
        ['GET',  '/administration/accounts/new',  303, 200, 403, 403, 403, 403],
        ['POST', '/administration/accounts',      303, 422, 403, 403, 403, 403],
        ['GET',  '/administration/accounts/{login}',      303, 404, 403, 403, 403, 403],
        ['POST', '/administration/accounts/{login}',      303, 404, 403, 403, 403, 403],
        ['POST', '/administration/accounts/{login}/link', 303, 404, 403, 403, 403, 403],
        ['POST', '/administration/accounts/{login}/off',  303, 404, 403, 403, 403, 403],
        ['POST', '/administration/accounts/{login}/on',   303, 404, 403, 403, 403, 403],
        ['GET',  '/administration/settings',              303, 200, 403, 403, 403, 403],
        ['POST', '/administration/settings',              303, 422, 403, 403, 403, 403],
        ['GET',  '/administration/periods',               303, 200, 403, 403, 403, 403],
        ['POST', '/administration/periods',               303, 422, 403, 403, 403, 403],
        ['POST', '/administration/periods/{id}/reopen',   303, 404, 403, 403, 403, 403],
        ['GET',  '/administration/profiles',                        303, 200, 200, 200, 200, 403],
        ['GET',  '/administration/profiles/{name}',                 303, 404, 404, 404, 404, 403],
        ['GET',  '/administration/profiles/{name}/copy',            303, 404, 403, 403, 403, 403],
        ['POST', '/administration/profiles/{name}/copy',            303, 404, 403, 403, 403, 403],
        ['POST', '/administration/profiles/{name}/shipped',         303, 404, 403, 403, 403, 403],
        ['POST', '/administration/profiles/{name}/remove',          303, 404, 403, 403, 403, 403],
        ['GET',  '/administration/profiles/{name}/edit',            303, 404, 403, 403, 403, 403],
        ['POST', '/administration/profiles/{name}/edit',            303, 404, 403, 403, 403, 403],
        ['GET',  '/administration/profiles/{name}/sections/edit',   303, 404, 403, 403, 403, 403],
        ['POST', '/administration/profiles/{name}/sections/edit',   303, 404, 403, 403, 403, 403],
        ['GET',  '/administration/profiles/{name}/forms/{kind}',    303, 404, 404, 404, 404, 403],
        ['GET',  '/administration/profiles/{name}/forms/{kind}/file', 303, 404, 404, 404, 404, 403],
        ['GET',  '/administration/profiles/{name}/forms/{kind}/example', 303, 404, 404, 404, 404, 403],
        ['POST', '/administration/profiles/{name}/forms',           415, 415, 415, 415, 415, 415], // takes files only; its guard is in FormPagesSpec
        ['POST', '/administration/profiles/{name}/forms/{kind}',    303, 404, 403, 403, 403, 403],
        ['POST', '/administration/profiles/{name}/forms/{kind}/remove', 303, 404, 403, 403, 403, 403],
        ['GET',  '/administration/profiles/{name}/rules/new',       303, 404, 403, 403, 403, 403],
        ['GET',  '/administration/profiles/{name}/rules/edit',      303, 404, 403, 403, 403, 403],
        ['POST', '/administration/profiles/{name}/rules/edit',      303, 404, 403, 403, 403, 403],
        ['POST', '/administration/profiles/{name}/rules/confirm',   303, 404, 403, 403, 403, 403],
        ['POST', '/administration/profiles/{name}/rules/withdraw',  303, 404, 403, 403, 403, 403],
        ['POST', '/administration/profiles/{name}/rules/remove',    303, 404, 403, 403, 403, 403],
        ['GET',  '/administration/exchange',              303, 200, 403, 403, 403, 403],
        ['POST', '/administration/exchange',              415, 415, 415, 415, 415, 415], // takes files only; its guard is in ExchangeSpec
        ['POST', '/administration/exchange/{id}',         303, 404, 403, 403, 403, 403],
        ['GET',  '/administration/exchange/bilan.zip',    303, 200, 403, 403, 403, 403],
        ['GET',  '/administration/exchange/bilan.xlsx',   303, 200, 403, 403, 403, 403],
        ['GET',  '/administration/backup',                303, 200, 403, 403, 403, 403],
        ['POST', '/administration/backup',                303, 200, 403, 403, 403, 403],
        ['GET',  '/administration/audit',                 303, 200, 403, 403, 403, 403],
        ['GET',  '/administration/audit.xlsx',        303, 200, 403, 403, 403, 403],
        ['GET',  '/administration/audit/check',           303, 200, 403, 403, 403, 403],
        ['GET',  '/administration/audit/erasure',         303, 200, 403, 403, 403, 403],
        ['POST', '/administration/audit/erasure',         303, 422, 403, 403, 403, 403],
        ['GET',  '/administration/audit/bilan-audit.jsonl', 303, 200, 403, 403, 403, 403],
        ['GET',  '/administration/accounts.xlsx',     303, 200, 403, 403, 403, 403],
        ['GET',  '/administration/sessions.xlsx',     303, 200, 403, 403, 403, 403],
        ['GET',  '/administration/tokens.xlsx',       303, 200, 403, 403, 403, 403],
        ['GET',  '/administration/periods.xlsx',      303, 200, 403, 403, 403, 403],
        ['GET',  '/administration/sessions',              303, 200, 403, 403, 403, 403],
        ['POST', '/administration/sessions/{id}/end',     303, 404, 403, 403, 403, 403],
        ['GET',  '/administration/tokens',                303, 200, 403, 403, 403, 403],
        ['POST', '/administration/tokens',                303, 422, 403, 403, 403, 403],
        ['POST', '/administration/tokens/{id}/end',       303, 404, 403, 403, 403, 403],
        ['GET',  '/activities/new',               303, 200, 200, 200, 403, 200],
        ['GET',  '/activities/date',              303, 200, 200, 200, 403, 200],
        ['POST', '/activities',                   303, 422, 422, 422, 403, 422],
        ['GET',  '/activities/{code}',            303, 404, 404, 404, 404, 404],
        ['POST', '/activities/{code}',            303, 404, 404, 404, 403, 404],
        ['GET',  '/activities/{code}/remove',     303, 404, 404, 404, 403, 404],
        ['POST', '/activities/{code}/remove',     303, 404, 404, 404, 403, 404],
        ['GET',  '/activities/form.xlsx',         303, 200, 200, 200, 403, 200],
        ['GET',  '/activities/import',            303, 200, 200, 200, 403, 200],
        ['POST', '/activities/import',            303, 404, 404, 404, 403, 404], // takes a file; anything else is the activity of that code
        ['POST', '/activities/import/rows',       303, 422, 422, 422, 403, 422],
        ['POST', '/activities/import/add',        303, 422, 422, 422, 403, 422],
        ['POST', '/activities/{code}/photos',     415, 415, 415, 415, 415, 415], // takes files only; its guard is in PhotoSpec
        ['GET',  '/photos/{code}',                303, 404, 404, 404, 404, 404],
        ['POST', '/photos/{code}',                303, 404, 404, 404, 403, 404],
        ['POST', '/photos/{code}/remove',         303, 404, 404, 404, 403, 404],
        ['GET',  '/organizations/suggest',        303, 200, 200, 200, 403, 403],
        ['GET',  '/activities',                   303, 200, 200, 200, 200, 403],
        ['GET',  '/activities.xlsx',              303, 200, 200, 200, 200, 403],
        ['GET',  '/activities/calendar',          303, 200, 200, 200, 200, 403],
        ['POST', '/activities/views',             303, 303, 303, 303, 303, 403],
        ['POST', '/activities/views/{id}/remove', 303, 303, 303, 303, 303, 403],
        ['GET',  '/grants',                       303, 200, 200, 200, 200, 403],
        ['GET',  '/grants/new',                   303, 303, 303, 303, 403, 403],
        ['GET',  '/grants/{code}',                303, 404, 404, 404, 404, 403],
        ['GET',  '/grants.xlsx',                      303, 200, 200, 200, 200, 403],
        ['GET',  '/grants/{code}/workbook.xlsx',      303, 404, 404, 404, 404, 403],
        ['POST', '/grants/{code}/obligations',    303, 404, 404, 404, 403, 403],
        ['POST', '/grants/{code}/instalments',    303, 404, 404, 404, 403, 403],
        ['GET',  '/ledger',                       303, 200, 200, 200, 403, 403],
        ['POST', '/ledger',                       303, 422, 422, 422, 403, 403],
        ['GET',  '/ledger/{id}',                  303, 404, 404, 404, 403, 403],
        ['POST', '/ledger/{id}',                  303, 404, 404, 404, 403, 403],
        ['POST', '/ledger/{id}/remove',           303, 404, 404, 404, 403, 403],
        ['GET',  '/ledger/{id}/preview',          303, 404, 404, 404, 403, 403],
        ['POST', '/ledger/{id}/preview',          303, 404, 404, 404, 403, 403],
        ['POST', '/ledger/{id}/import',           303, 404, 404, 404, 403, 403],
        ['GET',  '/ledger/{id}/result',           303, 404, 404, 404, 403, 403],
        ['GET',  '/ledger/{id}/rejected.csv',     303, 404, 404, 404, 403, 403],
        ['GET',  '/reconciliations',              303, 200, 200, 200, 200, 403],
        ['GET',  '/reconciliations.xlsx',             303, 200, 200, 200, 200, 403],
        ['GET',  '/reconciliations/new',          303, 200, 200, 200, 403, 403],
        ['POST', '/reconciliations/file',         303, 422, 422, 422, 403, 403],
        ['POST', '/reconciliations',              303, 422, 422, 422, 403, 403],
        ['GET',  '/reconciliations/{code}',       303, 404, 404, 404, 404, 403],
        ['GET',  '/reconciliations/{code}/workbook.xlsx', 303, 404, 404, 404, 404, 403],
        ['GET',  '/records',                      303, 200, 200, 200, 200, 403],
        ['GET',  '/records/{table}',              303, 404, 404, 404, 404, 403],
        ['GET',  '/records/{table}/workbook.xlsx',    303, 404, 404, 404, 404, 403],
        ['GET',  '/records/{table}/new',          303, 404, 404, 404, 403, 403],
        ['POST', '/records/{table}/new',          303, 404, 404, 404, 403, 403],
        ['GET',  '/records/{table}/edit',         303, 404, 404, 404, 403, 403],
        ['POST', '/records/{table}/edit',         303, 404, 404, 404, 403, 403],
        ['GET',  '/records/{table}/remove',       303, 404, 404, 404, 403, 403],
        ['POST', '/records/{table}/remove',       303, 404, 404, 404, 403, 403],
        ['GET',  '/results',                      303, 200, 200, 200, 200, 403],
        ['GET',  '/results/people',               303, 200, 200, 200, 200, 403],
        ['GET',  '/results/people/workbook.xlsx',              303, 200, 200, 200, 200, 403],
        ['GET',  '/results.xlsx',                     303, 200, 200, 200, 200, 403],
        ['GET',  '/results/{code}/workbook.xlsx',     303, 404, 404, 404, 404, 403],
        ['GET',  '/results/{code}',               303, 404, 404, 404, 404, 403],
        ['POST', '/results/{code}',               303, 404, 404, 404, 403, 403],
        ['GET',  '/people',                       303, 200, 200, 200, 200, 403],
        ['GET',  '/people.xlsx',                      303, 200, 200, 200, 200, 403],
        ['GET',  '/projects',                     303, 200, 200, 200, 200, 403],
        ['GET',  '/projects.xlsx',                    303, 200, 200, 200, 200, 403],
        ['GET',  '/projects/{code}',              303, 404, 404, 404, 404, 403],
        ['GET',  '/organizations',                303, 200, 200, 200, 200, 403],
        ['GET',  '/organizations.xlsx',               303, 200, 200, 200, 200, 403],
        ['GET',  '/organizations/{code}',         303, 404, 404, 404, 404, 403],
        ['GET',  '/funders/{code}',               303, 404, 404, 404, 404, 403],
        ['GET',  '/expenses',                     303, 200, 200, 200, 200, 403],
        ['GET',  '/expenses.xlsx',                    303, 200, 200, 200, 200, 403],
        ['POST', '/expenses',                     303, 422, 422, 422, 403, 403],
        ['POST', '/expenses/rows',                303, 200, 200, 200, 403, 403],
        ['GET',  '/expenses/new',                 303, 200, 200, 200, 403, 403],
        ['GET',  '/expenses/{code}',              303, 404, 404, 404, 404, 403],
        ['POST', '/expenses/{code}',              303, 404, 404, 404, 403, 403],
        ['POST', '/expenses/{code}/remove',       303, 404, 404, 404, 403, 403],
        ['POST', '/expenses/{code}/allocation',   303, 404, 404, 404, 403, 403],
        ['GET',  '/expenses/{code}/voucher',      303, 404, 404, 404, 404, 403],
        ['POST', '/expenses/{code}/voucher',      303, 404, 404, 404, 403, 403],
        ['GET',  '/grants/{code}/budget',         303, 404, 404, 404, 404, 403],
        ['GET',  '/grants/{code}/budget.xlsx',        303, 404, 404, 404, 404, 403],
        ['POST', '/grants/{code}/budget/explanations', 303, 404, 404, 404, 403, 403],
        ['GET',  '/receipts',                     303, 200, 200, 200, 200, 403],
        ['GET',  '/receipts.xlsx',                    303, 200, 200, 200, 200, 403],
        ['POST', '/receipts',                     303, 422, 422, 422, 403, 403],
        ['GET',  '/receipts/new',                 303, 200, 200, 200, 403, 403],
        ['GET',  '/receipts/{code}',              303, 404, 404, 404, 403, 403],
        ['POST', '/receipts/{code}',              303, 404, 404, 404, 403, 403],
        ['POST', '/receipts/instalments',         303, 422, 422, 422, 403, 403],
        ['GET',  '/reports',                      303, 200, 200, 200, 200, 403],
        ['GET',  '/reports.xlsx',                     303, 200, 200, 200, 200, 403],
        ['GET',  '/reports/{id}/findings.xlsx',       303, 200, 200, 200, 200, 403],
        ['GET',  '/reports/work/{id}/findings.xlsx',  303, 404, 404, 404, 404, 403],
        ['GET',  '/reports/new',                  303, 200, 200, 200, 403, 403],
        ['GET',  '/reports/same-story',                   303, 200, 200, 200, 200, 403],
        ['GET',  '/reports/withdrawn-photos',             303, 200, 200, 200, 200, 403],
        ['POST', '/reports',                      303, 422, 422, 422, 403, 403],
        ['GET',  '/reports/{id}',                 303, 200, 200, 200, 200, 403],
        ['GET',  '/reports/{id}/status',          303, 200, 200, 200, 200, 403],
        ['GET',  '/reports/{id}/portal',          303, 404, 404, 404, 404, 403],
        ['GET',  '/reports/{id}/figures',         303, 200, 200, 200, 200, 403],
        ['GET',  '/reports/{id}/figures/{mark}',  303, 404, 404, 404, 404, 403],
        ['GET',  '/reports/{id}/files/{name}',    303, 404, 404, 404, 404, 403],
        ['GET',  '/reports/{id}/pages/{page}.png', 303, 404, 404, 404, 404, 403],
        ['GET',  '/templates',                    303, 200, 200, 200, 200, 403],
        ['GET',  '/templates/{profile}/{language}', 303, 404, 404, 404, 404, 403],
        ['GET',  '/templates/{profile}/{language}/file', 303, 404, 404, 404, 404, 403],
        ['GET',  '/templates/{profile}/{language}/annotated', 303, 404, 404, 404, 404, 403],
        ['GET',  '/templates/{profile}/{language}/versions/{version}', 303, 404, 404, 404, 404, 403],
        ['GET',  '/templates/{profile}/{language}/fields', 303, 404, 404, 404, 404, 403],
        ['GET',  '/templates/{profile}/{language}/needs', 303, 404, 404, 404, 404, 403],
        ['GET',  '/templates/{profile}/{language}/preview', 303, 404, 404, 404, 404, 403],
        ['POST', '/templates/{profile}/{language}/previews', 303, 404, 404, 404, 403, 403],
        ['GET',  '/templates/{profile}/{language}/previews/{id}', 303, 404, 404, 404, 404, 403],
        ['GET',  '/templates/{profile}/{language}/versions', 303, 404, 404, 404, 404, 403],
        ['POST', '/templates/{profile}/{language}/versions/{version}/remove', 303, 404, 404, 403, 403, 403],
        ['POST', '/templates/{profile}/{language}/versions', 415, 415, 415, 415, 415, 415], // takes files only; its guard is in TemplatePagesSpec
        ['POST', '/templates/{profile}/{language}/versions/{version}/use', 303, 404, 404, 403, 403, 403],
        ['POST', '/templates/{profile}/{language}/shipped', 303, 404, 404, 403, 403, 403],
        ['POST', '/reports/work',                 303, 422, 422, 422, 403, 403],
        ['GET',  '/reports/work/{id}',            303, 404, 404, 404, 404, 403],
        ['GET',  '/reports/work/{id}/sealed/{number}', 303, 404, 404, 404, 404, 403],
        ['GET',  '/reports/work/{id}/sealed/{number}/package', 303, 404, 404, 404, 404, 403],
        ['GET',  '/reports/work/{id}/sealed/{number}/key', 303, 404, 404, 404, 404, 403],
        ['GET',  '/reports/work/{id}/pages',      303, 404, 404, 404, 404, 403],
        ['POST', '/reports/work/{id}/draft',      303, 404, 404, 404, 403, 403],
        ['POST', '/reports/work/{id}/attached',   303, 404, 404, 404, 403, 403],
        ['POST', '/reports/work/{id}/steps',      303, 404, 404, 404, 403, 403],
        ['POST', '/reports/work/{id}/comments',   303, 404, 404, 404, 404, 403],
        ['POST', '/reports/work/{id}/comments/{comment}/{act}', 303, 404, 404, 404, 404, 403],
        ['POST', '/reports/work/{id}/files',      303, 404, 404, 404, 403, 403],
        ['POST', '/reports/work/{id}/annexes', 415, 415, 415, 415, 415, 415], // takes files only; its guard is in AnnexPagesSpec
        ['POST', '/reports/work/{id}/annexes/vouchers', 303, 404, 404, 404, 403, 403],
        ['POST', '/reports/work/{id}/annexes/{annex}/move', 303, 404, 404, 404, 403, 403],
        ['POST', '/reports/work/{id}/annexes/{annex}/title', 303, 404, 404, 404, 403, 403],
        ['POST', '/reports/work/{id}/annexes/{annex}/remove', 303, 404, 404, 404, 403, 403],
        ['POST', '/reports/work/{id}/sections/{section}', 303, 404, 404, 404, 403, 403],
        ['POST', '/reports/work/{id}/sections/{section}/shown', 303, 404, 404, 404, 403, 403],
        ['GET',  '/reports/work/{id}/sections/{section}/facts', 303, 404, 404, 404, 403, 403],
    ]

    def "each role is answered what it may see: #method #route"() {
        given:
        def path = route.replace('{id}', job).replace('{name}', 'nothing.pdf').replace('{page}', '1').replaceAll(/\{(?!token)\w+\}/, 'nothing')
        def once = { path.replace('{token}', UUID.randomUUID().toString()) }

        expect:
        send(method, once(), null, method == 'POST' ? [nothing: ''] : null).statusCode() == nobody
        Role.values().collect { role ->
            def token = opened(role)
            send(method, once(), token, method == 'POST' ? [csrfToken: formToken(token), login: token] : null).statusCode()
        } == answers

        where:
        row << ROUTES
        method = row[0]
        route = row[1]
        nobody = row[2]
        answers = row[3..7]
    }

    def "a form without its token is refused to every role: #route"() {
        expect:
        Role.values().collect { role -> send(method, route.replaceAll(/\{\w+\}/, 'x'), opened(role), [login: 'x']).statusCode() } == [403] * 5

        where:
        [method, route] << ROUTES.findAll { it[0] != 'GET' && !(it[1] in ['/sign-in', '/language']) }.collect { it[0..1] }
    }

    def "no answer to somebody signed in is kept by a browser: #route"() {
        given:
        def answer = send('GET', route.contains('/reports/{id}') ? route.replace('{id}', job).replaceAll(/\{\w+\}/, 'x') : route.replaceAll(/\{\w+\}/, 'x'), opened(Role.ADMIN), null)

        expect:
        answer.headers().allValues('cache-control') == ['no-store']

        where:
        route << ROUTES.findAll { it[0] == 'GET' }.collect { it[1] }
    }

    def "every route has its row"() {
        given:
        def known = ROUTES.collect { "${it[0]} ${it[1]}".toString() }.toSet()

        expect:
        server.applicationContext.getBean(Router).uriRoutes().toList()
                .findAll { it.httpMethodName in ['GET', 'POST', 'PUT', 'DELETE', 'PATCH'] }
                .collect { "$it.httpMethodName ${it.uriMatchTemplate.toPathString()}".toString() }
                .findAll { !it.startsWith('GET /health/') }
                .findAll { !it.contains(' /api/v1/') } // programs' routes have their rows in ApiRoutesSpec
                .findAll { !(it in known) } == []
    }
}
