package org.bilan.document.page

import org.apache.pdfbox.Loader
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent
import org.apache.pdfbox.text.PDFMarkedContentExtractor
import org.apache.pdfbox.text.PDFTextStripper
import org.apache.pdfbox.text.TextPosition
import org.bilan.document.ConformanceSpec
import org.bilan.document.InkSamples
import org.bilan.document.MiniDocx
import org.bilan.document.WordSample
import org.bilan.document.pdf.PdfFile
import org.bilan.document.pdf.PdfRendererSpec
import org.verapdf.pdfa.flavours.PDFAFlavour
import spock.lang.Specification

import static org.bilan.document.WordSample.paragraph
import static org.bilan.document.WordSample.run as words
import static org.bilan.document.page.FlowSamples.*

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
        sample.page().xhtml().contains('class="on-screen ')
        readAloud(pdf).readLines()*.take(12) == ['[Un bandeau]', 'Titre', 'Le comité a ']
        conforms(pdf)
        sample.page().remarks() == []
    }

    static String columns(String inside) {
        "<w:sectPr><w:type w:val=\"continuous\"/><w:pgSz w:w=\"12240\" w:h=\"15840\"/><w:pgMar w:top=\"1440\" w:right=\"1440\" w:bottom=\"1440\" w:left=\"1440\" w:header=\"708\" w:footer=\"708\" w:gutter=\"0\"/>$inside</w:sectPr>"
    }

    /** Where a word stands on the first page, in points from its upper left corner. */
    static List<Integer> at(PdfFile pdf, String word) {
        Loader.loadPDF(pdf.bytes()).withCloseable { document ->
            def found = null
            def reader = new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<TextPosition> signs) {
                    def where = text.indexOf(word)
                    if (where >= 0 && found == null) {
                        found = [signs[where].XDirAdj as int, signs[where].YDirAdj as int]
                    }
                }
            }
            reader.getText(document)
            found
        }
    }

    def "text in columns is read column by column, and what follows stands below both"() {
        given:
        def sample = new WordSample().text('Au-dessus.').add(paragraph('', columns('')))
        (1..6).each { sample.text("Alinéa$it. " + LONG.take(150)) }
        sample.add(paragraph('', columns('<w:cols w:num="2" w:space="720" w:sep="1"/>'))).text('En dessous.')
        sample.last = columns('')
        def pdf = kept('columns', sample)

        expect:
        readAloud(pdf).readLines().collect { it.take(7) } == ['Au-dess', 'Alinéa1', 'Alinéa2', 'Alinéa3', 'Alinéa4', 'Alinéa5', 'Alinéa6', 'En dess']
        at(pdf, 'Alinéa1')[0] == 72 && at(pdf, 'Alinéa4')[0] == 324
        Math.abs(at(pdf, 'Alinéa1')[1] - at(pdf, 'Alinéa4')[1]) < 2
        at(pdf, 'En dessous')[1] > at(pdf, 'Alinéa6')[1]
        conforms(pdf)
        sample.page().remarks() == []
    }

    def "long text in columns goes on from page to page, and a column break ends one"() {
        given:
        def sample = new WordSample().text('Début. ' + LONG).add(paragraph('<w:r><w:br w:type="column"/></w:r>' + words('Suite. ' + LONG)))
        40.times { sample.text("Alinéa$it. " + LONG) }
        sample.last = sample.last.replace('</w:sectPr>', '<w:cols w:num="2" w:space="720"/></w:sectPr>')
        def pdf = kept('long-columns', sample)

        expect:
        at(pdf, 'Suite')[0] == 324 && Math.abs(at(pdf, 'Début')[1] - at(pdf, 'Suite')[1]) < 2
        readAloud(pdf).readLines().collect { it.split('[.]')[0] } == ['Début', 'Suite'] + (0..39).collect { "Alinéa$it".toString() }
        pdf.pageCount() in 3..5
        conforms(pdf)
    }

    def "columns of unequal widths stand side by side where a break divides them, else they are said to be equal"() {
        given:
        def cols = '<w:cols w:num="2" w:equalWidth="0"><w:col w:w="2880" w:space="360"/><w:col w:w="6120"/></w:cols>'
        def narrow = { String more -> new WordSample().text('Gauche.').add(paragraph(more + words('Droite.'))).tap { last = last.replace('</w:sectPr>', cols + '</w:sectPr>') } }
        def sample = narrow('<w:r><w:br w:type="column"/></w:r>')
        def pdf = kept('unequal', sample)

        expect:
        readAloud(pdf).readLines() == ['Gauche.', 'Droite.']
        at(pdf, 'Droite') == [72 + 144 + 18, at(pdf, 'Gauche')[1]]
        sample.page().remarks() == []
        narrow('').page().remarks()*.what() == [PageSubset.COLUMNS]
        conforms(pdf)
    }

    def "framed paragraphs, large initials and small tables have text beside them"() {
        given:
        def table = '<w:tbl><w:tblPr><w:tblpPr w:horzAnchor="margin" w:tblpXSpec="right" w:tblpY="1"/><w:tblW w:w="2880" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="2880"/></w:tblGrid><w:tr><w:tc><w:p><w:r><w:t>Cellule</w:t></w:r></w:p></w:tc></w:tr></w:tbl>'
        def sample = new WordSample()
            .text('Encadré un.', '<w:framePr w:w="2400" w:hSpace="180" w:wrap="around" w:vAnchor="text" w:hAnchor="margin" w:xAlign="right" w:y="1"/>')
            .text('Encadré deux.', '<w:framePr w:w="2400" w:hSpace="180" w:wrap="around" w:vAnchor="text" w:hAnchor="margin" w:xAlign="right" w:y="1"/>')
            .text(LONG)
            .add(paragraph(words('V', '<w:sz w:val="96"/>'), '<w:framePr w:dropCap="drop" w:lines="3" w:wrap="around" w:vAnchor="text" w:hAnchor="text"/><w:spacing w:after="0" w:line="820" w:lineRule="exact"/>'))
            .text('oici. ' + LONG)
            .add(table).text('À côté. ' + LONG)
        def pdf = kept('frames', sample)

        expect:
        readAloud(pdf).readLines().collect { it.take(9) } == ['Encadré u', 'Encadré d', 'Le comité', 'V', 'oici. Le ', 'Cellule', 'À côté. L']
        at(pdf, 'Encadré un')[0] == 540 - 120 && Math.abs(at(pdf, 'Cellule')[1] - at(pdf, 'À côté')[1]) < 8
        conforms(pdf)
        sample.page().remarks() == []
    }

    def "an equation is written in one line, every sign of it"() {
        given:
        def r = { "<m:r><m:t>$it</m:t></m:r>" }
        def math = { '<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math">' + it + '</m:oMath>' }
        def fraction = "<m:f><m:num>${r('a+b')}</m:num><m:den>${r('2')}</m:den></m:f>"
        def sum = "<m:nary><m:naryPr><m:chr m:val=\"∑\"/></m:naryPr><m:sub>${r('i=1')}</m:sub><m:sup>${r('n')}</m:sup><m:e><m:sSup><m:e>${r('x')}</m:e><m:sup>${r('2')}</m:sup></m:sSup></m:e></m:nary>"
        def root = "<m:rad><m:deg/><m:e><m:d><m:e>${r('n')}</m:e></m:d></m:e></m:rad>"
        def sample = new WordSample().add(paragraph(words('Soit ') + math(fraction + r(' = ') + sum) + words('.')))
            .add(paragraph('<m:oMathPara xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math">' + math(root) + '</m:oMathPara>'))
        def pdf = kept('equation', sample)

        expect:
        readAloud(pdf).readLines() == ['Soit (a+b)/2 = ∑_(i=1)^n x^2.', '√((n))']
        pdf.missing().empty
        conforms(pdf)
    }

    def "of SmartArt the texts stand where Word drew them, or one below the other where it kept no drawing"() {
        given:
        def dgm = 'http://schemas.openxmlformats.org/drawingml/2006/diagram'
        def point = { "<dgm:pt modelId=\"$it\"><dgm:t><a:bodyPr/><a:p><a:r><a:rPr lang=\"fr\"/><a:t>$it</a:t></a:r></a:p></dgm:t></dgm:pt>" }
        def sample = new WordSample().text('Avant.')
        def drawn = { String name, int i -> "<dsp:sp xmlns:dsp=\"http://schemas.microsoft.com/office/drawing/2008/diagram\"><dsp:spPr><a:xfrm><a:off x=\"${emu(i * 120)}\" y=\"0\"/><a:ext cx=\"${emu(100)}\" cy=\"${emu(40)}\"/></a:xfrm><a:prstGeom prst=\"roundRect\"/><a:solidFill><a:srgbClr val=\"0B5A6B\"/></a:solidFill></dsp:spPr><dsp:style><a:fontRef idx=\"minor\"><a:srgbClr val=\"FFFFFF\"/></a:fontRef></dsp:style><dsp:txBody><a:bodyPr anchor=\"ctr\"/><a:p><a:pPr algn=\"ctr\"/><a:r><a:rPr sz=\"1200\"/><a:t>$name</a:t></a:r></a:p></dsp:txBody></dsp:sp>" }
        def part = keep ? sample.part('diagramDrawing', 'word/diagrams/drawing1.xml', "<dsp:drawing xmlns:dsp=\"http://schemas.microsoft.com/office/drawing/2008/diagram\" $NAMES><dsp:spTree>${drawn('Planifier', 0)}${drawn('Agir', 1)}</dsp:spTree></dsp:drawing>") : 'none'
        def data = sample.part('diagramData', 'word/diagrams/data1.xml', "<dgm:dataModel xmlns:dgm=\"$dgm\" $NAMES><dgm:ptLst>${point('Planifier')}${point('Agir')}</dgm:ptLst><a:extLst><dsp:dataModelExt xmlns:dsp=\"http://schemas.microsoft.com/office/drawing/2008/diagram\" relId=\"$part\"/></a:extLst></dgm:dataModel>")
        def links = "<a:graphicData uri=\"$dgm\"><dgm:relIds xmlns:dgm=\"$dgm\" r:dm=\"$data\"/></a:graphicData>"
        sample.add(paragraph("<w:r><w:drawing $NAMES><wp:inline><wp:extent cx=\"${emu(300)}\" cy=\"${emu(60)}\"/><wp:docPr id=\"3\" name=\"d\"/><a:graphic>$links</a:graphic></wp:inline></w:drawing></w:r>")).text('Après.')
        def pdf = kept('smartart-' + keep, sample)

        expect:
        readAloud(pdf).readLines() == ['Avant.', 'Planifier', 'Agir', 'Après.']
        sample.page().remarks()*.what() == [PageSubset.SMART_ART]
        conforms(pdf)

        where:
        keep << [true, false]
    }

    def "a text box in a header stands on every page, and its page number is counted"() {
        given:
        def inside = paragraph(words('Volet ') + WordSample.field('PAGE'))
        def sample = new WordSample().margins(paragraph(box(inside, 90, 24, 'Square', [acrossFrom: 'margin', across: align('right'), fill: 'E6EEF0']) + words('En-tête')), paragraph(words('Pied')))
        60.times { sample.text("Ligne $it") }
        def pdf = kept('header-box', sample)

        expect:
        PdfRendererSpec.read(pdf) { document -> (1..pdf.pageCount()).every { PdfRendererSpec.text(document, it).contains("Volet $it") } }
        conforms(pdf)
    }

    def "of an embedded object the picture is shown that stands for it"() {
        given:
        def sample = new WordSample().text('Avant.')
        def link = sample.part('image', 'word/media/objet.jpg', InkSamples.picture().bytes())
        sample.file.parts['[Content_Types].xml'] = sample.file.parts['[Content_Types].xml'].toString().replace('<Override', "<Default Extension='jpg' ContentType='image/jpeg'/><Override")
        sample.add(paragraph("<w:r><w:object $NAMES><v:shape type=\"#_x0000_t75\" style=\"width:120pt;height:80pt\" alt=\"Un tableau\"><v:imagedata r:id=\"$link\"/></v:shape></w:object></w:r>")).text('Après.')
        def pdf = kept('object', sample)

        expect:
        readAloud(pdf).readLines() == ['Avant.', '[Un tableau]', 'Après.']
        conforms(pdf)
    }

    def "a note referred to in columns or in a text box is not lost: it stands behind the section"() {
        given:
        def mark = { "<w:r><w:footnoteReference w:id=\"$it\"/></w:r>" }
        def note = { "<w:footnote w:id=\"$it\">${paragraph('<w:r><w:footnoteRef/></w:r>' + words(" Note $it"))}</w:footnote>" }
        def sample = new WordSample().add(paragraph(words('Colonne') + mark(1))).add(paragraph(box(paragraph(words('Zone') + mark(2)), 100, 40, 'Square') + words(LONG)))
        sample.part('footnotes', 'word/footnotes.xml', "<w:footnotes xmlns:w='${MiniDocx.W}'>${note(1)}${note(2)}</w:footnotes>")
        sample.last = sample.last.replace('</w:sectPr>', '<w:cols w:num="2" w:space="720"/></w:sectPr>')
        def pdf = kept('noted', sample)

        expect:
        readAloud(pdf).readLines()*.replaceAll(/\s/, '').findAll { it.contains('Note') }.collect { it.replaceAll(/^\d/, '') } == ['Note1', 'Note2']
        conforms(pdf)
    }
}
