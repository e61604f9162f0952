package org.bilan.result

import groovy.transform.CompileStatic

/** Someone who holds every published figure of a {@link CountTable} and tries every set of counts that fits them. */
@CompileStatic
class Attacker {
    final CountTable table
    final BitSet hidden
    final int most
    final long[] published
    /** The least and the largest that each figure can be. */
    final long[] least
    final long[] largest
    private final long[] trial
    private final int categories
    private final int[][] cellsOf
    private final long[] sums
    private final int[] lastOf

    /** @param most the largest count of one gender and age in one unit that is tried */
    Attacker(CountTable table, BitSet hidden, int most) {
        this.table = table
        this.hidden = hidden
        this.most = most
        categories = table.categories()
        int atoms = table.counts().length * categories
        trial = new long[atoms]
        published = new long[table.cells().size()]
        least = new long[published.length]
        largest = new long[published.length]
        sums = new long[published.length]
        lastOf = new int[published.length]
        List<ArrayList<Integer>> of = (0..<atoms).collect { new ArrayList<Integer>() }
        for (int cell = 0; cell < published.length; cell++) {
            published[cell] = table.value(table.cells()[cell])
            least[cell] = Long.MAX_VALUE
            largest[cell] = Long.MIN_VALUE
            lastOf[cell] = -1
            for (int unit : table.rows()[table.cells()[cell].row()]) {
                for (int category = 0; category < categories; category++) {
                    if (table.cells()[cell].sums(category)) {
                        of[unit * categories + category] << cell
                        lastOf[cell] = Math.max(lastOf[cell], unit * categories + category)
                    }
                }
            }
        }
        cellsOf = new int[atoms][]
        for (int atom = 0; atom < atoms; atom++) {
            cellsOf[atom] = of[atom] as int[]
        }
        attempt(0)
    }

    private void attempt(int atom) {
        if (atom == trial.length) {
            for (int cell = 0; cell < sums.length; cell++) {
                least[cell] = Math.min(least[cell], sums[cell])
                largest[cell] = Math.max(largest[cell], sums[cell])
            }
            return
        }
        for (int count = 0; count <= most; count++) {
            boolean fits = true
            for (int cell : cellsOf[atom]) {
                sums[cell] += count
                if (!hidden.get(cell) && (sums[cell] > published[cell] || lastOf[cell] == atom && sums[cell] != published[cell])) {
                    fits = false
                }
            }
            if (fits) {
                attempt(atom + 1)
            }
            for (int cell : cellsOf[atom]) {
                sums[cell] -= count
            }
        }
    }
}
