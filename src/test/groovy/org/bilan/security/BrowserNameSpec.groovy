package org.bilan.security

import spock.lang.Specification

class BrowserNameSpec extends Specification {
    def "a browser is told in the words people know it by: #name"() {
        expect:
        BrowserName.of(header) == name

        where:
        header                                                                                                              || name
        null                                                                                                                || ''
        ''                                                                                                                  || ''
        'curl/8.5.0'                                                                                                        || ''
        'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:132.0) Gecko/20100101 Firefox/132.0'                                  || 'Firefox · Windows'
        'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/130.0.0.0 Safari/537.36 Edg/130.0.0.0'         || 'Edge · Windows'
        'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Mobile Safari/537.36'   || 'Chrome · Android'
        'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 Version/17.5 Mobile Safari/604.1'      || 'Safari · iPhone'
        'Mozilla/5.0 (Macintosh; Intel Mac OS X 14_5) AppleWebKit/605.1.15 Version/17.5 Safari/605.1.15'                    || 'Safari · macOS'
        '<script>linux'                                                                                                     || 'Linux'
    }
}
