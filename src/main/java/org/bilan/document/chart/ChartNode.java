package org.bilan.document.chart;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.ParserConfigurationException;
import org.bilan.document.SafeXml;
import org.bilan.document.XmlText;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * An element of a chart part that is being changed: what is not named stays as it was made, whatever program made it.
 * Names are those of DrawingML, without prefix.
 */
public record ChartNode(Element element) {
    private static final String CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";

    /** @throws IllegalArgumentException if it is not XML */
    public static ChartNode read(String xml) {
        try {
            DocumentBuilder builder = SafeXml.builder();
            return new ChartNode(
                    builder.parse(new InputSource(new StringReader(xml))).getDocumentElement());
        } catch (SAXException | java.io.IOException | ParserConfigurationException e) {
            throw new IllegalArgumentException("Not a chart", e);
        }
    }

    public String name() {
        return element.getLocalName();
    }

    public boolean is(String name) {
        return name.equals(element.getLocalName());
    }

    public List<ChartNode> children() {
        List<ChartNode> found = new ArrayList<>();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element one) {
                found.add(new ChartNode(one));
            }
        }
        return found;
    }

    public List<ChartNode> children(String name) {
        return children().stream().filter(child -> child.is(name)).toList();
    }

    public Optional<ChartNode> child(String name) {
        return children().stream().filter(child -> child.is(name)).findFirst();
    }

    /** Every element of that name inside, in the order of the text. */
    public Stream<ChartNode> all(String name) {
        NodeList found = element.getElementsByTagNameNS("*", name);
        List<ChartNode> nodes = new ArrayList<>();
        for (int at = 0; at < found.getLength(); at++) {
            nodes.add(new ChartNode((Element) found.item(at)));
        }
        return nodes.stream();
    }

    public String attribute(String name) {
        return element.getAttribute(name);
    }

    /** {@code val}, as nearly all of DrawingML says it; empty if the child is not there. */
    public String value(String child) {
        return child(child).map(one -> one.attribute("val")).orElse("");
    }

    /** {@code val} as a number without sign; {@code otherwise} if it is none. */
    int number(String child, int otherwise) {
        String value = value(child);
        return value.matches("\\d{1,9}") ? Integer.parseInt(value) : otherwise;
    }

    void set(String attribute, String value) {
        element.setAttribute(attribute, value);
    }

    public String text() {
        return element.getTextContent();
    }

    /** Empties it first. */
    public void text(String text) {
        element.setTextContent(text);
    }

    void remove() {
        element.getParentNode().removeChild(element);
    }

    void clear() {
        element.setTextContent("");
    }

    /** A new last child of charts' own vocabulary. */
    ChartNode append(String name) {
        return added(CHART, name);
    }

    /** A new last child of the vocabulary that all drawings share: text, fills, lines. */
    ChartNode drawing(String name) {
        return added(DRAWING, name);
    }

    private ChartNode added(String vocabulary, String name) {
        Element added = element.getOwnerDocument().createElementNS(vocabulary, prefixed(vocabulary, name));
        element.appendChild(added);
        return new ChartNode(added);
    }

    ChartNode append(String name, String value) {
        ChartNode added = append(name);
        added.set("val", value);
        return added;
    }

    private String prefixed(String vocabulary, String name) {
        String prefix = element.getOwnerDocument().lookupPrefix(vocabulary);
        return prefix == null ? name : prefix + ":" + name;
    }

    /** The child of that name, made where the schema's {@code order} wants it if there is none. */
    ChartNode orAdd(String name, List<String> order) {
        return child(name).orElseGet(() -> {
            ChartNode added = append(name);
            List<String> later = order.subList(order.indexOf(name) + 1, order.size());
            children().stream()
                    .filter(child -> later.contains(child.name()))
                    .findFirst()
                    .ifPresent(next -> element.insertBefore(added.element, next.element));
            return added;
        });
    }

    /** A copy of it, right behind it. */
    ChartNode repeat() {
        Element copy = (Element) element.cloneNode(true);
        element.getParentNode().insertBefore(copy, element.getNextSibling());
        return new ChartNode(copy);
    }

    /** The same with another name. */
    ChartNode rename(String name) {
        return new ChartNode((Element) element.getOwnerDocument()
                .renameNode(element, element.getNamespaceURI(), prefixed(element.getNamespaceURI(), name)));
    }

    /** The whole document that it belongs to; the same tree gives the same text. */
    String document() {
        StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
        write(element.getOwnerDocument().getDocumentElement(), out);
        return out.toString();
    }

    private static void write(Element one, StringBuilder out) {
        out.append('<').append(one.getTagName());
        for (int at = 0; at < one.getAttributes().getLength(); at++) {
            Attr attribute = (Attr) one.getAttributes().item(at);
            out.append(' ').append(attribute.getName()).append("=\"");
            out.append(XmlText.escape(attribute.getValue())).append('"');
        }
        if (!one.hasChildNodes()) {
            out.append("/>");
            return;
        }
        out.append('>');
        for (Node child = one.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                write(inner, out);
            } else if (child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE) {
                out.append(XmlText.escape(child.getNodeValue()));
            }
        }
        out.append("</").append(one.getTagName()).append('>');
    }
}
