package org.bilan.value;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bilan.value.SpokenDate.Unclear;

/** Reads a date's words and figures one after the other into the ends of a period, or the one point it is. */
final class SpokenText {
    /** {@code 2022-05-12}, {@code 2022/05}. */
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})([-/.])(\\d{1,2})(?:\\2(\\d{1,2}))?(?![-/.]?\\d)");
    /** {@code 12/05/2022}, {@code 12.5.22}. */
    private static final Pattern YEAR_LAST =
            Pattern.compile("(\\d{1,2})([-/. ])(\\d{1,2})\\2(\\d{4}|\\d{2})(?![-/.]?\\d)");
    /** {@code 11/2021}. */
    private static final Pattern MONTH_YEAR = Pattern.compile("(\\d{1,2})[-/.](\\d{4})(?![-/.]?\\d)");

    private static final Pattern NUMBER = Pattern.compile("(\\d+)(?:er|re|st|nd|rd|th|ro|eme|e|o)?(?![a-z0-9])");
    private static final Pattern WORD = Pattern.compile("[a-z]+");

    private final String text;
    private final boolean dayFirst;
    private final List<SpokenPoint> points = new ArrayList<>();
    private SpokenPoint now = SpokenPoint.NOTHING;
    private boolean between;
    private boolean listed;

    private SpokenText(String text, boolean dayFirst) {
        this.text = text;
        this.dayFirst = dayFirst;
    }

    /**
     * The ends that were said, in their order.
     *
     * @throws Unclear if a word or figure has no sense there
     * @throws DateTimeException if figures name no month
     */
    static List<SpokenPoint> points(String folded, boolean dayFirst) throws Unclear {
        SpokenText reading = new SpokenText(folded, dayFirst);
        int at = 0;
        while (at < folded.length()) {
            at = reading.next(at);
        }
        reading.end();
        return reading.points;
    }

    private int next(int at) throws Unclear {
        Optional<Matcher> yearFirst = at(YEAR_FIRST, at);
        if (yearFirst.isPresent()) {
            Matcher found = yearFirst.get();
            figures(found.group(1), number(found.group(3)), found.group(4) == null ? 0 : number(found.group(4)));
            return found.end();
        }
        Optional<Matcher> yearLast = at(YEAR_LAST, at);
        if (yearLast.isPresent()) {
            Matcher found = yearLast.get();
            int first = number(found.group(1));
            int second = number(found.group(3));
            figures(found.group(4), dayFirst ? second : first, dayFirst ? first : second);
            return found.end();
        }
        Optional<Matcher> monthYear = at(MONTH_YEAR, at);
        if (monthYear.isPresent()) {
            figures(monthYear.get().group(2), number(monthYear.get().group(1)), 0);
            return monthYear.get().end();
        }
        Optional<Matcher> number = at(NUMBER, at);
        if (number.isPresent()) {
            take(number.get().group(1));
            return number.get().end();
        }
        Optional<Matcher> word = at(WORD, at);
        if (word.isPresent()) {
            say(word.get().group());
            return word.get().end();
        }
        sign(text.charAt(at));
        return at + 1;
    }

    private Optional<Matcher> at(Pattern pattern, int at) {
        Matcher matcher = pattern.matcher(text).region(at, text.length());
        boolean inside = at > 0 && Character.isDigit(text.charAt(at)) && Character.isDigit(text.charAt(at - 1));
        return !inside && matcher.lookingAt() ? Optional.of(matcher) : Optional.empty();
    }

    private void figures(String year, int month, int day) throws Unclear {
        if (month < 1 || month > 12) {
            throw new DateTimeException("No month: " + month);
        }
        now = now.inMonth(month);
        now = day == 0 ? now : now.onDay(day);
        takeYear(year.length() == 4 ? number(year) : 2000 + number(year));
    }

    /** A figure of the day, or of the year. */
    private void take(String figures) throws Unclear {
        if (figures.length() == 4) {
            takeYear(number(figures));
        } else if (figures.length() > 2) {
            throw new Unclear("unknown");
        } else if (now.day() != 0 && now.month() != 0 && now.year() == 0) {
            takeYear(2000 + number(figures));
        } else if (number(figures) == 0) {
            throw new DateTimeException("No day 0");
        } else {
            now = now.onDay(number(figures));
        }
    }

    private void takeYear(int year) throws Unclear {
        if (now.year() != 0) {
            throw new Unclear("several");
        }
        now = now.inYear(year);
    }

    private void say(String word) throws Unclear {
        SpokenWords.Sense sense = SpokenWords.sense(word).orElseThrow(() -> new Unclear("unknown"));
        switch (sense.kind()) {
            case MONTH -> now = now.inMonth(sense.number());
            case SEASON -> now = now.inSeason(sense.number());
            case ABOUT -> now = now.marked("~");
            case UNTIL -> end();
            case AND -> and();
            case BETWEEN -> between = true;
            case NOTHING -> {}
        }
    }

    private void sign(char sign) throws Unclear {
        switch (sign) {
            case '-', '/' -> end();
            case '&' -> and();
            case '~' -> now = now.marked("~");
            case '?' -> now = now.marked("?");
            case ' ', ',', '.', '\'', '(', ')', ':' -> {}
            default -> throw new Unclear("unknown");
        }
    }

    private void and() {
        listed = listed || !between;
        end();
    }

    /** Two days that are listed are a period only if none lies between them. */
    private void end() {
        if (!now.isNothing()) {
            points.add(now);
            now = SpokenPoint.NOTHING;
        }
        boolean apart = listed && points.size() == 2 && !follows(points.get(0), points.get(1));
        if (apart) {
            points.add(SpokenPoint.NOTHING);
        }
    }

    private static boolean follows(SpokenPoint one, SpokenPoint next) {
        boolean days = one.isDayAlone() && next.day() == one.day() + 1;
        boolean months = one.day() == 0
                && next.day() == 0
                && one.year() == 0
                && one.season() + one.month() != 0
                && next.month() + next.season() == one.month() + one.season() + 1;
        return days || months;
    }

    private static int number(String figures) {
        return Integer.parseInt(figures);
    }
}
