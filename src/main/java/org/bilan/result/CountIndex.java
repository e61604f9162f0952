package org.bilan.result;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Finds, in a {@link CountTable}, the cells that a move of people touches, and the few units that are worth asking. */
final class CountIndex {
    /** So many units are tried of each place where one may be found: more cost time and hide no less. */
    private static final int FEW = 3;

    private final CountTable table;
    private final int[][] rowsOf;
    private final int[][] cellsOf;
    private final long[] totals;
    private final int[] categories;
    private final int[][] largestOfRow;
    private final int[][] largestOfCategory;
    private final Map<List<Integer>, int[]> alike = new HashMap<>();
    private final Deque<Integer> recent = new ArrayDeque<>();
    private final double[] prices;

    CountIndex(CountTable table) {
        this.table = table;
        int units = table.counts().length;
        this.totals = Arrays.stream(table.counts())
                .mapToLong(counts -> Arrays.stream(counts).sum())
                .toArray();
        this.rowsOf = inverted(table.rows(), units);
        List<int[]> ofRows = new ArrayList<>();
        table.cells().forEach(cell -> ofRows.add(new int[] {cell.row()}));
        this.cellsOf = inverted(ofRows, table.rows().size());
        this.categories = IntStream.range(0, table.categories())
                .filter(category -> Arrays.stream(table.counts()).anyMatch(counts -> counts[category] > 0))
                .toArray();
        this.largestOfRow =
                table.rows().stream().map(row -> largest(row, totals)).toArray(int[][]::new);
        int[] all = IntStream.range(0, units).toArray();
        this.largestOfCategory = IntStream.range(0, table.categories())
                .mapToObj(category -> largest(all, column(category)))
                .toArray(int[][]::new);
        Map<List<Integer>, List<Integer>> same = new HashMap<>();
        for (int unit = 0; unit < units; unit++) {
            same.computeIfAbsent(shared(unit), rows -> new ArrayList<>()).add(unit);
        }
        same.forEach((rows, list) -> alike.put(
                rows, largest(list.stream().mapToInt(Integer::intValue).toArray(), totals)));
        this.prices = table.cells().stream()
                .mapToDouble(cell -> cell.weight() + Math.log10(1.0 + table.value(cell)) / 10)
                .toArray();
    }

    /** The categories in which anybody was counted. */
    int[] categories() {
        return categories;
    }

    double price(int cell) {
        return prices[cell];
    }

    /** The cells that change when people move; see {@link SmallCells}. */
    IntStream touched(int unit, int other, int first, int second) {
        IntStream rows = other < 0 ? Arrays.stream(rowsOf[unit]) : inOneOnly(rowsOf[unit], rowsOf[other]);
        return rows.flatMap(row -> Arrays.stream(cellsOf[row])).filter(at -> {
            CountTable.PublishedCell cell = table.cells().get(at);
            return cell.sums(first) != (second >= 0 && cell.sums(second));
        });
    }

    /** The units of the cell's row from which people may be taken or to which they may be given. */
    int[] units(CountTable.PublishedCell cell) {
        int[] row = table.rows().get(cell.row());
        Set<Integer> some = new LinkedHashSet<>();
        recent.stream().filter(unit -> contains(row, unit)).forEach(some::add);
        for (int unit : largestOfRow[cell.row()]) {
            some.add(unit);
        }
        Arrays.stream(row)
                .filter(unit -> Arrays.stream(categories)
                        .anyMatch(category -> cell.sums(category) && table.counts()[unit][category] > 0))
                .limit(FEW)
                .forEach(some::add);
        return some.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The units outside the row that may make up for a change in a unit of it: the most alike; minus one, none. */
    int[] others(int unit, int row) {
        Set<Integer> some = new LinkedHashSet<>(recent);
        for (int same : alike.get(shared(unit))) {
            some.add(same);
        }
        for (int each : rowsOf[unit]) {
            for (int large : largestOfRow[each]) {
                some.add(large);
            }
        }
        for (int category : categories) {
            for (int large : largestOfCategory[category]) {
                some.add(large);
            }
        }
        IntStream outside = some.stream()
                .mapToInt(Integer::intValue)
                .filter(other -> other != unit && !contains(table.rows().get(row), other));
        return IntStream.concat(outside, IntStream.of(-1)).toArray();
    }

    /** What was moved once costs least to move again. */
    void remember(int unit) {
        if (unit >= 0) {
            recent.remove(unit);
            recent.addFirst(unit);
            if (recent.size() > 2 * FEW) {
                recent.removeLast();
            }
        }
    }

    private static boolean contains(int[] row, int unit) {
        return Arrays.binarySearch(row, unit) >= 0;
    }

    private long[] column(int category) {
        return Arrays.stream(table.counts())
                .mapToLong(counts -> counts[category])
                .toArray();
    }

    private static int[] largest(int[] units, long[] counts) {
        int[] best = new int[0];
        for (int unit : units) {
            if (counts[unit] > 0 && (best.length < FEW || counts[unit] > counts[best[best.length - 1]])) {
                best = IntStream.concat(Arrays.stream(best), IntStream.of(unit))
                        .boxed()
                        .sorted(Comparator.comparing((Integer each) -> -counts[each]))
                        .limit(FEW)
                        .mapToInt(Integer::intValue)
                        .toArray();
            }
        }
        return best;
    }

    /** The rows that a unit has in common with any other. */
    private List<Integer> shared(int unit) {
        return Arrays.stream(rowsOf[unit])
                .filter(row -> table.rows().get(row).length > 1)
                .boxed()
                .toList();
    }

    private static int[][] inverted(List<int[]> sets, int size) {
        int[] lengths = new int[size];
        sets.forEach(set -> Arrays.stream(set).forEach(member -> lengths[member]++));
        int[][] inverse = new int[size][];
        Arrays.setAll(inverse, member -> new int[lengths[member]]);
        int[] filled = new int[size];
        for (int at = 0; at < sets.size(); at++) {
            for (int member : sets.get(at)) {
                inverse[member][filled[member]++] = at;
            }
        }
        return inverse;
    }

    private static IntStream inOneOnly(int[] rows, int[] others) {
        IntStream.Builder only = IntStream.builder();
        int at = 0;
        int other = 0;
        while (at < rows.length || other < others.length) {
            if (other == others.length || at < rows.length && rows[at] < others[other]) {
                only.add(rows[at++]);
            } else if (at == rows.length || others[other] < rows[at]) {
                only.add(others[other++]);
            } else {
                at++;
                other++;
            }
        }
        return only.build();
    }
}
