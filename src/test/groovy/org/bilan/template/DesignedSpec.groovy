package org.bilan.template

import groovy.xml.XmlParser
import java.awt.Color
import java.time.LocalDate
import org.bilan.document.chart.Chart
import org.bilan.document.picture.Picture
import org.bilan.value.Language
import org.bilan.value.Missing
import org.docx4j.openpackaging.packages.WordprocessingMLPackage
import spock.lang.Specification

class DesignedSpec extends Specification {
    static final Chart SOURCES = new Chart(Chart.Kind.RING, 'Le MRIF finance 58 % de l’année', 'Par source', null, 'Cinq sources, du MRIF aux dons',
        Chart.PointFormat.MONEY, ['MRIF', 'Cotisations', 'Dons & legs', 'Ventes', 'Autres'],
        [new Chart.Series('Reçu', numbers(84259.50, 12000, 3120, null, 900))])
    static final Chart BUDGET = new Chart(Chart.Kind.BAR, 'Les deux tiers sont dépensés', '', null, 'Prévu et réel',
        Chart.PointFormat.NUMBER, ['Salaires', 'Voyages'],
        [new Chart.Series('Prévu', numbers(100, 40)), new Chart.Series('Réel', numbers(80, 55)), new Chart.Series('L’an passé', numbers(70, 30))])
    static final Picture PHOTO = new Picture(DesignedSample.png(300, 300, Color.BLUE), 'Une place bleue', null, null)

    static List<BigDecimal> numbers(Object... all) {
        all.collect { it as BigDecimal }
    }

    static Scope scope(Map<String, Value> more = [:]) {
        Scope.of(['graphique sources de financement': new Value.Drawing(SOURCES), 'graphique budget et réel': new Value.Drawing(BUDGET),
                  'graphique vide': new Value.Absent(Missing.NOT_ENTERED),
                  'couverture': new Value.Thing(Scope.of(['photos': new Value.Pictures([PHOTO])])),
                  'logo': new Value.Thing(Scope.of(['photos': new Value.Pictures([])])),
                  'exercice': new Value.Text('2021 & 2022')] + more)
    }

    static FilledDocument filled(DesignedSample sample, Scope scope = scope()) {
        def document = Template.compile(sample.bytes()).fill(scope, Language.FR, new DocumentProperties('Rapport', 'CQS', LocalDate.of(2022, 9, 1)))
        assert WordSample.faults(document.docx()) == []
        document
    }

    static Map<String, String> charts(byte[] docx) {
        DesignedSample.unzip(docx).findAll { it.key ==~ 'word/charts/chart\\d+.xml' }.collectEntries { [it.key, new String(it.value, 'UTF-8')] }
    }

    static Node xml(String text) {
        new XmlParser(false, false).parseText(text)
    }

    /** Series by name, with their points by category, as the chart keeps them. */
    static Map cache(String chart) {
        xml(chart).depthFirst().findAll { it instanceof Node && it.name() == 'c:ser' }.collectEntries { Node series ->
            def values = { String name -> series[name].'**'.findAll { it instanceof Node && it.name() == 'c:pt' }.collectEntries { [it.@idx as int, it.'c:v'.text()] } }
            def categories = values('c:cat')
            [values('c:tx')[0], values('c:val').collectEntries { at, value -> [categories[at], value as BigDecimal] }]
        }
    }

    /** The same from the workbook, by the cells that the series' formulas name. */
    static Map workbook(byte[] docx, String name) {
        def parts = DesignedSample.unzip(docx)
        def rels = xml(new String(parts[name.replace('charts/', 'charts/_rels/') + '.rels'], 'UTF-8'))
        def chart = xml(new String(parts[name], 'UTF-8'))
        def id = chart.'c:externalData'[0].@'r:id'
        def target = rels.children().find { it.@Id == id }.@Target
        def sheet = xml(new String(DesignedSample.unzip(parts['word/' + (target - '../')])['xl/worksheets/sheet1.xml'], 'UTF-8'))
        def cells = sheet.depthFirst().findAll { it instanceof Node && it.name() == 'c' }.collectEntries { [it.@r, it.text()] }
        chart.depthFirst().findAll { it instanceof Node && it.name() == 'c:ser' }.collectEntries { Node series ->
            def formula = { String part -> series[part].'**'.find { it instanceof Node && it.name() == 'c:f' }.text() - 'Bilan!' }
            def range = { String text -> def ends = text.replace('$', '').split(':').collect { it.replaceAll(/\D/, '') as int }; (ends[0]..ends[-1]).collect { text.replaceAll(/[^A-Z].*/, '') ?: text[1] }.withIndex(ends[0]).collect { it[0] + it[1] } }
            def points = [range(formula('c:cat')), range(formula('c:val'))].transpose().findAll { cells[it[1]] }
            [cells[formula('c:tx').replace('$', '')], points.collectEntries { [cells[it[0]], cells[it[1]] as BigDecimal] }]
        }
    }

    def 'a chart designed in Word keeps its design and shows our numbers, the same in its workbook'() {
        given:
        def sample = new DesignedSample().text('Avant').chart('Graphique Sources de financement — D’où vient l’argent', DesignedSample.ring()).text('Après')

        when:
        def docx = filled(sample).docx()
        def parts = DesignedSample.unzip(docx)
        def (String name, String chart) = charts(docx).entrySet().first().with { [it.key, it.value] }

        then: 'numbers'
        cache(chart) == ['Reçu': ['MRIF': 84259.50, 'Cotisations': 12000, 'Dons & legs': 3120, 'Autres': 900]]
        workbook(docx, name) == cache(chart)

        and: 'design'
        ['<c14:style val="102"/>', 'FFF8E7', '<c:holeSize val="60"/>', 'accent3', '<c:legendPos val="b"/>'].every { chart.contains(it) }
        chart.contains('sz="1600"') && chart.contains('7030A0') && chart.contains('<a:t>Le MRIF finance 58 % de l’année</a:t>')

        and: 'a fifth part in a colour of its own, no label of the sample'
        xml(chart).depthFirst().findAll { it instanceof Node && it.name() == 'c:dPt' }.collect { it.'**'.find { node -> node.name() == 'a:schemeClr' }.@val } ==
            ['accent1', 'accent3', 'accent5', 'accent6', 'accent2']
        !chart.contains('le plus petit')

        and: 'nothing of the sample is left'
        ['Feuil1', 'Catégorie', '4.3', 'Série 1'].every { !chart.contains(it) }
        !parts.containsKey('word/embeddings/Microsoft_Excel_Worksheet.xlsx')
        parts.keySet().findAll { it =~ /charts\/\w+\d/ } == ['word/charts/chart2.xml', 'word/charts/colors2.xml', 'word/charts/style2.xml'] as Set
        !new String(parts['[Content_Types].xml'], 'UTF-8').contains('chart1.xml')

        and: 'what is said beside the name stays'
        new String(parts['word/document.xml'], 'UTF-8').contains('descr="D’où vient l’argent"')

        and: 'it can be read again, and made again'
        WordprocessingMLPackage.load(new ByteArrayInputStream(docx)).mainDocumentPart
        filled(sample).docx() == docx
    }

    def 'a chart takes more or fewer series than were designed: #designed'() {
        when:
        def docx = filled(new DesignedSample().chart('chart budget et réel', DesignedSample.bars('col', 'clustered', designed))).docx()
        def (String name, String chart) = charts(docx).entrySet().first().with { [it.key, it.value] }
        def series = xml(chart).depthFirst().findAll { it instanceof Node && it.name() == 'c:ser' }

        then:
        cache(chart) == ['Prévu': ['Salaires': 100, 'Voyages': 40], 'Réel': ['Salaires': 80, 'Voyages': 55], 'L’an passé': ['Salaires': 70, 'Voyages': 30]]
        workbook(docx, name) == cache(chart)
        series.collect { it.'c:spPr'.'**'.findAll { node -> node instanceof Node && node.name() in ['a:schemeClr', 'a:srgbClr'] }*.@val[0] } == colours
        series.collect { it.'c:idx'[0].@val }.toUnique().size() == 3
        series.collect { it.'c:order'[0].@val }.toUnique().size() == 3
        series.findAll { it.'**'.any { node -> node instanceof Node && node.name() == 'c16:uniqueId' } }.size() == Math.min(3, designed.size())

        where:
        designed                                       || colours
        ['accent2', 'accent4']                         || ['accent2', 'accent4', 'accent1']
        ['FF0000']                                     || ['FF0000', '0072B2', 'D55E00']
        ['accent1', 'accent2', 'accent3', 'accent4', 'accent5'] || ['accent1', 'accent2', 'accent3']
    }

    def 'a chart in a repetition has parts of its own each time'() {
        given:
        def items = ['Nord', 'Sud'].collect { place ->
            Scope.of(['nom': new Value.Text(place), 'graphique budget et réel': new Value.Drawing(new Chart(BUDGET.kind(), place, '', null, place,
                BUDGET.format(), ['a'], [new Chart.Series(place, numbers(place == 'Nord' ? 1 : 2))]))])
        }
        def sample = new DesignedSample().text('{{ pour chaque région de régions }}').text('{{ région.nom }}').chart('graphique budget et réel').text('{{ fin }}')

        when:
        def docx = filled(sample, scope(['régions': new Value.Items(items)])).docx()
        def parts = DesignedSample.unzip(docx).keySet()

        then:
        charts(docx).collect { name, chart -> [cache(chart), workbook(docx, name)] } ==
            ['Nord', 'Sud'].withIndex(1).collect { place, value -> [[(place): [a: value]]] * 2 }
        parts.count { it.startsWith('word/charts/style') } == 2
        parts.count { it.startsWith('word/embeddings/') } == 2
        WordprocessingMLPackage.load(new ByteArrayInputStream(docx))
    }

    def 'a title keeps what was typed and fills its tags'() {
        when:
        def docx = filled(new DesignedSample().chart('graphique budget et réel', DesignedSample.bars(), DesignedSample.typedTitle('Budget {', '{ exerc', 'ice }} en dollars'))).docx()

        then:
        charts(docx).values()[0].contains('<a:rPr i="1" lang="fr-CA"/><a:t>Budget 2021 &amp; 2022 en dollars</a:t>')
        charts(docx).values()[0].count('<a:r>') == 1
    }

    def 'an axis is told the unit of our numbers, and loses bounds that would cut them off'() {
        given:
        def plot = DesignedSample.bars().replaceAll(/(?s)<c:catAx>.*/, '') + DesignedSample.axes('col', bound)

        when:
        def chart = charts(filled(new DesignedSample().chart('graphique sources de financement', plot)).docx()).values()[0]

        then:
        chart.contains("<c:max val=") == kept
        xml(chart).'**'.find { it instanceof Node && it.name() == 'c:valAx' }.'c:numFmt'[0].@formatCode.contains('$')

        where:
        bound                    || kept
        '<c:max val="6"/>'       || false
        '<c:max val="100000"/>'  || true
    }

    def 'without numbers a dash stands where the chart was, and the gap is told'() {
        when:
        def document = filled(new DesignedSample().text('Avant').chart('graphique vide — rien').text('Après'))

        then:
        WordSample.read(document.docx()) == 'Avant\n—\nAprès'
        document.gaps()*.name() == ['graphique vide']
        charts(document.docx()).isEmpty()
    }

    def 'a picture of ours takes the frame of the designed one: #alt'() {
        when:
        def docx = filled(new DesignedSample().picture(alt, 2000000, 1000000, 'ellipse'), scope(['logo': new Value.Thing(Scope.of(['photos': new Value.Pictures([PHOTO])]))])).docx()
        def document = new String(DesignedSample.unzip(docx)['word/document.xml'], 'UTF-8')

        then:
        document.contains(crop)
        document.contains("descr=\"$said\"")
        document.count('descr=') == 2 && document.count("descr=\"$said\"") == 2
        document.contains('prst="ellipse"') && document.contains('C00000') && document.contains('cx="2000000" cy="1000000"')
        DesignedSample.unzip(docx).keySet().findAll { it.startsWith('word/media/') } == ['word/media/picture1.png'] as Set

        where:
        alt                                   || said                | crop
        'Image de couverture'                 || 'Une place bleue'   | '<a:srcRect t="25000" b="25000"/>'
        'image couverture — La place, bleue'  || 'La place, bleue'   | '<a:srcRect t="25000" b="25000"/>'
        'imagen couverture: la plaza'         || 'la plaza'          | '<a:srcRect t="25000" b="25000"/>'
        'PICTURE logo'                        || 'Une place bleue'   | '<a:srcRect l="-50000" r="-50000"/>'
    }

    def 'the same picture twice is in the file once; one that is missing goes with its paragraph'() {
        when:
        def document = filled(new DesignedSample().picture('image couverture').text('Entre').picture('image couverture').picture('image logo — le sigle').text('Fin'))

        then:
        WordSample.read(document.docx()) == '\nEntre\n\nFin'
        DesignedSample.unzip(document.docx()).keySet().count { it.startsWith('word/media/') } == 1
        document.gaps()*.name() == ['image logo']
    }

    def 'a description that only begins so is left as it is: #alt'() {
        when:
        def sample = new DesignedSample().picture(alt)
        def document = filled(sample)

        then:
        document.gaps().isEmpty()
        WordSample.part(document.docx(), 'word/document.xml').contains("descr=\"$alt\"")
        DesignedSample.unzip(document.docx()).containsKey('word/media/image1.png')

        where:
        alt << ['Image d’un atelier tenu à Oaxaca', 'Image contenant texte, ciel. Description générée automatiquement', 'Image 3', 'Imageries']
    }

    def 'numbers and pictures of a JSON file fill designs too'() {
        given:
        def logo = Base64.encoder.encodeToString(PHOTO.bytes())
        def json = """{"revenus": {"MRIF": 120, "Dons": 30.5}, "logo": "data:image/png;base64,$logo",
            "ventes": [{"mois": "mai", "livres": 3, "films": 4}, {"mois": "juin", "livres": 5}]}"""

        when:
        def document = filled(new DesignedSample().chart('graphique revenus').chart('graphique ventes').picture('image logo'), JsonScope.read(new ByteArrayInputStream(json.bytes)))

        then:
        charts(document.docx()).values().collect { cache(it) } == [
            [revenus: [MRIF: 120, Dons: 30.5]], [livres: [mai: 3, juin: 5], films: [mai: 4]]]
        document.gaps().isEmpty()
    }

    def 'a logo in the header is one of ours; nothing of the sample is left there'() {
        when:
        def docx = filled(new DesignedSample().text('Corps').header('image logo — Le sigle'), scope(['logo': new Value.Thing(Scope.of(['photos': new Value.Pictures([PHOTO])]))])).docx()
        def parts = DesignedSample.unzip(docx)

        then:
        new String(parts['word/header1.xml'], 'UTF-8').contains('descr="Le sigle"')
        new String(parts['word/_rels/header1.xml.rels'], 'UTF-8').contains('media/picture1.png')
        parts.keySet().findAll { it.startsWith('word/media/') } == ['word/media/picture1.png'] as Set
        WordprocessingMLPackage.load(new ByteArrayInputStream(docx))
    }

    def 'a floating picture stays where it was placed'() {
        given:
        def sample = new DesignedSample()
        sample.xml("<w:p>${DesignedSample.floating(sample.pictureRun('image couverture', 2000000, 1000000))}<w:r><w:t>Autour</w:t></w:r></w:p>")

        when:
        def document = new String(DesignedSample.unzip(filled(sample).docx())['word/document.xml'], 'UTF-8')

        then:
        ['<wp:wrapSquare wrapText="bothSides"/>', '<wp:posOffset>120000</wp:posOffset>', '<wp:align>right</wp:align>', 'descr="Une place bleue"'].every { document.contains(it) }
    }

    def 'a tag in the title, or in the name that LibreOffice keeps, leaves the description as it was'() {
        when:
        def docx = filled(new DesignedSample().chart('graphique budget et réel" descr="Ce qui fut dépensé', DesignedSample.bars(), DesignedSample.autoTitle(), attribute)).docx()

        then:
        charts(docx).values().collect { cache(it).keySet() } == [['Prévu', 'Réel', 'L’an passé'] as Set]
        new String(DesignedSample.unzip(docx)['word/document.xml'], 'UTF-8').contains('descr="Ce qui fut dépensé"')

        where:
        attribute << ['title', 'name']
    }

    def 'the kind stays that of the design: #kind'() {
        when:
        def chart = charts(filled(new DesignedSample().chart('graphique budget et réel', plot)).docx()).values()[0]

        then:
        chart.count("<c:$kind>") == 1
        cache(chart).keySet() == series as Set
        !chart.contains('dateAx')

        where:
        kind            | plot                                                                                              || series
        'barChart'      | DesignedSample.bars('bar', 'stacked')                                                             || ['Prévu', 'Réel', 'L’an passé']
        'lineChart'     | DesignedSample.lines()                                                                            || ['Prévu', 'Réel', 'L’an passé']
        'pieChart'      | DesignedSample.ring(['C00000', 'FFC000'], 'pie')                                                  || ['Prévu']
        'areaChart'     | DesignedSample.area()                                                                             || ['Prévu', 'Réel', 'L’an passé']
        'lineChart'     | DesignedSample.combined()                                                                         || ['Prévu', 'Réel', 'L’an passé']
        'catAx'         | DesignedSample.bars().replace('catAx', 'dateAx').replace('<c:lblAlgn val="ctr"/>', '').replace('<c:noMultiLvlLbl val="0"/>', '<c:baseTimeUnit val="months"/>') || ['Prévu', 'Réel', 'L’an passé']
    }
}
