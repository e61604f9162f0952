package org.bilan.document.word;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bilan.document.XmlText;

/**
 * Where a document first prints a figure.
 *
 * @param bookmark around it, to link to
 * @param heading that it stands under; empty before the first
 */
public record PlacedFigure(String mark, String bookmark, String heading) {
    private static final Pattern PIECE = Pattern.compile("<w:pStyle w:val=\"([^\"]*)\"/>|<w:t(?: [^>]*)?>([^<]*)</w:t>"
            + "|<w:bookmarkStart [^>]*w:name=\"(_F[0-9a-f]{16}_\\d+)\"|(</w:p>)");

    /**
     * Those of a part, in its order.
     *
     * @param isHeading whether a paragraph of a style's id is a heading that figures are grouped by
     */
    public static List<PlacedFigure> in(String partXml, Predicate<String> isHeading) {
        List<PlacedFigure> placed = new ArrayList<>();
        Set<String> known = new HashSet<>();
        List<String> bookmarks = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        String style = "";
        String heading = "";
        Matcher piece = PIECE.matcher(partXml);
        while (piece.find()) {
            if (piece.group(1) != null) {
                style = piece.group(1);
            } else if (piece.group(2) != null) {
                text.append(piece.group(2));
            } else if (piece.group(3) != null) {
                bookmarks.add(piece.group(3));
            } else {
                if (!text.toString().isBlank() && isHeading.test(style)) {
                    heading = XmlText.unescape(text.toString()).strip();
                }
                for (String bookmark : bookmarks) {
                    String mark = FigureBookmark.markOf(bookmark);
                    if (mark != null && known.add(mark)) {
                        placed.add(new PlacedFigure(mark, bookmark, heading));
                    }
                }
                bookmarks.clear();
                text.setLength(0);
                style = "";
            }
        }
        return placed;
    }
}
