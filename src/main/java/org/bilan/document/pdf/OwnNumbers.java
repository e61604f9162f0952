package org.bilan.document.pdf;

import com.openhtmltopdf.layout.Layer;
import com.openhtmltopdf.layout.LayoutContext;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.render.BlockBox;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.PageBox;
import java.util.List;
import java.util.Map;
import org.bilan.document.page.PageNumbering;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Page numbers that do not simply count the sheets. The engine knows only those: so what a first layout told is written
 * into the tree as text, and the counter in the margins is set to the sections' numbers.
 */
final class OwnNumbers {
    private final List<PageNumbering> sections;
    private final Map<String, Integer> pages;
    private final PageLabels labels;
    private final int count;

    OwnNumbers(List<PageNumbering> sections, Map<String, Integer> pages, int count) {
        this.sections = sections;
        this.pages = pages;
        this.count = count;
        this.labels = new PageLabels(sections, pages, count);
    }

    PageLabels labels() {
        return labels;
    }

    /** Writes the numbers of the pages referred to, and of all of them, where they stand. */
    void writeInto(Document tree) {
        write(tree.getDocumentElement().getLastChild());
        for (PageNumbering section : sections) {
            turnSides(tree, section);
        }
    }

    private void write(Node node) {
        if (node instanceof Element element) {
            String kind = element.getAttribute("class");
            if (kind.equals("pages")) {
                element.setAttribute("class", "number");
                element.setAttribute("data-number", Integer.toString(count));
            } else if (kind.equals("ref") || kind.startsWith("ref-")) {
                Integer page = pages.get(element.getAttribute("data-ref").substring(1));
                element.setAttribute("class", kind.replaceFirst("ref", "number"));
                element.setAttribute("data-number", page == null ? "" : labels.text(page));
            }
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            write(child);
        }
    }

    /** Even pages are those with an even number, on whatever side of the sheet they are printed. */
    private void turnSides(Document tree, PageNumbering section) {
        Integer start = pages.get(section.anchor());
        if (start == null || (labels.number(start) - start) % 2 == 0) {
            return;
        }
        Node style = tree.getElementsByTagName("style").item(0);
        String left = "@page " + section.section() + ":left{";
        style.setTextContent(style.getTextContent().replace(left, left.replace(":left", ":right")));
    }

    /** Lets the engine count from the number of each section's first page. To be called after the layout. */
    void count(PdfBoxRenderer renderer) {
        Layer root = renderer.getRootBox().getLayer();
        LayoutContext context = renderer.getSharedContext().newLayoutContextInstance();
        for (PageNumbering section : sections) {
            Box box = renderer.getSharedContext().getBoxById(section.anchor());
            Integer first = section.first();
            if (first != null && box instanceof BlockBox start) {
                root.addPageSequence(start);
                PageBox page = root.getFirstPage(context, start);
                page.setPageNo(page.getPageNo() + 1 - first);
            }
        }
    }
}
