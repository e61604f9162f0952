package org.bilan.report.typed;

import java.math.BigDecimal;
import java.util.List;

/**
 * Numbers that are no figures of a report: days and years, ages and lengths of time, laws and goals, addresses and
 * telephones, ranges, the numbers of a list, and those that stand in a name.
 */
final class LeftOut {
    private static final int FEW = 10;
    private static final int LAST_DAY = 31;
    private static final int FIRST_YEAR = 1800;
    private static final int LAST_YEAR = 2199;

    private final List<Piece> pieces;
    private final String text;
    private final boolean[] days;

    LeftOut(List<Piece> pieces, String text) {
        this.pieces = pieces;
        this.text = text;
        this.days = new boolean[pieces.size()];
        for (int at = 0; at < pieces.size(); at++) {
            if (Vocabulary.isMonth(pieces.get(at).folded())) {
                markDays(at);
            }
        }
    }

    /** {@code les 5 et 8 avril}, {@code January 25 and 26}. */
    private void markDays(int month) {
        for (int at = month - 1; at >= 0 && isDayOrLink(at); at--) {
            days[at] = true;
        }
        for (int at = month + 1; at < days.length && !pieces.get(at - 1).stops() && isDayOrLink(at); at++) {
            days[at] = true;
        }
    }

    private boolean isDayOrLink(int at) {
        Piece piece = pieces.get(at);
        return piece.isAtMost(LAST_DAY)
                || !piece.isNumber() && (piece.hasDigits() || Vocabulary.isLink(piece.folded()));
    }

    /** Whether the number there, which counts something, is none to look at. */
    boolean hasCount(int at, List<String> unit) {
        Piece number = pieces.get(at);
        boolean counted = unit.stream().anyMatch(Vocabulary::isCounted);
        return days[at]
                || !number.isWhole()
                || !counted && (number.isAtMost(FEW - 1) || isYear(number) || isCode(number) || isNamed(at))
                || unit.stream().limit(1).anyMatch(Vocabulary::isMeasure)
                || isBehindNamer(at, counted)
                || isOfRange(at)
                || isOfAddress(at)
                || isTelephone(at)
                || isItem(at);
    }

    private static boolean isYear(Piece number) {
        BigDecimal value = number.value();
        return value != null
                && number.folded().length() == 4
                && value.compareTo(BigDecimal.valueOf(FIRST_YEAR)) >= 0
                && value.compareTo(BigDecimal.valueOf(LAST_YEAR)) <= 0;
    }

    /** {@code 85001}, {@code 007}. */
    private static boolean isCode(Piece number) {
        return number.folded().length() > 4 && number.folded().chars().allMatch(Character::isDigit)
                || number.folded().startsWith("0");
    }

    /** {@code Agenda 2030}: behind a word with a capital that does not begin its sentence. */
    private boolean isNamed(int at) {
        return at > 1
                && isNear(at - 1)
                && pieces.get(at - 1).capital()
                && !Vocabulary.isLink(pieces.get(at - 1).folded())
                && pieces.get(at - 2).sentence() == pieces.get(at).sentence();
    }

    private boolean isBehindNamer(int at, boolean counted) {
        if (at == 0 || pieces.get(at - 1).sentence() != pieces.get(at).sentence()) {
            return false;
        }
        String before = pieces.get(at - 1).folded();
        return Vocabulary.isNamer(before)
                && (isNear(at - 1) || !counted && pieces.get(at - 1).stops());
    }

    private boolean isOfRange(int at) {
        return isRange(at, at + 2) || isRange(at - 2, at);
    }

    private boolean isRange(int from, int to) {
        if (from < 0
                || to >= pieces.size()
                || !pieces.get(from).isNumber()
                || !pieces.get(to).isNumber()) {
            return false;
        }
        String between = pieces.get(from + 1).folded();
        boolean dash = between.isEmpty() && !pieces.get(from).stops();
        return isNear(from) && (dash || between.equals("a") || between.equals("to"));
    }

    private boolean isOfAddress(int at) {
        for (int next = at + 1; next < pieces.size() && next <= at + 3; next++) {
            Piece piece = pieces.get(next);
            if (piece.sentence() != pieces.get(at).sentence()) {
                return false;
            }
            if (Vocabulary.isStreet(piece.folded())) {
                return true;
            }
            if (!piece.capital()) {
                break;
            }
        }
        return at > 1
                && pieces.get(at - 1).capital()
                && Vocabulary.isStreet(pieces.get(at - 2).folded());
    }

    private boolean isTelephone(int at) {
        if (at + 1 >= pieces.size()) {
            return false;
        }
        Piece next = pieces.get(at + 1);
        return !next.isNumber() && next.hasDigits() && next.folded().matches("[0-9][0-9.-]*");
    }

    /** {@code 12.} at the beginning of a line. */
    private boolean isItem(int at) {
        Piece number = pieces.get(at);
        int lineBegins = text.lastIndexOf('\n', number.start()) + 1;
        boolean marked = number.end() < text.length() && ".)".indexOf(text.charAt(number.end())) >= 0;
        return marked && text.substring(lineBegins, number.start()).isBlank();
    }

    /** Whether nothing parts the piece from the next. */
    private boolean isNear(int at) {
        return !pieces.get(at).stops()
                && pieces.get(at).sentence() == pieces.get(at + 1).sentence();
    }
}
