package org.bilan.document;

/** Writes a narrative in Markdown (CommonMark) as WordprocessingML. HTML in it is shown as text. */
public final class WordNarrative {
    private WordNarrative() {}

    /** Block content; headings come below {@code enclosingLevel} (1 makes {@code #} a heading 2). */
    public static String write(String markdown, int enclosingLevel, WordPlace place) {
        throw new UnsupportedOperationException();
    }
}
