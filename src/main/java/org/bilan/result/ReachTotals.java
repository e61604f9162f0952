package org.bilan.result;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bilan.activity.Activity;
import org.bilan.activity.ActivityRole;
import org.bilan.activity.ActivityStatus;
import org.bilan.activity.AgeBand;
import org.bilan.activity.Gender;
import org.bilan.activity.Reach;
import org.bilan.activity.ReachKind;
import org.bilan.activity.ReachMeasure;

/**
 * People reached by activities that took place. Direct and indirect reach, people and attendances stay four different
 * totals: there is no sum of them. People counted in several activities under one cohort are the same people, and the
 * activity with the most of them counts; attendances of a cohort still add up, each being one.
 *
 * @param own by what the organization organized or co-organized
 * @param others by what others organized and it took part in, which is not its own reach
 */
public record ReachTotals(List<ReachTotal> own, List<ReachTotal> others) {
    private static final Set<ActivityRole> OWN = Set.of(ActivityRole.ORGANIZED, ActivityRole.CO_ORGANIZED);

    public ReachTotals {
        own = List.copyOf(own);
        others = List.copyOf(others);
    }

    /** Counts of activities not given, or that did not take place, are left out. */
    public static ReachTotals of(List<Activity> activities, List<Reach> counts) {
        Map<String, Activity> done = new LinkedHashMap<>();
        activities.stream()
                .filter(activity -> activity.status() == ActivityStatus.DONE)
                .forEach(activity -> done.put(activity.code(), activity));
        Map<Boolean, List<Reach>> byOwner = counts.stream()
                .filter(count -> done.containsKey(count.activity()))
                .collect(Collectors.partitioningBy(count -> isOwn(done.get(count.activity()))));
        Map<String, Integer> order = new HashMap<>();
        done.keySet().forEach(code -> order.put(code, order.size()));
        return new ReachTotals(totals(byOwner.get(true), order), totals(byOwner.get(false), order));
    }

    /** The counts that a total is made of: of one cohort those of its largest activity only, where people are counted. */
    public static List<Reach> counted(
            List<Activity> activities, List<Reach> counts, boolean own, ReachKind reach, ReachMeasure measure) {
        Map<String, Integer> order = new HashMap<>();
        activities.stream()
                .filter(activity -> activity.status() == ActivityStatus.DONE && isOwn(activity) == own)
                .forEach(activity -> order.putIfAbsent(activity.code(), order.size()));
        return counted(
                counts.stream()
                        .filter(count -> order.containsKey(count.activity())
                                && count.reach() == reach
                                && count.measure() == measure)
                        .toList(),
                measure,
                order);
    }

    /** Whether people reached by the activity are the organization's own reach. */
    public static boolean isOwn(Activity activity) {
        return OWN.contains(activity.role());
    }

    /** Empty if nobody was counted that way, which is not zero. */
    public Optional<ReachTotal> own(ReachKind reach, ReachMeasure measure) {
        return own.stream()
                .filter(total -> total.reach() == reach && total.measure() == measure)
                .findFirst();
    }

    /** Empty if nobody was counted that way, which is not zero. */
    public Optional<ReachTotal> others(ReachKind reach, ReachMeasure measure) {
        return others.stream()
                .filter(total -> total.reach() == reach && total.measure() == measure)
                .findFirst();
    }

    private static List<ReachTotal> totals(List<Reach> counts, Map<String, Integer> order) {
        List<ReachTotal> totals = new ArrayList<>();
        for (ReachKind reach : ReachKind.values()) {
            for (ReachMeasure measure : ReachMeasure.values()) {
                List<Reach> same = counts.stream()
                        .filter(count -> count.reach() == reach && count.measure() == measure)
                        .toList();
                if (!same.isEmpty()) {
                    List<Reach> counted = counted(same, measure, order);
                    totals.add(new ReachTotal(reach, measure, cells(counted), activities(counted, order)));
                }
            }
        }
        return totals;
    }

    /**
     * Those of {@code same} that count in a total: each cohort's largest activity only, where people are counted.
     *
     * @param same counts of one way of reaching and one measure
     * @param order of the activities by their codes
     */
    static List<Reach> counted(List<Reach> same, ReachMeasure measure, Map<String, Integer> order) {
        if (measure != ReachMeasure.PEOPLE) {
            return same;
        }
        List<Reach> kept = new ArrayList<>();
        Map<String, Map<String, List<Reach>>> cohorts = new TreeMap<>();
        for (Reach count : same) {
            if (count.cohort() == null) {
                kept.add(count);
            } else {
                cohorts.computeIfAbsent(count.cohort(), cohort -> new LinkedHashMap<>())
                        .computeIfAbsent(count.activity(), activity -> new ArrayList<>())
                        .add(count);
            }
        }
        cohorts.values().forEach(activities -> kept.addAll(largest(activities, order)));
        return kept;
    }

    /** Of two equal ones, the activity that comes first. */
    private static Collection<Reach> largest(Map<String, List<Reach>> activities, Map<String, Integer> order) {
        return activities.entrySet().stream()
                .max(Comparator.comparingLong((Map.Entry<String, List<Reach>> entry) -> entry.getValue().stream()
                                .mapToLong(Reach::count)
                                .reduce(0, Math::addExact))
                        .thenComparing(entry -> -order.getOrDefault(entry.getKey(), 0)))
                .map(Map.Entry::getValue)
                .orElse(List.of());
    }

    private static List<ReachCell> cells(List<Reach> counts) {
        Map<Gender, Map<AgeBand, Headcount>> sums = new EnumMap<>(Gender.class);
        counts.forEach(count -> sums.computeIfAbsent(count.gender(), gender -> new EnumMap<>(AgeBand.class))
                .merge(count.age(), new Headcount(count.count(), count.approximate()), Headcount::plus));
        List<ReachCell> cells = new ArrayList<>();
        sums.forEach((gender, ages) -> ages.forEach((age, count) -> cells.add(new ReachCell(gender, age, count))));
        return cells;
    }

    private static List<String> activities(List<Reach> counts, Map<String, Integer> order) {
        return counts.stream()
                .map(Reach::activity)
                .distinct()
                .sorted(Comparator.comparing(code -> order.getOrDefault(code, 0)))
                .toList();
    }
}
