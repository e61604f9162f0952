package org.bilan.template;

import org.bilan.document.word.FigureBookmark;
import org.jspecify.annotations.Nullable;

/**
 * The run around a value that is printed. A bookmark stands between runs (ISO/IEC 29500-1, 17.13.6.2), so that a run whose
 * text goes on before or behind a figure is cut in two.
 *
 * @param opening the beginning of the run up to its text; empty where it cannot be cut
 * @param begins nothing of the run is before the value, which opens it
 * @param ends nothing of the run is behind the value, which closes it
 */
record AroundPrint(String opening, boolean begins, boolean ends) {
    /** Of what is printed inside other text. */
    static final AroundPrint TEXT = new AroundPrint("", false, false);

    private static final String TEXT_OPEN = "<w:t xml:space=\"preserve\">";
    private static final String CLOSE = "</w:t></w:r>";

    boolean canBeMarked() {
        return !opening.isEmpty();
    }

    /** @param mark around the value; null for none */
    void write(Output out, String value, @Nullable FigureBookmark mark) {
        if (mark != null) {
            out.xml(begins ? mark.start() : CLOSE + mark.start());
        }
        if (begins || mark != null) {
            out.xml(opening + TEXT_OPEN);
        }
        out.text(value);
        if (ends || mark != null) {
            out.xml(CLOSE);
        }
        if (mark != null) {
            out.xml(ends ? mark.end() : mark.end() + opening + TEXT_OPEN);
        }
    }
}
