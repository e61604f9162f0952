package org.bilan.document.word;

import org.bilan.document.Table;

/** A table on a page of its own behind the text, under a heading that the table of contents lists. */
public final class WordAnnexPage {
    private WordAnnexPage() {}

    /** Block content. */
    public static String write(String title, String introduction, Table table, WordPlace place) {
        String heading = place.styles().id("heading 1");
        return WordXml.paragraph(heading, "<w:pageBreakBefore/>", "", title)
                + WordXml.paragraph(place.styles().id("Normal"), "", "", introduction)
                + WordTable.write(table, place);
    }
}
