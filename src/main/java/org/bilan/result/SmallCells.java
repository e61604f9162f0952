package org.bilan.result;

import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Which figures to hide so that no number of people from 1 to below a threshold can be read or worked out: the small ones
 * themselves, and as few others as keep subtraction from undoing that.
 *
 * <p>Each small figure gets a witness: other counts of people, all of them possible, that change it but no figure that
 * stays published. Whoever holds every published figure of every table at once, knows which activities each row is made
 * of and how the figures were chosen cannot tell those counts from the true ones. The possible values of a small figure
 * lie at least the threshold apart; any other hidden figure has two at the least. People are moved between genders or
 * ages of one activity, between activities, or both ways at once; where nothing else will do the total is hidden too.
 * Compare cell suppression in A. Hundepool and others, Statistical Disclosure Control, 2012, chapter 4.
 */
final class SmallCells {
    private final CountTable table;
    private final int below;
    private final CountIndex index;
    private final BitSet hidden = new BitSet();

    private SmallCells(CountTable table, int below) {
        this.table = table;
        this.below = below;
        this.index = new CountIndex(table);
    }

    /** The numbers of the cells to hide: none if no cell is small. */
    static BitSet hidden(CountTable table, int below) {
        SmallCells cells = new SmallCells(table, below);
        int[] small = IntStream.range(0, table.cells().size())
                .filter(cell -> isSmall(table.value(table.cells().get(cell)), below))
                .boxed()
                .sorted(Comparator.comparing(
                        (Integer cell) -> table.cells().get(cell).weight(), Comparator.reverseOrder()))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int cell : small) {
            cells.protect(table.cells().get(cell));
        }
        return cells.hidden;
    }

    static boolean isSmall(long count, int below) {
        return count > 0 && count < below;
    }

    /**
     * People who might be counted elsewhere without any published figure telling: more of category {@code first} in
     * {@code unit}, as many fewer of it in {@code other} or of {@code second} in the same unit, and with both the
     * reverse there. Minus one stands for none.
     */
    private record Move(int unit, int other, int first, int second, boolean up) {}

    private record Choice(Move move, long gain, double price) {}

    /** Hides what must be hidden for the cell's possible values to lie the threshold apart. */
    private void protect(CountTable.PublishedCell target) {
        Map<Long, Long> raised = new HashMap<>();
        Map<Long, Long> lowered = new HashMap<>();
        long spread = 0;
        while (spread < below) {
            Choice choice = cheapest(target, below - spread, raised, lowered);
            apply(choice.move(), choice.gain(), choice.move().up() ? raised : lowered);
            index.touched(
                            choice.move().unit(),
                            choice.move().other(),
                            choice.move().first(),
                            choice.move().second())
                    .forEach(hidden::set);
            index.remember(choice.move().unit());
            index.remember(choice.move().other());
            spread += choice.gain();
        }
    }

    private Choice cheapest(
            CountTable.PublishedCell target, long wanted, Map<Long, Long> raised, Map<Long, Long> lowered) {
        Choice best = null;
        for (int unit : index.units(target)) {
            int[] others = index.others(unit, target.row());
            for (int first : index.categories()) {
                if (!target.sums(first)) {
                    continue;
                }
                for (int at = -1; at < index.categories().length; at++) {
                    int second = at < 0 ? -1 : index.categories()[at];
                    if (second >= 0 && target.sums(second)) {
                        continue;
                    }
                    for (int other : others) {
                        for (boolean up : new boolean[] {true, false}) {
                            Move move = new Move(unit, other, first, second, up);
                            long gain = Math.min(wanted, capacity(move, up ? raised : lowered));
                            if (gain > 0) {
                                double price = price(move) / gain;
                                if (best == null || price < best.price()) {
                                    best = new Choice(move, gain, price);
                                }
                                if (price == 0 && gain == wanted) {
                                    return best;
                                }
                            }
                        }
                    }
                }
            }
        }
        if (best == null) {
            throw new IllegalStateException("A figure over nobody: " + target);
        }
        return best;
    }

    private double price(Move move) {
        return index.touched(move.unit(), move.other(), move.first(), move.second())
                .filter(cell -> !hidden.get(cell))
                .mapToDouble(index::price)
                .sum();
    }

    /** How many people can be moved before a count would fall below zero. */
    private long capacity(Move move, Map<Long, Long> moved) {
        long least = Long.MAX_VALUE;
        if (move.up()) {
            least = move.second() < 0 ? least : now(move.unit(), move.second(), moved);
            least = move.other() < 0 ? least : Math.min(least, now(move.other(), move.first(), moved));
        } else {
            least = now(move.unit(), move.first(), moved);
            least = move.other() < 0 || move.second() < 0
                    ? least
                    : Math.min(least, now(move.other(), move.second(), moved));
        }
        return least;
    }

    private long now(int unit, int category, Map<Long, Long> moved) {
        return table.counts()[unit][category] + moved.getOrDefault(key(unit, category), 0L);
    }

    private void apply(Move move, long people, Map<Long, Long> moved) {
        long sign = move.up() ? people : -people;
        add(moved, move.unit(), move.first(), sign);
        add(moved, move.unit(), move.second(), -sign);
        add(moved, move.other(), move.first(), -sign);
        add(moved, move.other(), move.second(), sign);
    }

    private static void add(Map<Long, Long> moved, int unit, int category, long people) {
        if (unit >= 0 && category >= 0) {
            moved.merge(key(unit, category), people, Long::sum);
        }
    }

    private static long key(int unit, int category) {
        return (long) unit * Long.SIZE + category;
    }
}
