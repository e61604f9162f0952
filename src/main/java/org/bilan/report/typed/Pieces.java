package org.bilan.report.typed;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.bilan.value.Language;
import org.bilan.value.TextFold;
import org.jspecify.annotations.Nullable;

/** Cuts a text at its spaces, once from its beginning to its end, and joins the thousands of a number again. */
final class Pieces {
    private static final int MOST_FIGURES = 15;
    private static final String OPENING = "([{«“\"'‘’*_~≈+−-–—¿¡";
    private static final String CLOSING = ")]}»”\"'’*_~,;:.!?…—–";
    private static final String STOPS = ")]}»”,;:.!?…";
    private static final String ENDS = ".!?…";

    private final String text;
    private final Language language;
    private final List<Piece> pieces = new ArrayList<>();
    private int sentence;
    private boolean ended;

    private Pieces(String text, Language language) {
        this.text = text;
        this.language = language;
    }

    static List<Piece> of(String text, Language language) {
        return new Pieces(text, language).read();
    }

    private List<Piece> read() {
        int at = 0;
        while (at < text.length()) {
            if (isSpace(text.charAt(at))) {
                if (text.charAt(at) == '\n') {
                    sentence++;
                    ended = false;
                }
                at++;
                continue;
            }
            int end = at;
            while (end < text.length() && !isSpace(text.charAt(end))) {
                end++;
            }
            add(at, end);
            at = end;
        }
        return pieces;
    }

    private void add(int from, int to) {
        int start = from;
        int end = to;
        while (start < end && OPENING.indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && CLOSING.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        if (ended && start < end && !isDigit(text.charAt(start))) {
            sentence++;
        }
        ended = has(end, to, ENDS);
        boolean stops = has(end, to, STOPS);
        Piece piece = piece(start, end, stops);
        Piece joined = joined(piece, from);
        if (joined != null) {
            pieces.set(pieces.size() - 1, joined);
        } else {
            pieces.add(piece);
        }
    }

    private boolean has(int from, int to, String signs) {
        return text.substring(from, to).chars().anyMatch(sign -> signs.indexOf(sign) >= 0);
    }

    private Piece piece(int start, int end, boolean stops) {
        int first = start;
        int last = end;
        while (first < end && !isDigit(text.charAt(first))) {
            first++;
        }
        while (last > first && !isDigit(text.charAt(last - 1))) {
            last--;
        }
        String before = text.substring(start, first);
        String behind = text.substring(last, end);
        String digits = text.substring(first, last);
        boolean number = last > first && Vocabulary.isSign(before) && Vocabulary.isSign(behind);
        BigDecimal value = number ? value(digits) : null;
        if (value != null) {
            return new Piece(start, end, digits, false, value, value.scale(), before + behind, stops, sentence);
        }
        String word = text.substring(start, end);
        String folded = TextFold.fold(word);
        boolean capital = !word.isEmpty() && Character.isUpperCase(word.charAt(0));
        return new Piece(
                start,
                end,
                folded.substring(folded.lastIndexOf('\'') + 1),
                capital,
                null,
                0,
                "",
                stops || word.isEmpty(),
                sentence);
    }

    /** {@code 1} and {@code 234,50}: null where the piece does not go on with the number before it. */
    private @Nullable Piece joined(Piece piece, int from) {
        if (pieces.isEmpty() || !piece.isNumber() || piece.start() != from) {
            return null;
        }
        Piece last = pieces.get(pieces.size() - 1);
        boolean goesOn = last.isWhole()
                && !last.stops()
                && from == last.end() + 1
                && text.charAt(last.end()) != '\n'
                && isDigit(text.charAt(last.end() - 1))
                && isDigit(text.charAt(piece.start()))
                && isThousands(last.folded(), piece.folded());
        BigDecimal value = goesOn ? value(last.folded().replace(" ", "") + piece.folded()) : null;
        return value == null
                ? null
                : new Piece(
                        last.start(),
                        piece.end(),
                        last.folded() + " " + piece.folded(),
                        false,
                        value,
                        value.scale(),
                        last.sign() + piece.sign(),
                        piece.stops(),
                        last.sentence());
    }

    private static boolean isThousands(String before, String next) {
        String first = before.contains(" ") ? before.substring(0, before.indexOf(' ')) : before;
        int whole = 0;
        while (whole < next.length() && isDigit(next.charAt(whole))) {
            whole++;
        }
        return first.length() <= 3 && first.chars().allMatch(sign -> isDigit((char) sign)) && whole == 3;
    }

    /** Null for what is no number of the language: a version, a time, a reference. */
    private @Nullable BigDecimal value(String digits) {
        if (digits.length() > MOST_FIGURES + MOST_FIGURES / 3 || digits.chars().anyMatch(sign -> !isFigure(sign))) {
            return null;
        }
        String whole = digits;
        String part = "";
        int mark = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
        if (mark >= 0 && !partsThousands(digits, mark)) {
            whole = digits.substring(0, mark);
            part = digits.substring(mark + 1);
        }
        String[] groups = whole.split("[.,]", -1);
        for (int at = 0; at < groups.length; at++) {
            boolean wrong = at == 0
                    ? groups[0].isEmpty() || groups.length > 1 && groups[0].length() > 3
                    : groups[at].length() != 3;
            if (wrong) {
                return null;
            }
        }
        return new BigDecimal(part.isEmpty() ? String.join("", groups) : String.join("", groups) + "." + part);
    }

    /** Before exactly three figures; in French and English the other sign is the decimals’ mark. */
    private boolean partsThousands(String digits, int mark) {
        boolean three = digits.length() - mark == 4;
        boolean decimals = language == Language.FR && digits.charAt(mark) == ','
                || language == Language.EN && digits.charAt(mark) == '.';
        return three && !decimals;
    }

    private static boolean isFigure(int sign) {
        return isDigit((char) sign) || sign == '.' || sign == ',';
    }

    private static boolean isDigit(char sign) {
        return sign >= '0' && sign <= '9';
    }

    private static boolean isSpace(char sign) {
        return Character.isWhitespace(sign) || Character.isSpaceChar(sign);
    }
}
