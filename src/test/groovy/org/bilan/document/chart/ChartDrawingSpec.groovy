package org.bilan.document.chart

import groovy.xml.XmlSlurper
import org.bilan.document.InkSamples
import org.bilan.document.chart.Chart.Kind
import org.bilan.document.chart.Chart.PointFormat
import org.bilan.value.Language
import org.bilan.value.Wording
import spock.lang.Specification

class ChartDrawingSpec extends Specification {
    static final Wording FR = Wording.of(Language.FR)

    def "a drawing is one SVG element without document type, pictures or clips, its text is text in our font"() {
        given:
        def svg = ChartDrawing.svg(chart, 624, FR)
        def texts = texts(svg)

        expect:
        svg.startsWith('<svg')
        !svg.contains('<!DOCTYPE')
        !svg.contains('<image')
        !svg.contains('clip-path')
        !(svg =~ /\bid="/)
        (svg =~ /font-family="([^"]*)"/).collect { it[1] }.toSet() == ["'Carlito'"] as Set
        new XmlSlurper().parseText(svg).@'aria-label'.text() == 'Anneau en cinq parts & "reste"'
        chart.categories().every { category -> texts.count(category) == 1 }

        where:
        chart << InkSamples.charts()
    }

    def "numbers stand at their marks in the report's language"() {
        expect:
        texts(ChartDrawing.svg(chart, 624, Wording.of(language))).containsAll(expected)

        where:
        chart                                | language    || expected
        InkSamples.ring()                    | Language.FR || ['84\u00a0259\u00a0$ · 64\u00a0%', '64\u00a0%', '18\u00a0401\u00a0$ · 14\u00a0%']
        InkSamples.ring()                    | Language.EN || ['$84,259 · 64%']
        InkSamples.bars()                    | Language.FR || ['1\u00a0200', '80', '140', '900', '93', 'Femmes', 'Hommes']
        InkSamples.bars(Kind.HORIZONTAL_BAR) | Language.ES || ['1,200', '80', '93']
        InkSamples.bars(Kind.STACKED_BAR)    | Language.FR || ['1\u00a0200', '900', '2\u00a0100', '233']
        InkSamples.line()                    | Language.FR || ['28,5\u00a0%', '31\u00a0%', '35\u00a0%']
    }

    def "two runs give the same signs, also under another default locale"() {
        given:
        def before = Locale.default
        def first = InkSamples.charts().collect { ChartDrawing.svg(it, 624, FR) }

        when:
        Locale.default = Locale.forLanguageTag('ar-EG-u-nu-arab')

        then:
        InkSamples.charts().collect { ChartDrawing.svg(it, 624, FR) } == first

        cleanup:
        Locale.default = before
    }

    def "odd numbers and names are drawn: #what"() {
        given:
        def chart = InkSamples.chart(kind, PointFormat.MONEY, categories, series)

        expect:
        new XmlSlurper().parseText(ChartDrawing.svg(chart, 624, FR)).name() == 'svg'
        new XmlSlurper().parseText(ChartDrawing.svg(chart, 200, 90, FR)).name() == 'svg'

        where:
        [what, categories, series, kind] << [
            [['nothing', [], [:]],
             ['no points', ['a', 'b'], ['x': [null, null]]],
             ['zeros', ['a', 'b'], ['x': [0, 0]]],
             ['one', ['a'], ['x': [5]]],
             ['negative', ['a', 'b'], ['x': [-5, 10], 'y': [3, -20]]],
             ['large', ['a', 'b'], ['x': ['99999999999999.99', '0.01']]],
             ['many', (1..80).collect { 'catégorie ' + it }, ['x': (1..80)]],
             ['alike', ['a', 'a', ''], ['x': [1, 2, 3], 'x ': [1, null, 3]]],
             ['long', ['Mot' * 100, 'un mot ' * 60], [('Nom ' * 80): [1, 2], 'y': [2, 3]]],
             ['markup', ['<b>&"\u0001'], ['\ud800': [1]]]],
            Kind.values().toList()].combinations().collect { it[0] + [it[1]] }
    }

    private static List<String> texts(String svg) {
        new XmlSlurper().parseText(svg).'**'.findAll { it.name() == 'text' }*.text()
    }
}
