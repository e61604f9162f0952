package org.bilan.document;

/** Makes the web page of a filled Word document: what the browser shows and what the PDF is made from. */
public final class HtmlConverter {
    private HtmlConverter() {}

    /** @throws RefusedDocument if the bytes are no Word document */
    public static WebPage convert(byte[] docx) {
        throw new UnsupportedOperationException();
    }
}
