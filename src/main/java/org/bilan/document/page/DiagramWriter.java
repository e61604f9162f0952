package org.bilan.document.page;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.ParserConfigurationException;
import org.bilan.document.SafeXml;
import org.bilan.document.XmlText;
import org.bilan.document.chart.ChartNode;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Writes SmartArt as Word last drew it: it keeps that drawing in a part beside the data ([MS-ODRAWXML] 2.6.1). Without
 * one the texts stand one below the other.
 */
final class DiagramWriter {
    private static final String R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final Pattern DRAWN = Pattern.compile("\\brelId=\"([^\"]+)\"");

    private final Story story;

    DiagramWriter(Story story) {
        this.story = story;
    }

    void write(Element links, double width, double height) {
        story.remark(PageSubset.SMART_ART);
        String data = story.parts.target(story.part, links.getAttributeNS(R, "dm"));
        if (data == null || !story.parts.has(data)) {
            return;
        }
        String model = story.parts.text(data);
        Matcher drawn = DRAWN.matcher(model);
        String drawing = drawn.find() ? story.parts.target(story.part, drawn.group(1)) : null;
        if (drawing != null && story.parts.has(drawing)) {
            ChartNode.read(story.parts.text(drawing))
                    .child("spTree")
                    .ifPresent(tree -> new ShapeWriter(story).dml(tree, width, height));
        } else {
            texts(ChartNode.read(model));
        }
    }

    private void texts(ChartNode model) {
        model.all("pt")
                .filter(point -> point.attribute("type").isEmpty()
                        || point.attribute("type").equals("node"))
                .flatMap(point -> point.child("t").stream())
                .forEach(text -> new BlockWriter(story, Frame.page(story.page.column())).write(blocks(text, "")));
    }

    /** The paragraphs of a text of DrawingML as paragraphs of Word; {@code ink} is their colour where they name none. */
    static List<Object> blocks(ChartNode text, String ink) {
        StringBuilder xml = new StringBuilder("<w:txbxContent xmlns:w=\"" + W + "\">");
        boolean any = false;
        for (ChartNode paragraph : text.children("p")) {
            String words = words(paragraph, ink);
            any |= !words.isEmpty();
            String align =
                    paragraph.child("pPr").map(one -> one.attribute("algn")).orElse("");
            String place = align.equals("ctr") ? "center" : align.equals("r") ? "right" : "left";
            xml.append(
                            "<w:p><w:pPr><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/><w:jc w:val=\"")
                    .append(place)
                    .append("\"/></w:pPr>")
                    .append(words)
                    .append("</w:p>");
        }
        return any ? WordTree.blocks(read(xml.append("</w:txbxContent>").toString())) : List.of();
    }

    private static String words(ChartNode paragraph, String ink) {
        StringBuilder xml = new StringBuilder();
        for (ChartNode run : paragraph.children("r")) {
            String words = run.child("t").map(ChartNode::text).orElse("");
            double size = run.child("rPr")
                    .map(one -> DmlShape.number(one.attribute("sz"), 1800))
                    .orElse(1800.0);
            boolean bold =
                    run.child("rPr").map(one -> one.attribute("b").equals("1")).orElse(false);
            xml.append("<w:r><w:rPr>")
                    .append(bold ? "<w:b/>" : "")
                    .append(ink.isEmpty() ? "" : "<w:color w:val=\"" + ink.substring(1) + "\"/>")
                    .append("<w:sz w:val=\"")
                    .append(Math.round(size / 50))
                    .append("\"/></w:rPr><w:t xml:space=\"preserve\">")
                    .append(XmlText.escape(words))
                    .append("</w:t></w:r>");
        }
        return xml.toString();
    }

    private static Element read(String xml) {
        try {
            return SafeXml.builder()
                    .parse(new InputSource(new StringReader(xml)))
                    .getDocumentElement();
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }
}
