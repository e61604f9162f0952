package org.bilan.document.word;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.bilan.document.SafeXml;
import org.bilan.document.XmlText;

/** What each part of a package is (Open Packaging Conventions, clause 6.2): by extension, or by its own name. */
final class ContentTypes {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
            + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">";

    private final Map<String, String> byExtension = new TreeMap<>();
    private final Map<String, String> byPart = new TreeMap<>();

    static ContentTypes read(byte[] xml) {
        ContentTypes types = new ContentTypes();
        try {
            XMLStreamReader reader = SafeXml.reader(new ByteArrayInputStream(xml));
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamReader.START_ELEMENT) {
                    types.read(reader);
                }
            }
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException("Not content types", e);
        }
        return types;
    }

    private void read(XMLStreamReader element) {
        String type = element.getAttributeValue(null, "ContentType");
        String extension = element.getAttributeValue(null, "Extension");
        String part = element.getAttributeValue(null, "PartName");
        if (type != null && extension != null) {
            byExtension.put(extension.toLowerCase(Locale.ROOT), type);
        } else if (type != null && part != null && part.startsWith("/")) {
            byPart.put(part.substring(1), type);
        }
    }

    ContentTypes copy() {
        ContentTypes copy = new ContentTypes();
        copy.byExtension.putAll(byExtension);
        copy.byPart.putAll(byPart);
        return copy;
    }

    /** Empty if nothing says what the part is. */
    String of(String part) {
        String own = byPart.get(part);
        return own != null ? own : byExtension.getOrDefault(ZipParts.extension(part), "");
    }

    void set(String part, String type) {
        byPart.put(part, type);
    }

    void remove(String part) {
        byPart.remove(part);
    }

    byte[] write() {
        StringBuilder out = new StringBuilder(HEAD);
        byExtension.forEach((extension, type) -> append(out, "<Default Extension=\"", extension, type));
        byPart.forEach((part, type) -> append(out, "<Override PartName=\"/", part, type));
        return out.append("</Types>").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void append(StringBuilder out, String start, String what, String type) {
        out.append(start).append(XmlText.escape(what));
        out.append("\" ContentType=\"").append(XmlText.escape(type)).append("\"/>");
    }
}
