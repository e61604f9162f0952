package org.bilan.document.word;

import org.bilan.document.XmlText;

/** Writes paragraphs sign by sign: text with the same look becomes one run. */
final class WordParagraphs {
    private final WordPlace place;
    private final StringBuilder out = new StringBuilder();
    private final StringBuilder pending = new StringBuilder();
    private int bold;
    private int italic;
    private boolean open;
    private boolean linked;

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
            out.append("</w:p>");
            open = false;
        }
    }

    void text(String text) {
        pending.append(text);
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
