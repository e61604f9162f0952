package org.bilan.web.activity;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bilan.activity.ActivityStatus;
import org.bilan.result.Headcount;
import org.bilan.web.Page;
import org.bilan.web.Slice;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list of activities. {@code near} are the spellings found instead of what was typed; {@code isCut} where
 * the words looked for stand in more activities than are listed; {@code totals} are absent where the list is too long to add up.
 */
public record ActivityListView(
        Slice<ActivityLine> slice,
        Map<ActivityStatus, Long> statuses,
        @Nullable Totals totals,
        List<String> near,
        boolean isCut,
        boolean isEmpty) {
    public ActivityListView {
        statuses = Map.copyOf(statuses);
        near = List.copyOf(near);
    }

    /** {@code dont 66 réalisées, 3 prévues}; empty where all are of one status. */
    public String split(Page page) {
        if (statuses.size() < 2) {
            return "";
        }
        return page.say(
                "list.total.split",
                Arrays.stream(ActivityStatus.values())
                        .filter(statuses::containsKey)
                        .map(status -> page.say(
                                "count." + status.code(),
                                statuses.get(status),
                                page.wording().number(statuses.get(status))))
                        .collect(Collectors.joining(", ")));
    }

    public String counted(Page page, Headcount count) {
        String number = page.wording().number(count.count());
        return count.approximate() ? page.say("people.about", number) : number;
    }

    /** What the whole list reached directly: of what the organization held itself, people and attendances apart. */
    public record Totals(
            @Nullable Headcount people, @Nullable Headcount attendances) {}
}
