package org.bilan.value;

import org.bilan.value.SpokenDate.Unclear;

/**
 * One end of what was said, as far as it was said; 0 stands for what was not. {@code season} is 21 for spring to 24 for
 * winter, {@code mark} empty, {@code ~} or {@code ?}.
 */
record SpokenPoint(int day, int month, int season, int year, String mark) {
    static final SpokenPoint NOTHING = new SpokenPoint(0, 0, 0, 0, "");
    private static final int WINTER = 24;

    boolean isNothing() {
        return day == 0 && month == 0 && season == 0 && year == 0;
    }

    boolean isDayAlone() {
        return day != 0 && month == 0 && year == 0;
    }

    SpokenPoint onDay(int number) throws Unclear {
        requireNew(day);
        return new SpokenPoint(number, month, season, year, mark);
    }

    SpokenPoint inMonth(int number) throws Unclear {
        requireNew(month + season);
        return new SpokenPoint(day, number, season, year, mark);
    }

    SpokenPoint inSeason(int number) throws Unclear {
        requireNew(month + season);
        return new SpokenPoint(day, month, number, year, mark);
    }

    SpokenPoint inYear(int number) {
        return new SpokenPoint(day, month, season, number, mark);
    }

    SpokenPoint marked(String sign) {
        return new SpokenPoint(day, month, season, year, sign);
    }

    private static void requireNew(int said) throws Unclear {
        if (said != 0) {
            throw new Unclear("several");
        }
    }

    /** {@code hiver 2021-2022}: one winter, which begins in the first of its years. */
    boolean isWinterOver(SpokenPoint next) {
        return season == WINTER && year != 0 && next.year == year + 1 && next.day + next.month + next.season == 0;
    }

    /** With the month and year that are said once, at the other end: {@code du 12 au 14 mai 2022}. */
    SpokenPoint completedBy(SpokenPoint other) {
        boolean needsMonth = day != 0 && month == 0;
        return new SpokenPoint(day, needsMonth ? other.month : month, season, year == 0 ? other.year : year, mark);
    }

    String edtf() throws Unclear {
        if (day != 0 && month == 0) {
            throw new Unclear(season == 0 && year == 0 ? "unknown" : "month");
        }
        if (year == 0) {
            throw new Unclear(month + season == 0 ? "unknown" : "year");
        }
        String text = "%04d".formatted(year);
        if (month + season != 0) {
            text += "-%02d".formatted(month + season);
        }
        if (day != 0) {
            text += "-%02d".formatted(day);
        }
        return text + mark;
    }
}
