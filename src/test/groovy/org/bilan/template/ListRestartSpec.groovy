package org.bilan.template

import groovy.xml.XmlParser
import org.bilan.document.page.HtmlConverter
import spock.lang.Specification

/** Which numbered lists begin anew in each repetition, and which go on counting. */
class ListRestartSpec extends Specification {

    /** Lines as in a {@link WordSample}; {@code 5. } begins an item of list 5, {@code 5) } one below, {@code • } a bullet. */
    static WordSample sample(String lines) {
        def body = lines.stripIndent().strip().readLines().collect { line ->
            def found = line =~ /^(?:(\d+)([.)])|(•)) (.*)$/
            found.matches()
                ? item(found.group(1) ?: '90', found.group(2) == ')' ? 1 : 0, found.group(4))
                : line.startsWith('|') ? cells(line) : "<w:p>${run(line)}</w:p>"
        }.join()
        new WordSample().xml(body).numbered([5, 6])
    }

    private static String item(String list, int level, String text) {
        "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"$level\"/><w:numId w:val=\"$list\"/></w:numPr></w:pPr>${run(text)}</w:p>"
    }

    private static String cells(String line) {
        new WordSample().blocks(line).replaceAll(/<w:p><w:r><w:t xml:space="preserve">(\d)\. (.*?)<\/w:t><\/w:r><\/w:p>/) { all, list, text -> item(list, 0, text) }
    }

    private static String run(String text) {
        "<w:r><w:t xml:space=\"preserve\">$text</w:t></w:r>"
    }

    /** The text with its numbers, counted as Word counts. */
    static List<String> counted(WordSample sample) {
        def docx = TemplateSpec.filled(sample).docx()
        assert WordSample.faults(docx) == []
        def root = new XmlParser(false, false).parseText(WordSample.part(docx, 'word/document.xml'))
        def nums = new XmlParser(false, false).parseText(WordSample.part(docx, 'word/numbering.xml')).'w:num'.collectEntries { [it.@'w:numId', it] }
        Map<String, List<Integer>> counters = [:].withDefault { [0, 0] }
        Set<String> begun = []
        root.depthFirst().findAll { it instanceof Node && it.name() == 'w:p' }.collect { Node paragraph ->
            def text = WordSample.line(paragraph)
            def properties = paragraph.'w:pPr'.'w:numPr'[0]
            if (!properties) { return text }
            def num = properties.'w:numId'[0].@'w:val'
            def list = nums[num].'w:abstractNumId'[0].@'w:val'
            if (list == '90') { return "• $text".toString() }
            def level = properties.'w:ilvl'[0].@'w:val' as int
            def counter = counters[list]
            def restart = nums[num].'w:lvlOverride'.find { it.@'w:ilvl' == "$level" }?.'w:startOverride'
            counter[level] = restart && begun.add(num) ? restart[0].@'w:val' as int : counter[level] + 1
            if (level == 0) { counter[1] = 0 }
            "${level ? 'abc'[counter[1] - 1] + ')' : counter[0] + '.'} $text".toString()
        }
    }

    def 'lists #title'() {
        expect:
        counted(sample(template.replace('; ', '\n'))).join('; ') == expected

        where:
        title                                       | template                                                                              | expected
        'of several items begin anew'               | '{{ pour chaque p de partenaires }}; 5. {{ p }}; 5. ici; {{ fin }}'                   | '1. Alpha; 2. ici; 1. Bêta; 2. ici; 1. Gamma; 2. ici'
        'below a text begin anew'                   | '{{ pour chaque thème de thèmes }}; {{ thème.titre }}; {{ pour chaque a de thème.activités }}; 5. {{ a.titre }}; {{ fin }}; {{ fin }}' | 'Eau; 1. Atelier; 2. Colloque; Terre; Paix; 1. Marche'
        'whose item repeats go on'                  | '{{ pour chaque p de partenaires }}; 5. {{ p }}; {{ fin }}'                           | '1. Alpha; 2. Bêta; 3. Gamma'
        'with a text below the one item go on'      | '{{ pour chaque p de partenaires }}; 5. {{ p }}; Détail; {{ fin }}'                   | '1. Alpha; Détail; 2. Bêta; Détail; 3. Gamma; Détail'
        'of items with items below go on'           | '{{ pour chaque p de partenaires }}; 5. {{ p }}; 5) a; 5) b; {{ fin }}'               | '1. Alpha; a) a; b) b; 2. Bêta; a) a; b) b; 3. Gamma; a) a; b) b'
        'that began above go on'                    | '5. Un; {{ pour chaque p de partenaires }}; {{ p }}; 5. {{ p }}; {{ fin }}'           | '1. Un; Alpha; 2. Alpha; Bêta; 3. Bêta; Gamma; 4. Gamma'
        'that end below go on'                      | '{{ pour chaque p de partenaires }}; 5. {{ p }}; 5. x; {{ fin }}; 5. Fin'             | '1. Alpha; 2. x; 3. Bêta; 4. x; 5. Gamma; 6. x; 7. Fin'
        'of either condition count as one item'     | '{{ pour chaque p de partenaires }}; {{ si premier }}; 5. premier; {{ sinon }}; 5. autre; {{ fin }}; {{ fin }}' | '1. premier; 2. autre; 3. autre'
        'of the innermost repetition begin anew'    | '{{ pour chaque thème de thèmes }}; {{ thème.titre }}; {{ pour chaque a de thème.activités }}; {{ a.titre }}; 5. un; 5. deux; {{ fin }}; {{ fin }}' | 'Eau; Atelier; 1. un; 2. deux; Colloque; 1. un; 2. deux; Terre; Paix; Marche; 1. un; 2. deux'
        'of bullets stay'                           | '{{ pour chaque p de partenaires }}; {{ p }}; • x; • y; {{ fin }}'                    | 'Alpha; • x; • y; Bêta; • x; • y; Gamma; • x; • y'
        'that are two each begin anew'              | '{{ pour chaque p de partenaires }}; {{ p }}; 5. a; texte; 6. b; 6. c; {{ fin }}'     | 'Alpha; 1. a; texte; 1. b; 2. c; Bêta; 1. a; texte; 1. b; 2. c; Gamma; 1. a; texte; 1. b; 2. c'
        'that number the rows go on'                | '| {{ dépenses.description }} | 5. y |; Fin'                                          | 'Salle & café; 1. y; Papier <A4>; 2. y; Fin'
        'of several items in a cell begin anew'     | '| {{ dépenses.description }} | 5. y/5. z |; Fin'                                     | 'Salle & café; 1. y; 2. z; Papier <A4>; 1. y; 2. z; Fin'
    }

    def 'a list by its style begins anew, a title goes on'() {
        given:
        def styled = { String style, String text -> "<w:p><w:pPr><w:pStyle w:val=\"$style\"/><w:keepNext/></w:pPr>${run(text)}</w:p>" }
        def sample = new WordSample().xml("<w:p>${run('{{ pour chaque p de partenaires }}')}</w:p>" + styled('Titre9', '{{ p }}') +
            styled('Liste', 'a') + styled('Liste', 'b') + styled('Titre9', 'x') + "<w:p>${run('{{ fin }}')}</w:p>").numbered([5, 6])
        def numbered = { int list -> "<w:pPr><w:numPr><w:numId w:val=\"$list\"/></w:numPr></w:pPr></w:style>" }
        sample.styles = '<w:style w:type="paragraph" w:styleId="Liste"><w:name w:val="Ma liste"/><w:basedOn w:val="Base"/></w:style>' +
            '<w:style w:type="paragraph" w:styleId="Base"><w:name w:val="Base"/>' + numbered(5) +
            '<w:style w:type="paragraph" w:styleId="Titre9"><w:name w:val="heading 4"/>' + numbered(6)

        when:
        def docx = TemplateSpec.filled(sample).docx()
        def xml = WordSample.part(docx, 'word/document.xml')

        then:
        WordSample.faults(docx) == []
        (xml =~ /<w:pStyle w:val="Liste"\/><w:keepNext\/><w:numPr><w:ilvl w:val="0"\/><w:numId w:val="(\d+)"\/>/).collect { it[1] }.toSet().size() == 3
        xml.count('<w:numPr>') == 6
        WordSample.part(docx, 'word/numbering.xml').count('<w:startOverride w:val="1"/>') == 2
    }

    def 'a numbering in which no list begins anew gets none'() {
        when:
        def docx = TemplateSpec.filled(sample('{{ pour chaque p de partenaires }}\n5. {{ p }}\n{{ fin }}')).docx()

        then:
        !WordSample.part(docx, 'word/numbering.xml').contains('startOverride')
    }

    def 'the preview and the PDF count as Word does'() {
        when:
        def page = HtmlConverter.convert(TemplateSpec.filled(
            sample('{{ pour chaque p de partenaires }}\n{{ p }}\n5. un\n5. deux\n{{ fin }}')).docx()).selfContained()
        def text = page.replaceAll(/(?s)<style.*?<\/style>|<title.*?<\/title>/, '').replaceAll(/<[^>]+>/, ' ').replaceAll(/\s+/, ' ').trim()

        then:
        text.endsWith('Alpha 1. un 2. deux Bêta 1. un 2. deux Gamma 1. un 2. deux')
    }
}
