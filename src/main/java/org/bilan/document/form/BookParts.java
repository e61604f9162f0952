package org.bilan.document.form;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.bilan.document.RefusedDocument;
import org.bilan.document.SafeXml;
import org.bilan.document.form.FormRefused.Reason;
import org.bilan.document.word.ZipParts;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** The parts of a workbook, of which a few are trees to be changed; every other is written as it was read. */
final class BookParts {
    private static final String MACROS = "vbaProject.bin";

    private final SortedMap<String, byte[]> parts;
    private final Map<String, Document> trees = new HashMap<>();
    private final String book;

    /** @throws FormRefused if it is no workbook, or holds macros */
    BookParts(byte[] xlsx) {
        try {
            parts = ZipParts.read(xlsx, "form.xlsx");
        } catch (RefusedDocument refused) {
            throw new FormRefused(Reason.NOT_WORKBOOK, refused.refusals().get(0).detail());
        }
        String types = text("[Content_Types].xml");
        if (types.contains("macroEnabled") || parts.keySet().stream().anyMatch(name -> name.endsWith(MACROS))) {
            throw new FormRefused(Reason.MACROS, "");
        }
        book = targets("").values().stream()
                .filter(target -> target.type().endsWith("/officeDocument"))
                .map(Target::part)
                .filter(parts::containsKey)
                .findFirst()
                .orElseThrow(() -> new FormRefused(Reason.NOT_WORKBOOK, ""));
        if (!local(tree(book).getDocumentElement()).equals("workbook")) {
            throw new FormRefused(Reason.NOT_WORKBOOK, "");
        }
    }

    /** What a relationship leads to. */
    record Target(String type, String part) {}

    /** The part that names the sheets. */
    String book() {
        return book;
    }

    boolean has(String part) {
        return parts.containsKey(part);
    }

    String text(String part) {
        byte[] bytes = parts.get(part);
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }

    /** By their ids. */
    Map<String, Target> targets(String of) {
        int slash = of.lastIndexOf('/') + 1;
        String folder = of.substring(0, slash);
        String links = folder + "_rels/" + of.substring(slash) + ".rels";
        Map<String, Target> targets = new HashMap<>();
        if (parts.containsKey(links)) {
            for (Element link : children(tree(links).getDocumentElement(), "Relationship")) {
                if (!link.getAttribute("TargetMode").equals("External")) {
                    String to = link.getAttribute("Target");
                    targets.put(
                            link.getAttribute("Id"),
                            new Target(
                                    link.getAttribute("Type"),
                                    to.startsWith("/") ? to.substring(1) : plain(folder + to)));
                }
            }
        }
        return targets;
    }

    private static String plain(String path) {
        String plain = path;
        for (String before = ""; !before.equals(plain); ) {
            before = plain;
            plain = plain.replaceFirst("[^/]+/\\.\\./", "").replaceFirst("(^|/)\\./", "$1");
        }
        return plain;
    }

    /** A part to be changed. */
    Document tree(String part) {
        return trees.computeIfAbsent(part, name -> {
            try {
                byte[] bytes = parts.get(name);
                if (bytes == null) {
                    throw new FormRefused(Reason.DAMAGED, name);
                }
                return SafeXml.builder().parse(new ByteArrayInputStream(bytes));
            } catch (SAXException | IOException | ParserConfigurationException unreadable) {
                throw new FormRefused(Reason.DAMAGED, name);
            }
        });
    }

    /** The tree of a part has changed. */
    void store(String part) {
        try {
            Transformer writer = TransformerFactory.newDefaultInstance().newTransformer();
            writer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
            writer.setOutputProperty(OutputKeys.STANDALONE, "yes");
            ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
            Document tree = tree(part);
            tree.setXmlStandalone(true);
            writer.transform(new DOMSource(tree), new StreamResult(out));
            parts.put(part, out.toByteArray());
        } catch (TransformerException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    byte[] bytes() {
        return ZipParts.write(parts);
    }

    static String local(Node node) {
        return node.getLocalName() == null ? node.getNodeName() : node.getLocalName();
    }

    static List<Element> children(Node of, String name) {
        List<Element> found = new ArrayList<>();
        for (Node child = of.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && local(element).equals(name)) {
                found.add(element);
            }
        }
        return found;
    }

    static Stream<Element> child(Node of, String name) {
        return children(of, name).stream().limit(1);
    }

    /** An element of the same namespace, with the prefix that its relatives have. */
    static Element like(Element relative, String name) {
        String prefix = relative.getPrefix();
        return relative.getOwnerDocument()
                .createElementNS(relative.getNamespaceURI(), prefix == null ? name : prefix + ":" + name);
    }
}
