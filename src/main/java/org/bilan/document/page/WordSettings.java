package org.bilan.document.page;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a document says of all its pages (ISO/IEC 29500-1, 17.15.1): whether even pages have headers and footers of their
 * own, the distance in points between the tab stops that nobody set, how its notes are numbered.
 */
record WordSettings(boolean evenPages, double tabDistance, NoteNumbers footnotes, NoteNumbers endnotes) {
    private static final double USUAL_TAB = 36;
    private static final Pattern EVEN_PAGES =
            Pattern.compile("<w:evenAndOddHeaders\\b(?![^>]*w:val=\"(?:0|false|off)\")");
    private static final Pattern TAB = Pattern.compile("<w:defaultTabStop\\b[^>]*w:val=\"([1-9]\\d{0,4})\"");
    private static final Pattern NOTES =
            Pattern.compile("<w:(foot|end)notePr\\b[^>]*>.*?</w:\\1notePr>", Pattern.DOTALL);

    /** {@code xml} is the part of the settings; null where there is none. */
    static WordSettings of(@Nullable String xml) {
        NoteNumbers footnotes = NoteNumbers.FOOTNOTES;
        NoteNumbers endnotes = NoteNumbers.ENDNOTES;
        if (xml == null) {
            return new WordSettings(false, USUAL_TAB, footnotes, endnotes);
        }
        Matcher tab = TAB.matcher(xml);
        double distance = tab.find() ? Double.parseDouble(tab.group(1)) / 20 : USUAL_TAB;
        Matcher notes = NOTES.matcher(xml);
        while (notes.find()) {
            if (notes.group(1).equals("foot")) {
                footnotes = footnotes.with(notes.group());
            } else {
                endnotes = endnotes.with(notes.group());
            }
        }
        return new WordSettings(EVEN_PAGES.matcher(xml).find(), distance, footnotes, endnotes);
    }
}
