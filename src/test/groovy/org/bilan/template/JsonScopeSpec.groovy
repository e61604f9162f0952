package org.bilan.template

import spock.lang.Specification

class JsonScopeSpec extends Specification {
    static Scope read(String json) {
        JsonScope.read(new ByteArrayInputStream(json.getBytes('UTF-8')))
    }

    def 'objects are things, arrays lists, names as typed'() {
        given:
        def scope = read('{"Étude": {"Coût  total": 12.50}, "liste": ["a", {"nom": "b"}], "oui": true, "rien": null}')

        expect:
        scope.find('etude').get().scope().find('cout total').get() == new Value.Number(12.50)
        scope.find('liste').get().scopes()[0].find(Scope.ITSELF).get() == new Value.Text('a')
        scope.find('liste').get().scopes()[1].find('nom').get() == new Value.Text('b')
        scope.find('oui').get() == new Value.YesNo(true)
        scope.find('rien').get() instanceof Value.Absent
        scope.find('absent').isEmpty()
    }

    def 'what is not one JSON object is refused: #json'() {
        when:
        read(json)

        then:
        thrown(IOException)

        where:
        json << ['', '[]', '12', '{', '{} {}', '{"a": }', '{"a":1e400000000}', '{"a":' * 200 + '1' + '}' * 200]
    }
}
