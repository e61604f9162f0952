package org.bilan.document.chart

import groovy.xml.XmlSlurper
import org.bilan.document.Cells
import org.bilan.document.InkSamples
import org.bilan.document.chart.Chart.Kind
import org.bilan.document.chart.Chart.PointFormat
import org.bilan.value.Language
import spock.lang.Specification

class ChartPartSpec extends Specification {
    def "a native chart read back has the numbers it was written with: #chart.kind()"() {
        when:
        def again = ChartReader.read(ChartPart.xml(chart, language, 'rId1'))

        then:
        again.kind() == chart.kind()
        again.format() == chart.format()
        again.categories() == chart.categories()
        again.series() == chart.series()
        again.currency() == chart.currency()

        where:
        [chart, language] << [InkSamples.charts(), Language.values().toList()].combinations()
    }

    def "money keeps its currency: #code"() {
        given:
        def ring = InkSamples.ring()
        def chart = new Chart(ring.kind(), '', '', null, '', PointFormat.MONEY, ring.categories(), ring.series(), Currency.getInstance(code))

        expect:
        Language.values().every { ChartReader.read(ChartPart.xml(chart, it, 'rId1')).currency() == Currency.getInstance(code) }

        where:
        code << ['CAD', 'USD', 'MXN', 'EUR']
    }

    def "the workbook behind a chart holds the same numbers in the cells that the chart names"() {
        given:
        def chart = InkSamples.bars()
        def cells = Cells.read(ChartNumbers.write(chart, Language.FR))
        def xml = new XmlSlurper().parseText(ChartPart.xml(chart, Language.FR, 'rId1'))

        expect:
        xml.'**'.findAll { it.name() == 'f' }*.text() == [
            'Bilan!$B$1', 'Bilan!$A$2:$A$4', 'Bilan!$B$2:$B$4', 'Bilan!$C$1', 'Bilan!$A$2:$A$4', 'Bilan!$C$2:$C$4']
        cells == [B1: 'Femmes', C1: 'Hommes', A2: 'Ateliers', A3: 'Conférences', A4: 'Stages',
                  B2: '1200', B3: '80', B4: '140', C2: '900', C4: '93']
    }

    def "every series and slice has a colour of its own, and a second cue"() {
        given:
        def bars = ChartPart.xml(InkSamples.bars(), Language.FR, 'rId1')
        def ring = ChartPart.xml(InkSamples.ring(), Language.FR, 'rId1')

        expect:
        bars.contains('0072B2')
        bars.contains('<a:pattFill prst="wdUpDiag">')
        ['0072B2', 'D55E00', '009E73', 'CC79A7'].every { ring.contains(it) }
        ring.contains('<c:showPercent val="1"/>')
    }

    def "one series needs no legend, several have one"() {
        expect:
        !ChartPart.xml(InkSamples.line(), Language.FR, 'rId1').contains('<c:legend>')
        ChartPart.xml(InkSamples.bars(), Language.FR, 'rId1').contains('<c:legend>')
    }

    def "numbers are grouped as the report's language does"() {
        expect:
        ChartPart.pattern(InkSamples.ring(), language) == pattern

        where:
        language    || pattern
        Language.FR || '[>=1000000]#"\u00a0"###"\u00a0"##0\\ "$";[>=1000]#"\u00a0"##0\\ "$";0\\ "$"'
        Language.EN || '[>=1000000]"$"#","###","##0;[>=1000]"$"#","##0;"$"0'
    }

    def "texts with markup and control characters stay text"() {
        given:
        def chart = InkSamples.chart(Kind.BAR, PointFormat.NUMBER, ['<a> & "b"\u0007'], ['=x\u0000': [1]])

        expect:
        ChartReader.read(ChartPart.xml(chart, Language.FR, 'rId1')).categories() == ['<a> & "b"']
        Cells.read(ChartNumbers.write(chart, Language.FR)) == [B1: '=x', A2: '<a> & "b"', B2: '1']
    }

    def "a chart that people drew is read, and what is none is refused"() {
        given:
        def c = "xmlns:c='http://schemas.openxmlformats.org/drawingml/2006/chart'"

        expect:
        def pie = ChartReader.read("<c:chartSpace $c><c:chart><c:plotArea><c:pieChart><c:ser><c:val><c:numRef><c:numCache>" +
            "<c:formatCode>0%</c:formatCode><c:ptCount val='2'/><c:pt idx='0'><c:v>0.35</c:v></c:pt><c:pt idx='1'><c:v>1E+999999999</c:v></c:pt>" +
            "</c:numCache></c:numRef></c:val></c:ser></c:pieChart></c:plotArea></c:chart></c:chartSpace>")
        pie.kind() == Kind.RING
        pie.format() == PointFormat.PERCENT
        pie.series()[0].points() == [35.0, null]

        when:
        ChartReader.read("<c:chartSpace $c/>")

        then:
        thrown(IllegalArgumentException)
    }
}
