package org.bilan.result

import groovy.transform.Canonical
import groovy.transform.CompileStatic
import org.bilan.activity.Activity
import org.bilan.activity.AgeBand
import org.bilan.activity.Gender
import org.bilan.activity.Reach
import org.bilan.activity.ReachMeasure

/** Every figure of the tables that {@link ReachMask} weighs, worked out another way, and what follows from some of them. */
@Canonical
class Figures {
    Object row
    Gender gender
    AgeBand age
    /** What it sums, counted or not: the people of each gender and age of each activity and cohort. */
    Set<List> lines
    long value

    static List<Figures> of(List<Activity> activities, List<Reach> counts, List<ReachMask.Row> rows) {
        def order = activities.collect { it.code() }
        def all = new ReachMask.Row(ReachMask.WHOLE, true, activities)
        (rows + all).collectMany { row ->
            def codes = row.activities()*.code() as Set
            def of = counts.findAll { it.activity() in codes }
            def kept = of.findAll { it.cohort() == null } + of.findAll { it.cohort() != null }.groupBy { it.cohort() }.collectMany { cohort, same ->
                same.groupBy { it.activity() }.values().sort { a, b -> b*.count().sum() <=> a*.count().sum() ?: order.indexOf(a[0].activity()) <=> order.indexOf(b[0].activity()) }[0]
            }
            def genders = row.byGender() ? [null, *Gender.values()] : [null]
            def ages = row.is(all) ? [null, *AgeBand.values()] : [null]
            kept.isEmpty() ? [] : [genders, ages].combinations().collect { gender, age ->
                def mine = kept.findAll { (gender == null || it.gender() == gender) && (age == null || it.age() == age) }
                def people = kept.collect { [it.activity(), it.cohort()] }.unique()
                def lines = [people, gender ? [gender] : Gender.values().toList(), age ? [age] : AgeBand.values().toList()].combinations() as Set
                new Figures(row.key(), gender, age, lines, mine*.count().sum() ?: 0L)
            }
        }
    }

    /** Those that are a sum of multiples of the others, once all counts in figures of zero are known to be zero. */
    static List<Figures> following(List<Figures> figures, List<Figures> others) {
        def zeros = others.findAll { it.value == 0 }.collectMany { it.lines } as Set
        def at = ((others.collectMany { it.lines } + figures.collectMany { it.lines }) as Set).findAll { !(it in zeros) }.toList().withIndex().collectEntries()
        def elimination = new Elimination(at.size())
        def columns = { Figures one -> one.lines.findAll { at.containsKey(it) }.collect { at[it] } as int[] }
        others.each { elimination.know(columns(it)) }
        figures.findAll { elimination.follows(columns(it)) }
    }

    /** Gaussian elimination, by the residues of a prime: what follows there and not in fractions is as rare as the prime is large. */
    @CompileStatic
    static class Elimination {
        static final long PRIME = 2_147_483_647L
        final int size
        final long[][] basis

        Elimination(int size) {
            this.size = size
            basis = new long[size][]
        }

        void know(int[] columns) {
            long[] row = reduced(columns)
            int pivot = 0
            while (pivot < size && row[pivot] == 0) {
                pivot++
            }
            if (pivot < size) {
                long inverse = BigInteger.valueOf(row[pivot]).modInverse(BigInteger.valueOf(PRIME)).longValue()
                for (int at = pivot; at < size; at++) {
                    row[at] = row[at] * inverse % PRIME
                }
                basis[pivot] = row
            }
        }

        boolean follows(int[] columns) {
            reduced(columns).every { long it -> it == 0 }
        }

        private long[] reduced(int[] columns) {
            long[] row = new long[size]
            for (int column : columns) {
                row[column] = 1
            }
            for (int at = 0; at < size; at++) {
                long[] pivot = basis[at]
                if (row[at] != 0 && pivot != null) {
                    long factor = row[at]
                    for (int right = at; right < size; right++) {
                        row[right] = Math.floorMod(row[right] - factor * pivot[right], PRIME)
                    }
                }
            }
            row
        }
    }
}
