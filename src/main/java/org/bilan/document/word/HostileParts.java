package org.bilan.document.word;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import javax.xml.stream.XMLStreamException;
import org.bilan.document.Refusal;
import org.bilan.document.Refusal.Reason;
import org.bilan.document.RefusedDocument;

/** Finds what could run, fetch or smuggle something in the parts of a Word file. */
final class HostileParts {
    private static final Set<String> XML = Set.of("xml", "rels", "vml");
    private static final Set<String> NEVER_LINKED = Set.of("javascript", "vbscript", "data");

    private final ContentTypes types;
    private final List<Refusal> found = new ArrayList<>();

    private HostileParts(ContentTypes types) {
        this.types = types;
    }

    /** Everything found, by part; empty for a file that is safe to work on. */
    static List<Refusal> find(SortedMap<String, byte[]> parts, ContentTypes types) {
        HostileParts search = new HostileParts(types);
        parts.forEach(search::look);
        return search.found;
    }

    private void look(String name, byte[] content) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.contains("vbaproject") || lower.contains("vbadata")) {
            add(Reason.MACROS, name, "");
        } else if (lower.contains("activex")) {
            add(Reason.ACTIVE_X, name, "");
        } else if (isXml(name)) {
            lookIntoXml(name, content);
        } else if (content.length > 1 && content[0] == 'P' && content[1] == 'K') {
            lookIntoZip(name, content);
        }
    }

    /** By its name or by what the package calls it, for readers go by that; drawings for the web are pictures. */
    private boolean isXml(String name) {
        String type = types.of(name);
        return XML.contains(ZipParts.extension(name))
                || !type.contains("svg") && (type.endsWith("/xml") || type.endsWith("+xml"));
    }

    private void lookIntoXml(String name, byte[] content) {
        try {
            new HostileXml(name, found).look(new ByteArrayInputStream(content));
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
            add(Reason.NOT_XML, name, "line " + line);
            return;
        }
        if (name.endsWith(".rels")) {
            PartLinks.read(content).all().forEach(link -> look(name, link));
        }
    }

    private void look(String name, Relationship link) {
        String kind = link.type().substring(link.type().lastIndexOf('/') + 1);
        boolean ofChart = name.startsWith("word/charts/");
        switch (kind) {
            case "vbaProject", "wordVbaData" -> add(Reason.MACROS, name, link.target());
            case "oleObject" -> add(Reason.OLE_OBJECT, name, link.target());
            case "control", "activeXControlBinary" -> add(Reason.ACTIVE_X, name, link.target());
            case "aFChunk" -> add(Reason.ALT_CHUNK, name, link.target());
            case "attachedTemplate" -> add(Reason.ATTACHED_TEMPLATE, name, link.target());
            case "package" -> {
                if (!ofChart || link.external()) {
                    add(Reason.OLE_OBJECT, name, link.target());
                }
            }
            case "hyperlink" -> {
                String scheme = link.target().strip().toLowerCase(Locale.ROOT).split(":", 2)[0];
                if (link.external() && NEVER_LINKED.contains(scheme)) {
                    add(Reason.EXTERNAL_TARGET, name, link.target());
                }
            }
            default -> {
                if (link.external()) {
                    add(Reason.EXTERNAL_TARGET, name, link.target());
                }
            }
        }
    }

    /** The workbook of a chart: data, and nothing else than data. */
    private void lookIntoZip(String name, byte[] content) {
        try {
            for (Map.Entry<String, byte[]> inner : ZipParts.read(content, name).entrySet()) {
                String lower = inner.getKey().toLowerCase(Locale.ROOT);
                byte[] bytes = inner.getValue();
                if (lower.contains("vbaproject")) {
                    add(Reason.MACROS, name, inner.getKey());
                } else if (lower.matches(".*(activex|embeddings|externallinks|connections).*")) {
                    add(Reason.EXTERNAL_TARGET, name, inner.getKey());
                } else if (bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K') {
                    add(Reason.OLE_OBJECT, name, inner.getKey());
                }
            }
        } catch (RefusedDocument e) {
            found.addAll(e.refusals());
        }
    }

    private void add(Reason reason, String place, String detail) {
        found.add(new Refusal(reason, place, detail));
    }
}
