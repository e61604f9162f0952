package org.bilan.template

import org.bilan.template.Field.Type
import org.bilan.value.Language
import spock.lang.Specification

class DesignedCheckSpec extends Specification {
    static final Vocabulary KNOWN = new Vocabulary(TemplateCheckSpec.KNOWN.fields() + [
        TemplateCheckSpec.thing('couverture', 'cover', 'portada', new Vocabulary([TemplateCheckSpec.field('photos', 'photos', 'fotos', Type.PICTURES)])),
        TemplateCheckSpec.thing('logo', 'logo', 'logotipo', new Vocabulary([TemplateCheckSpec.field('photos', 'photos', 'fotos', Type.PICTURES)]))])

    static List<TemplateFinding> check(DesignedSample sample) {
        Template.check(sample.bytes(), KNOWN)
    }

    def 'good names are known in three languages, whatever follows them: #alt'() {
        expect:
        check(alt.startsWith('I') || alt.startsWith('p') ? new DesignedSample().picture(alt) : new DesignedSample().chart(alt)) == []

        where:
        alt << ['graphique sources de financement', 'GRAPHIQUE Sources  de\u00a0financement — de tout', 'Chart funding sources: where from',
                'gráfico fuentes de financiamiento – todo', 'graphique sources de financement en 2021-2022', '{{ graphique sources de financement }} D’où',
                'Image couverture', 'picture cover', 'Imagen de portada. La plaza', 'Image de couverture 2', 'Image du logo',
                'Image contenant du texte\n\nDescription générée automatiquement']
    }

    def 'what cannot be filled is found, with its line and the nearest name: #alt'() {
        when:
        def findings = check(sample.call(alt))

        then:
        findings*.id() == [code]
        findings[0].place().line() == alt
        findings[0].place().piece() == piece
        findings[0].place().paragraph() == 1
        findings[0].nearest().take(1) == (near ? [near] : [])
        findings[0].isError() == (code != 'alt-text-no-name')
        Language.values().every { findings[0].sentence(it) && findings[0].remedy(it) && findings[0].where(it) }

        where:
        alt                                        | sample                                                                    || code               | piece                               | near
        'graphique source de financement — tout'   | { new DesignedSample().chart(it) }                                        || 'unknown-chart'    | 'graphique source de financement'   | 'graphique sources de financement'
        'graphique météo'                          | { new DesignedSample().chart(it) }                                        || 'unknown-chart'    | 'graphique météo'                   | null
        'image couvertur — La place'               | { new DesignedSample().picture(it) }                                      || 'unknown-image'    | 'image couvertur'                   | 'image couverture'
        'image d’une foule'                        | { new DesignedSample().picture(it) }                                      || 'alt-text-no-name' | 'image d’une foule'                 | null
        'graphique sources de financement'         | { new DesignedSample().picture(it) }                                      || 'not-a-chart'      | 'graphique sources de financement'  | null
        'image couverture'                         | { new DesignedSample().chart(it) }                                        || 'not-a-picture'    | 'image couverture'                  | null
        'graphique sources de financement'         | { new DesignedSample().chart(it, DesignedSample.scatter()) }              || 'chart-kind'       | 'graphique sources de financement'  | null
        'image couverture'                         | { new DesignedSample().xml("<w:p><w:r><w:pict xmlns:v=\"urn:v\"><v:shape alt=\"$it\"/></w:pict></w:r></w:p>") } || 'old-drawing' | 'image couverture' | null
    }

    def 'a chart that the PDF draws more plainly is told, without standing in the way: #kind'() {
        when:
        def findings = check(new DesignedSample().chart('graphique sources de financement', plot))

        then:
        findings.collect { [it.id(), it.isError()] } == (told ? [['chart-plain-in-pdf', false]] : [])
        Language.values().every { language -> findings.every { it.sentence(language) && it.remedy(language) } }

        where:
        kind         | plot                                   || told
        'columns'    | DesignedSample.bars()                  || false
        'lines'      | DesignedSample.lines()                 || false
        'ring'       | DesignedSample.ring()                  || false
        'area'       | DesignedSample.area()                  || true
        'combined'   | DesignedSample.combined()              || true
        '3-D pie'    | DesignedSample.ring(['C00000'], 'pie3D').replace('<c:firstSliceAng val="0"/>', '') || true
    }

    def 'the tags of a chart’s title are checked: #title'() {
        when:
        def findings = check(new DesignedSample().chart('graphique sources de financement', DesignedSample.bars(), DesignedSample.typedTitle(*title)))

        then:
        findings.collect { [it.id(), it.place().marked()] } == found

        where:
        title                            || found
        ['Au {{ organisme.n', 'om }}']   || []
        ['Au {{ organisme.non }}']       || [['unknown-field', 'Au »{{ organisme.non }}«']]
        ['{{ bloc budget }}']            || [['not-in-chart-title', '»{{ bloc budget }}«']]
        ['Au {{ organisme.nom']          || [['tag-not-closed', 'Au »{{ organisme.nom«']]
    }

    def 'a chart of another kind is found behind its picture for older readers'() {
        given:
        def sample = new DesignedSample()
        def old = sample.pictureRun('graphique sources de financement', 100, 100)
        def drawing = old.replaceFirst('<w:r>.*?<w:drawing>', '<w:drawing>') - '</w:r>'
        sample.xml('<w:p><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="cx1">' +
            drawing.replace(DesignedSample.PIC, 'http://schemas.microsoft.com/office/drawing/2014/chartex') + '</mc:Choice><mc:Fallback>' + drawing + '</mc:Fallback></mc:AlternateContent></w:r></w:p>')

        expect:
        check(sample)*.id() == ['chart-kind']
    }

    def 'a picture of a list’s item stands in the repetition'() {
        expect:
        check(new DesignedSample().text('{{ pour chaque activité de activités }}').picture('image activité — ce jour-là').text('{{ fin }}')) == []
    }

    def 'what a drawing asks for is among what the template asks for'() {
        given:
        def template = Template.compile(new DesignedSample().chart('graphique sources de financement — tout').picture('image couverture')
            .text('{{ pour chaque activité de activités }}').picture('image de activité').text('{{ fin }}').picture('image d’une foule').bytes())

        expect:
        template.asks(KNOWN).collectMany { ask -> ask.paths().toList() }.collect { path -> path*.french().join('.') } ==
            ['graphique sources de financement', 'photos de couverture', 'activités', 'activités.photos']
    }
}
