package org.bilan.template;

import java.util.List;
import org.bilan.document.word.PlacedFigure;
import org.bilan.document.word.WordPlace;

/** What is written behind the text of a document, once all the rest of it stands. */
@FunctionalInterface
public interface Appendix {
    /**
     * Block content in WordprocessingML; empty for nothing. Its headings are listed in the table of contents.
     *
     * @param figures marked in the text, in its order
     */
    String write(List<PlacedFigure> figures, WordPlace place);
}
