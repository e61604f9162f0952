package org.bilan.document.word

import spock.lang.Specification

/** A narrative on a page says what it says in Word, and runs nothing. */
class WebNarrativeSpec extends Specification {
    def "Markdown becomes the HTML of what it says: #markdown"() {
        expect:
        WebNarrative.write(markdown, 3) == html

        where:
        markdown                              || html
        ''                                    || ''
        'Un **mot** et *un autre*.'           || '<p>Un <strong>mot</strong> et <em>un autre</em>.</p>'
        '# Titre\n\nTexte'                    || '<h4>Titre</h4><p>Texte</p>'
        '##### Loin'                          || '<h6>Loin</h6>'
        '- a\n- b'                            || '<ul><li><p>a</p></li><li><p>b</p></li></ul>'
        '3. a\n4. b'                          || '<ol start="3"><li><p>a</p></li><li><p>b</p></li></ol>'
        '> cité'                              || '<blockquote><p>cité</p></blockquote>'
        '[ici](https://ciso.example/?a=1&b)'  || '<p><a rel="noreferrer" href="https://ciso.example/?a=1&amp;b">ici</a></p>'
        '    en retrait'                      || '<p>en retrait</p>'
    }

    def "what could run is text: #markdown"() {
        given:
        def html = WebNarrative.write(markdown, 3)

        expect:
        !(html =~ /(?i)<script|<img|<iframe|href="javascript|href="data/)

        where:
        markdown << [
            '<script>alert(1)</script>', '[x](javascript:alert(1))', '[x](JaVaScRiPt&#58;alert(1))', '![x](https://a.example/x.png)',
            '<img src=x onerror=alert(1)>', '[x](data:text/html;base64,AA)', '<iframe src="//a.example">', '[a](https://a.example/"onclick="x)'
        ]
    }

    def "a text made to be slow or deep comes back at once"() {
        expect:
        WebNarrative.write(markdown, 3).length() > 0

        where:
        markdown << ['> ' * 20_000 + 'x', '*' * 50_000, '[' * 20_000, '<' * 50_000, '- ' * 5_000 + 'x']
    }
}
