package org.bilan.document.word;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.bilan.document.Refusal;
import org.bilan.document.Refusal.Reason;
import org.bilan.document.SafeXml;

/** Finds what could run or fetch something in one XML part: document types, embedded things, fields that read files. */
final class HostileXml {
    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String STRICT = "http://purl.oclc.org/ooxml/";
    private static final String PREFIX = "w";
    private static final int DEEPEST = 200;

    /** Fields that read another file, start a program or run a macro (ISO/IEC 29500-1, clause 17.16.5). */
    private static final Set<String> FIELDS = Set.of(
            "INCLUDE",
            "INCLUDEPICTURE",
            "INCLUDETEXT",
            "IMPORT",
            "DDE",
            "DDEAUTO",
            "LINK",
            "EMBED",
            "DATABASE",
            "RD",
            "MACROBUTTON",
            "AUTOTEXT",
            "AUTOTEXTLIST",
            "GLOSSARY",
            "CONTROL",
            "HTMLCONTROL",
            "PRINT");

    private final String part;
    private final List<Refusal> found;
    private final Deque<FieldCode> fields = new ArrayDeque<>();
    private int paragraph;

    /** The instruction of a field being read; {@code complete} once its result begins. */
    private static final class FieldCode {
        private final StringBuilder text = new StringBuilder();
        private boolean complete;
    }

    HostileXml(String part, List<Refusal> found) {
        this.part = part;
        this.found = found;
    }

    void look(InputStream xml) throws XMLStreamException {
        XMLStreamReader reader = SafeXml.reader(xml);
        String encoding = String.valueOf(reader.getEncoding()) + reader.getCharacterEncodingScheme();
        if (!encoding.replaceAll("(?i)utf-8|us-ascii|null", "").isEmpty()) {
            add(Reason.NOT_XML, "UTF-8 ≠ " + encoding);
            return;
        }
        int depth = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD -> {
                    add(Reason.DOCTYPE, "");
                    return;
                }
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    if (depth == 1 && !isOurs(reader)) {
                        return;
                    }
                    if (depth > DEEPEST) {
                        add(Reason.TOO_LARGE, Integer.toString(DEEPEST));
                        return;
                    }
                    if (look(reader)) {
                        depth--;
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                default -> {}
            }
        }
    }

    /** Whether the root is in the form of the standard that Word writes, under the prefix that it writes. */
    private boolean isOurs(XMLStreamReader root) {
        String namespace = String.valueOf(root.getNamespaceURI());
        if (namespace.startsWith(STRICT)) {
            add(Reason.STRICT, "");
        } else if (namespace.equals(W) && !PREFIX.equals(root.getPrefix()) && part.startsWith("word/")) {
            add(Reason.NOT_XML, PREFIX + ": ≠ " + root.getPrefix() + ":");
        } else {
            return true;
        }
        return false;
    }

    /** Whether the element was read to its end. */
    private boolean look(XMLStreamReader element) throws XMLStreamException {
        String name = element.getLocalName();
        if (W.equals(element.getNamespaceURI())) {
            switch (name) {
                case "p" -> paragraph++;
                case "altChunk" -> add(Reason.ALT_CHUNK, "");
                case "control" -> add(Reason.ACTIVE_X, "");
                case "attachedTemplate" -> add(Reason.ATTACHED_TEMPLATE, "");
                case "mailMerge", "subDoc" -> add(Reason.EXTERNAL_TARGET, "");
                case "fldSimple" -> check(value(element, "instr"));
                case "fldChar" -> fieldMark(value(element, "fldCharType"));
                case "instrText" -> {
                    String text = element.getElementText();
                    if (!fields.isEmpty() && !fields.peek().complete) {
                        fields.peek().text.append(text);
                    } else {
                        check(text);
                    }
                    return true;
                }
                default -> {}
            }
        } else if (name.equals("OLEObject")) {
            add(Reason.OLE_OBJECT, "");
        } else if (String.valueOf(element.getNamespaceURI()).startsWith("urn:schemas-microsoft-com:vml")) {
            String source = element.getAttributeValue(null, "src");
            if (source != null && (source.contains("://") || source.startsWith("\\\\"))) {
                add(Reason.EXTERNAL_TARGET, source);
            }
        }
        return false;
    }

    private void fieldMark(String kind) {
        if (kind.equals("begin")) {
            boolean hidden = !fields.isEmpty()
                    && !fields.peek().complete
                    && fields.peek().text.toString().isBlank();
            if (hidden) {
                add(Reason.FIELD, "{ { … } }");
            }
            fields.push(new FieldCode());
        } else if (!fields.isEmpty()) {
            FieldCode field = kind.equals("end") ? fields.pop() : fields.peek();
            if (!field.complete) {
                field.complete = true;
                check(field.text.toString());
            }
        }
    }

    private void check(String instruction) {
        String name = instruction.strip().split("[\\s\"\\\\]", 2)[0].toUpperCase(Locale.ROOT);
        if (FIELDS.contains(name)) {
            add(Reason.FIELD, name);
        }
    }

    private static String value(XMLStreamReader element, String attribute) {
        String value = element.getAttributeValue(W, attribute);
        return value == null ? "" : value;
    }

    private void add(Reason reason, String detail) {
        found.add(new Refusal(reason, paragraph == 0 ? part : part + " ¶ " + paragraph, detail));
    }
}
