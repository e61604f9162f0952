package org.bilan.report.typed;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.bilan.report.typed.TypedNumber.Kind;
import org.bilan.value.Language;
import org.jspecify.annotations.Nullable;

/** Finds the numbers of a text that could be figures of a report: {@code près de 550 personnes}, {@code 4 500,50 $}, {@code 12 %}. */
public final class TypedNumbers {
    private static final int WORDS_BEFORE = 2;
    private static final int WORDS_BEHIND = 2;
    private static final int MOST_AROUND = 40;
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final Titles titles;

    /** @param titles of activities, projects and parties: numbers in them are names */
    public TypedNumbers(Collection<String> titles) {
        this.titles = new Titles(titles);
    }

    /** In the order of the text. Its time grows with the length of the text alone. */
    public List<TypedNumber> in(String text, Language language) {
        List<Piece> pieces = Pieces.of(text, language);
        LeftOut leftOut = new LeftOut(pieces, text);
        List<TypedNumber> found = new ArrayList<>();
        for (int at = 0; at < pieces.size(); at++) {
            Piece piece = pieces.get(at);
            if (piece.isNumber() && !titles.hold(text, begin(piece, text))) {
                TypedNumber number = number(at, pieces, leftOut, text);
                if (number != null) {
                    found.add(number);
                }
            }
        }
        return found;
    }

    private static int begin(Piece piece, String text) {
        int begin = piece.start();
        while (text.charAt(begin) < '0' || text.charAt(begin) > '9') {
            begin++;
        }
        return begin;
    }

    private static @Nullable TypedNumber number(int at, List<Piece> pieces, LeftOut leftOut, String text) {
        Piece piece = pieces.get(at);
        List<Piece> behind = behind(at, pieces);
        String sign = piece.sign().toLowerCase(Locale.ROOT);
        int scale = Vocabulary.scale(sign);
        int last = at;
        int read = 0;
        if (scale == 0 && !behind.isEmpty()) {
            scale = Vocabulary.scale(behind.get(0).folded());
            read = scale > 0 ? 1 : 0;
            if (scale > 0
                    && behind.size() > 1
                    && Vocabulary.isLink(behind.get(1).folded())) {
                read = 2;
            }
        }
        List<String> unit = behind.stream()
                .skip(read)
                .limit(WORDS_BEHIND)
                .map(Piece::folded)
                .toList();
        String first = unit.isEmpty() ? "" : unit.get(0);
        String second = unit.size() < 2 ? "" : unit.get(1);
        Kind kind = kind(sign, first, second);
        if (kind == Kind.COUNT) {
            if (scale == 0 && leftOut.hasCount(at, unit)) {
                return null;
            }
            last = at + Math.min(read + 1, behind.size());
        } else if (sign.isEmpty()) {
            last = at + read + (first.equals("pour") || first.equals("por") || first.equals("p") ? 2 : 1);
        }
        BigDecimal value = piece.value() == null ? BigDecimal.ZERO : piece.value();
        if (value.signum() == 0 || kind == Kind.PERCENT && value.compareTo(WHOLE) == 0) {
            return null;
        }
        int about = about(at, pieces);
        value = value.scaleByPowerOfTen(scale);
        boolean nearly = about < at || scale > 0;
        String currency = Vocabulary.currency(sign.isEmpty() ? first : sign);
        return new TypedNumber(
                value,
                nearly ? Math.min(value.stripTrailingZeros().scale(), piece.decimals()) : piece.decimals(),
                kind,
                kind == Kind.COUNT ? unit : List.of(),
                kind == Kind.MONEY ? currency : "",
                text.substring(pieces.get(about).start(), pieces.get(last).end()),
                around(at, pieces));
    }

    private static Kind kind(String sign, String first, String second) {
        if (sign.equals("%")
                || first.equals("%")
                || first.equals("percent")
                || first.equals("pour") && second.equals("cent")
                || first.equals("p") && second.equals("100")
                || first.equals("por") && second.equals("ciento")) {
            return Kind.PERCENT;
        }
        return !sign.isEmpty() || Vocabulary.isMoney(first) ? Kind.MONEY : Kind.COUNT;
    }

    /** The words of its sentence up to the next comma or number. */
    private static List<Piece> behind(int at, List<Piece> pieces) {
        List<Piece> behind = new ArrayList<>();
        for (int next = at + 1; next < pieces.size() && behind.size() < WORDS_BEHIND + 2; next++) {
            if (pieces.get(next - 1).stops()
                    || pieces.get(next).isNumber() && !pieces.get(next).folded().equals("100")
                    || pieces.get(next).sentence() != pieces.get(at).sentence()) {
                break;
            }
            behind.add(pieces.get(next));
        }
        return behind;
    }

    /** Where « près de » begins; the number itself where nothing makes it a near one. */
    private static int about(int at, List<Piece> pieces) {
        for (int before = at - 1; before >= Math.max(0, at - WORDS_BEFORE); before--) {
            Piece piece = pieces.get(before);
            if (piece.stops() || piece.sentence() != pieces.get(at).sentence()) {
                return at;
            }
            if (Vocabulary.isAbout(piece.folded())) {
                return before;
            }
            if (!Vocabulary.isAboutLink(piece.folded())) {
                return at;
            }
        }
        return at;
    }

    private static List<String> around(int at, List<Piece> pieces) {
        int sentence = pieces.get(at).sentence();
        int from = at;
        while (from > 0 && pieces.get(from - 1).sentence() == sentence && at - from < MOST_AROUND) {
            from--;
        }
        int to = at;
        while (to < pieces.size() && pieces.get(to).sentence() == sentence && to - at < MOST_AROUND) {
            to++;
        }
        return pieces.subList(from, to).stream()
                .map(Piece::folded)
                .filter(word -> word.length() > 3)
                .toList();
    }
}
