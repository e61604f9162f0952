package org.bilan.report;

import java.nio.charset.StandardCharsets;
import org.bilan.document.HtmlConverter;
import org.bilan.document.PdfFile;
import org.bilan.document.PdfRenderer;
import org.bilan.document.TableOfContents;
import org.bilan.document.WebPage;
import org.jspecify.annotations.Nullable;

/**
 * A filled Word file and the formats made from it, each step taken once and only where a format needs it. The Word file
 * itself gets the page numbers of its table of contents from the PDF.
 */
final class LaidOut {
    private final byte[] filled;
    private @Nullable WebPage page;
    private @Nullable PdfFile print;

    LaidOut(byte[] filled) {
        this.filled = filled;
    }

    byte[] docx() {
        return TableOfContents.number(filled, print().pages());
    }

    byte[] pdf() {
        return print().bytes();
    }

    int pageCount() {
        return print().pageCount();
    }

    byte[] html() {
        return page().selfContained().getBytes(StandardCharsets.UTF_8);
    }

    private WebPage page() {
        WebPage made = page == null ? HtmlConverter.convert(filled) : page;
        page = made;
        return made;
    }

    private PdfFile print() {
        PdfFile made = print == null ? PdfRenderer.render(page()) : print;
        print = made;
        return made;
    }
}
