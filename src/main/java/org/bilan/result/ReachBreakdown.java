package org.bilan.result;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bilan.activity.Activity;
import org.bilan.activity.Reach;
import org.bilan.activity.ReachKind;
import org.bilan.activity.ReachMeasure;

/**
 * People reached, told apart by project, theme, country or anything else that activities can be grouped by. People of a
 * cohort who took part in two groups count once in each of them and once in the total, so that the groups may add up to
 * more than the total; nothing here adds groups.
 *
 * @param parts one for each group in which somebody was counted, in the order of the groups
 * @param total of all the activities, grouped or not
 */
public record ReachBreakdown<K>(List<Part<K>> parts, ReachTotals total) {

    /** Activities told together; {@code depth} is 0, or that of a group within another, whose activities it shares. */
    public record Group<K>(K key, int depth, List<Activity> activities) {
        public Group {
            activities = List.copyOf(activities);
        }
    }

    /** A group with what it reached. */
    public record Part<K>(K key, int depth, ReachTotals totals) {}

    public ReachBreakdown {
        parts = List.copyOf(parts);
    }

    /** Each count is read once for every group that its activity belongs to. */
    public static <K> ReachBreakdown<K> of(List<Group<K>> groups, List<Activity> all, Collection<Reach> counts) {
        Map<String, List<Reach>> byActivity = counts.stream().collect(Collectors.groupingBy(Reach::activity));
        List<Part<K>> parts = new ArrayList<>();
        for (Group<K> group : groups) {
            ReachTotals totals = ReachTotals.of(group.activities(), countsOf(group.activities(), byActivity));
            if (!totals.own().isEmpty() || !totals.others().isEmpty()) {
                parts.add(new Part<>(group.key(), group.depth(), totals));
            }
        }
        return new ReachBreakdown<>(parts, ReachTotals.of(all, countsOf(all, byActivity)));
    }

    /** Whether the parts of depth 0 add up to the organization's own total: not where a cohort is in two of them. */
    public boolean addsUp(ReachKind reach, ReachMeasure measure) {
        long added = parts.stream()
                .filter(part -> part.depth() == 0)
                .flatMap(part -> part.totals().own(reach, measure).stream())
                .mapToLong(part -> part.total().count())
                .reduce(0, Math::addExact);
        Optional<ReachTotal> whole = total.own(reach, measure);
        return added == whole.map(all -> all.total().count()).orElse(0L);
    }

    private static List<Reach> countsOf(List<Activity> activities, Map<String, List<Reach>> byActivity) {
        return activities.stream()
                .flatMap(activity -> byActivity.getOrDefault(activity.code(), List.of()).stream())
                .toList();
    }
}
