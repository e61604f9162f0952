package org.bilan.document

import static org.bilan.document.FlowSamples.*
import static org.bilan.document.WordSample.paragraph
import static org.bilan.document.WordSample.run as words

import org.apache.pdfbox.Loader
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent
import org.apache.pdfbox.text.PDFMarkedContentExtractor
import org.apache.pdfbox.text.TextPosition
import org.verapdf.pdfa.flavours.PDFAFlavour
import spock.lang.Specification

class FlowSpec extends Specification {
    static final String LONG = 'Le comité a réuni en mai douze organismes de la région et rédigé avec eux une déclaration commune. ' * 4

    /** What a program reads aloud: the text in the order of the tags, each tag's own in one line. */
    static String readAloud(PdfFile pdf) {
        Loader.loadPDF(pdf.bytes()).withCloseable { document ->
            def texts = [:]
            document.pages.each { page ->
                def reader = new PDFMarkedContentExtractor()
                reader.processPage(page)
                def collect
                collect = { PDMarkedContent one ->
                    def own = one.contents.findAll { it instanceof TextPosition }*.unicode.join('')
                    if (one.MCID >= 0) {
                        texts["${page.COSObject.hashCode()} ${one.MCID}".toString()] = own
                    }
                    one.contents.findAll { it instanceof PDMarkedContent }.each(collect)
                }
                reader.markedContents.each(collect)
            }
            def out = new StringBuilder()
            def walk
            walk = { PDStructureNode node, page ->
                def own = node instanceof PDStructureElement && node.page ? node.page : page
                node.kids.each { kid ->
                    if (kid instanceof Integer) {
                        out << (texts["${own.COSObject.hashCode()} $kid".toString()] ?: '')
                    } else if (kid instanceof PDMarkedContentReference) {
                        out << (texts["${(kid.page ?: own).COSObject.hashCode()} ${kid.MCID}".toString()] ?: '')
                    } else if (kid instanceof PDStructureElement) {
                        walk(kid, own)
                        if (kid.structureType in ['P', 'H1', 'H2', 'H3', 'Lbl', 'Figure']) {
                            out << (kid.structureType == 'Figure' ? "[${kid.alternateDescription}]" : '') << '\n'
                        }
                    }
                }
            }
            walk(document.documentCatalog.structureTreeRoot, null)
            out.toString().readLines()*.strip().findAll().join('\n')
        }
    }

    static boolean conforms(PdfFile pdf) {
        assert ConformanceSpec.failed(pdf.bytes(), PDFAFlavour.PDFUA_1) == []
        assert ConformanceSpec.failed(pdf.bytes(), PDFAFlavour.PDFA_2_A) == []
        true
    }

    static PdfFile kept(String name, WordSample sample) {
        def pdf = sample.pdf()
        if (System.getenv('KEEP')) {
            new File(System.getenv('KEEP'), name + '.docx').bytes = sample.bytes()
            new File(System.getenv('KEEP'), name + '.pdf').bytes = pdf.bytes()
        }
        pdf
    }

    def "a text box is read before the paragraph that it is anchored in, once, wherever Word puts it"() {
        given:
        def boxed = paragraph(words('Dans la zone.'))
        def sample = new WordSample().text('Avant.')
        ['Square', 'TopAndBottom', 'None'].eachWithIndex { wrap, i ->
            sample.add(paragraph(box(boxed.replace('zone', 'zone ' + i), 150, 50, wrap, [line: '0B5A6B', fill: 'E6EEF0', acrossFrom: 'margin', across: align('right'), id: 20 + i]) + words(LONG + i)))
        }
        def pdf = kept('boxes', sample.text('Après.'))

        expect:
        readAloud(pdf).replaceAll(/(?m)^Le comité .*commune. (\d)$/, 'texte $1').readLines() ==
            ['Avant.', 'Dans la zone 0.', 'texte 0', 'Dans la zone 1.', 'texte 1', 'Dans la zone 2.', 'texte 2', 'Après.']
        conforms(pdf)
        sample.page().remarks() == []
    }

    def "a text box of Word before 2010 is read as one of today"() {
        given:
        def boxed = oldText(paragraph(words('Vieille zone.')))
        def sample = new WordSample().text('Avant.')
            .add(paragraph(old('shape', 'type="#_x0000_t202" fillcolor="#fff2cc" strokecolor="#7f6000" strokeweight="1.5pt"', 'position:absolute;margin-left:0;margin-top:0;width:140pt;height:60pt;mso-position-horizontal:left', boxed + '<w10:wrap type="square"/>') + words(LONG)))
            .add(paragraph(old('rect', 'fillcolor="yellow"', 'width:200pt;height:40pt', boxed.replace('Vieille', 'En ligne'))))
            .add(paragraph(old('rect', 'o:hr="t" fillcolor="#a0a0a0" stroked="f"', 'width:0;height:1.5pt')))
            .text('Après.')
        def pdf = kept('old', sample)

        expect:
        readAloud(pdf).readLines().collect { it.take(14) } == ['Avant.', 'Vieille zone.', 'Le comité a ré', 'En ligne zone.', 'Après.']
        conforms(pdf)
    }

    def "shapes keep their text, in a group each at its place"() {
        given:
        def text = { paragraph(words(it), '<w:jc w:val="center"/>') }
        def shapes = [shape(90, 40, text('un'), [styled: true, standing: 'ctr', at: [0, 0]]),
                      shape(90, 40, text('deux'), [styled: true, geometry: 'ellipse', standing: 'ctr', at: [120, 0]]),
                      shape(90, 40, text('trois'), [styled: true, geometry: 'rightArrow', standing: 'ctr', at: [240, 0]]),
                      shape(330, 0, '', [geometry: 'line', line: '808080', at: [0, 50]])]
        def sample = new WordSample().text('Avant.').add(paragraph(group(shapes, 330, 60, 'TopAndBottom'))).text('Après.')
        def pdf = kept('group', sample)

        expect:
        readAloud(pdf).readLines() == ['Avant.', 'un', 'deux', 'trois', 'Après.']
        conforms(pdf)
        sample.page().remarks()*.what() == [PageSubset.SHAPE]
    }

    def "what cannot stand over the page stands in the flow, and is said with the heading above it"() {
        given:
        def far = [downFrom: 'page', down: offset(500), acrossFrom: 'page', across: offset(300)]
        def sample = new WordSample().heading(1, 'Titre').table(2)
            .add(paragraph(box(paragraph(words('Loin.')), 150, 50, 'None', far) + words(LONG)))
        def first = new WordSample().add(paragraph(box(paragraph(words('Loin.')), 150, 50, 'None', far) + words(LONG)))

        expect:
        sample.page().remarks() == [new WebPage.Remark(PageSubset.FLOATING, 'Titre', 1)]
        readAloud(sample.pdf()).contains('Loin.')
        first.page().remarks() == []
        conforms(kept('far', first))
    }

    static boolean isArtifact(PdfFile pdf, String text) {
        Loader.loadPDF(pdf.bytes()).withCloseable { document ->
            document.pages.every { page ->
                def reader = new PDFMarkedContentExtractor()
                reader.processPage(page)
                reader.markedContents.any { it.tag == 'Artifact' && it.contents.findAll { one -> one instanceof TextPosition }*.unicode.join('') == text }
            }
        }
    }

    static final String WATERMARK = old('shape', 'id="PowerPlusWaterMarkObject1" o:spid="_x0000_s2049" type="#_x0000_t136" fillcolor="silver" stroked="f"',
        'position:absolute;margin-left:0;margin-top:0;width:412pt;height:165pt;rotation:315;z-index:-251658752;mso-position-horizontal:center;mso-position-horizontal-relative:margin;mso-position-vertical:center;mso-position-vertical-relative:margin',
        '<v:fill opacity=".5"/><v:textpath style="font-family:&quot;Calibri&quot;;font-size:1pt" string="BROUILLON"/>')

    static final String WATERMARK_NOW = run(shape(400, 120, paragraph(words('PROJET', '<w:rFonts w:ascii="Arial"/><w:color w:val="D9D9D9"/>')), [warp: 'textPlain', turn: 315]), SHAPE, 400, 120, 'None',
        [behind: true, acrossFrom: 'margin', across: align('center'), downFrom: 'margin', down: align('center')])

    def "a watermark lies behind every page, and is no text of it: #text"() {
        given:
        def sample = new WordSample().margins(paragraph(mark + words('En-tête')), paragraph(words('Pied')))
        60.times { sample.text("Ligne $it") }
        def pdf = kept('watermark-' + text, sample)

        expect:
        pdf.pageCount() > 1
        isArtifact(pdf, text)
        !readAloud(pdf).contains(text)
        conforms(pdf)
        sample.page().remarks() == []

        where:
        text        | mark
        'BROUILLON' | WATERMARK
        'PROJET'    | WATERMARK_NOW
    }

    def "borders, the colour of the paper and a picture to its edge lie behind the page"() {
        given:
        def sample = new WordSample()
        def link = sample.part('image', 'word/media/fond.png', InkSamples.picture().bytes())
        sample.part('settings', 'word/settings.xml', "<w:settings xmlns:w='${MiniDocx.W}'><w:displayBackgroundShape/></w:settings>")
        sample.file.parts['[Content_Types].xml'] = sample.file.parts['[Content_Types].xml'].toString().replace('<Override', "<Default Extension='png' ContentType='image/png'/><Override")
        sample.add(paragraph(anchored(picture(link), 612, 120, 'None', [behind: true, alt: 'Un bandeau', acrossFrom: 'page', downFrom: 'page']) + words('Titre')))
            .text(LONG)
        def line = { "<w:$it w:val=\"single\" w:sz=\"12\" w:space=\"24\" w:color=\"0B5A6B\"/>" }
        sample.last = sample.last.replace('</w:sectPr>', "<w:pgBorders w:offsetFrom=\"page\">${['top', 'left', 'bottom', 'right'].collect(line).join('')}</w:pgBorders></w:sectPr>")
        sample.background = '<w:background w:color="FFF8E7"/>'
        def pdf = kept('behind', sample)

        expect:
        readAloud(pdf).readLines()*.take(12) == ['[Un bandeau]', 'Titre', 'Le comité a ']
        conforms(pdf)
        sample.page().remarks() == []
    }
}
