package org.bilan.document.word;

import org.bilan.document.XmlText;

/**
 * The {@code w:r} that holds a drawing in the line of text (DrawingML, ISO/IEC 29500-1 clause 20.4), with its text for
 * those who do not see it. Sizes in twentieths of a point.
 */
public final class InlineDrawing {
    private static final int EMU = 635;
    private static final String A = " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"";
    private static final String WP =
            " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\"";

    private InlineDrawing() {}

    public static String picture(WordPlace place, String relationship, int width, int height, String alt) {
        int id = place.into().nextDrawingId();
        String uri = "http://schemas.openxmlformats.org/drawingml/2006/picture";
        String content = "<pic:pic xmlns:pic=\"" + uri + "\"><pic:nvPicPr><pic:cNvPr id=\"" + id + "\" name=\"Image "
                + id
                + "\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip" + WordXml.R + " r:embed=\"" + relationship
                + "\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/>"
                + "<a:ext" + extent(width, height) + "/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>"
                + "</pic:spPr></pic:pic>";
        return run(id, "Image " + id, width, height, alt, uri, content);
    }

    public static String chart(WordPlace place, String relationship, int width, int height, String alt) {
        int id = place.into().nextDrawingId();
        String uri = "http://schemas.openxmlformats.org/drawingml/2006/chart";
        String content = "<c:chart xmlns:c=\"" + uri + "\"" + WordXml.R + " r:id=\"" + relationship + "\"/>";
        return run(id, "Chart " + id, width, height, alt, uri, content);
    }

    private static String run(int id, String name, int width, int height, String alt, String uri, String content) {
        return "<w:r><w:drawing><wp:inline" + WP + " distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent"
                + extent(width, height) + "/><wp:effectExtent l=\"0\" t=\"0\" r=\"0\" b=\"0\"/><wp:docPr id=\"" + id
                + "\" name=\"" + name + "\" descr=\"" + XmlText.escape(alt) + "\"/><wp:cNvGraphicFramePr"
                + "><a:graphicFrameLocks" + A + " noChangeAspect=\"1\"/></wp:cNvGraphicFramePr><a:graphic" + A
                + "><a:graphicData uri=\"" + uri + "\">" + content
                + "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>";
    }

    private static String extent(int width, int height) {
        return " cx=\"" + (long) width * EMU + "\" cy=\"" + (long) height * EMU + "\"";
    }
}
