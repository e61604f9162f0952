package org.bilan.exchange;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The totals that an export states, checked against its lines: of an account at its total, of the whole at a total that
 * names no account. Lines that were lost on the way show here. All in minor units, debits above zero.
 */
final class LedgerSums {
    private static final int MOST = 100;

    private final Deque<Sum> open = new ArrayDeque<>();
    private final Sum whole = new Sum();
    private final List<Wrong> wrong = new ArrayList<>();

    /** A total that is not the sum of its lines. */
    record Wrong(int line, String label, long stated, long summed) {}

    private static final class Sum {
        private BigInteger minor = BigInteger.ZERO;
        private int lines;
        private boolean known = true;

        void add(long amount) {
            minor = minor.add(BigInteger.valueOf(amount));
            lines++;
        }

        boolean is(long stated) {
            return !known || minor.equals(BigInteger.valueOf(stated));
        }
    }

    void open() {
        open.addLast(new Sum());
    }

    void add(long amount) {
        whole.add(amount);
        open.forEach(sum -> sum.add(amount));
    }

    /** A line's amount cannot be read, or an opening balance may be counted in: what encloses it cannot be checked. */
    void lose() {
        whole.known = false;
        open.forEach(sum -> sum.known = false);
    }

    /** A total that closes the {@code depth} innermost accounts; with 0, one of the whole if it names no account. */
    void close(int line, String label, int depth, boolean named, Optional<Long> stated) {
        Sum innermost = whole;
        for (int i = 0; i < depth; i++) {
            innermost = open.removeLast();
        }
        boolean checked = depth > 0 ? innermost.lines > 0 : !named;
        if (checked && stated.isPresent() && !innermost.is(stated.get()) && (named || !whole.is(stated.get()))) {
            tell(new Wrong(line, label, stated.get(), clamp(innermost.minor)));
        }
    }

    void clear() {
        open.clear();
    }

    private void tell(Wrong one) {
        if (wrong.size() < MOST) {
            wrong.add(one);
        }
    }

    private static long clamp(BigInteger sum) {
        return sum.bitLength() < Long.SIZE ? sum.longValue() : sum.signum() * Long.MAX_VALUE;
    }

    /** The first of them, in the order of the file. */
    List<Wrong> wrong() {
        return List.copyOf(wrong);
    }
}
