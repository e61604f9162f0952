package org.bilan.template

import groovy.json.JsonOutput
import java.time.LocalDate
import org.bilan.document.Cell
import org.bilan.document.Table
import org.bilan.document.chart.Chart
import org.bilan.document.picture.Picture
import org.bilan.value.Language
import spock.lang.Specification

/** Text from data is text: by no way that it goes in does it become a tag, a field, a link or markup. */
class InjectionSpec extends Specification {
    static final Map<String, String> EVIL = [
        'a tag': '{{ organisme.nom }} {{ saut de page }} {{ fin }}',
        'half a tag': 'x }} {{',
        'a field of Word': 'HYPERLINK "http://evil.example" \\o',
        'markup of a field': '<w:fldSimple w:instr="DDEAUTO c:\\\\cmd"/>',
        'markup': '</w:t></w:r></w:p><w:p><w:r><w:t>]]> <!-- &lt; &#60; &amp;',
        'a formula': '=cmd|\' /C calc\'!A0',
        'a turned text': 'facture\u202etxt.exe\u2066',
        'control characters': 'a\u0000\u0001\u0008\u000b\u000c\u001f\u007fb',
        'half signs': 'a\ud800b\udc00c\uffff\ufffe',
        '100 000 signs': 'é' * 100_000,
        'lines and tabs': 'un\ndeux\r\ntrois\tquatre\u2028cinq']
    static final DocumentProperties ABOUT = new DocumentProperties('Rapport', 'CQS', LocalDate.of(2022, 9, 1))
    static final byte[] PNG = Base64.decoder.decode('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==')

    def 'as the value of a field, in text, table, header, note and heading: #what'() {
        given:
        def sample = WordSample.of('''
            {{ sommaire }}
            # {{ x }}
            A {{ x }} B
            | {{ l.x }} |
            {{ x | liste et }}
            Fin''').header('{{ x }}').footer('{{ x }}')

        when:
        def docx = TemplateSpec.filled(sample, JsonOutput.toJson([x: text, l: [[x: text]]])).docx()

        then:
        isHarmless(docx)

        where:
        what << EVIL.keySet()
        text = EVIL[what]
    }

    def 'as what the file says of itself: #what'() {
        when:
        def docx = Template.compile(WordSample.of('x').bytes()).fill(Scope.of([:]), Language.FR, new DocumentProperties(text, text, LocalDate.of(2022, 9, 1))).docx()

        then:
        isHarmless(docx)
        new groovy.xml.XmlSlurper().parseText(WordSample.part(docx, 'docProps/core.xml')).title.text().length() > 2

        where:
        what << EVIL.keySet()
        text = EVIL[what]
    }

    def 'in a table, a chart, a picture and a narrative: #what'() {
        given:
        def table = new Table(text, [new Table.Column(text, false, 1)], [new Table.Row(Table.Role.ITEM, [new Cell.Text(text)])])
        def chart = new Chart(Chart.Kind.BAR, text, text, text, text, Chart.PointFormat.NUMBER, [text, 'b'], [new Chart.Series(text, [1.0, 2.0])])
        def scope = Scope.of(['bloc budget': new Value.Block(table), 'graphique sources': new Value.Drawing(chart),
            'photos de lieu': new Value.Pictures([new Picture(PNG, text, text, text)]), 'récit mot': new Value.Story(text)])

        when:
        def docx = Template.compile(WordSample.of('{{ bloc budget }}\n{{ graphique sources }}\n{{ photos de lieu }}\n{{ récit mot }}\nFin').bytes()).fill(scope, Language.FR, ABOUT).docx()

        then:
        isHarmless(docx, 1)

        where:
        what << EVIL.keySet()
        text = EVIL[what]
    }

    /** That there is no field but those of contents, no link, nothing broken off, and only signs that XML knows. */
    private static boolean isHarmless(byte[] docx, int charts = 0) {
        UntouchedPartsSpec.parts(docx).every { name, content ->
            if (!name.endsWith('.xml') && !name.endsWith('.rels')) {
                return true
            }
            def xml = new String(content, 'UTF-8')
            def root = new groovy.xml.XmlParser(false, false).parseText(xml)
            def nodes = root.depthFirst().findAll { it instanceof Node }
            assert nodes.every { it.name() != 'w:fldSimple' }
            assert nodes.findAll { it.name() == 'w:instrText' }.every { it.text().strip() ==~ /(?s)TOC .*|PAGEREF _Toc\d+ \\h|SEQ .*/ }
            assert nodes.every { it.attribute('TargetMode') != 'External' }
            assert !nodes.any { it.name() == 'w:br' && it.'@w:type' == 'page' }
            true
        }
    }
}
