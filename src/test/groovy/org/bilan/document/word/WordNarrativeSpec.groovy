package org.bilan.document.word

import org.bilan.document.MiniDocx
import org.bilan.value.Language
import org.bilan.value.Wording
import spock.lang.Specification

class WordNarrativeSpec extends Specification {
    def docx = new MiniDocx().open()
    def place = new WordPlace(docx, 'word/document.xml', WordStyles.in(docx), Wording.of(Language.FR), 9360)

    def "#markdown reads as #expected"() {
        expect:
        read(markdown) == expected

        where:
        markdown                                    || expected
        ''                                          || []
        'Un\ndeux  \ntrois'                         || ['Normal: Un deux⏎trois']
        '# Titre\n\ntexte'                          || ['Heading2: Titre', 'Normal: texte']
        '###### Bas'                                || ['Heading4: Bas']
        '> cité'                                    || ['Quote: cité']
        'a **b *c*** d'                             || ['Normal: a [b:b ][bi:c] d']
        '- un\n- deux\n\n  suite\n  - trois'        || ['ListBullet 0/1: un', 'ListBullet 0/1: deux', 'Normal: suite', 'ListBullet 1/1: trois']
        '3. un\n4. deux\n\nx\n\n1. a'               || ['ListNumber 0/3: un', 'ListNumber 0/3: deux', 'Normal: x', 'ListNumber 0/4: a']
        '<b>x</b> & <script>'                       || ['Normal: <b>x</b> & <script>']
        '<div>\nx\n</div>'                          || ['Normal: <div> x </div>']
        '    en retrait'                            || ['Normal: en retrait']
        '![Une photo](http://x.org/a.png)'          || ['Normal: Une photo']
        '```\na\n  b\n```'                          || ['Normal: a⏎  b']
        '\u0000a\u0001b\u000cc\ud800'               || ['Normal: abc']
    }

    def "links go to web and mail addresses only"() {
        when:
        def xml = WordNarrative.write(markdown, 1, place)
        def targets = docx.relationships('word/document.xml').findAll { it.external() }*.target()

        then:
        targets == expected
        read(markdown) == [text]
        xml.contains('<w:hyperlink') == !expected.isEmpty()

        where:
        markdown                           || expected                       | text
        '[site](https://ciso.qc.ca/été)'   || ['https://ciso.qc.ca/%C3%A9t%C3%A9'] | 'Normal: [l:site]'
        '<https://ciso.qc.ca>'             || ['https://ciso.qc.ca']         | 'Normal: [l:https://ciso.qc.ca]'
        '[écrire](mailto:a@b.ca)'          || ['mailto:a@b.ca']              | 'Normal: [l:écrire]'
        '[x](javascript:alert(1))'         || []                             | 'Normal: x'
        '[x](file:///etc/passwd)'          || []                             | 'Normal: x'
        '[x](<http://a b>)'                || []                             | 'Normal: x'
        '[x](http:)'                       || []                             | 'Normal: x'
    }

    def "every numbered list begins at its own first number"() {
        when:
        WordNarrative.write('1. a\n\ntexte\n\n7. b', 1, place)
        docx.write()
        def numbering = docx.text('word/numbering1.xml')

        then:
        numbering.contains('<w:startOverride w:val="1"/>')
        numbering.contains('<w:startOverride w:val="7"/>')
        new groovy.xml.XmlSlurper().parseText(numbering).num.size() == 4
    }

    def "the template's own styles and numberings are used, whatever language their ids are in"() {
        given:
        def w = "xmlns:w='${MiniDocx.W}'"
        def french = new MiniDocx()
            .with('word/_rels/document.xml.rels', MiniDocx.rels(
                "<Relationship Id='rId1' Type='${Relationship.STYLES}' Target='styles.xml'/>" +
                "<Relationship Id='rId2' Type='${Relationship.NUMBERING}' Target='/word/numbering.xml'/>"))
            .with('word/styles.xml', "<w:styles $w><w:style w:type='paragraph' w:styleId='Titre2'><w:name w:val='heading 2'/></w:style>" +
                "<w:style w:type='paragraph' w:styleId='Listepuces'><w:name w:val='List Bullet'/><w:pPr><w:numPr><w:numId w:val=\"5\"/></w:numPr></w:pPr></w:style></w:styles>")
            .with('word/numbering.xml', "<w:numbering $w><w:abstractNum w:abstractNumId=\"2\"/><w:num w:numId=\"5\"><w:abstractNumId w:val=\"2\"/></w:num></w:numbering>")
            .open()
        place = new WordPlace(french, 'word/document.xml', WordStyles.in(french), Wording.of(Language.FR), 9360)

        expect:
        read('# A\n\n- b\n\n1. c') == ['Titre2: A', 'Listepuces 0/5: b', 'ListNumber 0/8: c']
        french.text('word/styles.xml').count('heading 2') == 1
    }

    def "twenty levels of lists and quotations are written"() {
        given:
        def lists = (0..<20).collect { '  ' * it + '- niveau ' + it }.join('\n')
        def quotes = '> ' * 20 + 'fond'

        expect:
        read(lists).size() == 20
        read(lists).last() == 'ListBullet 3/1: niveau 19'
        read(quotes) == ['Quote: fond']
    }

    def "a megabyte of #what is written"() {
        when:
        def read = read(one * (1_000_000.intdiv(one.length())))

        then:
        read.size() <= atMost

        where:
        what             | one         || atMost
        'one line'       | 'mot '      || 1
        'quotations'     | '>'         || 1
        'nested bullets' | '- '        || 1
        'brackets'       | '['         || 1
        'open links'     | '![['       || 1
        'emphasis'       | '*a **b '   || 1
        'strong marks'   | '**a *b '   || 1
        'backticks'      | '`a``'      || 1
        'tags'           | '<a b="'    || 1
        'addresses'      | '<a:b'       || 1
        'bare tags'      | '<a'         || 1
        'line ends'      | '\n'        || 0
        'entities'       | '&amp;&'    || 1
    }

    private List<String> read(String markdown) {
        def xml = WordNarrative.write(markdown, 1, place)
        def body = new groovy.xml.XmlParser(false, true).parseText("<b xmlns:w='${MiniDocx.W}'>$xml</b>")
        body.children().collect { p ->
            def ppr = p.children().find { it.name().localPart == 'pPr' }
            def val = { node, name -> node.'**'.find { !(it instanceof String) && it.name().localPart == name }?.attributes()?.find { it.key.localPart == 'val' }?.value }
            def number = ppr.'**'.any { it.name().localPart == 'numPr' } ? " ${val(ppr, 'ilvl')}/${val(ppr, 'numId')}" : ''
            val(ppr, 'pStyle') + number + ': ' + p.'**'.findAll { !(it instanceof String) && it.name().localPart == 'r' }.collect { r ->
                def names = r.'**'.findAll { !(it instanceof String) }*.name()*.localPart
                def marks = ('rStyle' in names ? 'l' : '') + ('b' in names ? 'b' : '') + ('i' in names ? 'i' : '')
                def text = r.children().collect { it.name().localPart == 'br' ? '⏎' : it.name().localPart == 't' ? it.text() : '' }.join('')
                marks ? "[$marks:$text]" : text
            }.join('')
        }*.toString()
    }
}
