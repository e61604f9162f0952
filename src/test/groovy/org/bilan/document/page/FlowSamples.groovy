package org.bilan.document.page

import org.bilan.document.WordSample

/** What Word writes for what stands outside the line of text, to be put into the paragraphs of a {@link WordSample}. */
class FlowSamples {
    static final String NAMES = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" ' +
        'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" ' +
        'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup" ' +
        'xmlns:wp14="http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing" ' +
        'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w10="urn:schemas-microsoft-com:office:word"'
    static final String SHAPE = 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape'
    private static final String GROUP = 'http://schemas.microsoft.com/office/word/2010/wordprocessingGroup'

    static long emu(double points) {
        Math.round(points * 12700)
    }

    /** In points; {@code across} and {@code down} are the content of positionH and positionV. */
    static String anchor(double width, double height, String wrap, String graphic, Map more = [:]) {
        def across = more.across ?: '<wp:posOffset>0</wp:posOffset>'
        def down = more.down ?: '<wp:posOffset>0</wp:posOffset>'
        def wrapping = wrap in ['Square', 'Tight', 'Through'] ? "<wp:wrap$wrap wrapText=\"bothSides\"/>" : "<wp:wrap$wrap/>"
        "<w:drawing><wp:anchor distT=\"0\" distB=\"0\" distL=\"114300\" distR=\"114300\" simplePos=\"0\" relativeHeight=\"251659264\" behindDoc=\"${more.behind ? 1 : 0}\" locked=\"0\" layoutInCell=\"1\" allowOverlap=\"1\">" +
            "<wp:simplePos x=\"0\" y=\"0\"/><wp:positionH relativeFrom=\"${more.acrossFrom ?: 'column'}\">$across</wp:positionH>" +
            "<wp:positionV relativeFrom=\"${more.downFrom ?: 'paragraph'}\">$down</wp:positionV><wp:extent cx=\"${emu(width)}\" cy=\"${emu(height)}\"/>" +
            "<wp:effectExtent l=\"0\" t=\"0\" r=\"0\" b=\"0\"/>$wrapping<wp:docPr id=\"${more.id ?: 7}\" name=\"${more.name ?: 'Forme'}\" descr=\"${more.alt ?: ''}\"/><wp:cNvGraphicFramePr/>" +
            "<a:graphic>$graphic</a:graphic>" +
            "<wp14:sizeRelH relativeFrom=\"margin\"><wp14:pctWidth>0</wp14:pctWidth></wp14:sizeRelH></wp:anchor></w:drawing>"
    }

    static String offset(double points) {
        "<wp:posOffset>${emu(points)}</wp:posOffset>"
    }

    static String align(String where) {
        "<wp:align>$where</wp:align>"
    }

    static String shape(double width, double height, String inside, Map more = [:]) {
        def text = inside ? "<wps:txbx><w:txbxContent>$inside</w:txbxContent></wps:txbx>" : ''
        def style = more.styled ? '<wps:style><a:lnRef idx="2"><a:schemeClr val="accent1"/></a:lnRef><a:fillRef idx="1"><a:schemeClr val="accent1"/></a:fillRef><a:effectRef idx="0"><a:schemeClr val="accent1"/></a:effectRef><a:fontRef idx="minor"><a:schemeClr val="lt1"/></a:fontRef></wps:style>' : ''
        def fill = more.fill ? "<a:solidFill><a:srgbClr val=\"$more.fill\"/></a:solidFill>" : ''
        def line = more.line ? "<a:ln w=\"9525\"><a:solidFill><a:srgbClr val=\"$more.line\"/></a:solidFill></a:ln>" : ''
        def at = more.at ?: [0, 0]
        "<wps:wsp><wps:cNvSpPr/><wps:spPr><a:xfrm${more.turn ? " rot=\"${more.turn * 60000}\"" : ''}><a:off x=\"${emu(at[0])}\" y=\"${emu(at[1])}\"/><a:ext cx=\"${emu(width)}\" cy=\"${emu(height)}\"/></a:xfrm>" +
            "<a:prstGeom prst=\"${more.geometry ?: 'rect'}\"><a:avLst/></a:prstGeom>$fill$line</wps:spPr>$style$text<wps:bodyPr rot=\"0\" wrap=\"square\" lIns=\"91440\" tIns=\"45720\" rIns=\"91440\" bIns=\"45720\" anchor=\"${more.standing ?: 't'}\">${more.warp ? "<a:prstTxWarp prst=\"$more.warp\"/>" : ''}</wps:bodyPr></wps:wsp>"
    }

    /** What Word 2010 and later writes: the shape, and beside it the older form with the same text. */
    static String run(String graphic, String uri, double width, double height, String wrap, Map more = [:], String older = '') {
        def data = "<a:graphicData uri=\"$uri\">$graphic</a:graphicData>"
        "<w:r><mc:AlternateContent $NAMES><mc:Choice Requires=\"${uri == GROUP ? 'wpg' : 'wps'}\">${anchor(width, height, wrap, data, more)}</mc:Choice>" +
            "<mc:Fallback><w:pict>$older</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    }

    static String box(String inside, double width, double height, String wrap, Map more = [:]) {
        def older = "<v:shape type=\"#_x0000_t202\" style=\"position:absolute;width:${width}pt;height:${height}pt\"><v:textbox><w:txbxContent>$inside</w:txbxContent></v:textbox></v:shape>"
        run(shape(width, height, inside, more), SHAPE, width, height, wrap, more, older)
    }

    static String group(List<String> shapes, double width, double height, String wrap, Map more = [:]) {
        def frame = "<wpg:grpSpPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"${emu(width)}\" cy=\"${emu(height)}\"/><a:chOff x=\"0\" y=\"0\"/><a:chExt cx=\"${emu(width)}\" cy=\"${emu(height)}\"/></a:xfrm></wpg:grpSpPr>"
        run("<wpg:wgp><wpg:cNvGrpSpPr/>$frame${shapes.join('')}</wpg:wgp>", GROUP, width, height, wrap, more)
    }

    /** A shape of Word before 2010. */
    static String old(String element, String attributes, String style, String inside = '') {
        "<w:r><w:pict $NAMES><v:$element $attributes style=\"$style\">$inside</v:$element></w:pict></w:r>"
    }

    static String oldText(String inside) {
        "<v:textbox><w:txbxContent>$inside</w:txbxContent></v:textbox>"
    }

    static String picture(String relationship) {
        "<a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic><pic:nvPicPr><pic:cNvPr id=\"0\" name=\"p\"/><pic:cNvPicPr/></pic:nvPicPr>" +
            "<pic:blipFill><a:blip r:embed=\"$relationship\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr/></pic:pic></a:graphicData>"
    }

    static String anchored(String graphic, double width, double height, String wrap, Map more = [:]) {
        "<w:r>${anchor(width, height, wrap, graphic, more).replaceFirst('<w:drawing>', "<w:drawing $NAMES>")}</w:r>"
    }
}
