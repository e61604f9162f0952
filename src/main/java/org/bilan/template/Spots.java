package org.bilan.template;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.bilan.template.ParagraphText.Span;
import org.jspecify.annotations.Nullable;

/** Where in the text of a document a comment can start and end: around children of a paragraph, never in a text box. */
final class Spots {
    private final NavigableMap<Integer, Paragraph> paragraphs = new TreeMap<>();
    private final int end;

    /** {@code host} is the paragraph that a text box stands in; the paragraph itself elsewhere. */
    private record Paragraph(XmlElement element, XmlElement host) {}

    /** Offsets in the text of the part; {@code elsewhere} if it is not quite where it was asked for. */
    record Spot(int from, int to, boolean elsewhere) {}

    private Spots(int end) {
        this.end = end;
    }

    static Spots in(String xml) {
        XmlElement root = XmlReader.read(xml);
        int body = xml.indexOf("<w:body>");
        Spots spots = new Spots(body < 0 ? xml.length() : body + "<w:body>".length());
        spots.collect(root, null);
        return spots;
    }

    private void collect(XmlElement element, @Nullable XmlElement host) {
        XmlElement inside = host;
        if (element.is("w:p")) {
            inside = host == null ? element : host;
            paragraphs.put(element.start(), new Paragraph(element, inside));
        }
        for (XmlElement child : element.elements().toList()) {
            collect(child, inside);
        }
    }

    /** What begins at an offset: a paragraph, and in it what its text has from one sign to another; else the next one. */
    Optional<Spot> at(int offset, Span span) {
        return Optional.ofNullable(paragraphs.ceilingEntry(offset))
                .map(Map.Entry::getValue)
                .map(found -> {
                    boolean itself = found.element() == found.host();
                    return itself ? around(found.element(), span) : whole(found.host(), true);
                });
    }

    /** The first paragraph. */
    Spot first() {
        return paragraphs.isEmpty()
                ? new Spot(end, end, true)
                : whole(paragraphs.firstEntry().getValue().host(), true);
    }

    private static Spot around(XmlElement paragraph, Span span) {
        ParagraphText text = ParagraphText.of(paragraph);
        List<XmlElement> touched = paragraph
                .elements()
                .filter(child -> !child.is("w:pPr") && text.span(child).touches(span))
                .toList();
        if (touched.isEmpty()) {
            return whole(paragraph, false);
        }
        XmlElement last = touched.get(touched.size() - 1);
        return new Spot(touched.get(0).start(), last.start() + last.raw().length(), false);
    }

    private static Spot whole(XmlElement paragraph, boolean elsewhere) {
        String raw = paragraph.raw();
        int end = paragraph.start() + raw.length();
        if (raw.endsWith("/>") && paragraph.children().isEmpty()) {
            return new Spot(end - "/>".length(), end - "/>".length(), elsewhere);
        }
        int close = end - paragraph.endTag().length();
        int open = paragraph
                .child("w:pPr")
                .map(properties -> properties.start() + properties.raw().length())
                .orElseGet(() -> paragraph.children().isEmpty() ? close : startOf(paragraph));
        return new Spot(Math.min(open, close), close, elsewhere);
    }

    private static int startOf(XmlElement paragraph) {
        return paragraph.elements().findFirst().map(XmlElement::start).orElse(paragraph.start());
    }
}
