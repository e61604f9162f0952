package org.bilan.document.pdf;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.bilan.document.page.Notes;
import org.bilan.document.page.WebPage;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A page as the tree that the PDF engine lays out, with the outline of its headings. */
public final class PageTree {
    private PageTree() {}

    static Document of(WebPage page) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            // all of the tree is read, so one made in one go takes half the memory
            factory.setFeature("http://apache.org/xml/features/dom/defer-node-expansion", false);
            Document tree = factory.newDocumentBuilder().parse(new InputSource(new StringReader(page.xhtml())));
            outline(page, tree);
            if (page.xhtml().contains("class=\"" + Notes.FOOT + '"')) {
                takeToFeet(tree);
            }
            askForTags(tree.getDocumentElement().getLastChild());
            return tree;
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException("The page is no XHTML: " + e.getMessage(), e);
        }
    }

    /** Each footnote goes behind its mark, from where the engine takes it to the foot of the page. */
    private static void takeToFeet(Document tree) {
        List<Element> notes = new ArrayList<>();
        Map<String, Element> marks = new HashMap<>();
        NodeList all = tree.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            Element each = (Element) all.item(i);
            if (each.getAttribute("class").equals(Notes.FOOT)) {
                notes.add(each);
            } else if (each.getAttribute("id").startsWith("noteref")) {
                marks.put(each.getAttribute("id"), each);
            }
        }
        for (Element note : notes) {
            Element mark = marks.get(note.getAttribute("data-call"));
            if (mark != null) {
                mark.getParentNode().insertBefore(note, mark.getNextSibling());
            }
        }
    }

    private static void askForTags(Node node) {
        Node marked = node;
        if (node instanceof Element element) {
            if (element.hasAttribute("data-tag")) {
                element.setAttribute("title", TagTree.ASKS + element.getAttribute("data-tag"));
            } else if (element.hasAttribute("lang") && element.getTagName().equals("span")) {
                // of what stands in a line the PDF engine tags links and this, and says the language of the tagged
                marked = element.getOwnerDocument().renameNode(element, element.getNamespaceURI(), "abbr");
            }
        }
        for (Node child = marked.getFirstChild(); child != null; child = child.getNextSibling()) {
            askForTags(child);
        }
    }

    /** The bookmarks of the PDF: a heading stands below the last higher one. */
    private static void outline(WebPage page, Document tree) {
        if (page.headings().isEmpty()) {
            return;
        }
        Node head = tree.getDocumentElement().getFirstChild();
        Element root = (Element) head.appendChild(tree.createElement("bookmarks"));
        Deque<Integer> levels = new ArrayDeque<>();
        Deque<Element> open = new ArrayDeque<>();
        for (WebPage.Heading heading : page.headings()) {
            while (!levels.isEmpty() && levels.peek() >= heading.level()) {
                levels.pop();
                open.pop();
            }
            Element mark = tree.createElement("bookmark");
            mark.setAttribute("name", heading.text());
            mark.setAttribute("href", "#" + heading.anchor());
            (open.isEmpty() ? root : open.peek()).appendChild(mark);
            levels.push(heading.level());
            open.push(mark);
        }
    }
}
