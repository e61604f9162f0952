package org.bilan.result;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bilan.activity.Activity;
import org.bilan.activity.ActivityStatus;
import org.bilan.activity.AgeBand;
import org.bilan.activity.Gender;
import org.bilan.activity.Reach;
import org.bilan.activity.ReachKind;
import org.bilan.activity.ReachMeasure;
import org.jspecify.annotations.Nullable;

/**
 * The counts of people that a published report does not tell, because they are small or would give a small one away; see
 * {@link SmallCells}. All figures of the report are weighed together. Each way of reaching and each measure is protected
 * by itself, and what the organization reached apart from what others did: no published figure adds two of them.
 *
 * <p>Which activity stands for a cohort is taken as known to the reader. Figures of other reports, texts and indicators
 * are not known here.
 */
public final class ReachMask {
    /** The row of everybody, whose figures are told by gender and age at once. */
    public static final Object WHOLE = "";

    private static final int AGES = AgeBand.values().length;
    private static final int CATEGORIES = Gender.values().length * AGES;
    private static final long ALL = (1L << CATEGORIES) - 1;

    private final Set<Key> hidden;

    /** A figure: who reached, how and by what measure; the row; and the gender and age, null for all of them. */
    private record Key(
            boolean own,
            ReachKind reach,
            ReachMeasure measure,
            Object row,
            @Nullable Gender gender,
            @Nullable AgeBand age) {}

    /**
     * Activities told in one row.
     *
     * @param byGender whether direct reach is told by gender there, or the sum only
     */
    public record Row(Object key, boolean byGender, List<Activity> activities) {
        public Row {
            activities = List.copyOf(activities);
        }
    }

    private ReachMask(Set<Key> hidden) {
        this.hidden = hidden;
    }

    /** Hides nothing. */
    public static ReachMask none() {
        return new ReachMask(Set.of());
    }

    /**
     * @param below hides numbers from 1 to one less
     * @param all every activity of the report, in its order
     * @param rows every row of every table, chart and list, but that of everybody
     */
    public static ReachMask of(int below, List<Activity> all, Collection<Reach> counts, List<Row> rows) {
        Set<Key> hidden = new HashSet<>();
        Map<String, List<Reach>> byActivity = counts.stream().collect(Collectors.groupingBy(Reach::activity));
        for (boolean own : new boolean[] {true, false}) {
            for (ReachKind reach : ReachKind.values()) {
                for (ReachMeasure measure : ReachMeasure.values()) {
                    new Figures(own, reach, measure, byActivity).hide(below, all, rows, hidden);
                }
            }
        }
        return new ReachMask(hidden);
    }

    public boolean hidesAny() {
        return !hidden.isEmpty();
    }

    /** Whether the row's sum is hidden. */
    public boolean hides(boolean own, ReachKind reach, ReachMeasure measure, Object row) {
        return hides(own, reach, measure, row, null, null);
    }

    /** @param gender null for all of them; {@code age} too, and always but in the row of everybody */
    public boolean hides(
            boolean own,
            ReachKind reach,
            ReachMeasure measure,
            Object row,
            @Nullable Gender gender,
            @Nullable AgeBand age) {
        return hidden.contains(new Key(own, reach, measure, row, gender, age));
    }

    /** The figures of one way of reaching by one measure, turned into a {@link CountTable}. */
    private record Figures(boolean own, ReachKind reach, ReachMeasure measure, Map<String, List<Reach>> byActivity) {

        void hide(int below, List<Activity> all, List<Row> rows, Set<Key> hidden) {
            Map<String, Integer> order = new HashMap<>();
            all.forEach(activity -> order.putIfAbsent(activity.code(), order.size()));
            Map<List<String>, Integer> units = new LinkedHashMap<>();
            List<long[]> counts = new ArrayList<>();
            List<int[]> members = new ArrayList<>();
            List<CountTable.PublishedCell> cells = new ArrayList<>();
            List<Key> keys = new ArrayList<>();
            row(new Row(WHOLE, true, all), true, order, units, counts, members, cells, keys);
            if (units.isEmpty()) {
                return;
            }
            rows.forEach(row -> row(row, false, order, units, counts, members, cells, keys));
            CountTable table = new CountTable(counts.toArray(long[][]::new), CATEGORIES, members, cells);
            BitSet small = SmallCells.hidden(table, below);
            small.stream().mapToObj(keys::get).forEach(hidden::add);
        }

        private void row(
                Row row,
                boolean whole,
                Map<String, Integer> order,
                Map<List<String>, Integer> units,
                List<long[]> counts,
                List<int[]> members,
                List<CountTable.PublishedCell> cells,
                List<Key> keys) {
            Set<Integer> in = new HashSet<>();
            for (Reach count : counted(row, order)) {
                List<String> unit = List.of(count.activity(), count.cohort() == null ? "" : count.cohort());
                Integer known = units.get(unit);
                int at = known == null ? units.size() : known;
                if (known == null) {
                    units.put(unit, at);
                    counts.add(countsOf(unit));
                }
                in.add(at);
            }
            if (in.isEmpty()) {
                return;
            }
            int number = members.size();
            members.add(in.stream().mapToInt(Integer::intValue).sorted().toArray());
            add(cells, keys, number, ALL, whole ? 60 : row.byGender() ? 8 : 4, row, null, null);
            if (whole || row.byGender() && reach == ReachKind.DIRECT) {
                for (Gender gender : Gender.values()) {
                    int weight = (gender == Gender.UNKNOWN ? 1 : 2) * (whole ? 10 : 1);
                    add(cells, keys, number, bits(gender), weight, row, gender, null);
                }
            }
            if (whole) {
                for (AgeBand age : AgeBand.values()) {
                    add(cells, keys, number, bits(age), age == AgeBand.UNKNOWN ? 8 : 10, row, null, age);
                    for (Gender gender : Gender.values()) {
                        add(cells, keys, number, bits(gender) & bits(age), 2, row, gender, age);
                    }
                }
            }
        }

        private void add(
                List<CountTable.PublishedCell> cells,
                List<Key> keys,
                int number,
                long categories,
                int weight,
                Row row,
                @Nullable Gender gender,
                @Nullable AgeBand age) {
            cells.add(new CountTable.PublishedCell(number, categories, weight));
            keys.add(new Key(own, reach, measure, row.key(), gender, age));
        }

        /** The counts that make the row's figures, each cohort's largest activity of the row standing for it. */
        private List<Reach> counted(Row row, Map<String, Integer> order) {
            List<Reach> same = row.activities().stream()
                    .filter(activity -> activity.status() == ActivityStatus.DONE && ReachTotals.isOwn(activity) == own)
                    .flatMap(activity -> byActivity.getOrDefault(activity.code(), List.of()).stream())
                    .filter(count -> count.reach() == reach && count.measure() == measure)
                    .toList();
            return ReachTotals.counted(same, measure, order);
        }

        private long[] countsOf(List<String> unit) {
            long[] sums = new long[CATEGORIES];
            for (Reach count : byActivity.get(unit.get(0))) {
                String cohort = count.cohort() == null ? "" : count.cohort();
                if (count.reach() == reach && count.measure() == measure && cohort.equals(unit.get(1))) {
                    int category = count.gender().ordinal() * AGES + count.age().ordinal();
                    sums[category] = Math.addExact(sums[category], count.count());
                }
            }
            return sums;
        }

        private static long bits(Gender gender) {
            return (1L << AGES) - 1 << gender.ordinal() * AGES;
        }

        private static long bits(AgeBand age) {
            return Arrays.stream(Gender.values())
                    .mapToLong(gender -> 1L << gender.ordinal() * AGES + age.ordinal())
                    .sum();
        }
    }
}
