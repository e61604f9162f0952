package org.bilan.document.pdf;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where a line may end: after a space and after a hyphen, as Unicode says, but never at an apostrophe, a slash between
 * letters, or a space that joins ({@code l’année}, {@code 1 234 $}, {@code « oui »}).
 */
final class LineBreaks implements FSTextBreaker {
    private final BreakIterator unicode = BreakIterator.getLineInstance(Locale.ROOT);
    private String text = "";

    @Override
    public void setText(@Nullable String newText) {
        text = newText == null ? "" : newText;
        unicode.setText(text);
    }

    @Override
    public int next() {
        int place = unicode.next();
        while (place != BreakIterator.DONE && place < text.length() && joins(place)) {
            place = unicode.next();
        }
        return place;
    }

    private boolean joins(int place) {
        char before = text.charAt(place - 1);
        char after = text.charAt(place);
        return before == '\u2019'
                || before == '\''
                || isJoiner(before)
                || isJoiner(after)
                || before == '\u00ab'
                || before == ' ' && place > 1 && text.charAt(place - 2) == '\u00ab'
                || after == '\u00bb'
                || before == '/' && !Character.isWhitespace(after);
    }

    private static boolean isJoiner(char sign) {
        return sign == '\u00a0' || sign == '\u202f' || sign == '\u2060' || sign == '\u2011';
    }
}
