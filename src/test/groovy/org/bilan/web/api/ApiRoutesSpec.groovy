package org.bilan.web.api

import io.micronaut.web.router.Router
import org.bilan.security.Role

/** What programs may do: one row for every route under /api/v1. */
class ApiRoutesSpec extends ApiSpec {
    /** A body is sent that holds nothing of use: 422 and 404 have passed the guard. */
    static final List<List> ROUTES = [
        //  method    path                                nobody admin coordinator finance reader partner
        ['GET',    '/api/v1/openapi.yml',                 200, 200, 200, 200, 200, 200],
        ['GET',    '/api/v1/{table}',                     401, 200, 200, 200, 200, 403],
        ['POST',   '/api/v1/{table}',                     401, 422, 422, 422, 403, 403],
        ['GET',    '/api/v1/{table}/{code}',              401, 404, 404, 404, 404, 403],
        ['PUT',    '/api/v1/{table}/{code}',              401, 422, 422, 422, 403, 403],
        ['PATCH',  '/api/v1/{table}/{code}',              401, 422, 422, 422, 403, 403],
        ['DELETE', '/api/v1/{table}/{code}',              401, 422, 422, 422, 403, 403],
        ['POST',   '/api/v1/changes',                     401, 422, 422, 422, 403, 403],
        ['GET',    '/api/v1/reports',                     401, 200, 200, 200, 200, 403],
        ['POST',   '/api/v1/reports',                     401, 422, 422, 422, 403, 403],
        ['GET',    '/api/v1/works',                       401, 200, 200, 200, 200, 403],
        ['POST',   '/api/v1/works',                       401, 422, 422, 422, 403, 403],
        ['GET',    '/api/v1/works/{id}',                  401, 404, 404, 404, 404, 403],
        ['POST',   '/api/v1/works/{id}/steps',            401, 404, 404, 404, 403, 403],
        ['GET',    '/api/v1/works/{id}/comments',         401, 404, 404, 404, 404, 403],
        ['POST',   '/api/v1/works/{id}/comments',         401, 404, 404, 404, 404, 403],
        ['POST',   '/api/v1/works/{id}/comments/{comment}/{act}', 401, 404, 404, 404, 404, 403],
        ['GET',    '/api/v1/templates',                   401, 200, 200, 200, 200, 403],
        ['GET',    '/api/v1/templates/{profile}/{language}', 401, 404, 404, 404, 404, 403],
        ['GET',    '/api/v1/templates/{profile}/{language}/file', 401, 404, 404, 404, 404, 403],
        ['GET',    '/api/v1/templates/{profile}/{language}/needs', 401, 404, 404, 404, 404, 403],
        ['GET',    '/api/v1/templates/{profile}/{language}/versions', 401, 404, 404, 404, 404, 403],
        ['POST',   '/api/v1/templates/{profile}/{language}/versions', 401, 404, 404, 403, 403, 403],
        ['POST',   '/api/v1/templates/{profile}/{language}/versions/{version}/use', 401, 404, 404, 403, 403, 403],
        ['GET',    '/api/v1/reports/{id}',                401, 404, 404, 404, 404, 403],
        ['GET',    '/api/v1/reports/{id}/files/{name}',   401, 404, 404, 404, 404, 403],
    ]

    def "each role is answered what it may: #method #route"() {
        given:
        def path = route.replace('{table}', 'themes').replace('{code}', 'none').replaceAll(/\{\w+\}/, 'none').replace('/api/v1', '')
        def body = method in ['GET', 'DELETE'] ? null : [:]

        expect:
        send(method, "/api/v1$path", null, null, [Accept: 'application/json']).statusCode() == nobody
        Role.values().collect { ask(method, path, body, it).statusCode() } == answers

        where:
        row << ROUTES
        method = row[0]
        route = row[1]
        nobody = row[2]
        answers = row[3..7]
    }

    def "the settings are the administrator's"() {
        expect:
        Role.values().collect { ask('PUT', '/settings/language', [value: 'fr'], it).statusCode() } == [200, 403, 403, 403, 403]
        Role.values().collect { ask('POST', '/changes', [changes: [[action: 'put', table: 'settings', cells: [key: 'language', value: 'es']]]], it).statusCode() } == [200, 403, 403, 403, 403]
    }

    def "what changes something without the page's token is refused to every session"() {
        expect:
        Role.values().collect { role -> send('DELETE', '/api/v1/themes/none', tokens[role], null).statusCode() } == [403] * 5
    }

    def "every route has its row"() {
        given:
        def known = ROUTES.collect { "${it[0]} ${it[1]}".toString() }.toSet()

        expect:
        server.applicationContext.getBean(Router).uriRoutes().toList()
                .collect { "$it.httpMethodName ${it.uriMatchTemplate.toPathString()}".toString() }
                .findAll { it.contains(' /api/v1/') && !it.startsWith('HEAD ') && !it.startsWith('OPTIONS ') }
                .findAll { !(it in known) } == []
    }
}
