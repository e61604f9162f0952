package org.bilan.document;

/** Prints a {@link WebPage} as tagged PDF that conforms to PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2). */
public final class PdfRenderer {
    private PdfRenderer() {}

    /** The same page gives the same bytes. */
    public static PdfFile render(WebPage page) {
        throw new UnsupportedOperationException();
    }
}
