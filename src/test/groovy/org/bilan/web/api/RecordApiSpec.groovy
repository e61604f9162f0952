package org.bilan.web.api

import groovy.json.JsonSlurper
import java.net.http.HttpResponse
import org.bilan.exchange.RecordTables
import org.bilan.security.Role
import org.yaml.snakeyaml.Yaml

/** Programs read and change records over HTTP; what they may is what their role may. */
class RecordApiSpec extends ApiSpec {
    static Object json(HttpResponse<String> response) {
        new JsonSlurper().parseText(response.body())
    }

    def "a record is added, read, changed over its revision and removed"() {
        when:
        ask('POST', '/organizations', [code: 'coop', name: 'Cooperativa', roles: ['partner', 'supplier'], country: 'MX'])
        def added = ask('POST', '/projects', [code: 'mex', title: 'Mexique', countries: ['MX', 'CA'], partners: ['coop'], start: '2021-09-01'])
        def read = ask('GET', '/projects/mex')

        then:
        added.statusCode() == 201
        added.headers().firstValue('Location').get() == '/api/v1/projects/mex'
        json(read).subMap(['code', 'title', 'countries', 'partners', 'start', 'end', 'sectors']) ==
                [code: 'mex', title: 'Mexique', countries: ['MX', 'CA'], partners: ['coop'], start: '2021-09-01', end: null, sectors: []]

        when:
        def tag = read.headers().firstValue('ETag').get()
        def changed = ask('PATCH', '/projects/mex', [title: 'Mexico'], Role.COORDINATOR, ['If-Match': tag])
        def late = ask('PATCH', '/projects/mex', [title: 'México'], Role.FINANCE, ['If-Match': tag])

        then:
        json(changed).title == 'Mexico' && json(changed).partners == ['coop']
        late.statusCode() == 409
        late.headers().firstValue('Content-Type').get().startsWith('application/problem+json')
        json(late).errors[0].newer.title == 'Mexico'

        when:
        def put = ask('PUT', '/projects/mex', [title: 'Sans partenaire'])
        def gone = ask('DELETE', '/projects/mex')

        then:
        json(put).partners == []
        gone.statusCode() == 204
        ask('GET', '/projects/mex').statusCode() == 404
    }

    def "a list comes in pages, and those of one owner where it is named"() {
        given:
        (1..5).each { ask('POST', '/themes', [code: "page$it", title: "Thème $it"]) }
        ask('POST', '/indicators', [code: 'i1', title: 'x', level: 'output', unit: 'n', aggregation: 'sum'])
        ask('POST', '/changes', [changes: (1..3).collect { [action: 'add', table: 'measurements', cells: [indicator: 'i1', period_start: "202$it-01-01", period_end: "202$it-12-31", value: "$it.5"]] }])

        expect:
        with(json(ask('GET', '/themes?size=2&page=1'))) {
            records*.code == ['page3', 'page4'] && page == 1 && size == 2 && total == 5
        }
        json(ask('GET', '/measurements?indicator=i1')).records*.value == ['1.5', '2.5', '3.5']
        json(ask('GET', '/measurements?indicator=none')).total == 0
    }

    def "what cannot be taken is told field by field and nothing is stored: #what"() {
        given:
        def answer = ask(method, path, body)

        expect:
        answer.statusCode() == status
        answer.headers().firstValue('Content-Type').get().startsWith('application/problem+json')
        (json(answer).errors ?: [[:]]).collect { [it.change, it.field, it.detail] } == errors
        ask('GET', '/themes/fine').statusCode() == 404

        where:
        what                 | method | path            | body                                                          | status | errors
        'an unknown field'   | 'POST' | '/themes'       | [code: 'fine', titel: 'x']                                    | 422    | [[null, 'titel', 'there is no field “titel”; the fields are: code, title, parent, position']]
        'two slips'          | 'POST' | '/themes'       | [code: 'fine', position: 'three']                             | 422    | [[0, 'title', 'this value is required'], [0, 'position', '“three” is not a number; write for example 84259.00']]
        'one of two changes' | 'POST' | '/changes'      | [changes: [[action: 'add', table: 'themes', cells: [code: 'fine', title: 'x']], [action: 'remove', table: 'themes', cells: [code: 'none']]]] | 422 | [[1, '', 'this record no longer exists; somebody may have removed it']]
        'an unknown table'   | 'POST' | '/secrets'      | [code: 'x']                                                   | 404    | [[null, null, null]]
        'no change'          | 'POST' | '/changes'      | [changes: []]                                                 | 422    | [[null, null, null]]
        'an unknown action'  | 'POST' | '/changes'      | [changes: [[action: 'drop', table: 'themes', cells: [:]]]]    | 422    | [[null, null, null]]
        'no JSON'            | 'POST' | '/themes'       | '{"code": '                                                   | 400    | [[null, null, null]]
    }

    def "the description names every table and column, and all it refers to is there"() {
        given:
        def description = new Yaml().load(ask('GET', '/openapi.yml').body())
        def text = ask('GET', '/openapi.yml').body()

        expect:
        description.openapi == '3.1.0'
        RecordTables.all().collect { description.paths["/${it.name()}".toString()]?.keySet() }.toSet() == [['get', 'post'].toSet()].toSet()
        RecordTables.all().findAll { table -> columns(description, table.name()) != table.columns()*.name().toSet() + 'revision' }*.name() == []
        (text =~ /#\/components\/(\w+)\/(\w+)/).collect { [it[1], it[2]] }.unique().findAll { kind, name -> !description.components[kind][name] } == []
    }

    static Set<String> columns(Object description, String table) {
        description.components.schemas.get(table).get('properties').keySet()
    }
}
