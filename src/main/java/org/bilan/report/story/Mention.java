package org.bilan.report.story;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** An activity that a sentence of a narrative tells, with the days that it tells it of, in their order. */
public record Mention(Known activity, List<LocalDate> days) {
    public Mention {
        days = days.stream().sorted().toList();
    }

    /** Whether every day that is told lies within the record's. */
    public boolean isTrue() {
        return isTrueOf(activity);
    }

    boolean isTrueOf(Known record) {
        return days.stream().allMatch(record::covers);
    }

    /** {@code 2022-05-21 2022-05-22}. */
    public String exact() {
        return days.stream().map(LocalDate::toString).collect(Collectors.joining(" "));
    }
}
