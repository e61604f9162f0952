package org.bilan.report.json

import java.nio.charset.StandardCharsets
import spock.lang.Specification

/** The examples of RFC 8785, and what is refused. */
class CanonicalJsonSpec extends Specification {
    def "names are sorted by their UTF-16 code units (RFC 8785, 3.2.3)"() {
        given:
        def values = ['\u20ac': 'Euro Sign', '\r': 'Carriage Return', '\ufb33': 'Hebrew Letter Dalet With Dagesh', '1': 'One',
                '\ud83d\ude00': 'Emoji: Grinning Face', '\u0080': 'Control', '\u00f6': 'Latin Small Letter O With Diaeresis']

        when:
        def json = written(new Json.Members(new TreeMap(values.collectEntries { [it.key, new Json.Text(it.value)] })))

        then:
        json.findAll(/"([^"]+)"[,}]/) { it[1] } == ['Carriage Return', 'One', 'Control', 'Latin Small Letter O With Diaeresis', 'Euro Sign',
                'Emoji: Grinning Face', 'Hebrew Letter Dalet With Dagesh']
        json.startsWith('{"\\r":"Carriage Return","1":"One","\u0080":')
    }

    def "texts are escaped as little as can be (RFC 8785, 3.2.2.2 and 3.2.4)"() {
        expect: 'the example of the RFC, byte by byte'
        CanonicalJson.write(new Json.Text('\u20ac$\u000f\nA\'B"\\\\"/')).encodeHex().toString() ==
            '22e282ac245c75303030665c6e4127425c225c5c5c5c5c222f22'
        written(new Json.Text('\b\t\n\f\r\u0000\u001f\u007f')) == '"\\b\\t\\n\\f\\r\\u0000\\u001f\u007f"'
        written(new Json.Items([new Json.Truth(true), new Json.Truth(false), new Json.Whole(-9007199254740991L), new Json.Items([]), new Json.Members(new TreeMap())])) ==
            '[true,false,-9007199254740991,[],{}]'
    }

    def "half of a character is refused"() {
        when:
        CanonicalJson.write(new Json.Text('\ud83d'))

        then:
        thrown(IllegalArgumentException)
    }

    def "what was written is read"() {
        given:
        def json = '{"":"","a":[{"b":[true,0,-1,"\\u0000\\"é\ud83d\ude00"]}]}'.getBytes(StandardCharsets.UTF_8)

        expect:
        CanonicalJson.write(CanonicalJson.read(json)) == json
    }

    def "anything else is refused: #json"() {
        when:
        CanonicalJson.read(json.getBytes(StandardCharsets.UTF_8))

        then:
        thrown(UnreadableJson)

        where:
        json << ['', ' ', '{} ', '{"a":1,"a":1}', '{"b":1,"a":1}', '{"a" :1}', '[1,]', '[1', '{"a"', '"a', '"\n"', '"\\u0041"', '"\\/"', '"\\x"', '01', '-', '-0', '1.0', '1e3',
                 '9007199254740992', 'null', 'truf', 'true1', '[' * 100 + ']' * 100, '"\\ud83d"']
    }

    def "bytes that are not UTF-8 are refused"() {
        when:
        CanonicalJson.read([0x22, 0xc3, 0x22] as byte[])

        then:
        thrown(UnreadableJson)
    }

    private static String written(Json json) {
        new String(CanonicalJson.write(json), StandardCharsets.UTF_8)
    }
}
