package org.bilan.document;

/**
 * The styles of a Word document by their internal name ({@code heading 1}, {@code List Bullet}): Word stores ids in the
 * language it was installed in.
 */
public final class WordStyles {
    private WordStyles() {}

    /**
     * Looks the styles that generated content uses up in the package and adds a plain definition, with its numbering,
     * of each that is missing. To be called once per template.
     */
    public static WordStyles in(DocxPackage into) {
        throw new UnsupportedOperationException();
    }

    /**
     * The id to write in {@code w:pStyle}, {@code w:rStyle}, {@code w:tblStyle}.
     *
     * @throws IllegalArgumentException if the document has no style of that name
     */
    public String id(String internalName) {
        throw new UnsupportedOperationException();
    }
}
