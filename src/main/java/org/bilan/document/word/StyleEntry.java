package org.bilan.document.word;

import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.bilan.document.SafeXml;

/** A style that a document defines: its id and the numbering it carries. */
record StyleEntry(String id, OptionalInt numbering) {
    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /** By {@link WordStyles#key key} of the internal name. */
    static Map<String, StyleEntry> read(String stylesXml) {
        Map<String, StyleEntry> styles = new HashMap<>();
        String id = "";
        String name = "";
        OptionalInt numbering = OptionalInt.empty();
        try {
            XMLStreamReader reader = SafeXml.reader(new StringReader(stylesXml));
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamReader.START_ELEMENT) {
                    switch (reader.getLocalName()) {
                        case "style" -> {
                            id = value(reader, "styleId");
                            name = "";
                            numbering = OptionalInt.empty();
                        }
                        case "name" -> name = WordStyles.key(value(reader, "val"));
                        case "numId" -> numbering = number(value(reader, "val"));
                        default -> {}
                    }
                } else if (event == XMLStreamReader.END_ELEMENT
                        && reader.getLocalName().equals("style")
                        && !name.isEmpty()) {
                    styles.putIfAbsent(name, new StyleEntry(id, numbering));
                }
            }
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException("Not styles", e);
        }
        return styles;
    }

    private static OptionalInt number(String digits) {
        return digits.matches("\\d{1,9}") ? OptionalInt.of(Integer.parseInt(digits)) : OptionalInt.empty();
    }

    private static String value(XMLStreamReader reader, String attribute) {
        String value = reader.getAttributeValue(W, attribute);
        return value == null ? "" : value;
    }
}
