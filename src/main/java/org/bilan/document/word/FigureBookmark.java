package org.bilan.document.word;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bilan.document.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * The hidden bookmark around a figure (ISO/IEC 29500-1, 17.13.6): its name is the figure's mark with a number, since the same
 * figure may stand in several places and no two bookmarks share a name. Word shows none that begins with a low line.
 */
public record FigureBookmark(int id, String mark) {
    private static final Pattern NAME = Pattern.compile("_(F[0-9a-f]{16})_\\d+");

    public static FigureBookmark next(DocxPackage into, String mark) {
        return new FigureBookmark(into.nextBookmarkId(), mark);
    }

    /** Whole runs between its two ends. */
    public String around(String runs) {
        return start() + runs + end();
    }

    /** The runs of a phrase, its figures in their bookmarks. */
    public static String runs(Phrase phrase, String look, DocxPackage into) {
        StringBuilder out = new StringBuilder();
        for (Phrase.Piece piece : phrase.pieces()) {
            String run = WordXml.run(look, piece.text());
            out.append(piece.mark().isEmpty() ? run : next(into, piece.mark()).around(run));
        }
        return out.toString();
    }

    public String start() {
        return "<w:bookmarkStart w:id=\"" + id + "\" w:name=\"_" + mark + "_" + id + "\"/>";
    }

    public String end() {
        return "<w:bookmarkEnd w:id=\"" + id + "\"/>";
    }

    /** The mark in the name of a bookmark; null if it is not one of these. */
    public static @Nullable String markOf(String name) {
        Matcher found = NAME.matcher(name);
        return found.matches() ? found.group(1) : null;
    }
}
