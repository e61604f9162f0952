package org.bilan.result

import org.bilan.result.CountTable.PublishedCell
import spock.lang.Specification

class SmallCellsSpec extends Specification {
    static final int BELOW = 3

    /** Units are rows of counts by category; {@code groups} are the rows of the tables, each told by category and in all; the last row is everybody. */
    static CountTable table(List<List<Integer>> counts, List<List<Integer>> groups) {
        int categories = counts[0].size()
        def rows = groups + [(0..<counts.size()).toList()]
        def cells = []
        rows.eachWithIndex { row, number ->
            boolean whole = number == rows.size() - 1
            cells << new PublishedCell(number, (1L << categories) - 1, whole ? 20 : 4)
            categories.times { cells << new PublishedCell(number, 1L << it, whole ? 6 : 1) }
        }
        new CountTable(counts.collect { it as long[] } as long[][], categories, rows.collect { it as int[] }, cells)
    }

    static List<Integer> small(CountTable table) {
        (0..<table.cells().size()).findAll { SmallCells.isSmall(table.value(table.cells()[it]), BELOW) }
    }

    static int most(CountTable table) {
        (table.counts().collectMany { it.toList() }.max() as int) + BELOW
    }

    /** Two tables over three units and three categories: by every unit, and by two overlapping groups of units. */
    static CountTable random(Random random) {
        def counts = (0..<3).collect { (0..<3).collect { random.nextInt(3) == 0 ? 0 : random.nextInt(5) } }
        def groups = [[0], [1], [2]] + (random.nextBoolean() ? [[0, 1]] : [[0], [1, 2]]) + (random.nextBoolean() ? [[0, 2], [1]] : [])
        table(counts, groups)
    }

    def 'nobody who holds all published figures can tell a hidden one, nor bring a small one into the bounds of the threshold (#seed)'() {
        given:
        def table = random(new Random(seed))
        def hidden = SmallCells.hidden(table, BELOW)

        when:
        def attacker = new Attacker(table, hidden, most(table))

        then:
        small(table).every { hidden.get(it) }
        hidden.stream().allMatch { attacker.largest[it] > attacker.least[it] }
        small(table).every { attacker.largest[it] - attacker.least[it] >= BELOW }

        where:
        seed << (1..150)
    }

    def 'hiding the small figures alone is undone by subtraction, so that the attack above is one'() {
        given:
        def undone = (1..40).count { seed ->
            def table = random(new Random(seed))
            def only = new BitSet()
            small(table).each { only.set(it) }
            def attacker = new Attacker(table, only, most(table))
            small(table).any { attacker.least[it] == attacker.largest[it] }
        }

        expect:
        undone > 20
    }

    def 'without a small figure nothing is hidden, and zero is no small figure'() {
        expect:
        SmallCells.hidden(table(counts, [[0], [1]]), 5).isEmpty()

        where:
        counts << [[[5, 12], [9, 30]], [[0, 12], [0, 30]], [[0, 0], [0, 0]]]
    }

    def 'the threshold itself is told, one less is not'() {
        expect:
        SmallCells.hidden(table([[count, 40], [60, 50]], [[0], [1]]), 5).isEmpty() == told

        where:
        count || told
        4     || false
        5     || true
    }

    def 'one small figure among large ones costs three others, and no total'() {
        given:
        def table = table([[3, 40, 20], [60, 50, 30], [70, 80, 40]], [[0], [1], [2]])
        def hidden = SmallCells.hidden(table, 5)

        expect:
        hidden.cardinality() == 4
        hidden.get(1)
        hidden.stream().allMatch { Long.bitCount(table.cells()[it].categories()) == 1 && table.cells()[it].row() < 3 }
    }

    def 'where everybody is few the total is hidden too'() {
        given:
        def table = table([[3, 0]], [])

        expect:
        SmallCells.hidden(table, 5).get(0)
    }
}
