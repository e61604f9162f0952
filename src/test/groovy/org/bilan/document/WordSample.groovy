package org.bilan.document

import java.awt.image.BufferedImage
import javax.imageio.ImageIO
import org.bilan.document.page.HtmlConverter
import org.bilan.document.page.WebPage
import org.bilan.document.pdf.PdfFile
import org.bilan.document.pdf.PdfRenderer
import org.bilan.document.word.DocxPackage
import org.bilan.document.word.Relationship
import org.bilan.document.word.WordPlace
import org.bilan.document.word.WordStyles
import org.bilan.value.Language
import org.bilan.value.Wording

/** Word documents as people make them, part by part, for the specs of the page and the PDF. */
class WordSample {
    private static final String OFFICE = MiniDocx.REL
    private static final String LETTER = section('12240', '15840', '')

    final MiniDocx file = new MiniDocx('')
    final List<String> body = []
    final List<String> relationships = []
    private final List<String> marginReferences = []
    String last = LETTER
    String background = ''
    private int bookmarks
    private byte[] finished

    static final String STYLES = """<w:styles xmlns:w="${MiniDocx.W}">
<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri"/><w:sz w:val="21"/><w:lang w:val="fr-CA"/></w:rPr></w:rPrDefault>
<w:pPrDefault><w:pPr><w:spacing w:after="140" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:pPr><w:widowControl/></w:pPr></w:style>
${[1, 2, 3].collect { """<w:style w:type="paragraph" w:styleId="Titre$it"><w:name w:val="heading $it"/><w:basedOn w:val="Normal"/>
<w:pPr><w:keepNext/><w:keepLines/><w:spacing w:before="240" w:after="120"/><w:outlineLvl w:val="${it - 1}"/></w:pPr><w:rPr><w:rFonts w:ascii="Cambria" w:hAnsi="Cambria"/><w:b/><w:sz w:val="${36 - 4 * it}"/></w:rPr></w:style>""" }.join('')}
<w:style w:type="paragraph" w:styleId="TM1"><w:name w:val="toc 1"/><w:basedOn w:val="Normal"/><w:pPr><w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9360"/></w:tabs></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Figure"><w:name w:val="Figure"/><w:basedOn w:val="Normal"/><w:pPr><w:keepNext/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Listepuces"><w:name w:val="List Bullet"/><w:basedOn w:val="Normal"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="table" w:default="1" w:styleId="TableauNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblCellMar><w:left w:w="108" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
<w:style w:type="table" w:styleId="Tableau"><w:name w:val="Bilan Table"/><w:basedOn w:val="TableauNormal"/><w:tblPr><w:tblBorders><w:top w:val="single" w:sz="8" w:color="0B5A6B"/><w:insideH w:val="single" w:sz="4" w:color="C0C0C0"/></w:tblBorders></w:tblPr>
<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr><w:tcPr><w:shd w:val="clear" w:fill="E6EEF0"/></w:tcPr></w:tblStylePr>
<w:tblStylePr w:type="lastRow"><w:rPr><w:b/></w:rPr></w:tblStylePr></w:style>
</w:styles>"""

    static final String NUMBERING = """<w:numbering xmlns:w="${MiniDocx.W}">
<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:pPr><w:ind w:left="360" w:hanging="360"/></w:pPr></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="–"/><w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/><w:pPr><w:ind w:left="360" w:hanging="360"/></w:pPr></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1.%2)"/><w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
</w:numbering>"""

    WordSample() {
        part('styles', 'word/styles.xml', STYLES)
        part('numbering', 'word/numbering.xml', NUMBERING)
        core('Rapport annuel 2021-2022', 'Ce que l’année a donné')
    }

    WordSample core(String title, String description) {
        file.with('docProps/core.xml', """<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<dc:title>$title</dc:title><dc:description>$description</dc:description><dc:creator>Comité</dc:creator>
<dcterms:created xsi:type="dcterms:W3CDTF">2022-06-30T12:00:00Z</dcterms:created></cp:coreProperties>""")
        this
    }

    String part(String type, String name, Object content) {
        def id = "rId${relationships.size() + 10}"
        relationships << "<Relationship Id='$id' Type='$OFFICE/$type' Target='${name - 'word/'}'/>"
        if (name.endsWith('.xml')) {
            def own = "<Override PartName='/$name' ContentType='${MiniDocx.MAIN_TYPE.replace('document.main', type)}'/></Types>"
            file.parts['[Content_Types].xml'] = file.parts['[Content_Types].xml'].toString().replace('</Types>', own)
        }
        file.with(name, content)
        id
    }

    static String section(String width, String height, String inside) {
        def orient = width.toInteger() > height.toInteger() ? ' w:orient="landscape"' : ''
        "<w:sectPr>$inside<w:pgSz w:w=\"$width\" w:h=\"$height\"$orient/><w:pgMar w:top=\"1440\" w:right=\"1440\" w:bottom=\"1440\" w:left=\"1440\" w:header=\"708\" w:footer=\"708\" w:gutter=\"0\"/></w:sectPr>"
    }

    static String run(String text, String properties = '') {
        "<w:r>${properties ? "<w:rPr>$properties</w:rPr>" : ''}<w:t xml:space=\"preserve\">$text</w:t></w:r>"
    }

    static String field(String code, String result = '1') {
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ' + code + ' </w:instrText></w:r>' +
            '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' + run(result) + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    }

    static String paragraph(String inside, String properties = '') {
        "<w:p>${properties ? "<w:pPr>$properties</w:pPr>" : ''}$inside</w:p>"
    }

    WordSample text(String text, String properties = '') {
        add(paragraph(run(text), properties))
    }

    WordSample style(String xml) {
        file.with('word/styles.xml', file.parts['word/styles.xml'].toString().replace('</w:styles>', xml + '</w:styles>'))
        this
    }

    WordSample add(String xml) {
        body << xml
        this
    }

    WordSample heading(int level, String text, String anchor = null) {
        def id = bookmarks++
        def mark = anchor ? "<w:bookmarkStart w:id=\"$id\" w:name=\"$anchor\"/>" : ''
        add(paragraph(mark + run(text) + (anchor ? "<w:bookmarkEnd w:id=\"$id\"/>" : ''), "<w:pStyle w:val=\"Titre$level\"/>"))
    }

    WordSample contents(Map<String, String> entries) {
        entries.eachWithIndex { anchor, title, i ->
            def open = i == 0 ? '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o "1-2" \\h </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>' : ''
            def close = i == entries.size() - 1 ? '<w:r><w:fldChar w:fldCharType="end"/></w:r>' : ''
            add(paragraph(open + "<w:hyperlink w:anchor=\"$anchor\">${run(title)}<w:r><w:tab/></w:r>${field("PAGEREF $anchor \\h", '0')}</w:hyperlink>" + close, '<w:pStyle w:val="TM1"/>'))
        }
        this
    }

    WordSample table(int rows, List<String> headings = ['Date', 'Activité', 'Montant'], String cell = 'Ligne') {
        def row = { String properties, List<String> cells ->
            "<w:tr><w:trPr><w:cantSplit/>$properties</w:trPr>" + cells.collect { "<w:tc><w:tcPr><w:tcW w:w=\"3120\" w:type=\"dxa\"/></w:tcPr>${paragraph(run(it))}</w:tc>" }.join('') + '</w:tr>'
        }
        add('<w:tbl><w:tblPr><w:tblStyle w:val="Tableau"/><w:tblW w:w="9360" w:type="dxa"/><w:tblLook w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr>' +
            '<w:tblGrid>' + headings.collect { "<w:gridCol w:w=\"${9360.intdiv(headings.size())}\"/>" }.join('') + '</w:tblGrid>' +
            row('<w:tblHeader/>', headings) + (1..rows).collect { n -> row('', headings.indices.collect { "$cell $n.$it".toString() }) }.join('') + '</w:tbl>')
    }

    WordSample picture(String alt) {
        def image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB)
        def bytes = new ByteArrayOutputStream()
        ImageIO.write(image, 'png', bytes)
        def id = part('image', "word/media/image${relationships.size()}.png", bytes.toByteArray())
        file.parts['[Content_Types].xml'] = file.parts['[Content_Types].xml'].toString().contains('png') ? file.parts['[Content_Types].xml'] : file.parts['[Content_Types].xml'].toString().replace('<Override', "<Default Extension='png' ContentType='image/png'/><Override")
        add(paragraph("""<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0">
<wp:extent cx="1270000" cy="952500"/><wp:docPr id="${relationships.size()}" name="p" descr="$alt"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">
<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr id="0" name="p"/><pic:cNvPicPr/></pic:nvPicPr>
<pic:blipFill><a:blip r:embed="$id"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr/></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>""", '<w:pStyle w:val="Figure"/>'))
    }

    WordSample margins(String header, String footer) {
        def wrap = { tag, inside -> "<w:$tag xmlns:w=\"${MiniDocx.W}\">$inside</w:$tag>" }
        marginReferences << "<w:headerReference w:type=\"default\" r:id=\"${part('header', 'word/header1.xml', wrap('hdr', header))}\"/>"
        marginReferences << "<w:footerReference w:type=\"default\" r:id=\"${part('footer', 'word/footer1.xml', wrap('ftr', footer))}\"/>"
        last = section('12240', '15840', marginReferences.join(''))
        this
    }

    WordSample endSection(String width = '12240', String height = '15840', String inside = null) {
        add("<w:p><w:pPr>${section(width, height, inside ?: marginReferences.join(''))}</w:pPr></w:p>")
    }

    static String link(String id, String text) {
        "<w:hyperlink r:id=\"$id\">${run(text)}</w:hyperlink>"
    }

    String address(String url) {
        def id = "rId${relationships.size() + 10}"
        relationships << "<Relationship Id='$id' Type='$OFFICE/hyperlink' Target='$url' TargetMode='External'/>"
        id
    }

    byte[] bytes() {
        if (finished) {
            return finished
        }
        file.with('word/document.xml', "<w:document xmlns:w='${MiniDocx.W}' xmlns:r='$OFFICE'>$background<w:body>${body.join('')}$last</w:body></w:document>")
        file.with('word/_rels/document.xml.rels', MiniDocx.rels(relationships.join('')))
        file.bytes()
    }

    /** With what the writers of tables, charts and pictures make, at the end. */
    WordSample generated(Closure<String> write) {
        def file = DocxPackage.read(bytes())
        def place = new WordPlace(file, 'word/document.xml', WordStyles.in(file), Wording.of(Language.FR), 9360)
        def xml = write(place)
        def sectPr = file.text('word/document.xml').lastIndexOf('<w:sectPr>')
        file.put('word/document.xml', new StringBuilder(file.text('word/document.xml')).insert(sectPr, xml).toString())
        finished = file.write()
        this
    }

    WebPage page() {
        HtmlConverter.convert(bytes())
    }

    PdfFile pdf() {
        PdfRenderer.render(page())
    }
}
