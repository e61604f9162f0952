package org.bilan.document.word;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.bilan.document.SafeXml;
import org.bilan.document.XmlText;

/** The relationships of one part: read, looked up, added to, written back. */
final class PartLinks {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
            + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";

    private final List<Relationship> links = new ArrayList<>();
    private final Map<String, String> ids = new HashMap<>();
    private int last;

    static PartLinks none() {
        return new PartLinks();
    }

    static PartLinks of(List<Relationship> all) {
        PartLinks links = new PartLinks();
        all.forEach(links::add);
        return links;
    }

    static PartLinks read(byte[] xml) {
        PartLinks read = new PartLinks();
        try {
            XMLStreamReader reader = SafeXml.reader(new ByteArrayInputStream(xml));
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamReader.START_ELEMENT
                        && reader.getLocalName().equals("Relationship")) {
                    read.add(new Relationship(
                            attribute(reader, "Id"),
                            attribute(reader, "Type"),
                            attribute(reader, "Target"),
                            attribute(reader, "TargetMode").equals("External")));
                }
            }
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException("Not relationships", e);
        }
        return read;
    }

    private static String attribute(XMLStreamReader reader, String name) {
        String value = reader.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    PartLinks copy() {
        PartLinks copy = new PartLinks();
        links.forEach(copy::add);
        return copy;
    }

    List<Relationship> all() {
        return List.copyOf(links);
    }

    /** The id of the relationship to this target, made if there is none. */
    String to(String type, String target, boolean external) {
        String known = ids.get(key(type, target));
        if (known != null) {
            return known;
        }
        Relationship added = new Relationship("rId" + (last + 1), type, target, external);
        add(added);
        return added.id();
    }

    private void add(Relationship link) {
        links.add(link);
        ids.putIfAbsent(key(link.type(), link.target()), link.id());
        if (link.id().matches("rId\\d{1,8}")) {
            last = Math.max(last, Integer.parseInt(link.id().substring(3)));
        }
    }

    Optional<Relationship> remove(String id) {
        Optional<Relationship> found =
                links.stream().filter(link -> link.id().equals(id)).findFirst();
        found.ifPresent(link -> {
            links.remove(link);
            ids.remove(key(link.type(), link.target()), id);
        });
        return found;
    }

    byte[] write() {
        StringBuilder out = new StringBuilder(HEAD);
        for (Relationship link : links) {
            out.append("<Relationship Id=\"").append(XmlText.escape(link.id()));
            out.append("\" Type=\"").append(XmlText.escape(link.type()));
            out.append("\" Target=\"").append(XmlText.escape(link.target()));
            out.append(link.external() ? "\" TargetMode=\"External\"/>" : "\"/>");
        }
        return out.append("</Relationships>").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String key(String type, String target) {
        return type + ' ' + target;
    }
}
