package org.bilan.document.word;

import org.bilan.document.XmlText;
import org.jspecify.annotations.Nullable;

/** Writes paragraphs sign by sign: text with the same look becomes one run. */
final class WordParagraphs {
    private final WordPlace place;
    private final StringBuilder out = new StringBuilder();
    private final StringBuilder pending = new StringBuilder();
    private int bold;
    private int italic;
    private boolean open;
    private boolean linked;
    private @Nullable FigureBookmark figure;

    WordParagraphs(WordPlace place) {
        this.place = place;
    }

    /** {@code more} is further content of {@code w:pPr}, in the schema's order. */
    void open(String styleName, String more) {
        close();
        out.append(WordXml.open(place.styles().id(styleName), more));
        open = true;
    }

    void close() {
        if (open) {
            closeLink();
            flush();
            endFigure();
            out.append("</w:p>");
            open = false;
        }
    }

    /** Figures marked in it, as {@link MarkedText} says, get their bookmarks. */
    void text(String text) {
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            String mark = sign == MarkedText.MARK ? MarkedText.markAt(text, at) : null;
            if (mark != null) {
                flush();
                endFigure();
                figure = FigureBookmark.next(place.into(), mark);
                out.append(figure.start());
                at += mark.length() + 1;
            } else if (sign == MarkedText.END) {
                flush();
                endFigure();
            } else {
                pending.append(sign);
            }
        }
    }

    private void endFigure() {
        if (figure != null) {
            out.append(figure.end());
            figure = null;
        }
    }

    void bold(int change) {
        flush();
        bold += change;
    }

    void italic(int change) {
        flush();
        italic += change;
    }

    /** Up to {@link #closeLink}; links do not nest. */
    void openLink(String url) {
        flush();
        closeLink();
        String id = place.into().relateLink(place.part(), url);
        out.append("<w:hyperlink")
                .append(WordXml.R)
                .append(" r:id=\"")
                .append(id)
                .append("\" w:history=\"1\">");
        linked = true;
    }

    void closeLink() {
        if (linked) {
            flush();
            out.append("</w:hyperlink>");
            linked = false;
        }
    }

    private void flush() {
        if (pending.isEmpty()) {
            return;
        }
        String style =
                linked ? "<w:rStyle w:val=\"" + XmlText.escape(place.styles().id("Hyperlink")) + "\"/>" : "";
        String look = style + (bold > 0 ? "<w:b/><w:bCs/>" : "") + (italic > 0 ? "<w:i/><w:iCs/>" : "");
        out.append(WordXml.run(look, pending.toString()));
        pending.setLength(0);
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
