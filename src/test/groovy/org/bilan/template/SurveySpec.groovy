package org.bilan.template

import org.bilan.document.page.PageSubset
import org.bilan.value.Language
import spock.lang.Specification

class SurveySpec extends Specification {
    private static List<TemplateFinding> found(String body) {
        TemplateCheckSpec.all(new WordSample().xml(body).bytes())
    }

    private static String p(String inside, String properties = '') {
        "<w:p>${properties ? "<w:pPr>$properties</w:pPr>" : ''}$inside</w:p>"
    }

    private static String r(String text, String properties = '') {
        "<w:r><w:rPr>$properties</w:rPr><w:t>$text</w:t></w:r>"
    }

    private static String title(int level, String text) {
        p(r(text), "<w:pStyle w:val=\"Titre$level\"/>")
    }

    private static String drawing(String attributes, String graphic = '') {
        p("<w:r><w:drawing><wp:inline><wp:docPr id=\"1\" name=\"x\" $attributes/>$graphic</wp:inline></w:drawing></w:r>")
    }

    private static String table(List<String> rows, String header = '') {
        '<w:tbl>' + rows.withIndex().collect { row, i ->
            "<w:tr>${i == 0 ? header : ''}" + row.split(',').collect { "<w:tc><w:tcPr>${it.startsWith('+') ? '<w:gridSpan w:val=\"2\"/>' : ''}</w:tcPr>${p(r(it))}</w:tc>" }.join() + '</w:tr>'
        }.join() + '</w:tbl>' + p('')
    }

    def 'what is not well in a template is found, once, with its place: #code'() {
        when:
        def findings = found(body)

        then:
        findings*.id() == [code]
        Language.values().every { findings[0].sentence(it) && findings[0].remedy(it) && findings[0].where(it) }
        !findings[0].isError()

        where:
        body                                                                                              | code
        p(r('x'), '<w:pStyle w:val="Rien"/>') * 2                                                         | 'unknown-style'
        p(r('x', '<w:rStyle w:val="Rien"/>'))                                                             | 'unknown-style'
        title(1, 'a') + title(3, 'b')                                                                     | 'heading-skipped'
        title(1, '')                                                                                      | 'heading-empty'
        p(r('x')) * 30                                                                                    | 'no-headings'
        drawing('descr=""')                                                                               | 'no-alternative-text'
        table(['a,b,c', 'd,e,f'])                                                                         | 'no-header-row'
        table(['a,+b', 'd,e,f'], '<w:trPr><w:tblHeader/></w:trPr>')                                       | 'header-merged'
        p("<w:hyperlink w:anchor=\"x\">${r('https://bilan.example')}</w:hyperlink>")                      | 'bare-link'
        p(r('x', '<w:color w:val="BBBBBB"/>'))                                                            | 'low-contrast'
        p(r('x', '<w:color w:val="000000"/><w:shd w:val="clear" w:fill="333333"/>'))                      | 'low-contrast'
        p('<w:r><w:instrText> HYPERLINK "file:///C:/a.docx" </w:instrText></w:r>')                        | 'odd-link'
        p(r('{{ organisme.nom }}', '<w:vanish/>'))                                                        | 'hidden-tag'
        p('<w:ins w:id="1">' + r('x') + '</w:ins>')                                                       | 'changes-left'
        p('<w:r><w:commentReference w:id="1"/></w:r>')                                                    | 'comments-left'
        p('<w:r><w:pict xmlns:v="urn:v"><v:shape type="#_x0000_t136"><v:textpath string="x"/></v:shape></w:pict></w:r>') | 'not-on-page-word-art'
        p('<w:r><w:pict xmlns:v="urn:v"><v:polyline/></w:pict></w:r>')                                    | 'not-on-page-shape'
        p('<w:r><w:drawing><wp:anchor><wp:positionV relativeFrom="page"/><wp:wrapNone/></wp:anchor></w:drawing></w:r>') | 'not-on-page-floating'
        drawing('descr="d"', '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/diagram"/></a:graphic>') | 'not-on-page-smart-art'
        p('<m:oMath xmlns:m="urn:m"><m:f></m:f></m:oMath>')                                               | 'not-on-page-equation'
        p(r('x'), '<w:sectPr><w:cols w:num="2" w:equalWidth="0"><w:col w:w="1"/><w:col w:w="2"/></w:cols></w:sectPr>') | 'not-on-page-columns'
        p(r('x'), '<w:sectPr><w:pgNumType w:chapStyle="1"/></w:sectPr>')                                      | 'not-on-page-page-numbers'
        p(r('\u0633\u0644\u0627\u0645'))                                                                           | 'not-on-page-right-to-left'
        '<w:tbl><w:tblPr><w:bidiVisual/></w:tblPr><w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc>' + p(r('a')) + '</w:tc></w:tr></w:tbl>' | 'not-on-page-right-to-left'
        p(r('x'), '<w:sectPr><w:type w:val="nextColumn"/></w:sectPr>')                                    | 'not-on-page-next-column'
        p(r('x'), '<w:sectPr><w:lnNumType w:countBy="1"/></w:sectPr>')                                    | 'not-on-page-line-numbers'
        p(r('x'), '<w:sectPr><w:pgBorders w:display="firstPage"/></w:sectPr>')                            | 'not-on-page-page-borders'
        p('<w:r><w:object/></w:r>')                                                                       | 'not-on-page-embedded-object'
        p('<w:r><w:ruby/></w:r>')                                                                         | 'not-on-page-ruby'
        table(['a,b', 'c,d'], '<w:trPr><w:tblHeader/></w:trPr>').replace('<w:tbl>', '<w:tbl><w:tblPr><w:tblpPr/></w:tblPr>') | 'not-on-page-floating-table'
        table(['a,b', 'c,d'], '<w:trPr><w:tblHeader/></w:trPr>').replaceFirst('<w:tcPr></w:tcPr>', '<w:tcPr><w:tcBorders><w:tl2br w:val="single"/></w:tcBorders></w:tcPr>') | 'not-on-page-diagonal-line'
        p(r('x', '<w:rFonts w:ascii="Verdana"/>'))                                                        | 'font-replaced'
        p(r('x'), '<w:framePr w:vAnchor="page" w:y="10"/>')                                                                | 'not-on-page-frame'
        table(['a,b', 'c,d']).replace('<w:tcPr></w:tcPr>', '<w:tcPr><w:textDirection w:val="btLr"/></w:tcPr>') | 'not-on-page-vertical-text'
    }

    def 'what is well is no finding: #name'() {
        expect:
        found(body)*.id() == []

        where:
        name              | body
        'headings'        | title(1, 'a') + title(2, 'b') + title(1, 'c')
        'a letter'        | p(r('x')) * 29
        'a told picture'  | drawing('descr="Trois personnes"')
        'decoration'      | drawing('descr=""', '<a:ext><adec:decorative xmlns:adec="urn:a" val="1"/></a:ext>').replace('descr=""/><a:ext>', 'descr=""><a:ext>').replace('</a:ext>', '</a:ext></wp:docPr>')
        'labels, values'  | table(['a,b', 'c,d'])
        'a header row'    | table(['a,b,c', 'd,e,f'], '<w:trPr><w:tblHeader/></w:trPr>')
        'dark letters'    | p(r('x', '<w:color w:val="444444"/>'))
        'white on dark'   | p(r('x', '<w:color w:val="FFFFFF"/><w:shd w:val="clear" w:fill="003344"/>'))
        'a link with words' | p("<w:hyperlink w:anchor=\"x\">${r('le site')}</w:hyperlink>")
        'own numbers'     | p(r('x'), '<w:sectPr><w:pgNumType w:start="5" w:fmt="lowerRoman"/></w:sectPr>')
        'one column'      | p(r('x'), '<w:sectPr><w:cols w:space="708"/></w:sectPr>')
        'a text box'      | p('<w:r><w:pict xmlns:v="urn:v"><v:shape type="#_x0000_t202"><v:textbox><w:txbxContent><w:p/></w:txbxContent></v:textbox></v:shape></w:pict></w:r>')
        'two columns'     | p(r('x'), '<w:sectPr><w:cols w:num="2"/></w:sectPr>')
        'a plain equation' | p('<m:oMath xmlns:m="urn:m"><m:r><m:t>x</m:t></m:r></m:oMath>')
        'a frame'         | p(r('x'), '<w:framePr w:w="10"/>')
        'a watermark'     | p('<w:r><w:pict xmlns:v="urn:v"><v:shape type="#_x0000_t136" id="PowerPlusWaterMarkObject1"><v:textpath string="x"/></v:shape></w:pict></w:r>')
        'an old rectangle' | p('<w:r><w:pict xmlns:v="urn:v"><v:rect/></w:pict></w:r>')
        'shown text'      | p(r('{{ organisme.nom }}', '<w:vanish w:val="0"/>'))
    }

    def 'what a style in use says is found in it, and what an unused one says is not'() {
        given:
        def sample = new WordSample().xml(p(r('x'), '<w:pStyle w:val="Cadre"/>'))
        sample.styles = '<w:style w:type="paragraph" w:styleId="Base"><w:name w:val="Base"/><w:rPr><w:rFonts w:ascii="Verdana"/></w:rPr></w:style>' +
            '<w:style w:type="paragraph" w:styleId="Cadre"><w:name w:val="Cadre"/><w:basedOn w:val="Base"/><w:pPr><w:framePr w:vAnchor="page" w:y="10"/></w:pPr></w:style>' +
            '<w:style w:type="paragraph" w:styleId="Autre"><w:name w:val="Autre"/><w:rPr><w:rFonts w:ascii="Tahoma"/></w:rPr></w:style>'

        when:
        def findings = TemplateCheckSpec.all(sample.bytes())

        then:
        findings*.id().toSet() == ['not-on-page-frame', 'font-replaced'] as Set
        findings*.place()*.part().every { it == 'word/styles.xml' }
        findings.find { it.id() == 'font-replaced' }.sentence(Language.EN).contains('Verdana')
    }

    def 'what occurs many times is one finding with its number'() {
        when:
        def findings = found(p(r('x')) + p('<m:oMath xmlns:m="urn:m"><m:f></m:f></m:oMath>') * 3)

        then:
        findings*.sentence(Language.FR) == [PageSubset.EQUATION.effect(Language.FR) + ' (3 fois)']
        findings[0].place().paragraph() == 2
    }

    def 'each thing that the page leaves out says what becomes of it and what to do'() {
        expect:
        PageSubset.values().every { one -> Language.values().every { one.effect(it) && one.remedy(it) } }
    }

    def 'a good template of forty pages has no finding'() {
        given:
        def text = (1..40).collect { page ->
            "# Page $page\n" + (1..25).collect { "Le {{ subvention.début | date longue }}, {{ organisme.nom }} a reçu {{ subvention.montant }} et le reste" }.join('\n') +
                '\n|# Quoi | Combien | Quand |\n| {{ dépenses.description }} | {{ dépenses.montant }} | x |'
        }.join('\n')
        def docx = WordSample.of(text).bytes()

        expect:
        TemplateCheckSpec.all(docx) == []
    }
}
