package org.bilan.template

import java.awt.Color
import java.awt.image.BufferedImage
import java.util.zip.ZipEntry
import java.util.zip.ZipInputStream
import java.util.zip.ZipOutputStream
import javax.imageio.ImageIO

/**
 * A Word file whose charts and pictures were designed in Word: chart parts with their styles, colours and workbook as
 * Word writes them. A line of the body is a paragraph of text, a chart or a picture.
 */
class DesignedSample {
    static final String C = 'http://schemas.openxmlformats.org/drawingml/2006/chart'
    static final String A = 'http://schemas.openxmlformats.org/drawingml/2006/main'
    static final String PIC = 'http://schemas.openxmlformats.org/drawingml/2006/picture'
    private static final String WP = 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'

    final List<String> body = []
    final Map<String, byte[]> parts = [:]
    final List<String> links = []
    final List<String> types = []
    private int drawings

    DesignedSample text(String line) {
        body << WordSample.of(line).body
        this
    }

    DesignedSample xml(String paragraph) {
        body << paragraph
        this
    }

    /** {@code plot}: the kind with its series and axes; {@code title}: the whole element. */
    DesignedSample chart(String alt, String plot = bars(), String title = autoTitle(), String attribute = 'descr') {
        int at = parts.keySet().count { it ==~ 'word/charts/chart\\d+.xml' } + 1
        parts["word/charts/chart${at}.xml".toString()] = chartXml(plot, title).bytes
        parts["word/charts/style${at}.xml".toString()] = ('<cs:chartStyle xmlns:cs="http://schemas.microsoft.com/office/drawing/2012/chartStyle" id="201"/>').bytes
        parts["word/charts/colors${at}.xml".toString()] = ('<cs:colorStyle xmlns:cs="http://schemas.microsoft.com/office/drawing/2012/chartStyle" meth="cycle" id="10"/>').bytes
        parts["word/embeddings/Microsoft_Excel_Worksheet${at == 1 ? '' : at}.xlsx".toString()] = workbook()
        parts["word/charts/_rels/chart${at}.xml.rels".toString()] = ('<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
            "<Relationship Id=\"rId3\" Type=\"${WordSample.REL}/package\" Target=\"../embeddings/Microsoft_Excel_Worksheet${at == 1 ? '' : at}.xlsx\"/>" +
            "<Relationship Id=\"rId2\" Type=\"http://schemas.microsoft.com/office/2011/relationships/chartColorStyle\" Target=\"colors${at}.xml\"/>" +
            "<Relationship Id=\"rId1\" Type=\"http://schemas.microsoft.com/office/2011/relationships/chartStyle\" Target=\"style${at}.xml\"/></Relationships>").bytes
        types << "<Override PartName=\"/word/charts/chart${at}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.drawingml.chart+xml\"/>"
        types << "<Override PartName=\"/word/charts/style${at}.xml\" ContentType=\"application/vnd.ms-office.chartstyle+xml\"/>"
        types << "<Override PartName=\"/word/charts/colors${at}.xml\" ContentType=\"application/vnd.ms-office.chartcolorstyle+xml\"/>"
        links << "<Relationship Id=\"rId${at + 100}\" Type=\"${WordSample.REL}/chart\" Target=\"charts/chart${at}.xml\"/>"
        body << "<w:p>${drawing(alt, attribute, C, "<c:chart xmlns:c=\"$C\" r:id=\"rId${at + 100}\"/>", 5486400, 3200400)}</w:p>"
        this
    }

    DesignedSample picture(String alt, int width = 2000000, int height = 1000000, String shape = 'rect', String uri = PIC) {
        body << "<w:p>${pictureRun(alt, width, height, shape, uri)}</w:p>"
        this
    }

    /** A picture in the page's header. */
    DesignedSample header(String alt) {
        def rels = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
            "<Relationship Id=\"rId90\" Type=\"${WordSample.REL}/image\" Target=\"media/image1.png\"/></Relationships>"
        def run = pictureRun(alt, 1000000, 500000)
        links.removeAll { it.contains('rId90') }
        parts['word/header1.xml'] = ("<w:hdr xmlns:w=\"$WordSample.W\" xmlns:r=\"$WordSample.REL\" xmlns:wp=\"$WP\" mc:Ignorable=\"wp14\"" +
            ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wp14="http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing">' +
            "<w:p>$run</w:p></w:hdr>").getBytes('UTF-8')
        parts['word/_rels/header1.xml.rels'] = rels.bytes
        types << '<Override PartName="/word/header1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/>'
        links << "<Relationship Id=\"rId70\" Type=\"${WordSample.REL}/header\" Target=\"header1.xml\"/>"
        this
    }

    /** Floats beside the text, as Word places a picture or chart that is moved. */
    static String floating(String run) {
        run.replaceFirst(/<wp:inline([^>]*)>/, '<wp:anchor$1 simplePos="0" relativeHeight="251659264" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>' +
            '<wp:positionH relativeFrom="column"><wp:align>right</wp:align></wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>120000</wp:posOffset></wp:positionV>')
            .replaceFirst(/<wp:docPr/, '<wp:wrapSquare wrapText="bothSides"/><wp:docPr').replace('</wp:inline>', '</wp:anchor>')
    }

    String pictureRun(String alt, int width, int height, String shape = 'rect', String uri = PIC) {
        if (!parts['word/media/image1.png']) {
            parts['word/media/image1.png'] = png(40, 20, Color.GRAY)
            links << "<Relationship Id=\"rId90\" Type=\"${WordSample.REL}/image\" Target=\"media/image1.png\"/>"
        }
        drawing(alt, 'descr', uri, "<pic:pic xmlns:pic=\"$PIC\"><pic:nvPicPr><pic:cNvPr id=\"0\" name=\"image1.png\" descr=\"$alt\"/><pic:cNvPicPr/></pic:nvPicPr>" +
            '<pic:blipFill><a:blip r:embed="rId90" cstate="print"><a:extLst><a:ext uri="{28A0092B-C50C-407E-A947-70E740481C1C}"/></a:extLst></a:blip>' +
            '<a:srcRect l="10000"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>' +
            "<pic:spPr bwMode=\"auto\"><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"$width\" cy=\"$height\"/></a:xfrm><a:prstGeom prst=\"$shape\"><a:avLst/></a:prstGeom>" +
            '<a:ln w="38100"><a:solidFill><a:srgbClr val="C00000"/></a:solidFill></a:ln></pic:spPr></pic:pic>', width, height)
    }

    private String drawing(String alt, String attribute, String uri, String content, int width, int height) {
        drawings++
        '<w:r><w:rPr><w:noProof/></w:rPr><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0" wp14:anchorId="3F2504E0" wp14:editId="4F8930D3">' +
            "<wp:extent cx=\"$width\" cy=\"$height\"/><wp:effectExtent l=\"0\" t=\"0\" r=\"0\" b=\"0\"/>" +
            "<wp:docPr id=\"$drawings\" ${attribute == 'name' ? '' : "name=\"Objet $drawings\""} $attribute=\"$alt\"/><wp:cNvGraphicFramePr/>" +
            "<a:graphic xmlns:a=\"$A\"><a:graphicData uri=\"$uri\">$content</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    }

    static String chartXml(String plot, String title) {
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<c:chartSpace xmlns:c=\"$C\" xmlns:a=\"$A\" xmlns:r=\"${WordSample.REL}\" xmlns:c16r2=\"http://schemas.microsoft.com/office/drawing/2015/06/chart\">" +
            '<c:date1904 val="0"/><c:lang val="fr-CA"/><c:roundedCorners val="0"/>' +
            '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="c14" xmlns:c14="http://schemas.microsoft.com/office/drawing/2007/8/2/chart">' +
            '<c14:style val="102"/></mc:Choice><mc:Fallback><c:style val="2"/></mc:Fallback></mc:AlternateContent>' +
            "<c:chart>$title<c:autoTitleDeleted val=\"0\"/><c:plotArea><c:layout/>$plot<c:spPr><a:noFill/></c:spPr></c:plotArea>" +
            '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>' +
            '<c:spPr><a:solidFill><a:srgbClr val="FFF8E7"/></a:solidFill><a:ln w="9525"><a:solidFill><a:schemeClr val="tx1"><a:lumMod val="15000"/><a:lumOff val="85000"/></a:schemeClr></a:solidFill></a:ln></c:spPr>' +
            '<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr/></a:pPr><a:endParaRPr lang="fr-FR"/></a:p></c:txPr>' +
            '<c:externalData r:id="rId3"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>'
    }

    static String looks(String colour) {
        def fill = colour.startsWith('accent') ? "<a:schemeClr val=\"$colour\"/>" : "<a:srgbClr val=\"$colour\"/>"
        "<c:spPr><a:solidFill>$fill</a:solidFill><a:ln><a:noFill/></a:ln></c:spPr>"
    }

    static String series(int at, String colour, int points = 4, String more = '') {
        def letter = 'BCDEF'[at]
        "<c:ser><c:idx val=\"$at\"/><c:order val=\"$at\"/><c:tx><c:strRef><c:f>Feuil1!\$$letter\$1</c:f><c:strCache><c:ptCount val=\"1\"/><c:pt idx=\"0\"><c:v>Série ${at + 1}</c:v></c:pt></c:strCache></c:strRef></c:tx>" +
            "${looks(colour)}<c:invertIfNegative val=\"0\"/>$more<c:cat><c:strRef><c:f>Feuil1!\$A\$2:\$A\$${points + 1}</c:f><c:strCache><c:ptCount val=\"$points\"/>" +
            (0..<points).collect { "<c:pt idx=\"$it\"><c:v>Catégorie ${it + 1}</c:v></c:pt>" }.join() + '</c:strCache></c:strRef></c:cat>' +
            "<c:val><c:numRef><c:f>Feuil1!\$$letter\$2:\$$letter\$${points + 1}</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val=\"$points\"/>" +
            (0..<points).collect { "<c:pt idx=\"$it\"><c:v>${4.3 + it}</c:v></c:pt>" }.join() + '</c:numCache></c:numRef></c:val>' +
            "<c:extLst><c:ext uri=\"{C3380CC4-5D6E-409C-BE32-E72D297353CC}\" xmlns:c16=\"http://schemas.microsoft.com/office/drawing/2014/chart\"><c16:uniqueId val=\"{0000000${at}-9A3B-4F0E-8A2D-0C6D0F9C9A11}\"/></c:ext></c:extLst></c:ser>"
    }

    static String bars(String direction = 'col', String grouping = 'clustered', List<String> colours = ['accent2', 'accent4']) {
        "<c:barChart><c:barDir val=\"$direction\"/><c:grouping val=\"$grouping\"/><c:varyColors val=\"0\"/>" +
            colours.withIndex().collect { colour, at -> series(at, colour) }.join() +
            "<c:gapWidth val=\"90\"/>${grouping == 'clustered' ? '' : '<c:overlap val="100"/>'}<c:axId val=\"501\"/><c:axId val=\"502\"/></c:barChart>" + axes(direction)
    }

    static String axes(String direction = 'col', String scaling = '') {
        "<c:catAx><c:axId val=\"501\"/><c:scaling><c:orientation val=\"minMax\"/></c:scaling><c:delete val=\"0\"/><c:axPos val=\"${direction == 'col' ? 'b' : 'l'}\"/><c:numFmt formatCode=\"General\" sourceLinked=\"1\"/>" +
            '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="502"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>' +
            "<c:valAx><c:axId val=\"502\"/><c:scaling><c:orientation val=\"minMax\"/>$scaling</c:scaling><c:delete val=\"0\"/><c:axPos val=\"${direction == 'col' ? 'l' : 'b'}\"/><c:majorGridlines/><c:numFmt formatCode=\"General\" sourceLinked=\"1\"/>" +
            '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="501"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>'
    }

    static String ring(List<String> colours = ['accent1', 'accent3', 'accent5', 'accent6'], String kind = 'doughnut') {
        def points = colours.withIndex().collect { colour, at -> "<c:dPt><c:idx val=\"$at\"/><c:bubble3D val=\"0\"/>${looks(colour)}</c:dPt>" }.join()
        def labels = '<c:dLbls><c:dLbl><c:idx val="3"/><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:t>le plus petit</a:t></a:r></a:p></c:rich></c:tx><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbl>' +
            '<c:spPr><a:noFill/></c:spPr><c:showLegendKey val="0"/><c:showVal val="0"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="1"/><c:showBubbleSize val="0"/></c:dLbls>'
        "<c:${kind}Chart><c:varyColors val=\"1\"/>${series(0, 'accent1', colours.size(), points + labels).replace('<c:invertIfNegative val="0"/>', '').replaceFirst(/<c:spPr>.*?<\/c:spPr>/, '')}<c:firstSliceAng val=\"0\"/>${kind == 'doughnut' ? '<c:holeSize val="60"/>' : ''}</c:${kind}Chart>"
    }

    static String lines(List<String> colours = ['accent1', 'accent6']) {
        '<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>' + colours.withIndex().collect { colour, at ->
            series(at, colour).replace('<c:invertIfNegative val="0"/>', '').replaceFirst(/<c:spPr>.*?<\/c:spPr>/,
                java.util.regex.Matcher.quoteReplacement("<c:spPr><a:ln w=\"34925\" cap=\"rnd\"><a:solidFill><a:schemeClr val=\"$colour\"/></a:solidFill><a:round/></a:ln></c:spPr><c:marker><c:symbol val=\"none\"/></c:marker>"))
                .replace('</c:val>', '</c:val><c:smooth val="0"/>')
        }.join() + '<c:marker val="1"/><c:axId val="501"/><c:axId val="502"/></c:lineChart>' + axes()
    }

    static String area() {
        bars('col', 'standard').replace('barChart', 'areaChart').replace('<c:barDir val="col"/>', '').replace('<c:gapWidth val="90"/>', '').replace('<c:overlap val="100"/>', '')
            .replace('<c:invertIfNegative val="0"/>', '')
    }

    /** Columns with a line over them. */
    static String combined() {
        bars('col', 'clustered', ['accent2']).replaceAll(/<c:catAx>.*/, '') + lines(['accent1']).replace('<c:idx val="0"/><c:order val="0"/>', '<c:idx val="1"/><c:order val="1"/>')
    }

    static String scatter() {
        '<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/><c:axId val="501"/><c:axId val="502"/></c:scatterChart>'
    }

    static String autoTitle() {
        '<c:title><c:overlay val="0"/><c:txPr><a:bodyPr rot="0"/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="1600" b="1"><a:solidFill><a:srgbClr val="7030A0"/></a:solidFill></a:defRPr></a:pPr><a:endParaRPr lang="fr-FR"/></a:p></c:txPr></c:title>'
    }

    static String typedTitle(String... runs) {
        '<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="1400"/></a:pPr>' +
            runs.collect { "<a:r><a:rPr lang=\"fr-CA\" i=\"1\"/><a:t>$it</a:t></a:r>" }.join() + '</a:p></c:rich></c:tx><c:overlay val="0"/></c:title>'
    }

    static byte[] png(int width, int height, Color colour) {
        def image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB)
        def pen = image.createGraphics()
        pen.color = colour
        pen.fillRect(0, 0, width, height)
        pen.color = Color.ORANGE
        pen.fillOval(width.intdiv(4), height.intdiv(4), width.intdiv(2), height.intdiv(2))
        pen.dispose()
        def out = new ByteArrayOutputStream()
        ImageIO.write(image, 'png', out)
        out.toByteArray()
    }

    /** Stands for Excel's own. */
    private static byte[] workbook() {
        zip(['[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'.bytes, 'xl/sample.xml': '<sample>1234.5</sample>'.bytes])
    }

    /** Word's own, as of 2013, in the words that matter. */
    static String theme() {
        def colours = [dk1: '000000', lt1: 'FFFFFF', dk2: '44546A', lt2: 'E7E6E6', accent1: '1F6F8B', accent2: 'E07A1F', accent3: '8A8A8A',
                       accent4: 'F2B705', accent5: '7B3FA0', accent6: '3C8D40', hlink: '0563C1', folHlink: '954F72']
        def font = { "<a:${it}Font><a:latin typeface=\"Calibri\"/><a:ea typeface=\"\"/><a:cs typeface=\"\"/></a:${it}Font>" }
        def fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
        "<a:theme xmlns:a=\"$A\" name=\"Bureau\"><a:themeElements><a:clrScheme name=\"Bureau\">" + colours.collect { name, hex -> "<a:$name><a:srgbClr val=\"$hex\"/></a:$name>" }.join() +
            "</a:clrScheme><a:fontScheme name=\"Bureau\">${font('major')}${font('minor')}</a:fontScheme><a:fmtScheme name=\"Bureau\"><a:fillStyleLst>${fill * 3}</a:fillStyleLst>" +
            "<a:lnStyleLst>${"<a:ln w=\"6350\">$fill</a:ln>" * 3}</a:lnStyleLst><a:effectStyleLst>${'<a:effectStyle><a:effectLst/></a:effectStyle>' * 3}</a:effectStyleLst>" +
            "<a:bgFillStyleLst>${fill * 3}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"
    }

    byte[] bytes() {
        parts['word/theme/theme1.xml'] = theme().bytes
        def types = this.types + '<Override PartName="/word/theme/theme1.xml" ContentType="application/vnd.openxmlformats-officedocument.theme+xml"/>'
        def links = this.links + "<Relationship Id=\"rId80\" Type=\"${WordSample.REL}/theme\" Target=\"theme/theme1.xml\"/>"
        def base = unzip(new WordSample(body: body.join('')).bytes())
        parts.each { name, content -> base[name] = content }
        if (parts['word/header1.xml']) {
            base['word/document.xml'] = new String(base['word/document.xml'], 'UTF-8').replace('<w:sectPr>', '<w:sectPr><w:headerReference w:type="default" r:id="rId70"/>').getBytes('UTF-8')
        }
        base['word/document.xml'] = new String(base['word/document.xml'], 'UTF-8').replaceFirst('<w:document ', '<w:document mc:Ignorable="w14 wp14"' +
            ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wp14="http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing" ').getBytes('UTF-8')
        base['word/_rels/document.xml.rels'] = new String(base['word/_rels/document.xml.rels'], 'UTF-8').replace('</Relationships>', links.join('') + '</Relationships>').getBytes('UTF-8')
        def known = '<Default Extension="png" ContentType="image/png"/><Default Extension="xlsx" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"/>'
        base['[Content_Types].xml'] = new String(base['[Content_Types].xml'], 'UTF-8').replaceFirst(/(<Types [^>]*>)/, '$1' + known)
            .replace('</Types>', types.join('') + '</Types>').getBytes('UTF-8')
        zip(base)
    }

    static Map<String, byte[]> unzip(byte[] file) {
        Map<String, byte[]> found = new TreeMap<>()
        def zip = new ZipInputStream(new ByteArrayInputStream(file))
        for (def entry = zip.nextEntry; entry != null; entry = zip.nextEntry) {
            found[entry.name] = zip.readAllBytes()
        }
        found
    }

    static byte[] zip(Map<String, byte[]> parts) {
        def out = new ByteArrayOutputStream()
        def zip = new ZipOutputStream(out)
        parts.each { name, content ->
            zip.putNextEntry(new ZipEntry(name))
            zip.write(content)
            zip.closeEntry()
        }
        zip.close()
        out.toByteArray()
    }
}
