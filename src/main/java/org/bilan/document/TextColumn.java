package org.bilan.document;

/** The width of the text column, in twentieths of a point, that the page of a section leaves between its margins. */
public final class TextColumn {
    private TextColumn() {}

    /** At {@code offset} in the main part's XML: the section that ends at the next {@code w:sectPr}. */
    public static int widthAt(String documentXml, int offset) {
        throw new UnsupportedOperationException();
    }
}
